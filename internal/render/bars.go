package render

import (
	"slices"

	"summitline/internal/picture"
	"summitline/internal/site"
)

// ledgerChart is how many commitments stand at which status, in all and by who
// made them.
type ledgerChart struct {
	Statuses []statusBar
	Makers   []makerBar
	Named    int       // how many of the makers have a name
	Rest     *makerBar // the makers that are not drawn, together
	Others   int       // how many those are
}

// statusBar is the commitments at one status.
type statusBar struct {
	Status  string
	Count   int
	Percent int // of all, rounded
	Bar     []barSegment
}

// makerBar is the commitments of one maker.
type makerBar struct {
	Who    item
	Counts []int // in the order of site.Statuses
	Total  int
	Bar    []barSegment
}

// barSegment is the part of a bar that shows one status.
type barSegment struct {
	picture.Segment
	Status string
}

// stack lays out counts by status.
func stack(counts []int, whole int) []barSegment {
	var bar []barSegment
	for _, s := range picture.Stack(counts, whole) {
		bar = append(bar, barSegment{s, site.Statuses[s.Index]})
	}
	return bar
}

// StatusNames returns the statuses in the order of the counts.
func (c ledgerChart) StatusNames() []string { return site.Statuses }

// Standing returns how the commitments of the ledger stand. It takes two of
// them.
func (d drawings) Standing(ledger *ledger) *ledgerChart {
	if ledger == nil {
		return nil
	}
	total, most := 0, 0
	for _, section := range ledger.Sections {
		total += section.Count
		most = max(most, section.Count)
	}
	if total < 2 {
		return nil
	}
	chart := &ledgerChart{}
	for _, section := range ledger.Sections {
		n := section.Count
		counts := make([]int, len(site.Statuses))
		counts[slices.Index(site.Statuses, section.Status)] = n
		chart.Statuses = append(chart.Statuses, statusBar{section.Status, n, (200*n + total) / (2 * total), stack(counts, most)})
	}
	chart.addMakers(d.voice)
	return chart
}

// addMakers draws those who made most, and counts the others together. One
// maker alone is nobody to compare with.
func (c *ledgerChart) addMakers(v *voice) {
	makers := v.Site.Makers()
	if len(makers) < 2 {
		return
	}
	most := 0
	for _, m := range makers {
		most = max(most, m.Total())
	}
	for i, m := range makers {
		bar := makerBar{Who: item{Name: v.Word("picture.nobody")}, Counts: m.Counts, Total: m.Total(), Bar: stack(m.Counts, most)}
		switch {
		case m.Entry == nil:
		case i < mostMakers:
			bar.Who = v.itemOf(m.Entry)
			c.Named++
		default:
			c.addRest(bar)
			continue
		}
		c.Makers = append(c.Makers, bar)
	}
}

func (c *ledgerChart) addRest(bar makerBar) {
	if c.Rest == nil {
		c.Rest = &makerBar{Counts: make([]int, len(site.Statuses))}
	}
	c.Others++
	c.Rest.Total += bar.Total
	for i, n := range bar.Counts {
		c.Rest.Counts[i] += n
	}
}

// cadenceChart is how a series kept its promised cadence.
type cadenceChart struct {
	picture.Cadence
	Record  []site.CadenceYear // the same, for a table
	Earlier int                // how many years before these are not drawn
}

// Cadence returns how a series kept its promised cadence in the newest years. It
// takes two years.
func (d drawings) Cadence(s *site.Series) *cadenceChart {
	years := s.Cadence(d.voice.Site.AsOf)
	if len(years) < 2 {
		return nil
	}
	earlier := earlierYears(years)
	return &cadenceChart{picture.NewCadence(years[earlier:]), years[earlier:], earlier}
}

// earlierYears returns how many years of a cadence the picture has no room for.
func earlierYears(years []site.CadenceYear) int {
	blocks := 0
	for i := len(years) - 1; i >= 0; i-- {
		blocks += max(1, len(years[i].Met)+years[i].Possible)
		if blocks > mostBlocks && i < len(years)-2 {
			return i + 1
		}
	}
	return 0
}
