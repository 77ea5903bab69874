package render

import (
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// crumbs returns the way from the timeline down to a page: the pages above it,
// itself left out.
func (v *voice) crumbs(between ...navLink) []navLink {
	return append([]navLink{v.navWord("timeline", "/")}, between...)
}

// above returns the pages between the timeline and that of a record: the index
// of its kind, and what the record is a part of.
func (v *voice) above(e *site.Entry) []navLink {
	index := func(kind record.Kind) navLink {
		return v.navWord("kind."+string(kind), "/"+string(kind)+"/")
	}
	switch o := e.Owner().(type) {
	case *site.Page:
		return nil
	case *site.Summit:
		if o.Series != nil {
			return []navLink{index(record.KindSeries), v.navTo(o.Series.Title, o.Series.Address())}
		}
	case *site.Topic:
		return append([]navLink{index(e.Kind)}, wholes(v, o.Parent, func(t *site.Topic) *site.Topic { return t.Parent })...)
	case *site.Organization:
		return append([]navLink{index(e.Kind)}, wholes(v, o.Parent, func(o *site.Organization) *site.Organization { return o.Parent })...)
	}
	return []navLink{index(e.Kind)}
}

// wholes returns links to a record and all that it is a part of, the widest
// first.
func wholes[T interface {
	comparable
	linked
}](v *voice, from T, parent func(T) T) []navLink {
	var none T
	var links []navLink
	for ; from != none; from = parent(from) {
		e := from.Self()
		links = append(links, v.navTo(e.Title, e.Address()))
	}
	slices.Reverse(links)
	return links
}

// navTo returns a link under a text of the records to an address of the
// default language.
func (v *voice) navTo(label record.Text, address string) navLink {
	return navLink{Label: v.Plain(label), Lang: v.Foreign(label), URL: v.Href(address)}
}

// navWord returns a link under a word of the interface.
func (v *voice) navWord(key, address string) navLink {
	link := navLink{Label: v.Word(key), URL: v.Href(address)}
	if !v.Speaks() {
		link.Lang = v.Words
	}
	return link
}
