package record_test

import (
	"fmt"
	"reflect"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/markdown"
	"summitline/internal/record"
)

// value is one value of a record and where it was read.
type value struct {
	keys string // the keys that lead to it, such as "venue.name"
	path string // the same with the entries of lists and the languages
	at   diag.Span
	v    any
}

// values returns every value that a record has, in the order of its struct.
func values(r any) []value {
	var all []value
	collect(reflect.ValueOf(r).Elem(), "", "", &all)
	return all
}

func collect(v reflect.Value, keys, path string, all *[]value) {
	add := func(suffix string, at diag.Span, v any) {
		if !at.IsZero() {
			*all = append(*all, value{keys, path + suffix, at, v})
		}
	}
	switch x := v.Interface().(type) {
	case record.Text:
		for _, variant := range x.Variants {
			add("{"+variant.Lang+"}", variant.At, variant.Value)
		}
	case record.Markdown:
		for _, variant := range x.Variants {
			add("{"+variant.Lang+"}", variant.At, variant.Value)
		}
	case record.Links:
		for _, link := range x {
			add("{"+link.Label+"}", link.URL.At, link.URL.V)
		}
	case record.Date:
		add("", x.At, x.String())
	case record.Ref:
		add("", x.At, x.ID)
	case record.Publisher:
		add(" as a ref", x.Ref.At, x.Ref.ID)
		collect(reflect.ValueOf(x.Name), keys, path, all)
	default:
		collectParts(v, keys, path, add, all)
	}
}

// collectParts is collect for lists, for maps of keys, and for the types that
// hold a Value.
func collectParts(v reflect.Value, keys, path string, add func(string, diag.Span, any), all *[]value) {
	if v.Kind() == reflect.Slice {
		for i := range v.Len() {
			collect(v.Index(i), keys, fmt.Sprintf("%s[%d]", path, i), all)
		}
		return
	}
	if at, ok := v.Type().FieldByName("At"); ok && at.Type == reflect.TypeFor[diag.Span]() {
		add("", v.FieldByIndex(at.Index).Interface().(diag.Span), v.FieldByName("V").Interface())
		return
	}
	for _, f := range keyed(v.Type()) {
		key := keyOf(f)
		collect(v.FieldByIndex(f.Index), join(keys, key), join(path, key), all)
	}
}

// allKeys returns the keys that lead to each value that a type can hold.
func allKeys(t reflect.Type, keys string) []string {
	if t.Kind() == reflect.Slice && t != reflect.TypeFor[record.Links]() {
		return allKeys(t.Elem(), keys)
	}
	if t.Kind() != reflect.Struct || len(keyed(t)) == 0 {
		return []string{keys}
	}
	var all []string
	for _, f := range keyed(t) {
		all = append(all, allKeys(f.Type, join(keys, keyOf(f)))...)
	}
	return all
}

// keyed returns the fields of a struct that are filled from keys.
func keyed(t reflect.Type) []reflect.StructField {
	var fields []reflect.StructField
	for _, f := range reflect.VisibleFields(t) {
		inSite := t == reflect.TypeFor[record.Site]() && len(f.Index) > 1
		if key := keyOf(f); key != "" && key != "-" && !inSite {
			fields = append(fields, f)
		}
	}
	return fields
}

func keyOf(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
	return key
}

func join(keys, key string) string { return strings.TrimPrefix(keys+"."+key, ".") }

// plain returns a value as text.
func plain(v any) string {
	if doc, ok := v.(*markdown.Doc); ok {
		return doc.Source()
	}
	return fmt.Sprint(v)
}
