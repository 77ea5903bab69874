package render

import (
	"summitline/internal/edtf"
	"summitline/internal/search"
	"summitline/internal/site"
)

const ledgerAddress = "/commitments/"

// ledger is what the page of the ledger shows.
type ledger struct {
	*site.Ledger
	Sections []ledgerSection
	Search   string // where what is in a long ledger is found, which has no filters; empty for a short one
}

// ledgerSection is the commitments that stand at one status.
type ledgerSection struct {
	Status string
	Count  int
	Rows   []site.LedgerRow // in a long ledger the newest
	Parts  []shelf          // of a long ledger: all
}

// commitmentsPages returns the ledger of commitments.
func commitmentsPages(v *voice) []planned {
	return []planned{{address: ledgerAddress, make: func() page {
		p := v.page(ledgerAddress, v.Word("commitments"), v.ledger())
		p.Description = v.Word("about.commitments") + " " + p.Description
		return p
	}}}
}

// ledger returns the ledger, of which long sections are cut if the whole is
// too long; nil if there are no commitments.
func (v *voice) ledger() *ledger {
	whole := v.Site.Ledger(v.Lang)
	if whole == nil {
		return nil
	}
	l := &ledger{Ledger: whole}
	for _, section := range whole.Sections {
		s := ledgerSection{Status: section.Status, Count: len(section.Rows), Rows: section.Rows}
		if cut := v.cuts[sectionAddress(section)]; cut != nil {
			s.Rows, s.Parts = pick(section.Rows, cut.newest[0]), v.shelves(cut, false)
			l.Search = v.Href(search.Folder) + "?kind=commitments"
		}
		l.Sections = append(l.Sections, s)
	}
	return l
}

// sectionAddress returns below which address the parts of a section are.
func sectionAddress(s site.LedgerSection) string { return ledgerAddress + s.Status + "/" }

// ledgerParts returns the parts of a long ledger: by status and year.
func (v *voice) ledgerParts() []planned {
	var pages []planned
	for _, section := range v.Site.LedgerSections() {
		of := v.navWord("commitments", ledgerAddress)
		on := func(x excerpt) []site.LedgerRow { return pick(section.Rows, x.picks[0]) }
		some := func(x excerpt) Selection { return v.commitmentSelection(func() []site.LedgerRow { return on(x) }) }
		pages = append(pages, v.datedParts(v.cuts[sectionAddress(section)], of, some, func(x excerpt) partPage {
			return partPage{Kind: "commitments", Title: v.Word("status." + section.Status), Shown: on(x)}
		})...)
	}
	return pages
}

// cutLedger cuts the long sections of a ledger that is too long for a page.
func (c cuts) cutLedger(s *site.Site) {
	sections := s.LedgerSections()
	count := 0
	for _, section := range sections {
		count += len(section.Rows)
	}
	if count <= mostLines {
		return
	}
	day := func(r site.LedgerRow) edtf.Day { return onCommitment(r.Commitment) }
	for _, section := range sections {
		if len(section.Rows) > newestRows {
			address := sectionAddress(section)
			c[address] = cutUp(address, []rows{rowsOf(&section.Rows, day, commitmentWeight)}, mostWeight, byYear)
		}
	}
}
