package stencil

import (
	"html/template"
	"reflect"
	"slices"
	"text/template/parse"
)

// Funcs are the functions that templates can call, by their names.
type Funcs map[string]Func

// Map returns the functions as html/template takes them.
func (f Funcs) Map() template.FuncMap {
	all := template.FuncMap{}
	for name, f := range f {
		all[name] = f.fn
	}
	return all
}

// Func is a function that can be called without reflection.
type Func struct {
	fn, other any // the function itself, and another for arguments of one type
	compile   func(number int, args []expr) expr
}

// Of0 returns a function without arguments.
func Of0[R any](f func() R) Func {
	return Func{fn: f, compile: func(number int, _ []expr) expr {
		return resulting(func(r *run, _ place) R { return r.funcs[number].fn.(func() R)() })
	}}
}

// Of1 returns a function of one argument.
func Of1[A, R any](f func(A) R) Func {
	return Func{fn: f, compile: func(number int, args []expr) expr {
		a := argument[A](args[0])
		return resulting(func(r *run, dot place) R { return r.funcs[number].fn.(func(A) R)(a(r, dot)) })
	}}
}

// Of2 returns a function of two arguments.
func Of2[A, B, R any](f func(A, B) R) Func {
	return Func{fn: f, compile: func(number int, args []expr) expr {
		a, b := argument[A](args[0]), argument[B](args[1])
		return resulting(func(r *run, dot place) R { return r.funcs[number].fn.(func(A, B) R)(a(r, dot), b(r, dot)) })
	}}
}

// Of3 returns a function of three arguments.
func Of3[A, B, C, R any](f func(A, B, C) R) Func {
	return Func{fn: f, compile: func(number int, args []expr) expr {
		a, b, c := argument[A](args[0]), argument[B](args[1]), argument[C](args[2])
		return resulting(func(r *run, dot place) R {
			return r.funcs[number].fn.(func(A, B, C) R)(a(r, dot), b(r, dot), c(r, dot))
		})
	}}
}

// Try1 returns a function of one argument that can fail.
func Try1[A, R any](f func(A) (R, error)) Func {
	return Func{fn: f, compile: func(number int, args []expr) expr {
		a := argument[A](args[0])
		return resulting(func(r *run, dot place) R { return must(r.funcs[number].fn.(func(A) (R, error))(a(r, dot))) })
	}}
}

// Try1Of does the same, with another function for values of one type that need
// not be copied.
func Try1Of[T, A, R any](f func(A) (R, error), of1 func(*T) (R, error)) Func {
	return Func{fn: f, other: of1, compile: func(number int, args []expr) expr {
		if args[0].of == reflect.TypeFor[T]() {
			at := args[0].at()
			return resulting(func(r *run, dot place) R {
				return must(r.funcs[number].other.(func(*T) (R, error))(pointer[T](at(r, dot))))
			})
		}
		a := argument[A](args[0])
		return resulting(func(r *run, dot place) R { return must(r.funcs[number].fn.(func(A) (R, error))(a(r, dot))) })
	}}
}

// TryMore returns a function of one argument or more that can fail.
func TryMore[A, B, R any](f func(A, ...B) (R, error)) Func {
	return Func{fn: f, compile: func(number int, args []expr) expr {
		a, more := argument[A](args[0]), make([]func(*run, place) B, len(args)-1)
		for i, arg := range args[1:] {
			more[i] = argument[B](arg)
		}
		return resulting(func(r *run, dot place) R {
			first := a(r, dot)
			var rest []B // nil for none
			if len(more) > 0 {
				rest = make([]B, len(more))
			}
			for i, b := range more {
				rest[i] = b(r, dot)
			}
			return must(r.funcs[number].fn.(func(A, ...B) (R, error))(first, rest...))
		})
	}}
}

// TryMoreOf does the same, with another function for values of one type and one
// argument more or none, which is the zero one then.
func TryMoreOf[T, A, B, R any](f func(A, ...B) (R, error), of1 func(T, B) R) Func {
	whatever := TryMore(f)
	return Func{fn: f, other: of1, compile: func(number int, args []expr) expr {
		if len(args) > 2 || args[0].of == nil || !args[0].of.AssignableTo(reflect.TypeFor[T]()) {
			return whatever.compile(number, args)
		}
		a, b := argument[T](args[0]), func(*run, place) (none B) { return none }
		if len(args) == 2 {
			b = argument[B](args[1])
		}
		return resulting(func(r *run, dot place) R { return r.funcs[number].other.(func(T, B) R)(a(r, dot), b(r, dot)) })
	}}
}

