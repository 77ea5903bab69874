package site

import (
	"slices"

	"summitline/internal/record"
)

// Speaker is a person, and all that is recorded of them.
type Speaker struct {
	Entry
	Record *record.Speaker

	Party
	Affiliations []*Affiliation
	Appearances  []*Appearance // by date
}

// Party is what persons and organizations have in common: they host, and they
// promise and are promised.
type Party struct {
	Hosted       []*Summit
	HostedSeries []*Series
	Promised     []*Commitment // made by them
	Received     []*Commitment // made to them
}

// party returns that of a person or organization.
func (e *Entry) party() *Party {
	switch o := e.owner.(type) {
	case *Speaker:
		return &o.Party
	case *Organization:
		return &o.Party
	}
	panic("site: " + e.ID + " is no party")
}

// Affiliation is an office that a person held.
type Affiliation struct {
	Record       *record.Affiliation
	Speaker      *Speaker
	Organization *Organization
	Current      bool // known to be held on the day up to which the record is kept
	Sources      []Citation
}

// Appearance is a person at one summit: in which office, what they said, and
// where they stand in the programme.
type Appearance struct {
	Speaker    *Speaker
	Summit     *Summit
	As         []*Participant // empty for one who only spoke
	Statements []*Statement
	Agenda     []*AgendaItem
}

// Organization is whatever can act or speak and is not a person, and all that
// is recorded of it.
type Organization struct {
	Entry
	Record *record.Organization

	Party
	Parent       *Organization
	Children     []*Organization
	Members      []*Membership
	MemberOf     []*Membership
	Successor    *Organization
	Predecessors []*Organization
	People       []*Affiliation
	Delegates    []*Participant // who took part for it, by date
	Statements   []*Statement   // made for it or in its name, by date
	Published    []*Source
}

// Membership is that an organization belongs to another.
type Membership struct {
	Record        *record.Member
	Whole, Member *Organization
}

// linkParties links persons and organizations with each other.
func (r *resolver) linkParties() {
	orgs := record.KindOrganizations
	for _, o := range r.Organizations {
		r.of(&o.Entry)
		if o.Parent = get[*Organization](r, o.Record.Parent, orgs); o.Parent != nil {
			o.Parent.Children = append(o.Parent.Children, o)
		}
		if o.Successor = get[*Organization](r, o.Record.Successor, orgs); o.Successor != nil {
			o.Successor.Predecessors = append(o.Successor.Predecessors, o)
		}
		for i := range o.Record.Members {
			rec := &o.Record.Members[i]
			member := get[*Organization](r, rec.Organization, orgs)
			if member == nil {
				continue
			}
			m := &Membership{rec, o, member}
			o.Members = append(o.Members, m)
			member.MemberOf = append(member.MemberOf, m)
		}
	}
	for _, s := range r.Speakers {
		r.of(&s.Entry)
		for i := range s.Record.Affiliations {
			rec := &s.Record.Affiliations[i]
			a := &Affiliation{
				Record:       rec,
				Speaker:      s,
				Organization: get[*Organization](r, rec.Organization, orgs),
				Current:      r.current(rec),
				Sources:      r.citations(rec.Sources, &s.Entry),
			}
			if a.Organization == nil {
				continue
			}
			s.Affiliations = append(s.Affiliations, a)
			a.Organization.People = append(a.Organization.People, a)
		}
	}
}

// at returns the person's appearance at a summit, a new one if there is none
// so far. Summits are linked one after the other, so it is the last or none.
func (s *Speaker) at(m *Summit) *Appearance {
	if n := len(s.Appearances); n > 0 && s.Appearances[n-1].Summit == m {
		return s.Appearances[n-1]
	}
	a := &Appearance{Speaker: s, Summit: m}
	s.Appearances = append(s.Appearances, a)
	return a
}

// Statements returns all that the person said, by date.
func (s *Speaker) Statements() []*Statement {
	var all []*Statement
	for _, a := range s.Appearances {
		all = append(all, a.Statements...)
	}
	return all
}

// Subjects returns the topics of what the person said, those that they spoke
// on most often first.
func (s *Speaker) Subjects() []Subject {
	var subjects []Subject
	for _, st := range s.Statements() {
		for _, t := range st.Topics {
			i := slices.IndexFunc(subjects, func(s Subject) bool { return s.Topic == t })
			if i < 0 {
				i, subjects = len(subjects), append(subjects, Subject{Topic: t})
			}
			subjects[i].Statements = append(subjects[i].Statements, st)
		}
	}
	slices.SortStableFunc(subjects, func(a, b Subject) int { return len(b.Statements) - len(a.Statements) })
	return subjects
}

// Subject is a topic, and what somebody said on it.
type Subject struct {
	Topic      *Topic
	Statements []*Statement
}

// Attended returns the appearances at summits that took place.
func (s *Speaker) Attended() []*Appearance {
	return slices.DeleteFunc(slices.Clone(s.Appearances), func(a *Appearance) bool { return a.Summit.Status != "held" })
}

// LatestOffice returns the person as a participant of the last summit at which
// they are recorded as one, or nil.
func (s *Speaker) LatestOffice() *Participant {
	for _, a := range slices.Backward(s.Appearances) {
		if len(a.As) > 0 {
			return a.As[0]
		}
	}
	return nil
}

// Participations is the part that an organization took in one summit.
type Participations struct {
	Summit *Summit
	As     []*Participant
}

// Participations returns who took part for the organization, by summit.
func (o *Organization) Participations() []Participations {
	var all []Participations
	for _, p := range o.Delegates {
		if n := len(all); n == 0 || all[n-1].Summit != p.Summit {
			all = append(all, Participations{Summit: p.Summit})
		}
		last := &all[len(all)-1]
		last.As = append(last.As, p)
	}
	return all
}
