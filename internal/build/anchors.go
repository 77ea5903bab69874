package build

import (
	"bytes"
	"maps"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/render"
)

// checkAnchors reports the links of records to places of pages that are not on
// them. Every page must be fit to be made: those linked to are. A text in one
// language leads to the page in another too, where the place may have another
// name, so one of them has to have it.
func (a *assembly) checkAnchors(links []record.String, langs []string) {
	leads := func(link record.String) bool { return strings.Contains(link.V, "#") }
	if !slices.ContainsFunc(links, leads) {
		return
	}
	pages := map[string]render.File{}
	for _, file := range a.files {
		if strings.HasSuffix(file.Path, ".html") {
			pages["/"+strings.TrimSuffix(file.Path, "index.html")] = file
		}
	}
	anchors := map[string]map[string]bool{}
	on := func(address string) map[string]bool {
		if _, known := anchors[address]; !known {
			anchors[address] = nil
			if file, ok := pages[address]; ok {
				anchors[address] = anchorsOf(file)
			}
		}
		return anchors[address]
	}
	for _, link := range links {
		u, err := url.Parse(link.V)
		if err != nil || u.Fragment == "" || u.Fragment == "top" || strings.HasPrefix(u.Fragment, ":~:") {
			continue
		}
		there := map[string]bool{}
		maps.Copy(there, on(u.Path))
		for _, lang := range langs[1:] {
			maps.Copy(there, on("/"+lang+u.Path))
		}
		if len(there) == 0 || there[u.Fragment] {
			continue
		}
		address, _, _ := strings.Cut(link.V, "#")
		near := nearestAnchor(address, u.Fragment, there)
		a.diags.Errorf(link.At, "no-such-anchor", "the page %q has no place #%s", address, u.Fragment).
			HelpIf("did you mean %s?", near).Replace(link.At, near)
	}
}

// nearestAnchor returns the link to the place on a page that is probably meant:
// a heading of a text is called by its words behind a prefix.
func nearestAnchor(address, anchor string, there map[string]bool) string {
	all := slices.Sorted(maps.Keys(there))
	near := diag.Nearest(anchor, slices.Values(all))
	for _, id := range all {
		if strings.HasSuffix(id, "_"+anchor) {
			near = id
		}
	}
	if near == "" {
		return ""
	}
	return address + "#" + near
}

// anchorsOf returns the ids on a page, or nothing for a page that only leads to
// another or that cannot be made, which is said where all are made.
func anchorsOf(file render.File) map[string]bool {
	content, diags := file.Content()
	if diags.HasErrors() {
		return nil
	}
	ids := map[string]bool{}
	page := html.NewTokenizer(bytes.NewReader(content))
	for {
		switch page.Next() {
		case html.ErrorToken:
			return ids
		case html.StartTagToken, html.SelfClosingTagToken:
		default:
			continue
		}
		for _, attr := range page.Token().Attr {
			switch {
			case attr.Key == "id":
				ids[attr.Val] = true
			case attr.Key == "http-equiv" && attr.Val == "refresh":
				return nil
			}
		}
	}
}
