package picture_test

import (
	"testing"

	"summitline/internal/picture"
	"summitline/internal/site"
)

func TestCadence(t *testing.T) {
	met := func(n int) []*site.Summit {
		list := make([]*site.Summit, n)
		for i := range list {
			list[i] = &site.Summit{}
		}
		return list
	}
	for _, c := range []struct {
		name  string
		years []site.CadenceYear
	}{
		{"less than promised", []site.CadenceYear{{Year: 2021, Promised: 4, Met: met(1)}, {Year: 2022, Promised: 4}}},
		{"more than promised", []site.CadenceYear{{Year: 2021, Promised: 1, Met: met(2), Possible: 2}}},
		{"every week", []site.CadenceYear{{Year: 2021, Promised: 52, Met: met(40)}}},
	} {
		d := picture.NewCadence(c.years)
		for i, y := range d.Years {
			given := c.years[i]
			if want := len(given.Met) + given.Possible; len(y.Blocks) != want {
				t.Errorf("%s: %d blocks, want %d", c.name, len(y.Blocks), want)
			}
			for j, b := range y.Blocks {
				if sure := j < len(given.Met); (b.Summit != nil) != sure {
					t.Errorf("%s: block %d is sure: %t", c.name, j, !sure)
				}
				if b.Y < 0 || b.Y+d.Block > d.Height+.5 {
					t.Errorf("%s: a block from %v to %v, in a drawing %v high", c.name, b.Y, b.Y+d.Block, d.Height)
				}
				if reached := b.Y <= y.Promise; reached != (j+1 >= given.Promised) {
					t.Errorf("%s: block %d reaches the promise: %t", c.name, j, reached)
				}
			}
			if y.Promise < 0 || y.X+picture.ColumnWidth > d.Width {
				t.Errorf("%s: the promise is at %v, the column at %v of %v", c.name, y.Promise, y.X, d.Width)
			}
		}
		if highest := picture.RowHeight * 13; d.Height > highest {
			t.Errorf("%s: %v high", c.name, d.Height)
		}
	}
}
