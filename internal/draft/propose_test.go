package draft_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/record"
)

// forum is a series with four meetings and all that they name.
var forum = map[string]string{
	"series/forum.yaml":         "title: {ko: 보기 회의, en: Example Forum}\nhosts: ministry\n",
	"organizations/ministry.md": "---\nname: {ko: 보기부, en: Ministry of Examples}\nformer_ids: old-ministry\n---\n",
	"organizations/maker.yaml":  "name: {ko: (주)보기전자, en: Example Electronics}\nshort_name: 보전\n",
	"speakers/hong.yaml":        "name: {ko: 홍길동, en: Hong Gil-dong}\nalso_known_as: [길동]\n",
	"speakers/kim.yaml":         "name: 김철수\n",
	"speakers/kim-2.yaml":       "name: 김철수\n",
	"sources/daily-1.yaml":      "title: 기사\nurl: https://www.example.org/a/1\n",
	"topics/chips.yaml":         "name: {ko: 반도체, en: Chips}\n",
	"summits/forum-1.yaml":      "title: {ko: 제1회 보기 회의, en: 1st Example Forum}\ndate: 2021\nseries: forum\nnumber: 1\nhosts: maker\nvenue: {name: 옛 회관, city: 부산, country: KR}\n",
	"summits/forum-3.yaml":      "title: {ko: 제3차 보기 회의, en: 3rd Example Forum}\ndate: 2022\nseries: Forum\nnumber: 3\nhosts: ministry\nvenue: {name: {ko: 코엑스, en: COEX}, address: 영동대로 513, city: {ko: 서울, en: Seoul}, country: KR, geo: [37.51, 127.06]}\n",
	"summits/forum-4.yaml":      "title: {ko: 제4차 보기 회의, en: 4th Example Forum}\ndate: 2023\nseries: forum\nnumber: 4\nhosts: [ministry, maker]\nvenue: {name: 보기회관, city: {ko: 서울, en: Seoul}, country: KR}\n",
	"summits/forum-5.yaml":      "title: {ko: 제5차 보기 회의, en: 5th Example Forum}\ndate: 2024\nseries: forum\nnumber: 5\nhosts: ministry\nvenue: {name: 새 회관, city: {ko: 세종, en: Sejong}, country: KR}\n",
}

// and returns texts by path with others added.
func and(texts map[string]string, more map[string]string) map[string]string {
	all := maps.Clone(texts)
	maps.Copy(all, more)
	return all
}

