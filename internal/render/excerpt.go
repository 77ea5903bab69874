package render

import (
	"cmp"
	"fmt"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// rows is one of the lists that the page of a record, or of a year, makes of
// what other records say.
type rows struct {
	count  int
	day    func(i int) edtf.Day // by which a row is found; edtf.Past: it has none
	weight func(i int) int
	keep   func(some []int) // leaves only those rows, in their order
}

// rowsOf returns the rows of a list, all of a weight, and leaves some of them
// there.
func rowsOf[T any](list *[]T, day func(T) edtf.Day, weight int) rows {
	return weighed(list, day, func(T) int { return weight })
}

// weighed is rowsOf for rows of different weights.
func weighed[T any](list *[]T, day func(T) edtf.Day, weight func(T) int) rows {
	all := *list
	return rows{
		count:  len(all),
		day:    func(i int) edtf.Day { return day(all[i]) },
		weight: func(i int) int { return weight(all[i]) },
		keep: func(some []int) {
			kept := make([]T, len(some))
			for n, i := range some {
				kept[n] = all[i]
			}
			*list = kept
		},
	}
}

// excerptOf returns a copy of what a page shows, and the lists in it that grow
// with the site: to keep rows of them changes the copy alone. There are none of
// anything else than a record or a year.
func excerptOf(data any) (shown any, lists []rows) {
	switch o := data.(type) {
	case *site.Summit:
		c := *o
		return &c, []rows{rowsOf(&c.Reported, onUpdate, updateWeight), mentions(&c.Entry)}
	case *site.Series:
		c := *o
		return &c, []rows{rowsOf(&c.Summits, onSummit, summitWeight), mentions(&c.Entry)}
	case *site.Speaker:
		c := *o
		return &c, append(partyRows(&c.Party), weighed(&c.Appearances, onAppearance, weightOfAppearance), mentions(&c.Entry))
	case *site.Organization:
		c := *o
		return &c, append(partyRows(&c.Party),
			rowsOf(&c.Children, undated, lineWeight),
			rowsOf(&c.Members, undated, lineWeight),
			rowsOf(&c.MemberOf, undated, lineWeight),
			rowsOf(&c.People, undated, lineWeight),
			delegations(&c),
			rowsOf(&c.Statements, onStatement, statementWeight),
			rowsOf(&c.Published, onSource, lineWeight),
			mentions(&c.Entry))
	case *site.Topic:
		c := *o
		return &c, []rows{
			rowsOf(&c.Children, undated, lineWeight),
			rowsOf(&c.Series, undated, lineWeight),
			rowsOf(&c.Summits, onSummit, summitWeight),
			rowsOf(&c.Statements, onStatement, statementWeight),
			rowsOf(&c.Commitments, onCommitment, commitmentWeight),
			mentions(&c.Entry),
		}
	case *site.Source:
		c := *o
		return &c, []rows{rowsOf(&c.Claims, onClaim, lineWeight), mentions(&c.Entry)}
	case *site.Page:
		c := *o
		return &c, []rows{mentions(&c.Entry)}
	case *site.Year:
		c := *o
		return &c, []rows{
			rowsOf(&c.Summits, within(o, onSummit), summitWeight),
			rowsOf(&c.Possible, within(o, onSummit), summitWeight),
			rowsOf(&c.Updates, within(o, onUpdate), updateWeight),
		}
	}
	return data, nil
}

// partyRows returns what persons and organizations have in common.
func partyRows(p *site.Party) []rows {
	return []rows{
		rowsOf(&p.HostedSeries, undated, lineWeight),
		rowsOf(&p.Hosted, onSummit, lineWeight),
		rowsOf(&p.Promised, onCommitment, commitmentWeight),
		rowsOf(&p.Received, onCommitment, commitmentWeight),
	}
}

// delegations returns who took part for an organization, a row for each
// summit: its people stay together.
func delegations(o *site.Organization) rows {
	if len(o.Delegates) == 0 {
		return rows{}
	}
	all := o.Participations()
	list := slices.Clone(all)
	r := weighed(&list, func(p site.Participations) edtf.Day { return onSummit(p.Summit) }, func(p site.Participations) int { return lineWeight + summitWeight*len(p.As) })
	keep := r.keep
	r.keep = func(some []int) {
		keep(some)
		o.Delegates = nil
		for _, p := range list {
			o.Delegates = append(o.Delegates, p.As...)
		}
	}
	return r
}

// mentions returns where an entry is mentioned. What is kept of it becomes its
// backlinks, as links in texts, which no other list has.
func mentions(e *site.Entry) rows {
	list := e.Mentions()
	r := rowsOf(&list, func(b site.Backlink) edtf.Day { return onEntry(b.From) }, lineWeight)
	keep := r.keep
	r.keep = func(some []int) {
		keep(some)
		e.Backlinks = slices.Clone(list)
		for i := range e.Backlinks {
			e.Backlinks[i].Inline = true
		}
	}
	return r
}

func weightOfAppearance(a *site.Appearance) int {
	return lineWeight + summitWeight*(len(a.As)+len(a.Agenda)) + statementWeight*len(a.Statements)
}

func undated[T any](T) edtf.Day { return edtf.Past }

// on returns the earliest day that a date can mean, by which lists are ordered,
// else its latest.
func on(d record.Date) edtf.Day {
	if d.Earliest() != edtf.Past || d.Latest() == edtf.Future {
		return d.Earliest()
	}
	return d.Latest()
}

func onSummit(s *site.Summit) edtf.Day         { return on(s.Record.Date) }
func onStatement(st *site.Statement) edtf.Day  { return onSummit(st.Summit) }
func onCommitment(c *site.Commitment) edtf.Day { return onSummit(c.Summit) }
func onAppearance(a *site.Appearance) edtf.Day { return onSummit(a.Summit) }
func onUpdate(u *site.Update) edtf.Day         { return on(u.Record.Date) }
func onSource(s *site.Source) edtf.Day         { return on(s.Record.Date) }
func onClaim(c site.Claim) edtf.Day            { return onEntry(c.From) }

func onEntry(e *site.Entry) edtf.Day {
	switch o := e.Owner().(type) {
	case *site.Summit:
		return onSummit(o)
	case *site.Source:
		return onSource(o)
	}
	return edtf.Past
}

// within puts what began before a year, or may have, at its beginning.
func within[T any](y *site.Year, day func(T) edtf.Day) func(T) edtf.Day {
	return func(x T) edtf.Day {
		return min(max(day(x), edtf.DayOf(y.Year, 1, 1)), edtf.DayOf(y.Year, 12, 31))
	}
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

// exceed reports whether lists weigh more together than a page may.
func exceed(lists []rows, most int) bool {
	total := 0
	for _, l := range lists {
		for i := range l.count {
			if total += l.weight(i); total > most {
				return true
			}
		}
	}
	return false
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
		own := l.rows(n)
		cut.newest[n] = newestOf(own)
		if l.count > newestRows {
			left = append(left, own...)
		}
	}
	slices.SortFunc(left, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.list, b.list), cmp.Compare(a.index, b.index))
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

// rows returns the rows of a list by its number.
func (l rows) rows(list int) []row {
	all := make([]row, l.count)
	for i := range all {
		all[i] = row{list, i, l.day(i), l.weight(i)}
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
	for _, g := range groups {
		for _, r := range g.Entries {
			e.picks[r.list] = append(e.picks[r.list], r.index)
			e.last = r.day
			e.count++
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
	some := slices.Clone(list)
	if len(list) > newestRows {
		byDay := func(a, b row) int { return cmp.Compare(a.day, b.day) }
		if slices.IsSortedFunc(list, byDay) && list[0].day != list[len(list)-1].day {
			some = some[len(list)-newestRows:]
		} else {
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
