package edtf

import (
	"strings"

	"summitline/internal/lazyregexp"
)

// spelling is a way to write an interval, and the same with a slash between its
// sides.
type spelling struct {
	pattern lazyregexp.Regexp
	slashed string
}

var intervalSpellings = []spelling{
	{lazyregexp.New(`(?i)^(?:since|from|after) (.+?)(?: to| until)? (?:now|today|present)$`), "$1/.."},
	{lazyregexp.New(`(?i)^(?:from|between) (.+?) (?:to|until|and|-) (.+)$`), "$1/$2"},
	{lazyregexp.New(`(?i)^(?:since|from|after) (.+)$`), "$1/.."},
	{lazyregexp.New(`(?i)^(?:until|till|to|up to|by|before) (.+)$`), "../$1"},
	{lazyregexp.New(`^(.+?) ?부터 ?(.+?) ?까지$`), "$1/$2"},
	{lazyregexp.New(`^(.+?) ?(?:부터|이후|이래)$`), "$1/.."},
	{lazyregexp.New(`^(.+?) ?(?:까지|이전)$`), "../$1"},

	{lazyregexp.New(`^(\d+) ?- ?(\d+) ([A-Za-z]+\.? \d{4})$`), "$1 $3/$2 $3"},
	{lazyregexp.New(`^([A-Za-z]+\.?) (\d+) ?- ?(\d+),? (\d{4})$`), "$1 $2 $4/$1 $3 $4"},
	{lazyregexp.New(`^([A-Za-z]+\.?|\d+ [A-Za-z]+\.?) ?- ?(.+) (\d{4})$`), "$1 $3/$2 $3"},

	{lazyregexp.New(`^([^/]*?) ?/ ?([^/]*)$`), "$1/$2"},
	{lazyregexp.New(`(?i)^(.*?\S)(?: ?~ ?| - | to | through | until |\.\.+)(.+)$`), "$1/$2"},
	{lazyregexp.New(`^(.+?) ?[-~]$`), "$1/.."},
	{lazyregexp.New(`^[-~] ?(.+)$`), "../$1"},
	{lazyregexp.New(`^(\d{4}(?:-\d\d?)*)-(\d{4}(?:-\d\d?)*)$`), "$1/$2"},
	{lazyregexp.New(`^([^-]+)-([^-]+)$`), "$1/$2"},
}

// suggestInterval suggests an interval of two dates, either of which may be
// misspelt or left out.
func suggestInterval(text string) string {
	for _, spelling := range intervalSpellings {
		match := spelling.pattern().FindStringSubmatchIndex(text)
		if match == nil {
			continue
		}
		slashed := string(spelling.pattern().ExpandString(nil, spelling.slashed, text, match))
		left, right, _ := strings.Cut(slashed, "/")
		start, ok := suggestSide(left, "")
		if !ok {
			continue
		}
		end, ok := suggestSide(right, start)
		if !ok {
			continue
		}
		for _, suggestion := range []string{start + "/" + end, end + "/" + start} {
			if onlyValid(suggestion) != "" {
				return suggestion
			}
		}
	}
	return ""
}

var (
	openWords    = lazyregexp.New(`(?i)^(?:\.\.|open|ongoing|now|today|present|현재|지금)$`)
	unknownWords = lazyregexp.New(`(?i)^(?:unknown|미상|불명|\?+)?$`)
)

// suggestSide suggests a side of an interval, which may leave out what it has
// in common with the start.
func suggestSide(text, start string) (side string, ok bool) {
	switch {
	case openWords().MatchString(text):
		return "..", true
	case unknownWords().MatchString(text):
		return "", true
	}
	side = suggestDate(text)
	if side == "" {
		side = completed(text, start)
	}
	return side, side != ""
}

var endOfDate = lazyregexp.New(`^(?:(\d\d?)(?:월|[-./]) ?)?(\d\d?)[월일.]?$`)

// completed puts before the last parts of a date the first parts of another:
// after 2021-09-07 the text 08 is 2021-09-08, and 10-02 is 2021-10-02.
func completed(text, other string) string {
	text, mark := unmark(text)
	other, _ = unmark(other)
	end := endOfDate().FindStringSubmatch(text)
	full := strings.Split(other, "-")
	if end == nil || len(full[0]) != 4 {
		return ""
	}
	month, last := respellDigits(end[1]), respellDigits(end[2])
	switch {
	case month != "":
		full = []string{full[0], month, last}
	case len(full) == 1:
		full[0] = full[0][:2] + last
	default:
		full[len(full)-1] = last
	}
	return onlyValid(strings.Join(full, "-") + mark)
}
