package site_test

import (
	"slices"
	"strings"
	"testing"

	"summitline/internal/site"
)

func TestStatusOfASummit(t *testing.T) {
	for _, c := range []struct{ date, own, want string }{
		{"2024-01-19", "", "held"}, // on the very day
		{"2024-01-20", "", "announced"},
		{"2024-01", "", "held"}, // by its earliest day
		{"2024", "", "held"},
		{"2024-02", "", "announced"},
		{"2024-01-18/2024-01-25", "", "held"},
		{"2025", "held", "held"},
		{"2020", "announced", "announced"},
		{"2020", "postponed", "postponed"},
		{"2020", "cancelled", "cancelled"},
	} {
		archive := "-- site.yaml --\ntitle: 보기\nas_of: 2024-01-19\n-- summits/a.yaml --\ntitle: 회의\ndate: " + c.date + "\n"
		if c.own != "" {
			archive += "status: " + c.own + "\n"
		}
		equal(t, c.date+" "+c.own, resolve(t, archive).Summits[0].Status, c.want)
	}
}

func TestTimezoneOfASummit(t *testing.T) {
	for _, c := range []struct{ site, own, want string }{
		{"", "", ""},
		{"timezone: Asia/Seoul\n", "", "Asia/Seoul"},
		{"timezone: Asia/Seoul\n", "timezone: Europe/Berlin\n", "Europe/Berlin"},
	} {
		s := resolve(t, "-- site.yaml --\ntitle: 보기\n"+c.site+"-- summits/a.yaml --\ntitle: 회의\ndate: 2024\n"+c.own)
		equal(t, c.site+c.own, s.Summits[0].Timezone, c.want)
	}
}

func TestHostsTopicsAndSideEvents(t *testing.T) {
	s := resolve(t, others+`
-- summits/main.yaml --
title: 본회의
date: 2024-01
hosts: [hong, company, hong]
topics: chips
-- summits/side.yaml --
title: 곁들이
date: 2024-02
part_of: main
`)
	main, side := byID(t, s.Summits, "main"), byID(t, s.Summits, "side")
	equal(t, "hosts, each once", ids(main.Hosts), "hong company")
	equal(t, "hosted by the person", ids(byID(t, s.Speakers, "hong").Hosted), "main")
	equal(t, "hosted by the company", ids(byID(t, s.Organizations, "company").Hosted), "main")
	equal(t, "topic's summits", ids(byID(t, s.Topics, "chips").Summits), "main")
	equal(t, "whole of the side event", id(side.PartOf), "main")
	equal(t, "side events", ids(main.SideEvents), "side")
}

// offices are a person who changes office between two meetings.
const offices = `
-- organizations/ministry.yaml --
name: 부처
-- organizations/company.yaml --
name: 회사
-- speakers/hong.yaml --
name: 홍길동
affiliations: {organization: company, role: 고문}
-- summits/first.yaml --
title: 첫 회의
date: 2021
participants:
  - {speaker: hong, organization: ministry, role: 차관, part: chair}
statements:
  - {id: plain, speaker: hong, text: 가}
  - {id: own-role, speaker: hong, role: 개인, text: 나}
  - {id: elsewhere, speaker: hong, organization: company, text: 다}
-- summits/second.yaml --
title: 다음 회의
date: 2023
participants:
  - {speaker: hong, organization: ministry, role: 위원}
  - {speaker: hong, organization: company, role: 대표}
  - {organization: company}
statements:
  - {id: first-office, speaker: hong, text: 가}
  - {id: second-office, speaker: hong, organization: company, text: 나}
  - {id: nobody, attribution: 누군가, text: 다}
-- summits/third.yaml --
title: 그다음 회의
date: 2024
agenda: {title: 축사, speakers: [hong, ministry]}
statements:
  - {id: no-office, speaker: hong, text: 가}
`

func TestWhoSomebodyWasThen(t *testing.T) {
	s := resolve(t, offices)
	var all []string
	for _, m := range s.Summits {
		for _, st := range m.Statements {
			all = append(all, strings.Join([]string{m.ID, st.Anchor, id(st.Speaker), id(st.Organization), st.Role.In("ko").Value}, " "))
		}
	}
	equal(t, "offices at statements", all, []string{
		"first plain hong ministry 차관",
		"first own-role hong ministry 개인",
		"first elsewhere hong company ",
		"second first-office hong ministry 위원",
		"second second-office hong company 대표",
		"second nobody - - ",
		"third no-office hong - ", // today's affiliation is not that of then
	})
}

func TestAppearances(t *testing.T) {
	s := resolve(t, offices)
	hong := s.Speakers[0]
	var all []string
	for _, a := range hong.Appearances {
		line := a.Summit.ID + ":"
		for _, p := range a.As {
			line += " " + p.Part + " " + id(p.Organization)
		}
		for _, st := range a.Statements {
			line += " " + st.Anchor
		}
		for _, item := range a.Agenda {
			line += " " + item.Record.Title.In("ko").Value
		}
		all = append(all, line)
	}
	equal(t, "appearances", all, []string{
		"first: chair ministry plain own-role elsewhere",
		"second: attendee ministry attendee company first-office second-office",
		"third: no-office 축사",
	})
	equal(t, "statements", len(hong.Statements()), 6)
	equal(t, "latest office", hong.LatestOffice().Record.Role.In("ko").Value, "위원")
}

