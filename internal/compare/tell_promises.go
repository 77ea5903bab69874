package compare

import (
	"cmp"
	"slices"

	"summitline/internal/site"
)

// promises tells the commitments, those that stand otherwise first. What went
// with a meeting is counted there.
func (t *teller) promises() section {
	s := section{title: t.say("t.promises")}
	list := slices.Clone(t.report.Promises)
	slices.SortStableFunc(list, func(a, b Promise) int { return cmp.Compare(rank(a), rank(b)) })
	for _, p := range list {
		c := p.Current()
		if p.After == nil && t.went(c.Summit) {
			continue
		}
		name := span{strong, cmp.Or(t.plain(c.Record.Title), excerpt(t.prose(t.siteOf(p.After != nil), c.Record.Text))), t.href(&c.Summit.Entry, c.Anchor)}
		head := []span{name}
		if !p.both() {
			e := entry{head: line{op: p.Op(), spans: with(head, t.terms(c))}}
			if said := t.prose(t.siteOf(p.After != nil), c.Record.Text); c.Record.Title.IsSet() && said != "" {
				e.lines = append(e.lines, line{spans: text(said)})
			}
			s.entries = append(s.entries, e)
			continue
		}
		e := entry{head: line{op: Changed, spans: with(head, []span{t.name(&c.Summit.Entry)})}}
		for _, m := range p.Moves {
			e.lines = append(e.lines, t.move(m))
		}
		if p.LapseChanged() {
			key := "inrange"
			if p.After.Overdue {
				key = "overdue"
			}
			e.lines = append(e.lines, line{spans: []span{{style: strong, text: t.say(key)}}})
		}
		for _, u := range p.Updates {
			e.lines = append(e.lines, t.update(p, u)...)
		}
		e.lines = append(e.lines, t.fields("commitment", p.Fields)...)
		s.entries = append(s.entries, e)
	}
	return s
}

// rank is where a commitment stands among others: those that moved, that are
// new, that changed, that are gone.
func rank(p Promise) int {
	switch {
	case len(p.Moves) > 0:
		return 0
	case p.Before == nil:
		return 1
	case p.After != nil:
		return 2
	}
	return 3
}

// terms tells what kind of commitment it is, who made it to whom, until when,
// how it stands and where it was made.
func (t *teller) terms(c *site.Commitment) []span {
	var due []span
	if c.Record.Due.IsSet() {
		due = text(t.say("due", t.date(c.Record.Due)))
	}
	var standing [][]span
	for _, s := range c.Standing {
		standing = append(standing, text(wordOf(t.Lang, "update.status", s.Status)))
	}
	return joined(" · ",
		text(wordOf(t.Lang, "commitment.kind", c.Kind)),
		joined(" → ", t.names(c.By), t.names(c.To)),
		due,
		joined(", ", standing...),
		[]span{t.name(&c.Summit.Entry)})
}

// move tells how a commitment stands otherwise, and which update says so.
func (t *teller) move(m Move) line {
	status := joined(" → ",
		[]span{{style: strong, text: wordOf(t.Lang, "update.status", m.From)}},
		[]span{{style: strong, text: wordOf(t.Lang, "update.status", m.To)}})
	if len(m.By) > 0 {
		status = joined(": ", t.names(m.By), status)
	}
	var why []span
	switch {
	case m.Update != nil:
		why = t.news(true, m.Update)
	case m.Withdrawn != nil:
		why = text(t.say("withdrawn", joinedText(t.news(false, m.Withdrawn))))
	}
	return line{spans: joined(" · ", status, why)}
}

// news tells what an update says, when, and by which sources.
func (t *teller) news(after bool, u *site.Update) []span {
	var sources [][]span
	if len(u.Record.Sources) > 0 {
		for _, c := range u.Sources {
			sources = append(sources, []span{t.name(&c.Source.Entry)})
		}
	}
	from := joined(", ", sources...)
	if len(from) > 0 {
		from = slices.Concat(text("("), from, text(")"))
	}
	return joined(" ", joined(": ", text(t.date(u.Record.Date)), text(t.prose(t.siteOf(after), u.Record.Text))), from)
}

// update tells what happened to an update; one that moved the commitment has
// been told.
func (t *teller) update(p Promise, c Change[site.Update]) []line {
	told := func(m Move) bool {
		return m.Update != nil && m.Update == c.After && c.Before == nil || m.Update == nil && m.Withdrawn != nil && m.Withdrawn == c.Before
	}
	if slices.ContainsFunc(p.Moves, told) {
		return nil
	}
	kind := t.say("update")
	if !c.both() {
		u := c.Current()
		status := text(wordOf(t.Lang, "update.status", u.Record.Status.V))
		return []line{{op: c.Op(), spans: joined(" ", text(kind), joined(" · ", t.news(c.After != nil, u), status))}}
	}
	moved := slices.ContainsFunc(p.Moves, func(m Move) bool { return m.Update == c.After })
	fields := slices.DeleteFunc(slices.Clone(c.Fields), func(f Field) bool { return moved && f.Key == "status" })
	var lines []line
	for _, f := range t.fields("update", fields) {
		when := joined(" ", text(kind), text(t.date(c.After.Record.Date)))
		lines = append(lines, line{op: Changed, spans: joined(divider, when, f.spans)})
	}
	return lines
}
