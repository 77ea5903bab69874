package site_test

import (
	"strings"
	"testing"
)

// Who somebody was on the day stays; what they have become since is said
// beside it, if it is known and another office.
func TestWhatAParticipantHasBecomeSince(t *testing.T) {
	const company, ministry = "organization: company, role: 대표", "organization: ministry, role: 장관"
	for _, c := range []struct{ name, affiliations, later, want string }{
		{"nothing is known", "", "", ""},
		{"an office without a date is not known to be held now", "{" + ministry + "}", "", ""},
		{"an office since", "{" + ministry + ", from: 2022}", "", "ministry 장관 now"},
		{"an office that ended", "{" + ministry + ", from: 2022, to: 2023-01}", "", ""},
		{"an office that ends later", "{" + ministry + ", from: 2022, to: 2030}", "", "ministry 장관 now"},
		{"an office that may have begun", "{" + ministry + ", from: 2024}", "", ""},
		{"an office that may have ended", "{" + ministry + ", from: 2022, to: 2024}", "", ""},
		{"an office of a whole time", "{" + ministry + ", from: 2020/2022}", "", ""},
		{"an office that goes on", "{" + ministry + ", from: 2022/..}", "", "ministry 장관 now"},
		{"an office that begins later", "{" + ministry + ", from: 2030}", "", ""},
		{"the same office", "{" + company + ", from: 2020}", "", ""},
		{"the same and another", "{" + company + ", from: 2020}, {" + ministry + ", from: 2022}", "", ""},
		{"two others", "{" + ministry + ", from: 2022}, {organization: company, role: 고문, from: 2023}", "", "ministry 장관 now, company 고문 now"},
		{"another role", "{organization: company, role: 회장, from: 2022}", "", "company 회장 now"},
		{"a later summit", "", ministry, "ministry 장관 later"},
		{"a later summit in the same office", "", company, ""},
		{"a later summit and an office", "{organization: company, role: 고문, from: 2023}", ministry, "company 고문 now"},
	} {
		archive := others + `
-- site.yaml --
title: 보기
as_of: 2024-06-01
-- organizations/ministry.yaml --
name: 부처
-- speakers/kim.yaml --
name: 김
affiliations: [` + c.affiliations + `]
-- summits/first.yaml --
title: 첫
date: 2021-01-01
participants: [{speaker: kim, ` + company + `}, {organization: company}]
`
		if c.later != "" {
			archive += "-- summits/later.yaml --\ntitle: 나중\ndate: 2023-01-01\nparticipants: [{speaker: kim, " + c.later + "}]\n"
		}
		s := resolve(t, archive)
		var offices []string
		for _, o := range byID(t, s.Summits, "first").Participants[0].Since() {
			when := "now"
			if o.At != nil {
				when = o.At.ID
			}
			offices = append(offices, o.Organization.ID+" "+o.Role.Variants[0].Value+" "+when)
		}
		equal(t, c.name, strings.Join(offices, ", "), c.want)
		equal(t, c.name+", of an organization", len(byID(t, s.Summits, "first").Participants[1].Since()), 0)
	}
}