// must leaves an error to html/template.
func must[R any](result R, err error) R {
	if err != nil {
		panic(err)
	}
	return result
}

// argument returns how to give an expression to a function that wants a type.
func argument[T any](e expr) func(*run, place) T {
	t := reflect.TypeFor[T]()
	value := func(r *run, dot place) T { return as[T](e.value(r, dot)) }
	if e.of == nil || e.of.Kind() == reflect.Interface && e.of != t {
		return value
	}
	if call, ok := e.call.(func(*run, place) T); ok {
		return call
	}
	at := e.at()
	switch {
	case e.of == t:
		return func(r *run, dot place) T { return load[T](at(r, dot)) }
	case e.of.AssignableTo(t):
		if hold, ok := holder[T](e.of); ok && t.Kind() == reflect.Interface {
			return func(r *run, dot place) T { return hold(at(r, dot)) }
		}
	case e.of.Kind() == reflect.Pointer && e.of.Elem() == t:
		to := e.through("argument")
		return func(r *run, dot place) T { return load[T](to(r, dot)) }
	case e.addr && t.Kind() == reflect.Interface && reflect.PointerTo(e.of).AssignableTo(t):
		if hold, ok := pointing[T](reflect.PointerTo(e.of)); ok {
			return func(r *run, dot place) T { return hold(at(r, dot)) }
		}
	case e.addr && reflect.PointerTo(e.of) == t:
		return func(r *run, dot place) T { return load[T](keep(at(r, dot))) }
	}
	return value
}

// as returns a value as one of a type.
func as[T any](v reflect.Value) T {
	if v.CanAddr() {
		if p, ok := v.Addr().Interface().(*T); ok {
			return *p
		}
	}
	if v.IsValid() {
		if t, ok := v.Interface().(T); ok {
			return t
		}
	}
	var t T
	reflect.ValueOf(&t).Elem().Set(fit(v, reflect.TypeFor[T]()))
	return t
}

// function compiles the call of a function, one of the site's or one that is
// built in.
func (c *compiler) function(ident *parse.IdentifierNode, nodes []parse.Node, final *expr) expr {
	name := ident.Ident
	f, ok := c.funcs[name]
	if !ok {
		return c.builtin(name, nodes, final)
	}
	t := reflect.TypeOf(f.fn)
	param := func(i int) reflect.Type {
		if t.IsVariadic() && i >= t.NumIn()-1 {
			return t.In(t.NumIn() - 1).Elem()
		}
		return t.In(i)
	}
	n := len(nodes)
	if final != nil {
		n++
	}
	if n != t.NumIn() && !(t.IsVariadic() && n >= t.NumIn()-1) {
		decline("%d arguments of %s", n, name)
	}
	var args []expr
	for i, node := range nodes {
		args = append(args, c.argument(node, param(i)))
	}
	if final != nil {
		args = append(args, *final)
	}
	number := slices.Index(c.needs.names, name)
	if number < 0 {
		number = len(c.needs.names)
		c.needs.names = append(c.needs.names, name)
	}
	e := f.compile(number, args)
	if e.text != nil && final == nil && !slices.ContainsFunc(nodes, func(n parse.Node) bool { return !isLiteral(n) }) {
		return c.once(ident, e)
	}
	return e
}

// once compiles the call of a function that returns a string with constants
// alone: it is called once.
func (c *compiler) once(ident *parse.IdentifierNode, call expr) expr {
	number, known := c.fixed[ident]
	if !known {
		number = c.needs.fixed
		c.needs.fixed++
		c.fixed[ident] = number
	}
	return stored(call.kind, spot{from: func(r *run, dot place) place {
		known := r.fixed[number].Load()
		if known == nil {
			text, _ := call.text(r, dot)
			known = &text
			r.fixed[number].Store(known)
		}
		return place(known)
	}})
}
