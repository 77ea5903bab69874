package render

// commitmentsPages returns the ledger of commitments.
func commitmentsPages(v *voice) []planned {
	const address = "/commitments/"
	return []planned{{address, nil, func() page {
		p := v.page(address, v.Word("commitments"), v.Site.Ledger(v.Lang))
		p.Description = v.Word("about.commitments") + " " + p.Description
		return p
	}}}
}