func TestWhoTookPartForAnOrganization(t *testing.T) {
	s := resolve(t, offices)
	company := byID(t, s.Organizations, "company")
	var all []string
	for _, p := range company.Participations() {
		line := p.Summit.ID + ":"
		for _, as := range p.As {
			line += " " + id(as.Speaker)
		}
		all = append(all, line)
	}
	equal(t, "participations", all, []string{"second: hong -"})
	var said []string
	for _, st := range company.Statements {
		said = append(said, st.Anchor)
	}
	equal(t, "statements for it", said, []string{"elsewhere", "second-office"})
}

func TestGatheringIsByPart(t *testing.T) {
	s := resolve(t, others+`
-- summits/this.yaml --
title: 이것
date: 2024
participants:
  - {organization: company}
  - {speaker: hong, part: keynote}
  - {organization: company, part: sponsor}
  - {speaker: hong, part: host}
  - {speaker: hong}
`)
	var all []string
	for _, part := range byID(t, s.Summits, "this").Gathering() {
		line := part.Name + ":"
		for _, p := range part.Participants {
			if p.Speaker != nil {
				line += " " + p.Speaker.ID
			} else {
				line += " " + p.Organization.ID
			}
		}
		all = append(all, line)
	}
	equal(t, "parts, those who only attended last", all, []string{"host: hong", "keynote: hong", "sponsor: company", "attendee: company hong"})
}

func TestVoices(t *testing.T) {
	s := resolve(t, others+`
-- summits/this.yaml --
title: 이것
date: 2024
statements:
  - {organization: company, text: 가}
  - {speaker: hong, organization: company, text: 나}
  - {attribution: 누군가, text: 다}
  - {organization: company, text: 라}
`)
	equal(t, "voices, each once", ids(byID(t, s.Summits, "this").Voices()), "company hong")
}

// anchors returns the anchors of the statements of the only summit, by text.
func anchors(t *testing.T, statements ...string) map[string]string {
	t.Helper()
	archive := "-- speakers/hong.yaml --\nname: 홍길동\n-- speakers/kim.yaml --\nname: 김아무개\n" +
		"-- summits/a.yaml --\ntitle: 회의\ndate: 2024\nstatements:\n"
	for _, st := range statements {
		archive += "  - {" + st + "}\n"
	}
	of := map[string]string{}
	for i, st := range resolve(t, archive).Summits[0].Statements {
		of[statements[i]] = st.Anchor
	}
	return of
}

func TestAnchorsStayTheSameInAnotherOrder(t *testing.T) {
	statements := []string{
		"speaker: hong, text: 하나",
		"speaker: kim, text: 하나",
		"speaker: hong, text: 둘",
		"speaker: hong, quote: 둘",
		"speaker: hong, text: 셋, id: three",
		"attribution: 누군가, text: 넷",
	}
	before := anchors(t, statements...)
	seen := map[string]bool{}
	for _, anchor := range before {
		seen[anchor] = true
	}
	equal(t, "number of anchors", len(seen), len(statements))
	equal(t, "own id", before["speaker: hong, text: 셋, id: three"], "three")
	slices.Reverse(statements)
	equal(t, "reversed", anchors(t, statements...), before)
	equal(t, "without the others", anchors(t, statements[2:4]...), map[string]string{statements[2]: before[statements[2]], statements[3]: before[statements[3]]})
}

func TestAnchorsDoNotDependOnWhatElseIsSaidOfAStatement(t *testing.T) {
	plain := anchors(t, "speaker: hong, text: 하나")["speaker: hong, text: 하나"]
	const more = "speaker: hong, text: 하나, role: 대표, language: ko"
	equal(t, "with a role", anchors(t, more)[more], plain)
}

func TestTheSameStatementTwiceHasTwoAnchors(t *testing.T) {
	s := resolve(t, others+`
-- summits/this.yaml --
title: 이것
date: 2024
statements:
  - {speaker: hong, text: 같은 말}
  - {speaker: hong, text: 같은 말}
`)
	st := byID(t, s.Summits, "this").Statements
	equal(t, "second anchor", st[1].Anchor, st[0].Anchor+"-2")
}

func TestAppearancesAreByDateAlsoOfWhoOnlySpoke(t *testing.T) {
	s := resolve(t, `
-- speakers/hong.yaml --
name: 홍길동
-- summits/b.yaml --
title: 먼저
date: 2021
statements: {speaker: hong, text: 가}
-- summits/a.yaml --
title: 나중
date: 2022
participants: {speaker: hong}
`)
	var order []*site.Summit
	for _, a := range s.Speakers[0].Appearances {
		order = append(order, a.Summit)
	}
	equal(t, "appearances", ids(order), "b a")
}
