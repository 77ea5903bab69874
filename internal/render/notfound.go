package render

// notFoundPages returns the page that a host shows for an address that is not
// there: one for the whole site, in its default language.
func notFoundPages(v *voice) []planned {
	if v.Lang != v.Site.Langs[0] {
		return nil
	}
	return []planned{{address: "/404.html", make: func() page {
		p := v.page("/404.html", v.Word("notfound"), nil)
		p.NoIndex, p.Alternates, p.Canonical = true, nil, ""
		for i := range p.Languages {
			p.Languages[i].URL = v.in(p.Languages[i].Lang).Href("/")
		}
		return p
	}}}
}
