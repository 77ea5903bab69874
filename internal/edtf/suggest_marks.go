package edtf

import (
	"regexp"
	"strings"
)

// marking is a way to write a qualification around a date. The date is the one
// group of the pattern that is not empty.
type marking struct {
	pattern *regexp.Regexp
	mark    string
}

var markings = []marking{
	{regexp.MustCompile(`^(.+?) ?\?$|^(.+?) ?\((?:\?|uncertain|불확실|추정)\)$|^(.+) 추정$`), "?"},
	{regexp.MustCompile(`(?i)^(?:probably|possibly|perhaps|maybe|아마) (.+)$`), "?"},
	{regexp.MustCompile(`^(.+\S)~$|^~(\S.*)$|^(.+?) ?(?:경|쯤|무렵|즈음)$`), "~"},
	{regexp.MustCompile(`(?i)^(?:circa|ca?\.?|about|around|approx(?:imately|\.)?|약|대략) ?\b(.+)$`), "~"},
	{regexp.MustCompile(`^(.+)%$`), "%"},
}

// partlyMarked is a date of level 2 that qualifies its parts.
var partlyMarked = regexp.MustCompile(
	`^[?~%]?-?[\dX]{4}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?){0,2}$`)

// unmark takes the qualifications off a date, and returns the one mark that
// says them all. Marks on parts of the date become one on the whole of it.
func unmark(text string) (rest, mark string) {
	rest, marks := text, ""
	if partlyMarked.MatchString(text) {
		rest, marks = strings.NewReplacer("?", "", "~", "", "%", "").Replace(text), text
	}
	rest, marks = cutMarks(rest, marks)
	uncertain, approximate := strings.ContainsAny(marks, "?%"), strings.ContainsAny(marks, "~%")
	switch {
	case uncertain && approximate:
		return rest, "%"
	case uncertain:
		return rest, "?"
	case approximate:
		return rest, "~"
	}
	return rest, ""
}

// cutMarks takes off one marking after another, and adds theirs to the marks.
func cutMarks(text, marks string) (rest, all string) {
	for _, marking := range markings {
		if groups := marking.pattern.FindStringSubmatch(text); groups != nil {
			return cutMarks(strings.Join(groups[1:], ""), marks+marking.mark)
		}
	}
	return text, marks
}
