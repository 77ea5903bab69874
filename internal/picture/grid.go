package picture

// State is how something stands in one column of a grid.
type State int

// What a grid can show. Of the last, nothing is there any more.
const (
	Absent State = iota
	Attended
	Spoke
	Anew
	Carried
	LetGo
)

var stateNames = [...]string{"absent", "attended", "spoke", "anew", "carried", "letgo"}

// String returns the state's name in templates and style sheets.
func (s State) String() string { return stateNames[s] }

// Radius returns how large the state's mark is: what somebody did there or
// took up anew stands out.
func (s State) Radius() float64 {
	switch s {
	case Spoke, Anew:
		return 7
	case LetGo:
		return 5
	}
	return 4
}

func (s State) present() bool { return s != Absent && s != LetGo }

// The size of a cell, of which sixteen units are as wide as a letter is high.
const (
	ColumnWidth = 36.
	RowHeight   = 28.
)

// Grid is rows of marks in columns of equal width, oldest first. What goes on
// from column to column is joined.
type Grid struct {
	Columns int
	Unknown []float64 // the left edges of columns of which nothing is known
	Rows    []GridRow
}

// GridRow is the marks of one thing or person.
type GridRow struct {
	Y     float64 // of its middle
	Marks []Dot
	Joins []Join
}

// Dot is a state in one column.
type Dot struct {
	X     float64 // of its middle
	State State
}

// Join is the line between a mark and the next.
type Join struct {
	From, To float64
	Unsure   bool // it crosses columns of which nothing is known
	Ending   bool // it leads to where something is there no more
}

// NewGrid lays out rows of states, one for each column, below a number of rows
// that are left free. What is true of unknown are the columns that say nothing.
func NewGrid(states [][]State, unknown []bool, free int) Grid {
	g := Grid{Columns: len(unknown)}
	for i, nothing := range unknown {
		if nothing {
			g.Unknown = append(g.Unknown, float64(i)*ColumnWidth)
		}
	}
	for i, row := range states {
		r := GridRow{Y: Middle(free + i)}
		last := -1 // the last column with something in it, if nothing but unknown ones follow it
		for column, state := range row {
			if state != Absent {
				r.Marks = append(r.Marks, Dot{g.Center(column), state})
				if last >= 0 {
					r.Joins = append(r.Joins, Join{g.Center(last), g.Center(column), column > last+1, state == LetGo})
				}
			}
			switch {
			case state.present():
				last = column
			case !unknown[column]:
				last = -1
			}
		}
		g.Rows = append(g.Rows, r)
	}
	return g
}

// Center returns the middle of a column.
func (g Grid) Center(column int) float64 { return (float64(column) + .5) * ColumnWidth }

// Middle returns the middle of a row.
func Middle(row int) float64 { return (float64(row) + .5) * RowHeight }

// Width returns how wide the grid is.
func (g Grid) Width() float64 { return float64(g.Columns) * ColumnWidth }

// Height returns how high a number of rows is.
func Height(rows int) float64 { return float64(rows) * RowHeight }
