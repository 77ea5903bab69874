package yamldoc

import (
	"bytes"
	"path"
	"strings"

	"summitline/internal/diag"
)

// Form is how a value is written.
type Form int

// The forms in which a value can be written.
const (
	Plain        Form = iota // without quotes
	SingleQuoted             // 'text'
	DoubleQuoted             // "text"
	Literal                  // | and lines below it
	Folded                   // > and lines below it
	Verbatim                 // the text below the front matter
	Alias                    // *name
	BlockList                // a line or more for each entry
	FlowList                 // [a, b]
	BlockMap                 // a line or more for each key
	FlowMap                  // {a: b}
)

// IsText reports whether a value of the form is one text.
func (f Form) IsText() bool { return f <= Verbatim }

// Part is a value as it is written, for whoever changes a file and must not
// change anything else in it: an alias is an alias, a key that is given twice
// is there twice.
type Part struct {
	Form       Form
	Value      string   // what a text says; the name in an alias
	Properties []string // anchor and tag, as written
	Start, End int      // where in the file the value is, without its properties
	Before     int      // where its properties begin, else Start
	Items      []*Part
	Dashes     []int // where those of a BlockList's items are
	Pairs      []PartPair

	// Of a Literal or Folded text: by how much its lines are indented, and the
	// comment behind its mark.
	Indent  int
	Comment diag.Span

	file    *diag.File
	letters []extent // where each byte of Value is
}

// PartPair is a key and its value. A value that is not there at all is an
// empty plain text.
type PartPair struct{ Key, Value *Part }

// Get returns the value of a key, or nil.
func (p *Part) Get(key string) *Part {
	for _, pair := range p.Pairs {
		if pair.Key.Form.IsText() && pair.Key.Value == key {
			return pair.Value
		}
	}
	return nil
}

// Source returns a value as it is written, without its properties, or "" if no
// file has it.
func (p *Part) Source() string {
	if p.file == nil {
		return ""
	}
	return string(p.file.Text[p.Start:p.End])
}

// IsNull reports whether a value says nothing.
func (p *Part) IsNull() bool {
	return p.Form == Plain && (&Node{Kind: Scalar, Value: p.Value, Plain: true}).IsNull()
}

// Written returns where a piece of a text's value is written.
func (p *Part) Written(start, end int) (from, to int) {
	switch {
	case start < end:
		return p.letters[start].start, p.letters[end-1].end
	case start < len(p.letters):
		return p.letters[start].start, p.letters[start].start
	}
	return p.End, p.End
}

// EndsLine reports whether a space in a text's value is a line break in the
// file.
func (p *Part) EndsLine(i int) bool {
	if p.file == nil {
		return false
	}
	return strings.IndexByte(p.file.Text[p.letters[i].start:p.letters[i].end], '\n') >= 0
}

// Document is a file as it is written.
type Document struct {
	File       *diag.File
	Start, End int              // where its YAML is
	Root       *Part            // nil if there is nothing but comments
	Body       *Part            // the text below the front matter, nil in a YAML file
	Comments   []diag.Span      // all, each from its # to the end of its line
	Anchors    map[string]*Part // by name, where no two have one name
}

// Open reads a file as it is written. It returns nil if the file is not valid,
// or not written in a way that can be followed to the letter.
func Open(name, text string, diags *diag.List) *Document {
	file, start, ok := source(name, text, diags)
	if !ok {
		return nil
	}
	d := &Document{File: file, Start: start, End: len(file.Text)}
	if isMarkdown(name) {
		from, to, body, ok := frontMatter(file, start, diags)
		if !ok {
			return nil
		}
		d.Start, d.End = from, to
		d.Body = verbatim(file, body)
	}
	docs, err := documents([]byte(file.Text[d.Start:d.End]))
	if err != nil {
		parseMended(file, d.Start, d.End, diags)
		return nil
	}
	o := &outliner{file: file, text: []byte(file.Text), at: d.Start, end: d.End, anchors: map[string]*Part{}}
	switch len(docs) {
	case 0:
		o.space()
	case 1:
		d.Root = o.document(docs[0].Content[0])
	default:
		o.fail()
	}
	if o.failed || o.at < o.end {
		diags.Errorf(file.Span(o.at, o.at), "too-odd-to-change", "YAML written in a way that only a person can change").
			Helpf("write it in a simpler way")
		return nil
	}
	for _, c := range o.comments {
		d.Comments = append(d.Comments, file.Span(c.start, c.end))
	}
	d.Anchors = o.anchors
	return d
}

// verbatim returns the text of a file from a place on as a part.
func verbatim(file *diag.File, start int) *Part {
	text := file.Text
	p := &Part{Form: Verbatim, Start: start, Before: start, End: len(text), file: file}
	var value bytes.Buffer
	for at := start; at < len(text); {
		size := 1
		if strings.HasPrefix(text[at:], "\r\n") {
			size = 2
		}
		value.WriteByte(text[at+size-1])
		p.letters = append(p.letters, extent{at, at + size})
		at += size
	}
	p.Value = value.String()
	return p
}

func isMarkdown(name string) bool { return strings.EqualFold(path.Ext(name), ".md") }
