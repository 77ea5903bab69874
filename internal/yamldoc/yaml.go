package yamldoc

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"summitline/internal/diag"
)

// maxNodes bounds what one record may grow to through aliases.
const maxNodes = 100_000

// parseYAML reads the YAML in text[start:end] of a file. It returns nil if
// there is none that can be used.
func parseYAML(file *diag.File, start, end int, diags *diag.List) *Node {
	docs, err := documents([]byte(file.Text[start:end]))
	if err != nil {
		return parseMended(file, start, end, diags)
	}
	return build(file, start, end, docs, diags)
}

// build makes the node of the first of some documents, which were read from
// text[start:end] of a file.
func build(file *diag.File, start, end int, docs []*yaml.Node, diags *diag.List) *Node {
	if len(docs) == 0 {
		return &Node{Kind: Map, At: file.Span(start, start), End: end}
	}
	p := &yamlParser{file: file, lines: lineStarts(file.Text[start:end], start), limit: end, diags: diags}
	if len(docs) > 1 {
		at := p.offset(docs[1])
		diags.Errorf(file.Span(at, min(at+len("---"), end)), "second-document", "a second document in one file").
			Helpf("a file holds one record: take out the line `---`; a text below the keys needs a file that ends in .md")
		end = at
	}
	root := p.convert(docs[0].Content[0], end)
	if p.count > maxNodes {
		return nil
	}
	return root
}

// documents reads all documents of a YAML text.
func documents(text []byte) (docs []*yaml.Node, err error) {
	dec := yaml.NewDecoder(bytes.NewReader(text))
	for {
		doc := new(yaml.Node)
		switch err := dec.Decode(doc); {
		case errors.Is(err, io.EOF):
			return docs, nil
		case err != nil:
			return nil, err
		}
		docs = append(docs, doc)
	}
}

// yamlParser turns the nodes of yaml.v3, placed by line and character, into
// nodes placed by byte.
type yamlParser struct {
	file  *diag.File
	lines []int // where each line starts
	limit int   // where the YAML ends
	at    cursor
	diags *diag.List
	count int          // of the nodes so far
	open  []*yaml.Node // those with an anchor that are being read
	alias diag.Span    // the outermost alias being read
}

// convert returns the node for y, whose text ends before end.
func (p *yamlParser) convert(y *yaml.Node, end int) *Node {
	p.count++
	start := p.offset(y)
	n := &Node{At: p.file.Span(start, start), End: max(start, end)}
	if p.count > maxNodes {
		if p.count == maxNodes+1 {
			p.tooMany(n.At)
		}
		return n
	}
	if y.Style&yaml.TaggedStyle != 0 && y.Kind != yaml.AliasNode && y.ShortTag() != "!!str" {
		tag := p.file.Span(start, start+wordLength(p.file.Text[start:n.End]))
		p.diags.Errorf(tag, "yaml-tag", "a YAML tag, %s", y.Tag).Helpf("leave the tag out: each key knows its type")
	}
	if y.Kind != yaml.AliasNode {
		start = p.pastProperties(start, n.End)
		n.At = p.file.Span(start, start)
	}
	if y.Anchor != "" {
		p.open = append(p.open, y)
		defer func() { p.open = p.open[:len(p.open)-1] }()
	}
	switch y.Kind {
	case yaml.AliasNode:
		return p.aliased(y, n)
	case yaml.SequenceNode:
		p.sequence(y, n, end)
	case yaml.MappingNode:
		p.mapping(y, n, end)
	default:
		n.Value = y.Value
		n.Plain = y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
		n.At = p.file.Span(start, p.scalarEnd(y, start, n.End))
	}
	return n
}

// aliased returns the node that an alias stands for. It has the place of the
// alias; what it holds stays where it is written.
func (p *yamlParser) aliased(y *yaml.Node, n *Node) *Node {
	n.At = p.file.Span(n.At.Start(), min(n.At.Start()+len("*"+y.Value), p.limit))
	if slices.Contains(p.open, y.Alias) {
		p.diags.Errorf(n.At, "alias-loop", "the anchor %q holds itself", y.Value).Helpf("write the value out")
		n.Faulty = true
		return n
	}
	if p.alias.IsZero() {
		p.alias = n.At
		defer func() { p.alias = diag.Span{} }()
	}
	meant := p.convert(y.Alias, p.limit)
	meant.At, meant.End = n.At, n.End
	return meant
}

// tooMany reports that aliases, or else the record itself, hold more than fits.
func (p *yamlParser) tooMany(at diag.Span) {
	if !p.alias.IsZero() {
		p.diags.Errorf(p.alias, "too-many-values", "with this alias, the record has more than %d values", maxNodes).Helpf("write aliases out")
		return
	}
	p.diags.Errorf(at, "too-many-values", "more than %d values in one record", maxNodes).Helpf("make several records of it")
}

// pastProperties returns where a value begins behind the anchor and the tag
// that it may have.
func (p *yamlParser) pastProperties(start, end int) int {
	for start < end && (p.file.Text[start] == '&' || p.file.Text[start] == '!') {
		start += wordLength(p.file.Text[start:end])
		start = end - len(strings.TrimLeft(p.file.Text[start:end], " \t\r\n"))
	}
	return start
}

