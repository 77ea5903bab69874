package stencil

import (
	"html/template"
	"reflect"
	"text/template/parse"
)

// expr is a compiled expression.
type expr struct {
	kind
	spot
	value func(r *run, dot place) reflect.Value
	truth func(r *run, dot place) bool
	text  func(r *run, dot place) (string, content) // of a string; else nil
	call  any                                       // of the result of a function, a func(*run, place) of that result; else nil
}

// spot says how to find the place of an expression whose kind is known.
type spot struct {
	from   func(r *run, dot place) place // nil: dot
	offset uintptr                       // from there
}

// at returns how to find the place.
func (s spot) at() func(*run, place) place {
	from, offset := s.from, s.offset
	switch {
	case from == nil && offset == 0:
		return func(_ *run, dot place) place { return dot }
	case from == nil:
		return func(_ *run, dot place) place { return within(dot, offset) }
	case offset == 0:
		return from
	}
	return func(r *run, dot place) place { return within(from(r, dot), offset) }
}

// through returns how to find the place to which a pointer leads.
func (s spot) through(name string) func(*run, place) place {
	at := s.at()
	return func(r *run, dot place) place {
		p := load[place](at(r, dot))
		if p == nil {
			leave("%s of nothing", name)
		}
		return p
	}
}

// stored returns the expression of what has a place.
func stored(k kind, s spot) expr {
	if k.of == nil {
		at := s.at()
		return computed(func(r *run, dot place) reflect.Value { return load[reflect.Value](at(r, dot)) })
	}
	at := s.at()
	return expr{
		kind:  k,
		spot:  s,
		value: func(r *run, dot place) reflect.Value { return k.value(at(r, dot)) },
		truth: k.truth(at),
		text:  k.text(at),
	}
}

// computed returns the expression of what is not known before it is there.
func computed(value func(*run, place) reflect.Value) expr {
	return expr{value: value, truth: func(r *run, dot place) bool { return truth(value(r, dot)) }}
}

// resulting returns the expression of the result of a function.
func resulting[R any](call func(*run, place) R) expr {
	k := kind{of: reflect.TypeFor[R]()}
	if k.of.Kind() == reflect.Interface {
		return computed(func(r *run, dot place) reflect.Value { return reflect.ValueOf(call(r, dot)) })
	}
	e := stored(k, spot{from: func(r *run, dot place) place { return keep(call(r, dot)) }})
	e.value = func(r *run, dot place) reflect.Value { return reflect.ValueOf(call(r, dot)) }
	e.call = call
	switch call := any(call).(type) {
	case func(*run, place) bool:
		e.truth = call
	case func(*run, place) string:
		e.text = func(r *run, dot place) (string, content) { return call(r, dot), plain }
	case func(*run, place) template.HTML:
		e.text = func(r *run, dot place) (string, content) { return string(call(r, dot)), html }
	}
	return e
}

// truth returns how to find out whether what is in a place is true.
func (k kind) truth(at func(*run, place) place) func(*run, place) bool {
	switch k.of.Kind() {
	case reflect.Bool:
		return func(r *run, dot place) bool { return load[bool](at(r, dot)) }
	case reflect.String:
		return func(r *run, dot place) bool { return load[string](at(r, dot)) != "" }
	case reflect.Slice:
		return func(r *run, dot place) bool { return load[list](at(r, dot)).len > 0 }
	case reflect.Pointer:
		return func(r *run, dot place) bool { return load[place](at(r, dot)) != nil }
	case reflect.Int:
		return func(r *run, dot place) bool { return load[int](at(r, dot)) != 0 }
	}
	return func(r *run, dot place) bool { return truth(k.value(at(r, dot))) }
}

// text returns how to read the string in a place; of what else is there, it is
// nil.
func (k kind) text(at func(*run, place) place) func(*run, place) (string, content) {
	if k.of.Kind() != reflect.String {
		return nil
	}
	is, known := contents[k.of]
	if known && is == other || !known && saysItself(k.of) {
		return nil
	}
	return func(r *run, dot place) (string, content) { return load[string](at(r, dot)), is }
}

