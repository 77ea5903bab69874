package compare

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"summitline/internal/tell"
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
		if korean := strings.ContainsFunc(p.ko, isHangul); !korean && key != "id" || p.en == "" || strings.ContainsFunc(p.en, isHangul) {
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

// TestEveryKeyAndWordHasAName looks up each key of each map, and each word that
// it allows.
func TestEveryKeyAndWordHasAName(t *testing.T) {
	words := 0
	for of, keys := range maps() {
		for _, k := range keys {
			name := of + "." + k.Name
			if ko, en := label("ko", of, k.Name), label("en", of, k.Name); ko == k.Name && k.Name != "id" || ko == "" || en == "" {
				t.Errorf("%s is called %q and %q", name, ko, en)
			}
			for _, word := range k.Words {
				words++
				if ko := wordOf("ko", name, word); !strings.ContainsFunc(ko, isHangul) || wordOf("en", name, word) == "" {
					t.Errorf("%s %q is called %q", name, word, ko)
				}
			}
		}
	}
	if len(maps()) < 20 || words < 50 {
		t.Errorf("only %d maps and %d words were found", len(maps()), words)
	}
	for _, key := range []string{"record", "participants", "statements", "commitments", "updates", "agenda", "affiliations"} {
		if tell.Word("ko", "claim."+key) == "" {
			t.Errorf("a claim of the %s has no name", key)
		}
	}
	for key, want := range map[string]string{"venue.url": "장소 › 누리집", "agenda.kind": "순서 › 형식", "nothing": "nothing"} {
		if got := label("ko", "summit", key); got != want {
			t.Errorf("%s is called %q, not %q", key, got, want)
		}
	}
	if got := label("en", "source", "url"); got != "address" {
		t.Errorf("the address of a source is called %q", got)
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
