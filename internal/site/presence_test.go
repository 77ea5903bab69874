package site_test

import (
	"fmt"
	"strings"
	"testing"

	"summitline/internal/site"
)

// attendance tells attendees as "who: summit summit*", with a mark where they
// spoke.
func attendance(all []site.Attendee) string {
	var lines []string
	for _, a := range all {
		line := "nobody:"
		if a.Speaker != nil {
			line = a.Speaker.ID + ":"
		}
		for _, p := range a.Presences {
			line += " " + p.Summit.ID
			if p.Spoke {
				line += "*"
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

const gatherings = `
-- organizations/co.yaml --
name: 회사
-- organizations/other.yaml --
name: 다른 회사
-- speakers/kim.yaml --
name: 김
-- speakers/lee.yaml --
name: 이
-- speakers/park.yaml --
name: 박
-- summits/m1.yaml --
title: 하나
date: 2021
participants: [{speaker: lee, organization: co}, {speaker: kim, organization: other}]
statements: [{speaker: lee, text: 말했다}, {organization: co, text: 회사가 말했다}]
-- summits/m2.yaml --
title: 둘
date: 2022
participants: [{speaker: kim, organization: co}, {speaker: kim, organization: co, role: 위원장}, {organization: co}]
-- summits/m3.yaml --
title: 셋
date: 2023
statements: [{speaker: park, organization: co, text: 글로 말했다}, {speaker: kim, organization: co, text: 말했다}, {organization: co, attribution: 관계자, text: 말했다}]
-- summits/m4.yaml --
title: 넷
date: 2024
status: announced
participants: [{speaker: lee, organization: co}, {speaker: park, organization: co}]
`

func TestAttendees(t *testing.T) {
	s := resolve(t, gatherings)
	equal(t, "of all", attendance(s.Attendees(s.Summits)), "kim: m1 m2 m3*\nlee: m1*\npark: m3*")
	equal(t, "of the last", attendance(s.Attendees(s.Summits[2:])), "kim: m3*\npark: m3*")
	equal(t, "of none", attendance(s.Attendees(nil)), "")
}

func TestEnvoys(t *testing.T) {
	s := resolve(t, gatherings)
	for _, o := range s.Organizations {
		want := map[string]string{
			"co":    "lee: m1*\nnobody: m1* m2 m3*\nkim: m2 m3*\npark: m3*",
			"other": "kim: m1",
		}[o.ID]
		equal(t, o.ID, attendance(o.Envoys()), want)
	}
}

func TestMakers(t *testing.T) {
	s := resolve(t, `
-- organizations/a.yaml --
name: 가
-- organizations/b.yaml --
name: 나
-- organizations/c.yaml --
name: 다
-- summits/m.yaml --
title: 회의
date: 2021
commitments:
  - {id: one, text: 하나, by: [b, c], updates: [{date: 2022, status: kept, by: b}]}
  - {id: two, text: 둘, by: [b, a]}
  - {id: three, text: 셋, updates: [{date: 2022, status: broken}]}
  - {id: four, text: 넷}
`)
	var got []string
	for _, m := range s.Makers() {
		name := "nobody"
		if m.Entry != nil {
			name = m.Entry.ID
		}
		got = append(got, fmt.Sprintf("%s %v %d", name, m.Counts, m.Total()))
	}
	equal(t, "makers", strings.Join(got, "\n"), strings.Join([]string{
		"b [1 0 0 1 0 0] 2",
		"a [1 0 0 0 0 0] 1",
		"c [1 0 0 0 0 0] 1",
		"nobody [1 0 0 0 1 0] 2",
	}, "\n"))
}

func TestTenures(t *testing.T) {
	s := resolve(t, `
-- organizations/co.yaml --
name: 회사
-- organizations/ministry.yaml --
name: 부처
-- speakers/kim.yaml --
name: 김
affiliations:
  - {organization: co, role: 대표, from: 2020, to: 2022-03}
  - {organization: co, role: 대표, from: 2024-01}
  - {organization: co, role: 고문}
  - {organization: ministry, role: 위원, to: 2019}
  - {organization: ministry, from: 2022-04/2023}
-- summits/m1.yaml --
title: 하나
date: 2021
participants: [{speaker: kim, organization: co, role: 대표}, {speaker: kim, organization: co, role: 대표}]
-- summits/m2.yaml --
title: 둘
date: 2022-06
participants: [{speaker: kim, organization: ministry}, {speaker: kim, role: 교수}]
-- summits/m3.yaml --
title: 셋
date: 2024-06
status: held
participants: [{speaker: kim, organization: co, role: 대표}, {speaker: kim, organization: ministry}, {speaker: kim}]
`)
	var got []string
	for _, t := range s.Speakers[0].Tenures() {
		line := t.Role.In("ko").Value
		if t.Organization != nil {
			line = t.Organization.ID + " " + line
		}
		line += fmt.Sprintf(" %s..%s", t.From, t.To)
		for _, m := range t.Seen {
			line += " " + m.ID
		}
		got = append(got, line)
	}
	equal(t, "tenures", strings.Join(got, "\n"), strings.Join([]string{
		"ministry 위원 ..2019",
		"co 대표 2020..2022-03 m1",
		"ministry  2022-04..2023 m2", // one interval is both ends
		"교수 .. m2",
		"co 대표 2024-01.. m3", // the same office again
		"ministry  .. m3",    // not the one that had ended; the undated 고문 has no place in time
	}, "\n"))
}
