package render

// commitmentsPages returns the ledger of commitments.
func commitmentsPages(v *voice) []planned {
	const address = "/commitments/"
	return []planned{{address, func() page { return v.page(address, v.word("commitments"), v.site.Ledger()) }}}
}
