package render

import (
	"fmt"
	"html"
	"slices"

	"summitline/internal/site"
)

// The template of what other sites put in a frame, and where that is: at the
// address of the record, below another folder. The anchor of a statement or
// commitment behind it shows that alone.
const (
	embedTemplate = "embed.html"
	embedFolder   = "/embed"
)

// The height of a frame, in CSS pixels, that shows a list, and one that shows a
// single item of it.
const (
	listHeight = 420
	itemHeight = 320
)

// embed is what a frame on another site shows.
type embed struct {
	Summit   *site.Summit   // nil for a series
	Series   *site.Series   // nil for a summit
	Editions []site.Edition // of the series, newest first
	Earlier  int            // how many more editions there are
}

// frameCode is what is to be copied into another page to show a record there.
type frameCode struct {
	Code  string // HTML
	Items string // the address at which the code of each of its items is; empty if it has none
}

// embeds reports whether the site has pages for frames.
func (v *voice) embeds() bool { return v.Site.Hosted() && v.Site.Record.Formats.Has("embeds") }

// embedPages returns the pages for frames: of each summit and each series in
// the languages in which it says something of its own, also at the addresses
// that it had, since nobody corrects a frame on another site.
func embedPages(v *voice) []planned {
	if !v.embeds() {
		return nil
	}
	var pages []planned
	add := func(e *site.Entry, address string) {
		data, is := embedded(e)
		if is && !e.Meta.Draft.V && v.embedVoice(e).Lang == v.Lang {
			pages = append(pages, planned{address: embedFolder + address, entry: e, make: func() page { return v.embedPage(e, data) }})
		}
	}
	for _, s := range v.Site.Summits {
		add(&s.Entry, s.Address())
	}
	for _, s := range v.Site.Series {
		add(&s.Entry, s.Address())
	}
	for _, r := range v.Site.Redirects {
		add(r.To, r.From)
	}
	return pages
}

// embedVoice returns the voice in which a record is told in a frame on pages of
// this one: the same, or that of the default language where the record is not
// translated.
func (v *voice) embedVoice(e *site.Entry) *voice {
	if e.Translated(v.Lang) {
		return v
	}
	return v.in(v.Site.Langs[0])
}

// newestEditions is how many editions of a series a frame shows.
const newestEditions = 12

// embedded returns what a frame shows of a record; not of all kinds there is
// something.
func embedded(e *site.Entry) (data embed, is bool) {
	switch o := e.Owner().(type) {
	case *site.Summit:
		return embed{Summit: o}, true
	case *site.Series:
		editions := o.Editions()
		slices.Reverse(editions)
		shown := min(len(editions), newestEditions)
		return embed{Series: o, Editions: editions[:shown], Earlier: len(editions) - shown}, true
	}
	return embed{}, false
}

// embedPage returns the page of a frame.
func (v *voice) embedPage(e *site.Entry, data embed) page {
	return page{
		Lang:      v.Lang,
		Path:      v.Path(embedFolder + e.Address()),
		Title:     v.Plain(e.Title),
		Canonical: v.Site.Absolute(v.Path(e.Address())),
		NoIndex:   true,
		Entry:     e,
		Embed:     v.frameCode(e),
		Site:      v.Site,
		Data:      data,
	}
}

// frameCode returns what is to be copied to show a record on another site, or
// nil if it cannot be shown there.
func (v *voice) frameCode(e *site.Entry) *frameCode {
	data, is := embedded(e)
	if !is || !v.embeds() {
		return nil
	}
	in := v.embedVoice(e)
	f := &frameCode{Code: in.iframe(e, "", in.Plain(e.Title), listHeight)}
	if s := data.Summit; s != nil && len(s.Statements)+len(s.Commitments) > 0 {
		f.Items = in.Href(embedFolder + e.Address())
	}
	return f
}

// itemCode returns what is to be copied to show a statement or a commitment on
// another site.
func (v *voice) itemCode(item any) (string, error) {
	switch item := item.(type) {
	case *site.Statement:
		return v.iframe(&item.Summit.Entry, item.Anchor, v.Plain(item.Summit.Title), itemHeight), nil
	case *site.Commitment:
		return v.iframe(&item.Summit.Entry, item.Anchor, v.Promise(item), itemHeight), nil
	}
	return "", fmt.Errorf("no frame for %T", item)
}

// iframe returns the element that shows a record, or an item of it, in a frame.
func (v *voice) iframe(e *site.Entry, anchor, title string, height int) string {
	address := v.URL(embedFolder + e.Address())
	if anchor != "" {
		link, _ := v.hrefOf(e, anchor) // a record has an address
		address += link[len(v.Href(e.Address())):]
	}
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="%d" style="border:0" loading="lazy"></iframe>`,
		html.EscapeString(address), html.EscapeString(title), height)
}
