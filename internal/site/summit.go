package site

import (
	"cmp"

	"summitline/internal/edtf"
	"summitline/internal/record"
)

// Summit is a meeting and all that is known of it.
type Summit struct {
	Entry
	Record *record.Summit

	Status       string // announced, held, postponed or cancelled
	Timezone     string // IANA; empty where nobody says
	Series       *Series
	PartOf       *Summit
	SideEvents   []*Summit
	Hosts        []*Entry
	Topics       []*Topic
	Participants []*Participant
	Statements   []*Statement
	Commitments  []*Commitment
	Agenda       []*AgendaItem
	Reported     []*Update // what was reported here of earlier commitments

	Prev, Next                 *Summit // of all
	PrevInSeries, NextInSeries *Summit
}

// Participant is a person or organization at a summit, as on that day.
type Participant struct {
	Record       *record.Participant
	Summit       *Summit
	Speaker      *Speaker // may be nil
	Organization *Organization
	Part         string
	Sources      []Citation
}

// Statement is what somebody said at a summit.
type Statement struct {
	Record       *record.Statement
	Summit       *Summit
	Anchor       string   // its id, or one derived from what it says
	Speaker      *Speaker // may be nil
	Organization *Organization
	Role         record.Text // of that day
	Topics       []*Topic
	Sources      []Citation

	links []*Entry // to which its text links
}

// OwnSources returns what it rests on that a participant was there, or nil where
// that is what the summit as a whole rests on.
func (p *Participant) OwnSources() []Citation {
	if len(p.Record.Sources) == 0 {
		return nil
	}
	return p.Sources
}

// PeopleSources returns what it rests on that the participants were there who
// have no sources of their own, or nil where all have.
func (s *Summit) PeopleSources() []Citation {
	for _, p := range s.Participants {
		if p.OwnSources() == nil {
			return s.Sources
		}
	}
	return nil
}

// Role returns the role of that day.
func (p *Participant) Role() record.Text { return p.Record.Role }

// Key returns a name of the statement that no other of the site has.
func (st *Statement) Key() string { return st.Summit.ID + "_" + st.Anchor }

// AgendaItem is an entry of a summit's programme.
type AgendaItem struct {
	Record   *record.AgendaItem
	Speakers []*Entry
	Sources  []Citation

	links []*Entry // to which its text links
}

// defaultPart is what somebody was at a summit if the record does not say.
const defaultPart = "attendee"

func (r *resolver) linkSummits() {
	for i, s := range r.Summits {
		if i > 0 {
			s.Prev, r.Summits[i-1].Next = r.Summits[i-1], s
		}
		r.linkSummit(s)
	}
}

func (r *resolver) linkSummit(s *Summit) {
	r.of(&s.Entry)
	rec := s.Record
	s.Status = r.statusOf(rec)
	s.Timezone = cmp.Or(rec.Timezone.V, r.Record.Timezone.V)
	s.Hosts = r.parties(rec.Hosts)
	s.Topics = all[*Topic](r, rec.Topics, record.KindTopics)
	if s.PartOf = get[*Summit](r, rec.PartOf, record.KindSummits); s.PartOf != nil {
		s.PartOf.SideEvents = append(s.PartOf.SideEvents, s)
	}
	for _, host := range s.Hosts {
		party := host.party()
		party.Hosted = append(party.Hosted, s)
	}
	for _, t := range s.Topics {
		t.Summits = append(t.Summits, s)
	}
	participants := make([]Participant, len(rec.Participants))
	s.Participants = pointers(participants)
	for i := range participants {
		r.linkParticipant(&participants[i], s, &rec.Participants[i])
	}
	var anchors anchors
	statements := make([]Statement, len(rec.Statements))
	s.Statements = pointers(statements)
	for i := range statements {
		r.linkStatement(&statements[i], s, &rec.Statements[i], &anchors)
	}
	for i := range rec.Agenda {
		r.linkAgendaItem(s, &rec.Agenda[i])
	}
}

// statusOf returns the status that a summit has by its record, else by its
// date.
func (r *resolver) statusOf(s *record.Summit) string {
	switch {
	case s.Status.IsSet():
		return s.Status.V
	case s.Date.Earliest() <= r.AsOf:
		return "held"
	}
	return "announced"
}

