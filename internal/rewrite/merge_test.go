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
# 한 사람
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
