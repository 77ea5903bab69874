package picture_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"summitline/internal/picture"
)

// states reads a row: a letter for each column.
func states(row string) []picture.State {
	var list []picture.State
	for _, letter := range row {
		list = append(list, picture.State(strings.IndexRune(".aSNco", letter)))
	}
	return list
}

// Marks are joined where presence goes on, loosely across columns of which
// nothing is known, and lead to where it stops.
func TestGridJoins(t *testing.T) {
	for _, c := range []struct{ unknown, row, marks, joins string }{
		{"---", "...", "", ""},
		{"---", "N..", "N0", ""},
		{"---", "Nc.", "N0 c1", "0-1"},
		{"---", "aS.", "a0 S1", "0-1"},
		{"---", "a.a", "a0 a2", ""},
		{"---", "Nco", "N0 c1 o2", "0-1 1>2"},
		{"-?-", "N.c", "N0 c2", "0~2"},
		{"-?-", "N.o", "N0 o2", "0>2"},
		{"-??-", "N..c", "N0 c3", "0~3"},
		{"-?--", "N..c", "N0 c3", ""},
		{"----", "NoNc", "N0 o1 N2 c3", "0>1 2-3"},
		{"?-", ".N", "N1", ""},
	} {
		var unknown []bool
		for _, letter := range c.unknown {
			unknown = append(unknown, letter == '?')
		}
		g := picture.NewGrid([][]picture.State{states(c.row)}, unknown, 2)
		column := func(x float64) int { return int(x / picture.ColumnWidth) }
		var marks, joins []string
		for _, m := range g.Rows[0].Marks {
			marks = append(marks, fmt.Sprintf("%c%d", ".aSNco"[m.State], column(m.X)))
		}
		for _, j := range g.Rows[0].Joins {
			kind := map[[2]bool]string{{false, false}: "-", {true, false}: "~"}[[2]bool{j.Unsure, j.Ending}]
			if j.Ending {
				kind = ">"
			}
			joins = append(joins, fmt.Sprintf("%d%s%d", column(j.From), kind, column(j.To)))
		}
		if got := strings.Join(marks, " "); got != c.marks {
			t.Errorf("%s %s: marks %s, want %s", c.unknown, c.row, got, c.marks)
		}
		if got := strings.Join(joins, " "); got != c.joins {
			t.Errorf("%s %s: joins %s, want %s", c.unknown, c.row, got, c.joins)
		}
		if want := strings.Count(c.unknown, "?"); len(g.Unknown) != want {
			t.Errorf("%s: %d unknown columns, want %d", c.unknown, len(g.Unknown), want)
		}
		if want := picture.Middle(2); g.Rows[0].Y != want {
			t.Errorf("the row is at %v, want %v: below two that are left free", g.Rows[0].Y, want)
		}
	}
}

// Whoever cannot see colours tells the states by their size and their names.
func TestStatesDiffer(t *testing.T) {
	for _, together := range [][]picture.State{{picture.Attended, picture.Spoke}, {picture.Anew, picture.Carried, picture.LetGo}} {
		var radii []float64
		for _, s := range together {
			if slices.Contains(radii, s.Radius()) {
				t.Errorf("%s is as large as another mark", s)
			}
			radii = append(radii, s.Radius())
		}
	}
}

func TestStack(t *testing.T) {
	for _, c := range []struct {
		counts []int
		whole  int
		want   string
	}{
		{nil, 1, ""},
		{[]int{0, 0}, 1, ""},
		{[]int{1, 0, 3}, 4, "0:1@0+25 2:3@25+75"},
		{[]int{1, 1, 1}, 3, "0:1@0+33.33 1:1@33.33+33.34 2:1@66.67+33.33"}, // without gaps, to the very end
		{[]int{2}, 8, "0:2@0+25"},
	} {
		var got []string
		for _, s := range picture.Stack(c.counts, c.whole) {
			got = append(got, fmt.Sprintf("%d:%d@%v+%v", s.Index, s.Count, s.X, s.Percent))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%v of %d: %s, want %s", c.counts, c.whole, got, c.want)
		}
	}
}
