// Package compare says what a change of the records means.
//
// In go two sites, one before and one after; out comes a [Report]: which
// meetings, people and promises came, went or changed, which promises stand
// otherwise and by which update, what was reworded, which claims lost a source,
// which addresses are gone. A report is written as text, as Markdown for a
// comment, and as JSON.
//
// What is compared is what the records mean, not how they are written: another
// order of keys, other quotes or line breaks, a ref by a former id, a default
// that is spelt out are no change. A record that has got another id is the same
// record. The package reads no file but the pictures that it is handed, never
// says whether a change is good, and changes nothing in the sites.
package compare

import (
	"io/fs"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/site"
)

// Side is one of the two sites.
type Side struct {
	Name    string // what the user called it
	Site    *site.Site
	Content fs.FS     // where its pictures are; nil: they are not compared
	Faults  diag.List // the errors in its records, of which not all could be read
}

// Report is what lies between two sites. All lists are in the order in which
// the later site has things, what is gone after that.
type Report struct {
	Before, After Snapshot

	Files  int // files of records that differ in any way
	Drafts int // those of them that are drafts, and so no part of the site

	Site          []Field // of site.yaml
	Meetings      []Record
	Promises      []Promise
	People        []Record
	Offices       []Change[site.Affiliation] // of people who are on both sides
	Participants  []Change[site.Participant] // as everything at meetings, also of those that came or went
	Statements    []Change[site.Statement]
	Sources       []Record
	Claims        []Claim
	Series        []Record
	Organizations []Record
	Topics        []Record
	Pages         []Record

	Lost    []Lost
	Anchors []Anchor
}

// Snapshot is what a report says of a side as such.
type Snapshot struct {
	Name    string
	Records int
	Faults  diag.List
	site    *site.Site
}

// Change is something that two sites may both have. Where only one has it, the
// other is nil.
type Change[T any] struct {
	Before, After *T
	Fields        []Field // what of it changed, if both have it
}

// Op says what happened to something.
type Op string

// What can happen. Only records can be renamed, and merged into another.
const (
	Added   Op = "added"
	Removed Op = "removed"
	Changed Op = "changed"
	Renamed Op = "renamed"
	Merged  Op = "merged"
)

// Op says whether the thing was added, removed or changed.
func (c Change[T]) Op() Op {
	switch {
	case c.Before == nil:
		return Added
	case c.After == nil:
		return Removed
	}
	return Changed
}

// Current returns the thing as it is or, if it is gone, as it was.
func (c Change[T]) Current() *T {
	if c.After != nil {
		return c.After
	}
	return c.Before
}

// both reports whether the thing is on both sides.
func (c Change[T]) both() bool { return c.Before != nil && c.After != nil }

// Record is what happened to a record.
type Record struct {
	Change[site.Entry]
	Into  *site.Entry // the record that has it among its former ids and was there before
	Draft bool        // it is gone because it is a draft now
}

// Op says what happened to the record.
func (r Record) Op() Op {
	switch {
	case r.Into != nil:
		return Merged
	case r.both() && r.Before.ID != r.After.ID:
		return Renamed
	}
	return r.Change.Op()
}

// Promise is what happened to a commitment.
type Promise struct {
	Change[site.Commitment]
	Moves   []Move
	Updates []Change[site.Update]
}

// LapseChanged reports whether a promise that stands as it did is overdue now
// and was not, or the other way round.
func (p Promise) LapseChanged() bool {
	return p.both() && len(p.Moves) == 0 && p.Before.Overdue != p.After.Overdue
}

// Move is that a promise stands otherwise than before.
type Move struct {
	By        []*site.Entry // for those of its makers; empty: for all
	From, To  string
	Update    *site.Update // the one that says so; nil: none does
	Withdrawn *site.Update // the one that said otherwise and is gone; may be nil
}

// Claim is a claim on both sides that rests on other sources than before.
type Claim struct {
	Of           site.Claim // as it is after
	Lost, Gained []*site.Source
	Moved        []Place
	Bare         bool // it has no source at all any more
}

// Place is that the place in a source is given otherwise than before.
type Place struct {
	Source   *site.Source
	Old, New record.Text
}

// Lost is an address that the site had and has no more.
type Lost struct {
	Path   string      // of the page in the default language
	Langs  []string    // in which it is gone
	All    bool        // it is gone in every language that the site had
	Kind   Loss        // what was there
	Record *site.Entry // before; nil where the page was not a record's
	Draft  bool        // the record is a draft now
}

// Loss is what was at an address that is gone.
type Loss string

// What can be lost. The pages of a list, a year or the like follow from the
// records, and no former id could lead on from them.
const (
	LostRecord   Loss = "record"   // the page of a record
	LostFormer   Loss = "former"   // the address that a record had before
	LostList     Loss = "list"     // a page that the site makes of its records
	LostLanguage Loss = "language" // all pages in a language
)

// IsError reports whether links from elsewhere to a record break.
func (l Lost) IsError() bool { return l.Kind != LostList }

// Anchor is a place on a page of which links from elsewhere may speak, since
// it was given an id, and that is gone while the page is there.
type Anchor struct {
	Meeting *site.Entry // after
	ID      string
}

// Errors returns how many addresses of records are gone.
func (r *Report) Errors() int {
	n := 0
	for _, l := range r.Lost {
		if l.IsError() {
			n++
		}
	}
	return n
}

// Broken reports whether the later site has errors, so that it could not be
// compared.
func (r *Report) Broken() bool { return len(r.After.Faults) > 0 }

// Empty reports whether nothing has changed but how records are written.
func (r *Report) Empty() bool {
	n := len(r.Site) + len(r.Promises) + len(r.Offices) + len(r.Participants) + len(r.Statements) + len(r.Claims) + len(r.Lost) + len(r.Anchors)
	for _, records := range r.records() {
		n += len(*records)
	}
	return n == 0 && !r.Broken()
}

// records returns the lists of records by their kinds.
func (r *Report) records() map[record.Kind]*[]Record {
	return map[record.Kind]*[]Record{
		record.KindSummits:       &r.Meetings,
		record.KindSpeakers:      &r.People,
		record.KindSources:       &r.Sources,
		record.KindSeries:        &r.Series,
		record.KindOrganizations: &r.Organizations,
		record.KindTopics:        &r.Topics,
		record.KindPages:         &r.Pages,
	}
}
