package picture_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/picture"
	"summitline/internal/record"
	"summitline/internal/site"
)

// resolved returns the site of some files, given by their paths.
func resolved(t *testing.T, files map[string]string) *site.Site {
	t.Helper()
	content := fstest.MapFS{"site.yaml": {Data: []byte("title: 보기\n" + files["site.yaml"])}}
	for name, text := range files {
		if name != "site.yaml" {
			content[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	set, diags := record.Load(content, "content", nil)
	s, found := site.Resolve(set, site.Options{})
	for _, d := range append(diags, found...) {
		t.Fatalf("%s: %s", d.Span.Place(), d.Message)
	}
	return s
}

// sketch returns a drawing as text: a line for each lane, with what each mark
// stands for, in order. A mark in brackets is as wide as its date; a tilde
// stands at an end that is soft; marks joined by a slash are above one another.
func sketch(drawing *picture.Timeline) string {
	var b strings.Builder
	for _, lane := range drawing.Lanes {
		switch {
		case lane.Series != nil:
			b.WriteString(lane.Series.ID)
		case lane.Others > 0:
			fmt.Fprintf(&b, "+%d", lane.Others)
		}
		b.WriteString(":")
		upper := false
		for _, m := range lane.Marks {
			text := ""
			switch {
			case m.Gap != nil:
				text = fmt.Sprintf("(%d-%d)", m.Gap.First, m.Gap.Last)
			case m.Gathered():
				text = fmt.Sprintf("%dx", len(m.Summits))
			default:
				text = m.Summit().ID
			}
			if m.Span.SoftFrom {
				text = "~" + text
			}
			if m.Span.SoftTo {
				text += "~"
			}
			if m.Wide {
				text = "[" + text + "]"
			}
			separator := " "
			if m.Beside() && upper {
				separator = "/"
			}
			upper = m.Beside() && !upper
			b.WriteString(separator + text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestLanesAndMarks(t *testing.T) {
	for _, c := range []struct {
		name    string
		records string // kind/id: keys
		want    string
	}{
		{"one", "summits/a: {title: a, date: 2024-01-19}", ": a\n"},
		{"a day that is uncertain", "summits/a: {title: a, date: '2024-01-19?'}", ": ~a~\n"},
		{"a year", "summits/a: {title: a, date: 2024}", ": [~a~]\n"},
		{"two days", "summits/a: {title: a, date: 2024-01-19/2024-01-20}", ": a\n"},
		{"half a year", "summits/a: {title: a, date: 2024-01-19/2024-07-20}", ": [a]\n"},
		{"open", "summits/a: {title: a, date: 2024-01-19/..}\nsummits/b: {title: b, date: 2025-01-01}", ": [a~] b\n"},
		{"unknown beginning", "summits/a: {title: a, date: /2024-01-19}\nsummits/b: {title: b, date: 2023-01-01}", ": b [~a]\n"},
		{"series by their first meetings, and none last", `
			series/late: {title: late}
			series/early: {title: early}
			summits/a: {title: a, date: 2024, series: late}
			summits/b: {title: b, date: 2020-01-01}
			summits/c: {title: c, date: 2021-01-01, series: early}
			summits/d: {title: d, date: 2023-01-01, series: early}`,
			"early: c d\nlate: [~a~]\n: b\n"},
		{"one that follows another next to it", `
			series/old: {title: old, successor: new}
			series/mid: {title: mid}
			series/new: {title: new}
			series/silent: {title: silent}
			summits/a: {title: a, date: 2020-01-01, series: old}
			summits/b: {title: b, date: 2021-01-01, series: mid}
			summits/c: {title: c, date: 2022-01-01, series: new}`,
			"old: a\nnew: c\nmid: b\n"},
		{"gaps", `
			series/s: {title: s}
			summits/a: {title: a, date: 2020-01-01, series: s, number: 3}
			summits/b: {title: b, date: 2021-01-01, series: s, number: 4}
			summits/c: {title: c, date: 2023-01-01, series: s, number: 7}`,
			"s: (1-2) a b (5-6) c\n"},
		{"two near each other", `
			summits/a: {title: a, date: 2020-01-01}
			summits/b: {title: b, date: 2024-01-01}
			summits/c: {title: c, date: 2024-01-02}`,
			": a b/c\n"},
		{"three on a day", `
			summits/a: {title: a, date: 2020-01-01}
			summits/b: {title: b, date: 2024-01-01}
			summits/c: {title: c, date: 2024-01-01}
			summits/d: {title: d, date: 2024-01-01}`,
			": a 3x\n"},
		{"a far year", `
			summits/a: {title: a, date: Y-170000}
			summits/b: {title: b, date: 2024-01-01}
			summits/c: {title: c, date: 2025-01-01}
			summits/d: {title: d, date: Y170000000000000}`,
			": 3x ~d~\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := map[string]string{}
			for line := range strings.Lines(c.records) {
				if name, keys, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
					files[name+".yaml"] = keys + "\n"
				}
			}
			drawing := picture.NewTimeline(resolved(t, files))
			if got := sketch(drawing); got != c.want {
				t.Errorf("drawn:\n%swant:\n%s", got, c.want)
			}
			check(t, drawing)
		})
	}
}

func TestNothingToDraw(t *testing.T) {
	if picture.NewTimeline(resolved(t, nil)) != nil {
		t.Error("a site without summits has a drawing")
	}
}

// A mark's area grows with what is recorded; a gap has none of it.
func TestSizeByWhatIsRecorded(t *testing.T) {
	said := "statements:\n" + strings.Repeat("  - {attribution: a, text: b}\n", 4)
	drawing := picture.NewTimeline(resolved(t, map[string]string{
		"series/s.yaml":  "title: s\n",
		"summits/a.yaml": "title: a\ndate: 2020-01-01\nseries: s\nnumber: 1\n",
		"summits/b.yaml": "title: b\ndate: 2021-01-01\nseries: s\nnumber: 2\nstatements: {attribution: a, text: b}\n",
		"summits/c.yaml": "title: c\ndate: 2023-01-01\nseries: s\nnumber: 4\n" + said,
	}))
	r := map[string]float64{}
	for _, m := range drawing.Marks {
		if m.Gap == nil {
			r[m.Summit().ID] = m.R
		}
	}
	area := func(id string) float64 { return r[id] * r[id] }
	if grown := (area("c") - area("a")) / (area("b") - area("a")); grown < 3.9 || grown > 4.1 {
		t.Errorf("four statements make %.2f times the area of one; the radii are %v", grown, r)
	}
}

func TestSuccessorsAreTied(t *testing.T) {
	drawing := picture.NewTimeline(resolved(t, map[string]string{
		"series/old.yaml": "title: old\nsuccessor: new\n",
		"series/new.yaml": "title: new\n",
		"summits/a.yaml":  "title: a\ndate: 2020-01-01\nseries: old\n",
		"summits/b.yaml":  "title: b\ndate: 2022-01-01\nseries: new\n",
	}))
	before, after := drawing.Lanes[0], drawing.Lanes[1]
	want := []picture.Tie{{X: after.From, From: before.Line, To: after.Line}}
	if !slices.Equal(drawing.Ties, want) || before.To != after.From {
		t.Errorf("the ties are %v, want %v; the first lane goes on to %v", drawing.Ties, want, before.To)
	}
}

// The record's day is on the scale even where nothing met for long before it.
func TestTheDayOfTheRecord(t *testing.T) {
	drawing := picture.NewTimeline(resolved(t, map[string]string{
		"site.yaml":      "as_of: 2029-12-31\n",
		"summits/a.yaml": "title: a\ndate: 2020-01-01\n",
		"summits/b.yaml": "title: b\ndate: 2024-12-31\n",
	}))
	if b := drawing.Marks[1]; !drawing.Dated || drawing.AsOf != 100 || b.X < 49 || b.X > 51 {
		t.Errorf("the record's day is at %v, a meeting of half the time before it at %v", drawing.AsOf, b.X)
	}
}

// Of many series the liveliest keep a lane.
func TestManySeriesShareALane(t *testing.T) {
	files := map[string]string{"summits/single.yaml": "title: s\ndate: 2020-05-05\n"}
	for i := range 30 {
		files[fmt.Sprintf("series/s%02d.yaml", i)] = "title: s\n"
		for j := range 1 + i/10*2 {
			files[fmt.Sprintf("summits/m%02d-%d.yaml", i, j)] = fmt.Sprintf("title: m\nseries: s%02d\ndate: %d-03-%02d\n", i, 2000+4*j, 1+i)
		}
	}
	drawing := picture.NewTimeline(resolved(t, files))
	check(t, drawing)
	last := drawing.Lanes[len(drawing.Lanes)-1]
	if len(drawing.Lanes) != 12 || last.Series != nil || last.Others != 19 {
		t.Errorf("%d lanes, the last of %d series, want 12 and 19", len(drawing.Lanes), last.Others)
	}
	held := map[int]int{}
	for _, lane := range drawing.Lanes[:len(drawing.Lanes)-1] {
		held[len(lane.Series.Summits)]++
	}
	if held[5] != 10 || held[3] != 1 {
		t.Errorf("the lanes, by how many meetings they have: %v", held)
	}
}

func TestAnyNumberOfSummits(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{2, 4, 8, 20, 50, 150, 400, 4000} {
		files := map[string]string{}
		for i := range n {
			series := random.IntN(1 + n/20)
			files[fmt.Sprintf("series/s%d.yaml", series)] = "title: s\n"
			files[fmt.Sprintf("summits/m%d.yaml", i)] = fmt.Sprintf("title: m\nseries: s%d\ndate: %s\n", series, somewhen(random))
		}
		drawing := picture.NewTimeline(resolved(t, files))
		check(t, drawing)
		stood := 0
		for _, m := range drawing.Marks {
			stood += len(m.Summits)
		}
		if stood != n {
			t.Errorf("%d summits: the marks stand for %d", n, stood)
		}
	}
}

// somewhen returns a date of any kind.
func somewhen(random *rand.Rand) string {
	year, month, day := 1996+random.IntN(30), 1+random.IntN(12), 1+random.IntN(28)
	switch random.IntN(8) {
	case 0:
		return fmt.Sprint(year)
	case 1:
		return fmt.Sprintf("%d-%02d~", year, month)
	case 2:
		return fmt.Sprintf("%d-%02d-%02d/%d-%02d", year, month, day, year+1, month)
	}
	return fmt.Sprintf("%d-%02d-%02d", year, month, day)
}

// check fails the test if a drawing is too large, if two marks touch, or if it
// is out of order.
func check(t *testing.T, drawing *picture.Timeline) {
	t.Helper()
	if len(drawing.Marks) > 100 || len(drawing.Lanes) > 12 || drawing.Width > picture.FullWidth {
		t.Errorf("%d marks in %d lanes, %d wide", len(drawing.Marks), len(drawing.Lanes), drawing.Width)
	}
	floor := 0
	for _, lane := range drawing.Lanes {
		if lane.Top < floor || lane.Line < float64(lane.Top) {
			t.Errorf("a lane at %d, its line at %v, after one that ends at %d", lane.Top, lane.Line, floor)
		}
		for i, m := range lane.Marks {
			if m.X < 0 || m.X > 100 || m.X < lane.From || m.X > lane.To {
				t.Errorf("a mark at %v of a lane from %v to %v", m.X, lane.From, lane.To)
			}
			floor = max(floor, int(m.Y+m.R))
			for _, other := range lane.Marks[:i] {
				across := (m.X - other.X) / 100 * float64(drawing.Width)
				if down := m.Y - other.Y; across < 23.9 && down < 24 && down > -24 {
					t.Errorf("two marks are %.1f apart along time and %v across", across, down)
				}
			}
		}
	}
	if floor > drawing.Foot() || drawing.Foot() >= drawing.Height {
		t.Errorf("marks down to %d, lanes to %d of %d", floor, drawing.Foot(), drawing.Height)
	}
	for i, m := range drawing.Marks {
		if i == 0 {
			continue
		}
		begins := func(m *picture.LaneMark) float64 {
			if m.Wide {
				return m.Span.From
			}
			return m.X
		}
		if begins(drawing.Marks[i-1]) > begins(m) {
			t.Errorf("a mark at %v comes before one at %v", drawing.Marks[i-1].X, m.X)
		}
	}
}

// Where there is room, finer ticks divide the time between the others evenly.
func TestFinerTicks(t *testing.T) {
	for last := 1961; last <= 2900; last += 7 {
		drawing := picture.NewTimeline(resolved(t, map[string]string{
			"summits/a.yaml": "title: a\ndate: 1960-05-05\n",
			"summits/b.yaml": fmt.Sprintf("title: b\ndate: %d-05-05\n", last),
		}))
		if drawing.Width == picture.FullWidth {
			t.Fatalf("two meetings need %d pixels", drawing.Width)
		}
		all := slices.Concat(drawing.Ticks, drawing.Finer)
		slices.SortFunc(all, func(a, b picture.Tick) int { return int(100 * (a.At - b.At)) })
		if len(all) < 2 {
			t.Errorf("until %d: only %d ticks", last, len(all))
		}
		month := func(tick picture.Tick) int64 { return tick.Year*12 + int64(max(tick.Month, 1)) }
		for i := 2; i < len(all); i++ {
			if month(all[i])-month(all[i-1]) != month(all[1])-month(all[0]) {
				t.Errorf("until %d: the ticks are %v", last, all)
				break
			}
		}
	}
}

func TestStatusOfAMark(t *testing.T) {
	drawing := picture.NewTimeline(resolved(t, map[string]string{
		"site.yaml":      "as_of: 2020-06-01\n",
		"series/s.yaml":  "title: s\n",
		"series/u.yaml":  "title: u\n",
		"summits/a.yaml": "title: a\ndate: 2020-01-01\nseries: s\n",
		"summits/b.yaml": "title: b\ndate: 2020-01-01\nseries: s\nstatus: cancelled\n",
		"summits/c.yaml": "title: c\ndate: 2020-01-01\nseries: s\n",
		"summits/d.yaml": "title: d\ndate: 2030-01-01\nseries: u\n",
		"summits/e.yaml": "title: e\ndate: 2030-01-01\nseries: u\n",
		"summits/f.yaml": "title: f\ndate: 2030-01-01\nseries: u\n",
	}))
	var got []string
	for _, m := range drawing.Marks {
		got = append(got, fmt.Sprintf("%d %s", len(m.Summits), m.Status()))
	}
	if want := []string{"3 ", "3 announced"}; !slices.Equal(got, want) {
		t.Errorf("the marks are %q, want %q", got, want)
	}
}
