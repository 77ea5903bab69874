package search

import (
	"summitline/internal/record"
	"summitline/internal/site"
)

// textsOf returns the texts of a record itself, without those of its
// statements and commitments.
func textsOf(e *site.Entry) []piece {
	var texts []piece
	switch o := e.Owner().(type) {
	case *site.Summit:
		texts = plain(o.Record.Theme)
		for _, v := range o.Record.Venues {
			texts = append(texts, plain(v.Name, v.Address, v.City)...)
		}
		for _, a := range o.Agenda {
			texts = append(texts, plain(a.Record.Title)...)
			texts = append(texts, prose(a.Record.Text)...)
		}
	case *site.Source:
		if o.Publisher != nil {
			texts = plain(o.Publisher.Title)
		} else {
			texts = plain(o.Record.Publisher.Name)
		}
		texts = append(texts, plain(o.Record.Authors...)...)
		texts = append(texts, plain(o.Record.Note)...)
	}
	return append(texts, prose(e.Summary(), e.Meta.Body)...)
}

func statementTexts(st *site.Statement) []piece {
	return append(prose(st.Record.Text), plain(st.Record.Quote)...)
}

// commitmentTexts returns the texts of a commitment and of what became of it,
// which have addresses of their own.
func commitmentTexts(c *site.Commitment) []piece {
	texts := prose(c.Record.Text)
	for _, u := range c.Updates {
		for _, p := range prose(u.Record.Text) {
			p.anchor = u.Anchor
			texts = append(texts, p)
		}
	}
	return texts
}

// namesOf returns the title of a record and what else it is called.
func namesOf(e *site.Entry) []record.Text {
	names := []record.Text{e.Title}
	switch o := e.Owner().(type) {
	case *site.Summit:
		names = append(names, o.Record.AlsoKnownAs...)
	case *site.Series:
		names = append(names, o.Record.AlsoKnownAs...)
	case *site.Speaker:
		names = append(names, o.Record.AlsoKnownAs...)
	case *site.Organization:
		names = append(append(names, o.Record.ShortName), o.Record.AlsoKnownAs...)
		for _, former := range o.Record.FormerNames {
			names = append(names, former.Name)
		}
	case *site.Topic:
		names = append(names, o.Record.AlsoKnownAs...)
	}
	return names
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

// weigh returns the weight of a record's own texts and of each of its
// statements and commitments, in bytes of their source.
func (t *teller) weigh(e *site.Entry) []int {
	weights := []int{t.weighNames(e) + t.weighTexts(textsOf(e))}
	switch o := e.Owner().(type) {
	case *site.Summit:
		weights[0] += len(o.Participants) * placeWeight / 2
		for _, st := range o.Statements {
			weights = append(weights, placeWeight+t.weighTexts(statementTexts(st)))
		}
		for _, c := range o.Commitments {
			weights = append(weights, placeWeight+t.weighTexts(commitmentTexts(c)))
		}
	case *site.Speaker:
		weights[0] += len(o.Affiliations) * placeWeight / 2
	}
	return weights
}

func (t *teller) weighNames(e *site.Entry) int {
	weight := placeWeight
	for _, name := range namesOf(e) {
		for _, v := range name.Variants {
			weight += len(v.Value)
		}
	}
	return weight
}

func (t *teller) weighTexts(pieces []piece) int {
	weight := 0
	for _, p := range pieces {
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
	return len(textsOf(e)) > 0 || len(seriesOf(e)) > 0 || len(organizationsOf(e)) > 0
}
