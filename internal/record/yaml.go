package record

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"summitline/internal/diag"
)

// maxNodes bounds what one record may grow to through aliases.
const maxNodes = 100_000

// parseYAML reads the YAML in text[start:end] of a file. It returns nil if
// there is none that can be used.
func parseYAML(file *diag.File, start, end int, diags *diag.List) *node {
	text := file.Text[start:end]
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var doc yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return &node{kind: mapNode, at: file.Span(start, start), end: end}
	case err != nil:
		syntaxError(file, start, end, err, diags)
		return nil
	}
	p := &yamlParser{file: file, lines: lineStarts(text, start), limit: end, diags: diags}
	root := p.convert(doc.Content[0], end)

	var second yaml.Node
	switch err := dec.Decode(&second); {
	case err == nil:
		at := p.offset(&second)
		diags.Errorf(file.Span(at, at), "a second document in one file").Help = "a file holds one record: take out the line `---`"
	case !errors.Is(err, io.EOF):
		syntaxError(file, start, end, err, diags)
		return nil
	}
	return root
}

// yamlParser turns the nodes of yaml.v3, placed by line and character, into
// nodes placed by byte.
type yamlParser struct {
	file  *diag.File
	lines []int // where each line starts
	limit int   // where the YAML ends
	diags *diag.List
	count int
	open  []*yaml.Node // the anchors being read, against one that holds itself
}

// convert returns the node for y, whose text ends before end.
func (p *yamlParser) convert(y *yaml.Node, end int) *node {
	p.count++
	start := p.offset(y)
	n := &node{at: p.file.Span(start, start), end: max(start, end)}
	if p.count > maxNodes {
		if p.count == maxNodes+1 {
			p.diags.Errorf(n.at, "more than %d values in one record", maxNodes).Help = "write aliases out"
		}
		return n
	}
	if y.Style&yaml.TaggedStyle != 0 && y.Kind != yaml.AliasNode && y.ShortTag() != "!!str" {
		p.diags.Errorf(n.at, "a YAML tag, %s", y.Tag).Help = "leave the tag out: each key knows its type"
	}
	switch y.Kind {
	case yaml.AliasNode:
		return p.alias(y, n, end)
	case yaml.SequenceNode:
		n.kind = listNode
		n.at.End = min(start+1, p.limit)
		for i, item := range y.Content {
			n.items = append(n.items, p.convert(item, p.next(y.Content, i+1, end)))
		}
	case yaml.MappingNode:
		p.mapping(y, n, end)
	default:
		n.value = y.Value
		n.plain = y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
		n.at.End = p.scalarEnd(y, start, n.end)
	}
	return n
}

func (p *yamlParser) alias(y *yaml.Node, n *node, end int) *node {
	for _, a := range p.open {
		if a == y.Alias {
			p.diags.Errorf(n.at, "the anchor %q holds itself", y.Value)
			return n
		}
	}
	p.open = append(p.open, y.Alias)
	defer func() { p.open = p.open[:len(p.open)-1] }()
	return p.convert(y.Alias, max(end, p.limit))
}

func (p *yamlParser) mapping(y *yaml.Node, n *node, end int) {
	n.kind = mapNode
	first := map[string]diag.Span{}
	for i := 0; i+1 < len(y.Content); i += 2 {
		key := p.convert(y.Content[i], p.offset(y.Content[i+1]))
		if i == 0 && y.Style&yaml.FlowStyle == 0 {
			n.at = key.at
		}
		switch {
		case y.Content[i].ShortTag() == "!!merge":
			p.diags.Errorf(key.at, "a YAML merge key").Help = "write the keys out"
			continue
		case key.kind != scalarNode:
			p.diags.Errorf(key.at, "a key must be a plain word, not %s", key.kind)
			continue
		}
		if at, twice := first[key.value]; twice {
			p.diags.Errorf(key.at, "the key %q is given twice", key.value).Note(at, "first given here")
			continue
		}
		first[key.value] = key.at
		value := p.convert(y.Content[i+1], p.next(y.Content, i+2, end))
		if value.isNull() && value.value == "" {
			value.at = key.at // an empty value is nowhere itself
		}
		n.pairs = append(n.pairs, pair{key, value})
	}
	if y.Style&yaml.FlowStyle != 0 {
		n.at.End = min(n.at.Start+1, p.limit)
	}
}

// next returns where the node after one begins, or end if it was the last.
func (p *yamlParser) next(nodes []*yaml.Node, i, end int) int {
	if i < len(nodes) {
		return p.offset(nodes[i])
	}
	return end
}

// offset returns the byte at which a node begins. A node without a place, as
// an empty value may be, begins where the YAML ends.
func (p *yamlParser) offset(y *yaml.Node) int {
	if y.Line < 1 || y.Line > len(p.lines) {
		return p.limit
	}
	at := p.lines[y.Line-1]
	for range y.Column - 1 {
		if at >= p.limit {
			return p.limit
		}
		_, size := utf8.DecodeRune(p.file.Text[at:p.limit])
		at += size
	}
	return at
}

// scalarEnd returns where the part of a scalar that stands on its first line
// ends.
func (p *yamlParser) scalarEnd(y *yaml.Node, start, end int) int {
	raw := p.file.Text[start:end]
	if i := bytes.IndexByte(raw, '\n'); i >= 0 {
		raw = raw[:i]
	}
	raw = bytes.TrimRight(raw, " \t\r")
	if len(raw) == 0 {
		return start
	}
	switch quote := raw[0]; {
	case quote == '"' && y.Style&yaml.DoubleQuotedStyle != 0, quote == '\'' && y.Style&yaml.SingleQuotedStyle != 0:
		return start + quotedEnd(raw, quote)
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return start + len(raw)
	case bytes.HasPrefix(raw, []byte(y.Value)):
		return start + len(y.Value)
	}
	if i := bytes.Index(raw, []byte(" #")); i >= 0 {
		raw = bytes.TrimRight(raw[:i], " \t")
	}
	return start + len(raw)
}

// quotedEnd returns the length of the quoted text with which raw begins, or of
// all of raw if the quote does not close there.
func quotedEnd(raw []byte, quote byte) int {
	for i := 1; i < len(raw); i++ {
		switch {
		case raw[i] == '\\' && quote == '"':
			i++
		case raw[i] == quote && quote == '\'' && i+1 < len(raw) && raw[i+1] == quote:
			i++
		case raw[i] == quote:
			return i + 1
		}
	}
	return len(raw)
}

// lineStarts returns the offsets at which lines start, by YAML's idea of a
// line break, in a text that itself begins at base.
func lineStarts(text []byte, base int) []int {
	starts := []int{base}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		i += size
		switch r {
		case '\r':
			if i < len(text) && text[i] == '\n' {
				i++
			}
		case '\n', '\u0085', '\u2028', '\u2029':
		default:
			continue
		}
		starts = append(starts, base+i)
	}
	return starts
}
