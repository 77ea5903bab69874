package stencil

import (
	"cmp"
	"reflect"
	"slices"
	"text/template/parse"
)

// loop compiles range.
func (c *compiler) loop(n *parse.RangeNode) step {
	value := c.pipe(n.Pipe)
	if value.of != nil {
		over, at := c.looper(n, value.kind), value.at()
		return func(r *run, dot place) signal { return over(r, dot, at(r, dot)) }
	}
	later := newLater(c, func(k kind) looper { return c.looper(n, k) })
	return func(r *run, dot place) signal {
		k, p := placeOf(value.value(r, dot))
		return later.of(k)(r, dot, p)
	}
}

// looper goes over what is in a place of one kind.
type looper func(r *run, dot, p place) signal

// looper compiles range over a kind of values. To html/template, its variables
// are the whole value as long as there is no element.
func (c *compiler) looper(n *parse.RangeNode, k kind) looper {
	defer c.leaving(len(c.scope))
	scope := c.scope
	set := c.setting(n.Pipe, k)
	otherwise := c.list(n.ElseList)
	c.scope = scope
	var each func(r *run, p place) bool
	if k.of != nil && k.of.Kind() == reflect.Slice {
		each = c.overSlice(n, k.of.Elem())
	} else {
		each = c.overAny(n, k)
	}
	return func(r *run, dot, p place) signal {
		set(r, p)
		if each(r, p) {
			return next
		}
		// To html/template, a break in what is done instead of a loop ends only that.
		if sig := otherwise.do(r, dot); sig != breaks {
			return sig
		}
		return next
	}
}

// variables are the index and the element, as far as there are any.
func (c *compiler) variables(n *parse.RangeNode, index, elem kind) []variable {
	var all []variable
	kinds := []kind{index, elem}
	for i, v := range n.Pipe.Decl {
		if n.Pipe.IsAssign {
			all = append(all, c.assign(v.Ident[0]))
		} else {
			all = append(all, c.declare(v, kinds[i+2-len(n.Pipe.Decl)]))
		}
	}
	return all
}

// whole are the first numbers, which are the indexes of most slices.
var whole = func() (all [256]int) {
	for i := range all {
		all[i] = i
	}
	return all
}()

// placeOfIndex returns a place with a number.
func placeOfIndex(i int) place {
	if i < len(whole) {
		return place(&whole[i])
	}
	return keep(i)
}

// overSlice compiles how to go over a slice of elements of a type, and to report
// whether there are any.
func (c *compiler) overSlice(n *parse.RangeNode, of reflect.Type) func(*run, place) bool {
	index, elem := kind{of: reflect.TypeFor[int]()}, kind{of, true}
	vars := c.variables(n, index, elem)
	body, size := c.with(elem, n.List), of.Size()
	return func(r *run, p place) bool {
		all := load[list](p)
		for i := range all.len {
			at := within(all.first, uintptr(i)*size)
			switch len(vars) {
			case 1:
				vars[0].set(r, elem, at)
			case 2:
				vars[0].set(r, index, placeOfIndex(i))
				vars[1].set(r, elem, at)
			}
			if body.do(r, at) == breaks {
				break
			}
		}
		return all.len > 0
	}
}

// overAny compiles the same for whatever else can be gone over.
func (c *compiler) overAny(n *parse.RangeNode, k kind) func(*run, place) bool {
	type part struct {
		vars []variable
		body steps
	}
	later := newLater(c, func(elem kind) part {
		defer c.leaving(len(c.scope))
		vars := c.variables(n, kind{}, elem)
		return part{vars, c.with(elem, n.List)}
	})
	l := &loop{index: len(n.Pipe.Decl) > 1, once: func(r *run, index, elem reflect.Value) bool {
		k, p := placeOf(elem)
		part := later.of(k)
		switch len(part.vars) {
		case 1:
			part.vars[0].set(r, k, p)
		case 2:
			part.vars[0].set(r, kind{}, keep(index))
			part.vars[1].set(r, k, p)
		}
		return part.body.do(r, p) != breaks
	}}
	return func(r *run, p place) bool {
		v := k.value(p)
		list := indirect(v)
		if v.IsValid() && !list.IsValid() {
			leave("range over a nil %s", v.Type())
		}
		return l.over(r, list)
	}
}

// loop goes over values by reflection.
type loop struct {
	index bool                                         // whether the index is wanted
	once  func(r *run, index, elem reflect.Value) bool // is done with each, and reports whether to go on
}

// over goes over the elements of a value, and reports whether there are any.
func (l *loop) over(r *run, v reflect.Value) (some bool) {
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Slice, reflect.Array:
		n := v.Len()
		for i := range n {
			if !l.once(r, reflect.ValueOf(i), v.Index(i)) {
				break
			}
		}
		return n > 0
	case reflect.Map:
		return l.overMap(r, v)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return l.overSeq(r, v)
	case reflect.Func:
		switch t := v.Type(); {
		case t.CanSeq():
			return l.overSeq(r, v)
		case t.CanSeq2():
			for key, elem := range v.Seq2() {
				some = true
				if !l.index {
					elem = key
				}
				if !l.once(r, key, elem) {
					break
				}
			}
			return some
		}
	}
	leave("range over %s", v.Kind())
	return false
}

// overSeq goes over single values, which have no index.
func (l *loop) overSeq(r *run, v reflect.Value) (some bool) {
	if l.index {
		leave("no index in %s", v.Type())
	}
	for elem := range v.Seq() {
		some = true
		if !l.once(r, reflect.Value{}, elem) {
			break
		}
	}
	return some
}

// overMap goes over a map in the order of its keys, which are strings or whole
// numbers.
func (l *loop) overMap(r *run, v reflect.Value) bool {
	keys := v.MapKeys()
	switch kind := v.Type().Key().Kind(); {
	case kind == reflect.String:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	case reflect.Int <= kind && kind <= reflect.Int64:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.Int(), b.Int()) })
	default:
		leave("range over a map of %s", v.Type().Key())
	}
	for _, key := range keys {
		if !l.once(r, key, v.MapIndex(key)) {
			break
		}
	}
	return len(keys) > 0
}
