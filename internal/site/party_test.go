package site_test

import (
	"strings"
	"testing"

	"summitline/internal/site"
)

func TestOrganizationsAndTheirRelations(t *testing.T) {
	s := resolve(t, `
-- organizations/group.yaml --
name: 그룹
successor: heir
-- organizations/heir.yaml --
name: 뒤이은 그룹
-- organizations/b.yaml --
name: 나
parent: group
-- organizations/a.yaml --
name: 가
parent: group
-- organizations/alliance.yaml --
name: 연합
members: [b, {organization: a, from: 2020, to: 2022}]
-- organizations/club.yaml --
name: 모임
members: a
-- speakers/hong.yaml --
name: 홍길동
affiliations: [{organization: a, role: 대표, from: 2020}, {organization: group, role: 고문}]
-- speakers/kim.yaml --
name: 김아무개
affiliations: {organization: a, role: 직원}
`)
	of := func(id string) *site.Organization { return byID(t, s.Organizations, id) }
	equal(t, "parent", id(of("a").Parent), "group")
	equal(t, "children by name", ids(of("group").Children), "a b")
	equal(t, "successor", id(of("group").Successor), "heir")
	equal(t, "predecessors", ids(of("heir").Predecessors), "group")
	memberships := func(list []*site.Membership) string {
		var all []string
		for _, m := range list {
			all = append(all, m.Whole.ID+">"+m.Member.ID+" "+m.Record.From.String())
		}
		return strings.Join(all, ", ")
	}
	equal(t, "members as written", memberships(of("alliance").Members), "alliance>b , alliance>a 2020")
	equal(t, "member of", memberships(of("a").MemberOf), "club>a , alliance>a 2020")
	var people []string
	for _, a := range of("a").People {
		people = append(people, a.Speaker.ID+" "+a.Record.Role.In("ko").Value)
	}
	equal(t, "people by name", strings.Join(people, ", "), "kim 직원, hong 대표")
	var affiliations []string
	for _, a := range byID(t, s.Speakers, "hong").Affiliations {
		affiliations = append(affiliations, a.Organization.ID)
	}
	equal(t, "affiliations as written", strings.Join(affiliations, " "), "a group")
}

func TestTopicsAndWhereTheyCameUp(t *testing.T) {
	s := resolve(t, `
-- topics/broad.yaml --
name: 넓은 주제
-- topics/narrow.yaml --
name: 좁은 주제
parent: broad
-- summits/b.yaml --
title: 나중
date: 2023
topics: narrow
statements: {id: later, attribution: 누군가, text: 말, topics: [narrow, narrow]}
-- summits/a.yaml --
title: 먼저
date: 2022
topics: [narrow, broad]
statements: {id: earlier, attribution: 누군가, text: 말, topics: narrow}
`)
	broad, narrow := byID(t, s.Topics, "broad"), byID(t, s.Topics, "narrow")
	equal(t, "parent", id(narrow.Parent), "broad")
	equal(t, "narrower topics", ids(broad.Children), "narrow")
	equal(t, "summits by date", ids(narrow.Summits), "a b")
	var said []string
	for _, st := range narrow.Statements {
		said = append(said, st.Anchor)
	}
	equal(t, "statements by date", strings.Join(said, " "), "earlier later")
}