// wordLength returns how many bytes of a text come before the first blank.
func wordLength(text string) int {
	if i := strings.IndexAny(text, " \t\r\n"); i >= 0 {
		return i
	}
	return len(text)
}

func (p *yamlParser) sequence(y *yaml.Node, n *Node, end int) {
	n.Kind = List
	n.At = p.sign(n.At.Start())
	for i, item := range y.Content {
		entry := p.convert(item, p.next(y.Content, i+1, end))
		if at := entry.At.Start(); entry.IsEmpty() && at > 0 && p.file.Text[at-1] == '-' {
			entry.At = p.file.Span(at-1, entry.At.End()) // it is nowhere itself
		}
		n.Items = append(n.Items, entry)
	}
}

func (p *yamlParser) mapping(y *yaml.Node, n *Node, end int) {
	n.Kind = Map
	start := n.At.Start()
	first := map[string]diag.Span{}
	for i := 0; i+1 < len(y.Content); i += 2 {
		key := p.convert(y.Content[i], p.offset(y.Content[i+1]))
		if i == 0 {
			n.At = key.At
		}
		switch {
		case y.Content[i].ShortTag() == "!!merge":
			p.diags.Errorf(key.At, "merge-key", "a YAML merge key").Helpf("write the keys out")
			n.Faulty = true
			continue
		case key.Kind != Scalar:
			p.diags.Errorf(key.At, "bad-key", "a key must be a plain word, not %s", key.Kind.Name()).Helpf("write `key: value`")
			continue
		}
		if p.wideIndent(key) {
			n.Faulty = true
			continue
		}
		if at, twice := first[key.Value]; twice {
			p.diags.Errorf(key.At, "duplicate-key", "the key %q is given twice", key.Value).Helpf("keep one of the two").Note(at, "first given here")
			continue
		}
		first[key.Value] = key.At
		value := p.convert(y.Content[i+1], p.next(y.Content, i+2, end))
		if value.IsEmpty() {
			value.At = key.At // it is nowhere itself
		}
		n.Faulty = n.Faulty || value.Faulty && value.Kind == Scalar
		n.Pairs = append(n.Pairs, Pair{key, value})
	}
	if brace := p.sign(start); brace.Text() == "{" {
		n.At = brace
	}
}

// wideIndent reports a key that seems to be indented or the beginning of an
// entry, but by signs that are letters to YAML. Otherwise it returns false.
func (p *yamlParser) wideIndent(key *Node) bool {
	m := structure().FindStringSubmatchIndex(key.Value)
	if !key.Plain || m[5] == 0 || key.Value[0] == '-' {
		return false
	}
	changes := plainLine([]byte(key.Value[:m[5]]), key.At.Start(), "  ")
	if len(changes) == 0 {
		return false
	}
	why := lookalike(key.Value[:changes[0].end-changes[0].start])
	found := p.diags.Error(p.file.Span(changes[0].start, changes[0].end), why.code, why.message)
	found.Help = why.help
	for _, c := range changes {
		found.Replace(p.file.Span(c.start, c.end), c.with)
	}
	return true
}

// sign returns the span of the one character at which a list or map begins.
func (p *yamlParser) sign(start int) diag.Span {
	_, size := utf8.DecodeRuneInString(p.file.Text[start:p.limit])
	return p.file.Span(start, start+size)
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
	if p.at.line != y.Line {
		p.at = cursor{line: y.Line, column: 1, offset: p.lines[y.Line-1]}
	}
	for p.at.column < y.Column && p.at.offset < p.limit {
		_, size := utf8.DecodeRuneInString(p.file.Text[p.at.offset:p.limit])
		p.at.column++
		p.at.offset += size
	}
	for p.at.column > y.Column {
		_, size := utf8.DecodeLastRuneInString(p.file.Text[:p.at.offset])
		p.at.column--
		p.at.offset -= size
	}
	return p.at.offset
}

// cursor is a place that is known both ways. The next one asked for is near,
// while the beginning of its line may be far.
type cursor struct{ line, column, offset int }

// scalarEnd returns where the part of a scalar that stands on its first line
// ends.
func (p *yamlParser) scalarEnd(y *yaml.Node, start, end int) int {
	raw := p.file.Text[start:end]
	if i := strings.IndexByte(raw, '\n'); i >= 0 {
		raw = raw[:i]
	}
	raw = strings.TrimRight(raw, " \t\r")
	if len(raw) == 0 {
		return start
	}
	switch quote := raw[0]; {
	case quote == '"' && y.Style&yaml.DoubleQuotedStyle != 0, quote == '\'' && y.Style&yaml.SingleQuotedStyle != 0:
		return start + quotedEnd(raw, quote)
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return start + len(raw)
	case strings.HasPrefix(raw, y.Value):
		return start + len(y.Value)
	}
	if i := strings.Index(raw, " #"); i >= 0 {
		raw = strings.TrimRight(raw[:i], " \t")
	}
	return start + len(raw)
}

// quotedEnd returns the length of the quoted text with which raw begins, or of
// all of raw if the quote does not close there.
func quotedEnd(raw string, quote byte) int {
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
func lineStarts(text string, base int) []int {
	starts := []int{base}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
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
