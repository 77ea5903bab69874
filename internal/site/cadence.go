package site

import "summitline/internal/edtf"

// CadenceYear is how often a series had promised to meet in a calendar year,
// and how often it did.
type CadenceYear struct {
	Year     int64
	Promised int       // for a whole year
	Whole    bool      // the series ran from its first day to its last: else less was promised
	Met      []*Summit // those sure to have begun in it
	Possible int       // how many more may have: meetings of uncertain date, and gaps
}

// memory is over how many years a cadence is followed.
const memory = 60

// Cadence returns the promised cadence and the kept one, year by year, from
// when the series started to when it ended, its successor took over, or asOf.
// Before that is known, its first and last meetings count. It is nil for a
// series that promised none, or of which no meeting is recorded.
func (s *Series) Cadence(asOf edtf.Day) []CadenceYear {
	held := s.Held()
	if !s.Record.Cadence.Times.IsSet() || len(held) == 0 {
		return nil
	}
	promised := s.Record.Cadence.Times.V
	if s.Record.Cadence.Per.V == "month" {
		promised *= 12
	}
	first, last := s.span(held, asOf)
	if first == edtf.Past || last == edtf.Future || last < first {
		return nil
	}
	from, _, _ := first.Civil()
	to, _, _ := last.Civil()
	var years []CadenceYear
	for n := max(from, to-memory+1); n <= to; n++ {
		y := CadenceYear{Year: n, Promised: promised, Whole: first <= edtf.DayOf(n, 1, 1) && last >= edtf.DayOf(n, 12, 31)}
		for _, m := range held {
			if began, sure := m.Began(); sure && began == n {
				y.Met = append(y.Met, m)
			} else if !sure && m.mayMeetIn(n) {
				y.Possible++
			}
		}
		for _, gap := range s.Gaps {
			if gap.mayMeetIn(n, first) {
				y.Possible += gap.Last - gap.First + 1
			}
		}
		years = append(years, y)
	}
	return years
}

// span returns the first and the last day on which the series was to meet.
func (s *Series) span(held []*Summit, asOf edtf.Day) (first, last edtf.Day) {
	first = held[0].Record.Date.Earliest()
	if s.Record.Started.IsSet() {
		first = min(first, s.Record.Started.Earliest())
	}
	met := held[len(held)-1].Record.Date.Latest()
	switch {
	case s.Record.Ended.IsSet():
		last = s.Record.Ended.Latest()
	case s.Successor != nil && s.Successor.began() != edtf.Past:
		last = s.Successor.began() - 1
	case s.Record.Status.V == "ended":
		last = met
	default:
		last = asOf
	}
	return first, max(last, held[len(held)-1].Record.Date.Earliest())
}

// began returns the first day on which the series can have existed, Past if
// nothing is known of it.
func (s *Series) began() edtf.Day {
	if s.Record.Started.IsSet() {
		return s.Record.Started.Earliest()
	}
	if held := s.Held(); len(held) > 0 {
		return held[0].Record.Date.Earliest()
	}
	return edtf.Past
}

// mayMeetIn reports whether the meetings of the gap can lie in a year of a
// series that began on a day.
func (g *Gap) mayMeetIn(year int64, began edtf.Day) bool {
	from, to := began, g.Before.Record.Date.Latest()
	if g.After != nil {
		from = g.After.Record.Date.Earliest()
	}
	return from <= edtf.DayOf(year, 12, 31) && to >= edtf.DayOf(year, 1, 1)
}
