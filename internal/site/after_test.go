package site_test

import (
	"strings"
	"testing"

	"summitline/internal/site"
)

func TestWhatCameAfterASummit(t *testing.T) {
	s := resolve(t, others+`
-- summits/one.yaml --
title: 하나
date: 2021-03-01
series: forum
commitments:
  - id: plan
    title: 계획
    updates:
      - {text: 언제인지 모른다.}
      - {text: 셋째 회의에서 보고됐다., summit: three}
      - {date: 2021-06, status: kept, text: 끝났다.}
-- summits/before.yaml --
title: 먼저
date: 2020
body: 곧 [[one]]이 열린다.
-- summits/two.yaml --
title: 둘
date: 2021-09-01
series: forum
body: "[[one]]에 이은 회의다."
-- summits/three.yaml --
title: 셋
date: 2022-01-01
summary: "[[one]]의 약속을 되짚었다."
body: "[[one]]"
`)
	var all []string
	for _, c := range byID(t, s.Summits, "one").After() {
		line := c.Date.String()
		if c.Update != nil {
			line += " " + c.Update.Record.Text.Variants[0].Value.Source()
		}
		if c.Summit != nil {
			line += " " + c.Summit.ID
		}
		if c.Next {
			line += " next"
		}
		all = append(all, strings.TrimSpace(line))
	}
	equal(t, "what came after", all, []string{
		"2021-06 끝났다.",
		"2021-09-01 two next", // once, though it also speaks of it
		"2022-01-01 셋째 회의에서 보고됐다.",
		"2022-01-01 three",
		"언제인지 모른다.",
	})
	equal(t, "nothing came after", len(byID(t, s.Summits, "three").After()), 0)
}

// The address of an update stays when updates are put in another order, and is
// its own even if two say the same.
func TestAnchorsOfUpdates(t *testing.T) {
	anchors := func(updates string) map[string]string {
		s := resolve(t, others+"-- summits/a.yaml --\ntitle: 회의\ndate: 2021\ncommitments:\n  - {id: c, title: 다, updates: ["+updates+"]}\n  - {id: d, title: 라, updates: [{text: 같다.}]}\n")
		all := map[string]string{}
		for _, c := range s.Commitments {
			for _, u := range c.Updates {
				all[u.Anchor] = c.Anchor + " " + u.Record.Text.Variants[0].Value.Source()
			}
		}
		return all
	}
	first := anchors("{text: 하나.}, {text: 둘., status: kept}, {text: 같다.}, {text: 같다.}")
	equal(t, "number of addresses", len(first), 5)
	equal(t, "in another order", anchors("{text: 둘., status: kept}, {text: 같다.}, {text: 하나.}, {text: 같다.}"), first)
}

func TestTurns(t *testing.T) {
	s := resolve(t, others+`
-- summits/a.yaml --
title: 회의
date: 2021
participants:
  - {speaker: hong, organization: company, role: 대표}
statements:
  - {speaker: hong, text: 하나.}
  - {organization: company, text: 둘.}
  - {speaker: hong, text: 셋.}
  - {speaker: hong, role: 협회장, text: 넷.}
  - {attribution: 관계자, text: 다섯.}
  - {attribution: 참석자, text: 여섯.}
  - {attribution: 관계자, text: 일곱.}
`)
	var turns []string
	for _, turn := range byID(t, s.Summits, "a").Turns() {
		var said []string
		for _, st := range turn.Statements {
			said = append(said, st.Record.Text.Variants[0].Value.Source())
		}
		turns = append(turns, strings.Join(said, " "))
	}
	equal(t, "turns", turns, []string{"하나. 셋.", "둘.", "넷.", "다섯. 일곱.", "여섯."})
	equal(t, "no turns", len((&site.Summit{}).Turns()), 0)
}

func TestSubjectsOfASpeaker(t *testing.T) {
	s := resolve(t, others+`
-- topics/law.yaml --
name: 법
-- summits/a.yaml --
title: 회의
date: 2021
statements:
  - {speaker: hong, text: 하나., topics: law}
  - {speaker: hong, text: 둘., topics: [chips]}
  - {speaker: hong, text: 셋., topics: [chips, law, chips]}
  - {speaker: hong, text: 넷., topics: [chips]}
`)
	var subjects []string
	for _, subject := range byID(t, s.Speakers, "hong").Subjects() {
		subjects = append(subjects, subject.Topic.ID+strings.Repeat("*", len(subject.Statements)))
	}
	equal(t, "subjects", subjects, []string{"chips***", "law**"})
}
