package yamldoc

import "slices"

// SameParts reports whether two values say the same, however they are written:
// the same texts under the same keys, the order of keys aside.
func SameParts(a, b *Part) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.IsNull() || b.IsNull() {
		return a.IsNull() && b.IsNull() && sameProperties(a, b)
	}
	if a.Kind() != b.Kind() || a.Value != b.Value || !sameProperties(a, b) ||
		len(a.Items) != len(b.Items) || len(a.Pairs) != len(b.Pairs) {
		return false
	}
	for i := range a.Items {
		if !SameParts(a.Items[i], b.Items[i]) {
			return false
		}
	}
	found := make([]bool, len(b.Pairs))
	for _, p := range a.Pairs {
		i := slices.IndexFunc(b.Pairs, func(q PartPair) bool { return SameParts(p.Key, q.Key) })
		for i >= 0 && i < len(found) && found[i] { // a key that is given twice
			i++
		}
		if i < 0 || i == len(found) || !SameParts(p.Key, b.Pairs[i].Key) || !SameParts(p.Value, b.Pairs[i].Value) {
			return false
		}
		found[i] = true
	}
	return true
}

// Kind returns what sort of value it is, whatever its form. An alias is none.
func (p *Part) Kind() Kind {
	switch p.Form {
	case BlockList, FlowList:
		return List
	case BlockMap, FlowMap:
		return Map
	case Alias:
		return -1
	}
	return Scalar
}

func sameProperties(a, b *Part) bool { return slices.Equal(a.Properties, b.Properties) }
