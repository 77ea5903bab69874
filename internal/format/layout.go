package format

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

// block is a list or map with the comments of its entries.
type block struct {
	entries []*entry
	lines   bool // written with a line or more for each entry
	column  int  // where its entries begin, if it is
}

// entry is a key with its value, or an item of a list, and the comments that
// belong to it. In them, "" is a blank line.
type entry struct {
	key   *yamldoc.Part // nil for an item
	value *yamldoc.Part
	inner *block // what is in the value, if it is a list or map
	blank bool   // there is a blank line above it and its comments
	above []string
	aside string // behind it on its line
	below []string
}

// layout finds out to which entry each comment belongs. A comment on a line of
// its own belongs to the entry below it, unless a blank line divides them or it
// is indented like the entries of the list or map that ends above it.
type layout struct {
	doc      *yamldoc.Document
	comments []comment // those that no entry has yet, by place
}

type comment struct {
	start, end int
	text       string
}

// remark is a line between two entries: a comment, or a blank one.
type remark struct {
	text   string
	column int
}

func (r remark) isBlank() bool { return r.text == "" }

// layOut returns the keys of a document, and the comments at its head, which
// belong to the file as a whole.
func layOut(doc *yamldoc.Document) (root *block, head []string) {
	l := &layout{doc: doc}
	for _, c := range doc.Comments {
		l.comments = append(l.comments, comment{c.Start, c.End, textOf(c)})
	}
	aside, first := l.between(doc.Start, l.startOf(doc.Root, 0))
	if aside != "" {
		first = slices.Insert(first, 0, remark{aside, 0})
	}
	root = l.block(doc.Root, l.startOf(doc.Root, 0))
	above := afterBlank(first)
	for above < len(first) && isModeline(first[above].text) {
		above++
	}
	last := root.entries[len(root.entries)-1]
	asideOfLast, rest := l.between(doc.Root.End, doc.End)
	last.innermost().addAside(asideOfLast)
	last.takeBelow(rest, true)
	root.entries[0].above = append(textsOf(first[above:]), root.entries[0].above...)
	root.entries[0].blank = above > 0 && first[above-1].isBlank()
	return root, trimBlank(textsOf(first[:above]))
}

// isModeline reports whether a comment is for editors, which look for it at
// the very top.
func isModeline(text string) bool {
	text = strings.TrimLeft(text, "# ")
	return strings.HasPrefix(text, "yaml-language-server:") || strings.HasPrefix(text, "$schema")
}

// block lays out a list or map, whose first entry may come after a place.
func (l *layout) block(p *yamldoc.Part, open int) *block {
	b := &block{lines: p.Form == yamldoc.BlockList || p.Form == yamldoc.BlockMap}
	n := max(len(p.Items), len(p.Pairs))
	if n > 0 && b.lines {
		b.column = l.column(l.startOf(p, 0))
	}
	for i := range n {
		e := &entry{}
		at := open
		if i > 0 {
			at = b.entries[i-1].value.End
		}
		start := l.startOf(p, i)
		aside, remarks := l.between(at, start)
		if i == 0 {
			// A comment behind the mark that opens the list belongs above.
			if aside != "" {
				remarks = slices.Insert(remarks, 0, remark{aside, 0})
			}
			e.above = trimBlank(textsOf(remarks))
		} else {
			last := b.entries[i-1]
			last.innermost().addAside(aside)
			split := afterBlank(remarks)
			for b.lines && split < len(remarks) && remarks[split].column > l.column(start) {
				split++
			}
			e.blank = split > 0 && remarks[split-1].isBlank()
			e.above = textsOf(remarks[split:])
			last.takeBelow(remarks[:split], b.lines)
		}
		b.entries = append(b.entries, e)
		l.entry(p, i, e)
	}
	if !b.lines && n > 0 {
		aside, remarks := l.between(b.entries[n-1].value.End, p.End)
		b.entries[n-1].innermost().addAside(aside)
		b.entries[n-1].takeBelow(remarks, false)
	}
	return b
}

