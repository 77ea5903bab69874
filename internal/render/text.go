package render

import (
	"fmt"
	"html/template"
	"net/url"
	"strings"

	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/site"
)

// plain returns a text in the page's language or the one that it falls back to.
func (v *voice) plain(t record.Text) string { return t.In(v.lang).Value }

// text returns a text as HTML, marked with its language where that is not the
// page's.
func (v *voice) text(t record.Text) template.HTML {
	said := t.In(v.lang)
	return v.marked("span", said.Lang, template.HTMLEscapeString(said.Value))
}

// foreign returns the language of a text as it is shown, where that is not the
// page's.
func (v *voice) foreign(t record.Text) string {
	if lang := t.In(v.lang).Lang; lang != v.lang {
		return lang
	}
	return ""
}

// own returns a word that has one language, the site's default.
func (v *voice) own(word string) template.HTML {
	return v.marked("span", v.site.Langs[0], template.HTMLEscapeString(word))
}

// place returns where a venue is: its name and city and, where all is wanted,
// region and country.
func (v *voice) place(venue record.Venue, all bool) template.HTML {
	names := []record.Text{venue.Name, venue.City}
	if all {
		names = append(names, venue.Region)
	}
	var parts []string
	for _, name := range names {
		if name.IsSet() {
			parts = append(parts, string(v.text(name)))
		}
	}
	if all && venue.Country.IsSet() {
		parts = append(parts, template.HTMLEscapeString(v.country(venue.Country)))
	}
	where := strings.Join(parts, ", ")
	if venue.Online.V {
		where = strings.TrimPrefix(where+" · "+v.word("online"), " · ")
	}
	return template.HTML(where)
}

// marked wraps HTML in an element that says its language, where it must.
func (v *voice) marked(element, lang, html string) template.HTML {
	if lang != v.lang && lang != "" && html != "" {
		html = fmt.Sprintf(`<%s lang="%s">%s</%[1]s>`, element, template.HTMLEscapeString(lang), html)
	}
	return template.HTML(html)
}

// prose returns a text with markup as HTML blocks. The ids in it begin with
// prefix, so that several texts can stand on one page; its highest headings
// become those of the level given.
func (v *voice) prose(m record.Markdown, prefix string, heading int) template.HTML {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.lang)
	return v.marked("div", said.Lang, said.Value.HTML(v.renderer(said.Lang, prefix, heading)))
}

// inline returns a text with markup as HTML that can follow other words: one
// that is a single paragraph comes without its tags.
func (v *voice) inline(m record.Markdown, prefix string) template.HTML {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.lang)
	element := "div"
	if said.Value.IsParagraph() {
		element = "span"
	}
	return v.marked(element, said.Lang, said.Value.Inline(v.renderer(said.Lang, prefix, 6)))
}

// brief returns a text without its markup, as one line of HTML.
func (v *voice) brief(m record.Markdown) template.HTML {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.lang)
	return v.marked("span", said.Lang, template.HTMLEscapeString(v.plainProse(said)))
}

// quote returns a short verbatim, marked with the language in which it was
// said where it is given in one language alone, and so in that.
func (v *voice) quote(st *site.Statement) template.HTML {
	said := st.Record.Quote.In(v.lang)
	if spoken := st.Record.Language; spoken.IsSet() && len(st.Record.Quote.Variants) == 1 {
		said.Lang = spoken.V
	}
	return v.marked("span", said.Lang, template.HTMLEscapeString(said.Value))
}

// plainProse returns a text in one language without its markup.
func (v *voice) plainProse(said record.Variant[*markdown.Doc]) string {
	return said.Value.Text(func(ref markdown.Ref) string {
		_, text := v.follow(ref, said.Lang)
		return text
	})
}

// renderer says how a text in a language becomes HTML.
func (v *voice) renderer(lang, prefix string, heading int) markdown.Renderer {
	return markdown.Renderer{
		Ref:      func(ref markdown.Ref) (href, text string) { return v.follow(ref, lang) },
		Link:     v.destination,
		Heading:  heading,
		IDPrefix: prefix + "_",
	}
}

// follow returns where a [[link]] leads, and what that is called in the
// language of the text around it.
func (v *voice) follow(ref markdown.Ref, lang string) (href, text string) {
	target, ok := v.site.Lookup(ref.Target)
	if !ok {
		return "", ref.Target
	}
	href = v.href(target.Entry.Address())
	if target.Anchor != "" {
		href += "#" + url.PathEscape(target.Anchor)
	}
	return href, target.Label.In(lang).Value
}

// describe returns one line about a record, for search engines and link
// previews.
func (v *voice) describe(e *site.Entry) string {
	const enough = 160
	text := e.Summary()
	if !text.IsSet() {
		text = e.Meta.Body
	}
	if !text.IsSet() {
		return ""
	}
	line := []rune(v.plainProse(text.In(v.lang)))
	if len(line) > enough {
		return strings.TrimSpace(string(line[:enough-1])) + "…"
	}
	return string(line)
}
