package render

import (
	"summitline/internal/site"
	"summitline/internal/tell"
)

// Address is where a page of the site is, below the site's base address.
type Address struct {
	Lang string // BCP 47
	Page string // the path of the page in the default language
	Path string // the path itself
}

// Addresses returns where all pages of a site are in all its languages, those
// at former addresses among them, but for those in frames, which follow their
// records. It makes none of them.
func Addresses(s *site.Site) []Address {
	var list []Address
	cuts := newCuts(s)
	for _, lang := range s.Langs {
		v := &voice{Voice: tell.New(s, lang), cuts: cuts}
		for _, kind := range pageKinds {
			if kind.template == embedTemplate {
				continue
			}
			for _, p := range kind.pages(v) {
				list = append(list, Address{lang, p.address, v.Path(p.address)})
			}
		}
	}
	return list
}
