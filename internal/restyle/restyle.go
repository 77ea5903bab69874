// Package restyle writes records in other words of YAML, for tests.
//
// In goes the text of a record and a source of chance; out comes a text that
// says the very same, in a way that nobody would write and anybody may: quotes
// of each kind, comments everywhere, brackets and lines, anchors, block texts
// with and without marks, a byte order mark, line ends of Windows.
package restyle

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

// Record returns a text that says what a record says. It panics if the record
// is not valid.
func Record(r *rand.Rand, name string, text []byte) []byte {
	var diags diag.List
	doc := yamldoc.Open(name, string(text), &diags)
	if doc == nil || doc.Root == nil {
		panic("restyle: " + name + " is no record")
	}
	s := &stylist{r: r, seen: map[string]string{}, anchored: r.IntN(4) == 0, busy: r.IntN(6)}
	out := s.document(doc)
	if r.IntN(4) == 0 {
		out = strings.ReplaceAll(out, "\r\n", "\n")
		out = strings.ReplaceAll(out, "\n", "\r\n")
	}
	if r.IntN(6) == 0 && !strings.HasPrefix(out, "\ufeff") {
		out = "\ufeff" + out
	}
	return []byte(out)
}

// stylist writes one record.
type stylist struct {
	r        *rand.Rand
	seen     map[string]string // anchors, by the text that they stand at
	anchored bool              // whether there are any
	busy     int               // how many comments there are
	comments int

	inBlock bool // the last text is a block: a line below it that is indented belongs to it
	keeps   bool // and so does a blank one
}

func (s *stylist) chance(n int) bool { return s.r.IntN(n) == 0 }

func (s *stylist) document(doc *yamldoc.Document) string {
	var b strings.Builder
	if doc.Body != nil {
		b.WriteString("---\n")
	} else if s.chance(8) {
		b.WriteString("---" + s.aside() + "\n")
	}
	b.WriteString(s.above(0))
	if s.chance(30) {
		b.WriteString(s.flow(doc.Root, 0) + s.aside() + "\n")
	} else {
		b.WriteString(s.entries(doc.Root, s.r.IntN(3)/2))
	}
	b.WriteString(s.above(0))
	if doc.Body != nil {
		return b.String() + "---\n" + doc.File.Text[doc.Body.Start:]
	}
	text := b.String()
	if s.chance(10) && !strings.HasSuffix(text, "\n\n") {
		return text + "...\n"
	}
	return text
}

// comment returns a comment of its own.
func (s *stylist) comment() string {
	s.comments++
	return fmt.Sprintf("#%s%d%s", []string{"", " ", "  "}[s.r.IntN(3)], s.comments, []string{"", " 주석", ": [", " - 'x"}[s.r.IntN(4)])
}

// aside returns a comment for the end of a line, or nothing.
func (s *stylist) aside() string {
	if s.busy == 0 || s.r.IntN(8) >= s.busy {
		return spaces(s.r.IntN(20) / 18)
	}
	return spaces(1+s.r.IntN(2)) + s.comment()
}

// above returns lines with comments, blank lines, or nothing.
func (s *stylist) above(indent int) string {
	if s.busy == 0 {
		return ""
	}
	var b strings.Builder
	for s.r.IntN(8) < s.busy {
		if s.chance(3) {
			if !s.keeps {
				b.WriteString("\n")
			}
			continue
		}
		offset := []int{0, 0, 0, 2, -2, 4}[s.r.IntN(6)]
		if s.inBlock {
			offset = min(offset, 0)
		}
		b.WriteString(spaces(max(0, indent+offset)) + s.comment() + "\n")
		s.inBlock, s.keeps = false, false
	}
	return b.String()
}

func spaces(n int) string { return strings.Repeat(" ", n) }

