// Package edtf reads dates that know what they don't know.
//
// In goes the text of a date in the Extended Date/Time Format; out comes a
// [Date], which gives the first and the last day it can mean, its place among
// other dates, and its wording in Korean and English, or a [SyntaxError], which
// points at the fault and often at the date that was meant.
//
// The format is that of ISO 8601-2:2019, Annex A, as specified by the Library
// of Congress:
//
//   - level 0, but for times of day: `2021`, `2021-09`, `2021-09-07`, and an
//     interval of two of them, `2021-09/2021-11`;
//   - level 1: years of five to fifteen digits after a letter, `Y-170000`;
//     negative years, `-0043` (44 BCE); seasons, `2021-21` to `2021-24`;
//     uncertain `2021?`, approximate `2021~` and both `2021%`; unspecified
//     digits, `202X`; intervals open `2021/..` or unknown `2021/` on one side;
//   - of level 2, unspecified digits in any place, as long as a real day fits
//     them: `1X85`, `2021-XX-07`, `2021-1X`.
//
// A qualified or partly unspecified date may stand wherever a date may: in an
// interval, and with a season.
//
// The package takes no time of day, no time zone, no other calendar and no date
// in words, though it may suggest what such a text should have been. It never
// widens the bounds of an uncertain or approximate date, for nobody said by how
// much, and it never words a date more precisely than it was written.
package edtf

import (
	"cmp"
	"strings"
)

// Date is a parsed EDTF expression. It is a value that never changes and can be
// compared with ==, which compares the texts. The zero Date is no date.
type Date struct {
	text        string // whatever else the date says is read from it when it is asked for
	first, last Day
}

// String returns the text that was parsed.
func (d Date) String() string { return d.text }

// IsZero tells whether d is no date.
func (d Date) IsZero() bool { return d.text == "" }

// IsInterval tells whether d was written as an interval.
func (d Date) IsInterval() bool { return strings.IndexByte(d.text, '/') >= 0 }

// Start returns the date at which an interval begins, the zero Date where that
// is open or unknown; any other date is its own start.
func (d Date) Start() Date {
	if !d.IsInterval() {
		return d
	}
	text, _, _ := strings.Cut(d.text, "/")
	return single(text)
}

// End returns the date at which an interval ends, like Start.
func (d Date) End() Date {
	if !d.IsInterval() {
		return d
	}
	return single(d.text[strings.LastIndexByte(d.text, '/')+1:])
}

// single returns the date of one side of a valid date.
func single(text string) Date {
	p := sideOf(text)
	if p.kind != dated {
		return Date{}
	}
	first, last, _ := p.bounds()
	return Date{text, first, last}
}

// sides returns the two dates of an interval, of any other date itself twice.
func (d Date) sides() (start, end point) {
	first, last, interval := strings.Cut(d.text, "/")
	start = sideOf(first)
	if !interval {
		return start, start
	}
	return start, sideOf(last)
}

// sideOf returns the point of one side of a valid date.
func sideOf(text string) point {
	switch text {
	case "":
		return point{kind: unknown}
	case "..":
		return point{kind: open}
	}
	r := reader{text: text, end: len(text)}
	return r.point()
}

// Qualified tells whether any part of d is uncertain or approximate.
func (d Date) Qualified() bool { return strings.ContainsAny(d.text, "?~%") }

// Approximate tells whether any part of d is said to be only about right.
func (d Date) Approximate() bool { return strings.ContainsAny(d.text, "~%") }

// Earliest returns the first day that the date can mean, or Past. A season is
// that of the northern meteorological year: the standard leaves its months
// open, so spring is March to May, and winter lasts from December of the year
// to the end of the next February.
func (d Date) Earliest() Day {
	if d.IsZero() {
		return Past
	}
	return d.first
}

// Latest returns the last day that the date can mean, or Future.
func (d Date) Latest() Day {
	if d.IsZero() {
		return Future
	}
	return d.last
}

// Compare orders two dates by their earliest day, then by their latest.
func Compare(a, b Date) int {
	return cmp.Or(
		cmp.Compare(a.Earliest(), b.Earliest()),
		cmp.Compare(a.Latest(), b.Latest()),
	)
}

// Day returns the one calendar day that the date means, even if it is uncertain
// or approximate; ok is false for anything less precise and for any interval.
func (d Date) Day() (day Day, ok bool) {
	if d.IsZero() || d.IsInterval() || d.first != d.last {
		return 0, false
	}
	return d.first, true
}

// Years returns the calendar years of the earliest and the latest day; ok is
// false if a side is open or unknown.
func (d Date) Years() (first, last int64, ok bool) {
	if d.Earliest() == Past || d.Latest() == Future {
		return 0, 0, false
	}
	first, _, _ = d.first.Civil()
	last, _, _ = d.last.Civil()
	return first, last, true
}

// HTML returns the date as the datetime attribute of an HTML time element says
// it, and "" if it cannot: HTML knows a day, a month, and a year after the year
// 0, but no doubt, no range and nothing unspecified.
func (d Date) HTML() string {
	p, _ := d.sides()
	switch {
	case d.IsZero(), d.IsInterval(), !p.exact(), p.mark != 0, p.season != 0, p.negative, p.year.low() == 0:
		return ""
	}
	text := string(p.year)
	for _, part := range []digits{p.month, p.day} {
		if part != "" {
			text += "-" + string(part)
		}
	}
	return text
}

// Format words the date for a reader: in Korean for "ko", in English for any
// other language. The zero Date has no words.
func (d Date) Format(lang string) string {
	switch {
	case d.IsZero():
		return ""
	case lang == "ko":
		return korean(d)
	}
	return english(d)
}
