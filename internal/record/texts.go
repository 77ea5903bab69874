package record

import (
	"reflect"
)

// Written is a text of a record as an editor wrote it.
type Written struct {
	Key   string // the keys that lead to it, such as "statements.text"
	Prose bool   // Markdown
	Text         // of Markdown, its source
}

// Texts returns every Text and Markdown of a record or of the site's own, in
// the order of the content model's keys.
func Texts(r Record) []Written {
	var all []Written
	gather(reflect.ValueOf(r).Elem(), "", &all)
	return all
}

func gather(v reflect.Value, key string, all *[]Written) {
	add := func(w Written) {
		if w.IsSet() {
			*all = append(*all, w)
		}
	}
	switch text := v.Addr().Interface().(type) {
	case *Text:
		add(Written{Key: key, Text: *text})
		return
	case *Markdown:
		add(Written{Key: key, Prose: true, Text: sourceOf(*text)})
		return
	case *Publisher:
		add(Written{Key: key, Text: text.Name})
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			gather(v.Index(i), key, all)
		}
	case reflect.Struct:
		for _, f := range shapeOf(v.Type()).fields {
			inner := f.key
			if key != "" {
				inner = key + "." + f.key
			}
			gather(v.FieldByIndex(f.index), inner, all)
		}
	}
}

// sourceOf returns a text with markup as it was before it was parsed.
func sourceOf(m Markdown) Text {
	source := Text{At: m.At}
	for _, v := range m.Variants {
		source.Variants = append(source.Variants, Variant[string]{v.Lang, v.Value.Source(), v.At})
	}
	return source
}
