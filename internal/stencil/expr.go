package stencil

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// expr is a compiled expression.
type expr struct {
	value func(r *run, dot reflect.Value) reflect.Value
	text  func(r *run, dot reflect.Value) (string, content) // the same, of what is known to be a string; else nil
}

func constant(v reflect.Value) expr {
	return expr{value: func(*run, reflect.Value) reflect.Value { return v }}
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
		value := e.value
		e.value = func(r *run, dot reflect.Value) reflect.Value { return dig(value(r, dot)) }
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
		return c.function(n.Ident, rest, final)
	case *parse.FieldNode:
		return c.fields(dotExpr, n.Ident, rest, final)
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

var dotExpr = expr{value: func(_ *run, dot reflect.Value) reflect.Value { return dot }}

func (c *compiler) variable(name string) expr {
	slot := c.slot(name)
	return expr{value: func(r *run, _ reflect.Value) reflect.Value { return r.vars[r.base+slot] }}
}

// operand compiles what stands for a value by itself.
func (c *compiler) operand(node parse.Node) expr {
	switch n := node.(type) {
	case *parse.DotNode:
		return dotExpr
	case *parse.FieldNode:
		return c.fields(dotExpr, n.Ident, nil, nil)
	case *parse.VariableNode:
		e := c.variable(n.Ident[0])
		if len(n.Ident) > 1 {
			return c.fields(e, n.Ident[1:], nil, nil)
		}
		return e
	case *parse.ChainNode:
		return c.fields(c.operand(n.Node), n.Field, nil, nil)
	case *parse.IdentifierNode:
		return c.function(n.Ident, nil, nil)
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

// isLiteral reports whether a node is a constant.
func isLiteral(node parse.Node) bool {
	switch node.(type) {
	case *parse.BoolNode, *parse.NumberNode, *parse.StringNode:
		return true
	}
	return false
}

var (
	anyType   = reflect.TypeFor[any]()
	valueType = reflect.TypeFor[reflect.Value]()
)

// literal returns a constant as a value of a type.
func literal(node parse.Node, t reflect.Type) (reflect.Value, bool) {
	if t == valueType || t.Kind() == reflect.Interface && t.NumMethod() == 0 {
		switch n := node.(type) {
		case *parse.BoolNode:
			return reflect.ValueOf(n.True), true
		case *parse.StringNode:
			return reflect.ValueOf(n.Text), true
		case *parse.NumberNode:
			switch {
			case n.IsComplex:
			case isFloat(n):
				return reflect.ValueOf(n.Float64), true
			case n.IsInt && int64(int(n.Int64)) == n.Int64:
				return reflect.ValueOf(int(n.Int64)), true
			}
		}
		return reflect.Value{}, false
	}
	v := reflect.New(t).Elem()
	switch n := node.(type) {
	case *parse.BoolNode:
		if t.Kind() == reflect.Bool {
			v.SetBool(n.True)
			return v, true
		}
	case *parse.StringNode:
		if t.Kind() == reflect.String {
			v.SetString(n.Text)
			return v, true
		}
	case *parse.NumberNode:
		switch {
		case v.CanInt() && n.IsInt:
			v.SetInt(n.Int64)
			return v, true
		case v.CanUint() && n.IsUint:
			v.SetUint(n.Uint64)
			return v, true
		case v.CanFloat() && n.IsFloat:
			v.SetFloat(n.Float64)
			return v, true
		}
	}
	return v, false
}

// isFloat reports whether a number is written as one with a fraction.
func isFloat(n *parse.NumberNode) bool {
	hex := strings.HasPrefix(strings.ToLower(n.Text), "0x") && !strings.ContainsAny(n.Text, "pP")
	return n.IsFloat && !hex && n.Text[0] != '\'' && strings.ContainsAny(n.Text, ".eEpP")
}
