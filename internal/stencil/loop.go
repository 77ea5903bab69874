package stencil

import (
	"cmp"
	"reflect"
	"slices"
	"text/template/parse"
)

// loop compiles range.
func (c *compiler) loop(n *parse.RangeNode) step {
	defer c.leaving(len(c.scope))
	value, slots := c.pipe(n.Pipe), c.slots(n.Pipe)
	l := &loop{slots: slots, body: c.list(n.List)}
	otherwise := c.list(n.ElseList)
	return func(r *run, dot reflect.Value) signal {
		v := value.value(r, dot)
		for _, slot := range slots {
			r.vars[r.base+slot] = v
		}
		list := indirect(v)
		if v.IsValid() && !list.IsValid() {
			leave("range over a nil %s", v.Type())
		}
		if l.over(r, list) {
			return next
		}
		// To html/template, a break in what is done instead of a loop ends only that.
		if sig := otherwise.do(r, dot); sig != breaks {
			return sig
		}
		return next
	}
}

// loop is what is done with each element.
type loop struct {
	slots []int // of the element, or of the index and the element
	body  steps
}

// once does it with one element, and reports whether to go on.
func (l *loop) once(r *run, index, elem reflect.Value) bool {
	switch len(l.slots) {
	case 1:
		r.vars[r.base+l.slots[0]] = elem
	case 2:
		r.vars[r.base+l.slots[0]] = index
		r.vars[r.base+l.slots[1]] = elem
	}
	return l.body.do(r, elem) != breaks
}

// over goes over the elements of a value, and reports whether there are any.
func (l *loop) over(r *run, v reflect.Value) (some bool) {
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Slice, reflect.Array:
		n := v.Len()
		for i := range n {
			var index reflect.Value
			if len(l.slots) > 1 {
				index = reflect.ValueOf(i)
			}
			if !l.once(r, index, v.Index(i)) {
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
				if len(l.slots) < 2 {
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
	if len(l.slots) > 1 {
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
