package edtf

import "regexp"

// hint explains an invalid text that is not merely misspelt. The fault is that
// group of the pattern which is not empty.
type hint struct {
	pattern *regexp.Regexp
	message string
}

var hints = []hint{
	{regexp.MustCompile(`\d([Tt ] *\d\d?:\d\d.*)$|\d(T\d.*)$`),
		"a date has no time of day: a time goes in `starts` or `ends`"},
	{regexp.MustCompile(`^([\[{].*)$`),
		"a set of dates is not supported, only one date or an interval"},
	{regexp.MustCompile(`^Y?-?\d+(E\d+(?:S\d+)?)$`),
		"a year with an exponent is not supported"},
	{regexp.MustCompile(`^Y?-?\d{4,}(S\d+)$`),
		"significant digits are not supported, only X for a digit that is not known"},
	{regexp.MustCompile(`(?:^|/)(?:([?~%])-?[\dX]{4}|-?[\dX]{4}(?:-[\dX]{2})?([?~%])-|-?[\dX]{4}-(?:[\dX]{2}-)?([?~%])[\dX]{2})`),
		"a mark for part of a date is not supported, only one at its end"},
	{regexp.MustCompile(`(?:^|/)(?:[\dX]{0,3}|[\dX]{4}-[\dX]?|[\dX]{4}-[\dX]{2}-[\dX]?)([?xuU*_]+)(?:[-/~%]|$)`),
		"a digit that is not known is written X"},
	{regexp.MustCompile(`[?~%]([?~%]+)$`),
		"a date has one mark at most: ? uncertain, ~ approximate, % both"},
	{regexp.MustCompile(`^\d{4}(/\d\d?/\d\d?)$`),
		`the parts of a date are joined by "-", and "/" stands between two dates`},
	{regexp.MustCompile(`^[^/]*/[^/]*(/.*)$`),
		"an interval has only two sides"},
	{regexp.MustCompile(`^(\.\.)$`),
		needsDate},
	{regexp.MustCompile(`([０-９－～／．]+)`),
		"a date is written in plain digits and signs, not in full-width ones"},
	{regexp.MustCompile(`(?:^|/)[\dX]{4}(?:-[\dX]{2})?([‐‑‒–—―−])[\dX]{2}\b`),
		`the parts of a date are joined by the plain hyphen "-"`},
}

// hintFor returns the fault that a hint finds in an invalid text, or nil.
func hintFor(text string) *SyntaxError {
	for _, hint := range hints {
		match := hint.pattern.FindStringSubmatchIndex(text)
		for group := 2; group < len(match); group += 2 {
			if match[group] >= 0 {
				return faultAt(match[group], match[group+1], hint.message)
			}
		}
	}
	return nil
}
