package render

import (
	"fmt"
	"html/template"

	"summitline/internal/edtf"
	"summitline/internal/export"
	"summitline/internal/record"
	"summitline/internal/search"
	"summitline/internal/site"
	"summitline/internal/stencil"
	"summitline/internal/tell"
)

// voice is a site as told in one language: what the functions of the templates
// have in common.
type voice struct {
	tell.Voice
	assets  *assets
	forms   *export.Export
	index   *search.Index
	offline bool              // browsers are to keep the pages
	name    string            // of the language, in itself
	locale  string            // the language as Open Graph has it
	voices  map[string]*voice // by language, this one included; nil before all pages are known
	said    *said
	cuts    cuts // how long pages are cut
}

// in returns the same site told in a language.
func (v *voice) in(lang string) *voice {
	if other := v.voices[lang]; other != nil {
		return other
	}
	other := *v
	other.Voice, other.said = v.In(lang), newSaid(v.Site)
	other.name, other.locale = tell.SelfName(lang), locale(lang)
	return &other
}

// funcs returns the functions that templates can call.
func (v *voice) funcs() stencil.Funcs {
	return stencil.Funcs{
		"t":       stencil.TryMore(v.say),
		"text":    stencil.Of1(func(t record.Text) template.HTML { return template.HTML(v.Text(t)) }),
		"plain":   stencil.Of1(func(t record.Text) string { return v.Plain(t) }),
		"prose":   stencil.Of3(v.prose),
		"inline":  stencil.Of2(func(m record.Markdown, prefix string) template.HTML { return template.HTML(v.Inline(m, prefix)) }),
		"brief":   stencil.Of1(func(m record.Markdown) template.HTML { return template.HTML(v.Brief(m)) }),
		"quote":   stencil.Of1(v.quote),
		"date":    stencil.Try1Of(v.date, func(d *record.Date) (template.HTML, error) { return v.dateOf(d.Date), nil }),
		"time":    stencil.Of2(func(starts, ends record.Time) string { return v.Hours(starts, ends) }),
		"age":     stencil.Of1(func(d record.Date) template.HTML { return v.spoken(v.Age(d.Date)) }),
		"year":    stencil.Of1(func(n int64) template.HTML { return v.spoken(v.Year(n)) }),
		"country": stencil.Of1(func(c record.Country) string { return v.Country(c) }),
		"count":   stencil.Of2(func(key string, n int) template.HTML { return v.spoken(v.Count(key, n)) }),
		"place":   stencil.Of2(func(venue record.Venue, all bool) template.HTML { return template.HTML(v.Place(venue, all)) }),
		"foreign": stencil.Of1(func(t record.Text) string { return v.Foreign(t) }),
		"own":     stencil.Of1(v.own),
		"tongue":  stencil.Of1(func(l record.Language) string { return v.Tongue(l) }),
		"href":    stencil.TryMoreOf(v.hrefOf, v.hrefAt),
		"link":    stencil.Of1(v.link),
		"cite":    stencil.Of1(v.cite),
		"asset":   stencil.Try1(v.asset),
		"picture": stencil.Of2(v.picture),
		"shown":   stencil.Try1(shown),
		"folded":  stencil.Try1(folded),
		"draw":    stencil.Of0(v.drawings),
		"frame":   stencil.Try1(v.itemCode),
	}
}

// spoken returns what the interface says as HTML, marked with its language on
// pages in a language that it does not speak.
func (v *voice) spoken(html string) template.HTML {
	if v.Speaks() {
		return template.HTML(html)
	}
	return template.HTML(v.Marked("span", v.Words, html))
}

// say returns the interface's own words for a key, filled in with the
// arguments. Arguments that are HTML stay so.
func (v *voice) say(key string, args ...any) (template.HTML, error) {
	if len(args) == 0 {
		if html, known := v.said.words.find(key); known {
			return html, nil
		}
	}
	format := v.Word(key)
	if format == "" {
		return "", fmt.Errorf("the interface has no word %q", key)
	}
	format = template.HTMLEscapeString(format)
	if len(args) == 0 {
		html := v.spoken(format)
		v.said.words.add(key, html)
		return html, nil
	}
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = template.HTMLEscapeString(text)
		}
	}
	return v.spoken(fmt.Sprintf(format, args...)), nil
}

// own returns a word that has one language, the site's default.
func (v *voice) own(word string) template.HTML {
	return template.HTML(v.Marked("span", v.Site.Langs[0], template.HTMLEscapeString(word)))
}

// prose returns a text with markup as HTML blocks.
func (v *voice) prose(m record.Markdown, prefix string, heading int) template.HTML {
	return template.HTML(v.Prose(m, prefix, heading))
}

// quote returns a short verbatim, marked with the language in which it was
// said.
func (v *voice) quote(st *site.Statement) template.HTML {
	said := v.Quote(st)
	return template.HTML(v.Marked("span", said.Lang, template.HTMLEscapeString(said.Value)))
}

// date returns a date in words, readable by machines too where HTML can say it.
func (v *voice) date(d any) (template.HTML, error) {
	switch d := d.(type) {
	case record.Date:
		return v.dateOf(d.Date), nil
	case edtf.Day:
		date, _ := edtf.Parse(d.String())
		return v.dateOf(date), nil
	}
	return "", fmt.Errorf("no date: %T", d)
}

func (v *voice) dateOf(date edtf.Date) template.HTML {
	return v.said.dates.of(date, v.writeDate)
}

func (v *voice) writeDate(date edtf.Date) template.HTML {
	text := template.HTMLEscapeString(v.Date(date))
	if machine := date.HTML(); machine != "" {
		text = fmt.Sprintf(`<time datetime="%s">%s</time>`, machine, text)
	}
	return v.spoken(text)
}
