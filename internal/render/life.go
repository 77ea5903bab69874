package render

import (
	"cmp"
	"fmt"
	"slices"

	"summitline/internal/picture"
	"summitline/internal/site"
)

// lifeChart is the offices of a person and the meetings to which they came.
type lifeChart struct {
	picture.Life
	Labels  []string        // of the ticks
	Keys    []picture.State // what the marks can mean
	Tenures []site.Tenure   // of all offices, for a table
	Rest    int             // how many offices have no bar
	Earlier int             // how many meetings before these are not drawn
}

// Dated reports whether an office is known by its dates.
func (c lifeChart) Dated() bool {
	return slices.ContainsFunc(c.Offices, func(o picture.Office) bool { return o.Tenure.Dated() })
}

// Doubtful reports whether the date of an office is less than certain.
func (c lifeChart) Doubtful() bool {
	return slices.ContainsFunc(c.Offices, func(o picture.Office) bool { return len(o.Perhaps) > 0 })
}

// Life returns the offices of a person and the newest meetings to which they
// came. It takes two things with a place in time that differ in it.
func (d drawings) Life(s *site.Speaker) *lifeChart {
	attended := s.Attended()
	earlier := max(0, len(attended)-mostVisits)
	recent := *s
	recent.Appearances = attended[earlier:]
	tenures, attended := recent.Tenures(), recent.Appearances
	dated := 0
	for _, t := range tenures {
		if t.Dated() {
			dated++
		}
	}
	if dated+len(attended) < 2 {
		return nil
	}
	drawn := foremost(tenures)
	life, ok := picture.NewLife(drawn, attended, d.voice.Site.AsOf)
	if !ok {
		return nil
	}
	chart := &lifeChart{
		Life:    life,
		Keys:    []picture.State{picture.Attended, picture.Spoke},
		Tenures: tenures,
		Rest:    len(tenures) - len(drawn),
		Earlier: earlier,
	}
	for i, tick := range life.Ticks {
		chart.Labels = append(chart.Labels, d.voice.shortTick(tick, i == 0))
	}
	return chart
}

// foremost returns the offices that have room: those with dates, then those in
// which the person came most often, in their order.
func foremost(tenures []site.Tenure) []site.Tenure {
	if len(tenures) <= mostOffices {
		return tenures
	}
	order := make([]int, len(tenures))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := tenures[i], tenures[j]
		switch {
		case a.Dated() && !b.Dated():
			return -1
		case b.Dated() && !a.Dated():
			return 1
		}
		return cmp.Compare(len(b.Seen), len(a.Seen))
	})
	order = order[:mostOffices]
	slices.Sort(order)
	var some []site.Tenure
	for _, i := range order {
		some = append(some, tenures[i])
	}
	return some
}

// shortTick returns the year of a tick, or its month; the first tells both.
func (v *voice) shortTick(tick picture.Tick, first bool) string {
	switch {
	case tick.Month < 2:
		return fmt.Sprint(tick.Year)
	case first && v.Words == "ko":
		return fmt.Sprintf("%d.%d.", tick.Year, tick.Month)
	case first:
		return fmt.Sprintf("%s %d", v.month(tick.Month), tick.Year)
	}
	return v.month(tick.Month)
}
