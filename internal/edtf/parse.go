package edtf

import (
	"strings"

	"summitline/internal/diag"
)

// Parse reads an EDTF expression. The error is always a [*SyntaxError].
func Parse(text string) (Date, error) {
	date, fault := parse(text)
	if fault == nil {
		return date, nil
	}
	if hinted := hintFor(text); hinted != nil {
		fault = hinted
	}
	fault.Text = text
	fault.Suggestion = suggest(text)
	return Date{}, fault
}

// parse is Parse but for the parts of the error that concern the whole text.
func parse(text string) (Date, *SyntaxError) {
	slash := strings.IndexByte(text, '/')
	if slash < 0 {
		return parsePoint(text, 0, len(text))
	}
	start, fault := parseSide(text, 0, slash)
	if fault != nil {
		return Date{}, fault
	}
	end, fault := parseSide(text, slash+1, len(text))
	if fault != nil {
		return Date{}, fault
	}
	return between(text, start, end)
}

const needsDate = "an interval needs a date on at least one side"

// between makes an interval of its two sides.
func between(text string, start, end Date) (Date, *SyntaxError) {
	if start.IsZero() && end.IsZero() {
		return Date{}, faultAt(0, len(text), needsDate)
	}
	date := Date{text, start.Earliest(), end.Latest()}
	if date.first > date.last {
		return Date{}, faultAt(0, len(text), "the interval ends before it starts")
	}
	return date, nil
}

// parseSide reads one side of an interval, the zero Date if that is open or
// unknown.
func parseSide(text string, start, end int) (Date, *SyntaxError) {
	switch text[start:end] {
	case "", "..":
		return Date{}, nil
	}
	return parsePoint(text, start, end)
}

func faultAt(start, end int, format string, args ...any) *SyntaxError {
	return &SyntaxError{Start: start, End: end, Message: diag.Say(format, args...)}
}
