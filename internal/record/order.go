package record

import (
	"cmp"
	"reflect"
	"slices"
)

// houseOrder returns the keys of a kind of record in the order of the house
// style: what it is, what it rests on and has been, its long lists, its body.
// The keys that only its kind has are in the order of the content model.
func houseOrder(s []field) []field {
	list := slices.IndexFunc(s, func(f field) bool { return f.key == "participants" })
	place := func(f field) int {
		common := len(f.index) > 1 // from Meta
		switch i := slices.IndexFunc(s, func(g field) bool { return g.key == f.key }); {
		case f.key == "draft":
			return 0
		case !common && (list < 0 || i < list):
			return 1
		case f.key == "body":
			return 9
		case common:
			return 2 + slices.Index([]string{"sources", "image", "links", "updated", "changes", "former_ids"}, f.key)
		}
		return 8
	}
	return slices.SortedStableFunc(slices.Values(s), func(a, b field) int { return cmp.Compare(place(a), place(b)) })
}

// isKind reports whether a struct type is a kind of record, which has a Meta
// whose keys are its own.
func isKind(t reflect.Type) bool {
	meta, ok := t.FieldByName("Meta")
	return ok && meta.Anonymous && meta.Tag.Get("key") != "-"
}
