package render

import (
	"fmt"
	"time"

	"summitline/internal/edtf"
	"summitline/internal/site"
)

// drawings are the pictures that templates can ask for, in words of one
// language. Each is nil where there is too little to draw.
type drawings struct{ voice *voice }

func (v *voice) drawings() drawings { return drawings{v} }

// Em returns a length in letters' heights, so that a drawing grows with them.
func (drawings) Em(length float64) string { return fmt.Sprintf("%gem", length/16) }

// What a picture shows at most; it says what it leaves out.
const (
	mostRows    = 30
	mostColumns = 24
	mostMakers  = 15
	mostOffices = 12
	mostVisits  = 48
	mostBlocks  = 72 // of a cadence, but for those of its last two years
)

// item is the name of a thing, with a link if there is a page for it.
type item struct {
	Name string
	Lang string // of the name, where it is not the page's
	Href string
}

func (v *voice) itemOf(e *site.Entry) item {
	return item{v.Plain(e.Title), v.Foreign(e.Title), v.Href(e.Address())}
}

// promise names a commitment by its title, else its text.
func (v *voice) promise(c *site.Commitment) item {
	href, _ := v.hrefOf(c.Summit, c.Anchor) // a summit has an address
	name := item{Name: v.Promise(c), Lang: c.Record.Text.In(v.Lang).Lang, Href: href}
	if c.Record.Title.IsSet() {
		name.Lang = c.Record.Title.In(v.Lang).Lang
	}
	if name.Lang == v.Lang {
		name.Lang = ""
	}
	return name
}

// column is the head of a column of a grid: a meeting, or a gap.
type column struct {
	item         // its full name
	Year  string // where the column before it has another
	Label string // its number in the series, else its month
	Gap   *site.Gap
}

// columns returns the heads of editions, by number where they are of one
// series and have numbers.
func (v *voice) columns(editions []site.Edition, numbered bool) []column {
	var columns []column
	last := ""
	for _, e := range editions {
		if e.Gap != nil {
			columns = append(columns, column{item: item{Name: v.gapNumbers(e.Gap)}, Label: v.gapLabel(e.Gap), Gap: e.Gap})
			continue
		}
		m := e.Summit
		c := column{item: v.itemOf(&m.Entry), Label: v.monthOf(m)}
		if numbered && m.Record.Number.IsSet() {
			c.Label = fmt.Sprintf(v.Word("picture.number"), m.Record.Number.V)
		}
		year := "?"
		if n, sure := m.Began(); sure {
			year = fmt.Sprint(n)
		}
		if year != last {
			c.Year, last = year, year
		}
		c.Name = fmt.Sprintf("%s, %s", c.Name, v.Date(m.Record.Date.Date))
		columns = append(columns, c)
	}
	return columns
}

func (v *voice) gapLabel(g *site.Gap) string {
	if g.First == g.Last {
		return fmt.Sprintf(v.Word("picture.number"), g.First)
	}
	return fmt.Sprintf("%d–%d", g.First, g.Last)
}

// monthOf returns the month in which a meeting is sure to have begun, else a
// dot.
func (v *voice) monthOf(m *site.Summit) string {
	start := m.Record.Date.Start()
	if start.Earliest() == edtf.Past || start.Latest() == edtf.Future {
		return "·"
	}
	y1, m1, _ := start.Earliest().Civil()
	y2, m2, _ := start.Latest().Civil()
	if y1 != y2 || m1 != m2 {
		return "·"
	}
	return v.month(m1)
}

// month returns the short name of a month.
func (v *voice) month(n int) string {
	if v.Words == "ko" {
		return fmt.Sprintf("%d월", n)
	}
	return time.Month(n).String()[:3]
}

// newest returns the last of a list that a picture has room for, and how many
// come before them.
func newest[T any](list []T) (some []T, earlier int) {
	earlier = max(0, len(list)-mostColumns)
	return list[earlier:], earlier
}

// How many columns fit beside another picture, and how many on a sheet of
// paper.
const (
	broad = 6
	wide  = 12
)

// editionsOf returns summits as editions.
func editionsOf(summits []*site.Summit) []site.Edition {
	editions := make([]site.Edition, len(summits))
	for i, m := range summits {
		editions[i].Summit = m
	}
	return editions
}
