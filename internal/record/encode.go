package record

import (
	"reflect"
	"slices"
)

// Object is a map of keys with their values, in order. A value is a string, an
// int, a float64, a bool, a []any of values or an Object.
type Object []Entry

// Entry is a key with its value.
type Entry struct {
	Key   string
	Value any
}

// Get returns the value of a key, or nil.
func (o Object) Get(key string) any {
	for _, m := range o {
		if m.Key == key {
			return m.Value
		}
	}
	return nil
}

// Naming returns the id that a ref is to be given by, and whether there is such
// a record of some kinds.
type Naming func(ref string, kinds []Kind) (id string, ok bool)

// Encode returns what a record says, or a map in one such as a *[Participant],
// under the keys of the content model and each in one form, however it is
// written: a text is a map from language to text, of Markdown its source; a
// date is EDTF; a list is a list, also of one; a source or member is a map; a
// ref is the id that name gives it. What is not given is left out.
//
// As JSON it is YAML as well, and is read as the same record. Some keys can be
// left out of it.
func Encode(r any, name Naming, without ...string) Object {
	return encodeMap(reflect.ValueOf(r).Elem(), name, without)
}

func encodeMap(v reflect.Value, name Naming, without []string) Object {
	o := Object{}
	for _, f := range shapeOf(v.Type()).fields {
		if slices.Contains(without, f.key) {
			continue
		}
		if value := encodeValue(v.FieldByIndex(f.index), f.kinds, name); value != nil {
			o = append(o, Entry{f.key, value})
		}
	}
	return o
}

// encodeValue returns a value, or nil if it was not given.
func encodeValue(v reflect.Value, kinds []Kind, name Naming) any {
	if v.IsZero() {
		return nil // most keys of most records: it need not be copied to be looked at
	}
	switch value := v.Addr().Interface().(type) {
	case *Text:
		return encodeText(*value)
	case *Markdown:
		return encodeText(sourceOf(*value))
	case *String:
		return given(value, value.V)
	case *Word:
		return given(value, value.V)
	case *Country:
		return given(value, value.V)
	case *Language:
		return given(value, value.V)
	case *Zone:
		return given(value, value.V)
	case *URL:
		return given(value, value.V)
	case *Time:
		return given(value, value.V)
	case *Int:
		return given(value, value.V)
	case *Bool:
		return given(value, value.V)
	case *Geo:
		return given(value, []any{value.V[0], value.V[1]})
	case *Date:
		return given(value, value.String())
	case *Ref:
		return given(value, idOf(*value, kinds, name))
	case *Publisher:
		if id, ok := name(value.Ref.ID, []Kind{KindOrganizations}); ok && value.Ref.IsSet() {
			return id
		}
		return encodeText(value.Name)
	case *Links:
		return encodeLinks(*value)
	}
	if v.Kind() == reflect.Slice {
		return encodeList(v, kinds, name)
	}
	if o := encodeMap(v, name, nil); len(o) > 0 {
		return o
	}
	return nil
}

// idOf returns the id that a ref is given by, else the ref as it is written.
func idOf(ref Ref, kinds []Kind, name Naming) string {
	if id, ok := name(ref.ID, kinds); ok {
		return id
	}
	return ref.ID
}

// given returns what a value is if it was given, else nil.
func given(value interface{ IsSet() bool }, v any) any {
	if value.IsSet() {
		return v
	}
	return nil
}

func encodeText(text Text) any {
	if !text.IsSet() {
		return nil
	}
	return EncodeText(text)
}

// EncodeText returns a text as [Encode] does: each language with what is said
// in it.
func EncodeText(text Text) Object {
	o := make(Object, len(text.Variants))
	for i, v := range text.Variants {
		o[i] = Entry{v.Lang, v.Value}
	}
	return o
}

func encodeLinks(links Links) any {
	if len(links) == 0 {
		return nil
	}
	o := make(Object, len(links))
	for i, link := range links {
		o[i] = Entry{link.Label, link.URL.V}
	}
	return o
}

// encodeList returns a list. An entry that says nothing keeps its place in a
// list of maps.
func encodeList(v reflect.Value, kinds []Kind, name Naming) any {
	if v.Len() == 0 {
		return nil
	}
	list := make([]any, 0, v.Len())
	for i := range v.Len() {
		entry := encodeValue(v.Index(i), kinds, name)
		if _, isMap := shapes()[v.Type().Elem()]; isMap && entry == nil {
			entry = Object{}
		}
		if entry != nil {
			list = append(list, entry)
		}
	}
	return list
}