// pointers returns a pointer to each of a list, whose values share one room.
func pointers[T any](list []T) []*T {
	if len(list) == 0 {
		return nil
	}
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

func (r *resolver) linkParticipant(p *Participant, s *Summit, rec *record.Participant) {
	*p = Participant{
		Record:       rec,
		Summit:       s,
		Speaker:      get[*Speaker](r, rec.Speaker, record.KindSpeakers),
		Organization: get[*Organization](r, rec.Organization, record.KindOrganizations),
		Part:         defaultPart,
		Sources:      r.citations(rec.Sources, &s.Entry),
	}
	if rec.Part.IsSet() {
		p.Part = rec.Part.V
	}
	if p.Speaker != nil {
		a := p.Speaker.at(s)
		a.As = append(a.As, p)
	}
	if p.Organization != nil {
		p.Organization.Delegates = append(p.Organization.Delegates, p)
	}
}

func (r *resolver) linkStatement(st *Statement, s *Summit, rec *record.Statement, anchors *anchors) {
	*st = Statement{
		Record:       rec,
		Summit:       s,
		Speaker:      get[*Speaker](r, rec.Speaker, record.KindSpeakers),
		Organization: get[*Organization](r, rec.Organization, record.KindOrganizations),
		Role:         rec.Role,
		Topics:       all[*Topic](r, rec.Topics, record.KindTopics),
		Sources:      r.citations(rec.Sources, &s.Entry),
	}
	st.Anchor = r.statementAnchor(rec, anchors)
	st.takeOffice()
	if st.Speaker != nil {
		a := st.Speaker.at(s)
		a.Statements = append(a.Statements, st)
	}
	if st.Organization != nil {
		st.Organization.Statements = append(st.Organization.Statements, st)
	}
	for _, t := range st.Topics {
		t.Statements = append(t.Statements, st)
	}
}

// takeOffice fills in the organization and role that the speaker has among the
// participants, where the statement does not say.
func (st *Statement) takeOffice() {
	if st.Speaker == nil {
		return
	}
	for _, p := range st.Summit.Participants {
		if p.Speaker != st.Speaker || st.Organization != nil && p.Organization != st.Organization {
			continue
		}
		if st.Organization == nil {
			st.Organization = p.Organization
		}
		if !st.Role.IsSet() {
			st.Role = p.Record.Role
		}
		return
	}
}

// statementAnchor returns the id of a statement, or one derived from who said
// what, so that it stays the same when statements are put in another order.
// Two that say the very same are numbered.
func (s *Site) statementAnchor(rec *record.Statement, taken *anchors) string {
	if rec.ID.IsSet() {
		return rec.ID.V
	}
	said := []string{s.idOf(rec.Speaker, record.KindSpeakers), s.idOf(rec.Organization, record.KindOrganizations), ""}
	if rec.Text.IsSet() {
		said[2] = rec.Text.Variants[0].Value.Source()
	}
	if rec.Quote.IsSet() {
		said = append(said, rec.Quote.Variants[0].Value)
	}
	return taken.numbered("s-", said)
}

func (r *resolver) linkAgendaItem(s *Summit, rec *record.AgendaItem) {
	item := &AgendaItem{Record: rec, Speakers: r.parties(rec.Speakers), Sources: r.citations(rec.Sources, &s.Entry)}
	s.Agenda = append(s.Agenda, item)
	for _, speaker := range item.Speakers {
		if speaker, ok := speaker.owner.(*Speaker); ok {
			a := speaker.at(s)
			a.Agenda = append(a.Agenda, item)
		}
	}
}

// Gathering returns the participants by the part that they took, the parts in
// the order of the content model, those who only attended last.
func (s *Summit) Gathering() []Part {
	var parts []Part
	for _, name := range partOrder {
		part := Part{Name: name}
		for _, p := range s.Participants {
			if p.Part == name {
				part.Participants = append(part.Participants, p)
			}
		}
		if len(part.Participants) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// Part is those participants of a summit who took the same part.
type Part struct {
	Name         string
	Participants []*Participant
}

var partOrder = []string{"host", "organizer", "chair", "moderator", "keynote", "presenter", "panelist", "signatory", "sponsor", "attendee"}

// compareDates orders by the earliest day, then the latest.
func compareDates(a, b record.Date) int { return edtf.Compare(a.Date, b.Date) }
