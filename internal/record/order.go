package record

import (
	"reflect"
	"slices"
)

// Order returns the keys of a kind in the order of the house style: what the
// record is, what it rests on and has been, then its long lists and its body.
func (k Kind) Order() []string {
	meta := keysOf(reflect.TypeFor[Meta]())
	var own, lists []string
	for _, key := range k.Keys() {
		switch {
		case slices.Contains(meta, key):
		case key == "participants" || len(lists) > 0:
			lists = append(lists, key)
		default:
			own = append(own, key)
		}
	}
	return slices.Concat([]string{"draft"}, own, []string{"sources", "image", "links", "updated", "changes", "former_ids"}, lists, []string{"body"})
}

// keysOf returns the keys that the fields of a struct type itself have.
func keysOf(t reflect.Type) []string {
	all := map[reflect.Type]shape{}
	addShapes(all, t)
	return all[t].names()
}
