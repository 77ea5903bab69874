package stencil

import (
	"reflect"
	"text/template/parse"
)

// fields compiles a chain of fields and methods, of which the last may have
// arguments.
func (c *compiler) fields(from expr, names []string, args []parse.Node, final *expr) expr {
	last := len(names) - 1
	if len(args) > 0 || final != nil {
		return c.method(c.fields(from, names[:last], nil, nil), names[last], args, final)
	}
	for _, name := range names {
		from = c.field(from, name)
	}
	return from
}

// field compiles the access to a field, or the call of a method.
func (c *compiler) field(from expr, name string) expr {
	if from.of != nil {
		if e, ok := c.known(from, name); ok {
			return e
		}
	}
	a := c.access(name)
	return computed(func(r *run, dot place) reflect.Value { return a.of(from.value(r, dot)) })
}

// known does so for a value of a type that is known. It reports false where the
// value is to be looked at first, and where nothing can be accessed.
func (c *compiler) known(from expr, name string) (expr, bool) {
	to, holder := from.of, from.spot
	if from.of.Kind() == reflect.Pointer {
		to, holder = from.of.Elem(), spot{from: from.spot.through(name)}
	}
	if to.Kind() == reflect.Pointer || to.Kind() == reflect.Interface {
		return expr{}, false
	}
	pointer := reflect.PointerTo(to)
	if m, ok := pointer.MethodByName(name); ok {
		receiver := holder.at()
		if to != from.of {
			at := from.at()
			receiver = func(r *run, dot place) place { return load[place](at(r, dot)) } // nil or not
		} else if _, ok := to.MethodByName(name); !ok && !from.addr {
			return expr{}, false
		}
		return c.knownMethod(pointer, m, receiver)
	}
	if to.Kind() != reflect.Struct {
		return expr{}, false
	}
	f, ok := to.FieldByName(name)
	if !ok || !f.IsExported() {
		return expr{}, false
	}
	addr := to != from.of || from.addr
	for _, i := range f.Index {
		if to.Kind() == reflect.Pointer {
			to, holder, addr = to.Elem(), spot{from: holder.through(name)}, true
		}
		holder.offset += to.Field(i).Offset
		to = to.Field(i).Type
	}
	return stored(kind{to, addr}, holder), true
}

// knownMethod compiles the call of a method of a type, given a pointer.
func (c *compiler) knownMethod(pointer reflect.Type, m reflect.Method, receiver func(*run, place) place) (expr, bool) {
	for _, known := range c.methods[m.Name] {
		if pointer.Implements(known.in) {
			return known.of(pointer, receiver), true
		}
	}
	t := m.Type
	if t.NumIn() != 1 || t.NumOut() == 0 {
		return expr{}, false
	}
	to := pointer.Elem()
	e := computed(func(r *run, dot place) reflect.Value {
		return invoke(reflect.NewAt(to, receiver(r, dot)).Method(m.Index), nil)
	})
	if out := t.Out(0); out.Kind() != reflect.Interface && out != valueType {
		call := e.value
		e = stored(kind{of: out}, spot{from: func(r *run, dot place) place {
			_, p := placeOf(call(r, dot))
			return p
		}})
		e.value = call
	}
	return e, true
}
