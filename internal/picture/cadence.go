package picture

import "summitline/internal/site"

// Cadence is a column of blocks for each year, a block for each meeting, and
// how high it was promised to be.
type Cadence struct {
	Width, Height float64
	Block         float64 // the height of a block
	Years         []CadenceYear
}

// CadenceYear is the column of a year.
type CadenceYear struct {
	Year    int64
	X       float64 // of its left edge
	Blocks  []Block // from the ground up
	Promise float64 // how far down from the top the promise lies
	Whole   bool    // the promise is for all of it
}

// Block is a meeting, or one that may have been in that year.
type Block struct {
	Y      float64
	Summit *site.Summit // nil for one that only may have been
}

// tallest is how many blocks stand in full size on each other.
const tallest = 12

// NewCadence lays out how a series kept its cadence.
func NewCadence(years []site.CadenceYear) Cadence {
	highest := 1
	for _, y := range years {
		highest = max(highest, y.Promised, len(y.Met)+y.Possible)
	}
	block := RowHeight
	if highest > tallest {
		block = rounded(RowHeight * tallest / float64(highest))
	}
	const above = 6 // so that the line of a promise at the top is seen
	ground := above + rounded(float64(highest)*block)
	c := Cadence{Width: float64(len(years)) * ColumnWidth, Height: ground, Block: block}
	top := func(level int) float64 { return rounded(ground - float64(level)*block) }
	for i, y := range years {
		column := CadenceYear{Year: y.Year, X: float64(i) * ColumnWidth, Promise: top(y.Promised), Whole: y.Whole}
		for _, m := range y.Met {
			column.Blocks = append(column.Blocks, Block{top(len(column.Blocks) + 1), m})
		}
		for range y.Possible {
			column.Blocks = append(column.Blocks, Block{top(len(column.Blocks) + 1), nil})
		}
		c.Years = append(c.Years, column)
	}
	return c
}