func TestASummitFollowsItsSeries(t *testing.T) {
	for _, test := range []struct {
		about string
		more  map[string]string
		cells []draft.Cell
		path  string
		want  string
	}{
		{"what the last meetings share", nil, []draft.Cell{cell("series", "forum")}, "summits/forum-6.yaml", `
draft: true
title: {ko: 제6차 보기 회의, en: 6th Example Forum}
date: 20XX-XX-XX
series: forum
number: 6
venue:
  city: {ko: 서울, en: Seoul}
  country: KR
hosts: [ministry]
`},
		{"by the name of the series", nil, []draft.Cell{cell("series", "example forum"), cell("date", "2024. 9. 10."), cell("title", "특별 회의")}, "summits/forum-6.yaml", `
draft: true
title: 특별 회의
date: 2024-09-10
series: forum
number: 6
venue:
  city: {ko: 서울, en: Seoul}
  country: KR
hosts: [ministry]
`},
		{"the number that it skipped", nil, []draft.Cell{cell("series", "forum"), cell("number", "2"), cell("hosts", "보전"), cell("venue.city", "대전")}, "summits/forum-2.yaml", `
draft: true
title: {ko: 제2차 보기 회의, en: 2nd Example Forum}
date: 20XX-XX-XX
series: forum
number: 2
venue:
  city: 대전
hosts: [maker]
`},
		{"where another one met", nil, []draft.Cell{cell("series", "forum"), cell("venue.name", "coex"), cell("venue.city", "서울시")}, "summits/forum-6.yaml", `
draft: true
title: {ko: 제6차 보기 회의, en: 6th Example Forum}
date: 20XX-XX-XX
series: forum
number: 6
venue:
  name: {ko: 코엑스, en: COEX}
  address: 영동대로 513
  city: 서울시
  country: KR
  geo: [37.51, 127.06]
hosts: [ministry]
`},
		{"a series that begins", map[string]string{"series/new.yaml": "title: 새 회의체\nhosts: [ministry, hong]"}, []draft.Cell{cell("series", "new")}, "summits/new-1.yaml", `
draft: true
title: 새 회의 (new summit)
date: 20XX-XX-XX
series: new
number: 1
hosts: [ministry, hong]
`},
		{"a series by years", map[string]string{
			"series/annual.yaml":       "title: 해마다",
			"summits/annual-2022.yaml": "title: {ko: 서밋 2022, en: Summit 2022}\ndate: 2022-10-25\nseries: annual",
			"summits/annual-2021.yaml": "title: {ko: 서밋 2021, en: Summit 2021}\ndate: 2021-11\nseries: annual",
		}, []draft.Cell{cell("series", "annual"), cell("date", "2023-10")}, "summits/annual-2023.yaml", `
draft: true
title: {ko: 서밋 2023, en: Summit 2023}
date: 2023-10
series: annual
`},
		{"drafts count", map[string]string{"summits/forum-6.yaml": "title: 제6차 보기 회의\ndate: 20XX-XX-XX\nseries: forum\nnumber: 6\ndraft: true"},
			[]draft.Cell{cell("series", "forum"), cell("hosts", "ministry"), cell("venue.name", "어딘가")}, "summits/forum-7.yaml", `
draft: true
title: {ko: 제7차 보기 회의, en: 7th Example Forum}
date: 20XX-XX-XX
series: forum
number: 7
venue:
  name: 어딘가
hosts: [ministry]
`},
	} {
		t.Run(test.about, func(t *testing.T) {
			fsys := content(and(forum, test.more))
			b := open(t, fsys)
			b.Whole = true
			b.New(record.KindSummits, "", test.cells)
			made, said := files(t, fsys, b)
			if said != "" {
				t.Errorf("it is said:\n%s", said)
			}
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), live(made[test.path])); diff != "" {
				t.Errorf("%v: want (-) and got (+):\n%s", slices.Collect(maps.Keys(made)), diff)
			}
		})
	}
}

// The examples below a key that has a value are switched on like all others: by
// taking the # away.
func TestExamplesStayBelowWhatIsFilledIn(t *testing.T) {
	fsys := content(forum)
	b := open(t, fsys)
	b.Whole = true
	b.New(record.KindSummits, "x", []draft.Cell{
		cell("participants", "hong, maker"), cell("sources", "daily-1"), cell("venue.city", "서울"), cell("links", "https://example.org/"), cell("summary", "요약"), cell("topics", "chips"),
	})
	made, _ := files(t, fsys, b)
	for _, want := range []string{
		"\nparticipants:\n  - speaker: hong\n  - organization: maker\n  #- speaker: hong-gil-dong\n  #  organization: example-electronics\n",
		"\nsources:\n  - daily-1\n  #- example-daily-20240315\n",
		"\nvenue:\n  #name: 보기회관\n  #address: 보기로 1\n  city: 서울\n  #region: 수도권\n",
		"\nlinks:\n  example.org: https://example.org/\n  #공식 누리집: https://example.org/\n",
		"\nsummary: 요약\n\n",
		"\ntopics: [chips]\n\n",
	} {
		if !strings.Contains(made["summits/x.yaml"], want) {
			t.Errorf("there is no\n%sin\n%s", want, made["summits/x.yaml"])
		}
	}
}

func TestAnIDIsMadeOfWhatIsGiven(t *testing.T) {
	for _, test := range []struct {
		kind  record.Kind
		cells []draft.Cell
		want  string // "" for none
	}{
		{record.KindSpeakers, []draft.Cell{cell("name", "성춘향")}, "성춘향"},
		{record.KindSpeakers, []draft.Cell{cell("name", "Hong")}, "hong-2"},
		{record.KindTopics, []draft.Cell{cell("name", "AI 안전, 신뢰")}, "ai-안전-신뢰"},
		{record.KindSummits, []draft.Cell{cell("title", "특별 회의")}, "특별-회의"},
		{record.KindSummits, []draft.Cell{cell("title", "Forum 5"), cell("date", "2024-01-19")}, "forum-5-2024-01-19"},
		{record.KindSummits, []draft.Cell{cell("date", "2024-01-19")}, ""},
		{record.KindPages, []draft.Cell{cell("title", "Search")}, "search-2"},
		{record.KindTopics, []draft.Cell{cell("name", strings.Repeat("아주 긴 이름 ", 30))}, "아주-긴-이름-아주-긴-이름-아주-긴-이름-아주-긴-이름-아주-긴-이름"},
		{record.KindSummits, nil, ""},
		{record.KindSummits, []draft.Cell{cell("title", "!?")}, ""},
	} {
		if got := open(t, content(forum)).ProposeID(test.kind, test.cells); got != test.want {
			t.Errorf("%s %v: %q, want %q", test.kind, test.cells, got, test.want)
		}
	}
}

