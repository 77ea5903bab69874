package site

import (
	"cmp"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/record"
)

// Year is what happened in one calendar year.
type Year struct {
	Year       int64
	Summits    []*Summit // that met in it, in whole or in part
	Possible   []*Summit // that may have met in it
	Updates    []*Update // of commitments, by date
	Prev, Next *Year     // with something in it
}

// asOf finds up to when the record is kept: as_of of the site, else the newest
// full date of a source or an update, without any that of a summit. Where no
// date is full, the newest day on which a summit can have begun serves: what
// is recorded has happened.
func (r *resolver) asOf() {
	r.fullDay(r.Record.Security.Expires)
	if day, ok := r.fullDay(r.Record.AsOf); ok {
		r.AsOf = day
		return
	}
	newest := edtf.Past
	consider := func(d edtf.Date) {
		if day, ok := d.Day(); ok {
			newest = max(newest, day)
		}
	}
	for _, s := range r.Sources {
		consider(s.Record.Date.Date)
	}
	for _, s := range r.Summits {
		for _, c := range s.Record.Commitments {
			for _, u := range c.Updates {
				consider(u.Date.Date)
			}
		}
	}
	if newest == edtf.Past {
		for _, s := range r.Summits {
			consider(s.Record.Date.Date)
		}
	}
	if newest == edtf.Past {
		for _, s := range r.Summits {
			newest = max(newest, s.Record.Date.Earliest())
		}
	}
	r.AsOf = newest
}

// fullDay returns the day that a key of the site gives; one that says less is
// reported.
func (r *resolver) fullDay(given record.Date) (edtf.Day, bool) {
	day, ok := given.Day()
	if given.IsSet() && !ok {
		r.diags.Errorf(given.At, "not-a-day", "%q is not a full day", given.String()).Helpf("write it as 2024-01-19")
	}
	return day, given.IsSet() && ok
}

// Dated reports whether the record has a day up to which it is kept: one with
// no date at all has none.
func (s *Site) Dated() bool { return s.AsOf != edtf.Past }

// linkYears lists what happened by year. A year that a summit only may have
// met in gets no page for that alone.
func (r *resolver) linkYears() {
	byYear := map[int64]*Year{}
	year := func(n int64) *Year {
		if byYear[n] == nil {
			byYear[n] = &Year{Year: n}
		}
		return byYear[n]
	}
	for _, s := range r.Summits {
		for _, n := range s.Years() {
			y := year(n)
			y.Summits = append(y.Summits, s)
		}
	}
	for _, c := range r.Commitments {
		for _, u := range c.Updates {
			if n, ok := soleYear(u.Record.Date.Date); ok {
				y := year(n)
				y.Updates = append(y.Updates, u)
			}
		}
	}
	for _, y := range byYear {
		r.Years = append(r.Years, y)
		slices.SortStableFunc(y.Updates, func(a, b *Update) int { return compareDates(a.Record.Date, b.Record.Date) })
	}
	slices.SortFunc(r.Years, func(a, b *Year) int { return cmp.Compare(a.Year, b.Year) })
	for i, y := range r.Years {
		if i > 0 {
			y.Prev, r.Years[i-1].Next = r.Years[i-1], y
		}
	}
	for _, s := range r.Summits {
		sure := s.Years()
		if first, last, ok := s.Record.Date.Years(); ok && int64(len(sure)) == last-first+1 {
			continue
		}
		for _, y := range r.Years {
			if s.mayMeetIn(y.Year) && !slices.Contains(sure, y.Year) {
				y.Possible = append(y.Possible, s)
			}
		}
	}
}

// longest is how many years a summit can be sure to have met in: an interval
// over more is meant as a period, not as a meeting, and counts where it begins
// and ends.
const longest = 10

// Years returns the years in which a summit is sure to have met.
func (s *Summit) Years() []int64 {
	first, began := s.Began()
	last, ended := s.ended()
	switch {
	case began && !ended:
		return []int64{first}
	case ended && !began:
		return []int64{last}
	case !began:
		return nil
	case last-first >= longest:
		return []int64{first, last}
	}
	var years []int64
	for n := first; n <= last; n++ {
		years = append(years, n)
	}
	return years
}

// Began returns the year in which the summit is sure to have begun.
func (s *Summit) Began() (year int64, ok bool) { return soleYear(s.Record.Date.Start()) }

// ended returns the year in which the summit is sure to have ended.
func (s *Summit) ended() (year int64, ok bool) { return soleYear(s.Record.Date.End()) }

// soleYear returns the one calendar year in which all days of a date lie.
func soleYear(d edtf.Date) (int64, bool) {
	first, last, ok := d.Years()
	return first, ok && first == last
}

// mayMeetIn reports whether the date of a summit can lie in a year.
func (s *Summit) mayMeetIn(year int64) bool {
	date := s.Record.Date
	return date.IsSet() &&
		date.Earliest() <= edtf.DayOf(year, 12, 31) && date.Latest() >= edtf.DayOf(year, 1, 1)
}

// Age is a span of time in whole years, months or days: the largest unit that
// it fills.
type Age struct {
	Years, Months, Days int // at most Years and Months are set together
}

// Since returns how long before the day up to which the record is kept a day
// was; it is not ok for a day after that.
func (s *Site) Since(day edtf.Day) (Age, bool) {
	if day > s.AsOf || day == edtf.Past {
		return Age{}, false
	}
	y1, m1, d1 := day.Civil()
	y2, m2, d2 := s.AsOf.Civil()
	months := int(y2-y1)*12 + m2 - m1
	if d2 < d1 {
		months--
	}
	if months < 1 {
		return Age{Days: int(s.AsOf - day)}, true
	}
	return Age{Years: months / 12, Months: months % 12}, true
}
