// Package tell says in one language what a site has to say: the interface's
// own words, dates and numbers in words, texts as plain words or as HTML, and
// where things are.
//
// In go a [site.Site] and a language; out come strings. What is HTML is
// escaped, and marked with its language where that is another. The package
// knows no pages and no templates: those who make pages, feeds, calendars and
// data say the same things through it. It changes nothing and reads no file.
package tell

import (
	"fmt"

	"golang.org/x/text/language"

	"summitline/internal/cldr"
	"summitline/internal/record"
	"summitline/internal/site"
)

// Voice is a site as told in one language.
type Voice struct {
	Site  *site.Site
	Lang  string          // BCP 47, of what is told
	Words string          // the language of the interface's own words, "ko" or "en"
	Pages map[string]bool // the addresses of all pages, in the default language; may be nil

	full    bool
	foreign bool // the interface has no words in the language
}

// New returns a site as told in a language.
func New(s *site.Site, lang string) Voice { return Voice{Site: s}.In(lang) }

// In returns the same site told in another language.
func (v Voice) In(lang string) Voice {
	v.Lang, v.Words, v.foreign = lang, interfaceLanguage(lang), !Speaks(lang)
	return v
}

// Full returns the same voice with full addresses wherever a text links to the
// site, for what is read elsewhere.
func (v Voice) Full() Voice {
	v.full = true
	return v
}

// interfaceLanguage returns the language of the interface's words on pages in
// a language: English where it has none of its own.
func interfaceLanguage(lang string) string {
	if base, _ := language.Make(lang).Base(); base.String() == "ko" {
		return "ko"
	}
	return "en"
}

// Speaks reports whether the interface has words in a language.
func Speaks(lang string) bool {
	base, _ := language.Make(lang).Base()
	return base.String() == interfaceLanguage(lang)
}

// Speaks reports whether the interface has words in the voice's language.
func (v Voice) Speaks() bool { return !v.foreign }

// Word returns the interface's own word for a key, such as "status.kept", in a
// language; it is empty if there is none.
func Word(lang, key string) string { return Voice{Words: interfaceLanguage(lang)}.Word(key) }

// Word returns the interface's own word for a key; it is empty if there is
// none. %s and %d in it stand for what is filled in.
func (v Voice) Word(key string) string {
	w := words[key]
	if v.Words == "ko" {
		return w.ko
	}
	return w.en
}

// Count returns a number with its unit; English has a plural, under a key of
// its own.
func (v Voice) Count(key string, n int) string {
	if n != 1 {
		key += "s"
	}
	return fmt.Sprintf(v.Word(key), n)
}

// Country returns the name of a country.
func (v Voice) Country(c record.Country) string {
	return cldr.Country(v.Lang, c.V)
}

// Tongue returns the name of a language.
func (v Voice) Tongue(l record.Language) string {
	return cldr.Language(v.Lang, l.V)
}

// SelfName returns what a language calls itself.
func SelfName(lang string) string { return cldr.Self(lang) }
