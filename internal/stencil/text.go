package stencil

import (
	"fmt"
	"html/template"
	"reflect"
	"strconv"
)

// content is what a string is known to be, by its type.
type content int

const (
	plain content = iota
	html
	js
	url
	other // any other of html/template's types
)

var contents = map[reflect.Type]content{
	reflect.TypeFor[string]():            plain,
	reflect.TypeFor[template.HTML]():     html,
	reflect.TypeFor[template.JS]():       js,
	reflect.TypeFor[template.URL]():      url,
	reflect.TypeFor[template.CSS]():      other,
	reflect.TypeFor[template.HTMLAttr](): other,
	reflect.TypeFor[template.JSStr]():    other,
	reflect.TypeFor[template.Srcset]():   other,
}

// text returns a value as the string that html/template's escapers make of it
// first. Of what is not a string, a number or a truth value they are to do it
// themselves: it reports false.
func text(v reflect.Value) (s string, kind content, ok bool) {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Invalid:
		return "", plain, true
	case reflect.String:
		if kind, ok := contents[v.Type()]; ok {
			return v.String(), kind, kind != other
		}
	}
	if v.NumMethod() > 0 && saysItself(v.Type()) {
		return "", plain, false
	}
	switch {
	case v.Kind() == reflect.String:
		return v.String(), plain, true
	case v.Kind() == reflect.Bool:
		return strconv.FormatBool(v.Bool()), plain, true
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10), plain, true
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10), plain, true
	case v.CanFloat():
		return strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits()), plain, true
	}
	return "", plain, false
}

// number returns how to append the number in a place; of what else is there, it
// is nil.
func (k kind) number() func([]byte, place) []byte {
	switch {
	case k.of == nil || saysItself(k.of):
	case k.of.Kind() == reflect.Int:
		return func(out []byte, p place) []byte { return strconv.AppendInt(out, int64(load[int](p)), 10) }
	case k.of.Kind() == reflect.Float64:
		return func(out []byte, p place) []byte { return strconv.AppendFloat(out, load[float64](p), 'g', -1, 64) }
	}
	return nil
}

// says returns how to ask the value in a place what it says of itself; of one
// that does not, or does it in another way than by String, it is nil.
func (k kind) says() func(place) string {
	if k.of == nil || isPointer(k.of) || k.of.Kind() == reflect.Interface || !k.of.Implements(reflect.TypeFor[fmt.Stringer]()) ||
		k.of.Implements(reflect.TypeFor[error]()) || k.of.Implements(reflect.TypeFor[fmt.Formatter]()) {
		return nil
	}
	hold, ok := holder[fmt.Stringer](k.of)
	if !ok {
		return nil
	}
	return func(p place) string { return hold(p).String() }
}

// saysItself reports whether values of a type have methods by which they are
// printed.
func saysItself(t reflect.Type) bool {
	return t.Implements(reflect.TypeFor[fmt.Stringer]()) || t.Implements(reflect.TypeFor[error]()) || t.Implements(reflect.TypeFor[fmt.Formatter]())
}
