package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

func (c *compiler) text(n *ast.Text) {
	c.words(unescape(string(n.Value(c.source))))
	switch {
	case n.HardLineBreak():
		c.markup("<br>\n")
	case n.SoftLineBreak():
		c.words("\n")
	}
}

func (c *compiler) codeSpan(n *ast.CodeSpan) {
	c.markup("<code>")
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if text, ok := child.(*ast.Text); ok {
			c.words(strings.ReplaceAll(string(text.Value(c.source)), "\n", " "))
		}
	}
	c.markup("</code>")
}

// link adds a link around what content adds, or only the content where there
// can be no link: links do not nest.
func (c *compiler) link(url string, title []byte, content func()) {
	if c.inLink || !linkable(url) {
		content()
		return
	}
	c.markup(`<a href="`)
	c.add(address(url))
	if title != nil {
		c.markup(`" title="` + escape(unescape(uncover(title))))
	}
	c.markup(`">`)
	c.inLink = true
	content()
	c.inLink = false
	c.markup(`</a>`)
}