// entries returns the lines of a map or list.
func (s *stylist) entries(p *yamldoc.Part, indent int) string {
	var b strings.Builder
	pairs := p.Pairs
	if p.Pairs != nil && !s.anchored && s.chance(3) && !strings.Contains(keysOf(p), "label") {
		pairs = append([]yamldoc.PartPair(nil), pairs...)
		s.r.Shuffle(len(pairs), func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] })
	}
	for i, pair := range pairs {
		if i > 0 {
			b.WriteString(s.above(indent))
		}
		key := s.key(pair.Key, false)
		if s.chance(60) {
			b.WriteString(spaces(indent) + "? " + key + "\n" + spaces(indent) + ":" + s.value(pair.Value, indent, false))
			continue
		}
		b.WriteString(spaces(indent) + key + spaces(s.r.IntN(30)/29) + ":" + s.value(pair.Value, indent, true))
	}
	for i, item := range p.Items {
		if i > 0 {
			b.WriteString(s.above(indent))
		}
		b.WriteString(spaces(indent) + "-" + s.value(item, indent, false))
	}
	return b.String()
}

func keysOf(p *yamldoc.Part) string {
	var b strings.Builder
	for _, pair := range p.Pairs {
		b.WriteString(pair.Key.Value + " ")
	}
	return b.String()
}

func (s *stylist) key(k *yamldoc.Part, inFlow bool) string {
	switch {
	case s.chance(10):
		return doubleQuoted(s, k.Value)
	case s.chance(10) || !yamldoc.Fits(k.Value, true):
		return singleQuoted(k.Value)
	}
	return k.Value
}

// value returns what stands behind a key or a hyphen, line end included.
func (s *stylist) value(p *yamldoc.Part, indent int, isKey bool) string {
	switch {
	case p.Form == yamldoc.Alias:
		panic("restyle: an alias")
	case p.Kind() == yamldoc.Scalar:
		return s.text(p, indent)
	case len(p.Items)+len(p.Pairs) == 0 || s.chance(2) && s.flows(p) || s.chance(6):
		return " " + s.flow(p, indent+1) + s.aside() + "\n"
	}
	in := indent + 1 + s.r.IntN(4)
	if isKey && p.Items != nil && s.chance(3) {
		in = indent
	}
	aside := s.aside()
	if !isKey && aside == "" && s.chance(2) {
		in = max(in, indent+2)
		lines := s.entries(p, in)
		return spaces(in-indent-1) + lines[in:]
	}
	return aside + "\n" + s.above(in) + s.entries(p, in)
}

// flows reports whether a value is in brackets as it is.
func (s *stylist) flows(p *yamldoc.Part) bool {
	return p.Form == yamldoc.FlowList || p.Form == yamldoc.FlowMap
}

// flow returns a list, map or text in brackets.
func (s *stylist) flow(p *yamldoc.Part, indent int) string {
	if p.Kind() == yamldoc.Scalar {
		return s.oneLine(p, true)
	}
	var all []string
	for _, pair := range p.Pairs {
		value := s.flow(pair.Value, indent+1)
		all = append(all, s.key(pair.Key, true)+": "+value)
	}
	for _, item := range p.Items {
		all = append(all, s.flow(item, indent+1))
	}
	open, end := "[", "]"
	if p.Kind() == yamldoc.Map {
		open, end = "{", "}"
	}
	var b strings.Builder
	b.WriteString(open + s.gap(indent))
	for i, text := range all {
		b.WriteString(text)
		if i < len(all)-1 || s.chance(10) {
			if strings.HasPrefix(text, "*") || s.chance(20) {
				b.WriteString(" ")
			}
			b.WriteString("," + spaces(1-s.r.IntN(10)/9))
		}
		b.WriteString(s.gap(indent))
	}
	return b.String() + end
}

// gap returns space within brackets.
func (s *stylist) gap(indent int) string {
	if s.busy < 2 || !s.chance(20) {
		return spaces(s.r.IntN(10) / 9)
	}
	return s.aside() + "\n" + s.above(indent) + spaces(indent+s.r.IntN(3))
}
