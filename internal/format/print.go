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
	p := &printer{items: record.ItemKeys(), anchored: len(doc.Anchors) > 0}
	sheet := LayOut(doc)
	p.lines = append(p.lines, sheet.Head...)
	if sheet.apart {
		p.blank()
	}
	p.entries(sheet.Block, keys, 0)
	newline := "\n"
	if i := strings.IndexByte(doc.File.Text, '\n'); i > 0 && doc.File.Text[i-1] == '\r' {
		newline = "\r\n"
	}
	var b bytes.Buffer
	b.WriteString(doc.File.Text[:doc.Start])
	for _, line := range p.lines {
		b.WriteString(line + newline)
	}
	b.WriteString(doc.File.Text[doc.End:])
	return b.Bytes()
}

// Lines returns the lines of an entry, indented by some spaces, with the
// comments around it or without. Its keys keep their order if fixed.
func (e *Entry) Lines(indent int, around, fixed bool) []string {
	p := &printer{items: record.ItemKeys(), anchored: fixed}
	if around {
		p.comments(e.Above, indent)
	}
	p.entry(e, nil, indent)
	if around {
		p.comments(e.Below, indent)
	}
	return p.lines
}

// printer collects the lines of a document.
type printer struct {
	items    map[string][]string // the keys of maps, by the key that holds them
	anchored bool                // an alias must stay behind its anchor, so keys keep their order
	lines    []string
}

func spaces(n int) string { return strings.Repeat(" ", n) }

// entries prints the entries of a list or map, indented by some spaces.
func (p *printer) entries(b *Block, keys []string, indent int) {
	for i, e := range p.ordered(b.Entries, keys) {
		if e.blank && i > 0 {
			p.blank()
		}
		p.comments(e.Above, indent)
		p.entry(e, keys, indent)
		p.comments(e.Below, indent)
	}
}

// entry prints an entry without the comments around it.
func (p *printer) entry(e *Entry, keys []string, indent int) {
	if e.Key != nil {
		p.value(e, spaces(indent)+p.key(e.Key)+":", p.items[e.Key.Value], indent)
	} else {
		p.value(e, spaces(indent)+"-", keys, indent)
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
func (p *printer) ordered(entries []*Entry, keys []string) []*Entry {
	if p.anchored || len(entries) == 0 || entries[0].Key == nil || len(keys) == 0 {
		return entries
	}
	place, last := map[*Entry]int{}, -1
	for _, e := range entries {
		if i := slices.Index(keys, e.Key.Value); i >= 0 {
			last = i
		}
		place[e] = last
	}
	return slices.SortedStableFunc(slices.Values(entries), func(a, b *Entry) int { return cmp.Compare(place[a], place[b]) })
}

// value prints an entry that begins in some way.
func (p *printer) value(e *Entry, begin string, keys []string, indent int) {
	v := e.Value
	if props := strings.Join(v.Properties, " "); props != "" {
		begin += " " + props
	}
	if line, ok := p.oneLine(e, keys, false); ok {
		line = strings.TrimRight(begin+" "+line, " ")
		if utf8.RuneCountInString(line) <= width || !p.canBreak(e) {
			p.line(line, e.Aside)
			return
		}
	}
	switch {
	case e.Inner == nil:
		p.longText(e, begin, indent)
	case e.Key == nil && e.Aside == "" && len(v.Properties) == 0:
		// The first entry of an item stands on its line, and below its comments.
		p.comments(p.takeAbove(e.Inner, keys), indent)
		first := len(p.lines)
		p.entries(e.Inner, keys, indent+2)
		p.lines[first] = begin + " " + p.lines[first][indent+2:]
	default:
		p.line(begin, e.Aside)
		p.entries(e.Inner, keys, indent+2)
	}
}

// takeAbove takes the comments that stand above all entries of a list or map.
func (p *printer) takeAbove(b *Block, keys []string) []string {
	first := p.ordered(b.Entries, keys)[0]
	above := first.Above
	first.Above = nil
	if first.Inner != nil && first.Key == nil {
		above = append(above, p.takeAbove(first.Inner, keys)...)
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
func (p *printer) canBreak(e *Entry) bool {
	if e.Inner != nil {
		return len(e.Inner.Entries) > 0
	}
	return isFoldable(e.Value) && breakOf(e.Value.Value, 0) >= 0
}

// oneLine returns a value as it stands on one line. It is not ok if its author
// has it on several, or it cannot be on one.
func (p *printer) oneLine(e *Entry, keys []string, inFlow bool) (line string, ok bool) {
	v := e.Value
	switch {
	case v.Form == yamldoc.Alias:
		return "*" + v.Value, true
	case v.Form == yamldoc.FlowList || v.Form == yamldoc.FlowMap:
		if e.Inner.hasComments() {
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
func (p *printer) brackets(e *Entry, keys []string) (line string, ok bool) {
	var all []string
	for _, inner := range p.ordered(e.Inner.Entries, keys) {
		below := keys
		if inner.Key != nil {
			below = p.items[inner.Key.Value]
		}
		text, ok := p.oneLine(inner, below, true)
		if !ok {
			return "", false
		}
		text = strings.TrimLeft(strings.Join(inner.Value.Properties, " ")+" "+text, " ")
		if inner.Key != nil {
			text = p.key(inner.Key) + ": " + text
		}
		all = append(all, text)
	}
	open, end := "[", "]"
	if e.Value.Form == yamldoc.FlowMap {
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
	written := v.Source()
	quoted := v.Form == yamldoc.SingleQuoted || v.Form == yamldoc.DoubleQuoted
	switch {
	case quoted && yamldoc.IsText(v.Value) && yamldoc.Fits(v.Value, inFlow):
		return v.Value, true
	case written != "" && !strings.Contains(written, "\n") && (quoted || !inFlow || !strings.ContainsAny(written, ",[]{}?")):
		return written, true
	case v.Form == yamldoc.Plain && v.Value == "":
		return "", true
	case v.Form == yamldoc.Plain && yamldoc.Fits(v.Value, inFlow):
		return v.Value, true
	case !strings.ContainsAny(v.Value, "\n\\\""):
		return yamldoc.Plainest(v.Value, inFlow), true
	}
	return "", false
}
