package stencil

import (
	"reflect"
	"strings"
	"text/template/parse"
)

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
