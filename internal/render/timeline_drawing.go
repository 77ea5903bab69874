package render

import (
	"cmp"
	"fmt"
	"strings"

	"golang.org/x/text/width"

	"summitline/internal/edtf"
	"summitline/internal/picture"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// drawing is the picture of the timeline with the words of one language.
type drawing struct {
	*picture.Timeline
	Marks     []drawnMark // by time
	Ticks     []drawnTick
	AsOfLabel string
}

// drawnMark is a mark with its words.
type drawnMark struct {
	*picture.LaneMark
	Shape string // "day", "span", "several", "gap" or a status other than held
	Mask  string // of the ends of a bar that are soft: "", "from", "to" or "both"
	Name  string // all that there is to know of it, for those who do not see it
	URL   string
	Label string // beside it; may be empty
	Roomy bool   // there is room for the label only where the drawing is at its widest
}

// Overhang returns how far the label is moved along, so that words that reach
// inwards begin or end with the mark.
func (m drawnMark) Overhang() float64 {
	switch m.Anchor() {
	case "start":
		return -m.R
	case "end":
		return m.R
	}
	return 0
}

// drawnTick is a place where a period begins, with its name.
type drawnTick struct {
	picture.Tick
	Label string // may be empty
	Roomy bool   // as with marks
}

// drawing returns the drawing of the timeline, or nil if there is nothing to
// draw.
func (v *voice) drawing() *drawing {
	t := picture.NewTimeline(v.Site)
	if t == nil {
		return nil
	}
	d := &drawing{Timeline: t}
	if asOf, err := edtf.Parse(v.Site.AsOf.String()); err == nil {
		d.AsOfLabel = fmt.Sprintf(v.Word("asof"), asOf.Format(v.Words))
	}
	labels := map[*picture.LaneMark]drawnMark{}
	for _, lane := range t.Lanes {
		v.label(lane, float64(t.Width), labels)
	}
	for _, m := range t.Marks {
		mark := labels[m]
		mark.LaneMark, mark.Shape, mark.Mask = m, shape(m), mask(m.Span)
		mark.Name, mark.URL = v.nameOf(m), v.urlOf(m)
		d.Marks = append(d.Marks, mark)
	}
	d.Ticks = append(v.ticks(t.Ticks, t.Width, false), v.ticks(t.Finer, picture.FullWidth, true)...)
	return d
}

// ticks names ticks where the drawing has a width. A name that would be cut off
// at the end is left out.
func (v *voice) ticks(ticks []picture.Tick, width int, roomy bool) []drawnTick {
	var drawn []drawnTick
	for _, tick := range ticks {
		label := v.tickLabel(tick)
		if (100-tick.At)*float64(width)/100+picture.Margin < textWidth(label) {
			label = ""
		}
		drawn = append(drawn, drawnTick{tick, label, roomy})
	}
	return drawn
}

// Has reports whether a mark has a shape, for the legend.
func (d *drawing) Has(shape string) bool {
	for _, m := range d.Marks {
		if m.Shape == shape || shape == "soft" && m.Span.Soft() {
			return true
		}
	}
	return false
}

func shape(m *picture.LaneMark) string {
	switch s := m.Summit(); {
	case m.Gap != nil:
		return "gap"
	case s == nil:
		return "several"
	case s.Status != "held":
		return s.Status
	case s.Record.Date.IsInterval() || m.Span.Soft():
		return "span"
	}
	return "day"
}

func mask(s picture.Span) string {
	switch {
	case s.SoftFrom && s.SoftTo:
		return "both"
	case s.SoftFrom:
		return "from"
	case s.SoftTo:
		return "to"
	}
	return ""
}

// label puts words beside the marks of a lane: all their dates, or else all
// their numbers, as far as there is room.
func (v *voice) label(lane *picture.Lane, least float64, labels map[*picture.LaneMark]drawnMark) {
	for _, total := range []float64{least, picture.FullWidth} {
		for _, words := range []func(*picture.LaneMark) string{v.dateLabel, v.numberLabel} {
			fits, some := true, false
			for _, m := range lane.Marks {
				label := words(m)
				fits = fits && textWidth(label) <= m.Room(total)
				some = some || label != ""
			}
			if !fits || !some {
				continue
			}
			for _, m := range lane.Marks {
				labels[m] = drawnMark{Label: words(m), Roomy: total > least}
			}
			return
		}
	}
}

func (v *voice) dateLabel(m *picture.LaneMark) string {
	if s := m.Summit(); s != nil {
		return v.Date(s.Record.Date.Date)
	}
	return ""
}

func (v *voice) numberLabel(m *picture.LaneMark) string {
	if m.Gap != nil {
		return v.gapNumbers(m.Gap)
	}
	if s := m.Summit(); s != nil && s.Record.Number.IsSet() {
		return fmt.Sprintf(v.Word("number"), s.Record.Number.V)
	}
	return ""
}

func (v *voice) tickLabel(t picture.Tick) string {
	if t.Month == 0 {
		return v.Year(t.Year)
	}
	date, err := edtf.Parse(fmt.Sprintf("%s-%02d", tell.YearText(t.Year), t.Month))
	if err != nil {
		return ""
	}
	return date.Format(v.Words)
}

// textWidth estimates how wide a text is in a drawing, in pixels.
func textWidth(text string) float64 {
	const em = 11.5
	total := 0.
	for _, r := range text {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			total += em
		default:
			total += .58 * em
		}
	}
	return total
}

