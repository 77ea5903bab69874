package site

import (
	"slices"

	"summitline/internal/record"
)

// Series is a meeting that recurs, with its editions.
type Series struct {
	Entry
	Record *record.Series

	Hosts        []*Entry
	Topics       []*Topic
	Summits      []*Summit // by date
	Gaps         []*Gap    // by number
	Successor    *Series
	Predecessors []*Series
}

// Gap is a run of numbers that a series skips: meetings known to have happened
// of which nothing is recorded.
type Gap struct {
	Series      *Series
	First, Last int
	After       *Summit // the recorded one before it
	Before      *Summit // the recorded one after it
}

// Edition is one step of a series: a summit, or a gap.
type Edition struct {
	Summit *Summit // nil for a gap
	Gap    *Gap
}

func (r *resolver) linkSeries() {
	for _, s := range r.Series {
		r.of(&s.Entry)
		s.Hosts = r.parties(s.Record.Hosts)
		s.Topics = all[*Topic](r, s.Record.Topics, record.KindTopics)
		for _, t := range s.Topics {
			t.Series = append(t.Series, s)
		}
		for _, host := range s.Hosts {
			party := host.party()
			party.HostedSeries = append(party.HostedSeries, s)
		}
		if s.Successor = get[*Series](r, s.Record.Successor, record.KindSeries); s.Successor != nil {
			s.Successor.Predecessors = append(s.Successor.Predecessors, s)
		}
	}
	for _, m := range r.Summits {
		r.of(&m.Entry)
		s := get[*Series](r, m.Record.Series, record.KindSeries)
		if s == nil {
			continue
		}
		m.Series = s
		if n := len(s.Summits); n > 0 {
			m.PrevInSeries, s.Summits[n-1].NextInSeries = s.Summits[n-1], m
		}
		s.Summits = append(s.Summits, m)
	}
	r.checkNumbers()
	for _, s := range r.Series {
		r.findGaps(s)
	}
}

// checkNumbers refuses a number that two summits of a series share, drafts
// included.
func (r *resolver) checkNumbers() {
	type place struct {
		series *Entry
		number int
	}
	first := map[place]record.Int{}
	for _, rec := range r.set.Records {
		summit, ok := rec.(*record.Summit)
		if !ok || !summit.Number.IsSet() {
			continue
		}
		found := r.index.named(summit.Series.ID, []record.Kind{record.KindSeries})
		if len(found) != 1 {
			continue
		}
		at := place{found[0], summit.Number.V}
		if other, taken := first[at]; taken {
			r.diags.Errorf(summit.Number.At, "duplicate-number", "%q has two summits with the number %d", found[0].ID, summit.Number.V).
				Helpf("give one of the two another number").Note(other.At, "the other")
			continue
		}
		first[at] = summit.Number
	}
}

// findGaps finds the numbers that no summit of a series has, from 1, or the
// first recorded one if that is less, up to the last that took place: only that
// shows that those before it did.
func (r *resolver) findGaps(s *Series) {
	var numbered []*Summit
	lastHeld := 0
	for _, m := range s.Summits {
		if !m.Record.Number.IsSet() {
			continue
		}
		numbered = append(numbered, m)
		if r.statusOf(m.Record) == "held" {
			lastHeld = max(lastHeld, m.Record.Number.V)
		}
	}
	slices.SortStableFunc(numbered, func(a, b *Summit) int { return a.Record.Number.V - b.Record.Number.V })
	expected := 1
	var last *Summit
	for _, m := range numbered {
		number := m.Record.Number.V
		if number > expected && expected <= lastHeld {
			s.Gaps = append(s.Gaps, &Gap{s, expected, min(number, lastHeld) - 1, last, m})
		}
		expected, last = number+1, m
	}
}

// Editions returns the summits and gaps of the series in order, each gap
// before the summit that follows it by number.
func (s *Series) Editions() []Edition {
	var editions []Edition
	for _, m := range s.Summits {
		if gap := m.GapBefore(); gap != nil {
			editions = append(editions, Edition{Gap: gap})
		}
		editions = append(editions, Edition{Summit: m})
	}
	return editions
}

// GapBefore returns the numbers that the summit's series skips right before it,
// or nil.
func (s *Summit) GapBefore() *Gap {
	if s.Series == nil {
		return nil
	}
	for _, gap := range s.Series.Gaps {
		if gap.Before == s {
			return gap
		}
	}
	return nil
}

// Held returns the summits that took place.
func (s *Series) Held() []*Summit { return held(s.Summits) }

func held(summits []*Summit) []*Summit {
	return slices.DeleteFunc(slices.Clone(summits), func(m *Summit) bool { return m.Status != "held" })
}

// LastHeld returns the last summit that took place, or nil.
func (s *Series) LastHeld() *Summit {
	held := s.Held()
	if len(held) == 0 {
		return nil
	}
	return held[len(held)-1]
}
