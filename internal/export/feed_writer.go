package export

import (
	"html"
	"net/url"

	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// content is the HTML of the entries of a feed while it is being written: plain
// elements that every reader of feeds shows, with full addresses.
type content struct {
	out  []byte
	v    tell.Voice
	root string // the address of the front page, as HTML
}

// newContent returns the content of so many entries.
func newContent(v tell.Voice, entries int) *content {
	const usual = 2000 // bytes of an entry
	return &content{out: make([]byte, 0, usual*entries), v: v, root: html.EscapeString(v.URL("/"))}
}

// add writes HTML.
func (c *content) add(parts ...string) {
	for _, part := range parts {
		c.out = append(c.out, part...)
	}
}

// escape writes a text as HTML.
func (c *content) escape(text string) { c.out = appendHTML(c.out, text) }

// say writes what the interface says, marked with its language where it does
// not speak the voice's.
func (c *content) say(text string) {
	if c.v.Speaks() {
		c.escape(text)
		return
	}
	c.add(c.v.Marked("span", c.v.Words, html.EscapeString(text)))
}

// word writes a word of the interface.
func (c *content) word(name string) { c.say(c.v.Word(name)) }

// heading writes a word of the interface as a heading.
func (c *content) heading(word string) {
	c.add("<h3>")
	c.word(word)
	c.add("</h3>\n")
}

// date writes a date in words.
func (c *content) date(d record.Date) { c.say(c.v.Date(d.Date)) }

// text writes a text, marked with its language where that is not the voice's.
func (c *content) text(t record.Text) {
	if said := t.In(c.v.Lang); said.Lang == c.v.Lang {
		c.escape(said.Value)
		return
	}
	c.add(c.v.Text(t))
}

// open begins a link to a record's page, or to an anchor on it.
func (c *content) open(e *site.Entry, anchor string) {
	c.add(`<a href="`)
	if e.Kind != record.KindPages && isSlug(e.ID) {
		c.add(c.root, string(e.Kind), "/", e.ID, "/")
		if anchor != "" {
			c.add("#")
			c.escape(url.PathEscape(anchor))
		}
	} else {
		c.escape(c.v.EntryURL(e, anchor))
	}
	c.add(`">`)
}

// isSlug reports whether an id stands in an address as it is, as most do.
func isSlug(id string) bool {
	for i := range len(id) {
		if b := id[i]; (b < 'a' || 'z' < b) && (b < '0' || '9' < b) && b != '-' {
			return false
		}
	}
	return true
}

// link writes a link to a record under its title.
func (c *content) link(e *site.Entry) {
	c.open(e, "")
	c.text(e.Title)
	c.add("</a>")
}

func (c *content) links(list []*site.Entry) {
	for i, e := range list {
		if i > 0 {
			c.add(", ")
		}
		c.link(e)
	}
}

// What is written instead of some bytes: in HTML, as html.EscapeString has it, and
// in the text of an element of XML.
var (
	inHTML    = escapes{'&': "&amp;", '\'': "&#39;", '<': "&lt;", '>': "&gt;", '"': "&#34;"}
	inContent = escapes{'&': "&amp;", '<': "&lt;", '>': "&gt;"}
)

type escapes [256]string

// appendHTML adds a text as html.EscapeString would return it.
func appendHTML(b []byte, s string) []byte { return appendEscaped(b, s, &inHTML) }

// appendEscaped adds a text with what is written instead of some of its bytes.
func appendEscaped(b []byte, s string, instead *escapes) []byte {
	done := 0
	for i := range len(s) {
		if escape := instead[s[i]]; escape != "" {
			b = append(append(b, s[done:i]...), escape...)
			done = i + 1
		}
	}
	return append(b, s[done:]...)
}
