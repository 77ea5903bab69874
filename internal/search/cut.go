package search

import (
	"fmt"
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// The bounds of an index, in bytes of source text. Compressed, Korean comes to
// about a third of that.
const (
	smallWeight   = 128 << 10 // up to this a site is read as a whole
	partWeight    = 24 << 10  // of one part, unless a single text is longer
	stretchWeight = 8 * partWeight
	pageWeight    = 24 << 10 // of text for each page of the dictionary
)

// part is what one file holds: pieces of records, one after the other.
type part struct {
	number int32
	names  bool // only what they are called
	slices []slice
}

func (p part) name() string { return fmt.Sprintf("part-%d.json", p.number) }

// records returns the records of which a part is told.
func (p part) records() Records {
	var of Records
	for _, s := range p.slices {
		of.Entries = append(of.Entries, s.entry)
		if !s.texts || s.first > 0 {
			of.Pieces = fmt.Sprintf("%d-%d", s.first, s.last)
		}
	}
	return of
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
	all, t := make([][]weighed, len(kinds)), x.telling()
	var weights []int
	for i, k := range kinds {
		for _, e := range k.entries(s) {
			start := len(weights)
			weights = t.weigh(weights, e)
			w := weighed{Entry: e, names: t.weighNames(e), parts: weights[start:len(weights):len(weights)]}
			w.whole = sum(w.parts)
			x.weight += w.whole
			all[i] = append(all[i], w)
		}
	}
	if x.weight <= smallWeight {
		x.numbers, x.families = 1, []family{{Parts: 1}}
		x.parts = []part{{slices: whole(slices.Concat(all...))}}
		return
	}
	var families [][]part
	for i, k := range kinds {
		c := cutter{names: true}
		c.divide(all[i])
		x.families, families = append(x.families, family{Kinds: kindsIn(k.kind, true)}), append(families, c.made)
	}
	for i, k := range kinds {
		c := cutter{}
		c.divide(slices.DeleteFunc(all[i], func(w weighed) bool { return !hasMore(w.Entry) }))
		x.families, families = append(x.families, family{Kinds: kindsIn(k.kind, false)}), append(families, c.made)
	}
	x.number(families)
}

// number gives all parts their numbers. Those of a family begin where there is
// room for each before it to grow, and count from its end: what comes after
// all else, a new meeting, leaves the others with theirs.
func (x *Index) number(families [][]part) {
	room := 1
	for _, parts := range families {
		for room < len(parts) {
			room *= 2
		}
	}
	x.numbers, x.named = len(families)*room, int32(len(kinds)*room)
	for i, parts := range families {
		first := i * room
		x.families[i].First, x.families[i].Parts = first, len(parts)
		slices.Reverse(parts)
		for j := range parts {
			parts[j].number = int32(first + j)
		}
		x.parts = append(x.parts, parts...)
	}
	x.families = slices.DeleteFunc(x.families, func(f family) bool { return f.Parts == 0 })
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

// weighed is a record with the weights of its names, of itself and of each of
// its statements and commitments, and of all but the names together.
type weighed struct {
	*site.Entry
	names, whole int
	parts        []int
}

// whole returns records as they are.
func whole(records []weighed) []slice {
	list := make([]slice, len(records))
	for i, r := range records {
		list[i] = slice{entry: r.Entry, texts: true, last: len(r.parts) - 1}
	}
	return list
}

// cutter cuts a list of records into parts. Where it cuts follows from which
// records there are, and from what they weigh only so far as they must fit: an
// edit leaves the cuts where they were, unless a part grows too heavy or needs
// not be one of its own any longer, and a record more or less leaves most of
// them.
type cutter struct {
	names bool
	made  []part
}

func (c *cutter) weight(w weighed) int {
	if c.names {
		return w.names
	}
	return w.whole
}

func (c *cutter) add(slices ...slice) {
	c.made = append(c.made, part{names: c.names, slices: slices})
}

// divide cuts a list at the record in its middle whose id says so, until what
// is left is a stretch of a few parts.
func (c *cutter) divide(list []weighed) {
	if len(list) == 0 {
		return
	}
	total := 0
	for i, w := range list {
		if !c.names && w.whole > partWeight {
			c.divide(list[:i])
			c.breakUp(w)
			c.divide(list[i+1:])
			return
		}
		total += c.weight(w)
	}
	if total <= stretchWeight || len(list) == 1 {
		c.share(list)
		return
	}
	at := middle(list)
	c.divide(list[:at])
	c.divide(list[at:])
}

// middle returns where a list is cut in two: at whichever of the records near
// its middle has the least hash, which few others that come or go can change.
func middle(list []weighed) int {
	at, least := 0, uint32(0)
	for i := max(1, len(list)*3/8); i <= len(list)*5/8; i++ {
		if h := hashOf(list[i].ID); at == 0 || h < least {
			at, least = i, h
		}
	}
	return at
}

// share divides a stretch into parts of as many records each as all of them can
// hold. What is left over is in the first: so a new meeting, which comes before
// all others, leaves theirs as they are.
func (c *cutter) share(list []weighed) {
	for size := len(list); ; size-- {
		if size > 1 && !c.fits(list, size) {
			continue
		}
		for rest := len(list); rest > 0; rest -= size {
			c.add(whole(list[max(0, rest-size):rest])...)
		}
		slices.Reverse(c.made[len(c.made)-(len(list)+size-1)/size:])
		return
	}
}

// fits reports whether parts of so many records hold what these weigh.
func (c *cutter) fits(list []weighed, size int) bool {
	for rest := len(list); rest > 0; rest -= size {
		weight := 0
		for _, w := range list[max(0, rest-size):rest] {
			weight += c.weight(w)
		}
		if weight > partWeight {
			return false
		}
	}
	return true
}

// breakUp divides a record that does not fit into one part.
func (c *cutter) breakUp(w weighed) {
	now, weight := slice{entry: w.Entry, texts: true}, w.parts[0]
	for i, more := range w.parts[1:] {
		if weight+more > partWeight && (now.texts || now.last > now.first) {
			c.add(now)
			now, weight = slice{entry: w.Entry, first: i}, 0
		}
		weight += more
		now.last = i + 1
	}
	c.add(now)
}

func sum(weights []int) int {
	total := 0
	for _, w := range weights {
		total += w
	}
	return total
}
