// Package draft makes new records of what people give: the flags of a command,
// the cells of a spreadsheet, the lines of a calendar.
//
// In go the records of a site and, for each new one, cells: a key, what was
// given for it, and where. Out come files that pass every check as drafts, and
// a list of what found no place in them and why, which stays in the records as
// comments. The package asks the checker itself what is wrong with a value, so
// it has no rules of its own; it writes nothing to disk, it changes no record
// that is there, and it never says more in a record than it was given, but for
// what a new summit of a series has in common with those before it.
package draft

import (
	"summitline/internal/diag"
	"summitline/internal/record"
)

// Cell is something given for a key of a new record.
type Cell struct {
	Path string      // the key, such as "title" or "venue.city", one of those below, or "" if none fits
	Lang string      // of a text; empty: the site's first language
	Part string      // of participants: what they were there
	Kind record.Kind // of participants: what is made of one who is not known
	Text string
	Why  diag.Text // what is said of a cell that fits no key, if anything
	From *Origin
}

// Row is what is given for one new record.
type Row struct {
	Cells []Cell
	At    diag.Span
}

// Paths of cells that are no keys themselves.
const (
	PathID    = "id"         // of the record
	PathHours = "hours"      // when it starts and ends
	PathFirst = "date.first" // the first day of several
	PathLast  = "date.last"
)

// Origin is where something was given.
type Origin struct {
	Label string    // what it was called there: the head of a column, a flag
	Text  string    // as it was given
	At    diag.Span // of the text, for messages
}

// Record is a record that is yet to be written.
type Record struct {
	Kind record.Kind
	ID   string
	live bool // not marked as a draft

	takes  *Keys
	root   node      // its keys
	misfit []*Origin // what found no place, each once

	first, last *node // days of several, until they are joined
}

// Unplaced is something given that found no place in its record, and why.
type Unplaced struct {
	From    *Origin
	Code    string // of the fault
	Message diag.Text
	Help    diag.Text
}

// keep notes something that found no place.
func (r *Record) keep(from *Origin) {
	for _, o := range r.misfit {
		if o == from {
			return
		}
	}
	r.misfit = append(r.misfit, from)
}
