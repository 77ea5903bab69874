package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"summitline/internal/picture"
	"summitline/internal/site"
)

// gridChart is a picture of things or people in the columns of meetings.
type gridChart struct {
	Name    string // what it shows, as in the keys of words
	Columns []column
	Counts  []stateCount // how many in each column, by state; the legend too
	Rows    []item
	Grid    picture.Grid
	Rest    int // how many things have no row
	Earlier int // how many meetings before these have no column
	Courses []courseRow
	People  []attendee // for a table, as Courses is
}

// Height returns how high the picture is.
func (c gridChart) Height() float64 { return picture.Height(len(c.Counts) + len(c.Rows)) }

// Middle returns the middle of a row.
func (c gridChart) Middle(row int) float64 { return picture.Middle(row) }

// Rules returns the path of the lines below the rows.
func (c gridChart) Rules() string {
	var path strings.Builder
	for i := range len(c.Counts) + len(c.Rows) {
		fmt.Fprintf(&path, "M0 %gH%g", picture.Height(i+1)-.5, c.Grid.Width())
	}
	return path.String()
}

// Broad reports whether the picture needs the page's whole width.
func (c gridChart) Broad() bool { return len(c.Columns) > broad }

// Wide reports whether the picture is wider than a sheet of paper.
func (c gridChart) Wide() bool { return len(c.Columns) > wide }

// stateCount is how many things are in a state, column by column.
type stateCount struct {
	State  picture.State
	Counts []int // -1 where nothing is known
}

// courseRow is what one edition did, for a table.
type courseRow struct {
	Column               column
	Known                bool
	Anew, Carried, LetGo []item
}

// Course returns how the topics, organizations and promises of a series went
// from edition to edition.
func (d drawings) Course(s *site.Series) []*gridChart {
	v := d.voice
	charts := []*gridChart{
		courseChart(v, "topics", s.TopicCourse(), func(t *site.Topic) item { return v.itemOf(&t.Entry) }),
		courseChart(v, "organizations", s.OrganizationCourse(), func(o *site.Organization) item { return v.itemOf(&o.Entry) }),
		courseChart(v, "promises", s.PromiseCourse(), v.promise),
	}
	return slices.DeleteFunc(charts, func(c *gridChart) bool { return c == nil })
}

// courseChart draws a course, and of its things those that more than one
// edition had, the most frequent first. It takes two editions, and something
// that one of them carried on or let go.
func courseChart[T comparable](v *voice, name string, changes []site.Change[T], nameOf func(T) item) *gridChart {
	changes, earlier := newest(changes)
	editions, moved, things := 0, 0, newCounter[T]()
	for _, c := range changes {
		if c.Known {
			editions++
		}
		things.count(c.Anew)
		things.count(c.Carried)
		moved += len(c.Carried) + len(c.LetGo)
	}
	if editions < 2 || moved == 0 {
		return nil
	}
	rows := things.frequent(2)
	chart := &gridChart{Name: name, Rest: len(things.order) - len(rows), Earlier: earlier}
	states := make([][]picture.State, len(rows))
	for i, thing := range rows {
		chart.Rows = append(chart.Rows, nameOf(thing))
		states[i] = make([]picture.State, len(changes))
	}
	chart.Counts = []stateCount{{State: picture.Anew}, {State: picture.Carried}, {State: picture.LetGo}}
	unknown := make([]bool, len(changes))
	var heads []site.Edition
	for column, c := range changes {
		heads = append(heads, c.Edition)
		unknown[column] = !c.Known
		for i, did := range [][]T{c.Anew, c.Carried, c.LetGo} {
			count := &chart.Counts[i]
			for _, thing := range did {
				if row := slices.Index(rows, thing); row >= 0 {
					states[row][column] = count.State
				}
			}
			n := len(did)
			if unknown[column] {
				n = -1
			}
			count.Counts = append(count.Counts, n)
		}
	}
	chart.Columns = v.columns(heads, true)
	chart.Grid = picture.NewGrid(states, unknown, len(chart.Counts))
	for i, c := range changes {
		chart.Courses = append(chart.Courses, courseRow{chart.Columns[i], c.Known, itemsOf(c.Anew, nameOf), itemsOf(c.Carried, nameOf), itemsOf(c.LetGo, nameOf)})
	}
	return chart
}

func itemsOf[T any](list []T, nameOf func(T) item) []item {
	var items []item
	for _, x := range list {
		items = append(items, nameOf(x))
	}
	return items
}

// counter counts how often things come, in the order in which they first do.
type counter[T comparable] struct {
	order []T
	times map[T]int
}

func newCounter[T comparable]() *counter[T] { return &counter[T]{times: map[T]int{}} }

func (c *counter[T]) count(list []T) {
	for _, x := range list {
		if c.times[x] == 0 {
			c.order = append(c.order, x)
		}
		c.times[x]++
	}
}

// frequent returns those that came at least so often, most often first, as
// many as have room.
func (c *counter[T]) frequent(least int) []T {
	some := slices.DeleteFunc(slices.Clone(c.order), func(x T) bool { return c.times[x] < least })
	slices.SortStableFunc(some, func(a, b T) int { return cmp.Compare(c.times[b], c.times[a]) })
	return some[:min(len(some), mostRows)]
}
