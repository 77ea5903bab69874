package schema

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"summitline/internal/cldr"
	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

// Forms returns the settings of forms in the browser for the records of a site
// in a content folder: of Sveltia (or Decap) CMS, which finds the repository by a
// backend, and of Pages CMS. What they would lose of the records that there are
// is told.
func Forms(set *record.Set, content string, backend map[string]any) ([]File, diag.List, error) {
	f := &forms{langs: set.Site.Langs(), content: content, records: set.Records, usage: usage{}}
	for _, doc := range documents(set) {
		visit(doc.kind, doc.keys, doc.root, f.usage.count)
	}
	f.lang = "en"
	if base, _ := language.Make(f.langs[0]).Base(); base.String() == "ko" {
		f.lang = "ko"
	}
	sveltia, err := commented(f.sveltia(backend))
	if err != nil {
		return nil, nil, err
	}
	pages, err := commented(f.pages())
	return []File{{CMSConfig, sveltia}, {".pages.yml", pages}}, f.lost(set), err
}

// CMSConfig is where the settings of Sveltia CMS are, which the site publishes.
const CMSConfig = "static/admin/config.yml"

func commented(v any) ([]byte, error) {
	text, err := yamldoc.Marshal(v)
	return append([]byte("# written by `summitline schema --cms`, and written anew by it; what stands under `backend` is kept\n"), text...), err
}

// forms makes the forms of one site.
type forms struct {
	langs   []string // the site's languages, the default first
	lang    string   // of the labels
	content string   // the folder of the records
	records []record.Record
	usage   usage
}

// The places of records in repositories whose hosts are known.
var hosts = []struct {
	name    string
	pattern lazyregexp.Regexp
}{
	{"github", lazyregexp.New(`^https://github\.com/([^/]+/[^/]+)/(?:edit|blob|tree)/([^/]+)/`)},
	{"gitlab", lazyregexp.New(`^https://gitlab\.com/(.+?)/-/(?:edit|blob|tree)/([^/]+)/`)},
}

// unknown stands where nobody knows the name of the repository.
const unknown = "owner/repository"

// Backend returns where the repository of a site is, as Sveltia CMS wants to know
// it: what was written down and is kept, else what the site's `repository` tells.
// If neither does, the name is to be filled in, and it is not known.
func Backend(set *record.Set, kept map[string]any) (backend map[string]any, known bool) {
	if kept != nil && kept["repo"] != unknown {
		return kept, true
	}
	for _, host := range hosts {
		if m := host.pattern().FindStringSubmatch(set.Site.Repository.V); m != nil {
			return map[string]any{"name": host.name, "repo": m[1], "branch": m[2]}, true
		}
	}
	return map[string]any{"name": "github", "repo": unknown}, false
}

// title returns the name of the key that says what records of a kind are
// called: a key within it, where texts are in several languages.
func (f *forms) title(kind record.Kind) string {
	for _, k := range kind.Describe().Keys {
		if k.Required && k.Form == record.FormText {
			return f.inFirst(string(kind), k)
		}
	}
	panic("schema: a record of the kind " + string(kind) + " is called nothing")
}

// inFirst returns the name of a key, or where its text in the first language is.
func (f *forms) inFirst(way string, k record.Key) string {
	if (k.Form == record.FormText || k.Form == record.FormMarkdown) && !f.isPlain(way+"."+k.Name, k) {
		return k.Name + "." + f.langs[0]
	}
	return k.Name
}

// asPlain returns a key that takes a map or something else as one that takes the
// other alone.
func asPlain(k record.Key) record.Key {
	if k.Form = record.FormRef; k.Kinds == nil {
		k.Form = record.FormText
	}
	k.Map = nil
	return k
}

// language returns the name of a language.
func (f *forms) language(tag string) string {
	return cldr.Tag(f.lang, tag)
}

// label and hint return what a form says of a key.
func (f *forms) label(k record.Key) string { return TextOf(k).Label.In(f.lang) }
func (f *forms) hint(k record.Key) string  { return TextOf(k).About.In(f.lang) }

// one returns what one entry of a list of maps is called.
func (f *forms) one(m *record.Map) string { return itemTexts[m.Name].In(f.lang) }

// summaryKeys returns the two keys that tell the entries of a list from each
// other best.
func (f *forms) summaryKeys(way string, m *record.Map) []string {
	var names []string
	for _, k := range m.Keys {
		if slices.Contains([]record.Form{record.FormText, record.FormString, record.FormRef, record.FormDate}, k.Form) && !k.List {
			names = append(names, f.inFirst(way, k))
		}
	}
	return names[:min(2, len(names))]
}

// choice is one of the values of a key and what it is called.
type choice struct{ value, label string }

// words returns the words that a key takes.
func (f *forms) words(k record.Key) []choice {
	var all []choice
	for _, w := range k.Words {
		all = append(all, choice{w, wordTexts[k.Of+"."+k.Name][w].In(f.lang)})
	}
	return all
}

// ids returns the records that a key can name.
func (f *forms) ids(k record.Key) []choice {
	all := []choice{}
	for _, r := range f.records {
		if id := r.Common().ID; slices.Contains(k.Kinds, r.Common().Kind) {
			label := id
			if name := r.Label(); name.IsSet() {
				label = name.In(f.lang).Value + " (" + id + ")"
			}
			all = append(all, choice{id, label})
		}
	}
	slices.SortFunc(all, func(a, b choice) int { return strings.Compare(a.value, b.value) })
	return all
}

// pattern returns the pattern of a key's values for a form, and what to say
// of those that do not match; none, if a form might not read it.
func (f *forms) pattern(k record.Key) []string {
	p := patternOf(k)
	if p.pattern == "" || strings.Contains(p.pattern, `\p{`) {
		return nil
	}
	return []string{p.pattern, p.expected.In(f.lang)}
}
