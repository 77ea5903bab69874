package site

import (
	"cmp"
	"slices"
)

// Presence is that somebody came to a summit that was held.
type Presence struct {
	Summit *Summit
	Spoke  bool // something that they said there is recorded
}

// Attendee is a person, and the summits to which they came.
type Attendee struct {
	Speaker   *Speaker // nil: nobody by name
	Presences []Presence
}

// Attendees returns the people who came to any of some summits, those who came
// to most first, then by when they first came.
func (s *Site) Attendees(summits []*Summit) []Attendee {
	among := make(map[*Summit]bool, len(summits))
	for _, m := range summits {
		among[m] = true
	}
	var attendees []Attendee
	for _, speaker := range s.Speakers {
		a := Attendee{Speaker: speaker}
		for _, at := range speaker.Attended() {
			if among[at.Summit] {
				a.come(at.Summit, len(at.Statements) > 0)
			}
		}
		if len(a.Presences) > 0 {
			attendees = append(attendees, a)
		}
	}
	slices.SortStableFunc(attendees, func(a, b Attendee) int {
		return cmp.Or(cmp.Compare(len(b.Presences), len(a.Presences)), compareSummits(a.Presences[0].Summit, b.Presences[0].Summit))
	})
	return attendees
}

// Envoys returns who came to summits for the organization, in the order in
// which they first did. Where it took part or was quoted without anybody's
// name, that is one of them without a name.
func (o *Organization) Envoys() []Attendee {
	var envoys []Attendee
	place := map[*Speaker]int{} // among the envoys
	came := func(speaker *Speaker, m *Summit, spoke bool) {
		if m.Status != "held" {
			return
		}
		i, known := place[speaker]
		if !known {
			i = len(envoys)
			place[speaker] = i
			envoys = append(envoys, Attendee{Speaker: speaker})
		}
		envoys[i].come(m, spoke)
	}
	for _, p := range o.Delegates {
		came(p.Speaker, p.Summit, false)
	}
	for _, st := range o.Statements {
		came(st.Speaker, st.Summit, true)
	}
	for _, e := range envoys {
		slices.SortFunc(e.Presences, func(a, b Presence) int { return compareSummits(a.Summit, b.Summit) })
	}
	slices.SortStableFunc(envoys, func(a, b Attendee) int {
		return compareSummits(a.Presences[0].Summit, b.Presences[0].Summit)
	})
	return envoys
}

// come notes a presence, each summit once.
func (a *Attendee) come(m *Summit, spoke bool) {
	for i := range a.Presences {
		if a.Presences[i].Summit == m {
			a.Presences[i].Spoke = a.Presences[i].Spoke || spoke
			return
		}
	}
	a.Presences = append(a.Presences, Presence{m, spoke})
}
