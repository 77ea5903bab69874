package site

import (
	"cmp"
	"slices"
)

// Maker is somebody who made commitments, and how those stand.
type Maker struct {
	Entry  *Entry // nil: those of which nobody is named as the maker
	Counts []int  // of commitments, by status, in the order of Statuses
}

// Total returns how many commitments the maker made.
func (m Maker) Total() int {
	total := 0
	for _, n := range m.Counts {
		total += n
	}
	return total
}

// Makers returns who made commitments, those who made most first, then by
// name; those without a name last. A commitment of several counts for each of
// them, as it stands for them.
func (s *Site) Makers() []Maker {
	var makers []Maker
	place := map[*Entry]int{}
	count := func(e *Entry, status string) {
		i, known := place[e]
		if !known {
			i = len(makers)
			place[e] = i
			makers = append(makers, Maker{e, make([]int, len(Statuses))})
		}
		makers[i].Counts[slices.Index(Statuses, status)]++
	}
	for _, c := range s.Commitments {
		for _, maker := range c.By {
			count(maker, c.standingOf(maker).Status)
		}
		if len(c.By) == 0 {
			count(nil, c.standingOf(nil).Status)
		}
	}
	name := func(e *Entry) string { return e.Title.In(s.Langs[0]).Value }
	slices.SortFunc(makers, func(a, b Maker) int {
		if a.Entry == nil || b.Entry == nil {
			return compareBool(a.Entry == nil, b.Entry == nil)
		}
		return cmp.Or(cmp.Compare(b.Total(), a.Total()), cmp.Compare(name(a.Entry), name(b.Entry)), cmp.Compare(a.Entry.ID, b.Entry.ID))
	})
	return makers
}
