package render

import (
	"summitline/internal/edtf"
	"summitline/internal/site"
)

const changesAddress = "/changes/"

// changesPages returns the page with the corrections of all records, unless it
// is turned off. It is there before there are any, so that it can be linked to
// and its feed be looked for.
func changesPages(v *voice) []planned {
	if !v.Site.Record.Formats.Has("changes") {
		return nil
	}
	return []planned{{address: changesAddress, make: func() page {
		p := v.page(changesAddress, v.Word("changes"), v.Site.Corrections)
		p.Description = v.Word("about.changes") + " " + p.Description
		p.Shown = p.Data
		if cut := v.cuts[changesAddress]; cut != nil {
			p.Shown, p.Parts = pick(v.Site.Corrections, cut.newest[0]), v.shelves(cut, false)
		}
		return p
	}}}
}

// changesParts returns the parts of a long page of corrections: by year.
func (v *voice) changesParts() []planned {
	on := func(x excerpt) []site.Correction { return pick(v.Site.Corrections, x.picks[0]) }
	some := func(x excerpt) Selection { return v.correctionSelection(func() []site.Correction { return on(x) }) }
	return v.datedParts(v.cuts[changesAddress], v.navWord("changes", changesAddress), some, func(x excerpt) partPage {
		return partPage{Kind: "changes", Shown: on(x)}
	})
}

// cutChanges cuts corrections that are too many for a page.
func (c cuts) cutChanges(s *site.Site) {
	if all := s.Corrections; len(all) > mostLines && s.Record.Formats.Has("changes") {
		day := func(c site.Correction) edtf.Day { return on(c.Record.Date) }
		c[changesAddress] = cutUp(changesAddress, []rows{rowsOf(&all, day, statementWeight)}, mostWeight, byYear)
	}
}
