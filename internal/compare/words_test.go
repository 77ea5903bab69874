package compare

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"summitline/internal/record"
	"summitline/internal/render"
)

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// verbs are what is filled into a phrase, in its order.
func verbs(format string) []string {
	list := regexp.MustCompile(`%(\[\d\])?[sd]`).FindAllString(format, -1)
	for i, v := range list {
		list[i] = v[len(v)-1:]
	}
	slices.Sort(list)
	return list
}

func TestPhrasesAreInBothLanguages(t *testing.T) {
	for key, p := range phrases {
		if korean := strings.ContainsFunc(p.ko, isHangul); !korean || p.en == "" || strings.ContainsFunc(p.en, isHangul) {
			t.Errorf("%s: %q, %q", key, p.ko, p.en)
		}
		if !slices.Equal(verbs(p.ko), verbs(p.en)) {
			t.Errorf("%s is not filled in alike: %q, %q", key, p.ko, p.en)
		}
	}
	for key, n := range nouns {
		if !strings.ContainsFunc(n.ko, isHangul) || !strings.ContainsFunc(n.unit, isHangul) || n.one == "" || n.many == "" {
			t.Errorf("%s: %v", key, n)
		}
	}
	for _, what := range happenings {
		if say("ko", what) == "" {
			t.Errorf("nothing is said of what was %s", what)
		}
	}
}

// TestEveryKeyHasALabel wants a label for each key that a record can have, and
// no other.
func TestEveryKeyHasALabel(t *testing.T) {
	keys := record.SiteKeys()
	for _, kind := range record.Kinds() {
		keys = append(keys, kind.Keys()...)
	}
	for _, items := range record.ItemKeys() {
		keys = append(keys, items...)
	}
	for _, key := range keys {
		if p := labels[key]; p.ko == "" || p.en == "" {
			t.Errorf("the key %s has no label", key)
		}
	}
	for key := range labels {
		if !slices.Contains(keys, key) {
			t.Errorf("there is a label for %s, which is no key", key)
		}
	}
	for path := range labelsOf {
		outer, inner, _ := strings.Cut(path, ".")
		if items := record.ItemKeys()[outer]; !slices.Contains(items, inner) {
			t.Errorf("there is a label for %s, which is no key", path)
		}
	}
}

// TestEveryWordHasAKoreanName wants a name for each of the words that keys
// allow.
func TestEveryWordHasAKoreanName(t *testing.T) {
	seen := map[reflect.Type]bool{}
	found := 0
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		if typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		for _, f := range reflect.VisibleFields(typ) {
			for word := range strings.FieldsSeq(f.Tag.Get("one")) {
				found++
				if name := wordOf("ko", wordsOf(f.Tag.Get("one")), word); !strings.ContainsFunc(name, isHangul) {
					t.Errorf("%s %q has no Korean name, but %q", f.Tag.Get("key"), word, name)
				}
			}
			visit(f.Type)
		}
	}
	for _, kind := range record.Kinds() {
		visit(reflect.TypeOf(kind.New()).Elem())
	}
	if found < 50 {
		t.Errorf("only %d words were found", found)
	}
	for _, key := range []string{"record", "participants", "statements", "commitments", "updates", "agenda", "affiliations"} {
		if render.Word("ko", "claim."+key) == "" {
			t.Errorf("a claim of the %s has no name", key)
		}
	}
}

// TestTheReadmeNamesEveryKeyOfTheJSON holds the manual to the form.
func TestTheReadmeNamesEveryKeyOfTheJSON(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct {
			return
		}
		for _, f := range reflect.VisibleFields(typ) {
			key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if key != "" && !found[key] && !strings.Contains(string(text), "`"+key+"`") && !strings.Contains(string(text), `"`+key+`"`) {
				t.Errorf("the README does not name the key %q", key)
			}
			found[key] = true
			visit(f.Type)
		}
	}
	visit(reflect.TypeFor[jsonReport]())
	if len(found) < 50 {
		t.Errorf("only %d keys were found", len(found))
	}
}
