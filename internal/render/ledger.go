package render

// commitmentsPages returns the ledger of commitments.
func commitmentsPages(v *voice) []planned {
	const address = "/commitments/"
	return []planned{{address, func() page {
		p := v.page(address, v.word("commitments"), v.site.Ledger(v.lang))
		p.Description = v.word("about.commitments") + " " + p.Description
		return p
	}}}
}
