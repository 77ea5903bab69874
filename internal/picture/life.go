package picture

import (
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/site"
)

// Life is the offices that a person held and the summits to which they came,
// along one line of time. Places in time are per cent, heights pixels.
type Life struct {
	Least   float64 // the width in pixels below which marks would touch
	Ticks   []Tick
	Offices []Office
	Visits  []Visit
	Axis    float64 // how far down the line of time lies, on which the visits stand
	Height  float64
}

// Office is the bar of an office.
type Office struct {
	Tenure  site.Tenure
	Y       float64 // of the bar's middle
	Sure    Span    // in office for certain; no wider than nothing where that is not known
	Perhaps []Span  // before and after that
	Open    bool    // it goes on
	Seen    Span    // from the first summit to the last at which the person is recorded in it
	Marks   []float64
}

// Visit is the mark of a summit.
type Visit struct {
	*site.Appearance
	At   float64
	Date Span
	Y    float64
}

// Spoke reports whether something that the person said there is recorded.
func (v Visit) Spoke() bool { return len(v.Statements) > 0 }

// Heights, and the widths that a drawing of a life may ask for.
const (
	MarkSize     = 24. // what a finger needs
	OfficeHeight = 44. // with room for words above the bar
	barMiddle    = 34.
	tickHeight   = 24.

	narrowest = 280.
	widest    = 1680.
	fewLevels = 3
)

// NewLife lays out a life up to a day. It is not ok if there is no time to
// draw.
func NewLife(tenures []site.Tenure, appearances []*site.Appearance, asOf edtf.Day) (life Life, ok bool) {
	scale, ok := lifetime(tenures, appearances, asOf)
	if !ok {
		return Life{}, false
	}
	for i, t := range tenures {
		o := newOffice(scale, t)
		o.Y = float64(i)*OfficeHeight + barMiddle
		life.Offices = append(life.Offices, o)
	}
	for _, a := range appearances {
		date := scale.Span(a.Summit.Record.Date.Date)
		life.Visits = append(life.Visits, Visit{Appearance: a, At: date.Middle(), Date: date})
	}
	life.Least = narrowest
	levels := life.levels()
	for slices.Max(levels) >= fewLevels && life.Least < widest {
		life.Least = min(2*life.Least, widest)
		levels = life.levels()
	}
	life.Axis = float64(len(life.Offices))*OfficeHeight + float64(slices.Max(levels)+1)*MarkSize
	life.Height = life.Axis + tickHeight
	for i := range life.Visits {
		life.Visits[i].Y = life.Axis - (float64(levels[i])+.5)*MarkSize
	}
	const room = 64 // pixels, for the name of a month and a year
	life.Ticks = scale.Ticks(100 * room / life.Least)
	return life, true
}

// lifetime returns the scale of all that is dated, in per cent. What goes on
// goes on to the day up to which the record is kept.
func lifetime(tenures []site.Tenure, appearances []*site.Appearance, asOf edtf.Day) (Scale, bool) {
	var dates []edtf.Date
	open := false
	for _, t := range tenures {
		if t.Dated() {
			dates = append(dates, t.From, t.To)
			open = open || t.To.IsZero()
		}
	}
	for _, a := range appearances {
		dates = append(dates, a.Summit.Record.Date.Date)
	}
	first, last, ok := Extent(dates...)
	if ok && open && asOf != edtf.Past {
		last = max(last, asOf)
	}
	return NewScale(first, last, 100), ok
}

// newOffice lays out the bar of an office: certain between its ends, and
// between summits at which it is on record; uncertain where an end may lie.
func newOffice(scale Scale, t site.Tenure) Office {
	o := Office{Tenure: t}
	for _, m := range t.Seen {
		span := scale.Span(m.Record.Date.Date)
		o.Marks = append(o.Marks, span.Middle())
		if len(o.Marks) == 1 {
			o.Seen.From = span.Middle()
		}
		o.Seen.To = span.Middle()
	}
	if !t.Dated() {
		return o
	}
	begin, end := Span{}, Span{From: scale.width, To: scale.width}
	switch {
	case !t.From.IsZero():
		begin = scale.Span(t.From)
	case len(o.Marks) > 0:
		begin.To = o.Seen.From
	default:
		begin.To = scale.Span(t.To).From
	}
	if o.Open = t.To.IsZero(); !o.Open {
		end = scale.Span(t.To)
	}
	if !t.From.IsZero() && !begin.Soft() {
		begin.To = begin.From
	}
	if !o.Open && !end.Soft() {
		end.From = end.To
	}
	o.Sure = Span{From: begin.To, To: max(begin.To, end.From)}
	if begin.To > end.From { // both ends in one uncertain time
		o.Sure = Span{}
		o.Perhaps = []Span{{From: begin.From, To: end.To}}
		return o
	}
	for _, perhaps := range []Span{{From: begin.From, To: begin.To}, {From: end.From, To: end.To}} {
		if perhaps.Width() > 0 {
			o.Perhaps = append(o.Perhaps, perhaps)
		}
	}
	return o
}

// levels returns for each visit the lowest level on which its mark touches no
// other at the least width; without any visits, that of none.
func (l *Life) levels() []int {
	levels := make([]int, max(1, len(l.Visits)))
	var ends []float64 // of the last mark on each level, in pixels
	for i, visit := range l.Visits {
		at := visit.At / 100 * l.Least
		level := 0
		for level < len(ends) && at < ends[level] {
			level++
		}
		if level == len(ends) {
			ends = append(ends, 0)
		}
		ends[level] = at + MarkSize
		levels[i] = level
	}
	return levels
}
