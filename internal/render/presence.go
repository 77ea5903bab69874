package render

import (
	"cmp"
	"slices"

	"summitline/internal/edtf"
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

// Envoys returns who came to which of its newest meetings for an organization.
// It takes two meetings.
func (d drawings) Envoys(o *site.Organization) *gridChart {
	summits := attendedBy(o)
	if len(summits) < 2 {
		return nil
	}
	columns, earlier := newest(summits)
	drawn := map[*site.Summit]bool{}
	for _, m := range columns {
		drawn[m] = true
	}
	recent := *o
	recent.Delegates = slices.DeleteFunc(slices.Clone(o.Delegates), func(p *site.Participant) bool { return !drawn[p.Summit] })
	recent.Statements = slices.DeleteFunc(slices.Clone(o.Statements), func(st *site.Statement) bool { return !drawn[st.Summit] })
	all := recent.Envoys()
	chart := d.voice.presences("envoys", columns, all, mostFrequent(all))
	chart.Earlier = earlier
	return chart
}

// attendedBy returns the meetings that were held and at which an organization
// took part or spoke, in order.
func attendedBy(o *site.Organization) []*site.Summit {
	var summits []*site.Summit
	seen := map[*site.Summit]bool{}
	add := func(m *site.Summit) {
		if m.Status == "held" && !seen[m] {
			seen[m] = true
			summits = append(summits, m)
		}
	}
	for _, p := range o.Delegates {
		add(p.Summit)
	}
	for _, st := range o.Statements {
		add(st.Summit)
	}
	slices.SortFunc(summits, func(a, b *site.Summit) int {
		return cmp.Or(edtf.Compare(a.Record.Date.Date, b.Record.Date.Date), cmp.Compare(a.ID, b.ID))
	})
	return summits
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
