package picture

import (
	"cmp"
	"slices"
)

// gathered returns the marks of the lane where the drawing has a width in
// pixels. Those nearer to each other than a distance, also in pixels, become
// one, but for two that can stand above one another.
func (l *Lane) gathered(scale Scale, width, distance float64) []*LaneMark {
	var all []*LaneMark
	for _, e := range l.editions {
		all = append(all, newMark(e, scale, width))
	}
	slices.SortStableFunc(all, func(a, b *LaneMark) int { return cmp.Compare(a.X, b.X) })
	near := distance / width * 100
	var marks []*LaneMark
	for len(all) > 0 {
		n := chain(all, near)
		some := all[:n]
		if n == 2 && distance == target {
			some[0].row, some[1].row = -1, 1 // there is room for two above one another
		} else {
			some = gather(some, 7*near/3)
		}
		marks = append(marks, some...)
		all = all[n:]
	}
	return marks
}

// chain returns how many marks from the first on are each near to the next.
func chain(marks []*LaneMark, near float64) int {
	n := 1
	for n < len(marks) && marks[n].X-marks[n-1].X < near {
		n++
	}
	return n
}

// gather makes one mark of all that are within reach of the first, and so on.
// A mark in the middle of its meetings is at least half the reach from the
// next, since that begins beyond it.
func gather(marks []*LaneMark, reach float64) []*LaneMark {
	var all []*LaneMark
	for len(marks) > 0 {
		n := 1
		for n < len(marks) && marks[n].X-marks[0].X < reach {
			n++
		}
		all = append(all, one(marks[:n]))
		marks = marks[n:]
	}
	return all
}

// one returns the mark that stands for all of some. Gaps are lost in it, for
// nothing is recorded of them.
func one(marks []*LaneMark) *LaneMark {
	first, last := marks[0], marks[len(marks)-1]
	if len(marks) == 1 {
		return first
	}
	x := rounded((first.X + last.X) / 2)
	m := &LaneMark{X: x, Span: Span{From: x, To: x}}
	var some *LaneMark // that stands for meetings
	for _, part := range marks {
		if len(part.Summits) > 0 {
			some = part
		}
		m.Summits = append(m.Summits, part.Summits...)
	}
	switch len(m.Summits) {
	case 0:
		return first
	case 1:
		return some
	}
	return m
}
