package markdown

import (
	"strconv"

	gfm "github.com/yuin/goldmark/extension/ast"
)

// The ids of footnotes contain a colon, which no heading's does.

func (c *compiler) footnotes(n *gfm.FootnoteList) {
	body := c.pieces
	c.pieces = nil
	c.wrap("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n", n, "</ol>\n</div>\n")
	c.doc.notes, c.pieces = c.pieces, body
}

func (c *compiler) footnote(n *gfm.Footnote) {
	c.markup(`<li id="`)
	c.add(idPrefix{})
	c.wrap("fn:"+strconv.Itoa(n.Index)+"\">\n", n, "</li>\n")
}

// footnoteLink adds the number that leads to a footnote; within a link it
// leads nowhere.
func (c *compiler) footnoteLink(n *gfm.FootnoteLink) {
	number := strconv.Itoa(n.Index)
	c.markup(`<sup id="`)
	c.add(idPrefix{})
	c.markup("fnref:" + place(n.Index, n.RefIndex) + `">`)
	if c.inLink {
		c.markup(number)
	} else {
		c.markup(`<a href="#`)
		c.add(idPrefix{})
		c.markup("fn:" + number + `" class="footnote-ref" role="doc-noteref">` + number + `</a>`)
	}
	c.markup(`</sup>`)
}

// footnoteBacklink adds the way back to a number. It is an arrow to the eye and
// the number to the ear, since the role says already that it is a way back.
func (c *compiler) footnoteBacklink(n *gfm.FootnoteBacklink) {
	c.markup(` <a href="#`)
	c.add(idPrefix{})
	c.markup("fnref:" + place(n.Index, n.RefIndex) + `" class="footnote-back" role="doc-backlink" aria-label="` +
		place(n.Index, n.RefIndex) + "\">↩\uFE0E</a>")
}

// place names one of the places that lead to a footnote: 1, 1-2, 1-3, …
func place(footnote, nth int) string {
	name := strconv.Itoa(footnote)
	if nth > 0 {
		name += "-" + strconv.Itoa(nth+1)
	}
	return name
}
