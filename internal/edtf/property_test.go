package edtf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// randomDates returns valid dates of every kind, the same on every run.
func randomDates(count int) []Date {
	random := rand.New(rand.NewPCG(1, 2))
	var dates []Date
	for len(dates) < count {
		text := randomPoint(random)
		if random.IntN(4) == 0 {
			text = randomSide(random) + "/" + randomSide(random)
		}
		if date, fault := parse(text); fault == nil {
			dates = append(dates, date)
		}
	}
	return dates
}

func randomSide(random *rand.Rand) string {
	switch random.IntN(8) {
	case 0:
		return ""
	case 1:
		return ".."
	}
	return randomPoint(random)
}

func randomPoint(random *rand.Rand) string {
	mark := []string{"", "", "", "?", "~", "%"}[random.IntN(6)]
	sign := []string{"", "", "", "-"}[random.IntN(4)]
	if random.IntN(16) == 0 {
		return fmt.Sprintf("Y%s%d%s", sign, 10_000+random.IntN(1e9), mark)
	}
	text := sign + masked(random, 1850+random.IntN(300), 4)
	switch random.IntN(8) {
	case 0:
	case 1:
		text += fmt.Sprintf("-%d", 21+random.IntN(4))
	case 2, 3:
		text += "-" + masked(random, 1+random.IntN(12), 2)
	default:
		text += "-" + masked(random, 1+random.IntN(12), 2) + "-" + masked(random, 1+random.IntN(31), 2)
	}
	return text + mark
}

// masked writes a number with some of its digits unspecified.
func masked(random *rand.Rand, n, width int) string {
	text := []byte(fmt.Sprintf("%0*d", width, n))
	for i := range text {
		if random.IntN(6) == 0 {
			text[i] = 'X'
		}
	}
	return string(text)
}

func TestBoundsAreOrdered(t *testing.T) {
	for _, date := range randomDates(10_000) {
		if date.Earliest() > date.Latest() {
			t.Errorf("%s is from %s to %s", date, date.Earliest(), date.Latest())
		}
	}
}

func TestStringRoundTrips(t *testing.T) {
	for _, date := range randomDates(10_000) {
		if again, err := Parse(date.String()); err != nil || again != date {
			t.Errorf("%s is parsed again as %v, %v", date, again, err)
		}
	}
}

// The bounds of a date are those of the calendar days whose text fits its own.
func TestBoundsAgainstSearch(t *testing.T) {
	for _, date := range randomDates(2_000) {
		p, _ := date.sides()
		if date.IsInterval() || p.season != 0 || len(p.year) != 4 {
			continue
		}
		pattern := strings.TrimRight(date.String(), "?~%")
		low, high := p.years()
		first := search(pattern, low, high, +1)
		last := search(pattern, high, low, -1)
		if first != date.Earliest() || last != date.Latest() {
			t.Errorf("%s is from %s to %s, want %s to %s",
				date, date.Earliest(), date.Latest(), first, last)
		}
	}
}

// search returns the first day whose text fits the pattern, year by year in
// steps of +1 or -1.
func search(pattern string, year, lastYear, step int64) Day {
	for ; year != lastYear+step; year += step {
		start, end := DayOf(year, 1, 1), DayOf(year, 12, 31)
		if step < 0 {
			start, end = end, start
		}
		if !fits(start, pattern[:4]) { // a shortcut: most of a year with X
			continue
		}
		for day := start; day != end+Day(step); day += Day(step) {
			if fits(day, pattern) {
				return day
			}
		}
	}
	return Future
}

// fits compares as much of the text of a day as the pattern has.
func fits(day Day, pattern string) bool {
	text := day.String()
	for i := range pattern {
		if pattern[i] != text[i] && (pattern[i] != 'X' || text[i] == '-') {
			return false
		}
	}
	return true
}

func TestCompareIsAStrictWeakOrder(t *testing.T) {
	dates := append(randomDates(120), Date{})
	for _, a := range dates {
		if Compare(a, a) != 0 {
			t.Errorf("%s is not equal to itself", a)
		}
		for _, b := range dates {
			if Compare(a, b) != -Compare(b, a) {
				t.Errorf("%s and %s compare differently the other way round", a, b)
			}
			for _, c := range dates {
				if Compare(a, b) <= 0 && Compare(b, c) <= 0 && Compare(a, c) > 0 {
					t.Errorf("%s, %s and %s are in no order", a, b, c)
				}
			}
		}
	}
}

func TestCompare(t *testing.T) {
	ordered := []string{
		"../2020", "Y-170000", "-0043", "0000", "202X-02", "2021-09", "2021-09/..",
		"2021-09-07", "2021-10", "Y170000",
	}
	var dates []Date
	for _, text := range ordered {
		dates = append(dates, must(t, text))
	}
	if !slices.IsSortedFunc(dates, Compare) {
		slices.SortFunc(dates, Compare)
		t.Errorf("the order is %v, want %v", dates, ordered)
	}
}
