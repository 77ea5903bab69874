package record

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"summitline/internal/diag"
)

// field is a key of a map and the struct field that takes its value.
type field struct {
	key      string
	required bool
	counts   bool // it matters whether the key is given: it is required, or one of several of which one is
	index    []int
	kinds    []Kind    // that a Ref may point to
	words    []string  // that a Word may be
	least    string    // that an Int may be
	allow    string    // what a URL may be
	one      diag.Text // what a map under the key is called
}

// shape is the keys of a map, in the order of the house style.
type shape struct {
	fields []field
	needs  [][]string // of each set one key at least
	checks bool       // the struct is a checker
}

// maxKeys is how many keys a map has at most.
const maxKeys = 64

// keySet is a set of the keys of a shape, by their place in it.
type keySet uint64

func (s *keySet) add(place int) {
	if place >= 0 {
		*s |= 1 << place
	}
}

func (s keySet) has(place int) bool { return place >= 0 && s&(1<<place) != 0 }

// shapes is the table of the keys of all maps, by the struct type that takes
// their values.
var shapes = sync.OnceValue(func() map[reflect.Type]*shape {
	all := map[reflect.Type]*shape{}
	for _, k := range kinds {
		addShapes(all, reflect.TypeOf(k.empty()).Elem())
	}
	addShapes(all, reflect.TypeFor[Site]())
	return all
})

// addShapes adds the shapes of a struct type and of those in its fields.
func addShapes(all map[reflect.Type]*shape, t reflect.Type) {
	s := new(shape)
	for _, f := range reflect.VisibleFields(t) {
		name, option, _ := strings.Cut(f.Tag.Get("key"), ",")
		if name == "" || name == "-" || hidden(t, f.Index) {
			continue
		}
		s.fields = append(s.fields, field{
			key: name, required: option == "required", index: f.Index,
			kinds: kindsOf(f.Tag), words: strings.Fields(f.Tag.Get("one")), least: f.Tag.Get("min"), allow: f.Tag.Get("allow"),
			one: article(name),
		})
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner = inner.Elem()
		}
		if _, known := all[inner]; !known && inner.Kind() == reflect.Struct {
			addShapes(all, inner)
		}
	}
	if len(s.fields) > maxKeys {
		panic("record: too many keys in " + t.Name())
	}
	if isKind(t) {
		s.fields = houseOrder(s.fields)
	}
	s.findNeeds(t)
	all[t] = s
}

// findNeeds notes what the struct type says of its keys.
func (s *shape) findNeeds(t reflect.Type) {
	empty := reflect.New(t).Interface()
	_, s.checks = empty.(checker)
	if n, ok := empty.(needer); ok {
		s.needs = n.needs()
	}
	needed := slices.Concat(s.needs...)
	for i := range s.fields {
		f := &s.fields[i]
		f.counts = f.required || slices.Contains(needed, f.key)
	}
}

func kindsOf(tag reflect.StructTag) []Kind {
	var kinds []Kind
	for name := range strings.FieldsSeq(tag.Get("to")) {
		kinds = append(kinds, Kind(name))
	}
	return kinds
}

// singular names one entry of the keys that hold lists of maps.
var singular = map[string]diag.Text{
	"venue": diag.Say("a venue"), "participants": diag.Say("a participant"), "statements": diag.Say("a statement"),
	"commitments": diag.Say("a commitment"), "updates": diag.Say("an update"), "agenda": diag.Say("an agenda item"),
	"image": diag.Say("an image"), "changes": diag.Say("a change"), "sources": diag.Say("a source"),
	"affiliations": diag.Say("an affiliation"), "former_names": diag.Say("a former name"), "members": diag.Say("a member"),
	"cadence": diag.Say("a cadence"), "license": diag.Say("a license"), "menu": diag.Say("a menu item"), "feed": diag.Say("the feed"),
}

func article(key string) diag.Text {
	if name, ok := singular[key]; ok {
		return name
	}
	return diag.Say("%q", key)
}

// shapeOf returns the keys that a struct type takes, none if it is no map's.
func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes()[t]; ok {
		return s
	}
	return new(shape)
}

// hidden reports whether a promoted field comes from a struct embedded with
// the key "-".
func hidden(t reflect.Type, index []int) bool {
	return len(index) > 1 && t.Field(index[0]).Tag.Get("key") == "-"
}

// find returns the place of a key in the shape, or -1.
func (s *shape) find(key string) int {
	for i := range s.fields {
		if s.fields[i].key == key {
			return i
		}
	}
	return -1
}

// near returns the key that is probably meant by a word, or "".
func (s *shape) near(word string) string {
	return diag.Nearest(plainValue(word), slices.Values(s.names()))
}

func (s *shape) names() []string {
	names := make([]string, len(s.fields))
	for i, f := range s.fields {
		names[i] = f.key
	}
	return names
}
