package export

import (
	"encoding/json"
	"reflect"
	"testing"
)

// TestLinkedDataIsThatOfEncodingJSON gives every property of a thing values of
// all forms, alone and together.
func TestLinkedDataIsThatOfEncodingJSON(t *testing.T) {
	compare := func(v *thing) {
		t.Helper()
		want, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		w := new(writer)
		w.thing(v)
		if string(w.out) != string(want) {
			t.Errorf("got %s, want %s", w.out, want)
		}
	}
	texts := []string{"word", "한글 낱말", "a \"b\" \\ <c> & 'd'", "\x00\n\t\x1f\x7f", "\u2028\u2029", "\xff\xfe", "é😀"}
	zero, number := 0.0, 127.5
	var all thing
	for i := range reflect.TypeFor[thing]().NumField() {
		var values []any
		switch reflect.ValueOf(all).Field(i).Interface().(type) {
		case string:
			for _, text := range texts {
				values = append(values, text)
			}
		case words:
			for _, text := range texts {
				values = append(values, words{text, ""}, words{text, "en"}, words{"", text})
			}
		case []words:
			values = []any{[]words{}, []words{{"a", ""}}, []words{{"a", ""}, {}, {"b", "en"}}}
		case things:
			values = []any{things{}, things{{}}, things{{ID: "a"}}, things{{ID: "a"}, {Type: "b", Member: things{{ID: "c"}}}}}
		case ref:
			values = []any{ref("a"), ref("\"<")}
		case refs:
			values = []any{refs{}, refs{"a"}, refs{""}, refs{"a", "", "\"<"}}
		case *thing:
			values = []any{&thing{}, &thing{ID: "a", Item: "b", Geo: &thing{ID: "b"}}}
		case *float64:
			values = []any{&zero, &number}
		case int:
			values = []any{-1, 12}
		default:
			t.Fatalf("no values for %s", reflect.TypeFor[thing]().Field(i).Name)
		}
		for _, value := range values {
			var one thing
			for _, v := range []*thing{&one, &all} {
				reflect.ValueOf(v).Elem().Field(i).Set(reflect.ValueOf(value))
				compare(v)
			}
		}
	}
}
