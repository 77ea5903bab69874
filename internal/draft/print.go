package draft

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// lineWidth is how many characters a line has at most on which a list or map
// stands in brackets.
const lineWidth = 110

// printer writes values as YAML, and remembers where each of them stands.
type printer struct {
	text   []byte
	placed []placed
	roomy  bool // entries of lists have a line for each key
}

// placed is a value and the bytes that it takes.
type placed struct {
	value      *node
	start, end int
}

func (p *printer) add(s string) { p.text = append(p.text, s...) }

func (p *printer) indent(n int) { p.add(strings.Repeat(" ", n)) }

// line writes a line as it is.
func (p *printer) line(s string) { p.add(s + "\n") }

// note writes a comment above a key.
func (p *printer) note(indent int, text string) {
	if text != "" {
		p.indent(indent)
		p.line("# " + text)
	}
}

// key writes a key with its value; a list or map stands in brackets on the
// same line if that is wanted and fits.
func (p *printer) key(indent int, k pair, brackets bool) {
	p.note(indent, k.note)
	p.indent(indent)
	p.pair(indent, k, brackets)
}

// pair writes a key with its value where its line has begun already.
func (p *printer) pair(indent int, k pair, brackets bool) {
	defer p.mark(k.value, len(p.text))
	p.add(scalar(k.name, text, false) + ":")
	switch {
	case !k.value.isMany():
		p.add(" ")
		p.plain(indent, k.value)
	case brackets && p.bracketsFit(k.value):
	case k.value.form == list:
		p.add("\n")
		for _, item := range k.value.left() {
			p.item(indent+2, item)
		}
	default:
		p.add("\n")
		for _, k := range k.value.leftKeys() {
			p.key(indent+2, k, true)
		}
	}
}

// mark notes that a value reaches from a place to here.
func (p *printer) mark(v *node, start int) {
	p.placed = append(p.placed, placed{v, start, len(p.text)})
}

// item writes an entry of a list.
func (p *printer) item(indent int, v *node) {
	p.indent(indent)
	defer p.mark(v, len(p.text))
	p.add("-")
	switch {
	case v.form != mapping:
		p.add(" ")
		p.plain(indent, v)
	case !p.roomy && p.bracketsFit(v):
	default:
		p.add(" ")
		for i, k := range v.leftKeys() {
			if i > 0 {
				p.indent(indent + 2)
			}
			p.pair(indent+2, k, true)
		}
	}
}

// plain writes a plain value and ends its line; one of several lines stands
// below it, indented.
func (p *printer) plain(indent int, v *node) {
	defer p.mark(v, len(p.text))
	if !isBlock(v.text) {
		p.line(scalar(v.text, v.form, false))
		return
	}
	p.line("|")
	for line := range strings.SplitSeq(strings.TrimRight(v.text, "\n"), "\n") {
		if line != "" {
			p.indent(indent + 2)
		}
		p.line(line)
	}
}

// isBlock reports whether a text has several lines and can be written so.
func isBlock(s string) bool {
	first, _, several := strings.Cut(strings.TrimRight(s, "\n"), "\n")
	return several && strings.TrimSpace(first) != "" && strings.TrimLeft(first, " \t") == first &&
		!strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && r != '\t' && needsEscape(r) })
}

// bracketsFit writes a space and a list or map in brackets, and ends the line,
// unless it is too long for one.
func (p *printer) bracketsFit(v *node) bool {
	text, marks := len(p.text), len(p.placed)
	p.add(" ")
	p.inBrackets(v)
	line := p.text[bytes.LastIndexByte(p.text, '\n')+1:]
	if utf8.RuneCount(line) > lineWidth || v.hasLines() {
		p.text, p.placed = p.text[:text], p.placed[:marks]
		return false
	}
	p.add("\n")
	return true
}

// hasLines reports whether a text somewhere in a value has several lines.
func (v *node) hasLines() bool {
	for _, item := range v.left() {
		if item.hasLines() {
			return true
		}
	}
	for _, k := range v.leftKeys() {
		if k.value.hasLines() {
			return true
		}
	}
	return isBlock(v.text)
}

func (p *printer) inBrackets(v *node) {
	defer p.mark(v, len(p.text))
	switch v.form {
	case list:
		p.add("[")
		for i, item := range v.left() {
			if i > 0 {
				p.add(", ")
			}
			p.inBrackets(item)
		}
		p.add("]")
	case mapping:
		p.add("{")
		for i, k := range v.leftKeys() {
			if i > 0 {
				p.add(", ")
			}
			p.add(scalar(k.name, text, true) + ": ")
			p.inBrackets(k.value)
		}
		p.add("}")
	default:
		p.add(scalar(v.text, v.form, true))
	}
}
