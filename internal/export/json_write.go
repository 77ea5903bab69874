package export

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"summitline/internal/record"
)

// Data is much of what a site is given in, so the types of its files are
// written here as encoding/json would write them, without escapes for HTML. What
// that makes of a type decides, and it writes what is not known here.

// encoder adds a value of one type as JSON.
type encoder func(b []byte, v reflect.Value) []byte

// recorded is what a record says, written only where it is wanted.
type recorded struct {
	record record.Record
	name   record.Naming
}

// MarshalJSON returns what the record says.
func (r recorded) MarshalJSON() ([]byte, error) {
	return record.AppendJSON(nil, r.record, r.name), nil
}

// encoders is the table of how the types of the files are written.
var encoders = sync.OnceValue(func() map[reflect.Type]encoder {
	known := map[reflect.Type]encoder{}
	for _, value := range []any{
		recorded{}, &recordData{}, summitDerived{}, seriesDerived{}, speakerDerived{}, organizationDerived{}, topicDerived{}, sourceDerived{}, pageDerived{},
		&popoloPerson{}, &popoloOrganization{}, &popoloMembership{}, &popoloPost{}, &popoloEvent{}, &popoloSpeech{}, &popoloCommitment{},
		&jsonFeed{}, &timelineSlide{}, []cslItem{},
	} {
		addEncoder(known, reflect.TypeOf(value))
	}
	return known
})

// appendJSON adds a value as JSON. One of a large type had better be given by
// its address.
func appendJSON(b []byte, v any) []byte { return appendKnown(encoders(), b, reflect.ValueOf(v)) }

func appendKnown(known map[reflect.Type]encoder, b []byte, v reflect.Value) []byte {
	if encode := known[v.Type()]; encode != nil {
		return encode(b, v)
	}
	return append(b, strings.TrimSuffix(string(encodeJSON(v.Interface())), "\n")...)
}

// addEncoder returns how a type is written, which no type here does by holding
// itself.
func addEncoder(known map[reflect.Type]encoder, t reflect.Type) encoder {
	if known[t] == nil {
		known[t] = newEncoder(known, t)
	}
	return known[t]
}

func newEncoder(known map[reflect.Type]encoder, t reflect.Type) encoder {
	switch t {
	case reflect.TypeFor[recorded]():
		return func(b []byte, v reflect.Value) []byte {
			r := v.Interface().(recorded)
			return record.AppendJSON(b, r.record, r.name)
		}
	case reflect.TypeFor[record.Object]():
		return func(b []byte, v reflect.Value) []byte { return v.Interface().(record.Object).AppendJSON(b) }
	}
	switch t.Kind() {
	case reflect.String:
		return func(b []byte, v reflect.Value) []byte { return appendText(b, v.String()) }
	case reflect.Int, reflect.Int64:
		return func(b []byte, v reflect.Value) []byte { return strconv.AppendInt(b, v.Int(), 10) }
	case reflect.Bool:
		return func(b []byte, v reflect.Value) []byte { return strconv.AppendBool(b, v.Bool()) }
	case reflect.Pointer:
		return orNull(addEncoder(known, t.Elem()), reflect.Value.Elem)
	case reflect.Interface:
		return orNull(func(b []byte, v reflect.Value) []byte { return appendKnown(known, b, v) }, reflect.Value.Elem)
	case reflect.Slice:
		return orNull(listEncoder(addEncoder(known, t.Elem())), func(v reflect.Value) reflect.Value { return v })
	case reflect.Struct:
		return structEncoder(known, t)
	}
	panic("export: no way to write a " + t.String())
}

// orNull writes null where there is nothing.
func orNull(encode encoder, inside func(reflect.Value) reflect.Value) encoder {
	return func(b []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(b, "null"...)
		}
		return encode(b, inside(v))
	}
}

func listEncoder(encode encoder) encoder {
	return func(b []byte, v reflect.Value) []byte {
		b = append(b, '[')
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ',')
			}
			b = encode(b, v.Index(i))
		}
		return append(b, ']')
	}
}

func structEncoder(known map[reflect.Type]encoder, t reflect.Type) encoder {
	type key struct {
		name     string // with quotes, and a colon after it
		index    []int
		optional bool
		encode   encoder
	}
	var keys []key
	for _, f := range reflect.VisibleFields(t) {
		if f.Anonymous {
			continue
		}
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		keys = append(keys, key{strconv.Quote(name) + ":", f.Index, option == "omitempty", addEncoder(known, f.Type)})
	}
	return func(b []byte, v reflect.Value) []byte {
		b = append(b, '{')
		start := len(b)
		for i := range keys {
			k := &keys[i]
			value := v.FieldByIndex(k.index)
			if k.optional && isEmpty(value) {
				continue
			}
			if len(b) > start {
				b = append(b, ',')
			}
			b = k.encode(append(b, k.name...), value)
		}
		return append(b, '}')
	}
}

// isEmpty reports whether a value is one that `omitempty` leaves out.
func isEmpty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}

// appendText adds a text as a string.
func appendText(b []byte, s string) []byte {
	if !utf8.ValidString(s) {
		return append(b, strings.TrimSuffix(string(encodeJSON(s)), "\n")...)
	}
	b = append(b, '"')
	done := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c != 0xe2 {
			continue
		}
		escape, size := escapeOf(s[i:])
		if size > 0 {
			b = append(append(b, s[done:i]...), escape...)
			done = i + size
		}
	}
	return append(append(b, s[done:]...), '"')
}

// escapeOf returns how the character is written with which a text begins, and
// how many bytes of the text that is for: none where it needs no escape.
func escapeOf(s string) (escape string, size int) {
	switch c := s[0]; {
	case c == '"':
		return `\"`, 1
	case c == '\n':
		return `\n`, 1
	case c != 0xe2:
		quoted, _ := json.Marshal(s[:1]) // of a string there is no error
		return string(quoted[1 : len(quoted)-1]), 1
	case strings.HasPrefix(s, "\u2028"):
		return `\u2028`, 3
	case strings.HasPrefix(s, "\u2029"):
		return `\u2029`, 3
	}
	return "", 0
}
