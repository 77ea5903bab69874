package render

import (
	"golang.org/x/text/language"

	"summitline/internal/export"
	"summitline/internal/record"
	"summitline/internal/site"
)

// linkCard is how a link to a page looks where people post it: what the page says of
// itself by the Open Graph protocol, from which the cards of X are made too, but
// for its title, description and picture.
type linkCard struct {
	Type     string   // article, profile or website
	Locale   string   // of the page
	Others   []string // locales of the languages in which it stands as well
	Modified string   // a day; empty if the record gives none
}

// linkCard returns the card of a page.
func (v *voice) linkCard(p page) *linkCard {
	c := &linkCard{Type: "website", Locale: v.locale}
	for _, a := range p.Alternates {
		if a.Lang != v.Lang {
			c.Others = append(c.Others, v.in(a.Lang).locale)
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
	return c
}

// picturing returns the picture that goes with a link to a page: the one that
// is drawn for it, else the first of its record, whose size is not known.
func (v *voice) picturing(p export.Page) export.Picture {
	drawn, ok := v.forms.Picture(v.Voice, p)
	if ok || p.Entry == nil || len(p.Entry.Meta.Images) == 0 || !v.Site.Hosted() {
		return drawn
	}
	image := site.Picture{Entry: p.Entry, Image: p.Entry.Meta.Images[0]}
	return export.Picture{URL: v.Site.Absolute(image.Address()), Alt: v.Plain(image.Image.Alt)}
}

// locale returns a language as Open Graph has it, with the country in which it
// is most spoken where it names none: "ko_KR".
func locale(lang string) string {
	tag := language.Make(lang)
	base, _ := tag.Base()
	region, _ := tag.Region()
	return base.String() + "_" + region.String()
}
