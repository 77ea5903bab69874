package draft

import (
	"cmp"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// stubKind returns the kind of the record that is made of a name that nothing
// has, where one of some kinds is meant, or "": a meeting or a series needs more
// than a name.
func stubKind(kinds []record.Kind) record.Kind {
	for _, k := range kinds {
		switch k {
		case record.KindSpeakers, record.KindOrganizations, record.KindTopics, record.KindSources:
			return k
		}
	}
	return ""
}

// stub makes a record of something that is named and not there, if it may.
func (b *Batch) stub(c Cell, kinds []record.Kind) *Record {
	kind := stubKind(kinds)
	if !b.WithMissing || kind == "" || shortID(c.Text) == "" {
		return nil
	}
	name := c.Text
	if address := plainURL(name); address != "" {
		name = address
	}
	return b.addStub(c, kind, b.FreeID(kind, name))
}

// addStub adds a record that is called what was given for it, and no more.
func (b *Batch) addStub(c Cell, kind record.Kind, id string) *Record {
	if near := b.names.nearest(c.Text, []record.Kind{kind}); near != "" && isASCII(c.Text) {
		b.Doubts.Warnf(c.From.At, "near-name", "%q is new", c.Text).Helpf("did you mean %s?", near)
	}
	cells := []Cell{{Path: b.labelKey(kind), Lang: c.Lang, Text: c.Text, From: c.From}}
	if kind == record.KindSources && plainURL(c.Text) != "" {
		cells = append(cells, Cell{Path: "url", Text: c.Text, From: c.From})
	}
	r := b.Add(kind, id, cells)
	b.Place(r, cells)
	return r
}

// Missing adds a record for each that a record names and that is not there,
// and returns what cannot be made so.
func (b *Batch) Missing(of record.Record) diag.List {
	var left diag.List
	meta := of.Common()
	mentions := slices.Clone(meta.Mentions)
	slices.SortStableFunc(mentions, func(x, y record.Mention) int { return cmp.Compare(len(y.Kinds), len(x.Kinds)) }) // those first that say what they mean
	for _, m := range mentions {
		if m.Inline {
			target, _, _ := strings.Cut(m.ID, "#")
			m = m.As(target)
			if kind, id, found := strings.Cut(target, "/"); found {
				m = m.As(id)
				m.Slot = &record.Slot{Kinds: []record.Kind{record.Kind(kind)}, Key: m.Key, Inline: true}
			}
		}
		if b.isThere(m) {
			continue
		}
		kind := stubKind(m.Kinds)
		if kind != "" && !b.taken(kind, m.ID).HasErrors() {
			from := &Origin{Label: m.Key, Text: m.ID, At: m.At}
			b.addStub(Cell{Text: m.ID, From: from}, kind, m.ID).live = !meta.Draft.V
			continue
		}
		d := left.Errorf(m.At, "no-such-record", "there is no record %q", m.ID)
		if m.Inline && len(m.Kinds) == 0 {
			d.Helpf("write what it is, as in [[speakers/%s]], so that a record can be made", m.ID)
		}
	}
	return left
}

// isThere reports whether there is a record that a mention may mean.
func (b *Batch) isThere(m record.Mention) bool {
	found := b.names.ids[record.FoldID(m.ID)]
	return len(found) > 0 && (len(m.Kinds) == 0 || slices.ContainsFunc(found, func(r named) bool { return slices.Contains(m.Kinds, r.kind) }))
}
