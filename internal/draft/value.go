package draft

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"summitline/internal/cldr"
	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
	"summitline/internal/record"
)

// value makes the value of a cell for its key. It respells what people write
// in their own way; whether that is right is for the checker to say.
func (b *Batch) value(c Cell, k record.Key) (*node, *Unplaced) {
	as := func(f form, text string) (*node, *Unplaced) { return &node{form: f, text: text, from: c.From}, nil }
	switch k.Form {
	case record.FormText, record.FormMarkdown:
		return as(text, c.Text)
	case record.FormDate:
		return as(word, dayOf(c.Text))
	case record.FormRef, record.FormRefOrMap:
		return b.ref(c, k.Kinds)
	case record.FormRefOrText:
		if found := b.names.find(c.Text, k.Kinds); len(found) == 1 {
			return as(word, found[0].id)
		}
		return &node{form: mapping, from: c.From, keys: []pair{{name: orElse(c.Lang, b.langs[0]), value: &node{form: text, text: c.Text}}}}, nil
	case record.FormInt:
		return as(word, numberIn(c.Text))
	case record.FormBool:
		return as(word, yesOrNo(c.Text))
	case record.FormWord:
		return as(word, wordFor(c.Path, c.Text, k.Words))
	case record.FormCountry:
		return as(word, countryFor(c.Text))
	case record.FormLanguage:
		return as(word, languageFor(c.Text))
	case record.FormTime:
		return as(quoted, timeIn(c.Text))
	case record.FormLinks:
		return linksOf(c), nil
	case record.FormGeo:
		return degrees(c), nil
	}
	return as(word, c.Text)
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// ref returns the id of the record that something given means. With missing
// ones to be made, it makes one.
func (b *Batch) ref(c Cell, kinds []record.Kind) (*node, *Unplaced) {
	found := b.names.find(c.Text, kinds)
	switch {
	case len(found) == 1:
		return &node{form: word, text: found[0].id, from: c.From}, nil
	case len(found) > 1:
		ids := make([]string, len(found))
		for i, r := range found {
			ids[i] = r.id
		}
		slices.Sort(ids)
		return nil, &Unplaced{c.From, "ambiguous-name", diag.Say("several records are called %q", c.Text), diag.Say("write the id: %s", diag.Either(ids...))}
	}
	if stub := b.stub(c, kinds); stub != nil {
		return &node{form: word, text: stub.ID, from: c.From}, nil
	}
	return nil, b.missing(c, kinds)
}

// missing says that there is no record of some kinds that something given
// could mean.
func (b *Batch) missing(c Cell, kinds []record.Kind) *Unplaced {
	what := kinds[0].Name()
	for _, k := range kinds[1:] {
		what = diag.Say("%s or %s", what, k.Name())
	}
	u := &Unplaced{From: c.From, Code: "no-such-record", Message: diag.Say("there is no %s %q", what, c.Text)}
	near, canMake := b.names.nearest(c.Text, kinds), stubKind(kinds) != "" && !b.WithMissing
	switch {
	case near != "" && canMake:
		u.Help = diag.Say("did you mean %s? If it is new, --with-missing makes a record of it", near)
	case near != "":
		u.Help = diag.Say("did you mean %s?", near)
	case canMake:
		u.Help = diag.Say("--with-missing makes a record of it")
	}
	return u
}

var digits = lazyregexp.New(`[0-9]+`)

// numberIn returns the number of a text that says no more than a number, such
// as 제5회, 5th or 1,200명, else the text.
func numberIn(s string) string {
	plain := strings.ReplaceAll(s, ",", "")
	if found := digits().FindAllString(plain, -1); len(found) == 1 && isNumbered().MatchString(plain) {
		if n, err := strconv.Atoi(found[0]); err == nil {
			return strconv.Itoa(n)
		}
	}
	return s
}

var isNumbered = lazyregexp.New(`(?i)^(제|no\.?|#)? ?[0-9]+ ?(회|차|회차|차례|번|번째|기|명|인|st|nd|rd|th)?$`)

// yesOrNo returns true or false for what people write instead, else the text.
func yesOrNo(s string) string {
	switch strings.ToLower(s) {
	case "true", "yes", "y", "o", "○", "◯", "✓", "v", "1", "예", "네", "온라인", "해당":
		return "true"
	case "false", "no", "n", "x", "×", "0", "아니오", "아니요", "오프라인", "대면":
		return "false"
	}
	return s
}

// wordFor returns the one of some words that a text means, else the text.
func wordFor(path, s string, words []string) string {
	near := strings.ToLower(strings.NewReplacer("_", "-", " ", "-").Replace(s))
	if slices.Contains(words, near) {
		return near
	}
	key := path[strings.LastIndexByte(path, '.')+1:]
	if known := koreanWords[key][strings.ReplaceAll(s, " ", "")]; slices.Contains(words, known) {
		return known
	}
	return s
}

// koreanWords are the Korean of the words that some keys allow.
var koreanWords = map[string]map[string]string{
	"status": {
		"예정": "announced", "공지": "announced", "개최": "held", "완료": "held", "개최됨": "held", "종료": "held", "연기": "postponed", "취소": "cancelled",
	},
	"type": {
		"정부": "government", "부처": "government", "정부기관": "government", "공공기관": "government", "국가": "state", "국제기구": "international",
		"기업": "company", "회사": "company", "스타트업": "startup", "대학": "university", "대학교": "university", "연구소": "institute", "연구기관": "institute",
		"협회": "association", "연합": "alliance", "협의체": "alliance", "시민단체": "ngo", "언론": "media", "언론사": "media", "기타": "other",
		"기사": "article", "보도자료": "press-release", "보고서": "report", "연설": "speech", "연설문": "speech", "선언": "declaration", "선언문": "declaration",
		"속기록": "transcript", "회의록": "transcript", "데이터": "dataset", "누리집": "website", "홈페이지": "website", "영상": "video", "동영상": "video", "법": "law", "법령": "law", "게시글": "post",
	},
	"part": {
		"주최": "host", "주관": "organizer", "의장": "chair", "위원장": "chair", "좌장": "chair", "사회": "moderator", "사회자": "moderator", "진행": "moderator",
		"기조연설": "keynote", "기조연설자": "keynote", "발표": "presenter", "발표자": "presenter", "발제": "presenter", "발제자": "presenter",
		"토론": "panelist", "토론자": "panelist", "패널": "panelist", "서명": "signatory", "후원": "sponsor", "참석": "attendee", "참석자": "attendee",
	},
	"per": {"년": "year", "연": "year", "매년": "year", "월": "month", "매월": "month"},
}

// inBoth are the languages in which the names of countries and languages are
// known.
var inBoth = []string{"ko", "en"}

// countryFor returns the code of a country that a text names, else the text.
func countryFor(s string) string {
	if s == "한국" || s == "Korea" || s == "South Korea" {
		return "KR"
	}
	for _, code := range record.Countries() {
		for _, in := range inBoth {
			if strings.EqualFold(code, s) || strings.EqualFold(cldr.Country(in, code), s) {
				return code
			}
		}
	}
	return s
}

// languageFor returns the tag of a language that a text names, else the text.
func languageFor(s string) string {
	for _, tag := range cldr.Languages() {
		if _, _, region := language.Make(tag).Raw(); region.String() != "ZZ" {
			continue
		}
		for _, name := range []string{cldr.Language("ko", tag), cldr.Language("en", tag), cldr.Self(tag)} {
			if strings.EqualFold(name, s) {
				return tag
			}
		}
	}
	return s
}

// labelled finds an address behind a label, as in "자료: https://…".
var labelled = lazyregexp.New(`^(?:(.*?)\s*[:：]?\s*)((?:https?://|mailto:)\S+)$`)

// maxLabel is how many bytes a link's label has at most. It becomes a key, of
// which YAML takes only short ones.
const maxLabel = 200

// linksOf returns links with their labels; an address alone is called by its
// host.
func linksOf(c Cell) *node {
	links := &node{form: mapping, from: c.From}
	for line := range strings.SplitSeq(c.Text, "\n") {
		from := c.From.piece(strings.TrimSpace(line))
		label, address := "", from.Text
		if m := labelled().FindStringSubmatch(from.Text); m != nil {
			label, address = m[1], m[2]
		}
		if label == "" {
			label = hostOf(address)
		}
		if len(label) > maxLabel { // this is no link
			label, address = strings.ToValidUTF8(label[:maxLabel], ""), from.Text
		}
		name := label
		for n := 2; ; n++ {
			if _, taken := links.get(name); !taken {
				break
			}
			name = fmt.Sprintf("%s %d", label, n)
		}
		links.keys = append(links.keys, pair{name: name, value: &node{form: word, text: address, from: from}})
	}
	return links
}

// hostOf returns the host of an address, or all of what is no address.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// degrees returns a latitude and a longitude.
func degrees(c Cell) *node {
	both := &node{form: list, from: c.From}
	for _, part := range strings.FieldsFunc(c.Text, func(r rune) bool { return strings.ContainsRune(",; \t\n()[]", r) }) {
		both.items = append(both.items, &node{form: word, text: part})
	}
	return both
}
