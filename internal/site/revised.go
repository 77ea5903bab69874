package site

import (
	"summitline/internal/edtf"
	"summitline/internal/record"
)

// Revised returns the newest full day on which the record says that something
// of it is new: when it was updated or corrected, or when something became of
// what was promised there. It is not ok where the record gives none.
func (e *Entry) Revised() (edtf.Day, bool) {
	newest := edtf.Past
	consider := func(d record.Date) {
		if day, ok := d.Day(); ok {
			newest = max(newest, day)
		}
	}
	consider(e.Meta.Updated)
	for _, c := range e.Meta.Changes {
		consider(c.Date)
	}
	if summit, ok := e.owner.(*Summit); ok {
		for _, c := range summit.Record.Commitments {
			for _, u := range c.Updates {
				consider(u.Date)
			}
		}
	}
	return newest, newest != edtf.Past
}

// Revised returns the newest day of all records.
func (s *Site) Revised() (edtf.Day, bool) { return s.revised, s.revised != edtf.Past }

// linkRevised finds the newest day on which any record says that something of
// it is new.
func (r *resolver) linkRevised() {
	r.revised = edtf.Past
	for _, e := range r.entries {
		if day, ok := e.Revised(); ok {
			r.revised = max(r.revised, day)
		}
	}
}
