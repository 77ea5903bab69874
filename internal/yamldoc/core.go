package yamldoc

import (
	"strconv"
	"strings"

	"summitline/internal/lazyregexp"
)

// number finds the plain values that YAML takes for decimal numbers.
var number = lazyregexp.New(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)

// Core returns what other programs take the node for, by the core schema of YAML
// 1.2: nil, a bool, a float64, a string, a []any or a map[string]any. Records are
// not read so: to them, each plain value is a text.
func (n *Node) Core() any {
	switch {
	case n.Kind == List:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = item.Core()
		}
		return list
	case n.Kind == Map:
		all := map[string]any{}
		for _, p := range n.Pairs {
			all[p.Key.Value] = p.Value.Core()
		}
		return all
	case !n.Plain:
		return n.Value
	case n.IsNull():
		return nil
	}
	switch n.Value {
	case "true", "True", "TRUE":
		return true
	case "false", "False", "FALSE":
		return false
	}
	if number().MatchString(n.Value) {
		value, _ := strconv.ParseFloat(n.Value, 64) // too large a number is infinite
		return value
	}
	if digits, is := strings.CutPrefix(n.Value, "0x"); is {
		if value, err := strconv.ParseUint(digits, 16, 64); err == nil {
			return float64(value)
		}
	}
	return n.Value
}
