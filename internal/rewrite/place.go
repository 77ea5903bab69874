package rewrite

import (
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/format"
	"summitline/internal/yamldoc"
)

// text returns the text of the record that stays with what was joined.
func (m *merger) text() []byte {
	f := &former{doc: m.intoDoc, kind: m.stays.Common().Kind}
	root := m.intoDoc.Root
	indent := root.Start - f.lineStart(root.Start)
	fixed := len(m.intoDoc.Anchors) > 0
	var all []replacement
	for _, e := range m.intoSheet.Entries {
		next := m.changed[e.Key.Value]
		if next == nil {
			continue
		}
		start, end := f.lineStart(e.Key.Before), e.End()
		if !f.isLine(start, e.Key.Before, end) {
			m.tooOdd(m.intoDoc.File.Span(e.Key.Start, e.Key.End))
			return nil
		}
		all = append(all, replacement{start, end, strings.Join(next.Lines(indent, false, fixed), f.newline())})
	}
	order := m.stays.Common().Kind.Keys()
	place := func(e *format.Entry) int { return slices.Index(order, e.Key.Value) }
	slices.SortStableFunc(m.added, func(a, b *format.Entry) int { return place(a) - place(b) })
	for _, e := range m.added {
		lines := strings.Join(e.Lines(indent, true, false), f.newline())
		all = append(all, f.insertion(lines, func(key string) bool { return slices.Index(order, key) > place(e) }))
	}
	if m.body != "" {
		at := m.intoDoc.Body.Start
		all = append(all, replacement{at, m.intoDoc.Body.End, strings.ReplaceAll(m.body, "\n", f.newline())})
	}

	text := apply(m.intoDoc.File.Text, all)
	return m.withComments(string(text))
}

// isLine reports whether nothing but space, and the mark of a key, stands
// around a piece of text on its lines, of which the first begins at start.
func (f *former) isLine(start, from, to int) bool {
	text := f.doc.File.Text
	return strings.Trim(text[start:from], " ?") == "" && strings.TrimSpace(text[to:f.lineEnd(to)]) == ""
}

// insertion puts lines before the first key of which after is true, and its
// comments, or at the end.
func (f *former) insertion(lines string, after func(key string) bool) replacement {
	pairs := f.doc.Root.Pairs
	for _, p := range pairs {
		if start := f.lineStart(p.Key.Before); after(p.Key.Value) && f.isLine(start, p.Key.Before, f.lineEnd(start)) {
			at := f.aboveComments(start)
			return replacement{at, at, lines + f.newline()}
		}
	}
	at := f.lineEnd(pairs[len(pairs)-1].Value.End)
	for _, c := range f.doc.Comments {
		at = max(at, c.End())
	}
	return replacement{at, at, f.newline() + lines}
}

// withComments adds those comments of the record that goes which have no place
// yet, at the end of the keys.
func (m *merger) withComments(text string) []byte {
	doc := yamldoc.Open(m.intoDoc.File.Path, text, m.diags)
	if doc == nil {
		return nil
	}
	there := map[string]bool{}
	for _, c := range doc.Comments {
		there[commentText(c)] = true
	}
	var lines []string
	for _, c := range m.fromDoc.Comments {
		if line := commentText(c); !there[line] && !format.IsModeline(line) {
			there[line] = true
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		return []byte(text)
	}
	f := &former{doc: doc}
	never := func(string) bool { return false }
	return apply(text, []replacement{f.insertion(strings.Join(lines, f.newline()), never)})
}

func commentText(c diag.Span) string { return strings.TrimSpace(c.Text()) }
