package format

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

// width is how many characters a line has at most, unless it is one long word
// or a text that is not to be changed.
const width = 120

// print returns the text of a document in the house style.
func print(doc *yamldoc.Document, keys []string) []byte {
	p := &printer{text: doc.File.Text, items: record.ItemKeys(), anchored: len(doc.Anchors) > 0}
	root, head := layOut(doc)
	p.lines = append(p.lines, head...)
	p.entries(root, keys, 0)
	newline := "\n"
	if i := bytes.IndexByte(doc.File.Text, '\n'); i > 0 && doc.File.Text[i-1] == '\r' {
		newline = "\r\n"
	}
	var b bytes.Buffer
	b.Write(doc.File.Text[:doc.Start])
	for _, line := range p.lines {
		b.WriteString(line + newline)
	}
	b.Write(doc.File.Text[doc.End:])
	return b.Bytes()
}

// printer collects the lines of a document.
type printer struct {
	text     []byte
	items    map[string][]string // the keys of maps, by the key that holds them
	anchored bool                // an alias must stay behind its anchor, so keys keep their order
	lines    []string
}

func spaces(n int) string { return strings.Repeat(" ", n) }

// entries prints the entries of a list or map, indented by some spaces.
func (p *printer) entries(b *block, keys []string, indent int) {
	for i, e := range p.ordered(b.entries, keys) {
		if e.blank && (i > 0 || indent == 0 && len(p.lines) > 0) {
			p.blank()
		}
		p.comments(e.above, indent)
		if e.key != nil {
			p.value(e, spaces(indent)+p.key(e.key)+":", p.items[e.key.Value], indent)
		} else {
			p.value(e, spaces(indent)+"-", keys, indent)
		}
		p.comments(e.below, indent)
	}
}

// blank prints a blank line, one at most.
func (p *printer) blank() {
	if n := len(p.lines); n > 0 && p.lines[n-1] != "" {
		p.lines = append(p.lines, "")
	}
}

func (p *printer) comments(lines []string, indent int) {
	for _, line := range lines {
		if line == "" {
			p.blank()
			continue
		}
		p.lines = append(p.lines, spaces(indent)+line)
	}
}

// ordered returns entries in the order of their keys. One whose key is not in
// the table stays behind the one that it stands behind.
func (p *printer) ordered(entries []*entry, keys []string) []*entry {
	if p.anchored || len(entries) == 0 || entries[0].key == nil || len(keys) == 0 {
		return entries
	}
	place, last := map[*entry]int{}, -1
	for _, e := range entries {
		if i := slices.Index(keys, e.key.Value); i >= 0 {
			last = i
		}
		place[e] = last
	}
	return slices.SortedStableFunc(slices.Values(entries), func(a, b *entry) int { return cmp.Compare(place[a], place[b]) })
}

// value prints an entry that begins in some way.
func (p *printer) value(e *entry, begin string, keys []string, indent int) {
	v := e.value
	if props := strings.Join(v.Properties, " "); props != "" {
		begin += " " + props
	}
	if line, ok := p.oneLine(e, keys, false); ok {
		line = strings.TrimRight(begin+" "+line, " ")
		if utf8.RuneCountInString(line) <= width || !p.canBreak(e) {
			p.line(line, e.aside)
			return
		}
	}
	switch {
	case e.inner == nil:
		p.longText(e, begin, indent)
	case e.key == nil && e.aside == "" && len(v.Properties) == 0:
		// The first entry of an item stands on its line, and below its comments.
		p.comments(p.takeAbove(e.inner, keys), indent)
		first := len(p.lines)
		p.entries(e.inner, keys, indent+2)
		p.lines[first] = begin + " " + p.lines[first][indent+2:]
	default:
		p.line(begin, e.aside)
		p.entries(e.inner, keys, indent+2)
	}
}

// takeAbove takes the comments that stand above all entries of a list or map.
func (p *printer) takeAbove(b *block, keys []string) []string {
	first := p.ordered(b.entries, keys)[0]
	above := first.above
	first.above = nil
	if first.inner != nil && first.key == nil {
		above = append(above, p.takeAbove(first.inner, keys)...)
	}
	return above
}

func (p *printer) line(text, aside string) {
	if aside != "" {
		text += " " + aside
	}
	p.lines = append(p.lines, text)
}

// canBreak reports whether the value of an entry can stand on several lines.
func (p *printer) canBreak(e *entry) bool {
	if e.inner != nil {
		return len(e.inner.entries) > 0
	}
	return isFoldable(e.value) && breakOf(e.value.Value, 0) >= 0
}

// oneLine returns a value as it stands on one line. It is not ok if its author
// has it on several, or it cannot be on one.
func (p *printer) oneLine(e *entry, keys []string, inFlow bool) (line string, ok bool) {
	v := e.value
	switch {
	case v.Form == yamldoc.Alias:
		return "*" + v.Value, true
	case v.Form == yamldoc.FlowList || v.Form == yamldoc.FlowMap:
		if e.inner.hasComments() {
			return "", false
		}
		return p.brackets(e, keys)
	case isLines(v) && v.Value == "":
		return "''", true
	case isLines(v), v.Kind() != yamldoc.Scalar:
		return "", false
	}
	return p.word(v, inFlow)
}

// isLines reports whether a text stands on lines of its own.
func isLines(v *yamldoc.Part) bool { return v.Form == yamldoc.Literal || v.Form == yamldoc.Folded }

// brackets returns a list or map on one line.
func (p *printer) brackets(e *entry, keys []string) (line string, ok bool) {
	var all []string
	for _, inner := range p.ordered(e.inner.entries, keys) {
		below := keys
		if inner.key != nil {
			below = p.items[inner.key.Value]
		}
		text, ok := p.oneLine(inner, below, true)
		if !ok {
			return "", false
		}
		text = strings.TrimLeft(strings.Join(inner.value.Properties, " ")+" "+text, " ")
		if inner.key != nil {
			text = p.key(inner.key) + ": " + text
		}
		all = append(all, text)
	}
	open, end := "[", "]"
	if e.value.Form == yamldoc.FlowMap {
		open, end = "{", "}"
	}
	return open + strings.Join(all, ", ") + end, true
}

// key returns a key without its colon.
func (p *printer) key(k *yamldoc.Part) string {
	props := strings.Join(k.Properties, " ")
	if k.Form == yamldoc.Alias {
		return strings.TrimLeft(props+" *"+k.Value+" ", " ")
	}
	word, _ := p.word(k, true)
	return strings.TrimLeft(props+" "+word, " ")
}

// word returns a text as it stands on one line, without quotes if it needs
// none: a text that some reader of YAML would take for something else, such as
// "2024", keeps the quotes that it has. It is not ok if there are lines in it.
func (p *printer) word(v *yamldoc.Part, inFlow bool) (text string, ok bool) {
	written := string(p.text[v.Start:v.End])
	quoted := v.Form == yamldoc.SingleQuoted || v.Form == yamldoc.DoubleQuoted
	switch {
	case quoted && yamldoc.IsText(v.Value) && yamldoc.Fits(v.Value, inFlow):
		return v.Value, true
	case !strings.Contains(written, "\n"):
		return written, true
	case v.Form == yamldoc.Plain && yamldoc.Fits(v.Value, inFlow):
		return v.Value, true
	case !strings.ContainsAny(v.Value, "\n\\\""):
		return yamldoc.Plainest(v.Value, inFlow), true
	}
	return "", false
}
