package draft

import (
	"strconv"

	"summitline/internal/record"
)

// usual returns what more than one of the last meetings of a series have in
// common, the most common or else the newest; of a series of one meeting, what
// that has. It is nil if there is nothing of the kind.
func usual(last []*record.Summit, of func(*record.Summit) *node) *node {
	counts := map[string]int{}
	var best *node
	most := min(2, len(last)) - 1
	values := make([]*node, len(last))
	for i, m := range last {
		if values[i] = of(m); values[i] != nil {
			counts[values[i].key()]++
		}
	}
	for _, v := range values {
		if v != nil && counts[v.key()] > most {
			best, most = v, counts[v.key()]
		}
	}
	return best
}

// key returns a text that equal values share.
func (v *node) key() string {
	p := new(printer)
	p.inBrackets(v)
	return string(p.text)
}

// usualVenue returns what the places of the last meetings of a series have in
// common: all of the place, or only the city and the country.
func (b *Batch) usualVenue(last []*record.Summit) *node {
	venue := &node{form: mapping}
	for _, part := range venueParts {
		v := usual(last, func(m *record.Summit) *node {
			if len(m.Venues) != 1 {
				return nil
			}
			return part.of(m.Venues[0])
		})
		if v != nil {
			venue.keys = append(venue.keys, pair{name: part.key, value: v.simplest(b.langs[0])})
		}
	}
	return venue
}

// knownVenue returns all that is known of a place where a summit met before, or
// nil: of several of one name, what the last record says.
func (b *Batch) knownVenue(name string) *node {
	if name == "" {
		return nil
	}
	for i := len(b.set.Records) - 1; i >= 0; i-- {
		summit, ok := b.set.Records[i].(*record.Summit)
		if !ok {
			continue
		}
		for _, v := range summit.Venues {
			for _, called := range v.Name.Variants {
				if plainName(called.Value) == plainName(name) {
					return b.venueValue(v)
				}
			}
		}
	}
	return nil
}

func (b *Batch) venueValue(v record.Venue) *node {
	venue := &node{form: mapping}
	for _, part := range venueParts {
		if inner := part.of(v); inner != nil {
			venue.keys = append(venue.keys, pair{name: part.key, value: inner.simplest(b.langs[0])})
		}
	}
	return venue
}

// venueParts are the keys of a venue that can be taken over from another.
var venueParts = []struct {
	key string
	of  func(record.Venue) *node
}{
	{"name", func(v record.Venue) *node { return localized(v.Name) }},
	{"address", func(v record.Venue) *node { return localized(v.Address) }},
	{"city", func(v record.Venue) *node { return localized(v.City) }},
	{"region", func(v record.Venue) *node { return localized(v.Region) }},
	{"country", func(v record.Venue) *node { return one(v.Country.V) }},
	{"geo", func(v record.Venue) *node {
		if !v.Geo.IsSet() {
			return nil
		}
		return &node{form: list, items: []*node{degree(v.Geo.V[0]), degree(v.Geo.V[1])}}
	}},
	{"url", func(v record.Venue) *node { return one(v.URL.V) }},
}

func one(s string) *node {
	if s == "" {
		return nil
	}
	return &node{form: word, text: s}
}

func degree(d float64) *node { return one(strconv.FormatFloat(d, 'f', -1, 64)) }

// localized returns a text as a value, or nil.
func localized(t record.Text) *node {
	if !t.IsSet() {
		return nil
	}
	all := &node{form: mapping}
	for _, v := range t.Variants {
		all.keys = append(all.keys, pair{name: v.Lang, value: &node{form: text, text: v.Value}})
	}
	return all
}

// refs returns refs as a value, or nil.
func refs(to []record.Ref) *node {
	if len(to) == 0 {
		return nil
	}
	all := &node{form: list}
	for _, r := range to {
		all.items = append(all.items, one(r.ID))
	}
	return all
}
