package draft

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"summitline/internal/edtf"
	"summitline/internal/lazyregexp"
)

// dayOf returns a date as EDTF if the text can mean but one, else the text. A
// full date that is none, such as 2024. 9. 31., is respelt all the same, so that
// what is said of it is about the day.
func dayOf(s string) string {
	s = shortYear().ReplaceAllString(s, "20$1")
	_, err := edtf.Parse(s)
	fault, wrong := err.(*edtf.SyntaxError)
	if !wrong {
		return s
	}
	if fault.Suggestion != "" && isOnlyReading(s, fault.Suggestion) {
		return fault.Suggestion
	}
	if m := fullDate().FindStringSubmatch(s); m != nil {
		return m[1] + "-" + twoDigits(m[2]) + "-" + twoDigits(m[3])
	}
	return s
}

var fullDate = lazyregexp.New(`^(\d{4})(?:[-./] ?|년 ?)(\d{1,2})(?:[-./] ?|월 ?)(\d{1,2})[.일]?$`)

func twoDigits(s string) string { return strings.Repeat("0", 2-len(s)) + s }

// shortYear finds a year as Korean offices write it: '24. 1. 19.
var shortYear = lazyregexp.New(`^['’‘]([0-9]{2})\b`)

// isOnlyReading reports whether a date says what a text does: the same numbers,
// none more and none less, and in an order that leaves no doubt which is the
// month.
func isOnlyReading(s, date string) bool {
	said, read := numbers(weekday().ReplaceAllString(s, "")), numbers(date)
	switch {
	case strings.HasPrefix(date, "Y") || len(said) == 0 || len(read) == 0:
		return false
	case len(said) == 1 && strings.Join(digits().FindAllString(date, -1), "") == digits().FindString(s):
		return true // 20240119
	case said[0] == read[0]:
		return isShortened(said, date) || isSeason().MatchString(s)
	}
	if len(read) != 3 || !slices.Contains(said, read[0]) {
		return false
	}
	slices.Sort(said)
	sorted := slices.Sorted(slices.Values(read))
	switch {
	case len(said) == 3 && slices.Equal(said, sorted):
		return read[2] > 12 // 19/1/2024, but not 2/1/2024
	case len(said) == 2 && monthName().MatchString(s):
		return slices.Contains(said, read[2]) // January 19, 2024
	}
	return false
}

var (
	weekday   = lazyregexp.New(`\([월화수목금토일](요일)?\)`)
	isSeason  = lazyregexp.New(`^\d{4}년? ?(봄|여름|가을|겨울)$`)
	monthName = lazyregexp.New(`(?i)jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec`)
)

// numbers returns the numbers in a text, in order.
func numbers(s string) []int {
	var all []int
	for _, found := range digits().FindAllString(s, -1) {
		n, _ := strconv.Atoi(found)
		all = append(all, n)
	}
	return all
}

// isShortened reports whether numbers are those of a date, or of an interval
// whose second day leaves out what it shares with the first from the left.
func isShortened(said []int, date string) bool {
	first, second, _ := strings.Cut(date, "/")
	from, to := numbers(first), numbers(second)
	for i := 0; !slices.Equal(said, slices.Concat(from, to)); i++ {
		if i == len(from) || len(to) < 2 || to[0] != from[i] {
			return false
		}
		to = to[1:]
	}
	return true
}

// hour is a time of day as people write it: 9:30, 14시 30분, 오후 2시, 2:30 PM.
const hour = `(?:(오전|오후|am|pm) *)?(\d{1,2}) ?(?::(\d{2})(?::\d{2})?|시(?: ?(\d{1,2})분)?) ?(am|pm)?`

var (
	oneHour  = lazyregexp.New(`(?i)^` + hour + `$`)
	twoHours = lazyregexp.New(`(?i)^(` + hour + `) *(?:[-~∼～–—]|부터) *(` + hour + `)(?:까지)?$`)
)

// timeIn returns a time of day as "15:04" if the text is one, else the text.
func timeIn(s string) string {
	m := oneHour().FindStringSubmatch(s)
	if m == nil {
		return s
	}
	h, _ := strconv.Atoi(m[2])
	minute, _ := strconv.Atoi(m[3] + m[4])
	switch half := strings.ToLower(m[1] + m[5]); {
	case (half == "오후" || half == "pm") && h < 12:
		h += 12
	case (half == "오전" || half == "am") && h == 12:
		h = 0
	}
	return fmt.Sprintf("%02d:%02d", h, minute)
}

