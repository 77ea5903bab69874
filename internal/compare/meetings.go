package compare

import (
	"summitline/internal/record"
	"summitline/internal/site"
)

// The least that two texts resemble each other if one is the other reworded: by
// the same speaker, or else.
const (
	reworded = 0.4
	moved    = 0.75
)

// meeting compares who was at a meeting and what was said and promised there.
// One that came or went brings or takes all of that.
func (c *comparison) meeting(change Change[site.Entry]) {
	var before, after site.Summit
	if change.Before != nil {
		before = *summitOf(change.Before)
	}
	if change.After != nil {
		after = *summitOf(change.After)
	}
	if change.both() && before.Meta.Broken {
		return
	}
	for _, p := range match(c, before.Participants, after.Participants, participants) {
		c.participant(p)
	}
	for _, st := range match(c, before.Statements, after.Statements, c.statements()) {
		c.statement(st)
	}
	for _, promise := range match(c, before.Commitments, after.Commitments, c.commitments()) {
		c.promise(promise)
	}
	c.agenda(&before, &after)
}

// participants tells those of two meetings by who they are and whom they were
// there for.
var participants = matcher[*site.Participant]{names: []func(*reader, *site.Participant) string{
	func(r *reader, p *site.Participant) string {
		return whoAt(r, p) + "\x00" + p.Part + "\x00" + sameText(p.Record.Role)
	},
	func(r *reader, p *site.Participant) string { return whoAt(r, p) + "\x00" + p.Part },
	whoAt,
	func(r *reader, p *site.Participant) string {
		if p.Speaker == nil {
			return ""
		}
		return r.key(&p.Speaker.Entry)
	},
}}

// whoAt names a participant.
func whoAt(r *reader, p *site.Participant) string {
	name := ""
	if p.Speaker != nil {
		name = r.key(&p.Speaker.Entry)
	}
	if p.Organization != nil {
		name += "\x00" + r.key(&p.Organization.Entry)
	}
	return name
}

func (c *comparison) participant(change Change[site.Participant]) {
	if change.both() {
		old, now := change.Before, change.After
		change.Fields = append(c.fields(old.Record, now.Record, "", "part", "sources"),
			valueFields("part", word("participant.part", old.Part), word("participant.part", now.Part))...)
		of := site.Claim{From: &now.Summit.Entry, Key: "participants", Subject: whoIs(now.Speaker, now.Organization), Title: now.Record.Role}
		c.claim(of, owns(old.Record.Sources, now.Record.Sources), old.Sources, now.Sources)
		if len(change.Fields) == 0 {
			return
		}
	}
	c.report.Participants = append(c.report.Participants, change)
}

// whoIs returns the person, else the organization, else nil.
func whoIs(s *site.Speaker, o *site.Organization) *site.Entry {
	switch {
	case s != nil:
		return &s.Entry
	case o != nil:
		return &o.Entry
	}
	return nil
}

// statements tells statements by their ids, by who said what, by what was said,
// and at last by how much the words resemble each other.
func (c *comparison) statements() matcher[*site.Statement] {
	words := texts[*site.Statement]{said: map[*site.Statement]string{}, read: func(st *site.Statement) (record.Markdown, record.Text) {
		return st.Record.Text, st.Record.Quote
	}}
	return matcher[*site.Statement]{
		names: []func(*reader, *site.Statement) string{
			func(_ *reader, st *site.Statement) string { return record.FoldID(st.Record.ID.V) },
			func(r *reader, st *site.Statement) string { return r.speaker(st) + "\x00" + words.of(st) },
			func(_ *reader, st *site.Statement) string { return words.of(st) },
		},
		like: func(before, after *site.Statement) float64 {
			degree := alike(words.of(before), words.of(after))
			if c.before.speaker(before) != c.after.speaker(after) && degree < moved {
				return 0
			}
			return degree
		},
		enough: reworded,
	}
}

// speaker names who made a statement.
func (r *reader) speaker(st *site.Statement) string {
	if st.Speaker != nil {
		return r.key(&st.Speaker.Entry)
	}
	if st.Organization != nil {
		return r.key(&st.Organization.Entry) + "\x00" + sameText(st.Record.Attribution)
	}
	return sameText(st.Record.Attribution)
}

// texts are the words of things, each read once.
type texts[T comparable] struct {
	said map[T]string
	read func(T) (record.Markdown, record.Text)
}

func (w texts[T]) of(thing T) string {
	said, known := w.said[thing]
	if !known {
		text, more := w.read(thing)
		if text.IsSet() {
			said = folded(text.Variants[0].Value.Source())
		}
		if more.IsSet() {
			said += "\x00" + folded(more.Variants[0].Value)
		}
		w.said[thing] = said
	}
	return said
}

// statement compares two statements. Organization and role count as they follow
// from the participants, but a change of those alone is theirs.
func (c *comparison) statement(change Change[site.Statement]) {
	if change.both() {
		old, now := change.Before, change.After
		change.Fields = c.fields(old.Record, now.Record, "", "id", "organization", "role", "sources")
		if old.Record.Organization.IsSet() || now.Record.Organization.IsSet() {
			change.Fields = append(change.Fields, valueFields("organization", c.before.organization(old.Organization), c.after.organization(now.Organization))...)
		}
		if old.Record.Role.IsSet() || now.Record.Role.IsSet() {
			change.Fields = append(change.Fields, c.text("role", old.Role, now.Role)...)
		}
		of := site.Claim{From: &now.Summit.Entry, Key: "statements", Anchor: now.Anchor, Subject: whoIs(now.Speaker, now.Organization), By: now.Record.Attribution, Text: now.Record.Text, Title: now.Record.Quote}
		c.claim(of, owns(old.Record.Sources, now.Record.Sources), old.Sources, now.Sources)
		if len(change.Fields) == 0 {
			return
		}
	}
	c.report.Statements = append(c.report.Statements, change)
}

func (r *reader) organization(o *site.Organization) Value {
	if o == nil {
		return Value{}
	}
	return Value{Form: Ref, Entry: &o.Entry, Plain: o.ID, same: r.key(&o.Entry)}
}

// agenda compares the sources of those items of two programmes that are the
// same; all else of them is a field of the meeting.
func (c *comparison) agenda(before, after *site.Summit) {
	same := matcher[*site.AgendaItem]{names: []func(*reader, *site.AgendaItem) string{
		func(_ *reader, item *site.AgendaItem) string { return sameText(item.Record.Title) },
		func(_ *reader, item *site.AgendaItem) string { return item.Record.Day.String() + item.Record.Starts.V },
		func(*reader, *site.AgendaItem) string { return "any" },
	}}
	for _, item := range match(c, before.Agenda, after.Agenda, same) {
		if !item.both() {
			continue
		}
		old, now := item.Before, item.After
		of := site.Claim{From: &after.Entry, Key: "agenda", Title: now.Record.Title, Text: now.Record.Text}
		c.claim(of, owns(old.Record.Sources, now.Record.Sources), old.Sources, now.Sources)
	}
}