// urlOf returns where a mark leads: to its meeting, or to the page that lists
// all that it stands for.
func (v *voice) urlOf(m *picture.LaneMark) string {
	if s := m.Summit(); s != nil {
		return v.Href(s.Address())
	}
	if year, ok := m.Year(); ok {
		return v.Href(yearAddress(year))
	}
	if m.Lane.Series != nil {
		return v.Href(m.Lane.Series.Address())
	}
	return v.Href("/years/")
}

// nameOf returns all that a mark shows in words.
func (v *voice) nameOf(m *picture.LaneMark) string {
	if m.Gap != nil {
		return fmt.Sprintf("%s %s, %s. %s", v.Plain(m.Gap.Series.Title), v.gapNumbers(m.Gap), v.gapTime(m.Gap), v.Word("gap.why"))
	}
	var facts []string
	add := func(fact string) {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	if s := m.Summit(); s != nil {
		add(v.Plain(s.Title))
		add(v.Date(s.Record.Date.Date))
		if s.Status != "held" {
			add(v.Word("meeting." + s.Status))
		}
		for _, venue := range s.Record.Venues {
			add(v.plainPlace(venue))
		}
	} else {
		add(v.laneName(m.Lane))
		add(v.period(m))
		add(v.Count("count.meeting", len(m.Summits)))
		if status := m.Status(); status != "" && status != "held" {
			add(v.Word("meeting." + status))
		}
	}
	statements, commitments := 0, 0
	for _, s := range m.Summits {
		statements += len(s.Statements)
		commitments += len(s.Commitments)
	}
	if statements > 0 {
		add(v.Count("count.statement", statements))
	}
	if commitments > 0 {
		add(v.Count("count.commitment", commitments))
	}
	return strings.Join(facts, ", ")
}

// laneName returns what the meetings of a lane have in common.
func (v *voice) laneName(l *picture.Lane) string {
	switch {
	case l.Series != nil:
		return v.Plain(l.Series.Title)
	case l.Others > 0:
		return v.Count("lane.other", l.Others)
	}
	return v.Word("lane.single")
}

// period returns the years in which several meetings were.
func (v *voice) period(m *picture.LaneMark) string {
	if year, ok := m.Year(); ok {
		return v.Year(year)
	}
	var dates []edtf.Date
	for _, s := range m.Summits {
		dates = append(dates, s.Record.Date.Date)
	}
	first, last, _ := picture.Extent(dates...)
	date, err := edtf.Parse(tell.YearText(yearOf(first)) + "/" + tell.YearText(yearOf(last)))
	if err != nil {
		return ""
	}
	return date.Format(v.Words)
}

// plainPlace returns where a venue is, by name and city.
func (v *voice) plainPlace(venue record.Venue) string {
	var parts []string
	for _, name := range []record.Text{venue.Name, venue.City} {
		if name.IsSet() {
			parts = append(parts, v.Plain(name))
		}
	}
	where := strings.Join(parts, ", ")
	if venue.Online.V {
		where = cmp.Or(where, v.Word("online"))
	}
	return where
}

func (v *voice) gapNumbers(g *site.Gap) string {
	if g.First == g.Last {
		return fmt.Sprintf(v.Word("gap.one"), g.First)
	}
	return fmt.Sprintf(v.Word("gap.many"), g.First, g.Last)
}

func (v *voice) gapTime(g *site.Gap) string {
	if g.After == nil {
		return fmt.Sprintf(v.Word("gap.before"), v.Date(g.Before.Record.Date.Date))
	}
	return fmt.Sprintf(v.Word("gap.between"), v.Date(g.After.Record.Date.Date), v.Date(g.Before.Record.Date.Date))
}
