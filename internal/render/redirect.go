package render

// redirectPages returns the pages at addresses that records had under former
// ids.
func redirectPages(v *voice) []planned {
	var pages []planned
	for _, r := range v.Site.Redirects {
		pages = append(pages, planned{address: r.From, of: r.To, make: func() page {
			p := v.page(r.From, v.Plain(r.To.Title), nil)
			p.Entry = r.To
			p.Canonical = v.Site.Absolute(v.Path(r.To.Address()))
			return p
		}})
	}
	return pages
}
