package edtf

import (
	"fmt"
	"math"
)

// Day is a calendar day: the number of days since 1970-01-01 in the proleptic
// Gregorian calendar, whose astronomical years count …, -1, 0, 1, ….
type Day int64

// Past and Future are the bounds of a date with an open or unknown side.
const (
	Past   Day = math.MinInt64
	Future Day = math.MaxInt64
)

const (
	daysIn400Years = 146097
	unixEpoch      = 719468 // days from 0000-03-01 to 1970-01-01
)

// DayOf returns the day of a calendar date. A month or day outside its usual
// range carries over, as in time.Date: month 13 is January of the next year.
func DayOf(year int64, month, day int) Day {
	// Counting years from March puts the leap day last, where it moves no
	// other day of its year.
	months := year*12 + int64(month) - 3
	y, m := floorDiv(months, 12), floorMod(months, 12)
	leapDays := floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400)
	return Day(y*365 + leapDays + daysBeforeMonth(m) + int64(day) - 1 - unixEpoch)
}

// Civil returns the calendar date of the day. That of Past or Future means
// nothing.
func (d Day) Civil() (year int64, month, day int) {
	era := floorDiv(int64(d)+unixEpoch, daysIn400Years)
	dayOfEra := floorMod(int64(d)+unixEpoch, daysIn400Years)
	// Taking out the leap days before it leaves every year 365 days long.
	y := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (y*365 + y/4 - y/100)
	m := (5*dayOfYear + 2) / 153

	year = era*400 + y
	month = int(m) + 3
	day = int(dayOfYear-daysBeforeMonth(m)) + 1
	if month > 12 {
		return year + 1, month - 12, day
	}
	return year, month, day
}

// String returns the day in ISO 8601, with a sign before a year that is
// negative or longer than four digits, and ".." for Past and Future.
func (d Day) String() string {
	if d == Past || d == Future {
		return ".."
	}
	year, month, day := d.Civil()
	sign := ""
	switch {
	case year < 0:
		sign, year = "-", -year
	case year > 9999:
		sign = "+"
	}
	return fmt.Sprintf("%s%04d-%02d-%02d", sign, year, month, day)
}

// daysBeforeMonth counts the days of a year that begins in March (month 0)
// before the given month: lengths repeat 31, 30, 31, 30, 31 every five months.
func daysBeforeMonth(month int64) int64 {
	return (153*month + 2) / 5
}

func daysInMonth(year int64, month int) int64 {
	return int64(DayOf(year, month+1, 1) - DayOf(year, month, 1))
}

func floorDiv(a, b int64) int64 {
	return (a - floorMod(a, b)) / b
}

func floorMod(a, b int64) int64 {
	return (a%b + b) % b
}
