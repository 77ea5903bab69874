package search

import (
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// The bounds of an index, in bytes of source text. Compressed, Korean comes to
// about a third of that.
const (
	smallWeight = 128 << 10 // up to this a site is read as a whole
	partWeight  = 24 << 10  // of one part, unless a single text is longer
	pageWeight  = 24 << 10  // of text for each page of the dictionary
)

// part is what one file holds: pieces of records, one after the other.
type part struct {
	names  bool // only what they are called
	slices []slice
}

// slice is what a part holds of a record: its own texts or not, and its
// statements and commitments from first up to last.
type slice struct {
	entry       *site.Entry
	texts       bool
	first, last int
}

// kinds is the order of the parts: what a reader most likely looks for comes
// first.
var kinds = []struct {
	kind    record.Kind
	entries func(*site.Site) []*site.Entry
}{
	{record.KindSummits, func(s *site.Site) []*site.Entry { return newestFirst(s.Summits) }},
	{record.KindSpeakers, func(s *site.Site) []*site.Entry { return entries(s.Speakers) }},
	{record.KindOrganizations, func(s *site.Site) []*site.Entry { return entries(s.Organizations) }},
	{record.KindTopics, func(s *site.Site) []*site.Entry { return entries(s.Topics) }},
	{record.KindSeries, func(s *site.Site) []*site.Entry { return entries(s.Series) }},
	{record.KindPages, func(s *site.Site) []*site.Entry { return entries(s.Pages) }},
	{record.KindSources, func(s *site.Site) []*site.Entry { return newestFirst(s.Sources) }},
}

func entries[T interface{ Self() *site.Entry }](records []T) []*site.Entry {
	list := make([]*site.Entry, len(records))
	for i, r := range records {
		list[i] = r.Self()
	}
	return list
}

func newestFirst[T interface{ Self() *site.Entry }](records []T) []*site.Entry {
	list := entries(records)
	slices.Reverse(list)
	return list
}

// cut divides the site into parts. A small site is a single one. A large one
// has parts of names before all others, so that what is called by a word is
// found without reading its texts.
func (x *Index) cut(s *site.Site) {
	type weighed struct {
		*site.Entry
		weights []int
	}
	all := make([][]weighed, len(kinds))
	whole := cutter{bound: smallWeight}
	for i, k := range kinds {
		for _, e := range k.entries(s) {
			weights := x.weigh(e)
			all[i] = append(all[i], weighed{e, weights})
			whole.add(e, weights)
			x.weight += sum(weights)
		}
	}
	if x.weight <= smallWeight {
		x.add("", whole)
		return
	}
	for i, k := range kinds {
		c := cutter{bound: partWeight, names: true}
		for _, e := range all[i] {
			c.add(e.Entry, []int{x.weighNames(e.Entry)})
		}
		x.add(k.kind, c)
	}
	for i, k := range kinds {
		c := cutter{bound: partWeight}
		for _, e := range all[i] {
			if hasMore(e.Entry) {
				c.add(e.Entry, e.weights)
			}
		}
		x.add(k.kind, c)
	}
}

// add adds the parts of one kind of record, or of all.
func (x *Index) add(kind record.Kind, c cutter) {
	c.close()
	if len(c.parts) == 0 && kind == "" {
		c.parts = []part{{}} // of an empty site
	}
	if len(c.parts) > 0 {
		x.families = append(x.families, family{kindsIn(kind, c.names), len(x.parts), len(c.parts)})
		x.parts = append(x.parts, c.parts...)
	}
}

// kindsIn returns the kinds of places in the parts of a kind of record.
func kindsIn(kind record.Kind, names bool) []string {
	switch {
	case kind == "":
		return nil
	case kind == record.KindSummits && !names:
		return []string{string(kind), "statements", "commitments"}
	}
	return []string{string(kind)}
}

// cutter fills one part after the other.
type cutter struct {
	bound  int // of the weight of a part
	names  bool
	parts  []part
	now    part
	weight int
}

// add adds a record, given the weights of itself and of each of its statements
// and commitments. It begins a new part if it does not fit into the present
// one, and is divided if it does not fit into one at all.
func (c *cutter) add(e *site.Entry, weights []int) {
	if c.weight+sum(weights) > c.bound {
		c.close()
	}
	now := slice{entry: e, texts: true}
	c.weight += weights[0]
	for i, w := range weights[1:] {
		if c.weight+w > c.bound && (now.texts || now.last > now.first) {
			c.now.slices = append(c.now.slices, now)
			c.close()
			now = slice{entry: e, first: i}
		}
		c.weight += w
		now.last = i + 1
	}
	c.now.slices = append(c.now.slices, now)
}

func (c *cutter) close() {
	if len(c.now.slices) > 0 {
		c.now.names = c.names
		c.parts = append(c.parts, c.now)
	}
	c.now, c.weight = part{}, 0
}

func sum(weights []int) int {
	total := 0
	for _, w := range weights {
		total += w
	}
	return total
}
