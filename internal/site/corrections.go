package site

import (
	"fmt"
	"slices"

	"summitline/internal/record"
)

// Correction is a change of a record that readers should see.
type Correction struct {
	Entry  *Entry
	Record *record.Change
	Anchor string // on the page of the record: its day, so that it stays the same when the words change
}

// Corrections returns the corrections of the record, as they are written.
func (e *Entry) Corrections() []Correction {
	list := make([]Correction, len(e.Meta.Changes))
	taken := map[string]int{}
	for i := range e.Meta.Changes {
		c := &e.Meta.Changes[i]
		anchor := "_change-" + c.Date.String()
		if taken[anchor]++; taken[anchor] > 1 {
			anchor = fmt.Sprintf("%s.%d", anchor, taken[anchor])
		}
		list[i] = Correction{e, c, anchor}
	}
	return list
}

// linkCorrections lists the corrections of all records, newest first.
func (r *resolver) linkCorrections() {
	for _, e := range r.entries {
		r.Corrections = append(r.Corrections, e.Corrections()...)
	}
	slices.SortStableFunc(r.Corrections, func(a, b Correction) int { return compareDates(b.Record.Date, a.Record.Date) })
}
