package draft

import (
	"reflect"
	"strings"

	"summitline/internal/record"
)

// slot is where a value stands in a record: what the content model says of it.
type slot struct {
	typ  reflect.Type
	list bool // of values of that type
	tag  reflect.StructTag
}

// slotOf returns what a record of a kind takes under a path of keys, such as
// "venue.city". Of a list of maps it is the key of one.
func slotOf(kind record.Kind, path string) (slot, bool) {
	at := slot{typ: reflect.TypeOf(kind.New()).Elem()}
	for name := range strings.SplitSeq(path, ".") {
		f, found := fieldOf(at.typ, name)
		if !found {
			return slot{}, false
		}
		at = slot{typ: f.Type, tag: f.Tag}
		if at.typ.Kind() == reflect.Slice && at.typ != reflect.TypeFor[record.Links]() {
			at.typ, at.list = at.typ.Elem(), true
		}
	}
	return at, true
}

// fieldOf returns the field of a struct that has a key.
func fieldOf(t reflect.Type, key string) (reflect.StructField, bool) {
	if t.Kind() != reflect.Struct {
		return reflect.StructField{}, false
	}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("key"), ","); name == key {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

// kinds returns the kinds of records that a ref in the slot may point to.
func (s slot) kinds() []record.Kind {
	if s.typ == reflect.TypeFor[record.SourceRef]() {
		return []record.Kind{record.KindSources}
	}
	if s.typ == reflect.TypeFor[record.Member]() {
		return []record.Kind{record.KindOrganizations}
	}
	var kinds []record.Kind
	for name := range strings.FieldsSeq(s.tag.Get("to")) {
		kinds = append(kinds, record.Kind(name))
	}
	return kinds
}

// hasKeys reports whether the slot takes a map of keys, and nothing shorter.
func (s slot) hasKeys() bool {
	if s.typ.Kind() != reflect.Struct {
		return false
	}
	for _, f := range reflect.VisibleFields(s.typ) {
		if key := f.Tag.Get("key"); key != "" && key != "-" {
			return true
		}
	}
	return false
}

// isText reports whether the slot takes a text, which may be in several
// languages.
func (s slot) isText() bool {
	return s.typ == reflect.TypeFor[record.Text]() || s.typ == reflect.TypeFor[record.Markdown]()
}

// Takes reports whether records of a kind take a value under a path of keys,
// such as "venue.city".
func Takes(kind record.Kind, path string) bool {
	_, found := slotOf(kind, path)
	return found
}

// IsText reports whether what stands under a path of keys is a text, which may
// be in several languages.
func IsText(kind record.Kind, path string) bool {
	s, found := slotOf(kind, path)
	return found && s.isText()
}

// Paths returns the paths of the keys of a kind, of one key or two.
func Paths(kind record.Kind) []string {
	var paths []string
	for _, key := range kind.Keys() {
		paths = append(paths, key)
		s, _ := slotOf(kind, key)
		if !s.hasKeys() {
			continue
		}
		for _, f := range reflect.VisibleFields(s.typ) {
			if inner, _, _ := strings.Cut(f.Tag.Get("key"), ","); inner != "" && inner != "-" {
				paths = append(paths, key+"."+inner)
			}
		}
	}
	return paths
}
