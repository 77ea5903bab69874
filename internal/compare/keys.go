package compare

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"summitline/internal/record"
	"summitline/internal/schema"
)

// keyed is a key of a map and the struct field that has its value.
type keyed struct {
	record.Key
	index []int
}

// shapes is the keys of all maps by the struct of package record that takes
// them; those that all records have come last.
var shapes = sync.OnceValue(func() map[reflect.Type][]keyed {
	all := map[reflect.Type][]keyed{}
	for _, kind := range record.Kinds() {
		addShape(all, reflect.TypeOf(kind.New()).Elem(), kind.Describe())
	}
	addShape(all, reflect.TypeFor[record.Site](), record.DescribeSite())
	return all
})

func addShape(all map[reflect.Type][]keyed, t reflect.Type, m *record.Map) {
	var keys []keyed
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		i := slices.IndexFunc(m.Keys, func(k record.Key) bool { return k.Name == name })
		if i < 0 || len(f.Index) > 1 && t.Field(f.Index[0]).Tag.Get("key") == "-" {
			continue
		}
		keys = append(keys, keyed{m.Keys[i], f.Index})
		if inner := m.Keys[i].Map; inner != nil {
			value := f.Type
			if value.Kind() == reflect.Slice {
				value = value.Elem()
			}
			addShape(all, value, inner)
		}
	}
	slices.SortStableFunc(keys, func(a, b keyed) int { return cmp.Compare(len(a.index), len(b.index)) })
	all[t] = keys
}

// maps is the keys of all maps by the map's name: "summit", "participant".
var maps = sync.OnceValue(func() map[string][]keyed {
	all := map[string][]keyed{}
	for _, keys := range shapes() {
		for _, k := range keys {
			if k.Of != "record" {
				all[k.Of] = keys
			}
		}
	}
	return all
})

// divider stands between what a key is called and a key inside of it.
const divider = " › "

// label returns what a key of a map is called, which may be one inside of
// another: "venue.city" of a summit.
func label(lang, of, key string) string {
	outer, inner, nested := strings.Cut(key, ".")
	for _, k := range maps()[of] {
		switch {
		case k.Name != outer:
		case nested:
			return small(schema.TextOf(k.Key).Label.In(wordsIn(lang))) + divider + label(lang, k.Map.Name, inner)
		default:
			return small(schema.TextOf(k.Key).Label.In(wordsIn(lang)))
		}
	}
	return key
}

// small returns a word with a small letter at its beginning, unless it is an
// abbreviation.
func small(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	if second, _ := utf8.DecodeRuneInString(word[n:]); unicode.IsUpper(second) {
		return word
	}
	return string(unicode.ToLower(first)) + word[n:]
}

// wordOf returns what one of the few words is called that a key, with its map,
// allows.
func wordOf(lang, key, word string) string {
	of, name, _ := strings.Cut(key, ".")
	return schema.WordOf(record.Key{Of: of, Name: name}, word).In(wordsIn(lang))
}