// hoursIn returns the beginning and the end that a text gives; the end may be
// "". It is not ok if the text gives no hours.
func hoursIn(s string) (starts, ends string, ok bool) {
	if oneHour().MatchString(s) {
		return timeIn(s), "", true
	}
	m := twoHours().FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	starts = timeIn(m[1])
	// 오후 2시~4시 ends in the afternoon, 오전 10시~2시 too.
	for _, half := range []string{m[2], "", "pm "} {
		ends = strings.TrimSpace(half + " " + m[7])
		if oneHour().MatchString(ends) && timeIn(ends) >= starts {
			return starts, timeIn(ends), true
		}
	}
	return starts, timeIn(m[7]), true
}

// daysAndHours splits a text that gives a date and, behind it, hours.
func daysAndHours(s string) (days, hours string) {
	for i, r := range s {
		if i > 0 && (r == ' ' || r == 'T' || r == '\n') {
			if starts, ends, ok := hoursIn(strings.TrimSpace(s[i+1:])); ok {
				if starts == "00:00" && ends == "" { // what a spreadsheet adds to a day
					return strings.TrimSpace(s[:i]), ""
				}
				return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1:])
			}
		}
	}
	return s, ""
}

// putDate puts a day of a summit into its record, and the hours behind it.
func (r *Record) putDate(c Cell) []*Unplaced {
	days, hours := daysAndHours(c.Text)
	day := &node{form: word, text: dayOf(days), from: c.From}
	if hours != "" {
		at := c
		at.Text = hours
		if left := r.putHours(at); left != nil {
			return left
		}
	}
	switch had, twice := r.root.get("date"); {
	case c.Path == PathFirst && r.first == nil:
		r.first = day
	case c.Path == PathLast && r.last == nil:
		r.last = day
	case c.Path == "date" && !twice:
		r.root.keys = append(r.root.keys, pair{name: "date", value: day})
	case c.Path == "date" && had.value.text == day.text:
	default:
		return unplaced(c.From, "no-place", "%q has a value already", "date")
	}
	return nil
}

// putHours puts the hours of a summit into its record. With a last day comes
// when it ends.
func (r *Record) putHours(c Cell) (left []*Unplaced) {
	starts, ends, ok := hoursIn(c.Text)
	if !ok {
		return unplaced(c.From, "bad-time", "%q is not a time of day", c.Text)
	}
	if c.Path == PathLast && ends == "" {
		starts, ends = "", starts
	}
	for _, hour := range []struct{ key, at string }{{"starts", starts}, {"ends", ends}} {
		if hour.at == "" {
			continue
		}
		switch had, twice := r.root.get(hour.key); {
		case !twice:
			r.root.keys = append(r.root.keys, pair{name: hour.key, value: &node{form: quoted, text: hour.at, from: c.From}})
		case had.value.text != hour.at:
			left = unplaced(c.From, "no-place", "%q has a value already", hour.key)
		}
	}
	return left
}

// joinDays makes the date of the first and the last day of a summit.
func (r *Record) joinDays() (left []*Unplaced) {
	first, last := r.first, r.last
	r.first, r.last = nil, nil
	if first == nil && last == nil {
		return nil
	}
	if first == nil {
		return unplaced(last.from, "bad-date", "a last day without a first one")
	}
	if _, twice := r.root.get("date"); twice {
		return unplaced(first.from, "no-place", "%q has a value already", "date")
	}
	if last != nil && last.text != first.text {
		if isDay(first.text) && isDay(last.text) {
			first.text += "/" + last.text
			from := *first.from
			from.Label += ", " + last.from.Label
			from.Text += ", " + last.from.Text
			first.from = &from
		} else {
			left = unplaced(last.from, "bad-date", "%q and %q are not two days", first.text, last.text)
		}
	}
	r.root.keys = append(r.root.keys, pair{name: "date", value: first})
	return left
}

// isDay reports whether a text is a date that can stand on a side of an
// interval.
func isDay(s string) bool {
	d, err := edtf.Parse(s)
	return err == nil && !d.IsInterval()
}
