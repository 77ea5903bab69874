package render

import (
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

// derived is the lists of a record that take time to make, so that its parts
// share them.
type derived struct {
	participations []site.Participations
}

func derive(data any) derived {
	var d derived
	if o, is := data.(*site.Organization); is {
		d.participations = o.Participations()
	}
	return d
}

// excerptOf returns a copy of what a page shows, and the lists in it that grow
// with the site: to keep rows of them changes the copy alone. There are none of
// anything else than a record or a year.
func excerptOf(data any, d derived) (shown any, lists []rows) {
	switch o := data.(type) {
	case *site.Summit:
		c := *o
		return &c, []rows{rowsOf(&c.SideEvents, onSummit, lineWeight), rowsOf(&c.Reported, onUpdate, updateWeight), mentioned(&c.Entry)}
	case *site.Series:
		c := *o
		return &c, []rows{rowsOf(&c.Summits, onSummit, summitWeight), mentioned(&c.Entry)}
	case *site.Speaker:
		c := *o
		return &c, append(partyRows(&c.Party), weighed(&c.Appearances, onAppearance, weightOfAppearance), mentioned(&c.Entry))
	case *site.Organization:
		c := *o
		return &c, append(partyRows(&c.Party),
			rowsOf(&c.Children, undated, lineWeight),
			rowsOf(&c.Members, undated, lineWeight),
			rowsOf(&c.MemberOf, undated, lineWeight),
			rowsOf(&c.People, undated, lineWeight),
			d.delegated(&c),
			rowsOf(&c.Statements, onStatement, statementWeight),
			rowsOf(&c.Published, onSource, lineWeight),
			mentioned(&c.Entry))
	case *site.Topic:
		c := *o
		return &c, []rows{
			rowsOf(&c.Children, undated, lineWeight),
			rowsOf(&c.Series, undated, lineWeight),
			rowsOf(&c.Summits, onSummit, summitWeight),
			rowsOf(&c.Statements, onStatement, statementWeight),
			rowsOf(&c.Commitments, onCommitment, commitmentWeight),
			mentioned(&c.Entry),
		}
	case *site.Source:
		c := *o
		return &c, []rows{rowsOf(&c.Uses, onUse, lineWeight), mentioned(&c.Entry)}
	case *site.Page:
		c := *o
		return &c, []rows{mentioned(&c.Entry)}
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

// delegated returns who took part for an organization, a row for each summit:
// its people stay together.
func (d derived) delegated(o *site.Organization) rows {
	r := weighed(&d.participations, func(p site.Participations) edtf.Day { return onSummit(p.Summit) }, func(p site.Participations) int { return lineWeight + summitWeight*len(p.As) })
	keep := r.keep
	r.keep = func(some []int) {
		keep(some)
		o.Delegates = nil
		for _, p := range d.participations {
			o.Delegates = append(o.Delegates, p.As...)
		}
	}
	return r
}

// mentioned returns where an entry is mentioned.
func mentioned(e *site.Entry) rows {
	return rowsOf(&e.Mentions, func(m site.Mention) edtf.Day { return onEntry(m.From) }, lineWeight)
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
func onUse(u site.Use) edtf.Day                { return onEntry(u.From) }

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
