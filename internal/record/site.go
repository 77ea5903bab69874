package record

import (
	"reflect"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// Site is the one record of the site itself, site.yaml.
type Site struct {
	Meta        `key:"-"`
	Title       Text       `key:"title,required"`
	Description Text       `key:"description"`
	BaseURL     URL        `key:"base_url" allow:"base"`
	Languages   []Language `key:"languages"`
	Timezone    Zone       `key:"timezone"`
	AsOf        Date       `key:"as_of"`
	License     License    `key:"license"`
	Repository  String     `key:"repository"`
	Menu        []MenuItem `key:"menu"`
	Feed        Feed       `key:"feed"`
	Formats     Formats    `key:"formats"`
	Share       Share      `key:"share"`
	Security    Security   `key:"security"`
	Offline     Bool       `key:"offline"`
}

// Label returns the title.
func (s *Site) Label() Text { return s.Title }

// check leaves out a language that is given twice: its pages would be.
func (s *Site) check(d *decoder) {
	if pattern := s.Repository; pattern.IsSet() {
		problem := externalURL(strings.ReplaceAll(pattern.V, "{path}", "a"), false)
		if problem.IsZero() && !strings.Contains(pattern.V, "{path}") {
			problem = diag.Say("%q has no {path}", pattern.V)
		}
		if !problem.IsZero() {
			d.diags.Error(pattern.At, "bad-repository", problem).Helpf("write an address with {path} where the path of the file belongs")
		}
	}
	first := map[string]Language{}
	s.Languages = slices.DeleteFunc(s.Languages, func(l Language) bool {
		other, twice := first[l.V]
		if twice {
			d.diags.Errorf(l.At, "duplicate-language", "the language %q is given twice", l.V).Note(other.At, "first given here")
			return true
		}
		first[l.V] = l
		return false
	})
}

// defaultLanguage is the language of a site that names none.
const defaultLanguage = "ko"

// Langs returns the languages of the site as BCP 47 tags, the default first.
func (s *Site) Langs() []string {
	if len(s.Languages) == 0 {
		return []string{defaultLanguage}
	}
	langs := make([]string, len(s.Languages))
	for i, l := range s.Languages {
		langs[i] = l.V
	}
	return langs
}

// License is under what terms the site's texts can be used.
type License struct {
	Name Text `key:"name,required"`
	URL  URL  `key:"url"`
}

// MenuItem is a link in the site's menu.
type MenuItem struct {
	Label Text `key:"label,required"`
	URL   URL  `key:"url,required" allow:"path"`
}

// Feed says how feeds are made.
type Feed struct {
	Limit Int    `key:"limit" min:"1"`
	Tag   String `key:"tag"` // the authority and date of permanent ids: RFC 4151
}

// taggingEntity is what an id of RFC 4151 begins with: who gave it, as a domain
// or an e-mail address, and a day on which that was theirs.
var taggingEntity = lazyregexp.New(`^([a-z0-9._-]+@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`)

func (f *Feed) check(d *decoder) {
	if f.Tag.IsSet() && !taggingEntity().MatchString(f.Tag.V) {
		d.diags.Errorf(f.Tag.At, "bad-tag", "%q is not a domain or e-mail address, a comma and a year", f.Tag.V).
			Helpf("write what is yours and a year in which it was, such as %s", `"example.org,2024"`)
		f.Tag = String{}
	}
}

// Formats says in which forms the record is given besides its pages. Each is
// there unless it is false.
type Formats struct {
	Atom       Bool `key:"atom"`
	JSONFeed   Bool `key:"json_feed"`
	Calendar   Bool `key:"calendar"`
	JSONLD     Bool `key:"json_ld"`
	JSON       Bool `key:"json"`
	JSONLines  Bool `key:"json_lines"`
	CSV        Bool `key:"csv"`
	Popolo     Bool `key:"popolo"`
	TimelineJS Bool `key:"timelinejs"`
	Sitemap    Bool `key:"sitemap"`
	Robots     Bool `key:"robots"`
	Redirects  Bool `key:"redirects"`
	Share      Bool `key:"share"`
	Embeds     Bool `key:"embeds"`
	Citations  Bool `key:"citations"`
	Changes    Bool `key:"changes"`
}

// Has reports whether a format is wanted, by its key.
func (f *Formats) Has(name string) bool {
	i, known := formatFields[name]
	if !known {
		panic("record: no format " + name)
	}
	wanted := reflect.ValueOf(f).Elem().Field(i).Addr().Interface().(*Bool)
	return !wanted.IsSet() || wanted.V
}

// formatFields are the places of the fields of Formats, by their keys.
var formatFields = func() map[string]int {
	places := map[string]int{}
	for i, name := range FormatNames() {
		places[name] = i
	}
	return places
}()

// FormatNames returns the keys of all formats.
func FormatNames() []string {
	var names []string
	for f := range reflect.TypeFor[Formats]().Fields() {
		names = append(names, f.Tag.Get("key"))
	}
	return names
}

// Share says how the pictures are made that go with a link to a page.
type Share struct {
	Fonts []String `key:"fonts"` // files, of which the first that is there serves
}

// Security says whom to tell of a weakness: RFC 9116.
type Security struct {
	Contact []URL `key:"contact,required" allow:"mailto"`
	Expires Date  `key:"expires,required"`
	Policy  URL   `key:"policy"`
}
