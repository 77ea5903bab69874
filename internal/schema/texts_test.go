package schema

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"summitline/internal/record"
)

var hangul = regexp.MustCompile(`\p{Hangul}`)

// every calls visit for each map of keys that there is.
func every(visit func(*record.Map)) {
	var walk func(*record.Map)
	walk = func(m *record.Map) {
		visit(m)
		for _, k := range m.Keys {
			if k.Map != nil {
				walk(k.Map)
			}
		}
	}
	for _, kind := range record.Kinds() {
		walk(kind.Describe())
	}
	walk(record.DescribeSite())
}

func TestEachKeyHasItsText(t *testing.T) {
	left := maps.Clone(texts())
	words := maps.Clone(wordTexts)
	every(func(m *record.Map) {
		for _, k := range m.Keys {
			name := k.Of + "." + k.Name
			text := TextOf(k)
			for _, said := range []string{text.Label.KO, text.Label.EN, text.About.KO, text.About.EN} {
				if strings.TrimSpace(said) == "" {
					t.Errorf("%s lacks a text: %q", name, text)
				}
			}
			if !hangul.MatchString(text.About.KO) || hangul.MatchString(text.About.EN) {
				t.Errorf("%s: not in their languages: %q", name, text.About)
			}
			delete(left, name)
			if len(k.Words) == 0 {
				continue
			}
			if got, want := slices.Sorted(maps.Keys(wordTexts[name])), slices.Sorted(slices.Values(k.Words)); !slices.Equal(got, want) {
				t.Errorf("%s takes the words %q, and of %q is said what they mean", name, want, got)
			}
			delete(words, name)
		}
	})
	for name := range left {
		t.Errorf("there is no key %s", name)
	}
	for name := range words {
		t.Errorf("there are no words for %s", name)
	}
}

func TestEachKindAndEntryHasItsName(t *testing.T) {
	for _, kind := range append(record.KindNames(), "site") {
		if kindTexts[kind].all.KO == "" || kindTexts[kind].one.EN == "" {
			t.Errorf("%s have no name", kind)
		}
	}
	left := maps.Clone(itemTexts)
	every(func(m *record.Map) {
		for _, k := range m.Keys {
			if k.List && k.Map != nil {
				if itemTexts[k.Map.Name].KO == "" {
					t.Errorf("an entry of %s.%s has no name", k.Of, k.Name)
				}
				delete(left, k.Map.Name)
			}
		}
	})
	for name := range left {
		t.Errorf("there is no list of %s", name)
	}
}
