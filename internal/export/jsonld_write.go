package export

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Linked data is on every page, so it is written here as encoding/json would
// write it; what that makes of the type decides.

// property is a field of a thing, with its name as it is written.
type property struct {
	field int
	name  string // with quotes, and a colon after it
}

// properties are the fields of a thing in their order.
func properties() []property {
	var all []property
	t := reflect.TypeFor[thing]()
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		all = append(all, property{i, strconv.Quote(name) + ":"})
	}
	return all
}

// writer writes linked data.
type writer struct {
	properties []property
	out        []byte
}

// thing writes a thing with all that it has.
func (w *writer) thing(t *thing) {
	w.out = append(w.out, '{')
	v := reflect.ValueOf(t).Elem()
	for _, p := range w.properties {
		f := v.Field(p.field)
		if isEmpty(f) {
			continue
		}
		if w.out[len(w.out)-1] != '{' {
			w.out = append(w.out, ',')
		}
		w.out = append(w.out, p.name...)
		switch value := f.Addr().Interface().(type) {
		case *string:
			w.text(*value)
		case *words:
			w.words(*value)
		case *[]words:
			w.list(len(*value), func(i int) { w.words((*value)[i]) })
		case **thing:
			w.thing(*value)
		case *things:
			if len(*value) == 1 {
				w.thing(&(*value)[0])
			} else {
				w.things(*value)
			}
		default:
			w.any(value)
		}
	}
	w.out = append(w.out, '}')
}

// isEmpty reports whether a property is not given.
func isEmpty(f reflect.Value) bool {
	switch f.Kind() {
	case reflect.String, reflect.Slice:
		return f.Len() == 0
	case reflect.Pointer:
		return f.IsNil()
	}
	return f.IsZero()
}

// things writes a list of things.
func (w *writer) things(list []thing) {
	w.list(len(list), func(i int) { w.thing(&list[i]) })
}

func (w *writer) list(n int, write func(i int)) {
	w.out = append(w.out, '[')
	for i := range n {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		write(i)
	}
	w.out = append(w.out, ']')
}

func (w *writer) words(words words) {
	if words.lang == "" {
		w.text(words.text)
		return
	}
	w.out = append(w.out, `{"@value":`...)
	w.text(words.text)
	w.out = append(w.out, `,"@language":`...)
	w.text(words.lang)
	w.out = append(w.out, '}')
}

// text writes a string. One with characters that are escaped is left to
// encoding/json.
func (w *writer) text(s string) {
	ascii := true
	for i := range len(s) {
		switch b := s[i]; {
		case b < ' ', b == '"', b == '\\', b == '<', b == '>', b == '&', b == 0x7f:
			w.any(s)
			return
		case b >= utf8.RuneSelf:
			ascii = false
		}
	}
	if !ascii && (!utf8.ValidString(s) || strings.Contains(s, "\u2028") || strings.Contains(s, "\u2029")) {
		w.any(s)
		return
	}
	w.out = append(append(append(w.out, '"'), s...), '"')
}

func (w *writer) any(v any) {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // no type of a thing can fail
	}
	w.out = append(w.out, text...)
}
