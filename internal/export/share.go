package export

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"summitline/internal/card"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// Picture is the picture that goes with a link to a page.
type Picture struct {
	URL           string // full
	Alt           string
	Width, Height int // in pixels
}

// sharePictures returns the pictures of all pages, each once however many pages
// have it. A picture is named by what it shows: one that is there already is
// the right one.
func sharePictures(x *Export) []File {
	cards := map[string]card.Card{}
	for _, v := range x.Voices {
		cards[x.cardPath(cardOf(v, nil))] = cardOf(v, nil)
		for _, p := range x.Pages {
			c := x.card(v, p)
			cards[x.cardPath(c)] = c
		}
	}
	var files []File
	for _, path := range slices.Sorted(maps.Keys(cards)) {
		files = append(files, File{Path: path, Content: func() []byte { return x.Font.PNG(cards[path]) }, Telling: true})
	}
	return files
}

// Picture returns the picture of a page in a language: that of its record, or
// that of the site for a page that shows none. It is not ok where the site has
// no pictures.
func (x *Export) Picture(v tell.Voice, p Page) (Picture, bool) {
	if !x.Has("share") {
		return Picture{}, false
	}
	c := x.card(v, p)
	alt := strings.Join(slices.DeleteFunc([]string{c.Title, c.Below}, func(s string) bool { return s == "" }), " · ")
	return Picture{x.Site.Absolute("/" + x.cardPath(c)), alt, card.Width, card.Height}, true
}

// card returns what the picture of a page says. One whose title the font cannot
// write has that of the site.
func (x *Export) card(v tell.Voice, p Page) card.Card {
	c := cardOf(v, p.Entry)
	if p.Entry != nil && !x.Font.Covers(c.Title) {
		return cardOf(v, nil)
	}
	return c
}

func (x *Export) cardPath(c card.Card) string { return "assets/share/" + x.Font.Key(c) + ".png" }

// cardOf returns what the picture of a record says, or of the site itself.
func cardOf(v tell.Voice, e *site.Entry) card.Card {
	name := v.Plain(v.Site.Record.Title)
	if e == nil {
		return card.Card{Title: name, Below: tell.Cut(v.Plain(v.Site.Record.Description), 80)}
	}
	c := card.Card{Title: cmp.Or(v.Plain(e.Title), e.ID), Site: name}
	below := []string{v.Word("kind." + string(e.Kind))}
	switch o := e.Owner().(type) {
	case *site.Summit:
		below = []string{v.Date(o.Record.Date.Date)}
		for _, venue := range o.Record.Venues {
			below = append(below, v.Plain(venue.City))
		}
	case *site.Source:
		if o.Record.Date.IsSet() {
			below = append(below, v.Date(o.Record.Date.Date))
		}
	case *site.Page:
		below = nil
	}
	below = slices.DeleteFunc(below, func(s string) bool { return s == "" })
	c.Below = strings.Join(slices.Compact(below), " · ")
	return c
}