func TestFlagsNameRecordsByIDOrName(t *testing.T) {
	fsys := content(forum)
	b := open(t, fsys)
	cells := []draft.Cell{
		cell("date", "2024"), cell("hosts", "Ministry of Examples"), cell("hosts", "old-ministry"), cell("topics", "Chips"), cell("topics", "chips"),
		cell("participants", "hong gil dong"), cell("participants", "주식회사 보기전자"), cell("sources", "daily-1"), cell("sources", "http://example.org/a/1/"),
	}
	b.New(record.KindSummits, "x", cells)
	made, said := files(t, fsys, b)
	want := `draft: true
title: 새 회의 (new summit)
date: 2024
hosts: [ministry]
topics: [chips]
sources:
  - daily-1
participants:
  - {speaker: hong}
  - {organization: maker}
`
	if diff := cmp.Diff(want, made["summits/x.yaml"]); diff != "" || said != "" {
		t.Errorf("%s\n%s", diff, said)
	}
}

func TestWhatIsMissingIsAnError(t *testing.T) {
	for _, test := range []struct {
		cell draft.Cell
		want string
	}{
		{cell("topics", "chip"), "--topics: warning: there is no topic \"chip\" [no-such-record]\n      = did you mean chips? If it is new, --with-missing makes a record of it\n"},
		{cell("series", "forun"), "--series: warning: there is no series \"forun\" [no-such-record]\n      = did you mean forum?\n"},
		{cell("part_of", "nothing"), "--part_of: warning: there is no summit \"nothing\" [no-such-record]\n"},
		{cell("hosts", "누구"), "--hosts: warning: there is no organization or speaker \"누구\" [no-such-record]\n      = --with-missing makes a record of it\n"},
		{cell("participants", "김철수"), "--participants: warning: several records are called \"김철수\" [ambiguous-name]\n      = write the id: kim or kim-2\n"},
		{cell("date", "2024. 9. 31."), "--date: warning: September 2024 has 30 days, not 31 [bad-date]\n      = write 2024-09\n"},
		{cell("venue.country", "XX"), "--venue.country: warning: \"XX\" is not an ISO 3166-1 alpha-2 country code [bad-country]\n      = write a country code such as KR\n"},
		{cell("number", "5"), "--number: warning: a number without a series [number-without-series]\n      = name the series with `series: <id>`\n"},
	} {
		fsys := content(forum)
		b := open(t, fsys)
		b.New(record.KindSummits, "x", []draft.Cell{test.cell})
		if _, said := files(t, fsys, b); said != test.want {
			t.Errorf("%s %q: got\n%swant\n%s", test.cell.Path, test.cell.Text, said, test.want)
		}
	}
}

func TestANumberThatIsTakenIsAnError(t *testing.T) {
	for _, id := range []string{"a", "z"} { // before and after the other one
		fsys := content(forum)
		b := open(t, fsys)
		b.New(record.KindSummits, id, []draft.Cell{cell("series", "forum"), cell("number", "5")})
		if _, said := files(t, fsys, b); !strings.Contains(said, `--number: warning: "forum" has two summits with the number 5`) {
			t.Errorf("%s: it is said:\n%s", id, said)
		}
	}
}

