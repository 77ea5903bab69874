package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	gfm "github.com/yuin/goldmark/extension/ast"
)

func (c *compiler) list(n *ast.List) {
	switch {
	case !n.IsOrdered():
		c.wrap("<ul>\n", n, "</ul>\n")
	case n.Start == 1:
		c.wrap("<ol>\n", n, "</ol>\n")
	default:
		c.wrap(`<ol start="`+strconv.Itoa(n.Start)+"\">\n", n, "</ol>\n")
	}
}

func (c *compiler) item(n *ast.ListItem) {
	open := "<li>"
	if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		open = "<li>\n"
	}
	c.wrap(open, n, "</li>\n")
}

func (c *compiler) codeBlock(n ast.Node, language string) {
	open := "<pre><code>"
	if language != "" {
		open = `<pre><code class="language-` + escape(language) + `">`
	}
	c.markup(open)
	c.words(string(n.Lines().Value(c.source)))
	c.markup("</code></pre>\n")
}

// table puts a table into a box of its own, which can scroll where the page is
// narrow. A column's alignment becomes a class: a strict content security
// policy forbids style attributes.
func (c *compiler) table(n *gfm.Table) {
	c.markup("<div class=\"scroll\">\n<table>\n")
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, head := row.(*gfm.TableHeader)
		switch {
		case head:
			c.markup("<thead>\n")
			c.row(row, "th")
			c.markup("</thead>\n")
			if row.NextSibling() != nil {
				c.markup("<tbody>\n")
			}
		default:
			c.row(row, "td")
			if row.NextSibling() == nil {
				c.markup("</tbody>\n")
			}
		}
	}
	c.markup("</table>\n</div>\n")
}

func (c *compiler) row(row ast.Node, tag string) {
	c.markup("<tr>\n")
	for n := row.FirstChild(); n != nil; n = n.NextSibling() {
		class := ""
		if cell, ok := n.(*gfm.TableCell); ok && cell.Alignment != gfm.AlignNone {
			class = ` class="align-` + cell.Alignment.String() + `"`
		}
		c.wrap("<"+tag+class+">", n, "</"+tag+">\n")
	}
	c.markup("</tr>\n")
}
