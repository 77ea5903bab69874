package edtf

import (
	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// hint explains an invalid text that is not merely misspelt. The fault is that
// group of the pattern which is not empty.
type hint struct {
	pattern lazyregexp.Regexp
	message diag.Text
}

var hints = []hint{
	{lazyregexp.New(`\d([Tt ] *\d\d?:\d\d.*)$|\d(T\d.*)$`),
		diag.Say("a date has no time of day: a time goes in `starts` or `ends`")},
	{lazyregexp.New(`^([\[{].*)$`),
		diag.Say("a set of dates is not supported, only one date or an interval")},
	{lazyregexp.New(`^Y?-?\d+(E\d+(?:S\d+)?)$`),
		diag.Say("a year with an exponent is not supported")},
	{lazyregexp.New(`^Y?-?\d{4,}(S\d+)$`),
		diag.Say("significant digits are not supported, only X for a digit that is not known")},
	{lazyregexp.New(`(?:^|/)(?:([?~%])-?[\dX]{4}|-?[\dX]{4}(?:-[\dX]{2})?([?~%])-|-?[\dX]{4}-(?:[\dX]{2}-)?([?~%])[\dX]{2})`),
		diag.Say("a mark for part of a date is not supported, only one at its end")},
	{lazyregexp.New(`(?:^|/)(?:[\dX]{0,3}|[\dX]{4}-[\dX]?|[\dX]{4}-[\dX]{2}-[\dX]?)([?xuU*_]+)(?:[-/~%]|$)`),
		diag.Say("a digit that is not known is written X")},
	{lazyregexp.New(`[?~%]([?~%]+)$`),
		diag.Say("a date has one mark at most: ? uncertain, ~ approximate, % both")},
	{lazyregexp.New(`^\d{4}(/\d\d?/\d\d?)$`),
		diag.Say(`the parts of a date are joined by "-", and "/" stands between two dates`)},
	{lazyregexp.New(`^[^/]*/[^/]*(/.*)$`),
		diag.Say("an interval has only two sides")},
	{lazyregexp.New(`^(\.\.)$`),
		diag.Say(needsDate)},
	{lazyregexp.New(`([０-９－～／．]+)`),
		diag.Say("a date is written in plain digits and signs, not in full-width ones")},
	{lazyregexp.New(`(?:^|/)[\dX]{4}(?:-[\dX]{2})?([‐‑‒–—―−])[\dX]{2}\b`),
		diag.Say(`the parts of a date are joined by the plain hyphen "-"`)},
}

// hintFor returns the fault that a hint finds in an invalid text, or nil.
func hintFor(text string) *SyntaxError {
	for _, hint := range hints {
		match := hint.pattern().FindStringSubmatchIndex(text)
		for group := 2; group < len(match); group += 2 {
			if match[group] >= 0 {
				return &SyntaxError{Start: match[group], End: match[group+1], Message: hint.message}
			}
		}
	}
	return nil
}
