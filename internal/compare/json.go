package compare

import (
	"encoding/json"
	"io"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/site"
)

// JSON writes the report for programs.
func (r *Report) JSON(w io.Writer, how Telling) error {
	t := newTeller(r, how)
	out := jsonReport{
		Format: format, Language: how.Lang, Summary: t.summary(), Same: r.Empty(), Files: r.Files, Drafts: r.Drafts,
		Before: t.side(r.Before), After: t.side(r.After), Site: t.jsonFields(r.Site),
		Meetings:      each(r.Meetings, t.jsonRecord),
		Commitments:   each(r.Promises, t.jsonPromise),
		People:        each(r.People, t.jsonRecord),
		Participants:  each(r.Participants, t.jsonParticipant),
		Offices:       each(r.Offices, t.jsonOffice),
		Statements:    each(r.Statements, t.jsonStatement),
		Sources:       each(r.Sources, t.jsonRecord),
		Claims:        each(r.Claims, t.jsonClaim),
		Series:        each(r.Series, t.jsonRecord),
		Organizations: each(r.Organizations, t.jsonRecord),
		Topics:        each(r.Topics, t.jsonRecord),
		Pages:         each(r.Pages, t.jsonRecord),
		Lost:          each(r.Lost, jsonLostOf),
		Anchors:       each(r.Anchors, func(a Anchor) jsonAnchor { return jsonAnchor{a.Meeting.Address(), a.ID} }),
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

// each returns what a function makes of each of a list, and never nil.
func each[T, U any](list []T, of func(T) U) []U {
	all := make([]U, len(list))
	for i, item := range list {
		all[i] = of(item)
	}
	return all
}

func (t *teller) side(s Snapshot) jsonSide {
	out := jsonSide{Name: s.Name, Records: s.Records, Errors: []jsonError{}}
	for _, d := range s.Faults.Sorted() {
		if d.Severity == diag.Error {
			out.Errors = append(out.Errors, jsonError{d.Span.Place(), d.Code, d.Message.In(wordsIn(t.Lang))})
		}
	}
	return out
}

func (t *teller) jsonName(e *site.Entry, anchor string) jsonName {
	return jsonName{e.Kind, e.ID, anchor, t.plain(e.Title), e.Address()}
}

func (t *teller) jsonFields(list []Field) []jsonField {
	return each(list, func(f Field) jsonField {
		old, now := jsonOf(f.Old), jsonOf(f.New)
		if f.Note == Remarked {
			old, now = f.Old.Markup, f.New.Markup
		}
		return jsonField{f.Key, f.Lang, jsonOf(f.Of), old, now, f.Note}
	})
}

func jsonOf(v Value) jsonValue {
	switch v.Form {
	case None:
		return nil
	case Text:
		all := map[string]string{}
		for _, said := range v.Text.Variants {
			all[said.Lang] = said.Value
		}
		return all
	case List:
		return each(v.Items, jsonOf)
	case Map:
		all := map[string]jsonValue{}
		for _, part := range v.Parts {
			all[part.Key] = jsonOf(part.Value)
		}
		return all
	case Ref:
		if v.Entry != nil {
			return v.Entry.ID
		}
	}
	return v.Plain
}

func (t *teller) jsonRecord(r Record) jsonRecord {
	out := jsonRecord{Change: r.Op(), jsonName: t.jsonName(r.Current(), ""), Draft: r.Draft, Fields: t.jsonFields(r.Fields)}
	switch r.Op() {
	case Renamed:
		out.Was = r.Before.ID
	case Merged:
		out.Into = r.Into.ID
	}
	return out
}

// markup returns a text as it is written, in the language of the report.
func (t *teller) markup(text record.Markdown) string {
	if !text.IsSet() {
		return ""
	}
	return strings.TrimSpace(text.In(t.Lang).Value.Source())
}

func ids(list []*site.Entry) []string {
	return each(list, func(e *site.Entry) string { return e.ID })
}

func sourceIDs(list []*site.Source) []string {
	return each(list, func(s *site.Source) string { return s.ID })
}

func (t *teller) jsonPromise(p Promise) jsonPromise {
	c := p.Current()
	return jsonPromise{
		Change: p.Op(), ID: c.Anchor, Title: t.plain(c.Record.Title), Text: t.markup(c.Record.Text), Kind: c.Kind,
		By: ids(c.By), To: ids(c.To), Overdue: c.Overdue, Meeting: t.jsonName(&c.Summit.Entry, ""),
		Status: each(c.Standing, func(s site.Standing) jsonStand { return jsonStand{s.Status, ids(s.By)} }),
		Moves: each(p.Moves, func(m Move) jsonMove {
			return jsonMove{m.From, m.To, ids(m.By), t.jsonUpdate(m.Update), t.jsonUpdate(m.Withdrawn)}
		}),
		Updates: each(p.Updates, func(u Change[site.Update]) jsonUpdate {
			out := *t.jsonUpdate(u.Current())
			out.Change, out.Fields = u.Op(), t.jsonFields(u.Fields)
			return out
		}),
		Fields: t.jsonFields(p.Fields),
	}
}

func (t *teller) jsonUpdate(u *site.Update) *jsonUpdate {
	if u == nil {
		return nil
	}
	out := &jsonUpdate{Date: u.Record.Date.String(), Status: u.Record.Status.V, Text: t.markup(u.Record.Text)}
	for _, c := range u.Sources {
		out.Sources = append(out.Sources, c.Source.ID)
	}
	return out
}

func (t *teller) jsonParticipant(c Change[site.Participant]) jsonParticipant {
	p := c.Current()
	out := jsonParticipant{Change: c.Op(), Meeting: t.jsonName(&p.Summit.Entry, ""), Role: t.plain(p.Record.Role), Part: p.Part, Fields: t.jsonFields(c.Fields)}
	out.Speaker, out.Organization = whoIDs(p.Speaker, p.Organization)
	return out
}

// whoIDs returns the ids of a person and an organization, either of which may be
// nil.
func whoIDs(s *site.Speaker, o *site.Organization) (speaker, organization string) {
	if s != nil {
		speaker = s.ID
	}
	if o != nil {
		organization = o.ID
	}
	return speaker, organization
}

func (t *teller) jsonOffice(c Change[site.Affiliation]) jsonOffice {
	a := c.Current()
	return jsonOffice{
		Change: c.Op(), Speaker: t.jsonName(&a.Speaker.Entry, ""), Organization: a.Organization.ID, Role: t.plain(a.Record.Role),
		From: a.Record.From.String(), To: a.Record.To.String(), Fields: t.jsonFields(c.Fields),
	}
}

func (t *teller) jsonStatement(c Change[site.Statement]) jsonStatement {
	st := c.Current()
	out := jsonStatement{
		Change: c.Op(), Meeting: t.jsonName(&st.Summit.Entry, ""), Anchor: st.Anchor, Attribution: t.plain(st.Record.Attribution),
		Text: t.markup(st.Record.Text), Quote: t.plain(st.Record.Quote), Fields: t.jsonFields(c.Fields),
	}
	out.Speaker, out.Organization = whoIDs(st.Speaker, st.Organization)
	if c.both() && c.Before.Anchor != c.After.Anchor {
		out.Was = c.Before.Anchor
	}
	return out
}

func (t *teller) jsonClaim(c Claim) jsonClaim {
	out := jsonClaim{
		Record: t.jsonName(c.Of.From, c.Of.Anchor), Key: c.Of.Key, Lost: sourceIDs(c.Lost), Gained: sourceIDs(c.Gained), Bare: c.Bare,
		Places: each(c.Moved, func(p Place) jsonPlace { return jsonPlace{p.Source.ID, t.plain(p.Old), t.plain(p.New)} }),
	}
	if c.Of.Subject != nil {
		out.About = c.Of.Subject.ID
	}
	return out
}

func jsonLostOf(l Lost) jsonLost {
	out := jsonLost{Address: l.Path, Languages: l.Langs, Was: l.Kind, Draft: l.Draft, Error: l.IsError()}
	if l.Record != nil {
		out.Record = l.Record.ID
	}
	return out
}
