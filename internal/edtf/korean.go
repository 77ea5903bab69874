package edtf

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

func korean(d Date) string {
	start, end := d.sides()
	switch {
	case !d.IsInterval(), start == end && start.exact():
		return koreanPoint(start)
	case end.kind == open:
		return koreanPoint(start) + "부터"
	case start.kind == open:
		return koreanPoint(end) + "까지"
	case end.kind == unknown:
		return koreanPoint(start) + "~(끝 미상)"
	case start.kind == unknown:
		return "(시작 미상)~" + koreanPoint(end)
	}
	return koreanPoint(start) + "~" + koreanPoint(end.without(start))
}

func koreanPoint(p point) string {
	if p.kind == dated && !p.negative && p.season == 0 && p.mark == 0 && p.exact() && len(p.year) == 4 && p.year[0] != '0' {
		return koreanKnown(p)
	}
	return koreanParts(p)
}

// koreanKnown words what most dates are: one of which all is known, in a year
// of four digits.
func koreanKnown(p point) string {
	text := append(append(make([]byte, 0, len("2000년 12월 31일")), p.year...), "년"...)
	if p.month != "" {
		text = append(text, ' ')
		text = append(append(text, strings.TrimPrefix(string(p.month), "0")...), "월"...)
	}
	if p.day != "" {
		text = append(text, ' ')
		text = append(append(text, strings.TrimPrefix(string(p.day), "0")...), "일"...)
	}
	return string(text)
}

func koreanParts(p point) string {
	text := join(" ", koreanYear(p), koreanMonth(p), koreanDay(p))
	if p.approximate() && text != "" {
		text = koreanAround(text)
	}
	notes := koreanNotes(p)
	if text == "" || notes == "" {
		return text + notes
	}
	return text + "(" + notes + ")"
}

func koreanYear(p point) string {
	low, high := p.years()
	switch {
	case p.negative && p.year.partial():
		return fmt.Sprintf("기원전 %s~%s년 중", grouped(1-low), grouped(1-high))
	case !p.year.said():
		return ""
	case p.isDecade():
		return fmt.Sprintf("%d년대", low)
	case p.year.partial():
		return string(p.year) + "년"
	case low < 1:
		return "기원전 " + grouped(1-low) + "년"
	case low < 1000, low > 9999:
		return "서기 " + grouped(low) + "년"
	}
	return fmt.Sprintf("%d년", low)
}

func koreanMonth(p point) string {
	switch {
	case p.season != 0:
		return [...]string{"봄", "여름", "가을", "겨울"}[p.season-spring]
	case p.month.blank() && p.day.said():
		return "어느 달"
	case !p.month.said():
		return ""
	}
	months := p.months()
	text := koreanChoice(months, "월")
	switch {
	case !p.day.said() || len(months) == 1:
		return text
	case isRun(months):
		return text + " 어느 달"
	}
	return text + " 중"
}

func koreanDay(p point) string {
	if !p.day.said() {
		return ""
	}
	return koreanChoice(p.days(), "일")
}

// koreanChoice words the months or days of which the date is one.
func koreanChoice(numbers []int, unit string) string {
	if isRun(numbers) {
		return fmt.Sprintf("%d~%d%s 중", numbers[0], numbers[len(numbers)-1], unit)
	}
	var words []string
	for _, n := range numbers {
		words = append(words, fmt.Sprint(n, unit))
	}
	return list(words, " 또는 ")
}

// koreanAround adds a suffix to a point in time and a word to a stretch of it.
func koreanAround(text string) string {
	text = strings.TrimSuffix(text, " 중")
	last, _ := utf8.DecodeLastRuneInString(text)
	if strings.ContainsRune("년월일", last) {
		return text + "경"
	}
	return text + " 무렵"
}

func koreanNotes(p point) string {
	var unknown, uncertain string
	if missing := p.missing("연도", "월", "일"); missing != nil {
		unknown = strings.Join(missing, "·") + " 미상"
	}
	if p.uncertain() {
		uncertain = "불확실"
	}
	return join(", ", unknown, uncertain)
}
