package site

import (
	"slices"

	"summitline/internal/record"
)

// Consequence is something that came after a summit: an update of a promise
// made there, or a later summit that follows it or speaks of it.
type Consequence struct {
	Date   record.Date // may be unknown
	Update *Update     // nil for a summit
	Summit *Summit     // nil for an update
	Next   bool        // the summit is the next of the series
}

// After returns what came after the summit, in order of time. What has no date
// of its own stands at that of the summit where it was reported, else last.
func (s *Summit) After() []Consequence {
	var all []Consequence
	for _, c := range s.Commitments {
		for _, u := range c.Updates {
			all = append(all, Consequence{Date: u.date(), Update: u})
		}
	}
	if next := s.NextInSeries; next != nil {
		all = append(all, Consequence{Date: next.Record.Date, Summit: next, Next: true})
	}
	for _, b := range s.Mentions {
		later, ok := b.From.owner.(*Summit)
		known := func(c Consequence) bool { return c.Summit == later }
		if ok && compareSummits(later, s) > 0 && !slices.ContainsFunc(all, known) {
			all = append(all, Consequence{Date: later.Record.Date, Summit: later})
		}
	}
	slices.SortStableFunc(all, func(a, b Consequence) int {
		if !a.Date.IsSet() || !b.Date.IsSet() {
			return compareBool(!a.Date.IsSet(), !b.Date.IsSet())
		}
		return compareDates(a.Date, b.Date)
	})
	return all
}

// date returns when the update was made, else when the summit was at which it
// was reported.
func (u *Update) date() record.Date {
	if !u.Record.Date.IsSet() && u.Summit != nil {
		return u.Summit.Record.Date
	}
	return u.Record.Date
}
