package draft_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/draft"
	"summitline/internal/record"
)

// in returns a cell in a language.
func in(lang, path, text string) draft.Cell {
	c := cell(path, text)
	c.Lang = lang
	return c
}

func TestCellsBecomeValuesOfTheirKeys(t *testing.T) {
	for _, test := range []struct {
		about string
		kind  record.Kind
		cells []draft.Cell
		want  string // behind the draft line
	}{
		{"texts in two languages, in any order", record.KindSummits, []draft.Cell{
			in("en", "title", "A: B"), cell("title", "가"), cell("date", "2024"), cell("theme", "주제"), in("en", "venue.city", "Seoul"), cell("also_known_as", "나; 다"), in("en", "also_known_as", "C"),
		}, `title: {ko: 가, en: 'A: B'}
date: 2024
also_known_as: [나, 다, {en: C}]
theme: 주제
venue:
  city: {en: Seoul}
`},
		{"a text of several lines", record.KindTopics, []draft.Cell{cell("name", "2024"), cell("summary", "첫 줄\r\n둘째 # 줄"), in("en", "body", "one\n\n- two")}, `name: '2024'
summary: |
  첫 줄
  둘째 # 줄
body:
  en: |
    one

    - two
`},
		{"days and hours", record.KindSummits, []draft.Cell{
			cell("title", "a"), cell("date.first", "2024. 1. 19. 09:00"), cell("date.last", "2024. 1. 20. 18:00"), cell("timezone", "Asia/Tokyo"),
		}, `title: a
date: 2024-01-19/2024-01-20
starts: "09:00"
ends: "18:00"
timezone: Asia/Tokyo
`},
		{"two columns for one day", record.KindSummits, []draft.Cell{cell("title", "a"), cell("date.first", "2024-01-19"), cell("date.last", "2024. 1. 19."), cell("hours", "오후 2시~4시")}, `title: a
date: 2024-01-19
starts: "14:00"
ends: "16:00"
`},
		{"a place", record.KindSummits, []draft.Cell{
			cell("title", "a"), cell("date", "2024"), cell("venue.name", "강당"), cell("venue.country", "대한민국"), cell("venue.online", "O"), cell("venue.geo", "37.51, 127.06"), cell("attendance", "1,200명"),
		}, `title: a
date: 2024
venue:
  name: 강당
  country: KR
  online: true
  geo: [37.51, 127.06]
attendance: 1200
`},
		{"words", record.KindSummits, []draft.Cell{cell("title", "a"), cell("date", "2024"), cell("status", "취소")}, "title: a\ndate: 2024\nstatus: cancelled\n"},
		{"links", record.KindSummits, []draft.Cell{cell("title", "a"), cell("date", "2024"), cell("links", "자료: https://example.org/1\nhttps://www.example.org/2\nhttps://example.org/3")}, `title: a
date: 2024
links:
  자료: https://example.org/1
  example.org: https://www.example.org/2
  example.org 2: https://example.org/3
`},
		{"people with their offices", record.KindSummits, []draft.Cell{cell("title", "a"), cell("date", "2024"),
			cell("participants", "홍길동(보기전자 대표, 의장), 길동(새 직함), 보기전자 Hong Gil-dong 대표, 보기부 홍길동, 보기부(주관)")}, `title: a
date: 2024
participants:
  - {speaker: hong, organization: maker, role: '대표, 의장'}
  - {speaker: hong, role: 새 직함}
  - {speaker: hong, organization: maker, role: 대표}
  - {speaker: hong, organization: ministry}
  - {organization: ministry, note: 주관}
`},
		{"signs of Korean keyboards", record.KindSummits, []draft.Cell{cell("title", "“큰” 회의：첫째"), cell("theme", "‘작은’ 것"), cell("date", "2024"), cell("venue.geo", "-33.86, 151.2")}, `title: “큰” 회의：첫째
date: 2024
theme: ‘작은’ 것
venue:
  geo: [-33.86, 151.2]
`},
		{"a table of people", record.KindSpeakers, []draft.Cell{cell("name", "성춘향"), in("en", "name", "Seong Chun-hyang"), cell("affiliations.organization", "보전"), cell("affiliations.role", "대표"), in("en", "affiliations.role", "CEO"), cell("affiliations.from", "2023. 3.")}, `name: {ko: 성춘향, en: Seong Chun-hyang}
affiliations:
  - {organization: maker, role: {ko: 대표, en: CEO}, from: 2023-03}
`},
		{"an organization", record.KindOrganizations, []draft.Cell{cell("name", "새 연합"), cell("short_name", "연합"), cell("type", "협의체"), cell("members", "보기부\n보기전자"), cell("country", "Japan"), cell("founded", "2015년"), cell("former_names.name", "옛 연합"), cell("former_names.until", "2019")}, `name: 새 연합
short_name: 연합
former_names:
  - {name: 옛 연합, until: 2019}
type: alliance
members:
  - ministry
  - maker
country: JP
founded: 2015
`},
		{"a source", record.KindSources, []draft.Cell{cell("title", "기사"), cell("publisher", "보기부"), cell("authors", "성춘향, 홍길동"), cell("date", "2024.1.19"), cell("language", "한국어"), cell("type", "보도자료"), cell("url", "https://example.org/b")}, `title: 기사
publisher: ministry
authors: [성춘향, 홍길동]
date: 2024-01-19
url: https://example.org/b
language: ko
type: press-release
`},
		{"a publisher without a record", record.KindSources, []draft.Cell{cell("title", "기사"), cell("publisher", "daily")}, "title: 기사\npublisher: {ko: daily}\n"},
		{"a series", record.KindSeries, []draft.Cell{cell("title", "새"), cell("cadence.times", "2회"), cell("cadence.per", "년"), cell("successor", "보기 회의")}, `title: 새
cadence: {times: 2, per: year}
successor: forum
`},
		{"a page", record.KindPages, []draft.Cell{cell("title", "글"), cell("menu", "3")}, "title: 글\nmenu: 3\n"},
	} {
		t.Run(test.about, func(t *testing.T) {
			fsys := content(forum)
			b := open(t, fsys)
			b.New(test.kind, "x", test.cells)
			made, said := files(t, fsys, b)
			_, got, _ := strings.Cut(made[string(test.kind)+"/x.yaml"], "draft: true\n")
			if diff := cmp.Diff(test.want, got); diff != "" || said != "" {
				t.Errorf("%s\n%s", diff, said)
			}
		})
	}
}

