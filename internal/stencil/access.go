package stencil

import (
	"reflect"
	"sync/atomic"
	"text/template/parse"
)

// Method calls a method of one name without reflection, of whatever has it.
type Method struct {
	name string
	in   reflect.Type // an interface of that method alone
	call func(receiver any) reflect.Value
	of   func(pointer reflect.Type, to func(*run, place) place) expr // of what is at a place, given the type of a pointer to it
}

// Name returns the name of the method.
func (m Method) Name() string { return m.name }

// Get returns the way to call a method without arguments, given an interface
// that has it alone and that interface's method expression.
func Get[I, R any](method func(I) R) Method {
	in := reflect.TypeFor[I]()
	return Method{
		name: in.Method(0).Name,
		in:   in,
		call: func(receiver any) reflect.Value { return reflect.ValueOf(method(receiver.(I))) },
		of: func(pointer reflect.Type, to func(*run, place) place) expr {
			hold, _ := pointing[I](pointer)
			return resulting(func(r *run, dot place) R { return method(hold(to(r, dot))) })
		},
	}
}

// access is one place where a template asks for a field or a method of what may
// be of any type. It remembers how, for each type that it meets.
type access struct {
	name    string
	methods []Method // of that name
	known   atomic.Pointer[[]way]
}

// way is how to get something of a value of one type.
type way struct {
	of  reflect.Type
	get func(reflect.Value) reflect.Value
}

func (c *compiler) access(name string) *access {
	return &access{name: name, methods: c.methods[name]}
}

// of returns the field of a value, or what its method returns.
func (a *access) of(v reflect.Value) reflect.Value {
	if !v.IsValid() {
		leave("%s of nothing", a.name)
	}
	t := v.Type()
	known := a.known.Load()
	if known != nil {
		for i := range *known {
			if w := &(*known)[i]; w.of == t {
				return w.get(v)
			}
		}
	}
	w := way{t, a.way(t)}
	ways := []way{w}
	if known != nil {
		ways = append(ways, *known...)
	}
	a.known.CompareAndSwap(known, &ways) // else another run was quicker, and this is found again when it is needed
	return w.get(v)
}

// way finds out how to get it of a type. A nil pointer on the way panics, which
// is what html/template has an error for.
func (a *access) way(t reflect.Type) func(reflect.Value) reflect.Value {
	to := t
	if t.Kind() == reflect.Pointer {
		to = t.Elem()
	}
	if k := to.Kind(); t.Kind() == reflect.Interface || to != t && (k == reflect.Pointer || k == reflect.Interface) {
		return func(v reflect.Value) reflect.Value { return a.of(v.Elem()) }
	}
	if m, ok := reflect.PointerTo(to).MethodByName(a.name); ok {
		call := a.calling(reflect.PointerTo(to), m)
		if to != t {
			return call
		}
		return func(v reflect.Value) reflect.Value {
			if v.CanAddr() {
				return call(v.Addr())
			}
			return a.ofCopy(v)
		}
	}
	if to != t {
		get := a.way(to)
		return func(v reflect.Value) reflect.Value { return get(v.Elem()) }
	}
	switch t.Kind() {
	case reflect.Struct:
		if f, ok := t.FieldByName(a.name); ok && f.IsExported() {
			if len(f.Index) == 1 {
				at := f.Index[0]
				return func(v reflect.Value) reflect.Value { return v.Field(at) }
			}
			return func(v reflect.Value) reflect.Value { return v.FieldByIndex(f.Index) }
		}
	case reflect.Map:
		if t.Key().Kind() == reflect.String {
			key := reflect.ValueOf(a.name)
			return func(v reflect.Value) reflect.Value {
				if elem := v.MapIndex(key); elem.IsValid() {
					return elem
				}
				panic("no such key") // what that means is an option of the template
			}
		}
	}
	return func(reflect.Value) reflect.Value {
		leave("no %s in a %s", a.name, t)
		return reflect.Value{}
	}
}

