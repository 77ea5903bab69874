package export

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"summitline/internal/record"
)

// TestDataIsThatOfEncodingJSON fills the types of all files with values of all
// forms.
func TestDataIsThatOfEncodingJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for of := range encoders() {
		if of.Kind() == reflect.Interface {
			continue // of which a value has another type
		}
		for range 20 {
			v := reflect.New(of).Elem()
			fill(r, v)
			sameAsEncodingJSON(t, v.Interface())
		}
	}
	sameAsEncodingJSON(t, map[string]string{"of no": "file"})
}

func sameAsEncodingJSON(t *testing.T, v any) {
	t.Helper()
	want := bytes.TrimSuffix(encodeJSON(v), []byte("\n"))
	if got := appendJSON([]byte("before"), v); string(got) != "before"+string(want) {
		t.Errorf("%T is\n%s, and by encoding/json\n%s", v, got, want)
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, want, "", "  "); err != nil {
		t.Fatal(err)
	}
	if got := appendIndented(nil, want); !bytes.Equal(got, indented.Bytes()) {
		t.Errorf("%T is indented as\n%s, and by encoding/json\n%s", v, got, indented.Bytes())
	}
}

// oddTexts are texts of which every writer of JSON has to think.
var oddTexts = []string{"", "word", "한글 낱말", "a \"b\" \\ <c> & 'd'", "\x00\n\t\r\b\f\x1f\x7f", "\u2028“\u2029”", "\xff\xfe", "é😀\xe2", "\\\"", "{[,:]}"}

// fill gives a value something to say, often nothing.
func fill(r *rand.Rand, v reflect.Value) {
	if special := specialOf(v.Type()); special != nil {
		v.Set(reflect.ValueOf(special))
		return
	}
	if r.IntN(4) == 0 {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(oddTexts[r.IntN(len(oddTexts))])
	case reflect.Int, reflect.Int64:
		v.SetInt(r.Int64() - r.Int64())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(r, v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), r.IntN(3), 3))
		for i := range v.Len() {
			fill(r, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() || field.Anonymous {
				fill(r, v.Field(i))
			}
		}
	case reflect.Interface:
		values := []any{"text", 12, true, []any{"a", nil}, record.Object{{Key: "a", Value: "b"}}, summitDerived{}, &popoloPost{ID: "a"}, recorded{new(record.Topic), nil}}
		v.Set(reflect.ValueOf(values[r.IntN(len(values))]))
	}
}

// specialOf returns a value of a type whose fields cannot all say anything.
func specialOf(of reflect.Type) any {
	switch of {
	case reflect.TypeFor[recorded]():
		said := &record.Topic{Name: record.Text{Variants: []record.Variant[string]{{Lang: "ko", Value: "\"가\""}}}}
		return recorded{said, func(ref string, _ []record.Kind) (string, bool) { return ref, true }}
	case reflect.TypeFor[record.Object]():
		return record.Object{{Key: "a", Value: "\u2028<b>"}, {Key: "c", Value: []any{1, 2.5, record.Object{}}}}
	}
	return nil
}

// FuzzText writes any text as a string.
func FuzzText(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sameAsEncodingJSON(t, &jsonFeed{Title: text, Items: []jsonFeedItem{{ContentHTML: text + text}}})
		if got, want := appendText(nil, text), bytes.TrimSuffix(encodeJSON(text), []byte("\n")); !bytes.Equal(got, want) {
			t.Errorf("%q is %s, and by encoding/json %s", text, got, want)
		}
	})
}
