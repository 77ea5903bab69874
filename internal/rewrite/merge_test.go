package rewrite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
	"summitline/internal/rewrite"
)

func TestMerge(t *testing.T) {
	for name, c := range map[string]struct {
		kind       record.Kind
		from, into string
		files      map[string]string
		want       map[string]string
		warnings   string
	}{
		"one person, two files": {
			kind: record.KindSpeakers, from: "hong", into: "seong",
			files: map[string]string{
				"speakers/hong.yaml": `# yaml-language-server: $schema=x
# 한 사람
name: {ko: 홍 길동, en: Hong Gil-dong} # 이름
former_ids: [gil]
affiliations:
  # 지금
  - {organization: co, role: 대표} # 대표
  - {organization: daily, role: 기자}
summary: >-
  길동이다. [[hong]]
links: {누리집: https://example.org/}
sources: daily-1
`,
				"speakers/seong.yaml": `name: 홍길동   # 성명
also_known_as:
  - 길동
affiliations:
- organization: daily
  role: 기자

sources: [daily-2] # 출처
body: |
  본문 [[gil]]
`,
				"sources/daily-2.yaml": "title: 둘\n",
				"summits/a.yaml":       "title: 가\ndate: 2024\nparticipants:\n  - speaker: hong\n  - speaker: seong\nhosts: [hong, gil]\n",
			},
			want: map[string]string{
				"speakers/seong.yaml": `name: 홍길동   # 성명
also_known_as:
  - 길동
  # 한 사람
  - {ko: 홍 길동, en: Hong Gil-dong} # 이름
affiliations:
  - organization: daily
    role: 기자
  # 지금
  - {organization: co, role: 대표} # 대표

summary: >-
  길동이다. [[seong]]
sources: [daily-2, daily-1] # 출처
links: {누리집: https://example.org/}
former_ids: [hong, gil]
body: |
  본문 [[seong]]
`,
				"summits/a.yaml": "title: 가\ndate: 2024\nparticipants:\n  - speaker: seong\n  - speaker: seong\nhosts: [seong, seong]\n",
			},
			warnings: `content/summits/a.yaml:5:14: warning: "seong" is listed twice [listed-twice]
    5 |   - speaker: seong
      |              ^^^^^
content/summits/a.yaml:4:14: note: first listed here
    4 |   - speaker: seong
      |              ^^^^^
content/summits/a.yaml:6:16: warning: "seong" is listed twice [listed-twice]
    6 | hosts: [seong, seong]
      |                ^^^^^
content/summits/a.yaml:6:9: note: first listed here
    6 | hosts: [seong, seong]
      |         ^^^^^
`,
		},
		"texts in other languages": {
			kind: record.KindTopics, from: "a", into: "b",
			files: map[string]string{
				"topics/a.yaml": "name: {en: Chips, ko: 칩}\nsummary: {ko: '요약, [[a]]', en: Summary}\nbody:\n  ko: 본문\n  en: |+\n    Body\n\n",
				"topics/b.yaml": "name: 칩\nsummary: >-\n  요약,\n  [[b]]\nparent: # 없다\n",
			},
			want: map[string]string{
				"topics/b.yaml": "name: {ko: 칩, en: Chips}\nsummary:\n  ko: >-\n    요약,\n    [[b]]\n  en: Summary\nparent: # 없다\nformer_ids: [a]\nbody:\n  ko: 본문\n  en: |+\n    Body\n\n",
			},
		},
		"a body below front matter goes below keys": {
			kind: record.KindTopics, from: "a", into: "b",
			files: map[string]string{
				"topics/a.md":   "---\nname: 칩\nbody: {en: Body}\n---\n\n본문 [[a]]\n\n둘째\n\n",
				"topics/b.yaml": "name: 칩\n",
			},
			want: map[string]string{"topics/b.yaml": "name: 칩\nformer_ids: [a]\nbody:\n  ko: |\n    본문 [[b]]\n\n    둘째\n  en: Body\n"},
		},
		"a body below keys goes below front matter": {
			kind: record.KindTopics, from: "a", into: "b",
			files: map[string]string{
				"topics/a.yaml": "name: 칩\nbody:\n  ko: |\n    본문 [[a]]\n\n    둘째\n  en: Body\n",
				"topics/b.md":   "---\r\nname: 칩\r\n---\r\n",
			},
			want: map[string]string{"topics/b.md": "---\r\nname: 칩\r\nformer_ids: [a]\r\nbody: {en: Body}\r\n---\r\n본문 [[b]]\r\n\r\n둘째\r\n"},
		},
		"a value alone becomes a list, a key without a value gets one": {
			kind: record.KindOrganizations, from: "co", into: "daily",
			files: map[string]string{
				"organizations/co.yaml":    "name: 일보\nmembers: {organization: inc, from: 2020} # 회원\nsources: daily-1 # 근거\ntype: media # 갈래\nlinks: {b: https://b.example/, a: https://a.example/}\nupdated: 2024-01-02\n",
				"organizations/daily.yaml": "name: 일보\ntype:\nmembers: co\nsources: {source: daily-1, at: 3문단}\nlinks:\n  a: https://a.example/\nupdated: 2023 # 고침\n",
				"organizations/inc.yaml":   "name: 아이엔씨\n",
			},
			want: map[string]string{
				"organizations/daily.yaml": "name: 일보\ntype: media # 갈래\nmembers:\n  - daily\n  # 회원\n  - {organization: inc, from: 2020}\nsources:\n  - {source: daily-1, at: 3문단}\n  # 근거\n  - daily-1\nlinks:\n  a: https://a.example/\n  b: https://b.example/\nupdated: 2024-01-02\nformer_ids: [co]\n",
			},
			warnings: `content/organizations/daily.yaml:4:5: warning: "daily" names itself [names-itself]
    4 |   - daily
      |     ^^^^^
      = take the entry out
`,
		},
		"one office that rests on several sources": {
			kind: record.KindSpeakers, from: "hong", into: "seong",
			files: map[string]string{
				"speakers/hong.yaml":   "name: 성춘향\naffiliations:\n  - {organization: co, role: 대표, sources: [daily-1, {source: daily-2, at: 3문단}]}\n  - {organization: daily, sources: daily-1}\n",
				"speakers/seong.yaml":  "name: 성춘향\naffiliations:\n  - organization: co # 지금\n    role: 대표\n    sources: daily-1\n  - {organization: daily}\n",
				"sources/daily-2.yaml": "title: 둘\n",
			},
			want: map[string]string{
				"speakers/seong.yaml": "name: 성춘향\naffiliations:\n  - organization: co # 지금\n    role: 대표\n    sources: [daily-1, {source: daily-2, at: 3문단}]\n  - {organization: daily, sources: [daily-1]}\nformer_ids: [hong]\n",
			},
		},
		"a member that becomes the whole": {
			kind: record.KindOrganizations, from: "co", into: "daily",
			files: map[string]string{"organizations/daily.yaml": "name: 회사\nmembers: [co]\n"},
			want:  map[string]string{"organizations/daily.yaml": "name: 회사\nmembers: [daily]\nformer_ids: [co]\n"},
			warnings: `content/organizations/daily.yaml:2:11: warning: "daily" names itself [names-itself]
    2 | members: [daily]
      |           ^^^^^
      = take the entry out
`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			changes, diags := rewrite.Merge(site(c.files), "content", c.kind, c.from, c.into)
			if diags.HasErrors() {
				t.Fatalf("what is said:\n%s", printed(diags.Sorted()))
			}
			if diff := cmp.Diff(c.want, after(changes)); diff != "" {
				t.Errorf("the files (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.warnings, printed(diags.Sorted())); diff != "" {
				t.Errorf("what is said (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMergeRefused(t *testing.T) {
	for name, c := range map[string]struct {
		kind       record.Kind
		from, into string
		files      map[string]string
		want       string
	}{
		"two summaries, two countries": {
			kind: record.KindOrganizations, from: "co", into: "daily",
			files: map[string]string{
				"organizations/co.yaml":    "name: 회사\nsummary: {ko: 하나, en: One}\ncountry: KR\n",
				"organizations/daily.yaml": "name: 일보\ncountry: US\nsummary: {en: One, ko: 둘}\n",
			},
			want: `content/organizations/co.yaml:2:15: error: the two records say different things under "summary" [merge-conflict]
    2 | summary: {ko: 하나, en: One}
      |               ^^^^
      = make them say the same, or take one of the two out
content/organizations/daily.yaml:3:24: note: what the other one says
    3 | summary: {en: One, ko: 둘}
      |                        ^^
content/organizations/co.yaml:3:10: error: the two records say different things under "country" [merge-conflict]
    3 | country: KR
      |          ^^
      = make them say the same, or take one of the two out
content/organizations/daily.yaml:2:10: note: what the other one says
    2 | country: US
      |          ^^
`},
		"two titles of sources, and a link": {
			kind: record.KindSources, from: "daily-1", into: "daily-2",
			files: map[string]string{
				"sources/daily-1.yaml": "title: 하나\nlinks: {a: https://a.example/}\n",
				"sources/daily-2.yaml": "title: 둘\nlinks: {a: https://b.example/}\n",
			},
			want: `content/sources/daily-1.yaml:1:8: error: the two records say different things under "title" [merge-conflict]
    1 | title: 하나
      |        ^^^^
      = make them say the same, or take one of the two out
content/sources/daily-2.yaml:1:8: note: what the other one says
    1 | title: 둘
      |        ^^
content/sources/daily-1.yaml:2:12: error: the two records say different things under "links" [merge-conflict]
    2 | links: {a: https://a.example/}
      |            ^^^^^^^^^^^^^^^^^^
      = make them say the same, or take one of the two out
content/sources/daily-2.yaml:2:12: note: what the other one says
    2 | links: {a: https://b.example/}
      |            ^^^^^^^^^^^^^^^^^^
`},
		"two bodies": {
			kind: record.KindTopics, from: "a", into: "chips",
			files: map[string]string{
				"topics/a.md":       "---\nname: 칩\n---\n하나\n",
				"topics/chips.yaml": "name: 칩\nbody: 둘\n",
			},
			want: `content/topics/a.md:4:1: error: the two records say different things under "body" [merge-conflict]
    4 | 하나
      | ^^^^
      = make them say the same, or take one of the two out
content/topics/chips.yaml:2:7: note: what the other one says
    2 | body: 둘
      |       ^^
`},
		"a draft and none": {
			kind: record.KindSpeakers, from: "hong", into: "seong",
			files: map[string]string{"speakers/seong.yaml": "name: 성\ndraft: true\n"},
			want: `content/speakers/seong.yaml:2:8: error: one of the two is a draft, and the other is not [merge-conflict]
    2 | draft: true
      |        ^^^^
` + "      = take out its `draft: true`, or mark the other record as a draft too\n" + `content/speakers/hong.yaml:1:1: note: the other record
    1 | name: 홍길동
      | ^
`},
		"a record and itself": {
			kind: record.KindSpeakers, from: "hong", into: "HONG",
			want: `content/speakers/hong.yaml:1:1: error: this is one record already [same-record]
    1 | name: 홍길동
      | ^
`},
		"a speaker and an organization": {
			kind: record.KindSpeakers, from: "hong", into: "co",
			want: `content/speakers: error: there is no speaker "co" [no-such-record]
      = "co" is one of the organizations
`},
		"none of the two": {
			kind: record.KindTopics, from: "chip", into: "cloud",
			want: `content/topics: error: there is no topic "chip" [no-such-record]
      = did you mean chips?
content/topics: error: there is no topic "cloud" [no-such-record]
`},
		"a summit's commitments that have one id": {
			kind: record.KindSummits, from: "a", into: "b",
			files: map[string]string{
				"summits/a.yaml": "title: 가\ndate: 2024\ncommitments: {id: x, by: co, text: 하나}\n",
				"summits/b.yaml": "title: 가\ndate: 2024\ncommitments: {id: x, by: co, text: 둘}\n",
			},
			want: `content/summits/b.yaml:4:46: error: the id "x" is used twice in this summit [duplicate-item-id]
    4 | commitments: [{id: x, by: co, text: 둘}, {id: x, by: co, text: 하나}]
      |                                               ^
      = give one of the two another id
content/summits/b.yaml:4:20: note: first used here
    4 | commitments: [{id: x, by: co, text: 둘}, {id: x, by: co, text: 하나}]
      |                    ^
`},
		"a successor that would be itself": {
			kind: record.KindOrganizations, from: "co", into: "daily",
			files: map[string]string{"organizations/co.yaml": "name: 회사\nsuccessor: daily\n"},
			want: `content/organizations/daily.yaml:3:12: error: "daily" leads back to itself [cycle]
    3 | successor: daily
      |            ^^^^^
      = take one of these refs out
`},
		"a picture in another folder": {
			kind: record.KindTopics, from: "a", into: "chips",
			files: map[string]string{
				"topics/x/a.yaml": "name: 칩\nimage: {file: a.png}\n",
				"topics/x/a.png":  "PNG",
			},
			want: `content/topics/chips.yaml:3:15: error: there is no picture "a.png" beside this record [missing-picture]
    3 | image: {file: a.png}
      |               ^^^^^
      = did you mean "x/a.png"?
`},
		"a record that cannot be read": {
			kind: record.KindSpeakers, from: "hong", into: "seong",
			files: map[string]string{"topics/chips.yaml": "nam: 칩\n"},
			want: `content/topics/chips.yaml:1:1: error: a topic has no key "nam" [unknown-key]
    1 | nam: 칩
      | ^^^
      = did you mean "name"?
`},
	} {
		t.Run(name, func(t *testing.T) {
			changes, diags := rewrite.Merge(site(c.files), "content", c.kind, c.from, c.into)
			if changes != nil {
				t.Errorf("there are %d changes", len(changes))
			}
			if diff := cmp.Diff(c.want, printed(diags.Sorted())); diff != "" {
				t.Errorf("what is said (-want +got):\n%s", diff)
			}
		})
	}
}
