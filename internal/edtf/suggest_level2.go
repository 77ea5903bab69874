package edtf

import (
	"fmt"
	"strconv"
	"strings"

	"summitline/internal/lazyregexp"
)

var (
	exponentYear    = lazyregexp.New(`^Y?(-?)(\d+)E(\d{1,2})$`)
	significantYear = lazyregexp.New(`^(-?\d{4})S([1-4])$`)
	longSignificant = lazyregexp.New(`^(Y-?\d{5,})S\d+$`)
	anyDigit        = lazyregexp.New(`\d`)
	divisionOfYear  = lazyregexp.New(`^(-?[\dX]{4})-(2[5-9]|3\d|4[01])$`)
)

// fromLevel2 respells a date of level 2 as its nearest of level 1, or returns
// "".
func fromLevel2(text string) string {
	if m := exponentYear().FindStringSubmatch(text); m != nil {
		zeros, _ := strconv.Atoi(m[3])
		year := m[2] + strings.Repeat("0", zeros)
		if len(year) > 4 {
			return "Y" + m[1] + year
		}
		return m[1] + strings.Repeat("0", 4-len(year)) + year
	}
	if m := significantYear().FindStringSubmatch(text); m != nil {
		unknown := len("1950") - int(m[2][0]-'0')
		return m[1][:len(m[1])-unknown] + "XXXX"[:unknown]
	}
	if m := longSignificant().FindStringSubmatch(text); m != nil {
		return m[1] + "~"
	}
	if m := divisionOfYear().FindStringSubmatch(text); m != nil {
		code, _ := strconv.Atoi(m[2])
		return fromDivision(m[1], code)
	}
	return ""
}

// fromDivision respells a part of the year: a season of the north (25–28) or of
// the south (29–32), a quarter (33–36), a third (37–39) or a half (40, 41).
func fromDivision(year string, code int) string {
	months := func(first, last int) string {
		return fmt.Sprintf("%s-%02d/%s-%02d", year, first, year, last)
	}
	switch {
	case code <= 28:
		return fmt.Sprintf("%s-%d", year, code-4)
	case code == 30: // runs on into the next year
		return ""
	case code <= 32:
		first := [...]int{29: 9, 31: 3, 32: 6}[code]
		return months(first, first+2)
	case code <= 36:
		return months(3*(code-33)+1, 3*(code-33)+3)
	case code <= 39:
		return months(4*(code-37)+1, 4*(code-37)+4)
	}
	return months(6*(code-40)+1, 6*(code-40)+6)
}

var setOfDates = lazyregexp.New(`^([\[{])(.+)[\]}]$`)

// fromSet respells a set of dates: the interval that holds all of its members,
// or, of a set of which only one is meant, the date with an X for every digit
// in which they differ. A text that is no set gives "".
func fromSet(text string) string {
	m := setOfDates().FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	members := strings.Split(m[2], ",")
	first, last := strings.TrimSpace(members[0]), strings.TrimSpace(members[len(members)-1])
	if from, _, ok := strings.Cut(first, ".."); ok {
		first = from
	}
	if _, to, ok := strings.Cut(last, ".."); ok {
		last = to
	}
	switch {
	case first == last:
		return first
	case first == "":
		return "../" + last
	case last == "":
		return first + "/.."
	case m[1] == "[" && first[0] == last[0] && len(first) == len(last):
		return difference(first, last)
	}
	return first + "/" + last
}

// difference keeps what two dates have in common from the left, and writes X
// for every digit after it.
func difference(a, b string) string {
	common := 0
	for common < len(a) && a[common] == b[common] {
		common++
	}
	return a[:common] + anyDigit().ReplaceAllString(a[common:], "X")
}
