package record

import (
	"slices"
	"strings"

	"summitline/internal/diag"
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
	Limit Int `key:"limit" min:"1"`
}
