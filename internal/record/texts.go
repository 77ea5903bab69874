package record

import (
	"reflect"
	"sync"
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
	eachText(r, func(key string, text any) {
		w := Written{Key: key}
		switch text := text.(type) {
		case *Text:
			w.Text = *text
		case *Publisher:
			w.Text = text.Name
		case *Markdown:
			w.Prose, w.Text = true, sourceOf(*text)
		}
		if w.IsSet() {
			all = append(all, w)
		}
	})
	return all
}

// PlainTexts calls use for every Text of a record or of the site's own, in the
// same order.
func PlainTexts(r Record, use func(Text)) {
	eachText(r, func(_ string, text any) {
		switch text := text.(type) {
		case *Text:
			use(*text)
		case *Publisher:
			use(text.Name)
		}
	})
}

// textField is a key under which texts stand.
type textField struct {
	keys   string // that lead to it
	index  []int
	isList bool
	inner  []textField // of a map, or of each map of a list; empty: it is a text, or a list of texts
}

// textFields is the table of the keys under which the texts of records and of
// the site's own stand, by struct type.
var textFields = sync.OnceValue(func() map[reflect.Type][]textField {
	all := map[reflect.Type][]textField{}
	for _, k := range kinds {
		of := reflect.TypeOf(k.empty()).Elem()
		all[of] = textFieldsOf(of, "")
	}
	of := reflect.TypeFor[Site]()
	all[of] = textFieldsOf(of, "")
	return all
})

func textFieldsOf(t reflect.Type, above string) []textField {
	var fields []textField
	for _, f := range shapeOf(t).fields {
		of := t.FieldByIndex(f.index).Type
		text := textField{keys: above + f.key, index: f.index, isList: of.Kind() == reflect.Slice}
		if text.isList {
			of = of.Elem()
		}
		switch of {
		case reflect.TypeFor[Text](), reflect.TypeFor[Markdown](), reflect.TypeFor[Publisher]():
		default:
			if text.inner = textFieldsOf(of, text.keys+"."); len(text.inner) == 0 {
				continue
			}
		}
		fields = append(fields, text)
	}
	return fields
}

// eachText calls see for every *Text, *Publisher and *Markdown of a record, with
// the keys that lead to it.
func eachText(r Record, see func(keys string, text any)) {
	v := reflect.ValueOf(r).Elem()
	eachTextIn(v, textFields()[v.Type()], see)
}

func eachTextIn(v reflect.Value, fields []textField, see func(keys string, text any)) {
	for i := range fields {
		f := &fields[i]
		at := v.FieldByIndex(f.index)
		if !f.isList {
			f.each(at, see)
			continue
		}
		for i := range at.Len() {
			f.each(at.Index(i), see)
		}
	}
}

func (f *textField) each(v reflect.Value, see func(keys string, text any)) {
	if len(f.inner) == 0 {
		see(f.keys, v.Addr().Interface())
		return
	}
	eachTextIn(v, f.inner, see)
}

// sourceOf returns a text with markup as it was before it was parsed.
func sourceOf(m Markdown) Text {
	source := Text{At: m.At}
	for _, v := range m.Variants {
		source.Variants = append(source.Variants, Variant[string]{v.Lang, v.Value.Source(), v.At})
	}
	return source
}
