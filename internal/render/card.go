package render

import (
	"golang.org/x/text/language"

	"summitline/internal/record"
	"summitline/internal/site"
)

// card is how a link to a page looks where people post it: what the page says of
// itself by the Open Graph protocol, from which the cards of X are made too.
type card struct {
	Type     string       // article, profile or website
	Locale   string       // of the page
	Others   []string     // locales of the languages in which it stands as well
	Modified string       // a day; empty if the record gives none
	Picture  *cardPicture // nil if there is none
}

// cardPicture is the picture on a card.
type cardPicture struct {
	URL           string // in full
	Width, Height int    // in pixels; 0 if not known
	Alt           string
}

// card returns the card of a page.
func (v *voice) card(p page) *card {
	c := &card{Type: "website", Locale: locale(v.Lang)}
	for _, a := range p.Alternates {
		if a.Lang != v.Lang {
			c.Others = append(c.Others, locale(a.Lang))
		}
	}
	if p.Entry == nil {
		return c
	}
	c.Type = "article"
	if p.Entry.Kind == record.KindSpeakers {
		c.Type = "profile"
	}
	if day, ok := p.Entry.Revised(); ok {
		c.Modified = day.String()
	}
	c.Picture = v.ownPicture(p.Entry)
	return c
}

// ownPicture returns the first picture of a record, where it is known at which
// address it will be.
func (v *voice) ownPicture(e *site.Entry) *cardPicture {
	if len(e.Meta.Images) == 0 || !v.Site.Hosted() {
		return nil
	}
	image := site.Picture{Entry: e, Image: e.Meta.Images[0]}
	return &cardPicture{URL: v.Site.Absolute(image.Address()), Alt: v.Plain(image.Image.Alt)}
}

// locale returns a language as Open Graph has it, with the country in which it
// is most spoken where it names none: "ko_KR".
func locale(lang string) string {
	tag := language.Make(lang)
	base, _ := tag.Base()
	region, _ := tag.Region()
	return base.String() + "_" + region.String()
}
