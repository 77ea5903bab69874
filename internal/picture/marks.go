package picture

import (
	"math"

	"summitline/internal/site"
)

// LaneMark stands for a meeting, for several that are gathered since they would
// touch, or for a gap.
type LaneMark struct {
	Summits []*site.Summit // by time; empty: it is a gap
	Gap     *site.Gap
	Lane    *Lane
	Span    Span    // what the date of a single meeting may mean
	X, Y, R float64 // the middle, in per cent and pixels, and the radius in pixels
	Wide    bool    // its span shows at its true width

	row           int     // -1 above the line, 1 below it, where two would touch
	words         bool    // there may be words beside it
	before, after float64 // how far it is to the next marks, in per cent
}

// Gathered reports whether the mark stands for several meetings.
func (m *LaneMark) Gathered() bool { return len(m.Summits) > 1 }

// Summit returns the meeting that the mark alone stands for, or nil.
func (m *LaneMark) Summit() *site.Summit {
	if len(m.Summits) != 1 {
		return nil
	}
	return m.Summits[0]
}

// Status returns the status that all its meetings have, or "" if they differ.
func (m *LaneMark) Status() string {
	status := ""
	for i, s := range m.Summits {
		if i > 0 && s.Status != status {
			return ""
		}
		status = s.Status
	}
	return status
}

// Weight returns how much is recorded there: statements and commitments.
func (m *LaneMark) Weight() int {
	n := 0
	for _, s := range m.Summits {
		n += len(s.Statements) + len(s.Commitments)
	}
	return n
}

// Year returns the year in which all its meetings are sure to have begun.
func (m *LaneMark) Year() (year int64, ok bool) {
	for i, s := range m.Summits {
		began, sure := s.Began()
		if !sure || i > 0 && began != year {
			return 0, false
		}
		year = began
	}
	return year, len(m.Summits) > 0
}

// Beside reports whether words about the mark stand at its left, since another
// is above or below it; else they stand under it.
func (m *LaneMark) Beside() bool { return m.row != 0 }

// Anchor returns which part of the words about the mark is at it: "start",
// "middle" or "end". Near the ends of the drawing they reach inwards.
func (m *LaneMark) Anchor() string {
	const edge = 20
	switch {
	case m.Beside(), m.X > 100-edge && math.IsInf(m.after, 1):
		return "end"
	case m.X < edge && math.IsInf(m.before, 1):
		return "start"
	}
	return "middle"
}

// Room returns how wide the words about the mark can be where the drawing has
// a width, so that they touch neither those of its neighbours nor its ends.
func (m *LaneMark) Room(width float64) float64 {
	const space = 6
	if !m.words {
		return 0
	}
	pixels := func(share float64) float64 { return share * width / 100 }
	left := min(pixels(m.before)/2, pixels(m.X)+Margin)
	right := min(pixels(m.after)/2, pixels(100-m.X)+Margin)
	switch m.Anchor() {
	case "start":
		return right + Margin - space
	case "end":
		if m.Beside() {
			return left - target/2 - space
		}
		return left + Margin - space
	}
	return 2*min(left, right) - space
}

// A mark that is drawn as a bar has the area of a circle of its radius.

// Above returns the upper edge of a mark drawn as a bar.
func (m *LaneMark) Above() float64 { return rounded(m.Y - .7*m.R) }

// Tall returns the height of a mark drawn as a bar.
func (m *LaneMark) Tall() float64 { return rounded(1.4 * m.R) }

// Short returns the width in pixels of a mark drawn as a bar that would be too
// narrow to be seen at its true width.
func (m *LaneMark) Short() float64 { return rounded(math.Pi / 1.4 * m.R) }

// newMark returns the mark of one step of a lane.
func newMark(e site.Edition, scale Scale, width float64) *LaneMark {
	if e.Gap != nil {
		x := scale.between(e.Gap, width)
		return &LaneMark{Gap: e.Gap, Span: Span{From: x, To: x}, X: x}
	}
	const visible = 12
	span := scale.Span(e.Summit.Record.Date.Date)
	return &LaneMark{
		Summits: []*site.Summit{e.Summit}, Span: span, X: span.Middle(),
		Wide: span.Width()*width/100 >= visible,
	}
}

// between returns the place of a gap: halfway between its neighbours or, where
// there is none before it, as near as can be to the one after it.
func (s Scale) between(g *site.Gap, width float64) float64 {
	next := s.middle(g.Before)
	if g.After == nil {
		return rounded(max(0, next-(target+4)/width*100))
	}
	return rounded((s.middle(g.After) + next) / 2)
}

func (s Scale) middle(m *site.Summit) float64 { return s.Span(m.Record.Date.Date).Middle() }

// begins returns where the mark begins: those that begin later are drawn on
// top.
func (m *LaneMark) begins() float64 {
	if m.Wide {
		return m.Span.From
	}
	return m.X
}

// size gives the mark its radius. The area grows with what is recorded there,
// up to the most of all marks of one meeting or of all of several.
func (m *LaneMark) size(single, several int) {
	area := func(least, most float64, largest int) float64 {
		share := float64(m.Weight()) / float64(largest)
		return rounded(math.Sqrt(least*least + share*(most*most-least*least)))
	}
	switch {
	case m.Gap != nil:
		m.R = 6
	case m.Gathered():
		m.R = area(11, 14, several)
	default:
		m.R = area(5, 11, single)
	}
}
