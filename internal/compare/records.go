package compare

import (
	"crypto/sha256"
	"io/fs"
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// recordPairs says which records of a kind are the same on both sides: by id,
// then by a former id, then by a title that is only theirs.
func recordPairs(before, after []*site.Entry) []Change[site.Entry] {
	c := &comparison{}
	id := func(_ *reader, e *site.Entry) string { return record.FoldID(e.ID) }
	list := match(c, before, after, matcher[*site.Entry]{names: []func(*reader, *site.Entry) string{id}})

	// What had another id is looked for among those that are left alone.
	var gone, come []*site.Entry
	for _, change := range list {
		switch {
		case change.After == nil:
			gone = append(gone, change.Before)
		case change.Before == nil:
			come = append(come, change.After)
		}
	}
	was := map[*site.Entry]*site.Entry{}
	taken := map[*site.Entry]bool{}
	for _, same := range []func(old, now *site.Entry) bool{hadID, titled(gone, come)} {
		for _, now := range come {
			for _, old := range gone {
				if was[now] == nil && !taken[old] && same(old, now) {
					was[now], taken[old] = old, true
				}
			}
		}
	}
	for i, change := range list {
		if change.Before == nil {
			list[i].Before = was[change.After]
		}
	}
	return slices.DeleteFunc(list, func(c Change[site.Entry]) bool { return c.After == nil && taken[c.Before] })
}

// hadID reports whether one of two records has the id of the other among its
// former ids.
func hadID(a, b *site.Entry) bool { return hasFormer(a, b.ID) || hasFormer(b, a.ID) }

func hasFormer(e *site.Entry, id string) bool {
	folded := record.FoldID(id)
	return slices.ContainsFunc(e.Meta.FormerIDs, func(former record.String) bool { return record.FoldID(former.V) == folded })
}

// titled reports whether two records have the same title, which no other has of
// those that came or went: somebody has renamed one and forgotten former_ids.
func titled(gone, come []*site.Entry) func(old, now *site.Entry) bool {
	count := func(list []*site.Entry) map[string]int {
		titles := map[string]int{}
		for _, e := range list {
			titles[sameText(e.Title)]++
		}
		return titles
	}
	were, are := count(gone), count(come)
	return func(old, now *site.Entry) bool {
		title := sameText(now.Title)
		return now.Title.IsSet() && title == sameText(old.Title) && were[title] == 1 && are[title] == 1
	}
}

// entriesOf returns what the records of a kind have in common.
func entriesOf[T interface{ Self() *site.Entry }](list []T) []*site.Entry {
	entries := make([]*site.Entry, len(list))
	for i, r := range list {
		entries[i] = r.Self()
	}
	return entries
}

// entriesOfKind returns those of a kind, in the order of the site.
func entriesOfKind(s *site.Site, kind record.Kind) []*site.Entry {
	switch kind {
	case record.KindSummits:
		return entriesOf(s.Summits)
	case record.KindSeries:
		return entriesOf(s.Series)
	case record.KindSpeakers:
		return entriesOf(s.Speakers)
	case record.KindOrganizations:
		return entriesOf(s.Organizations)
	case record.KindTopics:
		return entriesOf(s.Topics)
	case record.KindSources:
		return entriesOf(s.Sources)
	case record.KindPages:
		return entriesOf(s.Pages)
	}
	panic("compare: no kind " + string(kind))
}

// recordOf returns the record of an entry, in which its keys are fields.
func recordOf(e *site.Entry) any {
	switch o := e.Owner().(type) {
	case *site.Summit:
		return o.Record
	case *site.Series:
		return o.Record
	case *site.Speaker:
		return o.Record
	case *site.Organization:
		return o.Record
	case *site.Topic:
		return o.Record
	case *site.Source:
		return o.Record
	case *site.Page:
		return o.Record
	}
	panic("compare: a record of no kind")
}

// apart are the keys that records have a list of their own for in a report.
var apart = []string{"sources", "participants", "statements", "commitments", "affiliations", "former_ids"}

// record compares two records in what has no list of its own. Of a summit, how
// it stands and by which clock counts as it follows from other records.
func (c *comparison) record(change Change[site.Entry]) []Field {
	if !change.both() || change.Before.Meta.Broken {
		return nil
	}
	skip := apart
	list := c.formerIDs(change.Before, change.After)
	if old, now := summitOf(change.Before), summitOf(change.After); now != nil {
		skip = slices.Concat(apart, []string{"status", "timezone"})
		list = append(list, valueFields("status", word("summit.status", old.Status), word("summit.status", now.Status))...)
		if old.Record.Timezone.IsSet() || now.Record.Timezone.IsSet() {
			list = append(list, valueFields("timezone", plain(old.Timezone), plain(now.Timezone))...)
		}
	}
	list = append(list, c.fields(recordOf(change.Before), recordOf(change.After), "", skip...)...)
	return append(list, c.pictures(change.Before, change.After)...)
}

// summitOf returns the summit that an entry is part of, or nil.
func summitOf(e *site.Entry) *site.Summit {
	s, _ := e.Owner().(*site.Summit)
	return s
}

// formerIDs returns the former ids that came or went, but for those that say
// no more than that the record was renamed or another became part of it.
func (c *comparison) formerIDs(before, after *site.Entry) []Field {
	ids := func(e *site.Entry) Value {
		return listOf(e.Meta.FormerIDs, func(id record.String) Value {
			return Value{Form: Plain, Plain: id.V, same: record.FoldID(id.V)}
		})
	}
	told := func(e *site.Entry, s *site.Site, id string) bool {
		return record.FoldID(e.ID) == record.FoldID(id) || has(s, e.Kind, id)
	}
	return slices.DeleteFunc(valueFields("former_ids", ids(before), ids(after)), func(f Field) bool {
		if f.New.Form != None {
			return told(before, c.before.site, f.New.Plain)
		}
		return told(after, c.after.site, f.Old.Plain)
	})
}

// has reports whether a site has a record of a kind with an id.
func has(s *site.Site, kind record.Kind, id string) bool {
	target, ok := s.Lookup(string(kind) + "/" + id)
	return ok && record.FoldID(target.Entry.ID) == record.FoldID(id)
}

// pictures returns the pictures of which only the file was replaced.
func (c *comparison) pictures(before, after *site.Entry) []Field {
	var list []Field
	for _, now := range after.Meta.Images {
		a, there := c.drawn[drawing{before, now.File.V}]
		b, here := c.drawn[drawing{after, now.File.V}]
		if there && here && a != b {
			value := plain(now.File.V)
			list = append(list, Field{Key: "image", Old: value, New: value, Note: Replaced})
		}
	}
	return list
}

// drawing is a picture by the name that a record gives it.
type drawing struct {
	entry *site.Entry
	name  string
}

// addPictures notes the bytes of the pictures of a side.
func (c *comparison) addPictures(side Side) {
	if side.Content == nil {
		return
	}
	for _, p := range side.Site.Pictures() {
		if data, err := fs.ReadFile(side.Content, p.Path); err == nil {
			c.drawn[drawing{p.Entry, p.Image.File.V}] = sha256.Sum256(data)
		}
	}
}
