package compare

import (
	"cmp"
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// commitments tells commitments by their ids, by their words, and at last by
// how much the words resemble each other.
func (c *comparison) commitments() matcher[*site.Commitment] {
	words := texts[*site.Commitment]{said: map[*site.Commitment]string{}, read: func(c *site.Commitment) (record.Markdown, record.Text) {
		return c.Record.Text, c.Record.Title
	}}
	return matcher[*site.Commitment]{
		names: []func(*reader, *site.Commitment) string{
			func(_ *reader, c *site.Commitment) string { return record.FoldID(c.Anchor) },
			func(_ *reader, c *site.Commitment) string { return words.of(c) },
		},
		like: func(before, after *site.Commitment) float64 {
			return alike(words.of(before), words.of(after))
		},
		enough: moved,
	}
}

// promise compares two commitments, or enters one that came or went.
func (c *comparison) promise(change Change[site.Commitment]) {
	p := Promise{Change: change}
	if p.both() {
		old, now := p.Before, p.After
		p.Fields = append(c.fields(old.Record, now.Record, "", "id", "kind", "sources", "updates"),
			valueFields("kind", word("commitment.kind", old.Kind), word("commitment.kind", now.Kind))...)
		if record.FoldID(old.Anchor) != record.FoldID(now.Anchor) {
			p.Fields = append(p.Fields, valueFields("id", plain(old.Anchor), plain(now.Anchor))...)
		}
		of := site.Claim{From: &now.Summit.Entry, Key: "commitments", Anchor: now.Anchor, Text: now.Record.Text, Title: now.Record.Title}
		c.claim(of, owns(old.Record.Sources, now.Record.Sources), old.Sources, now.Sources)
		updates := match(c, old.Updates, now.Updates, updates)
		p.Moves = c.moves(old, now, updates)
		for _, u := range updates {
			if c.update(&u) {
				p.Updates = append(p.Updates, u)
			}
		}
		if len(p.Fields)+len(p.Moves)+len(p.Updates) == 0 && !p.LapseChanged() {
			return
		}
	}
	c.report.Promises = append(c.report.Promises, p)
}

// updates tells updates by what they say when, then by less and less of it.
var updates = matcher[*site.Update]{names: []func(*reader, *site.Update) string{
	func(_ *reader, u *site.Update) string { return updateKey(u) + saidOf(u) },
	func(_ *reader, u *site.Update) string { return updateKey(u) },
	func(_ *reader, u *site.Update) string { return u.Record.Date.String() },
	func(_ *reader, u *site.Update) string { return saidOf(u) },
}}

func updateKey(u *site.Update) string {
	return u.Record.Date.String() + "\x00" + u.Record.Status.V + "\x00"
}

func saidOf(u *site.Update) string {
	if !u.Record.Text.IsSet() {
		return ""
	}
	return folded(u.Record.Text.Variants[0].Value.Source())
}

// update compares two updates and reports whether anything happened to them
// but to their sources.
func (c *comparison) update(change *Change[site.Update]) bool {
	if !change.both() {
		return true
	}
	old, now := change.Before, change.After
	change.Fields = c.fields(old.Record, now.Record, "", "sources")
	of := site.Claim{From: &now.Commitment.Summit.Entry, Key: "updates", Anchor: now.Anchor, Text: now.Record.Text, Title: now.Commitment.Record.Title}
	c.claim(of, owns(old.Record.Sources, now.Record.Sources), old.Sources, now.Sources)
	return len(change.Fields) > 0
}

// moves returns how a commitment stands otherwise than before, for each of
// those who made it before and after.
func (c *comparison) moves(before, after *site.Commitment, updates []Change[site.Update]) []Move {
	makers := []*site.Entry{nil} // of a commitment without any, or with none that it had
	kept := slices.DeleteFunc(slices.Clone(after.By), func(e *site.Entry) bool { return c.before.standing(before, c.after.key(e)) == nil })
	if len(kept) > 0 {
		makers = kept
	}
	var list []Move
	for _, maker := range makers {
		key := c.after.keyOf(maker)
		was, is := c.before.standing(before, key), c.after.standing(after, key)
		if was == nil || is == nil || was.Status == is.Status {
			continue
		}
		m := Move{From: was.Status, To: is.Status}
		for _, u := range updates {
			switch {
			case u.After != nil && u.After == is.Since && (u.Before == nil || u.Before.Record.Status.V != is.Status):
				m.Update = u.After
			case u.After == nil && u.Before == was.Since:
				m.Withdrawn = u.Before
			}
		}
		same := func(o Move) bool {
			return o.From == m.From && o.To == m.To && o.Update == m.Update && o.Withdrawn == m.Withdrawn
		}
		i := slices.IndexFunc(list, same)
		if i < 0 {
			i, list = len(list), append(list, m)
		}
		if maker != nil {
			list[i].By = append(list[i].By, maker)
		}
	}
	if len(list) == 1 && len(list[0].By) == len(after.By) {
		list[0].By = nil
	}
	slices.SortStableFunc(list, func(a, b Move) int {
		return cmp.Compare(slices.Index(site.Statuses, a.To), slices.Index(site.Statuses, b.To))
	})
	return list
}

// standing returns how a commitment stands for one of its makers, or for all if
// the key is empty and it stands alike for them; else nil.
func (r *reader) standing(c *site.Commitment, maker string) *site.Standing {
	is := func(e *site.Entry) bool { return r.key(e) == maker }
	if maker != "" && !slices.ContainsFunc(c.By, is) {
		return nil
	}
	for i, s := range c.Standing {
		if len(c.Standing) == 1 || slices.ContainsFunc(s.By, is) {
			return &c.Standing[i]
		}
	}
	return nil
}
