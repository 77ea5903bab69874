package render

import (
	"cmp"
	"fmt"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// chronicleYear is the summits under one heading of the timeline, newest first.
type chronicleYear struct {
	Label    string
	Address  string // of the year's page; empty where the year is not certain
	Editions []site.Edition
	More     int // how many meetings of it are left to the year's page

	first, last edtf.Day
}

// chronicle returns the timeline: summits, which stand in order, and the gaps
// before them, newest first, under
// headings that say no more of the time than all below them know. No two
// headings are the same. A heading stands where what it names begins, and one
// that names the longer time, such as a decade, below the first year of that.
func (v *voice) chronicle(summits []*site.Summit) []*chronicleYear {
	var years []*chronicleYear
	known := map[string]*chronicleYear{}
	for _, s := range slices.Backward(summits) {
		heading := v.headingOf(s)
		year := known[heading.Label]
		if year == nil {
			year = &heading
			known[heading.Label] = year
			years = append(years, year)
		}
		year.Editions = append(year.Editions, site.Edition{Summit: s})
		if gap := s.GapBefore(); gap != nil {
			year.Editions = append(year.Editions, site.Edition{Gap: gap})
		}
	}
	slices.SortStableFunc(years, func(a, b *chronicleYear) int {
		return cmp.Or(-cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last))
	})
	return years
}

// headingOf returns the heading under which a summit stands: the year in which
// it began if that is certain, else its date.
func (v *voice) headingOf(s *site.Summit) chronicleYear {
	if year, ok := s.Began(); ok {
		return chronicleYear{
			Label: v.Year(year), Address: yearAddress(year),
			first: edtf.DayOf(year, 1, 1), last: edtf.DayOf(year, 12, 31),
		}
	}
	date := s.Record.Date
	return chronicleYear{Label: v.Date(date.Date), first: date.Earliest(), last: date.Latest()}
}

// Summits returns the meetings of the year, without gaps.
func (y *chronicleYear) Summits() []*site.Summit {
	var summits []*site.Summit
	for _, e := range y.Editions {
		if e.Summit != nil {
			summits = append(summits, e.Summit)
		}
	}
	return summits
}

// listing returns the address of the page that tells the year's meetings.
func (y *chronicleYear) listing() string {
	if summits := y.Summits(); y.Address == "" && len(summits) == 1 {
		return summits[0].Address()
	}
	return cmp.Or(y.Address, "/summits/")
}

// The bounds of the front page: it is to load at once, however long the
// record is.
const (
	maxRecent = 24 // entries in full
	maxFolded = 30 // lines of what is older
	maxNames  = 3  // of series in such a line
)

// recent splits the chronicle into the newest years, to be shown in full, and
// those that fold. Years stay whole as long as they fit; one that alone is too
// long is cut.
func recent(years []*chronicleYear) (full, older []*chronicleYear) {
	left := maxRecent
	for i, y := range years {
		if n := len(y.Editions); n <= left {
			left -= n
			full = append(full, y)
			continue
		}
		if left < maxRecent/2 || y.Address == "" {
			return full, years[i:]
		}
		for left < len(y.Editions) && y.Editions[left].Summit == nil {
			left++ // a gap goes with the meeting that it comes before
		}
		cut := *y
		cut.Editions = y.Editions[:left]
		cut.More = len(y.Summits()) - len(cut.Summits())
		return append(full, &cut), years[i+1:]
	}
	return full, nil
}

// fold is a line of the chronicle that stands for a year, or for several.
type fold struct {
	Label    string
	Address  string // where its meetings are listed
	Meetings int
	Series   []*site.Series // the liveliest of them
	Others   int            // how many series more
	Years    []fold         // of a decade
}

// folds returns the lines for years: one for each or, where those would be too
// many, for each decade. What is older still is one line.
func (v *voice) folds(years []*chronicleYear) []fold {
	decade := func(a, b *chronicleYear) bool { return a == b }
	if len(years) > maxFolded {
		decade = sameDecade
	}
	var folds []fold
	for len(years) > 0 {
		n := 1
		for n < len(years) && decade(years[0], years[n]) {
			n++
		}
		if len(folds) == maxFolded-1 {
			n = len(years)
		}
		folds = append(folds, v.fold(years[:n]))
		years = years[n:]
	}
	return folds
}

// fold returns the line for some years, newest first.
func (v *voice) fold(years []*chronicleYear) fold {
	newest, oldest := years[0], years[len(years)-1]
	f := fold{Label: newest.Label, Address: newest.listing()}
	times := map[*site.Series]int{}
	for _, y := range years {
		summits := y.Summits()
		f.Meetings += len(summits)
		for _, s := range summits {
			if s.Series == nil {
				continue
			}
			if times[s.Series]++; times[s.Series] == 1 {
				f.Series = append(f.Series, s.Series)
			}
		}
		if y.Address != "" && sameDecade(newest, oldest) {
			f.Years = append(f.Years, fold{Label: fmt.Sprint(yearOf(y.first)), Address: y.Address, Meetings: len(summits)})
		}
	}
	slices.SortStableFunc(f.Series, func(a, b *site.Series) int { return cmp.Compare(times[b], times[a]) })
	f.Others = max(0, len(f.Series)-maxNames)
	f.Series = f.Series[:len(f.Series)-f.Others]
	switch {
	case len(years) == 1:
		f.Years = nil
	case len(f.Years) > 0:
		f.Label, f.Address = v.decade(yearOf(newest.first)), "/years/"
	default:
		f.Label, f.Address = fmt.Sprintf(v.Word("until"), newest.Label), "/years/"
	}
	return f
}

// sameDecade reports whether the times of two headings begin in one decade.
func sameDecade(a, b *chronicleYear) bool {
	known := a.first != edtf.Past && b.first != edtf.Past
	return a == b || known && decadeOf(yearOf(a.first)) == decadeOf(yearOf(b.first))
}

func yearOf(d edtf.Day) int64 {
	year, _, _ := d.Civil()
	return year
}

// decadeOf returns the first year of the ten that a year is among.
func decadeOf(year int64) int64 { return year - (year%10+10)%10 }

// decade returns the ten years that a year is among in words.
func (v *voice) decade(year int64) string {
	first := decadeOf(year)
	text := fmt.Sprintf("%03dX", first/10)
	if first < 0 || first > 9999 {
		text = tell.YearText(first) + "/" + tell.YearText(first+9)
	}
	date, err := edtf.Parse(text)
	if err != nil {
		return fmt.Sprint(first)
	}
	return date.Format(v.Words)
}
