package render

import (
	"cmp"
	"fmt"
)

// home is what the front page shows.
type home struct {
	Drawing *drawing         // nil if there is nothing to draw
	Recent  []*chronicleYear // in full
	Older   []fold
}

// homePages returns the timeline of all summits.
func homePages(v *voice) []planned {
	return []planned{{"/", nil, func() page {
		full, older := recent(v.chronicle(v.Site.Summits))
		p := v.page("/", v.Plain(v.Site.Record.Title), home{v.drawing(), full, v.folds(older)})
		p.Description = cmp.Or(v.Plain(v.Site.Record.Description), p.Description)
		p.Crumbs = nil
		return p
	}}}
}

func yearAddress(year int64) string { return fmt.Sprintf("/years/%d/", year) }

func yearsPages(v *voice) []planned {
	return []planned{{"/years/", nil, func() page { return v.page("/years/", v.Word("years"), v.Site.Years) }}}
}

func yearPages(v *voice) []planned {
	var pages []planned
	for _, y := range v.Site.Years {
		address := yearAddress(y.Year)
		pages = append(pages, planned{address, nil, func() page {
			p := v.page(address, v.Year(y.Year), y)
			p.Crumbs = v.crumbs(v.navWord("years", "/years/"))
			v.leave(&p, address, true)
			return p
		}})
	}
	return pages
}
