package site

import (
	"slices"

	"summitline/internal/record"
)

// Office is what somebody is or was.
type Office struct {
	Organization *Organization // may be nil
	Role         record.Text
	At           *Summit // where they were it; nil: they are it as of the record's day
}

// Role returns the role that goes with the office.
func (a *Affiliation) Role() record.Text { return a.Record.Role }

// current reports whether an office is known to be held on the day up to which
// the record is kept: one that has surely begun by then, and not yet ended.
func (s *Site) current(a *record.Affiliation) bool {
	from, to := a.Period()
	return !from.IsZero() && from.Latest() <= s.AsOf && (to.IsZero() || to.Earliest() >= s.AsOf)
}

// Since returns what the participant has become since: the offices that they
// are known to hold now or, where none is known, the one in which they last
// took part in a later summit. It is nil where that is the office of that day.
func (p *Participant) Since() []Office {
	if p.Speaker == nil {
		return nil
	}
	var offices []Office
	for _, a := range p.Speaker.Affiliations {
		if a.Current {
			offices = append(offices, Office{Organization: a.Organization, Role: a.Record.Role})
		}
	}
	if last := p.Speaker.LatestOffice(); len(offices) == 0 && last != nil && compareSummits(last.Summit, p.Summit) > 0 {
		offices = []Office{{last.Organization, last.Record.Role, last.Summit}}
	}
	then := func(o Office) bool { return o.Organization == p.Organization && sameText(o.Role, p.Record.Role) }
	if slices.ContainsFunc(offices, then) {
		return nil
	}
	return offices
}
