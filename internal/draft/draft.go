// Package draft makes new records of what people give: the flags of a command,
// the cells of a spreadsheet, the lines of a calendar.
//
// In go the records of a site and, for each new one, cells: a key, what was
// given for it, and where. Out come files that pass every check as drafts, and
// a list of what found no place in them and why, which stays in the records as
// comments. The package asks the checker itself what is wrong with a value, so
// it has no rules of its own; it writes nothing to disk, it changes no record
// that is there, and it never says more in a record than it was given, but for
// what a new summit of a series has in common with those before it.
package draft

import (
	"summitline/internal/diag"
	"summitline/internal/record"
)

// Cell is something given for a key of a new record.
type Cell struct {
	Path string      // the key, such as "title" or "venue.city", one of those below, or "" if none fits
	Lang string      // of a text; empty: the site's first language
	Part string      // of participants: what they were there
	Kind record.Kind // of participants: what is made of one who is not known
	Text string
	Why  diag.Text // what is said of a cell that fits no key, if anything
	From *Origin
}

// Row is what is given for one new record.
type Row struct {
	Cells []Cell
	At    diag.Span
}

// Paths of cells that are no keys themselves.
const (
	PathID    = "id"         // of the record
	PathHours = "hours"      // when it starts and ends
	PathFirst = "date.first" // the first day of several
	PathLast  = "date.last"
)

// Origin is where something was given.
type Origin struct {
	Label string    // what it was called there: the head of a column, a flag
	Text  string    // as it was given
	At    diag.Span // of the text, for messages
}

// Record is a record that is yet to be written.
type Record struct {
	Kind record.Kind
	ID   string
	Live bool // not marked as a draft

	takes  *Keys
	root   Value     // its keys
	misfit []*Origin // what found no place, each once

	first, last *Value // days of several, until they are joined
}

// Unplaced is something given that found no place in its record, and why.
type Unplaced struct {
	From    *Origin
	Code    string // of the fault
	Message diag.Text
	Help    diag.Text
}

// Value is a value of a record before it is YAML.
type Value struct {
	form  form
	text  string   // of a plain value
	items []*Value // of a list
	keys  []Key    // of a map
	from  *Origin  // nil: of the value around it
	gone  bool     // refused by the checker
	whole bool     // an entry of a list that takes all cells for its keys
}

// Key is a key of a map with its value.
type Key struct {
	name  string
	value *Value
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
func (v *Value) isMany() bool { return v.form == list || v.form == mapping }

// isEmpty reports whether nothing of a value is left.
func (v *Value) isEmpty() bool {
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
func (v *Value) left() []*Value {
	var some []*Value
	for _, item := range v.items {
		if !item.isEmpty() {
			some = append(some, item)
		}
	}
	return some
}

// leftKeys returns the keys of a map whose values are not empty.
func (v *Value) leftKeys() []Key {
	var some []Key
	for _, k := range v.keys {
		if !k.value.isEmpty() {
			some = append(some, k)
		}
	}
	return some
}

// get returns the key of a map with its value, unless that is empty.
func (v *Value) get(name string) (Key, bool) {
	for _, k := range v.leftKeys() {
		if k.name == name {
			return k, true
		}
	}
	return Key{}, false
}

// sub returns the value that a map has for a key, which is made with a form if
// there is none.
func (v *Value) sub(name string, f form) *Value {
	for _, k := range v.keys {
		if k.name == name {
			return k.value
		}
	}
	inner := &Value{form: f}
	v.keys = append(v.keys, Key{name: name, value: inner})
	return inner
}

// simplest returns a map of languages, or its text alone if that is all in the
// site's first language.
func (v *Value) simplest(first string) *Value {
	if only, found := v.get(first); found && len(v.keys) == 1 {
		return only.value
	}
	return v
}

// Has reports whether a record has a value for a key.
func (r *Record) Has(key string) bool {
	_, found := r.root.get(key)
	return found
}

// keep notes something that found no place.
func (r *Record) keep(from *Origin) {
	for _, o := range r.misfit {
		if o == from {
			return
		}
	}
	r.misfit = append(r.misfit, from)
}
