package record

import (
	"bytes"
	"strings"

	"summitline/internal/diag"
)

type nodeKind int

const (
	scalarNode nodeKind = iota
	listNode
	mapNode
)

// String returns the kind as a message names it.
func (k nodeKind) String() string {
	return [...]string{"a plain value", "a list", "a map of keys"}[k]
}

// node is a YAML value with its place: all that the decoder knows of YAML.
type node struct {
	kind  nodeKind
	value string    // of a scalar, unquoted
	plain bool      // a scalar without quotes, which YAML may read as null, a number …
	at    diag.Span // of a scalar its first line, of others where they begin
	end   int       // where in the file the value has surely ended
	items []*node   // of a list
	pairs []pair    // of a map, each key once

	faulty bool // not read in full, which has been reported
}

type pair struct{ key, value *node }

// isNull reports whether the value was left empty.
func (n *node) isNull() bool {
	if n.kind != scalarNode || !n.plain {
		return false
	}
	switch n.value {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// isEmpty reports whether nothing at all stands where the value should.
func (n *node) isEmpty() bool { return n.isNull() && n.value == "" }

// get returns the pair of a key, or nil.
func (n *node) get(key string) *pair {
	for i := range n.pairs {
		if n.pairs[i].key.value == key {
			return &n.pairs[i]
		}
	}
	return nil
}

// place returns the span of a piece of the node's text. Quotes, escapes and
// indents make the offsets in the text differ from those in the file, so the
// piece is looked for there: the one before which it comes as often as in the
// text. One that is not found, since a line ends in it, is on the whole node.
func (n *node) place(text string, start, end int) diag.Span {
	from, piece := n.at.Start, text[start:end]
	if piece == "" {
		return n.at
	}
	for range strings.Count(text[:end], piece) {
		i := bytes.Index(n.at.File.Text[from:max(from, n.end)], []byte(piece))
		if i < 0 {
			return n.at
		}
		from += i + len(piece)
	}
	return n.at.File.Span(from-len(piece), from)
}
