package lint

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// office is what a record says that somebody was at a summit.
type office struct {
	speaker      *site.Speaker
	organization *site.Organization
	role         record.Text
	date         edtf.Date
}

// findContradictedOffices warns of people who are recorded at a summit in an
// office that, by the dates of their affiliations, they surely did not hold on
// that day. Where the dates leave a doubt, or somebody may have held an office
// that their record does not list, it says nothing.
func findContradictedOffices(s *subject, diags *diag.List) {
	var seen []office
	for _, m := range s.Summits {
		seen = seen[:0]
		check := func(speaker *site.Speaker, organization *site.Organization, role record.Text) {
			if speaker == nil || organization == nil || !role.IsSet() {
				return
			}
			o := office{speaker, organization, role, m.Record.Date.Date}
			for _, other := range seen {
				if other.speaker == speaker && other.organization == organization && same(other.role, role) {
					return
				}
			}
			seen = append(seen, o)
			o.check(s.AsOf, diags)
		}
		for _, p := range m.Participants {
			check(p.Speaker, p.Organization, p.Record.Role)
		}
		for _, st := range m.Statements {
			if st.Record.Role.IsSet() {
				check(st.Speaker, st.Organization, st.Record.Role)
			}
		}
	}
}

// check compares the office with the person's affiliations to the
// organization: those in the same role or, where there are none, those without
// one must not all exclude the day; else none in another role must surely
// include it.
func (o office) check(asOf edtf.Day, diags *diag.List) {
	var exact, near, bare, others []*site.Affiliation
	for _, a := range o.speaker.Affiliations {
		switch role := a.Record.Role; {
		case a.Organization != o.organization:
		case !role.IsSet():
			bare = append(bare, a)
		case same(role, o.role):
			exact = append(exact, a)
		case alike(role, o.role):
			near = append(near, a)
		default:
			others = append(others, a)
		}
	}
	switch {
	case len(exact) > 0:
		o.checkExcluded(exact, diags)
	case len(near) > 0:
	case len(bare) > 0:
		o.checkExcluded(bare, diags)
	default:
		for _, a := range others {
			if o.within(a, asOf) {
				o.report(diags).Note(a.Record.Role.Variants[0].At, "they held this office then")
				return
			}
		}
	}
}

// checkExcluded reports the office if all of some affiliations exclude the day.
func (o office) checkExcluded(affiliations []*site.Affiliation, diags *diag.List) {
	for _, a := range affiliations {
		if !o.before(a) && !o.after(a) {
			return
		}
	}
	found := o.report(diags)
	for _, a := range affiliations {
		if o.before(a) {
			found.Note(a.Record.From.At, "this office begins only later")
		} else {
			found.Note(firstSet(a.Record.To.At, a.Record.From.At), "this office had ended")
		}
	}
}

func (o office) report(diags *diag.List) *diag.Diagnostic {
	return diags.Warnf(o.role.Variants[0].At, "office-contradicted", "by their affiliations, %q did not hold this office on that day", o.speaker.ID).
		Helpf("write the role of that day, or mend the dates of the affiliation")
}

// before reports whether the day is surely before an affiliation.
func (o office) before(a *site.Affiliation) bool {
	from, _ := a.Record.Period()
	return !from.IsZero() && !from.Qualified() && !o.date.Qualified() && o.date.Latest() < from.Earliest()
}

// after reports whether the day is surely after an affiliation.
func (o office) after(a *site.Affiliation) bool {
	_, to := a.Record.Period()
	return !to.IsZero() && !to.Qualified() && !o.date.Qualified() && to.Latest() < o.date.Earliest()
}

// within reports whether the day surely lies within an affiliation. One without
// an end lasts up to the day up to which the record is kept, but not one of
// which it is unknown when it ended.
func (o office) within(a *site.Affiliation, asOf edtf.Day) bool {
	from, to := a.Record.Period()
	if from.IsZero() || from.Qualified() || to.Qualified() || o.date.Qualified() || from.Latest() > o.date.Earliest() {
		return false
	}
	if to.IsZero() {
		return !a.Record.From.IsInterval() && o.date.Latest() <= asOf
	}
	return to.Earliest() >= o.date.Latest()
}

// same reports whether two roles are the same in a language that both have.
func same(a, b record.Text) bool {
	for _, v := range a.Variants {
		if !b.Has(v.Lang) {
			continue
		}
		other := b.In(v.Lang).Value
		if other == v.Value || fold(other) == fold(v.Value) {
			return true
		}
	}
	return false
}

// alike reports whether two roles may be the same: one is a part of the other
// in a language that both have, or they have none in common.
func alike(a, b record.Text) bool {
	common := false
	for _, v := range a.Variants {
		if !b.Has(v.Lang) {
			continue
		}
		common = true
		x, y := fold(v.Value), fold(b.In(v.Lang).Value)
		if strings.Contains(x, y) || strings.Contains(y, x) {
			return true
		}
	}
	return !common
}
