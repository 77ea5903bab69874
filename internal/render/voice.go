package render

import (
	"fmt"
	"html/template"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"summitline/internal/record"
	"summitline/internal/site"
)

// voice is a site as told in one language: what the functions of the templates
// have in common.
type voice struct {
	site      *site.Site
	assets    *assets
	addresses map[string]bool // of all pages, in the default language
	lang      string          // BCP 47, of the pages
	words     string          // the language of the interface's own words
}

// in returns the same site told in a language.
func (v voice) in(lang string) *voice {
	v.lang, v.words = lang, interfaceLanguage(lang)
	return &v
}

// interfaceLanguage returns the language of the interface's words on pages in
// a language: English where it has none of its own.
func interfaceLanguage(lang string) string {
	if base, _ := language.Make(lang).Base(); base.String() == "ko" {
		return "ko"
	}
	return "en"
}

// speaks reports whether the interface has words in a language.
func speaks(lang string) bool {
	base, _ := language.Make(lang).Base()
	return base.String() == interfaceLanguage(lang)
}

// funcs returns the functions that templates can call.
func (v *voice) funcs() template.FuncMap {
	return template.FuncMap{
		"t":       v.say,
		"text":    v.text,
		"plain":   v.plain,
		"prose":   v.prose,
		"inline":  v.inline,
		"brief":   v.brief,
		"quote":   v.quote,
		"date":    v.date,
		"time":    v.timeOfDay,
		"age":     func(d record.Date) template.HTML { return v.spoken(v.age(d)) },
		"year":    func(n int64) template.HTML { return v.spoken(v.year(n)) },
		"country": v.country,
		"count":   func(key string, n int) template.HTML { return v.spoken(v.count(key, n)) },
		"place":   v.place,
		"foreign": v.foreign,
		"own":     v.own,
		"tongue":  v.tongue,
		"href":    v.hrefOf,
		"link":    v.link,
		"asset":   v.asset,
		"picture": v.picture,
		"shown":   shown,
		"folded":  folded,
		"draw":    v.drawings,
	}
}

// word returns the interface's own word for a key.
func (v *voice) word(key string) string {
	w, ok := words[key]
	if !ok {
		return ""
	}
	if v.words == "ko" {
		return w.ko
	}
	return w.en
}

// spoken returns what the interface says as HTML, marked with its language on
// pages in a language that it does not speak.
func (v *voice) spoken(html string) template.HTML {
	if speaks(v.lang) {
		return template.HTML(html)
	}
	return v.marked("span", v.words, html)
}

// say returns the interface's own words for a key, filled in with the
// arguments. Arguments that are HTML stay so.
func (v *voice) say(key string, args ...any) (template.HTML, error) {
	format := v.word(key)
	if format == "" {
		return "", fmt.Errorf("the interface has no word %q", key)
	}
	format = template.HTMLEscapeString(format)
	if len(args) == 0 {
		return v.spoken(format), nil
	}
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = template.HTMLEscapeString(text)
		}
	}
	return v.spoken(fmt.Sprintf(format, args...)), nil
}

// country returns the name of a country.
func (v *voice) country(c record.Country) string {
	return display.Regions(language.Make(v.lang)).Name(language.MustParseRegion(c.V))
}

// selfName returns what a language calls itself.
func selfName(lang string) string { return display.Self.Name(language.Make(lang)) }

// tongue returns the name of a language.
func (v *voice) tongue(l record.Language) string {
	return display.Languages(language.Make(v.lang)).Name(language.Make(l.V))
}
