package draft

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
)

// few is how many of a series' last meetings say what is usual in it.
const few = 3

// editions returns the summits of a series, the last one first: by number, and
// those without one by date.
func (b *Batch) editions(series string) []*record.Summit {
	var all []*record.Summit
	for _, r := range b.set.Records {
		summit, ok := r.(*record.Summit)
		if !ok || !summit.Series.IsSet() {
			continue
		}
		found := b.names.find(summit.Series.ID, []record.Kind{record.KindSeries})
		if len(found) == 1 && found[0].id == series {
			all = append(all, summit)
		}
	}
	slices.SortStableFunc(all, func(x, y *record.Summit) int {
		return cmp.Or(cmp.Compare(y.Number.V, x.Number.V), edtf.Compare(y.Date.Date, x.Date.Date))
	})
	return all
}

// seriesOf returns the id of the series that cells name, or "".
func (b *Batch) seriesOf(cells []Cell) string {
	if found := b.names.find(textOf(cells, "series"), []record.Kind{record.KindSeries}); len(found) == 1 {
		return found[0].id
	}
	return ""
}

// textOf returns the first text given for a path, or "".
func textOf(cells []Cell, path string) string {
	for _, c := range cells {
		if text := clean(c.Text); c.Path == path && text != "" {
			return text
		}
	}
	return ""
}

// ProposeID returns an id for a record that nothing has, made from what the
// cells say of it: its place in a series whose ids follow a pattern, or what it
// is called, and for a summit its date where that is not enough. It is "" if
// they say nothing of the kind.
func (b *Batch) ProposeID(kind record.Kind, cells []Cell) string {
	title := b.titleFor(kind, cells)
	if kind == record.KindSummits {
		if id := b.nextID(cells); id != "" && !b.names.taken(id) {
			return id
		}
		if id := shortID(title); id != "" && b.names.taken(id) {
			title += " " + firstOf(cells, "date", PathFirst)
		}
	}
	if shortID(title) == "" {
		return ""
	}
	return b.FreeID(kind, title)
}

// titleFor returns what cells call a record: of several languages the one that
// makes the plainest address.
func (b *Batch) titleFor(kind record.Kind, cells []Cell) string {
	title := textOf(cells, b.labelKey(kind))
	for _, c := range cells {
		if c.Path == b.labelKey(kind) && isASCII(clean(c.Text)) && !isASCII(title) {
			title = clean(c.Text)
		}
	}
	return title
}

func isASCII(s string) bool {
	return s != "" && !slices.ContainsFunc([]byte(s), func(b byte) bool { return b >= 0x80 })
}

// firstOf returns the first day that cells give under one of some paths, or
// "".
func firstOf(cells []Cell, paths ...string) string {
	for _, path := range paths {
		days, _ := daysAndHours(textOf(cells, path))
		if date, err := edtf.Parse(dayOf(days)); err == nil {
			return date.Start().String()
		}
	}
	return ""
}

// yearOf returns the year in which cells say that a summit takes place, or 0.
func yearOf(cells []Cell) int {
	date, err := edtf.Parse(firstOf(cells, "date", PathFirst))
	if err != nil {
		return 0
	}
	if first, last, ok := date.Years(); ok && first == last {
		return int(first)
	}
	return 0
}

// nextID returns the id that the series of a summit has for one with the
// number or the year that the cells give, or "".
func (b *Batch) nextID(cells []Cell) string {
	series := b.seriesOf(cells)
	if series == "" {
		return ""
	}
	number := numberOf(cells)
	var ids []said
	for _, m := range b.editions(series) {
		ids = append(ids, saidOf(m, m.ID))
	}
	id := follow(ids, number, yearOf(cells))
	if id == "" && len(ids) == 0 && number != none {
		id = series + "-" + strconv.Itoa(number)
	}
	return id
}

