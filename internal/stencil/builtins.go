package stencil

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"
	"text/template/parse"
)

// builtin is a function that all templates have.
type builtin struct {
	least, most int          // arguments
	param       reflect.Type // what its constant arguments are
	build       func(args []expr) expr
}

const many = 1 << 10 // as many arguments as anybody writes

// builtins are those that are compiled; call, html, js, slice and urlquery are
// not.
var builtins = map[string]builtin{
	"and":     {1, many, valueType, func(args []expr) expr { return shortcut(args, false) }},
	"or":      {1, many, valueType, func(args []expr) expr { return shortcut(args, true) }},
	"not":     {1, 1, valueType, not},
	"len":     {1, 1, valueType, length},
	"index":   {1, many, valueType, index},
	"eq":      {2, many, valueType, func(args []expr) expr { return equality(args, true) }},
	"ne":      {2, 2, valueType, func(args []expr) expr { return equality(args, false) }},
	"lt":      {2, 2, valueType, func(args []expr) expr { return ordering(args, func(c int) bool { return c < 0 }) }},
	"le":      {2, 2, valueType, func(args []expr) expr { return ordering(args, func(c int) bool { return c <= 0 }) }},
	"gt":      {2, 2, valueType, func(args []expr) expr { return ordering(args, func(c int) bool { return c > 0 }) }},
	"ge":      {2, 2, valueType, func(args []expr) expr { return ordering(args, func(c int) bool { return c >= 0 }) }},
	"print":   {0, many, anyType, joined},
	"println": {0, many, anyType, func(args []expr) expr { return printing(args, func(v []any) string { return fmt.Sprintln(v...) }) }},
	"printf":  {1, many, anyType, func(args []expr) expr { return printing(args, formatted) }},
}

// builtin compiles the call of a function that is built in.
func (c *compiler) builtin(name string, nodes []parse.Node, final *expr) expr {
	b, ok := builtins[name]
	if !ok {
		decline("the function %s", name)
	}
	var args []expr
	for _, node := range nodes {
		args = append(args, c.argument(node, b.param))
	}
	if final != nil {
		args = append(args, *final)
	}
	if final != nil && (name == "and" || name == "or") {
		decline("%s at the end of a pipeline", name) // what comes before is evaluated whether it counts or not
	}
	if len(args) < b.least || len(args) > b.most {
		decline("%d arguments of %s", len(args), name)
	}
	return b.build(args)
}

// values evaluates arguments. Up to four need no memory.
func values(r *run, dot place, args []expr, room *[4]reflect.Value) []reflect.Value {
	some := room[:0]
	for _, arg := range args {
		v := arg.value(r, dot)
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		some = append(some, v)
	}
	return some
}

func test(args []expr, is func([]reflect.Value) bool) expr {
	return resulting(func(r *run, dot place) bool {
		var room [4]reflect.Value
		return is(values(r, dot, args, &room))
	})
}

// shortcut is and, or or: the first argument that is true or false, else the
// last.
func shortcut(args []expr, or bool) expr {
	e := computed(func(r *run, dot place) (v reflect.Value) {
		for _, arg := range args {
			if v = arg.value(r, dot); truth(v) == or {
				break
			}
		}
		return v
	})
	e.truth = func(r *run, dot place) bool {
		for i := range args {
			if args[i].truth(r, dot) == or {
				return or
			}
		}
		return !or
	}
	return e
}

func not(args []expr) expr {
	is := args[0].truth
	return resulting(func(r *run, dot place) bool { return !is(r, dot) })
}

// equality compares a value with others, and returns whether it is one of them
// or not.
func equality(args []expr, same bool) expr {
	if len(args) == 2 && args[0].isString() && args[1].isString() {
		a, b := args[0].text, args[1].text
		return resulting(func(r *run, dot place) bool {
			x, _ := a(r, dot)
			y, _ := b(r, dot)
			return (x == y) == same
		})
	}
	return test(args, func(v []reflect.Value) bool { return equalsAny(v) == same })
}

