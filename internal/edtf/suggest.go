package edtf

import (
	"cmp"
	"strings"
)

// longestGuess is the length in bytes of the longest text that could still be
// somebody's way to write a date.
const longestGuess = 100

// suggest returns the valid date that is nearest to an invalid text, or "" if
// nothing near is recognised in it.
func suggest(text string) string {
	if len(text) > longestGuess {
		return ""
	}
	text = plain(text)
	return cmp.Or(onlyValid(fromSet(text)), suggestDate(text), suggestInterval(text))
}

// suggestDate suggests a single date: what the text says as a whole if that is
// a date, and failing that, as much of it as is.
func suggestDate(text string) string {
	unmarked, mark := unmark(text)
	found := readings(unmarked)
	return cmp.Or(
		onlyValid(text),
		firstValid(readings(text), parts.String, ""), // 202? lacks a digit, and is not uncertain
		onlyValid(withMark(unmarked, mark)),
		onlyValid(withMark(fromLevel2(unmarked), mark)),
		firstValid(found, parts.String, mark),
		firstValid(found, parts.swapped, mark),
		firstValid(found, parts.withoutDay, mark),
		firstValid(found, parts.withoutMonth, mark),
	)
}

// swapped takes the month for the day, if it can be no month.
func (p parts) swapped() string {
	if p.month > "12" {
		p.month, p.day = p.day, p.month
	}
	return p.String()
}

func (p parts) withoutDay() string { return parts{year: p.year, month: p.month}.String() }

func (p parts) withoutMonth() string { return p.year }

// firstValid returns the first reading that, respelt and marked, is a date.
func firstValid(readings []parts, respell func(parts) string, mark string) string {
	for _, reading := range readings {
		if valid := onlyValid(withMark(respell(reading), mark)); valid != "" {
			return valid
		}
	}
	return ""
}

// withMark qualifies a date, or both sides of an interval.
func withMark(text, mark string) string {
	if text == "" {
		return ""
	}
	return strings.ReplaceAll(text, "/", mark+"/") + mark
}

// onlyValid returns the text if it is a date, and otherwise "".
func onlyValid(text string) string {
	if _, fault := parse(text); fault != nil {
		return ""
	}
	return text
}
