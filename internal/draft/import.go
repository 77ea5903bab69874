package draft

import (
	"fmt"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// Import begins a record of a kind for each row. A row that says what a record
// says already, or another row, is passed over, as is one that does not say
// what it is about. Name is what the rows come from, for a record without any
// better id.
func (b *Batch) Import(kind record.Kind, rows []Row, name string) {
	seen := b.seen(kind)
	type begun struct {
		record *Record
		cells  []Cell
	}
	var all []begun
	for i, row := range rows {
		keys := b.sameness(kind, row.Cells)
		if len(keys) == 0 && firstOf(row.Cells, "date", PathFirst) == "" {
			b.Doubts.Warnf(row.At, "passed-over", "a row without %q: passed over", b.labelKey(kind))
			continue
		}
		if other, is := firstSeen(seen, keys); is {
			b.Doubts.Warnf(row.At, "passed-over", "this is there already: passed over").Note(other, "here")
			continue
		}
		for _, key := range keys {
			seen[key] = row.At
		}
		cells := b.withTitle(kind, row.Cells)
		id, refused := b.idFor(kind, cells, fmt.Sprintf("%s-%d", name, i+1))
		r := b.Add(kind, id, cells)
		if refused != nil {
			b.refuse(r, refused)
		}
		all = append(all, begun{r, cells})
	}
	for _, begun := range all { // now that all can name each other
		b.Place(begun.record, begun.cells)
	}
}

// idFor returns the id that a row asks for, or the one that follows from its
// other cells, and what is wrong with the one asked for.
func (b *Batch) idFor(kind record.Kind, cells []Cell, name string) (id string, refused *Unplaced) {
	for _, c := range cells {
		asked := clean(c.Text)
		if c.Path != PathID || asked == "" {
			continue
		}
		problem := kind.CheckID(asked, b.langs...)
		if problem.IsZero() && !b.names.taken(asked) {
			return asked, refused
		}
		if problem.IsZero() {
			problem = diag.Say("the id %q is taken", asked)
		}
		refused = &Unplaced{From: c.From, Code: "bad-id", Message: problem}
	}
	if id = b.ProposeID(kind, cells); id == "" {
		id = b.FreeID(kind, firstOf(cells, "date", PathFirst), name)
	}
	return id, refused
}

// withTitle adds to a meeting of a series that has a number and no title the
// one that those before it have led to expect.
func (b *Batch) withTitle(kind record.Kind, cells []Cell) []Cell {
	series := b.seriesOf(cells)
	if kind != record.KindSummits || series == "" || textOf(cells, "title") != "" {
		return cells
	}
	title := b.nextTitle(b.editions(series), cells)
	from := cells[0].From
	for _, k := range title.leftKeys() {
		cells = append(cells, Cell{Path: "title", Lang: k.name, Text: k.value.text, From: from})
	}
	if title.form == text {
		cells = append(cells, Cell{Path: "title", Text: title.text, From: from})
	}
	return cells
}

// sameness returns what makes two records of a kind the same one: what they
// are called, and of meetings the day as well. Of a source it is its address,
// too.
func (b *Batch) sameness(kind record.Kind, cells []Cell) []string {
	var keys []string
	day := ""
	if kind == record.KindSummits {
		day = firstOf(cells, "date", PathFirst)
	}
	for _, c := range cells {
		switch said := clean(c.Text); {
		case said == "":
		case c.Path == b.labelKey(kind):
			keys = append(keys, plainName(said)+" "+day)
		case c.Path == "url" && kind == record.KindSources && plainURL(said) != "":
			keys = append(keys, plainURL(said))
		}
	}
	return keys
}

// noDate is what a new summit has for a date that nobody gave.
const noDate = "20XX-XX-XX"

// seen returns where the records of a kind are, by what makes another the same
// one.
func (b *Batch) seen(kind record.Kind) map[string]diag.Span {
	seen := map[string]diag.Span{}
	for _, r := range b.set.Records {
		if r.Common().Kind != kind {
			continue
		}
		var cells []Cell
		for _, name := range namesOf(r) {
			cells = append(cells, Cell{Path: b.labelKey(kind), Text: name})
		}
		switch r := r.(type) {
		case *record.Summit:
			if date := r.Date.String(); date != noDate {
				cells = append(cells, Cell{Path: "date", Text: date})
			}
		case *record.Source:
			cells = append(cells, Cell{Path: "url", Text: r.URL.V}, Cell{Path: "url", Text: r.ArchiveURL.V})
		}
		for _, key := range b.sameness(kind, cells) {
			seen[key] = diag.OnDisk(r.Common().File.Path)
		}
	}
	return seen
}

func firstSeen(seen map[string]diag.Span, keys []string) (diag.Span, bool) {
	for _, key := range keys {
		if at, is := seen[key]; is {
			return at, true
		}
	}
	return diag.Span{}, false
}
