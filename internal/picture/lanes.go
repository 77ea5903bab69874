package picture

import (
	"cmp"
	"math"
	"slices"

	"summitline/internal/site"
)

// Lane is a line of time with the meetings of one series, or of several, or of
// none.
type Lane struct {
	Series   *site.Series // nil: it is that of what has no lane of its own
	Others   int          // how many series share it
	Marks    []*LaneMark  // by time
	Top      int          // where it begins, with its name
	Line     float64      // where its marks are strung
	From, To float64      // the ends of that line

	editions []site.Edition
}

// maxLanes is how many lanes a drawing has at most, that of all others among
// them.
const maxLanes = 12

// The heights of the parts of a lane.
const (
	nameHeight  = 24
	rowHeight   = 28
	pairHeight  = 54 // of two rows
	labelHeight = 14
	laneGap     = 4
	rowShift    = 13 // of two rows from the line between them
)

// newLanes returns the lanes of a site: series in the order of their first
// meetings, one that follows another right after it; last what has no lane of
// its own, where that is so.
func newLanes(s *site.Site) []*Lane {
	var all []*site.Series
	alone := map[*site.Series]int{} // by how soon it first met
	for i, m := range s.Summits {
		if m.Series != nil && len(m.Series.Summits) > 0 && m.Series.Summits[0] == m {
			alone[m.Series] = i
			all = append(all, m.Series)
		}
	}
	single := slices.ContainsFunc(s.Summits, func(m *site.Summit) bool { return m.Series == nil })
	if len(all) > maxLanes || len(all) == maxLanes && single {
		liveliest := slices.SortedStableFunc(slices.Values(all), func(a, b *site.Series) int {
			return cmp.Compare(len(b.Summits), len(a.Summits))
		})
		for _, series := range liveliest[maxLanes-1:] {
			delete(alone, series)
		}
	}
	var lanes []*Lane
	placed := map[*site.Series]bool{}
	for _, series := range all {
		for ; series != nil && !placed[series]; series = series.Successor {
			placed[series] = true
			if _, own := alone[series]; own {
				lanes = append(lanes, &Lane{Series: series, editions: series.Editions()})
			}
		}
	}
	rest := &Lane{Others: len(all) - len(lanes)}
	for _, m := range s.Summits {
		if _, own := alone[m.Series]; !own {
			rest.editions = append(rest.editions, site.Edition{Summit: m})
		}
	}
	if len(rest.editions) > 0 {
		lanes = append(lanes, rest)
	}
	return lanes
}

// rows returns how many rows of marks the lane has.
func (l *Lane) rows() int {
	if slices.ContainsFunc(l.Marks, func(m *LaneMark) bool { return m.row != 0 }) {
		return 2
	}
	return 1
}

// stack gives the lane its place from y on and returns where it ends.
func (l *Lane) stack(y int) int {
	rows := l.rows()
	height := rowHeight
	if rows > 1 {
		height = pairHeight
	}
	l.Top = y
	l.Line = float64(y + nameHeight + height/2)
	if l.labels() && rows == 1 {
		height += labelHeight
	}
	l.From, l.To = l.Marks[0].X, l.Marks[0].X
	for _, m := range l.Marks {
		m.Lane = l
		m.Y = l.Line + float64(m.row*rowShift)
		l.From, l.To = min(l.From, m.X), max(l.To, m.X)
	}
	l.clear()
	return y + nameHeight + height + laneGap
}

// labels reports whether each mark can have words beside it: none is gathered.
func (l *Lane) labels() bool { return !slices.ContainsFunc(l.Marks, (*LaneMark).Gathered) }

// clear finds how far it is from each mark to those before and after it.
func (l *Lane) clear() {
	if !l.labels() {
		return
	}
	for i, m := range l.Marks {
		m.words, m.before, m.after = true, math.Inf(1), math.Inf(1)
		before := i - 1
		if m.row == 1 {
			before-- // not the one above it
		}
		if before >= 0 {
			m.before = m.X - l.Marks[before].X
		}
		if i+1 < len(l.Marks) {
			m.after = l.Marks[i+1].X - m.X
		}
	}
}

// tie joins the lane to that of the series which follows it: where that begins
// or, if it began before, where the lane itself does.
func (l *Lane) tie(next *Lane) Tie {
	first, to := next.Marks[0], next.Line
	x := max(first.X, l.Marks[0].X)
	if x == first.X {
		to = first.Y
	}
	l.To = max(l.To, x)
	return Tie{X: x, From: l.Line, To: to}
}
