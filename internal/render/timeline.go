package render

import (
	"cmp"
	"fmt"
	"slices"

	"summitline/internal/site"
)

// homePages returns the timeline of all summits.
func homePages(v *voice) []planned {
	return []planned{{"/", func() page {
		p := v.page("/", v.plain(v.site.Record.Title), v.chronicle())
		p.Description = cmp.Or(v.plain(v.site.Record.Description), p.Description)
		p.Crumbs = nil
		return p
	}}}
}

// chronicleYear is the summits under one heading of the timeline, newest first.
type chronicleYear struct {
	Label    string
	Address  string // of the year's page; empty where the year is not certain
	Editions []site.Edition
}

// chronicle returns the timeline: all summits and gaps, newest first, under
// headings that say no more of the time than all below them know.
func (v *voice) chronicle() []chronicleYear {
	var years []chronicleYear
	for _, s := range slices.Backward(v.site.Summits) {
		label, address := v.yearOf(s)
		if n := len(years); n == 0 || years[n-1].Label != label {
			years = append(years, chronicleYear{Label: label, Address: address})
		}
		last := &years[len(years)-1]
		last.Editions = append(last.Editions, site.Edition{Summit: s})
		if gap := s.GapBefore(); gap != nil {
			last.Editions = append(last.Editions, site.Edition{Gap: gap})
		}
	}
	return years
}

// yearOf returns the heading under which a summit stands: the year in which it
// began if that is certain, else its date.
func (v *voice) yearOf(s *site.Summit) (label, address string) {
	if year, ok := s.Began(); ok {
		return v.year(year), yearAddress(year)
	}
	return v.dateText(s.Record.Date), ""
}

func yearAddress(year int64) string { return fmt.Sprintf("/years/%d/", year) }

func yearsPages(v *voice) []planned {
	return []planned{{"/years/", func() page { return v.page("/years/", v.word("years"), v.site.Years) }}}
}

func yearPages(v *voice) []planned {
	var pages []planned
	for _, y := range v.site.Years {
		address := yearAddress(y.Year)
		pages = append(pages, planned{address, func() page {
			p := v.page(address, v.year(y.Year), y)
			p.Crumbs = v.crumbs(v.navWord("years", "/years/"))
			return p
		}})
	}
	return pages
}
