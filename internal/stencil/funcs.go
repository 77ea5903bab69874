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
	fn    any // the function itself
	value func(r *run, dot reflect.Value, args []expr) reflect.Value
	text  func(r *run, dot reflect.Value, args []expr) (string, content) // nil if it does not return a string
}

// Of0 returns a function without arguments.
func Of0[R any](f func() R) Func {
	return of(f, func(*run, reflect.Value, []expr) R { return f() })
}

// Of1 returns a function of one argument.
func Of1[A, R any](f func(A) R) Func {
	return of(f, func(r *run, dot reflect.Value, args []expr) R { return f(as[A](args[0].value(r, dot))) })
}

// Of2 returns a function of two arguments.
func Of2[A, B, R any](f func(A, B) R) Func {
	return of(f, func(r *run, dot reflect.Value, args []expr) R {
		return f(as[A](args[0].value(r, dot)), as[B](args[1].value(r, dot)))
	})
}

// Of3 returns a function of three arguments.
func Of3[A, B, C, R any](f func(A, B, C) R) Func {
	return of(f, func(r *run, dot reflect.Value, args []expr) R {
		return f(as[A](args[0].value(r, dot)), as[B](args[1].value(r, dot)), as[C](args[2].value(r, dot)))
	})
}

// Try1 returns a function of one argument that can fail.
func Try1[A, R any](f func(A) (R, error)) Func {
	return of(f, func(r *run, dot reflect.Value, args []expr) R { return must(f(as[A](args[0].value(r, dot)))) })
}

// Try1Of does the same, with another function for values of one type that need
// not be copied.
func Try1Of[T, A, R any](f func(A) (R, error), of1 func(*T) (R, error)) Func {
	return of(f, func(r *run, dot reflect.Value, args []expr) R {
		v := args[0].value(r, dot)
		if v.CanAddr() {
			if p, ok := v.Addr().Interface().(*T); ok {
				return must(of1(p))
			}
		}
		return must(f(as[A](v)))
	})
}

// TryMore returns a function of one argument or more that can fail.
func TryMore[A, B, R any](f func(A, ...B) (R, error)) Func {
	return of(f, func(r *run, dot reflect.Value, args []expr) R {
		var rest []B
		for _, arg := range args[1:] {
			rest = append(rest, as[B](arg.value(r, dot)))
		}
		return must(f(as[A](args[0].value(r, dot)), rest...))
	})
}

// must leaves an error to html/template.
func must[R any](result R, err error) R {
	if err != nil {
		panic(err)
	}
	return result
}

func of[R any](f any, call func(*run, reflect.Value, []expr) R) Func {
	known := Func{fn: f, value: func(r *run, dot reflect.Value, args []expr) reflect.Value {
		return reflect.ValueOf(call(r, dot, args))
	}}
	switch reflect.TypeFor[R]() {
	case reflect.TypeFor[string](), reflect.TypeFor[template.HTML]():
		known.text = func(r *run, dot reflect.Value, args []expr) (string, content) {
			switch s := any(call(r, dot, args)).(type) {
			case template.HTML:
				return string(s), html
			case string:
				return s, plain
			}
			panic("of another type")
		}
	}
	return known
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
func (c *compiler) function(name string, nodes []parse.Node, final *expr) expr {
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
	fixed := final == nil && !slices.ContainsFunc(nodes, func(n parse.Node) bool { return !isLiteral(n) })
	e := expr{value: func(r *run, dot reflect.Value) reflect.Value { return r.funcs[number].value(r, dot, args) }}
	if f.text != nil && fixed {
		return c.fixed(number, args)
	}
	if f.text != nil {
		e.text = func(r *run, dot reflect.Value) (string, content) { return r.funcs[number].text(r, dot, args) }
	}
	return e
}

// fixed compiles the call of a function that returns a string with constants
// alone: it is called once.
func (c *compiler) fixed(function int, args []expr) expr {
	number := c.needs.fixed
	c.needs.fixed++
	call := func(r *run, dot reflect.Value) *said {
		known := r.fixed[number].Load()
		if known == nil {
			text, kind := r.funcs[function].text(r, dot, args)
			known = &said{text, kind}
			r.fixed[number].Store(known)
		}
		return known
	}
	return expr{
		value: func(r *run, dot reflect.Value) reflect.Value {
			s := call(r, dot)
			if s.kind == html {
				return reflect.ValueOf(template.HTML(s.text))
			}
			return reflect.ValueOf(s.text)
		},
		text: func(r *run, dot reflect.Value) (string, content) {
			s := call(r, dot)
			return s.text, s.kind
		},
	}
}