// held returns an expression as one that has a place, which of what is not known
// is made.
func (e expr) held() (kind, func(*run, place) place) {
	if e.of != nil {
		return e.kind, e.at()
	}
	return kind{}, func(r *run, dot place) place { return keep(e.value(r, dot)) }
}

func constant(v reflect.Value) expr {
	k, p := placeOf(v)
	return stored(k, spot{from: func(*run, place) place { return p }})
}

// dig returns what an interface without methods holds, else the value itself.
func dig(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface && v.Type().NumMethod() == 0 {
		return v.Elem()
	}
	return v
}

// pipe compiles a pipeline. It leaves the variables that it declares to the
// caller.
func (c *compiler) pipe(p *parse.PipeNode) expr { return c.commands(p.Cmds) }

// inner compiles a pipeline in parentheses.
func (c *compiler) inner(p *parse.PipeNode) expr {
	if len(p.Decl) > 0 {
		decline("a variable declared in %s", p)
	}
	return c.pipe(p)
}

// commands compiles the commands of a pipeline, each of which is the last
// argument of the next.
func (c *compiler) commands(cmds []*parse.CommandNode) expr {
	var last *expr
	for _, cmd := range cmds {
		e := c.command(cmd, last)
		if e.of == nil || e.of.Kind() == reflect.Interface && e.of.NumMethod() == 0 {
			value := e.value
			e = computed(func(r *run, dot place) reflect.Value { return dig(value(r, dot)) })
		}
		last = &e
	}
	if last == nil {
		decline("an empty pipeline")
	}
	return *last
}

// command compiles one command, with what the one before it gives.
func (c *compiler) command(cmd *parse.CommandNode, final *expr) expr {
	first, rest := cmd.Args[0], cmd.Args[1:]
	switch n := first.(type) {
	case *parse.IdentifierNode:
		return c.function(n, rest, final)
	case *parse.FieldNode:
		return c.fields(c.dotExpr(), n.Ident, rest, final)
	case *parse.VariableNode:
		if len(n.Ident) > 1 {
			return c.fields(c.variable(n.Ident[0]), n.Ident[1:], rest, final)
		}
	case *parse.ChainNode:
		return c.fields(c.operand(n.Node), n.Field, rest, final)
	}
	if len(rest) > 0 || final != nil {
		decline("arguments to %s", first)
	}
	if isLiteral(first) {
		return c.argument(first, anyType)
	}
	return c.operand(first)
}

func (c *compiler) dotExpr() expr { return stored(c.dot, spot{}) }

func (c *compiler) variable(name string) expr {
	v := c.lookup(name)
	return stored(v.kind, spot{from: func(r *run, _ place) place { return r.vars[r.base+v.slot] }})
}

// operand compiles what stands for a value by itself.
func (c *compiler) operand(node parse.Node) expr {
	switch n := node.(type) {
	case *parse.DotNode:
		return c.dotExpr()
	case *parse.FieldNode:
		return c.fields(c.dotExpr(), n.Ident, nil, nil)
	case *parse.VariableNode:
		e := c.variable(n.Ident[0])
		if len(n.Ident) > 1 {
			return c.fields(e, n.Ident[1:], nil, nil)
		}
		return e
	case *parse.ChainNode:
		return c.fields(c.operand(n.Node), n.Field, nil, nil)
	case *parse.IdentifierNode:
		return c.function(n, nil, nil)
	case *parse.PipeNode:
		return c.inner(n)
	}
	decline("no value: %s", node)
	return expr{}
}

// argument compiles an argument of a type that is known: what a constant is
// depends on it.
func (c *compiler) argument(node parse.Node, t reflect.Type) expr {
	if isLiteral(node) {
		v, ok := literal(node, t)
		if !ok {
			decline("%s for a %s", node, t)
		}
		return constant(v)
	}
	return c.operand(node)
}
