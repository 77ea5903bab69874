package edtf

import (
	"strings"

	"summitline/internal/lazyregexp"
)

// marking is a way to write a qualification around a date. The date is the one
// group of the pattern that is not empty.
type marking struct {
	pattern lazyregexp.Regexp
	mark    string
}

var markings = []marking{
	{lazyregexp.New(`^(.+?) ?\?$|^(.+?) ?\((?:\?|uncertain|불확실|추정)\)$|^(.+) 추정$`), "?"},
	{lazyregexp.New(`(?i)^(?:probably|possibly|perhaps|maybe|아마) (.+)$`), "?"},
	{lazyregexp.New(`^(.+\S)~$|^~(\S.*)$|^(.+?) ?(?:경|쯤|무렵|즈음)$`), "~"},
	{lazyregexp.New(`(?i)^(?:circa|ca?\.?|about|around|approx(?:imately|\.)?|약|대략) ?\b(.+)$`), "~"},
	{lazyregexp.New(`^(.+)%$`), "%"},
}

// partlyMarked is a date of level 2 that qualifies its parts.
var partlyMarked = lazyregexp.New(
	`^[?~%]?-?[\dX]{4}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?){0,2}$`)

// unmark takes the qualifications off a date, and returns the one mark that
// says them all. Marks on parts of the date become one on the whole of it.
func unmark(text string) (rest, mark string) {
	rest, marks := text, ""
	if partlyMarked().MatchString(text) {
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
		if groups := marking.pattern().FindStringSubmatch(text); groups != nil {
			return cutMarks(strings.Join(groups[1:], ""), marks+marking.mark)
		}
	}
	return text, marks
}
