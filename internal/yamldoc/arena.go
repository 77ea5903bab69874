package yamldoc

// arena gives out nodes and lists of them from the room that those of the file
// before had, which nobody may need any more.
type arena struct {
	nodes []Node
	items []*Node
	pairs []Pair

	openItems []*Node // of the lists and maps that are being read
	openPairs []Pair
}

// reset takes back all that was given out.
func (a *arena) reset() {
	a.nodes, a.items, a.pairs = a.nodes[:0], a.items[:0], a.pairs[:0]
	a.openItems, a.openPairs = a.openItems[:0], a.openPairs[:0]
}

// node returns an empty node.
func (a *arena) node() *Node {
	a.nodes = room(a.nodes, 1)
	a.nodes = append(a.nodes, Node{})
	return &a.nodes[len(a.nodes)-1]
}

// closeItems returns the items that were opened since the first as a list.
func (a *arena) closeItems(first int) []*Node {
	a.items = room(a.items, len(a.openItems)-first)
	start := len(a.items)
	a.items = append(a.items, a.openItems[first:]...)
	a.openItems = a.openItems[:first]
	return a.items[start:len(a.items):len(a.items)]
}

// closePairs returns the pairs that were opened since the first as a list.
func (a *arena) closePairs(first int) []Pair {
	a.pairs = room(a.pairs, len(a.openPairs)-first)
	start := len(a.pairs)
	a.pairs = append(a.pairs, a.openPairs[first:]...)
	a.openPairs = a.openPairs[:first]
	return a.pairs[start:len(a.pairs):len(a.pairs)]
}

// room returns a list to which n more can be added without moving those that
// are in it: itself, or else a new one.
func room[T any](list []T, n int) []T {
	if cap(list)-len(list) >= n {
		return list
	}
	const fewest = 64
	return make([]T, 0, max(fewest, 2*cap(list), n))
}
