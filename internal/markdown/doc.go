// Package markdown turns texts written in Markdown into HTML.
//
// In goes the text of an author; out comes a [Doc], which lists what the text
// points at and renders itself as often as asked, each time as the caller's
// [Renderer] decides, or as one line of plain text.
//
// The language is CommonMark with tables, ~~struck out~~ text and footnotes
// as on GitHub, and with these differences:
//
//   - [[target]] and [[target|label]] refer to something that the caller
//     knows. A target is any text on one line without brackets and bars; the
//     label is plain text. There are none in code, and a backslash before the
//     brackets makes them plain brackets. A reference comes before a link:
//     [[target]](2000) is a reference and a year in parentheses. The bar of a
//     label never divides the cells of a table.
//   - There is no HTML: tags and comments are shown as the author typed them,
//     and the text between them is ordinary text.
//   - There are no pictures: an image leaves only its description.
//   - Asterisks and tildes also work in the middle of a Korean, Chinese or
//     Japanese word, next to punctuation: **정상회담(2000)**은.
//   - A date such as 2000. 6. 15. at the beginning of a line is a date, not the
//     two thousandth entry of a list.
//   - One tilde is a tilde: Korean writes 13~15일. Two strike text out.
//
// The package never passes on markup that it did not write itself, never
// links to anything but the web, a mail address or a place on the same site,
// never looks up what a reference means, and never fails: every text, valid
// UTF-8 or not, is some document.
package markdown

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Doc is a parsed text. It never changes and may be used by many goroutines at
// once.
type Doc struct {
	source string
	refs   []Ref
	parsed *parsed // nil if there is no markup but references
}

// parsed is what the parser made of a text.
type parsed struct {
	destinations []Destination
	headings     []*heading

	body, notes []piece // the text and its footnotes
	paragraph   bool    // whether the whole is one paragraph
}

// Ref is a reference to something that the caller knows: [[Target]] or
// [[Target|Label]].
type Ref struct {
	Target, Label string
	Start, End    int // byte offsets in the source, brackets included
}

// Destination is what an ordinary link or an image points at.
type Destination struct {
	URL   string // with backslashes and character references resolved
	Image bool

	// Byte offsets in the source: those of the URL itself, or, where that is
	// defined elsewhere, of the bracketed text that refers to it.
	Start, End int
}

// Heading is a heading of a text.
type Heading struct {
	Level int    // as written, from 1 to 6
	ID    string // unique in the text; HTML puts Renderer.IDPrefix before it
	Text  string // plain text, one line; a reference is its label or target
}

// Parse reads a text.
func Parse(source string) *Doc {
	if refs, ok := running(source); ok {
		return &Doc{source: source, refs: refs}
	}
	return parse(source)
}

// parse reads a text by the parser.
func parse(source string) *Doc {
	d := &Doc{source: source, parsed: new(parsed)}
	context := parser.NewContext()
	context.Set(docKey, d)
	tree := syntax().Parse(text.NewReader(coverBars(source)), parser.WithContext(context))

	slices.SortFunc(d.refs, func(a, b Ref) int { return cmp.Compare(a.Start, b.Start) })
	slices.SortFunc(d.parsed.destinations, func(a, b Destination) int { return cmp.Compare(a.Start, b.Start) })
	d.compile(tree)
	d.parsed.rank()
	return d
}

// Source returns the text that was parsed.
func (d *Doc) Source() string { return d.source }

// IsPlain reports whether nothing of the text depends on a [Renderer].
func (d *Doc) IsPlain() bool { return d.parsed == nil && len(d.refs) == 0 }

// Refs returns every reference in the text, in the order of the source.
func (d *Doc) Refs() []Ref { return slices.Clone(d.refs) }

// Destinations returns the destination of every link, autolink and image in
// the text, also of those that HTML will not link to, in the order of the
// source.
func (d *Doc) Destinations() []Destination {
	if d.parsed == nil {
		return nil
	}
	return slices.Clone(d.parsed.destinations)
}

// Headings returns the headings of the text in order.
func (d *Doc) Headings() []Heading {
	if d.parsed == nil {
		return nil
	}
	headings := make([]Heading, len(d.parsed.headings))
	for i, h := range d.parsed.headings {
		headings[i] = h.Heading
	}
	return headings
}
