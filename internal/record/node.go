package record

import (
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

// get returns the pair of a key, or nil.
func (n *node) get(key string) *pair {
	for i := range n.pairs {
		if n.pairs[i].key.value == key {
			return &n.pairs[i]
		}
	}
	return nil
}
