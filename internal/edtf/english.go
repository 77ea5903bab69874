package edtf

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

func english(d Date) string {
	start, end := d.sides()
	switch {
	case !d.IsInterval(), start == end && start.exact():
		return englishPoint(start)
	case end.kind == open:
		return "since " + englishPoint(start)
	case start.kind == open:
		return "until " + englishPoint(end)
	case end.kind == unknown:
		return "from " + englishPoint(start) + " until an unknown date"
	case start.kind == unknown:
		return "from an unknown date until " + englishPoint(end)
	}
	shared := false
	if !d.Qualified() { // or a qualification would seem to be that of both
		short := start.without(end)
		shared, start = short != start, short
	}
	first, last := englishPoint(start), englishPoint(end)
	if strings.Contains(first, " ") || strings.Contains(last, " ") && !shared {
		return first + " – " + last
	}
	return first + "–" + last
}

func englishPoint(p point) string {
	text := englishDay(p)
	if p.approximate() && text != "" {
		text = englishAround(text)
	}
	notes := englishNotes(p)
	if text == "" || notes == "" {
		return text + notes
	}
	return text + " (" + notes + ")"
}

// englishDay words the point without its qualification.
func englishDay(p point) string {
	month, year := englishMonth(p), englishYear(p)
	switch {
	case !p.day.said():
	case len(p.months()) == 1, p.month == "":
		month = join(" ", englishChoice(p.days(), strconv.Itoa), month)
	default:
		month = englishChoice(p.days(), ordinal) + " of " + month
	}
	switch {
	case strings.HasPrefix(year, "between"):
		return join(", ", month, year)
	case strings.HasSuffix(month, "unknown month"):
		return join(" in ", month, year)
	}
	return join(" ", month, year)
}

func englishYear(p point) string {
	low, high := p.years()
	switch {
	case p.negative && p.year.partial():
		return fmt.Sprintf("between %s and %s BCE", grouped(1-low), grouped(1-high))
	case !p.year.said():
		return ""
	case p.isDecade():
		return fmt.Sprintf("the %ds", low)
	case p.year.partial():
		return string(p.year)
	case low < 1:
		return grouped(1-low) + " BCE"
	case low < 1000, low > 9999:
		return grouped(low) + " CE"
	}
	return strconv.FormatInt(low, 10)
}

func englishMonth(p point) string {
	switch {
	case p.season != 0:
		return [...]string{"spring", "summer", "autumn", "winter"}[p.season-spring]
	case p.month.blank() && p.day.said():
		return "an unknown month"
	case !p.month.said():
		return ""
	}
	months := p.months()
	text := englishChoice(months, monthName)
	if p.day.said() && isRun(months) {
		return "a month " + text
	}
	return text
}

// englishChoice words the months or days of which the date is one.
func englishChoice(numbers []int, word func(int) string) string {
	if isRun(numbers) {
		return "between " + word(numbers[0]) + " and " + word(numbers[len(numbers)-1])
	}
	var words []string
	for _, n := range numbers {
		words = append(words, word(n))
	}
	return list(words, " or ")
}

func monthName(month int) string { return time.Month(month).String() }

func ordinal(n int) string {
	suffix := "th"
	switch n {
	case 1, 21, 31:
		suffix = "st"
	case 2, 22:
		suffix = "nd"
	case 3, 23:
		suffix = "rd"
	}
	return fmt.Sprint("the ", n, suffix)
}

func englishAround(text string) string {
	if strings.HasPrefix(text, "between") {
		return "approximately " + text
	}
	return "around " + text
}

func englishNotes(p point) string {
	var unknown, uncertain string
	if missing := p.missing("year", "month", "day"); missing != nil {
		unknown = list(missing, " and ") + " unknown"
	}
	if p.uncertain() {
		uncertain = "uncertain"
	}
	return join(", ", unknown, uncertain)
}
