package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// heading is a heading and its rank among the levels that the text uses, from
// 0: a text may begin with ## or leave a level out, a page must not.
type heading struct {
	Heading
	rank int
}

func (c *compiler) heading(n *ast.Heading) {
	h := &heading{Heading: Heading{Level: n.Level}}
	c.add(headingStart{h})
	start := len(c.pieces)
	c.children(n)
	h.Text = plain(c.pieces[start:], nil)
	h.ID = c.uniqueID(slug(h.Text))
	c.add(headingEnd{h})
	c.doc.headings = append(c.doc.headings, h)
}

// slug makes an id that people can read: the letters and digits of the text, in
// any script, with hyphens for everything between.
func slug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number)
	})
	if len(words) == 0 {
		return "section"
	}
	return strings.Join(words, "-")
}

// uniqueID numbers the second and later headings with the same slug.
func (c *compiler) uniqueID(slug string) string {
	id := slug
	for c.ids[id] > 0 {
		c.ids[slug]++
		id = slug + "-" + strconv.Itoa(c.ids[slug])
	}
	c.ids[id] = 1
	return id
}

// rank gives all headings of the text their ranks.
func (d *parsed) rank() {
	var used [7]int
	for _, h := range d.headings {
		used[h.Level] = 1
	}
	for _, h := range d.headings {
		for _, u := range used[:h.Level] {
			h.rank += u
		}
	}
}
