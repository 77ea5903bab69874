package markdown

import (
	"github.com/yuin/goldmark/ast"
	gfm "github.com/yuin/goldmark/extension/ast"
)

// compile turns goldmark's tree into pieces.
func (d *Doc) compile(tree ast.Node) {
	c := compiler{doc: d.parsed, source: []byte(d.source), ids: map[string]int{}}
	c.children(tree)
	d.parsed.body = c.pieces
	d.parsed.paragraph = isParagraph(tree)
}

// isParagraph tells whether a tree shows a single paragraph and nothing else.
func isParagraph(tree ast.Node) bool {
	paragraphs := 0
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindParagraph:
			paragraphs++
		case ast.KindLinkReferenceDefinition:
		default:
			return false
		}
	}
	return paragraphs == 1
}

type compiler struct {
	doc    *parsed
	source []byte
	pieces []piece
	ids    map[string]int // of the headings so far, and the last number tried for each
	inLink bool
}

func (c *compiler) add(p piece) { c.pieces = append(c.pieces, p) }

// markup adds HTML, joined to any that directly precedes it.
func (c *compiler) markup(html string) {
	if n := len(c.pieces); n > 0 {
		if last, ok := c.pieces[n-1].(markup); ok {
			c.pieces[n-1] = last + markup(html)
			return
		}
	}
	c.add(markup(html))
}

func (c *compiler) words(text string) {
	if text != "" {
		c.add(words(text))
	}
}

func (c *compiler) children(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.node(child)
	}
}

// wrap adds the children of a node between two tags.
func (c *compiler) wrap(open string, n ast.Node, close string) {
	c.markup(open)
	c.children(n)
	c.markup(close)
}

func (c *compiler) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		c.wrap("<p>", n, "</p>\n")
	case *ast.TextBlock:
		c.children(n)
		if n.NextSibling() != nil {
			c.markup("\n")
		}
	case *ast.Heading:
		c.heading(n)
	case *ast.Blockquote:
		c.wrap("<blockquote>\n", n, "</blockquote>\n")
	case *ast.List:
		c.list(n)
	case *ast.ListItem:
		c.item(n)
	case *ast.CodeBlock:
		c.codeBlock(n, "")
	case *ast.FencedCodeBlock:
		c.codeBlock(n, unescape(string(n.Language(c.source))))
	case *ast.ThematicBreak:
		c.markup("<hr>\n")
	case *gfm.Table:
		c.table(n)
	case *gfm.FootnoteList:
		c.footnotes(n)
	case *gfm.Footnote:
		c.footnote(n)

	case *ast.Text:
		c.text(n)
	case *ast.CodeSpan:
		c.codeSpan(n)
	case *ast.Emphasis:
		tag := [...]string{"em", "strong"}[n.Level-1]
		c.wrap("<"+tag+">", n, "</"+tag+">")
	case *gfm.Strikethrough:
		c.wrap("<del>", n, "</del>")
	case *ast.Link:
		c.link(destination(n.Destination), n.Title, func() { c.children(n) })
	case *ast.AutoLink:
		label := string(n.Label(c.source))
		c.link(autolinkURL(n, label), nil, func() { c.words(label) })
	case *ast.Image:
		c.children(n)
	case *refNode:
		c.add(reference{n.ref, c.inLink})
	case *gfm.FootnoteLink:
		c.footnoteLink(n)
	case *gfm.FootnoteBacklink:
		c.footnoteBacklink(n)
	}
}
