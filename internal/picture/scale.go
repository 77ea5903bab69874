package picture

import (
	"summitline/internal/edtf"
)

// Scale maps days to places along a line, from the beginning of its first day,
// at 0, to the end of its last, at its width.
type Scale struct {
	first, last edtf.Day
	width       float64
}

// NewScale returns the scale from one day to another. A width of 100 gives
// places in per cent.
func NewScale(first, last edtf.Day, width float64) Scale {
	return Scale{first, max(first, last), width}
}

// Extent returns the first and the last day that dates can mean, open and
// unknown sides left out; it is not ok if they mean none.
func Extent(dates ...edtf.Date) (first, last edtf.Day, ok bool) {
	first, last = edtf.Future, edtf.Past
	for _, d := range dates {
		for _, day := range []edtf.Day{d.Earliest(), d.Latest()} {
			if day != edtf.Past && day != edtf.Future {
				first, last, ok = min(first, day), max(last, day), true
			}
		}
	}
	return first, last, ok
}

// At returns where a day begins. Days outside the scale are at its ends.
func (s Scale) At(day edtf.Day) float64 {
	switch {
	case day <= s.first:
		return 0
	case day > s.last:
		return s.width
	}
	return rounded(s.width * float64(day-s.first) / float64(s.last-s.first+1))
}

// Span is how much of a scale a date may mean.
type Span struct {
	From, To         float64
	SoftFrom, SoftTo bool // that end is open, unknown, uncertain, approximate or less precise than a day
}

// Span returns the place of a date: from where its first possible day begins
// to where its last possible day ends.
func (s Scale) Span(d edtf.Date) Span {
	span := Span{To: s.width, SoftFrom: !isExact(d.Start()), SoftTo: !isExact(d.End())}
	if first := d.Earliest(); first != edtf.Past {
		span.From = s.At(first)
	}
	if last := d.Latest(); last != edtf.Future {
		span.To = s.At(last + 1)
	}
	return span
}

// isExact reports whether a date is one day, and surely that.
func isExact(d edtf.Date) bool {
	_, day := d.Day()
	return day && !d.Qualified()
}

// Middle returns the place halfway.
func (s Span) Middle() float64 { return rounded((s.From + s.To) / 2) }

// Width returns how long the span is.
func (s Span) Width() float64 { return rounded(s.To - s.From) }

// Soft reports whether an end of the span is not certain.
func (s Span) Soft() bool { return s.SoftFrom || s.SoftTo }

// Tick is a place on a scale where a period begins.
type Tick struct {
	At    float64
	Year  int64
	Month int // 1 to 12; 0 where the period is a year or more
}

// sameDay reports whether two ticks are at the same day.
func (t Tick) sameDay(u Tick) bool { return t.Year == u.Year && max(t.Month, 1) == max(u.Month, 1) }

// Ticks returns the beginnings of months, quarters, half-years, years, two,
// five or ten years and so on: of the shortest of these that are at least room
// apart, and twice that where the ticks are months, whose names are longer.
func (s Scale) Ticks(room float64) []Tick {
	var ticks []Tick
	step := s.step(room)
	year, month, _ := s.first.Civil()
	first := floor(year*12+int64(month)-1, step)
	for month := first; startOf(month) <= s.last; month += step {
		if startOf(month) < s.first {
			continue
		}
		tick := Tick{At: s.At(startOf(month)), Year: floor(month, 12) / 12}
		if step < 12 {
			tick.Month = int(month-tick.Year*12) + 1
		}
		ticks = append(ticks, tick)
	}
	return ticks
}

// step returns how many months there are from tick to tick.
func (s Scale) step(room float64) int64 {
	const meanMonth = 146097. / 4800 // days
	least := room / s.width * float64(s.last-s.first+1) / meanMonth
	for _, months := range []int64{1, 3, 6} {
		if float64(months) >= 2*least {
			return months
		}
	}
	for unit := int64(12); ; unit *= 10 {
		for _, years := range []int64{1, 2, 5} {
			if float64(years*unit) >= least {
				return years * unit
			}
		}
	}
}

// startOf returns the first day of a month, counted from January of the year 0.
func startOf(month int64) edtf.Day { return edtf.DayOf(0, int(month)+1, 1) }

// floor returns the largest multiple of step that is at most n.
func floor(n, step int64) int64 { return n - (n%step+step)%step }