func TestMissingOnesAreMade(t *testing.T) {
	fsys := content(forum)
	b := open(t, fsys)
	b.WithMissing = true
	speaker := cell("participants", "lee-mong-ryong")
	speaker.Kind = record.KindSpeakers
	company := cell("participants", "Maker 2")
	company.Kind = record.KindOrganizations
	b.New(record.KindSummits, "x", []draft.Cell{
		speaker, company, speaker, cell("hosts", "새 부처"), cell("topics", "로봇"), cell("sources", "https://news.example.org/2024/09/10/story.html"),
	})
	made, said := files(t, fsys, b)
	want := map[string]string{
		"summits/x.yaml":                                      "draft: true\ntitle: 새 회의 (new summit)\ndate: 20XX-XX-XX\nhosts: [새-부처]\ntopics: [로봇]\nsources:\n  - news-example-org-2024-09-10-story-html\nparticipants:\n  - {speaker: lee-mong-ryong}\n  - {organization: maker-2}\n",
		"speakers/lee-mong-ryong.yaml":                        "draft: true\nname: lee-mong-ryong\n",
		"organizations/maker-2.yaml":                          "draft: true\nname: Maker 2\n",
		"organizations/새-부처.yaml":                             "draft: true\nname: 새 부처\n",
		"topics/로봇.yaml":                                      "draft: true\nname: 로봇\n",
		"sources/news-example-org-2024-09-10-story-html.yaml": "draft: true\ntitle: https://news.example.org/2024/09/10/story.html\nurl: https://news.example.org/2024/09/10/story.html\n",
	}
	if diff := cmp.Diff(want, made); diff != "" {
		t.Error(diff)
	}
	if want := "--participants: warning: \"Maker 2\" is new [near-name]\n      = did you mean maker?\n"; said != want {
		t.Errorf("it is said:\n%s", said)
	}
}

func TestMissingOnesOfARecord(t *testing.T) {
	const summit = "title: a\ndate: 2024\nhosts: new-host\nparticipants: [{speaker: new-speaker, organization: maker, sources: [{source: new-source}]}]\nsummary: '[[topics/new-topic|a]], [[chips]], [[new-host]]'\n"
	for _, draftLine := range []string{"", "draft: true\n"} {
		fsys := content(and(forum, map[string]string{"summits/x.yaml": summit + draftLine}))
		b := open(t, fsys)
		if diags := b.Missing(b.Find(record.KindSummits, "X")); len(diags) > 0 {
			t.Error(printed(diags))
		}
		made, _ := files(t, fsys, b)
		want := map[string]string{
			"speakers/new-speaker.yaml":   draftLine + "name: new-speaker\n",
			"organizations/new-host.yaml": draftLine + "name: new-host\n",
			"sources/new-source.yaml":     draftLine + "title: new-source\n",
			"topics/new-topic.yaml":       draftLine + "name: new-topic\n",
		}
		if diff := cmp.Diff(want, made); diff != "" {
			t.Error(diff)
		}
	}
}

func TestWhatCannotBeMadeOfAName(t *testing.T) {
	fsys := content(and(forum, map[string]string{"summits/x.yaml": "title: a\ndate: 2024\nseries: unknown\nsummary: '[[what]] [[no/thing]]'\nhosts: '[bad'\n"}))
	b := open(t, fsys)
	got := printed(b.Missing(b.Find(record.KindSummits, "x")))
	for _, want := range []string{
		`summits/x.yaml:3:9: error: there is no record "unknown"`,
		`summits/x.yaml:4:11: error: there is no record "what"`,
		`as in [[speakers/what]]`,
		`there is no record "thing"`,
		`there is no record "[bad"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it is not said that %s:\n%s", want, got)
		}
	}
	if made, diags := b.Files(); len(made) > 0 || len(diags) > 0 {
		t.Errorf("made %v\n%s", made, printed(diags))
	}
}

// A fault that nothing given is to blame for keeps all from being written.
func TestARecordThatMakesAnotherWrongIsRefused(t *testing.T) {
	b := open(t, content(and(forum, map[string]string{"topics/x.yaml": "name: x", "pages/a.yaml": "title: a\nbody: '[[x]]'"})))
	b.New(record.KindSpeakers, "x", nil)
	made, diags := b.Files()
	if made != nil || !strings.Contains(printed(diags), `pages/a.yaml:2:8: error: "x" is several records`) {
		t.Errorf("made %v\n%s", made, printed(diags))
	}
	if b.Report(diag.Error).HasErrors() {
		t.Error("something given is blamed for it")
	}
}
