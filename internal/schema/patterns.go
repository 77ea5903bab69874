package schema

import (
	"strings"

	"summitline/internal/record"
)

// pattern is what a plain value looks like, and how that is put. Patterns are
// such that Go and JavaScript read them alike; they allow what the checker
// allows, such as spaces around a value in quotes.
type pattern struct {
	pattern  string
	expected Both
	refused  []string // types that cannot be this, besides lists and maps
}

const patternID = `^\s*[\p{L}\p{M}\p{Nd}]+(-[\p{L}\p{M}\p{Nd}]+)*\s*$`

const (
	patternPoint = `([-+]?[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?|Y-?[0-9]{5,})[?~%]?`
	patternDate  = `^\s*(` + patternPoint + `|(` + patternPoint + `|\.\.)?/(` + patternPoint + `|\.\.)?)\s*$`
)

const (
	web  = `[hH][tT][tT][pP][sS]?://[^\s/?#]`
	mail = `[mM][aA][iI][lL][tT][oO]:\S*@`
)

// own are the patterns of keys whose form alone does not say enough.
var own = map[string]pattern{
	"statement.id":      {patternID, Both{"글자와 숫자를 붙임표 하나씩으로 이은 id를 씁니다", "an id: letters and digits, with single hyphens between them"}, nil},
	"commitment.id":     {patternID, Both{"글자와 숫자를 붙임표 하나씩으로 이은 id를 씁니다", "an id: letters and digits, with single hyphens between them"}, nil},
	"record.former_ids": {patternID, Both{"글자와 숫자를 붙임표 하나씩으로 이은 id를 씁니다", "an id: letters and digits, with single hyphens between them"}, nil},
	"site.repository":   {`^\s*` + web + `\S*\{path\}\S*\s*$`, Both{"{path}가 들어간 주소를 씁니다", "an address with {path} in it"}, nil},
}

// patternOf returns the pattern of a key.
func patternOf(k record.Key) pattern {
	if p, ok := own[k.Of+"."+k.Name]; ok {
		return p
	}
	switch k.Form {
	case record.FormDate:
		return pattern{patternDate, Both{"날짜를 2024-01-19, 2022-10, 2021-XX-07처럼 씁니다", "a date such as 2024-01-19, 2022-10 or 2021-XX-07"}, []string{"boolean"}}
	case record.FormTime:
		return pattern{`^\s*([01][0-9]|2[0-3]):[0-5][0-9]\s*$`, Both{`시각을 "09:00"처럼 씁니다`, `a time such as "09:00"`}, []string{"number", "boolean"}}
	case record.FormCountry:
		return pattern{countries(), Both{"나라의 두 글자 부호를 KR처럼 씁니다", "a country code such as KR"}, []string{"number", "boolean"}}
	case record.FormLanguage:
		return pattern{`^\s*[a-zA-Z]{1,8}([-_][a-zA-Z0-9]{1,8})*\s*$`, Both{"언어의 부호를 ko처럼 씁니다", "a language tag such as ko"}, []string{"number", "boolean"}}
	case record.FormZone:
		return pattern{`^\s*[A-Z][A-Za-z0-9_+/-]*\s*$`, Both{"시간대를 Asia/Seoul처럼 씁니다", "a time zone such as Asia/Seoul"}, []string{"number", "boolean"}}
	case record.FormURL:
		return address(k.Allow)
	case record.FormRef:
		return pattern{patternID, Both{"기록의 id를 씁니다", "the id of a record"}, nil}
	}
	return pattern{"", Both{"값 하나를 씁니다", "a plain value"}, nil}
}

// address returns the pattern of an address of some sort.
func address(allow string) pattern {
	numbers := []string{"number", "boolean"}
	switch allow {
	case "mailto":
		return pattern{`^\s*(` + web + `|` + mail + `)\S*\s*$`, Both{"https://나 mailto:로 시작하는 주소를 씁니다", "an http, https or mailto address"}, numbers}
	case "path":
		return pattern{`^\s*(` + web + `\S*|/|/[^/].*)\s*$`, Both{"https://나 /로 시작하는 주소를 씁니다", "an address, or a path of the site such as /about/"}, numbers}
	case "base":
		return pattern{`^\s*` + web + `[^\s?#]*\s*$`, Both{"?와 #가 없는 https:// 주소를 씁니다", "an http or https address without ? and #"}, numbers}
	}
	return pattern{`^\s*` + web + `\S*\s*$`, Both{"https://로 시작하는 주소를 씁니다", "an http or https address"}, numbers}
}

// countries returns the pattern of all country codes, in capitals or not: for
// each first letter, the second ones.
func countries() string {
	seconds := map[byte]string{}
	for _, code := range record.Countries() {
		seconds[code[0]] += code[1:] + strings.ToLower(code[1:])
	}
	var all []string
	for first := byte('A'); first <= 'Z'; first++ {
		if letters := seconds[first]; letters != "" {
			all = append(all, "["+string(first)+strings.ToLower(string(first))+"]["+letters+"]")
		}
	}
	return `^\s*(` + strings.Join(all, "|") + `)\s*$`
}
