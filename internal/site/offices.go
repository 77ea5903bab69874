package site

import (
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
	then := func(organization *Organization, role record.Text) bool {
		return organization == p.Organization && sameText(role, p.Record.Role)
	}
	current := 0
	for _, a := range p.Speaker.Affiliations {
		if a.Current && then(a.Organization, a.Record.Role) {
			return nil
		}
		if a.Current {
			current++
		}
	}
	if current == 0 {
		last := p.Speaker.LatestOffice()
		if last == nil || then(last.Organization, last.Record.Role) || compareSummits(last.Summit, p.Summit) <= 0 {
			return nil
		}
		return []Office{{last.Organization, last.Record.Role, last.Summit}}
	}
	offices := make([]Office, 0, current)
	for _, a := range p.Speaker.Affiliations {
		if a.Current {
			offices = append(offices, Office{Organization: a.Organization, Role: a.Record.Role})
		}
	}
	return offices
}
