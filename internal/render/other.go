package render

// commitmentsPages returns the ledger of commitments.
func commitmentsPages(v *voice) []planned {
	const address = "/commitments/"
	return []planned{{address, func() page { return v.page(address, v.word("commitments"), v.site.Ledger()) }}}
}

// notFoundPages returns the page that a host shows for an address that is not
// there: one for the whole site, in its default language.
func notFoundPages(v *voice) []planned {
	if v.lang != v.site.Langs[0] {
		return nil
	}
	return []planned{{"/404.html", func() page {
		p := v.page("/404.html", v.word("notfound"), nil)
		p.NoIndex, p.Alternates, p.Canonical = true, nil, ""
		for i := range p.Languages {
			p.Languages[i].URL = v.in(p.Languages[i].Lang).href("/")
		}
		return p
	}}}
}

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
