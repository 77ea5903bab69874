package export

import (
	"fmt"

	"summitline/internal/edtf"
	"summitline/internal/record"
)

// civil is a day, a month or a year, whichever a date means as a whole.
type civil struct {
	Year       int64
	Month, Day int // 0: the date says less
}

// civilOf returns what calendar day, month or year some days fill. It is not ok
// for all else, such as a season or a decade.
func civilOf(first, last edtf.Day) (c civil, ok bool) {
	if first == edtf.Past || last == edtf.Future {
		return c, false
	}
	year, month, day := first.Civil()
	switch last {
	case first:
		return civil{year, month, day}, true
	case edtf.DayOf(year, month+1, 1) - 1:
		return civil{year, month, 0}, day == 1
	case edtf.DayOf(year, 12, 31):
		return civil{year, 0, 0}, month == 1 && day == 1
	}
	return c, false
}

// reduced returns a date as ISO 8601 has it with reduced precision: YYYY-MM-DD,
// YYYY-MM or YYYY. It is "" for a date that says something else: an uncertain
// one, an interval, a season.
func reduced(d edtf.Date) string {
	c, ok := civilOf(d.Earliest(), d.Latest())
	switch {
	case !ok || d.IsInterval() || d.Qualified() || c.Year < 1 || c.Year > 9999:
		return ""
	case c.Month == 0:
		return fmt.Sprintf("%04d", c.Year)
	case c.Day == 0:
		return fmt.Sprintf("%04d-%02d", c.Year, c.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", c.Year, c.Month, c.Day)
}

// exact returns a date as the record has it, which says all that it does not
// know.
func exact(d record.Date) string { return d.Date.String() }
