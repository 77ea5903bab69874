package format

import (
	"slices"
	"strings"
	"unicode/utf8"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

// Block is a list or map with the comments of its entries.
type Block struct {
	Entries []*Entry

	lines  bool // written with a line or more for each entry
	column int  // where its entries begin, if it is
}

// Entry is a key with its value, or an item of a list, and the comments that
// belong to it. In them, "" is a blank line.
type Entry struct {
	Key   *yamldoc.Part // nil for an item
	Value *yamldoc.Part
	Inner *Block // what is in the value, if it is a list or map
	Above []string
	Aside string // behind it on its line
	Below []string

	blank bool // there is a blank line above it and its comments
	end   int  // where the comment behind it ends
	last  int  // where those below it end
}

// End returns where in its file an entry ends, with the comments inside it and
// that behind it.
func (e *Entry) End() int {
	end := max(e.Value.End, e.end)
	if e.Inner != nil {
		for _, inner := range e.Inner.Entries {
			end = max(end, inner.End(), inner.last)
		}
	}
	return end
}

// Sheet is a record with its comments.
type Sheet struct {
	*Block
	Head []string // the comments at its head, which belong to the file as a whole

	apart bool // a blank line divides the head from the keys
}

// Entry returns the entry of a key, or nil.
func (s *Sheet) Entry(key string) *Entry {
	for _, e := range s.Entries {
		if e.Key.Value == key {
			return e
		}
	}
	return nil
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
	end    int // where it ends in the file
}

func (r remark) isBlank() bool { return r.text == "" }

// LayOut returns a record, which is a map with a key at least, with its
// comments.
func LayOut(doc *yamldoc.Document) *Sheet {
	l := &layout{doc: doc}
	for _, c := range doc.Comments {
		l.comments = append(l.comments, comment{c.Start(), c.End(), textOf(c)})
	}
	aside, top := l.between(doc.Start, l.startOf(doc.Root, 0))
	top = slices.Concat(aside, top)
	sheet := &Sheet{Block: l.block(doc.Root, l.startOf(doc.Root, 0))}
	head := afterBlank(top)
	for head < len(top) && IsModeline(top[head].text) {
		head++
	}
	sheet.Head = trimBlank(textsOf(top[:head]))
	first, last := sheet.Entries[0], sheet.Entries[len(sheet.Entries)-1]
	first.Above = append(textsOf(top[head:]), first.Above...)
	sheet.apart = head > 0 && top[head-1].isBlank()
	aside, rest := l.between(doc.Root.End, doc.End)
	last.innermost().addAside(aside)
	last.takeBelow(rest, true)
	return sheet
}

// IsModeline reports whether a comment is for editors, which look for it at
// the very top.
func IsModeline(text string) bool {
	text = strings.TrimLeft(text, "# ")
	return strings.HasPrefix(text, "yaml-language-server:") || strings.HasPrefix(text, "$schema")
}

// block lays out a list or map, whose first entry may come after a place.
func (l *layout) block(p *yamldoc.Part, open int) *Block {
	b := &Block{lines: p.Form == yamldoc.BlockList || p.Form == yamldoc.BlockMap}
	n := max(len(p.Items), len(p.Pairs))
	if n > 0 && b.lines {
		b.column = l.column(l.startOf(p, 0))
	}
	for i := range n {
		e := &Entry{}
		at := open
		if i > 0 {
			at = b.Entries[i-1].Value.End
		}
		start := l.startOf(p, i)
		aside, remarks := l.between(at, start)
		if i == 0 { // a comment behind the mark that opens the list belongs above, too
			e.Above = trimBlank(textsOf(slices.Concat(aside, remarks)))
		} else {
			last := b.Entries[i-1]
			last.innermost().addAside(aside)
			split := afterBlank(remarks)
			for b.lines && split < len(remarks) && remarks[split].column > l.column(start) {
				split++
			}
			e.blank = split > 0 && remarks[split-1].isBlank()
			e.Above = textsOf(remarks[split:])
			last.takeBelow(remarks[:split], b.lines)
		}
		b.Entries = append(b.Entries, e)
		l.entry(p, i, e)
	}
	if !b.lines && n > 0 {
		aside, remarks := l.between(b.Entries[n-1].Value.End, p.End)
		b.Entries[n-1].innermost().addAside(aside)
		b.Entries[n-1].takeBelow(remarks, false)
	}
	return b
}

// entry lays out the i-th entry of a list or map.
func (l *layout) entry(p *yamldoc.Part, i int, e *Entry) {
	var open int
	if p.Pairs != nil {
		e.Key, e.Value = p.Pairs[i].Key, p.Pairs[i].Value
		open = e.Key.End
	} else {
		e.Value = p.Items[i]
		open = l.startOf(p, i)
	}
	v := e.Value
	if !v.Comment.IsZero() {
		e.addAside([]remark{{text: textOf(v.Comment), end: v.Comment.End()}})
		l.comments = slices.DeleteFunc(l.comments, func(c comment) bool { return c.start == v.Comment.Start() })
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
		e.Inner = l.block(v, until)
		e.Inner.Entries[0].Above = append(trimBlank(textsOf(remarks)), e.Inner.Entries[0].Above...)
		return
	}
	e.Above = append(e.Above, textsOf(slices.DeleteFunc(remarks, remark.isBlank))...)
	if isFlow {
		e.Inner = l.block(v, v.Start+1)
		if len(e.Inner.Entries) == 0 {
			aside, remarks := l.between(v.Start+1, v.End)
			e.addAside(aside)
			e.Above = append(e.Above, textsOf(slices.DeleteFunc(remarks, remark.isBlank))...)
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
	line := max(l.doc.Start, strings.LastIndexByte(text[:at], '\n')+1)
	return utf8.RuneCountInString(text[line:at])
}

// between takes the comments between two places: that on the line of the
// first, if there is one, and the lines below it.
func (l *layout) between(from, to int) (aside, remarks []remark) {
	at := from
	for len(l.comments) > 0 && l.comments[0].start < to {
		c := l.comments[0]
		l.comments = l.comments[1:]
		lines := l.lines(at, c.start)
		if lines > 1 {
			remarks = append(remarks, remark{})
		}
		if r := (remark{c.text, l.column(c.start), c.end}); lines == 0 && at == from {
			aside = append(aside, r)
		} else {
			remarks = append(remarks, r)
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
	return strings.Count(l.doc.File.Text[min(from, to):to], "\n")
}

// innermost returns the entry that ends on the line on which e ends.
func (e *Entry) innermost() *Entry {
	if e.Inner != nil && e.Inner.lines {
		return e.Inner.Entries[len(e.Inner.Entries)-1].innermost()
	}
	return e
}

// addAside puts a comment behind the entry, or above it if there is one.
func (e *Entry) addAside(aside []remark) {
	for _, r := range aside {
		if e.Aside == "" {
			e.Aside = r.text
		} else {
			e.Above = append(e.Above, r.text)
		}
		e.end = max(e.end, r.end)
	}
}

// takeBelow takes the comments that end the entry: those that are indented
// like its own entries go to the last of these.
func (e *Entry) takeBelow(remarks []remark, byColumn bool) {
	if byColumn && e.Inner != nil && e.Inner.lines {
		n := 0
		for i, r := range remarks {
			if r.isBlank() {
				continue
			}
			if r.column < e.Inner.column {
				break
			}
			n = i + 1
		}
		e.Inner.Entries[len(e.Inner.Entries)-1].takeBelow(remarks[:n], true)
		remarks = remarks[n:]
	}
	for _, r := range remarks {
		e.last = max(e.last, r.end)
	}
	texts := textsOf(remarks)
	if len(texts) > 0 && texts[len(texts)-1] == "" {
		texts = texts[:len(texts)-1]
	}
	e.Below = append(e.Below, texts...)
}

// hasComments reports whether there is a comment in the block.
func (b *Block) hasComments() bool {
	return slices.ContainsFunc(b.Entries, func(e *Entry) bool {
		return len(e.Above) > 0 || e.Aside != "" || len(e.Below) > 0 || e.Inner != nil && e.Inner.hasComments()
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