// isString reports whether an expression is known to be a string that prints as
// it is.
func (e expr) isString() bool { return e.text != nil && e.of != nil }

// truth reports whether a value is true, which the zero of its type is not.
func truth(v reflect.Value) bool {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Bool:
		return v.Bool()
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return v.Len() > 0
	case reflect.Struct:
		return true
	case reflect.Float32, reflect.Float64:
		return v.Float() != 0 // which -0 is not
	case reflect.Complex64, reflect.Complex128:
		return v.Complex() != 0
	}
	return !v.IsZero()
}

func length(args []expr) expr {
	e := args[0]
	if e.of != nil && e.of.Kind() == reflect.Slice {
		at := e.at()
		return resulting(func(r *run, dot place) int { return load[list](at(r, dot)).len })
	}
	return resulting(func(r *run, dot place) int { return indirect(e.value(r, dot)).Len() })
}

// index looks up one element after another, by whole numbers and by keys that
// are strings.
func index(args []expr) expr {
	return computed(func(r *run, dot place) reflect.Value {
		var room [4]reflect.Value
		all := values(r, dot, args, &room)
		item := all[0]
		for _, at := range all[1:] {
			switch item = indirect(item); item.Kind() {
			case reflect.Map:
				item = item.MapIndex(at)
			case reflect.Slice, reflect.Array:
				item = item.Index(int(at.Int()))
			default:
				leave("index of %s", item.Kind())
			}
		}
		if !item.IsValid() {
			leave("no such element")
		}
		return item
	})
}

// equalsAny reports whether the first value equals one of the others.
func equalsAny(v []reflect.Value) bool {
	for _, other := range v[1:] {
		if equal(v[0], other) {
			return true
		}
	}
	return false
}

// equal compares two values of one basic kind.
func equal(a, b reflect.Value) bool {
	switch {
	case a.Kind() == reflect.String && b.Kind() == reflect.String:
		return a.String() == b.String()
	case a.Kind() == reflect.Bool && b.Kind() == reflect.Bool:
		return a.Bool() == b.Bool()
	}
	return compare(a, b) == 0
}

func ordering(args []expr, is func(int) bool) expr {
	return test(args, func(v []reflect.Value) bool { return is(compare(v[0], v[1])) })
}

// compare compares two numbers or strings of one kind.
func compare(a, b reflect.Value) int {
	switch {
	case a.CanInt() && b.CanInt():
		return cmp.Compare(a.Int(), b.Int())
	case a.CanUint() && b.CanUint():
		return cmp.Compare(a.Uint(), b.Uint())
	case a.CanFloat() && b.CanFloat() && a.Float() == a.Float() && b.Float() == b.Float():
		return cmp.Compare(a.Float(), b.Float())
	case a.Kind() == reflect.String && b.Kind() == reflect.String:
		return strings.Compare(a.String(), b.String())
	}
	leave("%s beside %s", a.Kind(), b.Kind())
	return 0
}

// printing returns a function that makes a string of its arguments.
func printing(args []expr, print func([]any) string) expr {
	return resulting(func(r *run, dot place) string {
		all := make([]any, len(args))
		for i, arg := range args {
			if v := arg.value(r, dot); v.IsValid() {
				all[i] = v.Interface()
			}
		}
		return print(all)
	})
}

// joined is fmt.Sprint, quicker for two strings.
func joined(args []expr) expr {
	isString := func(e expr) bool { return e.of == reflect.TypeFor[string]() }
	if len(args) != 2 || !isString(args[0]) || !isString(args[1]) {
		return printing(args, func(v []any) string { return fmt.Sprint(v...) })
	}
	a, b := argument[string](args[0]), argument[string](args[1])
	return resulting(func(r *run, dot place) string { return a(r, dot) + b(r, dot) })
}

func formatted(v []any) string { return fmt.Sprintf(v[0].(string), v[1:]...) }
