package tell

import (
	"fmt"
	"html"
	"strings"

	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/site"
)

// Plain returns a text in the voice's language or the one that it falls back
// to.
func (v Voice) Plain(t record.Text) string { return t.In(v.Lang).Value }

// Text returns a text as HTML, marked with its language where that is not the
// voice's.
func (v Voice) Text(t record.Text) string {
	said := t.In(v.Lang)
	return v.Marked("span", said.Lang, html.EscapeString(said.Value))
}

// Foreign returns the language of a text as it is told, where that is not the
// voice's.
func (v Voice) Foreign(t record.Text) string {
	if lang := t.In(v.Lang).Lang; lang != v.Lang {
		return lang
	}
	return ""
}

// Place returns where a venue is, as HTML: its name and city and, where all is
// wanted, region and country.
func (v Voice) Place(venue record.Venue, all bool) string {
	return v.place(venue, all, v.Text, html.EscapeString)
}

// PlainPlace returns where a venue is, with region and country, as plain words.
func (v Voice) PlainPlace(venue record.Venue) string {
	return v.place(venue, true, v.Plain, func(s string) string { return s })
}

func (v Voice) place(venue record.Venue, all bool, text func(record.Text) string, escape func(string) string) string {
	names := []record.Text{venue.Name, venue.City}
	if all {
		names = append(names, venue.Region)
	}
	var parts []string
	for _, name := range names {
		if name.IsSet() {
			parts = append(parts, text(name))
		}
	}
	if all && venue.Country.IsSet() {
		parts = append(parts, escape(v.Country(venue.Country)))
	}
	where := strings.Join(parts, ", ")
	if venue.Online.V {
		where = strings.TrimPrefix(where+" · "+v.Word("online"), " · ")
	}
	return where
}

// Marked wraps HTML in an element that says its language, where that is not
// the voice's.
func (v Voice) Marked(element, lang, inner string) string {
	if lang != v.Lang && lang != "" && inner != "" {
		return fmt.Sprintf(`<%s lang="%s">%s</%[1]s>`, element, html.EscapeString(lang), inner)
	}
	return inner
}

// Prose returns a text with markup as HTML blocks. The ids in it begin with
// prefix, so that several texts can stand on one page; its highest headings
// become those of the level given.
func (v Voice) Prose(m record.Markdown, prefix string, heading int) string {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.Lang)
	return v.Marked("div", said.Lang, said.Value.HTML(v.renderer(said, prefix, heading)))
}

// Inline returns a text with markup as HTML that can follow other words: one
// that is a single paragraph comes without its tags.
func (v Voice) Inline(m record.Markdown, prefix string) string {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.Lang)
	element := "div"
	if said.Value.IsParagraph() {
		element = "span"
	}
	return v.Marked(element, said.Lang, said.Value.Inline(v.renderer(said, prefix, 6)))
}

// Brief returns a text without its markup, as one line of HTML.
func (v Voice) Brief(m record.Markdown) string {
	return v.Marked("span", m.In(v.Lang).Lang, html.EscapeString(v.PlainProse(m)))
}

// PlainProse returns a text without its markup, as one line.
func (v Voice) PlainProse(m record.Markdown) string {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.Lang)
	if said.Value.IsPlain() {
		return said.Value.Text(nil)
	}
	return said.Value.Text(func(ref markdown.Ref) string {
		_, text := v.follow(ref, said.Lang)
		return text
	})
}

// Quote returns a short verbatim and its language: that in which it was said,
// where it is given in one language alone and so in that.
func (v Voice) Quote(st *site.Statement) record.Variant[string] {
	said := st.Record.Quote.In(v.Lang)
	if spoken := st.Record.Language; spoken.IsSet() && len(st.Record.Quote.Variants) == 1 {
		said.Lang = spoken.V
	}
	return said
}

// Promise returns what a commitment is called as plain words: its title, else
// its text.
func (v Voice) Promise(c *site.Commitment) string {
	if c.Record.Title.IsSet() {
		return v.Plain(c.Record.Title)
	}
	return v.PlainProse(c.Record.Text)
}

// Describe returns one line about a record, for search engines and link
// previews, or "".
func (v Voice) Describe(e *site.Entry) string {
	text := e.Summary()
	if !text.IsSet() {
		text = e.Meta.Body
	}
	return Cut(v.PlainProse(text), 160)
}

// Cut returns a line that is at most so many characters long; one that is cut
// ends with an ellipsis.
func Cut(line string, most int) string {
	if runes := []rune(line); len(runes) > most {
		return strings.TrimSpace(string(runes[:most-1])) + "…"
	}
	return line
}

// renderer says how a text becomes HTML.
func (v Voice) renderer(of record.Variant[*markdown.Doc], prefix string, heading int) markdown.Renderer {
	if of.Value.IsPlain() {
		return markdown.Renderer{}
	}
	return markdown.Renderer{
		Ref:      func(ref markdown.Ref) (href, text string) { return v.follow(ref, of.Lang) },
		Link:     v.Destination,
		Heading:  heading,
		IDPrefix: prefix + "_",
	}
}

// follow returns where a [[link]] leads, and what that is called in the
// language of the text around it.
func (v Voice) follow(ref markdown.Ref, lang string) (href, text string) {
	target, ok := v.Site.Lookup(ref.Target)
	if !ok {
		return "", ref.Target
	}
	return withAnchor(v.Href(target.Entry.Address()), target.Anchor), target.Label.In(lang).Value
}
