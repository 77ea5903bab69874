package site_test

import (
	"fmt"
	"strings"
	"testing"

	"summitline/internal/site"
)

// course tells changes as "edition: anew / carried / let go", "?" where
// nothing is known.
func course[T comparable](changes []site.Change[T], name func(T) string) string {
	names := func(list []T) string {
		var all []string
		for _, x := range list {
			all = append(all, name(x))
		}
		return strings.Join(all, " ")
	}
	var all []string
	for _, c := range changes {
		edition := "gap"
		if c.Edition.Summit != nil {
			edition = c.Edition.Summit.ID
		}
		if !c.Known {
			all = append(all, edition+": ?")
			continue
		}
		all = append(all, fmt.Sprintf("%s: %s / %s / %s", edition, names(c.Anew), names(c.Carried), names(c.LetGo)))
	}
	return strings.Join(all, "\n")
}

const courseOfEverything = `
-- series/forum.yaml --
title: 포럼
-- topics/a.yaml --
name: 가
-- topics/b.yaml --
name: 나
-- topics/c.yaml --
name: 다
-- organizations/host.yaml --
name: 주최
-- organizations/guest.yaml --
name: 손님
-- organizations/voice.yaml --
name: 목소리
-- speakers/kim.yaml --
name: 김
-- summits/m1.yaml --
title: 하나
series: forum
number: 1
date: 2021-05-01
topics: [a, b]
hosts: [host, kim]
participants: [{speaker: kim, organization: guest}, {speaker: kim, organization: guest}]
commitments:
  - {id: kept-before, text: 지킨다, updates: [{date: 2022, status: kept}]}
  - {id: kept-later, text: 늦게 지킨다, updates: [{date: 2024, status: kept}]}
  - {id: reported, text: 보고한다, updates: [{date: 2021-05-01, status: open, summit: m1}, {date: 2023-05-01, status: in-progress, summit: m3}, {date: 2023-05-01, text: 또, summit: m3}]}
  - {id: half, text: 둘이 한다, by: [host, guest], updates: [{date: 2022, status: kept, by: host}]}
-- summits/m3.yaml --
title: 셋
series: forum
number: 3
date: 2023-05-01
topics: [b, c]
hosts: host
statements: [{organization: voice, text: 말했다}]
commitments: [{id: new, text: 새 약속}]
-- summits/silent.yaml --
title: 기록 없는 회의
series: forum
date: 2023-09
status: held
-- summits/m4.yaml --
title: 넷
series: forum
number: 4
date: 2024-05-01
status: held
topics: [a, c]
hosts: host
-- summits/m5.yaml --
title: 다섯
series: forum
number: 5
date: 2025-05-01
status: announced
topics: [b]
`

func TestCourse(t *testing.T) {
	s := resolve(t, courseOfEverything).Series[0]
	equal(t, "topics", course(s.TopicCourse(), func(t *site.Topic) string { return t.ID }), strings.Join([]string{
		"m1: a b /  / ",
		"gap: ?",
		"m3: c / b / a", // across the gap: with the last edition that is known
		"silent: ?",
		"m4: a / c / b", // what comes back is taken up anew; what is only announced does nothing
	}, "\n"))
	equal(t, "organizations", course(s.OrganizationCourse(), func(o *site.Organization) string { return o.ID }), strings.Join([]string{
		"m1: host guest /  / ",
		"gap: ?",
		"m3: voice / host / guest",
		"silent: ?",
		"m4:  / host / voice",
	}, "\n"))
	equal(t, "promises", course(s.PromiseCourse(), func(c *site.Commitment) string { return c.Anchor }), strings.Join([]string{
		"m1: kept-before kept-later reported half /  / ",
		"gap: ?",
		"m3: new / reported / kept-later half",
		"silent:  /  / new reported", // nothing was reported there, whatever else was
		"m4:  /  / ",
	}, "\n"))
}

func TestCourseOfNothing(t *testing.T) {
	s := resolve(t, forum()).Series[0]
	equal(t, "no editions", len(s.TopicCourse())+len(s.PromiseCourse()), 0)
}
