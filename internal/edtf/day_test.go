package edtf

import (
	"math/rand/v2"
	"testing"
	"time"
)

func TestDayOf(t *testing.T) {
	tests := []struct {
		year       int64
		month, day int
		want       Day
		iso        string
	}{
		{1970, 1, 1, 0, "1970-01-01"},
		{1969, 12, 31, -1, "1969-12-31"},
		{2000, 2, 29, 11016, "2000-02-29"},
		{1900, 3, 1, -25508, "1900-03-01"},
		{0, 3, 1, -719468, "0000-03-01"},
		{0, 2, 29, -719469, "0000-02-29"},
		{-4, 2, 29, -720930, "-0004-02-29"},
		{10000, 1, 1, 2932897, "+10000-01-01"},
		{2021, 13, 1, 18993, "2022-01-01"},
		{2021, 3, 0, 18686, "2021-02-28"},
	}
	for _, test := range tests {
		got := DayOf(test.year, test.month, test.day)
		if got != test.want || got.String() != test.iso {
			t.Errorf("DayOf(%d, %d, %d) = %d, %s; want %d, %s",
				test.year, test.month, test.day, got, got, test.want, test.iso)
		}
	}
	for _, open := range []Day{Past, Future} {
		if open.String() != ".." {
			t.Errorf("%d is %q, want ..", open, open)
		}
	}
}

func TestCivilInvertsDayOf(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		day := Day(random.Int64N(4e17) - 2e17)
		year, month, dayOfMonth := day.Civil()
		if got := DayOf(year, month, dayOfMonth); got != day {
			t.Fatalf("day %d is %d-%d-%d, which is day %d", day, year, month, dayOfMonth, got)
		}
	}
}

// The time package knows the same calendar.
func TestCivilAgainstTime(t *testing.T) {
	date := time.Date(-500, 1, 1, 0, 0, 0, 0, time.UTC)
	for day := DayOf(-500, 1, 1); day < DayOf(2500, 1, 1); day++ {
		year, month, dayOfMonth := day.Civil()
		if y, m, d := date.Date(); int64(y) != year || int(m) != month || d != dayOfMonth {
			t.Fatalf("day %d is %d-%d-%d, want %d-%d-%d", day, year, month, dayOfMonth, y, m, d)
		}
		date = date.AddDate(0, 0, 1)
	}
}
