package render

import (
	"cmp"
	"fmt"
	"slices"

	"summitline/internal/edtf"
)

// The bounds of what a page lists. A list grows with the site; a page of
// thousands of rows would keep a phone busy before anybody has read the first.
// A row weighs about what it has of HTML, in hundreds of bytes: there is no
// asking the templates before the pages are planned.
const (
	mostLines  = 250  // of an index, and of the ledger
	mostWeight = 1000 // of all lists of a page
	newestRows = 10   // of each list, where the page leaves the rest to its parts
)

const (
	lineWeight       = 3
	summitWeight     = 5
	updateWeight     = 9
	statementWeight  = 13
	commitmentWeight = 18
)

// group is rows of a list that stand together, such as those of a year.
type group[T any] struct {
	Key     string // in the address of a part that begins with it; empty where parts have numbers alone
	Label   string // its heading; may be empty
	Entries []T
}

// inParts cuts a list into parts, none of which weighs more than the most. The
// groups of a list that is to stay whole are divided only where one alone is
// too heavy, and what comes after such a one begins a part: parts that nothing
// was added to stay as they are.
func inParts[T any](groups []group[T], most int, whole bool, weight func(T) int) [][]group[T] {
	var parts [][]group[T]
	left := 0
	put := func(g group[T], from, to int) {
		if from < to {
			last := &parts[len(parts)-1]
			*last = append(*last, group[T]{g.Key, g.Label, g.Entries[from:to:to]})
		}
	}
	for _, g := range groups {
		total := 0
		for _, row := range g.Entries {
			total += min(weight(row), most)
		}
		if whole && total > left {
			left = 0
		}
		begun := 0
		for i, row := range g.Entries {
			w := min(weight(row), most)
			if w > left {
				put(g, begun, i)
				parts, left, begun = append(parts, nil), most, i
			}
			left -= w
		}
		put(g, begun, len(g.Entries))
		if whole && total > most {
			left = 0
		}
	}
	return parts
}

// place is where a part is among the parts of its list.
type place struct {
	address string
	number  int // among those that go by the name of the same group, from 1
	of      int // how many those are; 1 where parts go by no group
}

// placesOf returns where the parts of a list are: below a base, by the first
// group of each, and by a number where several begin with the same.
func placesOf[T any](base string, parts [][]group[T]) []place {
	places, times := make([]place, len(parts)), map[string]int{}
	for i, part := range parts {
		key := part[0].Key
		times[key]++
		places[i] = place{base + key + "/", times[key], 1}
		switch {
		case key == "":
			places[i] = place{fmt.Sprintf("%s%d/", base, i+1), 1, 1}
		case times[key] > 1:
			places[i].address += fmt.Sprintf("%d/", times[key])
		}
	}
	for i, part := range parts {
		if key := part[0].Key; key != "" {
			places[i].of = times[key]
		}
	}
	return places
}

// row is a row among those of all lists of a page.
type row struct {
	list, index int
	day         edtf.Day
	weight      int
}

// picks are the rows of a page by list.
type picks [][]int

// keep leaves only those rows that were picked.
func (p picks) keep(lists []rows) {
	for i, some := range p {
		if len(some) < lists[i].count {
			lists[i].keep(some)
		}
	}
}

// excerpts is how a page leaves the rest of its long lists to parts.
type excerpts struct {
	derived
	newest picks     // what the page itself shows
	parts  []excerpt // oldest first; what has no date comes last
}

// excerpt is what one part shows.
type excerpt struct {
	place
	picks
	first, last edtf.Day // edtf.Past where nothing in it has a date
	count       int
}

// period is what rows are grouped by: a number that follows from their day, and
// how it stands in addresses.
type period struct {
	of     func(edtf.Day) int64
	format string // empty: there is one group, without a name
}

var (
	byYear  = period{yearOf, "%d"}
	byMonth = period{monthOf, "%02d"}
	byNone  = period{func(edtf.Day) int64 { return 0 }, ""}
)

