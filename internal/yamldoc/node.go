package yamldoc

import (
	"strings"

	"summitline/internal/diag"
)

// Kind says which of YAML's forms a value has.
type Kind int

// The forms of values.
const (
	Scalar Kind = iota
	List
	Map
)

// Name returns the kind as a message names it.
func (k Kind) Name() diag.Text {
	return [...]diag.Text{diag.Say("a plain value"), diag.Say("a list"), diag.Say("a map of keys")}[k]
}

// Node is a YAML value with its place.
type Node struct {
	Kind  Kind
	Value string    // of a scalar, unquoted
	Plain bool      // a scalar without quotes, which YAML may read as null, a number …
	At    diag.Span // of a scalar its first line, of others where they begin
	End   int       // where in the file the value has surely ended
	Items []*Node   // of a list
	Pairs []Pair    // of a map, each key once

	Faulty bool // not read in full, which has been reported
}

// Pair is a key of a map and its value.
type Pair struct{ Key, Value *Node }

// IsNull reports whether the value was left empty.
func (n *Node) IsNull() bool {
	if n.Kind != Scalar || !n.Plain {
		return false
	}
	switch n.Value {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// IsEmpty reports whether nothing at all stands where the value should.
func (n *Node) IsEmpty() bool { return n.IsNull() && n.Value == "" }

// Get returns the pair of a key, or nil.
func (n *Node) Get(key string) *Pair {
	for i := range n.Pairs {
		if n.Pairs[i].Key.Value == key {
			return &n.Pairs[i]
		}
	}
	return nil
}

// Place returns the span of a piece of the node's text. Quotes, escapes and
// indents make the offsets in the text differ from those in the file, so the
// piece is looked for there: the one before which it comes as often as in the
// text. One that is not found, since a line ends in it, is on the whole node.
func (n *Node) Place(text string, start, end int) diag.Span {
	from, piece := n.At.Start(), text[start:end]
	if piece == "" {
		return n.At
	}
	for range strings.Count(text[:end], piece) {
		i := strings.Index(n.At.File.Text[from:max(from, n.End)], piece)
		if i < 0 {
			return n.At
		}
		from += i + len(piece)
	}
	return n.At.File.Span(from-len(piece), from)
}
