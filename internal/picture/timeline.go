package picture

import (
	"cmp"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/site"
)

// Timeline is the drawing of all summits: time from left to right, a lane for
// each series, a mark for each meeting.
type Timeline struct {
	Lanes  []*Lane
	Marks  []*LaneMark // of all lanes, by time
	Ties   []Tie
	Ticks  []Tick  // where there is room at the least width
	Finer  []Tick  // those between them where there is room at the full one
	Dated  bool    // there is a day up to which the record is kept
	AsOf   float64 // the end of that day
	Width  int     // the least at which marks do not touch
	Height int
}

// Tie joins a series to the one that follows it, where that begins.
type Tie struct{ X, From, To float64 }

// The measures of the drawing in pixels.
const (
	// FullWidth is that of the page where there is room. No drawing asks for
	// more, so that it scrolls on a phone alone.
	FullWidth = 860

	// Margin is what a drawing has free at its left and right.
	Margin = 16

	axisHeight = 26 // of the years, above the lanes
	footHeight = 22 // below the lanes, for the words on the day of the record
)

// widths are the least widths to choose from. The first fits a narrow phone.
var widths = []float64{288, 420, 600, FullWidth}

// apart are how far marks are kept from each other: at least as far as the
// targets of two links are wide, and farther where there would be too many.
var apart = []float64{target, 30, 36, 44, 52, 62, 76, 90, 110, 130, 160, 200, 250, 320, 420, FullWidth}

const (
	target   = 24  // the least width and height of something to point at
	maxMarks = 100 // in a drawing: more are neither read nor quick to load
)

// NewTimeline lays out the summits of a site. It is nil if there are none.
func NewTimeline(s *site.Site) *Timeline {
	scale, ok := timeScale(s)
	if !ok {
		return nil
	}
	lanes := newLanes(s)
	t := &Timeline{Dated: s.Dated()}
	// As narrow as it can be without gathering more than the widest does.
	t.place(lanes, scale, widths[len(widths)-1])
	for _, width := range widths[:len(widths)-1] {
		narrow := &Timeline{Dated: t.Dated}
		narrow.place(lanes, scale, width)
		if len(narrow.Marks) == len(t.Marks) {
			t = narrow
			break
		}
	}
	if t.Dated {
		t.AsOf = scale.At(s.AsOf + 1)
	}
	t.tick(scale)
	t.stack()
	t.tie()
	return t
}

// Foot returns where the lanes end.
func (t *Timeline) Foot() int { return t.Height - footHeight }

// timeScale returns a scale in per cent for all that the drawing shows.
func timeScale(s *site.Site) (Scale, bool) {
	var dates []edtf.Date
	for _, m := range s.Summits {
		dates = append(dates, m.Record.Date.Date)
	}
	first, last, ok := Extent(dates...)
	if !ok {
		return Scale{}, false
	}
	if s.Dated() {
		first, last = min(first, s.AsOf), max(last, s.AsOf)
	}
	const year = 366
	if last-first < year {
		// A calendar year is the least that gives an idea of time.
		y, _, _ := first.Civil()
		first, last = edtf.DayOf(y, 1, 1), max(last, edtf.DayOf(y, 12, 31))
	}
	if slices.ContainsFunc(s.Series, startsWithGap) {
		first -= (last - first) / 9 // room for a mark, at any width
	}
	return NewScale(first, last, 100), true
}

// startsWithGap reports whether nothing is recorded of the first meetings of a
// series.
func startsWithGap(s *site.Series) bool { return len(s.Gaps) > 0 && s.Gaps[0].After == nil }

// tickRoom returns how wide the label of a tick can be: far years have long
// names.
func tickRoom(s Scale) float64 {
	const short, long = 58, 130
	if s.first < edtf.DayOf(1000, 1, 1) || s.last > edtf.DayOf(9999, 12, 31) {
		return long
	}
	return short
}

// tick finds the ticks of both widths. The finer ones divide the time between
// the others evenly, for which they may stand a little closer.
func (t *Timeline) tick(scale Scale) {
	const closer = 1.2
	room := tickRoom(scale) * 100
	t.Ticks = scale.Ticks(room / float64(t.Width))
	for width := closer * FullWidth; width > float64(t.Width); width *= .9 {
		finer := scale.Ticks(room / width)
		between := slices.DeleteFunc(slices.Clone(finer), func(tick Tick) bool { return slices.ContainsFunc(t.Ticks, tick.sameDay) })
		if len(between)+len(t.Ticks) == len(finer) {
			t.Finer = between
			return
		}
	}
}

// place gives the lanes their marks for a least width, so many at most as the
// drawing can have.
func (t *Timeline) place(lanes []*Lane, scale Scale, width float64) {
	for _, distance := range apart {
		t.Width, t.Lanes, t.Marks = int(width), nil, nil
		for _, lane := range lanes {
			placed := *lane
			placed.Marks = lane.gathered(scale, width, distance)
			t.Lanes = append(t.Lanes, &placed)
			t.Marks = append(t.Marks, placed.Marks...)
		}
		if len(t.Marks) <= maxMarks {
			break
		}
	}
	slices.SortStableFunc(t.Marks, func(a, b *LaneMark) int { return cmp.Compare(a.begins(), b.begins()) })
}

// stack puts the lanes below one another and gives all marks their size.
func (t *Timeline) stack() {
	single, several := 1, 1
	for _, m := range t.Marks {
		if m.Gathered() {
			several = max(several, m.Weight())
		} else {
			single = max(single, m.Weight())
		}
	}
	y := axisHeight
	for _, lane := range t.Lanes {
		y = lane.stack(y)
		for _, m := range lane.Marks {
			m.size(single, several)
		}
	}
	t.Height = y + footHeight
}

// tie joins the series that follow one another.
func (t *Timeline) tie() {
	for _, lane := range t.Lanes {
		if lane.Series == nil || lane.Series.Successor == nil {
			continue
		}
		for _, next := range t.Lanes {
			if next.Series == lane.Series.Successor {
				t.Ties = append(t.Ties, lane.tie(next))
			}
		}
	}
}
