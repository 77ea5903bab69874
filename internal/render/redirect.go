package render

// redirectPages returns the pages at addresses that records had under former
// ids.
func redirectPages(v *voice) []planned {
	var pages []planned
	for _, r := range v.site.Redirects {
		pages = append(pages, planned{r.From, func() page {
			p := v.page(r.From, v.plain(r.To.Title), nil)
			p.Entry = r.To
			p.Canonical = v.site.Absolute(v.localPath(r.To.Address()))
			return p
		}})
	}
	return pages
}