// entry lays out the i-th entry of a list or map.
func (l *layout) entry(p *yamldoc.Part, i int, e *entry) {
	var open int
	if p.Pairs != nil {
		e.key, e.value = p.Pairs[i].Key, p.Pairs[i].Value
		open = e.key.End
	} else {
		e.value = p.Items[i]
		open = l.startOf(p, i)
	}
	v := e.value
	if !v.Comment.IsZero() {
		e.addAside(textOf(v.Comment))
		l.comments = slices.DeleteFunc(l.comments, func(c comment) bool { return c.start == v.Comment.Start })
	}
	isBlock := v.Form == yamldoc.BlockList || v.Form == yamldoc.BlockMap
	isFlow := v.Form == yamldoc.FlowList || v.Form == yamldoc.FlowMap
	until := v.Start
	if isBlock {
		until = l.startOf(v, 0)
	}
	aside, remarks := l.between(open, until)
	e.addAside(aside)
	if isBlock {
		e.inner = l.block(v, until)
		e.inner.entries[0].above = append(trimBlank(textsOf(remarks)), e.inner.entries[0].above...)
		return
	}
	e.above = append(e.above, textsOf(slices.DeleteFunc(remarks, remark.isBlank))...)
	if isFlow {
		e.inner = l.block(v, v.Start+1)
		if len(e.inner.entries) == 0 {
			aside, remarks := l.between(v.Start+1, v.End)
			e.addAside(aside)
			e.above = append(e.above, textsOf(slices.DeleteFunc(remarks, remark.isBlank))...)
		}
	}
}

// startOf returns where the i-th entry of a list or map begins.
func (l *layout) startOf(p *yamldoc.Part, i int) int {
	switch {
	case p.Form == yamldoc.BlockList:
		return p.Dashes[i]
	case p.Items != nil:
		return p.Items[i].Before
	case p.Pairs != nil:
		return p.Pairs[i].Key.Before
	}
	return p.End
}

// column returns how far from the beginning of its line a place is.
func (l *layout) column(at int) int {
	text := l.doc.File.Text
	line := max(l.doc.Start, bytes.LastIndexByte(text[:at], '\n')+1)
	return utf8.RuneCount(text[line:at])
}

// between takes the comments between two places: that on the line of the
// first, and the lines below it.
func (l *layout) between(from, to int) (aside string, remarks []remark) {
	at := from
	for len(l.comments) > 0 && l.comments[0].start < to {
		c := l.comments[0]
		l.comments = l.comments[1:]
		lines := l.lines(at, c.start)
		switch {
		case lines == 0 && at == from:
			aside = c.text
		default:
			if lines > 1 {
				remarks = append(remarks, remark{})
			}
			remarks = append(remarks, remark{c.text, l.column(c.start)})
		}
		at = c.end
	}
	if l.lines(at, to) > 1 {
		remarks = append(remarks, remark{})
	}
	return aside, remarks
}

// lines counts the line breaks between two places.
func (l *layout) lines(from, to int) int {
	return bytes.Count(l.doc.File.Text[min(from, to):to], []byte("\n"))
}

// innermost returns the entry that ends on the line on which e ends.
func (e *entry) innermost() *entry {
	if e.inner != nil && e.inner.lines {
		return e.inner.entries[len(e.inner.entries)-1].innermost()
	}
	return e
}

// addAside puts a comment behind the entry, or above it if there is one.
func (e *entry) addAside(text string) {
	switch {
	case text == "":
	case e.aside == "":
		e.aside = text
	default:
		e.above = append(e.above, text)
	}
}

// takeBelow takes the comments that end the entry: those that are indented
// like its own entries go to the last of these.
func (e *entry) takeBelow(remarks []remark, byColumn bool) {
	if byColumn && e.inner != nil && e.inner.lines {
		n := 0
		for i, r := range remarks {
			if r.isBlank() {
				continue
			}
			if r.column < e.inner.column {
				break
			}
			n = i + 1
		}
		e.inner.entries[len(e.inner.entries)-1].takeBelow(remarks[:n], true)
		remarks = remarks[n:]
	}
	texts := textsOf(remarks)
	if len(texts) > 0 && texts[len(texts)-1] == "" {
		texts = texts[:len(texts)-1]
	}
	e.below = append(e.below, texts...)
}

// hasComments reports whether there is a comment in the block.
func (b *block) hasComments() bool {
	return slices.ContainsFunc(b.entries, func(e *entry) bool {
		return len(e.above) > 0 || e.aside != "" || len(e.below) > 0 || e.inner != nil && e.inner.hasComments()
	})
}

// afterBlank returns the index behind the last blank line.
func afterBlank(remarks []remark) int {
	for i, r := range slices.Backward(remarks) {
		if r.isBlank() {
			return i + 1
		}
	}
	return 0
}

func textOf(comment diag.Span) string { return strings.TrimRight(comment.Text(), " \t") }

func textsOf(remarks []remark) []string {
	var texts []string
	for _, r := range remarks {
		texts = append(texts, r.text)
	}
	return texts
}

// trimBlank returns lines without blank ones at the beginning and the end.
func trimBlank(lines []string) []string {
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
