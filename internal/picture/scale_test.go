package picture_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"summitline/internal/edtf"
	"summitline/internal/picture"
)

func date(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func day(year int64, month, day int) edtf.Day { return edtf.DayOf(year, month, day) }

// A span is as wide as what the date may mean, and its ends are soft where
// nobody knows them.
func TestSpan(t *testing.T) {
	// A scale of 100 days: a day is one wide.
	scale := picture.NewScale(day(2021, 1, 1), day(2021, 4, 10), 100)
	for _, c := range []struct{ date, want string }{
		{"2021-01-01", "[0 1]"},
		{"2021-01-31", "[30 31]"},
		{"2021-01-31?", "(30 31)"},
		{"2021-01-31~", "(30 31)"},
		{"2021-02", "(31 59)"},
		{"2021-02-1X", "(40 50)"},
		{"2021-01-02/2021-01-04", "[1 4]"},
		{"2021-01-02/2021-02", "[1 59)"},
		{"2021-01-02~/2021-01-04", "(1 4]"},
		{"2021-02-01/..", "[31 100)"},
		{"2021-02-01/", "[31 100)"},
		{"../2021-01-31", "(0 31]"},
		{"2021", "(0 100)"},         // beyond the scale
		{"2020-05-05", "[0 0]"},     // before it
		{"2022-05-05", "[100 100]"}, // after it
	} {
		s := scale.Span(date(t, c.date))
		from, to := "[", "]"
		if s.SoftFrom {
			from = "("
		}
		if s.SoftTo {
			to = ")"
		}
		if got := fmt.Sprint(from, s.From, " ", s.To, to); got != c.want {
			t.Errorf("%s: %s, want %s", c.date, got, c.want)
		}
		if s.Soft() != (from == "(" || to == ")") {
			t.Errorf("%s: soft is %t", c.date, s.Soft())
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		first, last edtf.Day
		room        float64 // of 1000
		want        string
	}{
		{day(2024, 1, 19), day(2024, 1, 19), 50, ""},
		{day(2024, 1, 1), day(2024, 1, 1), 50, "0:2024-1"},
		{day(2024, 1, 1), day(2024, 6, 30), 50, "0:2024-1 170:2024-2 330:2024-3 500:2024-4 665:2024-5 835:2024-6"},
		{day(2023, 11, 20), day(2025, 2, 1), 200, "95:2024-1 509:2024-7 927:2025-1"},
		{day(2021, 9, 7), day(2024, 4, 16), 200, "122:2022 505:2023 888:2024"},
		{day(1996, 1, 1), day(2025, 12, 31), 60, "0:1996 67:1998 133:2000 200:2002 267:2004 333:2006 400:2008 467:2010 533:2012 600:2014 667:2016 733:2018 800:2020 867:2022 933:2024"},
		{day(1996, 1, 1), day(2025, 12, 31), 100, "133:2000 300:2005 467:2010 633:2015 800:2020 967:2025"},
		{day(-170000, 1, 1), day(2024, 12, 31), 200, "116:-150000 407:-100000 698:-50000 988:0"},
		{day(-3, 1, 1), day(3, 12, 31), 100, "0:-3 143:-2 286:-1 428:0 572:1 714:2 857:3"},
	} {
		var got []string
		for _, tick := range picture.NewScale(c.first, c.last, 1000).Ticks(c.room) {
			text := fmt.Sprintf("%.0f:%d", tick.At, tick.Year)
			if tick.Month > 0 {
				text += fmt.Sprintf("-%d", tick.Month)
			}
			got = append(got, text)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s to %s, %v apart:\n got %s\nwant %s", c.first, c.last, c.room, got, c.want)
		}
	}
}

// Ticks never collide, however long or short the time is.
func TestTicksKeepTheirDistance(t *testing.T) {
	const width, room = 700, 60
	for years := int64(1); years < 1e9; years = years*3/2 + 1 {
		ticks := picture.NewScale(day(1999, 3, 7), day(1999+years, 8, 21), width).Ticks(room)
		if len(ticks) == 0 && years > 10 {
			t.Errorf("%d years: no ticks", years)
		}
		for i := 1; i < len(ticks); i++ {
			// Months and leap years are not all equally long.
			if apart := ticks[i].At - ticks[i-1].At; apart < room*.9 {
				t.Errorf("%d years: two ticks are %v apart", years, apart)
			}
		}
	}
}

func TestExtent(t *testing.T) {
	var dates []edtf.Date
	for _, text := range []string{"2021-02-03/..", "2020-05", "../2019-03-04"} {
		dates = append(dates, date(t, text))
	}
	first, last, ok := picture.Extent(dates...)
	if want := []edtf.Day{day(2019, 3, 4), day(2021, 2, 3)}; !ok || !slices.Equal([]edtf.Day{first, last}, want) {
		t.Errorf("from %s to %s (%t), want %s", first, last, ok, want)
	}
	if _, _, ok := picture.Extent(edtf.Date{}); ok {
		t.Error("no date has an extent")
	}
}
