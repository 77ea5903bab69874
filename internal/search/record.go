package search

import (
	"iter"

	"summitline/internal/record"
	"summitline/internal/site"
)

// textsOf adds to pieces the texts of a record itself, without those of its
// statements and commitments.
func textsOf(texts []piece, e *site.Entry) []piece {
	switch o := e.Owner().(type) {
	case *site.Summit:
		texts = plain(texts, o.Record.Theme)
		for _, v := range o.Record.Venues {
			texts = plain(texts, v.Name, v.Address, v.City)
		}
		for _, a := range o.Agenda {
			texts = prose(plain(texts, a.Record.Title), a.Record.Text)
		}
	case *site.Source:
		if o.Publisher != nil {
			texts = plain(texts, o.Publisher.Title)
		} else {
			texts = plain(texts, o.Record.Publisher.Name)
		}
		texts = plain(plain(texts, o.Record.Authors...), o.Record.Note)
	}
	return prose(texts, e.Summary(), e.Meta.Body)
}

func statementTexts(texts []piece, st *site.Statement) []piece {
	return plain(prose(texts, st.Record.Text), st.Record.Quote)
}

// commitmentTexts adds to pieces the texts of a commitment and of what became
// of it, which have addresses of their own.
func commitmentTexts(texts []piece, c *site.Commitment) []piece {
	texts = prose(texts, c.Record.Text)
	for _, u := range c.Updates {
		if u.Record.Text.IsSet() {
			texts = append(texts, piece{prose: u.Record.Text, anchor: u.Anchor})
		}
	}
	return texts
}

// namesOf yields the title of a record and what else it is called.
func namesOf(e *site.Entry) iter.Seq[record.Text] {
	return func(yield func(record.Text) bool) {
		if !yield(e.Title) {
			return
		}
		var more []record.Text
		switch o := e.Owner().(type) {
		case *site.Summit:
			more = o.Record.AlsoKnownAs
		case *site.Series:
			more = o.Record.AlsoKnownAs
		case *site.Speaker:
			more = o.Record.AlsoKnownAs
		case *site.Organization:
			if !yield(o.Record.ShortName) {
				return
			}
			for _, former := range o.Record.FormerNames {
				if !yield(former.Name) {
					return
				}
			}
			more = o.Record.AlsoKnownAs
		case *site.Topic:
			more = o.Record.AlsoKnownAs
		}
		for _, name := range more {
			if !yield(name) {
				return
			}
		}
	}
}

func dateOf(e *site.Entry) record.Date {
	switch o := e.Owner().(type) {
	case *site.Summit:
		return o.Record.Date
	case *site.Source:
		return o.Record.Date
	}
	return record.Date{}
}

// seriesOf returns the series to which a record belongs.
func seriesOf(e *site.Entry) []*site.Entry {
	switch o := e.Owner().(type) {
	case *site.Series:
		return []*site.Entry{e}
	case *site.Summit:
		if o.Series != nil {
			return []*site.Entry{&o.Series.Entry}
		}
	}
	return nil
}

// organizationsOf returns the organizations, persons aside, by which a reader
// may want to narrow a search: those that took part, employed or published.
func organizationsOf(e *site.Entry) []*site.Entry {
	var list []*site.Entry
	add := func(o *site.Organization) {
		if o != nil {
			list = append(list, &o.Entry)
		}
	}
	switch o := e.Owner().(type) {
	case *site.Summit:
		list = append(list, o.Hosts...)
		for _, p := range o.Participants {
			add(p.Organization)
		}
	case *site.Series:
		list = append(list, o.Hosts...)
	case *site.Speaker:
		for _, a := range o.Affiliations {
			add(a.Organization)
		}
		for _, a := range o.Appearances {
			for _, p := range a.As {
				add(p.Organization)
			}
		}
	case *site.Organization:
		add(o)
		add(o.Parent)
	case *site.Source:
		add(o.Publisher)
	}
	return list
}

// placeWeight is about what a place weighs besides its texts: its address,
// title, date and what it belongs to.
const placeWeight = 160

// weigh adds to a list the weight of a record's own texts and of each of its
// statements and commitments, in bytes of their source.
func (t *telling) weigh(weights []int, e *site.Entry) []int {
	own := len(weights)
	t.pieces = textsOf(t.pieces[:0], e)
	weights = append(weights, t.weighNames(e)+t.weighTexts())
	switch o := e.Owner().(type) {
	case *site.Summit:
		weights[own] += len(o.Participants) * placeWeight / 2
		for _, st := range o.Statements {
			t.pieces = statementTexts(t.pieces[:0], st)
			weights = append(weights, placeWeight+t.weighTexts())
		}
		for _, c := range o.Commitments {
			t.pieces = commitmentTexts(t.pieces[:0], c)
			weights = append(weights, placeWeight+t.weighTexts())
		}
	case *site.Speaker:
		weights[own] += len(o.Affiliations) * placeWeight / 2
	}
	return weights
}

func (t *telling) weighNames(e *site.Entry) int {
	weight := placeWeight
	for name := range namesOf(e) {
		for _, v := range name.Variants {
			weight += len(v.Value)
		}
	}
	return weight
}

// weighTexts returns the weight of the pieces at hand.
func (t *telling) weighTexts() int {
	weight := 0
	for _, p := range t.pieces {
		if p.plain.IsSet() {
			weight += len(p.plain.In(t.lang).Value)
		} else {
			weight += len(p.prose.In(t.lang).Value.Source())
		}
	}
	return weight
}

// hasMore reports whether there is more to search in a record than its names,
// or to narrow a search by.
func hasMore(e *site.Entry) bool {
	return len(textsOf(nil, e)) > 0 || len(seriesOf(e)) > 0 || len(organizationsOf(e)) > 0
}

// piece is one text of a record before it is told: with markup, or plain.
type piece struct {
	prose  record.Markdown
	plain  record.Text
	anchor string // where that is not the anchor of the place
}

// prose adds texts with markup to pieces.
func prose(list []piece, texts ...record.Markdown) []piece {
	for _, t := range texts {
		if t.IsSet() {
			list = append(list, piece{prose: t})
		}
	}
	return list
}

// plain adds texts without markup to pieces.
func plain(list []piece, texts ...record.Text) []piece {
	for _, t := range texts {
		if t.IsSet() {
			list = append(list, piece{plain: t})
		}
	}
	return list
}