func monthOf(d edtf.Day) int64 {
	_, month, _ := d.Civil()
	return int64(month)
}

// key returns the name of the group of a day.
func (p period) key(d edtf.Day) string {
	if p.format == "" {
		return ""
	}
	return fmt.Sprintf(p.format, p.of(d))
}

const undatedKey = "undated"

// cutUp cuts lists into parts below an address, of a weight each at most.
func cutUp(address string, lists []rows, most int, by period) *excerpts {
	cut := &excerpts{newest: make(picks, len(lists))}
	count := 0
	for _, l := range lists {
		count += l.count
	}
	left := make([]row, 0, count)
	for n, l := range lists {
		others := len(left)
		left = l.appendRows(left, n)
		cut.newest[n] = newestOf(left[others:])
		if l.count <= newestRows {
			left = left[:others]
		}
	}
	slices.SortFunc(left, func(a, b row) int {
		if a.day != b.day { // as most are
			return cmp.Compare(a.day, b.day)
		}
		return cmp.Or(cmp.Compare(a.list, b.list), cmp.Compare(a.index, b.index))
	})
	dated := slices.IndexFunc(left, func(r row) bool { return r.day != edtf.Past })
	if dated < 0 {
		dated = len(left)
	}
	weight := func(r row) int { return r.weight }
	groups := groupsOf(left[dated:], func(r row) int64 { return by.of(r.day) })
	for i, g := range groups {
		groups[i].Key = by.key(g.Entries[0].day)
	}
	parts := inParts(groups, most, true, weight)
	if dated > 0 {
		parts = append(parts, inParts([]group[row]{{Key: undatedKey, Entries: left[:dated]}}, most, true, weight)...)
	}
	for i, at := range placesOf(address, parts) {
		cut.parts = append(cut.parts, excerptIn(at, parts[i], len(lists)))
	}
	return cut
}

// appendRows appends the rows of a list by its number.
func (l rows) appendRows(all []row, list int) []row {
	for i := range l.count {
		all = append(all, row{list, i, l.day(i), l.weight(i)})
	}
	return all
}

// groupsOf groups what stands in order by a property.
func groupsOf[T any, K comparable](list []T, property func(T) K) []group[T] {
	var groups []group[T]
	begun := 0
	for i := range list {
		if i+1 == len(list) || property(list[i]) != property(list[i+1]) {
			groups = append(groups, group[T]{Entries: list[begun : i+1 : i+1]})
			begun = i + 1
		}
	}
	return groups
}

// excerptIn returns a part of some groups of rows.
func excerptIn(at place, groups []group[row], lists int) excerpt {
	e := excerpt{place: at, picks: make(picks, lists), first: groups[0].Entries[0].day}
	counts := make([]int, lists)
	for _, g := range groups {
		for _, r := range g.Entries {
			counts[r.list]++
		}
		e.count += len(g.Entries)
		e.last = g.Entries[len(g.Entries)-1].day
	}
	room := make([]int, e.count)
	for list, n := range counts {
		if n > 0 {
			e.picks[list], room = room[:0:n], room[n:]
		}
	}
	for _, g := range groups {
		for _, r := range g.Entries {
			e.picks[r.list] = append(e.picks[r.list], r.index)
		}
	}
	for _, some := range e.picks {
		slices.Sort(some)
	}
	return e
}

// newestOf returns which rows of a list are the newest, in its order; of those
// without a date the first.
func newestOf(list []row) []int {
	some := list
	if len(list) > newestRows {
		byDay := func(a, b row) int { return cmp.Compare(a.day, b.day) }
		if slices.IsSortedFunc(list, byDay) && list[0].day != list[len(list)-1].day {
			some = list[len(list)-newestRows:]
		} else {
			some = slices.Clone(list)
			slices.SortStableFunc(some, func(a, b row) int { return byDay(b, a) })
			some = some[:newestRows]
		}
	}
	indices := make([]int, len(some))
	for i, r := range some {
		indices[i] = r.index
	}
	slices.Sort(indices)
	return indices
}
