package edtf

import (
	"slices"
	"strconv"
	"strings"
)

// This file has what both languages need to word a date.

// isDecade tells whether the point says a decade and no more.
func (p point) isDecade() bool {
	return len(p.year) == 4 && p.year[3] == 'X' && !p.year[:3].partial() && p.year.low() >= 10 &&
		!p.month.said() && !p.day.said() && p.season == 0
}

// missing returns those of the given names whose parts are unspecified, unless
// the wording of another part tells it.
func (p point) missing(year, month, day string) []string {
	var names []string
	if p.year.blank() && !p.negative {
		names = append(names, year)
	}
	if p.month.blank() && !p.day.said() {
		names = append(names, month)
	}
	if p.day.blank() {
		names = append(names, day)
	}
	return names
}

// isRun tells whether ascending numbers are three or more without a gap.
func isRun(numbers []int) bool {
	count := len(numbers)
	return count >= 3 && numbers[count-1]-numbers[0] == count-1
}

// list joins words: "a", "a or b", "a, b or c".
func list(words []string, or string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + or + words[last]
}

// join joins those words that are not empty.
func join(separator string, words ...string) string {
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	return strings.Join(words, separator)
}

// grouped writes a year, with commas between its thousands if it is longer than
// usual.
func grouped(year int64) string {
	text := strconv.FormatInt(year, 10)
	if len(text) > 4 {
		for comma := len(text) - 3; comma > 0; comma -= 3 {
			text = text[:comma] + "," + text[comma:]
		}
	}
	return text
}
