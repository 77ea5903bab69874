package site

import (
	"cmp"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/record"
)

// Tenure is an office of a person and what is known of when they held it: from
// when to when, at which summits, or both.
type Tenure struct {
	Organization *Organization // may be nil
	Role         record.Text
	Record       *record.Affiliation // nil for one known from summits alone
	From, To     edtf.Date           // the zero Date where nobody says
	Seen         []*Summit           // held, at which the person is recorded in that office
}

// Dated reports whether the record says when the office began or ended.
func (t Tenure) Dated() bool { return !t.From.IsZero() || !t.To.IsZero() }

// Earliest returns the first day on which the person may be known to have held
// the office.
func (t Tenure) Earliest() edtf.Day {
	day := edtf.Future
	if !t.From.IsZero() {
		day = t.From.Earliest()
	} else if !t.To.IsZero() {
		day = t.To.Earliest()
	}
	if len(t.Seen) > 0 {
		day = min(day, t.Seen[0].Record.Date.Earliest())
	}
	return day
}

// Tenures returns the offices of the person that have a place in time, by when
// they begin: those of their record that are dated, and those in which they
// came to a summit. An office is the same if organization and role are.
func (s *Speaker) Tenures() []Tenure {
	var all []Tenure
	for _, a := range s.Affiliations {
		from, to := a.Record.Period()
		t := Tenure{Organization: a.Organization, Role: a.Record.Role, Record: a.Record, From: from, To: to}
		all = append(all, t)
	}
	for _, a := range s.Attended() {
		for _, p := range a.As {
			if p.Organization == nil && !p.Record.Role.IsSet() {
				continue
			}
			i := slices.IndexFunc(all, func(t Tenure) bool { return t.isOf(p) })
			if i < 0 {
				i = len(all)
				all = append(all, Tenure{Organization: p.Organization, Role: p.Record.Role})
			}
			if seen := all[i].Seen; len(seen) == 0 || seen[len(seen)-1] != a.Summit {
				all[i].Seen = append(seen, a.Summit)
			}
		}
	}
	all = slices.DeleteFunc(all, func(t Tenure) bool { return !t.Dated() && len(t.Seen) == 0 })
	slices.SortStableFunc(all, func(a, b Tenure) int {
		return cmp.Compare(a.Earliest(), b.Earliest())
	})
	return all
}

// isOf reports whether a participant came in this office, and within its time:
// who left an office and came back has two.
func (t Tenure) isOf(p *Participant) bool {
	day := p.Summit.Record.Date
	switch {
	case t.Organization != p.Organization || !sameText(t.Role, p.Record.Role):
		return false
	case !t.From.IsZero() && day.Latest() < t.From.Earliest():
		return false
	}
	return t.To.IsZero() || day.Earliest() <= t.To.Latest()
}

// sameText reports whether two texts are the same in the first language that
// both have.
func sameText(a, b record.Text) bool {
	for _, v := range a.Variants {
		if b.Has(v.Lang) {
			return v.Value == b.In(v.Lang).Value
		}
	}
	return !a.IsSet() && !b.IsSet()
}