// calling returns how to call a method of a type.
func (a *access) calling(t reflect.Type, m reflect.Method) func(reflect.Value) reflect.Value {
	for _, known := range a.methods {
		if t.Implements(known.in) {
			return func(v reflect.Value) reflect.Value { return known.call(v.Interface()) }
		}
	}
	return func(v reflect.Value) reflect.Value { return invoke(v.Method(m.Index), nil) }
}

// ofCopy calls a method of a value that has no address, so that only those that
// need none can be called.
func (a *access) ofCopy(v reflect.Value) reflect.Value {
	m, ok := v.Type().MethodByName(a.name)
	if !ok {
		leave("%s needs the address of a %s", a.name, v.Type())
	}
	return a.calling(v.Type(), m)(v)
}

// method compiles the call of a method with arguments, by reflection.
func (c *compiler) method(from expr, name string, nodes []parse.Node, final *expr) expr {
	args := make([]func(*run, place, reflect.Type) reflect.Value, len(nodes))
	for i, node := range nodes {
		if isLiteral(node) {
			args[i] = func(_ *run, _ place, t reflect.Type) reflect.Value {
				v, ok := literal(node, t)
				if !ok {
					leave("%s for a %s", node, t)
				}
				return v
			}
		} else {
			args[i] = fitting(c.operand(node))
		}
	}
	if final != nil {
		args = append(args, fitting(*final))
	}
	return computed(func(r *run, dot place) reflect.Value {
		receiver := from.value(r, dot)
		m := methodOf(receiver, name)
		t := m.Type()
		if t.IsVariadic() || t.NumIn() != len(args) {
			leave("arguments of %s", name)
		}
		values := make([]reflect.Value, len(args))
		for i, arg := range args {
			values[i] = arg(r, dot, t.In(i))
		}
		return r.ask(name, receiver, m, values)
	})
}

// request is the call of a method with a pointer alone.
type request struct {
	name         string
	receiver, of any
}

// ask calls a method. What it says of a thing it is asked once on a page: that
// may be a whole drawing.
func (r *run) ask(name string, receiver, m reflect.Value, args []reflect.Value) reflect.Value {
	if len(args) != 1 || args[0].Kind() != reflect.Pointer || !receiver.Comparable() {
		return invoke(m, args)
	}
	asked := request{name, receiver.Interface(), args[0].Interface()}
	result, known := r.results[asked]
	if !known {
		result = invoke(m, args)
		if r.results == nil {
			r.results = map[request]reflect.Value{}
		}
		r.results[asked] = result
	}
	return result
}

func fitting(e expr) func(*run, place, reflect.Type) reflect.Value {
	return func(r *run, dot place, t reflect.Type) reflect.Value { return fit(e.value(r, dot), t) }
}

// methodOf returns a method of a value, bound to it.
func methodOf(v reflect.Value, name string) reflect.Value {
	v = indirect(v)
	if v.CanAddr() {
		v = v.Addr()
	}
	m := v.MethodByName(name)
	if !m.IsValid() {
		leave("no method %s", name)
	}
	return m
}

// invoke calls a function by reflection.
func invoke(f reflect.Value, args []reflect.Value) reflect.Value {
	results := f.Call(args)
	if len(results) > 2 || len(results) == 2 && (results[1].Type() != reflect.TypeFor[error]() || !results[1].IsNil()) {
		leave("no single result")
	}
	if results[0].Type() == valueType {
		return results[0].Interface().(reflect.Value)
	}
	return results[0]
}

// indirect returns what pointers and interfaces lead to; of a nil one, nothing.
func indirect(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	return v
}

// fit returns a value as one of a type, as html/template does before a call.
func fit(v reflect.Value, t reflect.Type) reflect.Value {
	if !v.IsValid() {
		switch t.Kind() {
		case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
			return reflect.Zero(t)
		}
		leave("nothing for a %s", t)
	}
	if v.Type().AssignableTo(t) {
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		if v = v.Elem(); v.Type().AssignableTo(t) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && v.Type().Elem().AssignableTo(t):
		return v.Elem()
	case reflect.PointerTo(v.Type()).AssignableTo(t) && v.CanAddr():
		return v.Addr()
	}
	leave("a %s for a %s", v.Type(), t)
	return v
}
