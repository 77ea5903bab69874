package site

import (
	"cmp"
	"slices"
)

// Ledger is all commitments by how they stand, and what they can be chosen by.
type Ledger struct {
	Sections []LedgerSection // in the order of Statuses, those without any left out
	Kinds    []string        // that occur: pledge, decision, request
	Makers   []*Entry        // by name
	Years    []int64         // in which they were made, newest first
}

// LedgerSection is the commitments that stand at one status, for all or some
// of their makers.
type LedgerSection struct {
	Status string
	Rows   []LedgerRow
}

// LedgerRow is a commitment in a section of the ledger.
type LedgerRow struct {
	Commitment *Commitment
	Standing   Standing
}

// Makers returns those makers of the commitment for whom it stands so.
func (r LedgerRow) Makers() []*Entry {
	if len(r.Standing.By) > 0 {
		return r.Standing.By
	}
	return r.Commitment.By
}

// Ledger returns the ledger with names in the order of a language, or nil if
// there are no commitments. A commitment that stands differently for its
// several makers is in several sections.
func (s *Site) Ledger(lang string) *Ledger {
	if len(s.Commitments) == 0 {
		return nil
	}
	ledger := &Ledger{Sections: s.LedgerSections()}
	kinds, makers, years := map[string]bool{}, map[*Entry]bool{}, map[int64]bool{}
	for _, c := range s.Commitments {
		kinds[c.Kind] = true
		for _, maker := range c.By {
			makers[maker] = true
		}
		for _, year := range c.Summit.Years() {
			years[year] = true
		}
	}
	for _, kind := range CommitmentKinds {
		if kinds[kind] {
			ledger.Kinds = append(ledger.Kinds, kind)
		}
	}
	for maker := range makers {
		ledger.Makers = append(ledger.Makers, maker)
	}
	SortByTitle(ledger.Makers, lang)
	for year := range years {
		ledger.Years = append(ledger.Years, year)
	}
	slices.SortFunc(ledger.Years, func(a, b int64) int { return cmp.Compare(b, a) })
	return ledger
}

// LedgerSections returns the sections of the ledger, in the order of Statuses.
func (s *Site) LedgerSections() []LedgerSection {
	var sections []LedgerSection
	for _, status := range Statuses {
		section := LedgerSection{Status: status}
		for _, c := range s.Commitments {
			for _, standing := range c.Standing {
				if standing.Status == status {
					section.Rows = append(section.Rows, LedgerRow{c, standing})
				}
			}
		}
		if len(section.Rows) > 0 {
			sections = append(sections, section)
		}
	}
	return sections
}
