package draft

// node is a value of a record before it is YAML.
type node struct {
	form  form
	text  string  // of a plain value
	items []*node // of a list
	keys  []pair  // of a map
	from  *Origin // nil: of the value around it
	gone  bool    // refused by the checker
	whole bool    // an entry of a list that takes all cells for its keys
}

// pair is a key of a map with its value.
type pair struct {
	name  string
	value *node
	note  string // a comment to stand above it
}

type form int

const (
	word   form = iota // a date, number, id or other word with a form of its own
	text               // words of people: not to be taken for a number or a date
	quoted             // in quotes wherever it stands, as a time of day
	list
	mapping
)

// isMany reports whether a value is a list or a map.
func (v *node) isMany() bool { return v.form == list || v.form == mapping }

// isEmpty reports whether nothing of a value is left.
func (v *node) isEmpty() bool {
	if v.gone {
		return true
	}
	switch v.form {
	case list:
		return len(v.left()) == 0
	case mapping:
		return len(v.leftKeys()) == 0
	}
	return false
}

// left returns the entries of a list that are not empty.
func (v *node) left() []*node {
	var some []*node
	for _, item := range v.items {
		if !item.isEmpty() {
			some = append(some, item)
		}
	}
	return some
}

// leftKeys returns the keys of a map whose values are not empty.
func (v *node) leftKeys() []pair {
	var some []pair
	for _, k := range v.keys {
		if !k.value.isEmpty() {
			some = append(some, k)
		}
	}
	return some
}

// get returns the key of a map with its value, unless that is empty.
func (v *node) get(name string) (pair, bool) {
	for _, k := range v.leftKeys() {
		if k.name == name {
			return k, true
		}
	}
	return pair{}, false
}

// sub returns the value that a map has for a key, which is made with a form if
// there is none.
func (v *node) sub(name string, f form) *node {
	for _, k := range v.keys {
		if k.name == name {
			return k.value
		}
	}
	inner := &node{form: f}
	v.keys = append(v.keys, pair{name: name, value: inner})
	return inner
}

// simplest returns a map of languages, or its text alone if that is all in the
// site's first language.
func (v *node) simplest(first string) *node {
	if only, found := v.get(first); found && len(v.keys) == 1 {
		return only.value
	}
	return v
}
