package draft

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// Place puts cells into a record. What has no place there goes to the batch's
// list.
func (b *Batch) Place(r *Record, cells []Cell) {
	for _, c := range cells {
		c.Text = clean(c.Text)
		if c.Text == "" {
			continue
		}
		for _, u := range b.put(r, c) {
			b.refuse(r, u)
		}
	}
	for _, u := range r.joinDays() {
		b.refuse(r, u)
	}
}

// clean returns a text in Unicode NFC with one kind of line break, and without
// what cannot be seen around it or in it.
func clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\ufeff", "", "\u200b", "").Replace(norm.NFC.String(strings.ToValidUTF8(s, "\ufffd")))
	s = strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && needsEscape(r) {
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// put puts one cell into a record, and returns what it could not.
func (b *Batch) put(r *Record, c Cell) []*Unplaced {
	switch c.Path {
	case "":
		if c.Why.IsZero() {
			r.keep(c.From)
			return nil
		}
		return []*Unplaced{{From: c.From, Code: "no-place", Message: c.Why}}
	case PathID:
		return nil // whoever began the record has seen to it
	case "draft":
		r.keep(c.From) // as all new records are
		return nil
	case PathFirst, PathLast, "date":
		if r.Kind == record.KindSummits {
			return r.putDate(c)
		}
	case PathHours:
		return r.putHours(c)
	case "participants":
		return b.putPeople(r, c)
	}
	k, found := r.takes.byPath[c.Path]
	switch {
	case !found:
		return unplaced(c.From, "unknown-key", "no key of %s is called %q", r.Kind, c.Path)
	case k.Form == record.FormMap:
		return unplaced(c.From, "no-place", "%q takes several keys: write it into the record", c.Path)
	}
	if k.List {
		return b.putList(r, c, k)
	}
	v, u := b.value(c, k)
	if u == nil {
		u = b.give(r, c, k, v)
	}
	if u != nil {
		return []*Unplaced{u}
	}
	return nil
}

func unplaced(from *Origin, code, format string, args ...any) []*Unplaced {
	return []*Unplaced{{From: from, Code: code, Message: diag.Say(format, args...)}}
}

// give gives a key of a record its value, or a text that has one in another
// language already a second one.
func (b *Batch) give(r *Record, c Cell, k record.Key, v *node) *Unplaced {
	m, name := r.mapAt(c.Path)
	had, found := m.get(name)
	lang := cmp.Or(c.Lang, b.langs[0])
	switch {
	case !found && (lang == b.langs[0] || !isText(k)):
		m.keys = append(m.keys, pair{name: name, value: v})
		return nil
	case !found:
		had.value = m.sub(name, mapping)
	case isText(k) && had.value.form == text && lang != b.langs[0]:
		first := *had.value
		*had.value = node{form: mapping, keys: []pair{{name: b.langs[0], value: &first}}}
	case had.value.form == v.form && had.value.text == v.text && !v.isMany():
		return nil
	}
	if isText(k) && had.value.form == mapping {
		in, twice := had.value.get(lang)
		if twice && in.value.text == v.text {
			return nil
		}
		if !twice {
			had.value.keys = append(had.value.keys, pair{name: lang, value: v})
			slices.SortStableFunc(had.value.keys, func(x, y pair) int {
				return cmp.Compare(slices.Index(b.langs, x.name), slices.Index(b.langs, y.name))
			})
			return nil
		}
	}
	return &Unplaced{From: c.From, Code: "no-place", Message: diag.Say("%q has a value already", c.Path)}
}

// putList adds the entries of a list to a record.
func (b *Batch) putList(r *Record, c Cell, k record.Key) (left []*Unplaced) {
	m, name := r.mapAt(c.Path)
	values := m.sub(name, list)
	for _, piece := range b.pieces(c, k.Kinds) {
		v, u := b.value(piece, k)
		if u != nil {
			left = append(left, u)
			continue
		}
		if c.Lang != "" && c.Lang != b.langs[0] && isText(k) {
			v = &node{form: mapping, keys: []pair{{name: c.Lang, value: v}}, from: v.from}
		}
		if !slices.ContainsFunc(values.items, func(other *node) bool { return !v.isMany() && other.text == v.text }) {
			values.items = append(values.items, v)
		}
	}
	return left
}

// mapAt returns the map of a record that has the last key of a path, and that
// key. Of a list of maps it is the entry that takes all such keys.
func (r *Record) mapAt(path string) (*node, string) {
	names := strings.Split(path, ".")
	m := &r.root
	for i, name := range names[:len(names)-1] {
		if !r.takes.byPath[strings.Join(names[:i+1], ".")].List {
			m = m.sub(name, mapping)
			continue
		}
		entries := m.sub(name, list)
		at := slices.IndexFunc(entries.items, func(v *node) bool { return v.whole })
		if at < 0 {
			at = len(entries.items)
			entries.items = append(entries.items, &node{form: mapping, whole: true})
		}
		m = entries.items[at]
	}
	return m, names[len(names)-1]
}

// pieces splits a cell of a list. What is one name as a whole stays so.
func (b *Batch) pieces(c Cell, kinds []record.Kind) []Cell {
	if len(kinds) > 0 && len(b.names.find(c.Text, kinds)) > 0 {
		return []Cell{c}
	}
	var all []Cell
	for _, text := range split(c.Text) {
		piece := c
		piece.Text = text
		piece.From = c.From.piece(text)
		all = append(all, piece)
	}
	return all
}

// piece returns where a piece of something given stands.
func (o *Origin) piece(text string) *Origin {
	part := *o
	part.Text = text
	if i := strings.Index(o.At.Text(), text); i >= 0 {
		part.At = o.At.File.Span(o.At.Start()+i, o.At.Start()+i+len(text))
	}
	return &part
}

// split splits a list as people write one: at line breaks, else semicolons,
// else commas, but for those in brackets.
func split(s string) []string {
	marks := ",、，"
	switch {
	case strings.Contains(s, "\n"):
		marks = "\n"
	case strings.ContainsAny(s, ";；"):
		marks = ";；"
	}
	var all []string
	depth, start := 0, 0
	add := func(end int) {
		if piece := strings.TrimSpace(strings.Trim(strings.TrimSpace(s[start:end]), marks)); piece != "" {
			all = append(all, piece)
		}
	}
	for i, r := range s {
		switch {
		case strings.ContainsRune("([（［", r):
			depth++
		case strings.ContainsRune(")]）］", r):
			depth = max(0, depth-1)
		case strings.ContainsRune(marks, r) && (depth == 0 || r == '\n'):
			add(i)
			start = i
		}
	}
	add(len(s))
	return all
}