// New begins a new record. A summit of a series gets what the cells say
// nothing of and the last meetings have in common: the next number, and with it
// an id where none is given, a title as theirs, who invited, and where they met.
// It returns nil if there is no id and none can be proposed. If a record has the
// id or had it, that is an error.
func (b *Batch) New(kind record.Kind, id string, cells []Cell) (*Record, diag.List) {
	series := b.seriesOf(cells)
	editions := b.editions(series)
	if number := numberAfter(editions); series != "" && textOf(cells, "number") == "" && number != none {
		given := cells[slices.IndexFunc(cells, func(c Cell) bool { return c.Path == "series" })]
		cells = append(slices.Clone(cells), Cell{Path: "number", Text: strconv.Itoa(number), From: given.From})
	}
	if id == "" {
		id = b.ProposeID(kind, cells)
	}
	if id == "" {
		b.Place(b.blank(kind, id), cells) // for what may be wrong with them
		return nil, nil
	}
	if diags := b.taken(kind, id); diags.HasErrors() {
		return nil, diags
	}
	r := b.Add(kind, id, cells)
	if series != "" {
		b.propose(r, series, editions, cells)
	}
	b.Place(r, b.whereBefore(r, cells))
	return r, nil
}

// propose adds what a new summit of a series has in common with those before
// it, where the cells say nothing of that.
func (b *Batch) propose(r *Record, series string, editions []*record.Summit, cells []Cell) {
	add := func(key string, v *node, note string) {
		if v != nil && !v.isEmpty() {
			r.root.keys = append(r.root.keys, pair{key, v, note})
		}
	}
	if textOf(cells, "title") == "" {
		add("title", b.nextTitle(editions, cells), "")
	}
	last := editions[:min(few, len(editions))]
	if textOf(cells, "hosts") == "" {
		hosts := usual(last, func(m *record.Summit) *node { return refs(m.Hosts) })
		if hosts == nil {
			hosts = b.seriesHosts(series)
		}
		add("hosts", hosts, guessNote)
	}
	if !slices.ContainsFunc(cells, func(c Cell) bool { return strings.HasPrefix(c.Path, "venue.") }) {
		add("venue", b.usualVenue(last), guessNote)
	}
}

// whereBefore gives a summit that meets where another one met all that is known
// of the place, and returns the cells that are left.
func (b *Batch) whereBefore(r *Record, cells []Cell) []Cell {
	known := b.knownVenue(textOf(cells, "venue.name"))
	if r.Kind != record.KindSummits || known == nil {
		return cells
	}
	venue, _ := r.mapAt("venue.name")
	for _, k := range known.keys {
		if k.name == "name" || textOf(cells, "venue."+k.name) == "" {
			venue.keys = append(venue.keys, k)
		}
	}
	return slices.DeleteFunc(slices.Clone(cells), func(c Cell) bool { return c.Path == "venue.name" })
}

// numberAfter returns the number that follows those of a series' editions, or
// none if they have no numbers.
func numberAfter(editions []*record.Summit) int {
	if len(editions) == 0 {
		return 1
	}
	if !editions[0].Number.IsSet() {
		return none
	}
	return editions[0].Number.V + 1
}

// numberOf returns the number that cells give, or none.
func numberOf(cells []Cell) int {
	if n, err := strconv.Atoi(numberIn(textOf(cells, "number"))); err == nil {
		return n
	}
	return none
}

// nextTitle returns the title of a summit in each language in which those of
// the editions before it follow a pattern.
func (b *Batch) nextTitle(editions []*record.Summit, cells []Cell) *node {
	title := &node{form: mapping}
	for _, lang := range b.langs {
		var titles []said
		for _, m := range editions {
			if m.Title.Has(lang) {
				titles = append(titles, saidOf(m, m.Title.In(lang).Value))
			}
		}
		if next := follow(titles, numberOf(cells), yearOf(cells)); next != "" {
			title.keys = append(title.keys, pair{name: lang, value: &node{form: text, text: next}})
		}
	}
	return title.simplest(b.langs[0])
}

// seriesHosts returns who invites to a series, or nil.
func (b *Batch) seriesHosts(id string) *node {
	if series, ok := b.Find(record.KindSeries, id).(*record.Series); ok {
		return refs(series.Hosts)
	}
	return nil
}
