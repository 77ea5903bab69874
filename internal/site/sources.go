package site

import "summitline/internal/record"

// Source is a document, and every claim that rests on it.
type Source struct {
	Entry
	Record *record.Source

	Publisher *Organization // nil where the publisher is a name alone
	Uses      []Use         // by record: summits by date, then the other kinds
}

// Citation is a source, and the place in it.
type Citation struct {
	Source *Source
	At     record.Text
}

// Use is that something rests on a source. There are many, and few are shown at
// a time: [Use.Claim] says what it is.
type Use struct {
	From *Entry       // the record that makes the claim
	of   citing       // nil: the record as a whole
	at   *record.Text // the place in the source
}

// citing is what is claimed: a [*Participant], [*Statement], [*Commitment],
// [*Update], [*AgendaItem] or [*Affiliation].
type citing any

// Claim is something that rests on a source.
type Claim struct {
	From    *Entry // the record that makes it
	Key     string // the key under which it stands: "statements" …; empty: the record as a whole
	Anchor  string // of the statement, commitment or update on the record's page; empty: it has none of its own
	Subject *Entry // who or what it is about, where that is not From; may be nil
	Text    record.Markdown
	Title   record.Text
	By      record.Text // an attribution, where nobody is named
	At      record.Text // the place in the source

	links []*Entry // to which its text links
}

// RecordClaims is what one record rests on a source.
type RecordClaims struct {
	From *Entry
	Keys []KeyClaims
}

// KeyClaims is what stands under one key of a record.
type KeyClaims struct {
	Key    string // as that of its claims
	Claims []Claim
}

// ClaimsByRecord returns the claims on the source by the record that makes
// them, the summits by date, then the others in the order of their kinds, and by
// the keys under which they stand there.
func (s *Source) ClaimsByRecord() []RecordClaims {
	var all []RecordClaims
	claims := make([]Claim, len(s.Uses)) // in one room, since they are many
	for i, use := range s.Uses {
		claims[i] = use.Claim()
		if n := len(all); n == 0 || all[n-1].From != use.From {
			all = append(all, RecordClaims{From: use.From})
		}
		last, key := &all[len(all)-1], claims[i].Key
		if n := len(last.Keys); n == 0 || last.Keys[n-1].Key != key {
			last.Keys = append(last.Keys, KeyClaims{key, claims[i:i:i]})
		}
		of := &last.Keys[len(last.Keys)-1]
		of.Claims = claims[i-len(of.Claims) : i+1 : i+1]
	}
	return all
}

// linkSources resolves what each record as a whole rests on, and who published
// what.
func (r *resolver) linkSources() {
	for _, e := range r.entries {
		r.of(e)
		e.Sources = r.citations(e.Meta.Sources, nil)
	}
	for _, s := range r.Sources {
		ref := s.Record.Publisher.Ref
		if !r.isOrganization(ref.ID) {
			continue
		}
		if s.Publisher = get[*Organization](r, ref, record.KindOrganizations); s.Publisher != nil {
			s.Publisher.Published = append(s.Publisher.Published, s)
		}
	}
}

// citations resolves sources. A claim without any has those of the record that
// makes it.
func (r *resolver) citations(refs []record.SourceRef, claimant *Entry) []Citation {
	if len(refs) == 0 && claimant != nil {
		return claimant.Sources
	}
	if len(refs) == 0 {
		return nil
	}
	list := make([]Citation, 0, len(refs))
	for _, ref := range refs {
		if s := get[*Source](r, ref.Source, record.KindSources); s != nil {
			list = append(list, Citation{s, ref.At})
		}
	}
	return list
}