var long = strings.Repeat("긴 글 ", 400) + "끝"

// What finds no place is reported, and stands in the record as a comment.
func TestWhatFindsNoPlaceIsKept(t *testing.T) {
	for _, test := range []struct {
		about string
		cells []draft.Cell
		said  string
		kept  string
	}{
		{"a key that there is not", []draft.Cell{cell("zebra", "a")}, `no key of summits is called "zebra"`, "#   zebra: a\n"},
		{"a key of several", []draft.Cell{cell("commitments", "약속")}, `"commitments" takes several keys`, "#   commitments: 약속\n"},
		{"one entry of a list", []draft.Cell{cell("topics", "chips, 모름")}, `there is no topic "모름"`, "#   topics: 모름\n"},
		{"a person among others", []draft.Cell{cell("participants", "홍길동; 누군가(어딘가 대표)")}, `there is no speaker "누군가"`, "#   participants: 누군가(어딘가 대표)\n"},
		{"a second value", []draft.Cell{cell("theme", "a"), cell("theme", "b")}, `"theme" has a value already`, "#   theme: b\n"},
		{"a second day", []draft.Cell{cell("date", "2024"), cell("date", "2025")}, `"date" has a value already`, "#   date: 2025\n"},
		{"two ways to give days", []draft.Cell{cell("date", "2024"), cell("date.first", "2024-01-19")}, `"date" has a value already`, "#   date.first: 2024-01-19\n"},
		{"a last day alone", []draft.Cell{cell("date.last", "2024")}, `a last day without a first one`, "#   date.last: 2024\n"},
		{"a last day that is none", []draft.Cell{cell("date.first", "2024-01-19"), cell("date.last", "다음 날")}, `"2024-01-19" and "다음 날" are not two days`, "#   date.last: 다음 날\n"},
		{"days in the wrong order", []draft.Cell{cell("date.first", "2024-01-20"), cell("date.last", "2024-01-19")}, "error", "#   date.first, date.last: 2024-01-20, 2024-01-19\n"},
		{"hours that are none", []draft.Cell{cell("hours", "종일")}, `"종일" is not a time of day`, "#   hours: 종일\n"},
		{"an hour that is none", []draft.Cell{cell("starts", "25:00")}, `"25:00" is not a time of day`, "#   starts: 25:00\n"},
		{"an end before the beginning", []draft.Cell{cell("date", "2024-01-19"), cell("starts", "10:00"), cell("ends", "9:00")}, `the end, "09:00", is before the beginning, "10:00"`, "#   ends: 9:00\n"},
		{"about so many", []draft.Cell{cell("attendance", "약 100명")}, `expected a whole number, found "약 100명"`, "#   attendance: 약 100명\n"},
		{"a link in a text", []draft.Cell{cell("summary", "[[nothing]]이다\n둘째")}, `there is no record "nothing"`, "#   summary: [[nothing]]이다\n#     둘째\n"},
		{"a path of the site in a text", []draft.Cell{cell("body", "[a](/b/)")}, `the site has no page "/b/"`, "#   body: [a](/b/)\n"},
		{"one of two languages", []draft.Cell{cell("summary", "가"), in("en", "summary", "[[nothing]]")}, `there is no record "nothing"`, "#   summary: [[nothing]]\n"},
		{"an address that is none", []draft.Cell{cell("links", "자료: 없음")}, `"자료: 없음" is not an address`, "#   links: 자료: 없음\n"},
		{"a text before an address", []draft.Cell{cell("links", long+" https://example.org/")}, `is not an`, "#   links: " + long + " https://example.org/\n"},
		{"a picture that is not there", []draft.Cell{cell("image.file", "a.png")}, `a.png`, "#   image.file: a.png\n"},
		{"a former id that is another's id", []draft.Cell{cell("former_ids", "forum-1, y")}, `the former id "forum-1" is the id of a record`, "#   former_ids: forum-1\n"},
		{"what cannot be seen", []draft.Cell{cell("zebra", "a\u0085b\tc")}, `is called "zebra"`, "#   \"zebra: a\\u0085b\\tc\"\n"},
	} {
		t.Run(test.about, func(t *testing.T) {
			fsys := content(forum)
			b := open(t, fsys)
			b.New(record.KindSummits, "x", test.cells)
			made, said := files(t, fsys, b)
			if !strings.Contains(said, strings.Replace(test.said, "error", "warning", 1)) || strings.Count(said, "warning: ") != 1 {
				t.Errorf("said %s", said)
			}
			_, kept, _ := strings.Cut(made["summits/x.yaml"], "지운다 — what found no place: take it out when it has\n")
			if kept != test.kept {
				t.Errorf("kept %q, want %q", kept, test.kept)
			}
		})
	}
}
