package edtf

import (
	"strings"

	"summitline/internal/lazyregexp"
)

// plain respells the text with ASCII digits, hyphens, tildes and single spaces,
// and drops what is said beside the date: times of day and days of the week.
func plain(text string) string {
	text = strings.Map(plainRune, text)
	for _, aside := range asides {
		text = aside().ReplaceAllString(text, "")
	}
	return strings.Trim(strings.Join(strings.Fields(text), " "), ", ")
}

func plainRune(r rune) rune {
	switch {
	case strings.ContainsRune("‐‑‒–—―−－", r):
		return '-'
	case strings.ContainsRune("～〜∼˜", r):
		return '~'
	case '！' <= r && r <= '｝':
		return r - '！' + '!'
	}
	return r
}

var asides = []lazyregexp.Regexp{
	lazyregexp.New(`(?i)(?:T\d\d?|[T ] ?\d\d?:\d\d)(?::?\d\d)*(?:\.\d+)?(?:Z|[-+]\d\d:\d\d| ?[ap]m\b)?`),
	lazyregexp.New(` ?(?:오전|오후)? ?\d{1,2}시(?: ?\d{1,2}분)?`),
	lazyregexp.New(` ?\([월화수목금토일](?:요일)?\)| [월화수목금토일]요일`),
	lazyregexp.New(`(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]? ?`),
}
