package stencil

import (
	"reflect"
	"unsafe"
)

// This file alone looks at memory past the types of Go. What makes that right:
// a place of a [kind] holds a value of the kind's type, and compiled code takes
// what is there for nothing else; and nobody writes to what a template is
// given, nor to a place after it was made.

// place is where a value is.
type place = unsafe.Pointer

// kind is what is known of a value before there is one.
type kind struct {
	of   reflect.Type // nil if that is not known: a place of this kind holds a reflect.Value
	addr bool         // whether html/template could take the value's address
}

// nothing is the place of no value.
var nothing = keep(reflect.Value{})

// load returns the value in a place.
func load[T any](p place) T { return *(*T)(p) }

// pointer returns a place as a pointer to the value in it.
func pointer[T any](p place) *T { return (*T)(p) }

// keep makes a place for a value.
func keep[T any](v T) place { return place(&v) }

// within returns the place of a part of what is in another.
func within(p place, offset uintptr) place { return unsafe.Add(p, offset) }

// list is how a slice is held, of whatever it is one.
type list struct {
	first place
	len   int
	_     int // how many there is room for
}

// header is how an interface is held. In the second word there is a pointer to
// the value, or the value itself if that is a pointer.
type header struct{ of, data place }

// value returns what is in a place.
func (k kind) value(p place) reflect.Value {
	if k.of == nil {
		return load[reflect.Value](p)
	}
	v := reflect.NewAt(k.of, p).Elem()
	if k.addr || k.of.Kind() == reflect.Interface {
		return v
	}
	return reflect.ValueOf(v.Interface()) // a copy has no address
}

// placeOf returns where a value is, or where a copy of it is.
func placeOf(v reflect.Value) (kind, place) {
	if !v.IsValid() {
		return kind{}, nothing
	}
	k := kind{v.Type(), v.CanAddr()}
	switch {
	case k.addr:
		return k, v.Addr().UnsafePointer()
	case k.of.Kind() != reflect.Interface && isPointedAt(k.of):
		held := v.Interface()
		return k, (*header)(place(&held)).data
	}
	copied := reflect.New(k.of)
	copied.Elem().Set(v)
	return k, copied.UnsafePointer()
}

// isPointer reports whether values of a type are pointers and nothing else.
func isPointer(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Chan, reflect.Func, reflect.UnsafePointer:
		return true
	}
	return false
}

// isPointedAt reports whether an interface is known to hold a pointer to a value
// of a type: what is a single pointer by itself is held as that.
func isPointedAt(t reflect.Type) bool {
	if k := t.Kind(); k == reflect.Struct || k == reflect.Array {
		return t.Size() != unsafe.Sizeof(place(nil))
	}
	return !isPointer(t)
}

// holder returns how to put what is in a place of a type into an interface
// without a copy of it. It reports false where that is not known.
func holder[I any](t reflect.Type) (hold func(place) I, ok bool) {
	made, ok := pointing[I](t)
	switch {
	case ok && isPointer(t):
		return func(p place) I { return made(load[place](p)) }, true
	case ok && isPointedAt(t):
		return made, true
	}
	return nil, false
}

// pointing returns how to make an interface of a type with a pointer that it
// holds.
func pointing[I any](t reflect.Type) (hold func(place) I, ok bool) {
	like, ok := reflect.Zero(t).Interface().(I)
	return func(p place) I {
		held := like
		(*header)(place(&held)).data = p
		return held
	}, ok
}

// spread returns a number for a place that is rarely that of another.
func spread(p place) uint64 {
	n := uint64(uintptr(p)) * 0x9e3779b97f4a7c15
	return n >> 32
}
