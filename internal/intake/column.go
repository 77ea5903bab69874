package intake

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/lazyregexp"
	"summitline/internal/record"
)

// column is what a column holds: the path of a key, "" if none fits, and what
// comes with it.
type column struct {
	path string
	lang string
	part string      // of participants
	kind record.Kind // of participants who are not known
}

// remark finds what stands in brackets behind the name of a column: a language,
// or how it is to be filled in.
var remark = lazyregexp.New(`^(.+?)\s*[(\[]([^)\]]*)[)\]]$`)

// columnOf returns what a column holds by its name: the path of a key, in any
// case, with spaces, hyphens or underscores or without; or one of the words
// that people use instead. A language may stand behind it, as in title.en,
// 제목(영문) or 영문 제목.
func (t *table) columnOf(name string) column {
	name = strings.Trim(strings.ToLower(norm.NFKC.String(name)), " \t\n*:※")
	lang := ""
	if m := remark().FindStringSubmatch(name); m != nil {
		name, lang = m[1], langOf(m[2], t.langs)
	}
	if c := t.named(name); c.path != "" {
		c.lang = lang
		return c
	}
	for _, split := range splits(name) {
		c, in := t.named(split.name), langOf(split.lang, t.langs)
		if in != "" && c.path != "" && t.keys.IsText(c.path) {
			c.lang = in
			return c
		}
	}
	return column{}
}

// splits returns the ways in which a column's name may be that of a key and of
// a language.
func splits(name string) []struct{ name, lang string } {
	var all []struct{ name, lang string }
	for i, r := range name {
		if strings.ContainsRune("._- ", r) {
			all = append(all, struct{ name, lang string }{name[:i], name[i+1:]}, struct{ name, lang string }{name[i+1:], name[:i]})
		}
	}
	for word := range koreanLangs {
		if rest, found := strings.CutPrefix(name, word); found {
			all = append(all, struct{ name, lang string }{rest, word})
		}
		if rest, found := strings.CutSuffix(name, word); found {
			all = append(all, struct{ name, lang string }{rest, word})
		}
	}
	return all
}

var koreanLangs = map[string]string{
	"국문": "ko", "한글": "ko", "한국어": "ko", "korean": "ko",
	"영문": "en", "영어": "en", "english": "en",
}

// langOf returns the language of the site that a word means, or "".
func langOf(word string, langs []string) string {
	word = strings.TrimSpace(word)
	for _, lang := range langs {
		if strings.EqualFold(lang, word) || koreanLangs[word] == lang {
			return lang
		}
	}
	return ""
}

// named returns what a column holds by its name without a language.
func (t *table) named(name string) column {
	plain := squeeze(name)
	if plain == "" {
		return column{}
	}
	if c, found := t.inWords(words[t.kind], plain); found {
		return c
	}
	for _, path := range t.keys.Paths {
		if squeeze(path) == plain {
			return column{path: path}
		}
	}
	c, _ := t.inWords(words[""], plain)
	return c
}

// inWords finds a name among headings whose keys the records have.
func (t *table) inWords(list []heading, plain string) (column, bool) {
	for _, h := range list {
		if slices.Contains(strings.Fields(h.words), plain) && (isSpecial(h.path) || t.keys.Takes(h.path)) {
			return h.column, true
		}
	}
	return column{}, false
}

func isSpecial(path string) bool {
	return path == draft.PathID || path == draft.PathHours || path == draft.PathFirst || path == draft.PathLast
}

// squeeze returns a name without what stands between its words.
func squeeze(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("._-·/", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// nearestPath returns the key that a column's name likely means, or "".
func (t *table) nearestPath(name string) string {
	return diag.Nearest(strings.ToLower(name), slices.Values(t.keys.Paths))
}
