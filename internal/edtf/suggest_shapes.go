package edtf

import (
	"fmt"
	"strconv"
	"strings"

	"summitline/internal/lazyregexp"
)

// shapes are the ways in which people write a date, for [suggest]. Of a date
// such as 07-09-2021 the day is taken to come first.
var shapes = compileShapes(
	`\+?{year}(?:-{month}(?:-{day})?)?`,
	`{year}[-.] ?{month}[-.] ?{day}\.?`,
	`{year}/{month}/{day}`,
	`{year} {month} {day}`,
	`{year}(?:\. ?|/| )(?P<month>0?[1-9]|1[0-2])\.?`, // no season: 2021/22 is an interval
	`(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)?`,
	`{day}[-/.] ?{month}[-/.] ?{year}`,

	`{year}년(?: ?{month}월(?: ?{day}일)?)?`,
	`{year}년? ?{season}`,
	`{decade}0년대`,
	`기원전 ?{bce}년`,

	`{day}{th} (?:of )?{name},? {year}`,
	`{name} {day}{th},? {year}`,
	`{name},? {year}`,
	`{year},? {name}(?: {day})?`,
	`{season}(?: of)?,? {year}`,
	`(?:the )?{decade}0'?s`,
	`{bce} b\.?c\.?(?:e\.?)?`,

	`y?{long}(?:-.*)?`,
	`y(?P<year>-?\d{4})`,
	`(?P<none>unknown|undated|no date|n\.?d\.?|미상|불명|모름|(?:날짜|연도) ?미상)`,
)

func compileShapes(patterns ...string) []lazyregexp.Regexp {
	const digit = `[\dXU?*_]`
	groups := strings.NewReplacer(
		"{year}", `(?P<year>-?`+digit+`{4})`,
		"{month}", `(?P<month>`+digit+`{1,2})`,
		"{day}", `(?P<day>`+digit+`{1,2})`,
		"{season}", `(?P<season>spring|summer|autumn|fall|winter|봄|여름|가을|겨울)`,
		"{name}", `(?P<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`,
		"{decade}", `(?P<decade>\d{3})`,
		"{long}", `(?P<long>-?[1-9]\d{4,})`,
		"{bce}", `(?P<bce>\d{1,4})`,
		"{th}", `(?:st|nd|rd|th)?`,
	)
	var compiled []lazyregexp.Regexp
	for _, pattern := range patterns {
		compiled = append(compiled, lazyregexp.New(`(?i)^(?:`+groups.Replace(pattern)+`)$`))
	}
	return compiled
}

// parts are a year, a month or season, and a day, spelt as in EDTF but perhaps
// of no real date. Any may be empty from the right.
type parts struct{ year, month, day string }

func (p parts) String() string {
	text := p.year
	for _, part := range []string{p.month, p.day} {
		if part != "" {
			text += "-" + part
		}
	}
	return text
}

// readings returns what the text would mean in each of the shapes it has.
func readings(text string) []parts {
	var found []parts
	for _, shape := range shapes {
		groups := shape().FindStringSubmatch(text)
		if groups == nil {
			continue
		}
		var p parts
		for i, name := range shape().SubexpNames() {
			if groups[i] != "" {
				p.set(name, groups[i])
			}
		}
		found = append(found, p)
	}
	return found
}

// set takes in the text of a named group.
func (p *parts) set(name, text string) {
	switch name {
	case "year":
		p.year = respellDigits(text)
	case "month":
		p.month = respellDigits(text)
	case "day":
		p.day = respellDigits(text)
	case "name":
		p.month = monthNumber(text)
	case "season":
		p.month = seasonNumber(text)
	case "decade":
		p.year = text + "X"
	case "bce":
		year, _ := strconv.Atoi(text)
		p.year = respellDigits(fmt.Sprintf("-%04d", year-1)) // there is a year 0
	case "long":
		p.year = "Y" + text
	case "none":
		p.year = "XXXX"
	}
}

var notDigit = lazyregexp.New(`[^-\d]`)

// respellDigits writes X for whatever stands for a digit, both digits of a month
// or day of which one was written, and the year 0 without a sign.
func respellDigits(text string) string {
	text = notDigit().ReplaceAllString(text, "X")
	switch {
	case text == "X":
		return "XX"
	case len(text) == 1:
		return "0" + text
	}
	return strings.Replace(text, "-0000", "0000", 1)
}

func monthNumber(name string) string {
	month := 1
	for !strings.EqualFold(monthName(month)[:3], name[:3]) {
		month++
	}
	return string(twoDigits(month))
}

func seasonNumber(name string) string {
	switch strings.ToLower(name) {
	case "spring", "봄":
		return "21"
	case "summer", "여름":
		return "22"
	case "winter", "겨울":
		return "24"
	}
	return "23"
}
