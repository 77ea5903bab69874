package tell

import (
	"net/url"
	"strings"

	"summitline/internal/site"
)

// Path returns the path of a page in the voice's language, below the site's
// base address, given its path in the default language.
func (v Voice) Path(address string) string {
	if v.Lang == v.Site.Langs[0] {
		return address
	}
	return "/" + v.Lang + address
}

// Href returns the link to a page in the voice's language, given its path in
// the default language: from the host's root, or in full if the voice tells
// full addresses.
func (v Voice) Href(address string) string { return v.Rooted(v.Path(address)) }

// Rooted returns the link to a path below the site's base address, whatever
// its language.
func (v Voice) Rooted(path string) string {
	if v.full {
		return v.Site.Absolute(path)
	}
	return v.Site.Rooted(path)
}

// URL returns the full address of a page in the voice's language, given its
// path in the default language. Without a known base address it is the link
// from the host's root.
func (v Voice) URL(address string) string { return v.Site.Absolute(v.Path(address)) }

// EntryURL returns the full address of a record's page in the voice's language,
// or of an anchor on it if one is given.
func (v Voice) EntryURL(e *site.Entry, anchor string) string {
	return withAnchor(v.URL(e.Address()), anchor)
}

func withAnchor(address, anchor string) string {
	if anchor == "" {
		return address
	}
	return address + "#" + url.PathEscape(anchor)
}

// Destination returns where a link that an editor wrote leads: a page of the
// site is that in the voice's language, another path of the site goes below
// the base address as it is, anything else stays.
func (v Voice) Destination(link string) string {
	if !strings.HasPrefix(link, "/") || strings.HasPrefix(link, "//") {
		return link
	}
	at := len(link)
	if i := strings.IndexAny(link, "?#"); i >= 0 {
		at = i
	}
	path, err := url.PathUnescape(link[:at])
	switch {
	case err != nil:
		return strings.TrimSuffix(v.Site.BasePath(), "/") + link
	case v.Pages[path]:
		return v.Href(path) + link[at:]
	}
	return v.Rooted(path) + link[at:]
}
