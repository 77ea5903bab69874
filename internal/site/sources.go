package site

import "summitline/internal/record"

// Source is a document, and every claim that rests on it.
type Source struct {
	Entry
	Record *record.Source

	Publisher *Organization // nil where the publisher is a name alone
	Claims    []Claim       // by record: summits by date, then the other kinds
}

// Citation is a source, and the place in it.
type Citation struct {
	Source *Source
	At     record.Text
}

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
	From   *Entry
	Claims []Claim
}

// ClaimsByRecord returns the claims on the source by the record that makes
// them: the summits by date, then the others in the order of their kinds.
func (s *Source) ClaimsByRecord() []RecordClaims {
	var all []RecordClaims
	for _, c := range s.Claims {
		if n := len(all); n == 0 || all[n-1].From != c.From {
			all = append(all, RecordClaims{From: c.From})
		}
		last := &all[len(all)-1]
		last.Claims = append(last.Claims, c)
	}
	return all
}

// linkSources resolves what each record as a whole rests on, and who published
// what.
func (r *resolver) linkSources() {
	for _, e := range r.Entries() {
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
	var list []Citation
	for _, ref := range refs {
		if s := get[*Source](r, ref.Source, record.KindSources); s != nil {
			list = append(list, Citation{s, ref.At})
		}
	}
	return list
}

// linkClaims enters every claim at the sources that it rests on: the summits
// by date, then the other kinds in theirs.
func (r *resolver) linkClaims() {
	for _, m := range r.Summits {
		recordClaim(&m.Entry)
		m.claims()
	}
	for _, s := range r.Series {
		recordClaim(&s.Entry)
	}
	for _, s := range r.Speakers {
		recordClaim(&s.Entry)
		for _, a := range s.Affiliations {
			claim(Claim{From: &s.Entry, Key: "affiliations", Subject: &a.Organization.Entry, Title: a.Record.Role}, a.Sources)
		}
	}
	for _, o := range r.Organizations {
		recordClaim(&o.Entry)
	}
	for _, t := range r.Topics {
		recordClaim(&t.Entry)
	}
	for _, s := range r.Sources {
		recordClaim(&s.Entry)
	}
	for _, p := range r.Pages {
		recordClaim(&p.Entry)
	}
}

// recordClaim enters a record as a whole.
func recordClaim(e *Entry) {
	claim(Claim{From: e, Title: e.Title, Text: e.Summary(), links: e.about}, e.Sources)
}

// claims enters the claims of a summit.
func (s *Summit) claims() {
	e := &s.Entry
	for _, p := range s.Participants {
		claim(Claim{From: e, Key: "participants", Subject: who(p.Speaker, p.Organization), Title: p.Record.Role}, p.Sources)
	}
	for _, st := range s.Statements {
		claim(Claim{From: e, Key: "statements", Anchor: st.Anchor, Subject: who(st.Speaker, st.Organization), By: st.Record.Attribution, Text: st.Record.Text, Title: st.Record.Quote, links: st.links}, st.Sources)
	}
	for _, c := range s.Commitments {
		claim(Claim{From: e, Key: "commitments", Anchor: c.Anchor, Text: c.Record.Text, Title: c.Record.Title, links: c.links}, c.Sources)
		for _, u := range c.Updates {
			title := c.Record.Title
			if u.Record.Text.IsSet() {
				title = record.Text{} // what became of it, not what was promised
			}
			claim(Claim{From: e, Key: "updates", Anchor: u.Anchor, Text: u.Record.Text, Title: title, links: c.newsTo}, u.Sources)
		}
	}
	for _, a := range s.Agenda {
		claim(Claim{From: e, Key: "agenda", Title: a.Record.Title, Text: a.Record.Text, links: a.links}, a.Sources)
	}
}

func claim(c Claim, sources []Citation) {
	for _, citation := range sources {
		c.At = citation.At
		citation.Source.Claims = append(citation.Source.Claims, c)
	}
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
