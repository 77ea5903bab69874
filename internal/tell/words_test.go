package tell

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"summitline/internal/record"
	builtin "summitline/templates"
)

var verb = regexp.MustCompile(`%[a-z]`)

func TestWordsAreThereInBothLanguages(t *testing.T) {
	for key, w := range words {
		isHangul := func(r rune) bool { return unicode.Is(unicode.Hangul, r) }
		korean := strings.ContainsFunc(w.ko, isHangul) || w.ko == "%s %s"
		if !korean || w.en == "" || strings.ContainsFunc(w.en, isHangul) {
			t.Errorf("%s is %q in Korean and %q in English", key, w.ko, w.en)
		}
		if ko, en := verb.FindAllString(w.ko, -1), verb.FindAllString(w.en, -1); !slices.Equal(ko, en) {
			t.Errorf("%s is filled in with %q in Korean and %q in English", key, ko, en)
		}
	}
}

// choices are the keys of records whose words the interface says, and under
// which prefixes it has them.
var choices = map[string][]string{
	"summits.status":             {"meeting."},
	"summits.participants.part":  {"part."},
	"summits.commitments.kind":   {"commitment.", "by.", "to."},
	"summits.commitments.status": {"status."},
	"series.status":              {"series."},
	"series.per":                 {"cadence."},
	"organizations.type":         {"type."},
	"sources.type":               {"source."},
}

func TestEveryChoiceHasItsWord(t *testing.T) {
	seen := map[string]bool{}
	var visit func(of reflect.Type, path string)
	visit = func(of reflect.Type, path string) {
		for _, f := range reflect.VisibleFields(of) {
			key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
			inner := f.Type
			if inner.Kind() == reflect.Slice {
				inner = inner.Elem()
			}
			if one := f.Tag.Get("one"); one != "" {
				seen[path+key] = true
				for _, prefix := range choices[path+key] {
					for choice := range strings.FieldsSeq(one) {
						if _, ok := words[prefix+choice]; !ok {
							t.Errorf("there is no word %s%s", prefix, choice)
						}
					}
				}
			} else if key != "" && inner.Kind() == reflect.Struct && inner.PkgPath() == of.PkgPath() {
				below := path
				if key == "participants" || key == "commitments" {
					below += key + "."
				}
				visit(inner, below)
			}
		}
	}
	for _, kind := range record.Kinds() {
		visit(reflect.TypeOf(kind.New()).Elem(), string(kind)+".")
		for _, prefix := range []string{"kind.", "about."} {
			if _, ok := words[prefix+string(kind)]; !ok {
				t.Errorf("there is no word %s%s", prefix, kind)
			}
		}
	}
	for path := range seen {
		if choices[path] == nil {
			t.Errorf("%s has words to choose from, and the test knows no prefix for them", path)
		}
	}
	for path := range choices {
		if !seen[path] {
			t.Errorf("%s has no words to choose from any more", path)
		}
	}
}

// tellers are the packages that say the interface's words.
var tellers = map[string]bool{"tell": true, "export": true, "render": true, "compare": true}

// TestEveryWordIsSaid finds words that nothing says any more, and keys that
// templates ask for in vain.
func TestEveryWordIsSaid(t *testing.T) {
	said, prefixes := map[string]bool{}, map[string]bool{}
	inTemplates := regexp.MustCompile(`\b(?:t|count) \(?(?:print )?"([a-z.]+)"`)
	inGo := regexp.MustCompile(`"([a-z]+(?:\.[a-z]*)?)"`)
	read := func(text string, find *regexp.Regexp) (keys []string) {
		for _, m := range find.FindAllStringSubmatch(text, -1) {
			if strings.HasSuffix(m[1], ".") {
				prefixes[m[1]] = true
				continue
			}
			said[m[1]], said[m[1]+"s"] = true, true // the plural of a count
			keys = append(keys, m[1])
		}
		return keys
	}
	files, err := fs.Glob(builtin.FS, "*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("no templates: %v", err)
	}
	for _, name := range files {
		text, err := fs.ReadFile(builtin.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range read(string(text), inTemplates) {
			if _, ok := words[key]; !ok {
				t.Errorf("%s says %q, for which there is no word", name, key)
			}
		}
	}
	files, err = filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if path := filepath.ToSlash(name); path == "../tell/words.go" || strings.HasSuffix(path, "_test.go") || !tellers[filepath.Base(filepath.Dir(path))] {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		read(string(text), inGo)
	}
	for key := range words {
		byPrefix := false
		if i := strings.Index(key, "."); i >= 0 {
			byPrefix = prefixes[key[:i+1]]
		}
		if !said[key] && !byPrefix {
			t.Errorf("nothing says %q", key)
		}
	}
}
