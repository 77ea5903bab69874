package schema

import (
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"summitline/internal/record"
)

// pattern is what a plain value looks like, and how that is put. Patterns are
// such that Go and JavaScript read them alike; they allow what the checker
// allows, such as spaces around a value in quotes.
type pattern struct {
	pattern  string
	expected Both
	numbers  [2]float64 // between which a whole number without quotes can be this
	refused  []string   // types that cannot be this, besides lists and maps
}

// whole returns the schema of the numbers that a value can be.
func (p pattern) whole() []*jsonschema.Schema {
	if p.numbers == none {
		return nil
	}
	number := &jsonschema.Schema{Type: "integer", Minimum: &p.numbers[0], Maximum: &p.numbers[1]}
	number.Extra = map[string]any{"errorMessage": p.expected.join(" · ")}
	return []*jsonschema.Schema{{If: is("number"), Then: number}}
}

// idNumbers and years are the whole numbers that can be an id and a date.
var (
	none      [2]float64
	idNumbers = [2]float64{0, 1e15}
	years     = [2]float64{-9999, 9999}
)

// neither are the types that many values cannot be.
var neither = []string{"number", "boolean"}

const (
	patternID       = `^\s*[\p{L}\p{M}\p{Nd}]+(-[\p{L}\p{M}\p{Nd}]+)*\s*$`
	patternLanguage = `^\s*([a-zA-Z]{2,3}|[iIxX][-_][a-zA-Z0-9]{1,8})([-_][a-zA-Z0-9]{1,8})*\s*$`
)

const (
	patternMonth = `(0[1-9]|1[0-2]|2[1-4]|[01X]X|X[0-9])`
	patternDay   = `(0[1-9]|[12][0-9]|3[01]|[0-3X]X|X[0-9])`
	patternPoint = `(-?[0-9X]{4}(-` + patternMonth + `(-` + patternDay + `)?)?|Y-?[1-9][0-9]{4,14})[?~%]?`
	patternDate  = `^\s*(` + patternPoint + `(/(` + patternPoint + `|\.\.)?)?|(\.\.)?/` + patternPoint + `)\s*$`
)

const (
	web    = `[hH][tT][tT][pP][sS]?://[^\s/?#]`
	mail   = `[mM][aA][iI][lL][tT][oO]:\S*@`
	domain = `[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*`
)

// anID is the pattern of an id that is given to something.
var anID = pattern{patternID, Both{"글자와 숫자를 붙임표 하나씩으로 이은 아이디를 씁니다", "an id: letters and digits, with single hyphens between them"}, idNumbers, nil}

// own are the patterns of keys whose form alone does not say enough.
var own = map[string]pattern{
	"statement.id":      anID,
	"commitment.id":     anID,
	"record.former_ids": anID,
	"image.file":        {`\.([pP][nN][gG]|[jJ][pP][eE]?[gG]|[gG][iI][fF]|[wW][eE][bB][pP]|[aA][vV][iI][fF])\s*$`, Both{"png, jpg, jpeg, gif, webp, avif 파일의 이름을 씁니다", "the name of a png, jpg, jpeg, gif, webp or avif file"}, none, neither},
	"feed.tag":          {`^\s*([a-z0-9._-]+@)?` + domain + `,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\s*$`, Both{`"example.org,2024"처럼 도메인이나 메일 주소, 쉼표, 연도를 씁니다`, `a domain or e-mail address, a comma and a year, such as "example.org,2024"`}, none, neither},
	"site.repository":   {`^\s*` + web + `\S*\{path\}\S*\s*$`, Both{"{path}가 들어간 주소를 씁니다", "an address with {path} in it"}, none, neither},
}

// patternOf returns the pattern of a key.
func patternOf(k record.Key) pattern {
	if p, ok := own[k.Of+"."+k.Name]; ok {
		return p
	}
	switch k.Form {
	case record.FormDate:
		return pattern{patternDate, Both{"날짜를 2024-01-19, 2022-10, 2021-XX-07처럼 씁니다", "a date such as 2024-01-19, 2022-10 or 2021-XX-07"}, years, []string{"boolean"}}
	case record.FormTime:
		return pattern{`^\s*([01][0-9]|2[0-3]):[0-5][0-9]\s*$`, Both{`시각을 "09:00"처럼 씁니다`, `a time such as "09:00"`}, none, neither}
	case record.FormCountry:
		return pattern{countries(), Both{"나라의 두 글자 부호를 KR처럼 씁니다", "a country code such as KR"}, none, neither}
	case record.FormLanguage:
		return pattern{patternLanguage, Both{"언어의 부호를 ko처럼 씁니다", "a language tag such as ko"}, none, neither}
	case record.FormZone:
		return pattern{`^\s*[A-Z][A-Za-z0-9_+/-]*\s*$`, Both{"시간대를 Asia/Seoul처럼 씁니다", "a time zone such as Asia/Seoul"}, none, neither}
	case record.FormURL:
		return address(k.Allow)
	case record.FormRef:
		return pattern{patternID, Both{"기록의 아이디를 씁니다", "the id of a record"}, idNumbers, nil}
	}
	return pattern{"", Both{"값 하나를 씁니다", "a plain value"}, none, nil}
}

// address returns the pattern of an address of some sort.
func address(allow string) pattern {
	switch allow {
	case "mailto":
		return pattern{`^\s*(` + web + `|` + mail + `)\S*\s*$`, Both{"https://나 mailto:로 시작하는 주소를 씁니다", "an http, https or mailto address"}, none, neither}
	case "path":
		return pattern{`^\s*(` + web + `\S*|/|/[^/].*)\s*$`, Both{"https://나 /로 시작하는 주소를 씁니다", "an address, or a path of the site such as /about/"}, none, neither}
	case "base":
		return pattern{`^\s*` + web + `[^\s?#]*\s*$`, Both{"?와 #가 없는 https:// 주소를 씁니다", "an http or https address without ? and #"}, none, neither}
	}
	return pattern{`^\s*` + web + `\S*\s*$`, Both{"https://로 시작하는 주소를 씁니다", "an http or https address"}, none, neither}
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
