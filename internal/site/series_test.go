package site_test

import (
	"fmt"
	"strings"
	"testing"

	"summitline/internal/site"
)

// forum makes a series of meetings, each "number:date" with either missing.
func forum(meetings ...string) string {
	var b strings.Builder
	b.WriteString("-- series/forum.yaml --\ntitle: 포럼\n")
	for i, m := range meetings {
		number, date, _ := strings.Cut(m, ":")
		fmt.Fprintf(&b, "-- summits/m%d.yaml --\ntitle: 회의\nseries: forum\ndate: %s\n", i+1, date)
		if number != "" {
			fmt.Fprintf(&b, "number: %s\n", number)
		}
	}
	return b.String()
}

// editions tells the editions of a series: ids of summits, and gaps as
// (first-last after before).
func editions(s *site.Series) string {
	var all []string
	for _, e := range s.Editions() {
		if e.Summit != nil {
			all = append(all, e.Summit.ID)
			continue
		}
		all = append(all, fmt.Sprintf("(%d-%d %s %s)", e.Gap.First, e.Gap.Last, id(e.Gap.After), id(e.Gap.Before)))
	}
	return strings.Join(all, " ")
}

func TestEditionsAndGaps(t *testing.T) {
	for _, c := range []struct {
		meetings []string
		want     string
	}{
		{nil, ""},
		{[]string{"1:2021", "2:2022"}, "m1 m2"},
		{[]string{"1:2021", "3:2023"}, "m1 (2-2 m1 m2) m2"},
		{[]string{"1:2021", "5:2023", "7:2024"}, "m1 (2-4 m1 m2) m2 (6-6 m2 m3) m3"},
		{[]string{"3:2021"}, "(1-2 - m1) m1"},
		{[]string{"0:2021", "1:2022"}, "m1 m2"},
		{[]string{"0:2021", "2:2022"}, "m1 (1-1 m1 m2) m2"},
		{[]string{":2021", ":2022"}, "m1 m2"},                           // without numbers there are no gaps
		{[]string{"1:2021", ":2022", "3:2023"}, "m1 m2 (2-2 m1 m3) m3"}, // whether m2 is the second nobody says
		{[]string{"3:2021", "1:2022"}, "(2-2 m2 m1) m1 m2"},             // numbered against time: the gap stays at its number
		{[]string{"2:2021-XX", "1:2021-03"}, "m1 m2"},
	} {
		s := resolve(t, forum(c.meetings...))
		equal(t, strings.Join(c.meetings, " "), editions(s.Series[0]), c.want)
	}
}

func TestPrevAndNextInASeries(t *testing.T) {
	s := resolve(t, forum("1:2021", "3:2023", "2:2022")+"-- summits/other.yaml --\ntitle: 다른 회의\ndate: 2021-12\n")
	var steps []string
	for _, m := range s.Summits {
		steps = append(steps, id(m.PrevInSeries)+" "+m.ID+" "+id(m.NextInSeries))
	}
	equal(t, "steps", strings.Join(steps, ", "), "- m1 m3, - other -, m1 m3 m2, m3 m2 -")
}

func TestSeriesAndSuccessor(t *testing.T) {
	s := resolve(t, others+`
-- series/old.yaml --
title: 옛 포럼
hosts: [company, hong]
topics: [chips, chips]
successor: forum
`)
	old, forum := byID(t, s.Series, "old"), byID(t, s.Series, "forum")
	equal(t, "successor", id(old.Successor), "forum")
	equal(t, "predecessors", ids(forum.Predecessors), "old")
	equal(t, "hosts", ids(old.Hosts), "company hong")
	equal(t, "topics, each once", ids(old.Topics), "chips")
	equal(t, "series of the topic", ids(byID(t, s.Topics, "chips").Series), "old")
	equal(t, "series of the company", ids(byID(t, s.Organizations, "company").HostedSeries), "old")
	equal(t, "series of the person", ids(byID(t, s.Speakers, "hong").HostedSeries), "old")
}

func TestLastHeldIsNeitherAnnouncedNorCancelled(t *testing.T) {
	s := resolve(t, "-- site.yaml --\ntitle: 보기\nas_of: 2023-06-01\n"+forum("1:2021", "2:2022", "4:2024")+
		"-- summits/off.yaml --\ntitle: 취소\ndate: 2023\nseries: forum\nnumber: 3\nstatus: cancelled\n")
	equal(t, "held", ids(s.Series[0].Held()), "m1 m2")
	equal(t, "last held", id(s.Series[0].LastHeld()), "m2")
	equal(t, "last held of none", id(resolve(t, forum()).Series[0].LastHeld()), "-")
}

func TestANumberTwiceInOneSeries(t *testing.T) {
	equal(t, "faults", faults(t, forum("1:2021", "1:2022")+
		"-- series/council.yaml --\ntitle: 협의회\n-- summits/x.yaml --\ntitle: 다른 회의체의 첫 회의\ndate: 2023\nseries: council\nnumber: 1\n"),
		`content/summits/m2.yaml:4:9: error: "forum" has two summits with the number 1
  = give one of the two another number
  content/summits/m1.yaml:4:9: the other
`)
	equal(t, "faults with a draft", faults(t, forum("1:2021")+
		"-- summits/x.yaml --\ntitle: 초고\ndate: 2023\nseries: forum\nnumber: 1\ndraft: true\n"),
		`content/summits/x.yaml:4:9: error: "forum" has two summits with the number 1
  = give one of the two another number
  content/summits/m1.yaml:4:9: the other
`)
}

func TestANumberTwiceThroughAFormerID(t *testing.T) {
	got := faults(t, `
-- series/forum.yaml --
title: 포럼
former_ids: meeting
-- summits/a.yaml --
title: 가
date: 2021
series: forum
number: 1
-- summits/b.yaml --
title: 나
date: 2022
series: meeting
number: 1
`)
	if !strings.Contains(got, `"forum" has two summits with the number 1`) {
		t.Errorf("the number is not found twice:\n%s", got)
	}
}
