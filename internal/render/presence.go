package render

import (
	"cmp"
	"slices"

	"summitline/internal/picture"
	"summitline/internal/site"
)

// attendee is who came to which meetings.
type attendee struct {
	Who  item
	Came []site.Presence
}

// People returns who came to which of the newest meetings, of those people who
// came to more than one.
func (d drawings) People() *gridChart {
	v := d.voice
	summits := slices.DeleteFunc(slices.Clone(v.Site.Summits), func(m *site.Summit) bool { return m.Status != "held" })
	columns, earlier := newest(summits)
	all := v.Site.Attendees(columns)
	once := slices.IndexFunc(all, func(a site.Attendee) bool { return len(a.Presences) < 2 })
	if once < 0 {
		once = len(all)
	}
	drawn := all[:min(once, mostRows)]
	if len(drawn) == 0 {
		return nil
	}
	chart := v.presences("people", columns, all, drawn)
	chart.Earlier = earlier
	return chart
}

// Envoys returns who came to which meetings for an organization. It takes two
// meetings.
func (d drawings) Envoys(o *site.Organization) *gridChart {
	var summits []*site.Summit
	all := o.Envoys()
	for _, e := range all {
		for _, p := range e.Presences {
			if !slices.Contains(summits, p.Summit) {
				summits = append(summits, p.Summit)
			}
		}
	}
	if len(summits) < 2 {
		return nil
	}
	place := map[*site.Summit]int{}
	for i, m := range d.voice.Site.Summits {
		place[m] = i
	}
	slices.SortFunc(summits, func(a, b *site.Summit) int { return place[a] - place[b] })
	columns, earlier := newest(summits)
	all = among(all, columns)
	chart := d.voice.presences("envoys", columns, all, mostFrequent(all))
	chart.Earlier = earlier
	return chart
}

// among returns who came to any of some meetings, and to which of them.
func among(all []site.Attendee, summits []*site.Summit) []site.Attendee {
	var some []site.Attendee
	for _, a := range all {
		a.Presences = slices.DeleteFunc(slices.Clone(a.Presences), func(p site.Presence) bool { return !slices.Contains(summits, p.Summit) })
		if len(a.Presences) > 0 {
			some = append(some, a)
		}
	}
	return some
}

// mostFrequent returns those who came most often, as many as have room, in the
// order in which they are.
func mostFrequent(all []site.Attendee) []site.Attendee {
	if len(all) <= mostRows {
		return all
	}
	often := slices.Clone(all)
	slices.SortStableFunc(often, func(a, b site.Attendee) int { return cmp.Compare(len(b.Presences), len(a.Presences)) })
	often = often[:mostRows]
	return slices.DeleteFunc(slices.Clone(all), func(a site.Attendee) bool {
		return !slices.ContainsFunc(often, func(b site.Attendee) bool { return a.Speaker == b.Speaker })
	})
}

// presences draws who came to which meetings, and counts all who did.
func (v *voice) presences(name string, summits []*site.Summit, all, drawn []site.Attendee) *gridChart {
	column := make(map[*site.Summit]int, len(summits))
	for i, m := range summits {
		column[m] = i
	}
	chart := &gridChart{Name: name, Columns: v.columns(editionsOf(summits), false), Rest: len(all) - len(drawn)}
	spoke, came := make([]int, len(summits)), make([]int, len(summits))
	for _, a := range all {
		for _, p := range a.Presences {
			came[column[p.Summit]]++
			if p.Spoke {
				spoke[column[p.Summit]]++
			}
		}
	}
	chart.Counts = []stateCount{{picture.Attended, came}, {picture.Spoke, spoke}}
	var states [][]picture.State
	for _, a := range drawn {
		row := make([]picture.State, len(summits))
		for _, p := range a.Presences {
			row[column[p.Summit]] = picture.Attended
			if p.Spoke {
				row[column[p.Summit]] = picture.Spoke
			}
		}
		states = append(states, row)
		who := item{Name: v.Word("picture.unnamed")}
		if a.Speaker != nil {
			who = v.itemOf(&a.Speaker.Entry)
		}
		chart.Rows = append(chart.Rows, who)
		chart.People = append(chart.People, attendee{who, a.Presences})
	}
	chart.Grid = picture.NewGrid(states, make([]bool, len(summits)), len(chart.Counts))
	return chart
}