// linkUses enters every claim at the sources that it rests on: the summits by
// date, then the other kinds in theirs.
func (r *resolver) linkUses() {
	count := make([]int, len(r.set.Records))
	total := 0
	r.claims(func(from *Entry, _ citing, sources []Citation) {
		for i := range sources {
			count[sources[i].Source.Number]++
		}
		total += len(sources)
	})
	room := make([]Use, total)
	for _, s := range r.Sources {
		n := count[s.Number]
		s.Uses, room = room[:0:n], room[n:]
	}
	r.claims(func(from *Entry, of citing, sources []Citation) {
		for i := range sources {
			s := sources[i].Source
			s.Uses = append(s.Uses, Use{from, of, &sources[i].At})
		}
	})
}

// claims calls add for every claim with what it rests on.
func (r *resolver) claims(add func(from *Entry, of citing, sources []Citation)) {
	for _, m := range r.Summits {
		add(&m.Entry, nil, m.Sources)
		m.claims(add)
	}
	for _, s := range r.Series {
		add(&s.Entry, nil, s.Sources)
	}
	for _, s := range r.Speakers {
		add(&s.Entry, nil, s.Sources)
		for _, a := range s.Affiliations {
			add(&s.Entry, a, a.Sources)
		}
	}
	for _, o := range r.Organizations {
		add(&o.Entry, nil, o.Sources)
	}
	for _, t := range r.Topics {
		add(&t.Entry, nil, t.Sources)
	}
	for _, s := range r.Sources {
		add(&s.Entry, nil, s.Sources)
	}
	for _, p := range r.Pages {
		add(&p.Entry, nil, p.Sources)
	}
}

// claims calls add for every claim of a summit but that it took place.
func (s *Summit) claims(add func(from *Entry, of citing, sources []Citation)) {
	e := &s.Entry
	for _, p := range s.Participants {
		add(e, p, p.Sources)
	}
	for _, st := range s.Statements {
		add(e, st, st.Sources)
	}
	for _, c := range s.Commitments {
		add(e, c, c.Sources)
		for _, u := range c.Updates {
			add(e, u, u.Sources)
		}
	}
	for _, a := range s.Agenda {
		add(e, a, a.Sources)
	}
}

// Claim returns what rests on the source.
func (u Use) Claim() Claim {
	claim := u.said()
	claim.From, claim.Subject, claim.At = u.From, u.subject(), *u.at
	return claim
}

// subject returns who or what the claim is about, where that is not the record
// that makes it, else nil.
func (u Use) subject() *Entry {
	switch of := u.of.(type) {
	case *Participant:
		return who(of.Speaker, of.Organization)
	case *Statement:
		return who(of.Speaker, of.Organization)
	case *Affiliation:
		return &of.Organization.Entry
	}
	return nil
}

// said returns what is claimed in words.
func (u Use) said() Claim {
	switch of := u.of.(type) {
	case *Participant:
		return Claim{Key: "participants", Title: of.Record.Role}
	case *Statement:
		return Claim{Key: "statements", Anchor: of.Anchor, By: of.Record.Attribution, Text: of.Record.Text, Title: of.Record.Quote, links: of.links}
	case *Commitment:
		return Claim{Key: "commitments", Anchor: of.Anchor, Text: of.Record.Text, Title: of.Record.Title, links: of.links}
	case *Update:
		title := of.Commitment.Record.Title
		if of.Record.Text.IsSet() {
			title = record.Text{} // what became of it, not what was promised
		}
		return Claim{Key: "updates", Anchor: of.Anchor, Text: of.Record.Text, Title: title, links: of.Commitment.newsTo}
	case *AgendaItem:
		return Claim{Key: "agenda", Title: of.Record.Title, Text: of.Record.Text, links: of.links}
	case *Affiliation:
		return Claim{Key: "affiliations", Title: of.Record.Role}
	}
	return Claim{Title: u.From.Title, Text: u.From.Summary(), links: u.From.about}
}

// who returns the person, else the organization, else nil.
func who(s *Speaker, o *Organization) *Entry {
	switch {
	case s != nil:
		return &s.Entry
	case o != nil:
		return &o.Entry
	}
	return nil
}
