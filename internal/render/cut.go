package render

import "fmt"

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
