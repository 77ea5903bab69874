package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// linkable tells whether HTML may link to a URL: to the web, to a mail address
// or, without a scheme, to a place on the same site. Any colon before the path
// counts as the end of a scheme, because browsers overlook odd characters in
// the scheme of a URL.
func linkable(url string) bool {
	colon := strings.IndexAny(url, ":/?#")
	if colon < 0 || url[colon] != ':' {
		return true
	}
	switch strings.ToLower(url[:colon]) {
	case "http", "https", "mailto":
		return true
	}
	return false
}

// destination makes a URL of a destination as written.
func destination(written []byte) string { return unescape(uncover(written)) }

// autolinkURL returns the URL of an autolink, given what it shows.
func autolinkURL(n *ast.AutoLink, label string) string {
	if n.AutoLinkType == ast.AutoLinkEmail {
		return "mailto:" + label
	}
	return label
}

// linkParser notes the destinations of links and images.
type linkParser struct{ parser.InlineParser }

func (p linkParser) Parse(parent ast.Node, block text.Reader, context parser.Context) ast.Node {
	_, closing := block.PeekLine() // a link is complete once its text is closed
	n := p.InlineParser.Parse(parent, block, context)

	var written []byte
	var reference *ast.ReferenceLink
	var image bool
	switch n := n.(type) {
	case *ast.Link:
		written, reference = n.Destination, n.Reference
	case *ast.Image:
		written, reference, image = n.Destination, n.Reference, true
	default:
		return n
	}

	d := context.Get(docKey).(*Doc)
	start, end := n.Pos(), closing.Start+len("]")
	if reference == nil {
		end += len("(")
		start = end + max(0, strings.Index(d.source[end:], uncover(written)))
		end = start + len(written)
	}
	d.parsed.destinations = append(d.parsed.destinations, Destination{destination(written), image, start, end})
	return n
}

func (p linkParser) CloseBlock(parent ast.Node, block text.Reader, context parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, context)
}

// autolinkParser notes the destinations of autolinks.
type autolinkParser struct{ parser.InlineParser }

func (p autolinkParser) Parse(parent ast.Node, block text.Reader, context parser.Context) ast.Node {
	_, at := block.PeekLine()
	n, ok := p.InlineParser.Parse(parent, block, context).(*ast.AutoLink)
	if !ok {
		return nil
	}
	d := context.Get(docKey).(*Doc)
	start := at.Start + len("<")
	end := start + len(n.Label(block.Source()))
	d.parsed.destinations = append(d.parsed.destinations, Destination{autolinkURL(n, d.source[start:end]), false, start, end})
	return n
}
