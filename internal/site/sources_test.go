package site_test

import (
	"strings"
	"testing"

	"summitline/internal/site"
)

// cited tells citations as "source (place)".
func cited(citations []site.Citation) string {
	var all []string
	for _, c := range citations {
		text := c.Source.ID
		if at := c.At.In("ko").Value; at != "" {
			text += " (" + at + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

// sourced is a summit and a person whose claims have sources of their own, or
// those of their record.
const sourced = `
-- sources/a.yaml --
title: 가
-- sources/b.yaml --
title: 나
sources: a
-- organizations/company.yaml --
name: 회사
sources: b
-- series/forum.yaml --
title: 포럼
-- topics/chips.yaml --
name: 반도체
sources: b
-- pages/about.yaml --
title: 소개
sources: b
-- speakers/hong.yaml --
name: 홍길동
sources: b
affiliations:
  - {organization: company, role: 대표}
  - {organization: company, role: 고문, sources: a}
-- summits/later.yaml --
title: 나중
date: 2024
sources: b
-- summits/earlier.yaml --
title: 먼저
date: 2022
sources: [a, {source: b, at: 3문단}]
participants:
  - {speaker: hong}
  - {organization: company, sources: b}
statements:
  - {id: s1, speaker: hong, text: 말}
  - {id: s2, attribution: 누군가, text: 말, sources: {source: b, at: 끝}}
commitments:
  - {id: c1, title: 약속, updates: [{status: kept}, {status: broken, sources: b}]}
  - {id: c2, title: 약속, sources: b, updates: {status: kept}}
agenda:
  - {title: 여는 말}
  - {title: 닫는 말, sources: b}
`

func TestSourcesAreInherited(t *testing.T) {
	s := resolve(t, sourced)
	m := byID(t, s.Summits, "earlier")
	const own, inherited = "b", "a, b (3문단)"
	equal(t, "the record", cited(m.Sources), inherited)
	equal(t, "a participant", cited(m.Participants[0].Sources), inherited)
	equal(t, "a participant with its own", cited(m.Participants[1].Sources), own)
	equal(t, "a statement", cited(m.Statements[0].Sources), inherited)
	equal(t, "a statement with its own", cited(m.Statements[1].Sources), "b (끝)")
	equal(t, "a commitment", cited(m.Commitments[0].Sources), inherited)
	equal(t, "a commitment with its own", cited(m.Commitments[1].Sources), own)
	equal(t, "an update", cited(m.Commitments[0].Updates[0].Sources), inherited)
	equal(t, "an update with its own", cited(m.Commitments[0].Updates[1].Sources), own)
	equal(t, "an update of a commitment with its own", cited(m.Commitments[1].Updates[0].Sources), inherited)
	equal(t, "an agenda item", cited(m.Agenda[0].Sources), inherited)
	equal(t, "an agenda item with its own", cited(m.Agenda[1].Sources), own)
	hong := s.Speakers[0]
	equal(t, "an affiliation", cited(hong.Affiliations[0].Sources), "b")
	equal(t, "an affiliation with its own", cited(hong.Affiliations[1].Sources), "a")
	equal(t, "a record without any", cited(s.Series[0].Sources), "")
}

func TestEveryClaimIsFoundAtItsSource(t *testing.T) {
	s := resolve(t, sourced)
	claims := func(source string) []string {
		var all []string
		for _, use := range byID(t, s.Sources, source).Uses {
			c := use.Claim()
			line := c.From.ID
			for _, part := range []string{c.Key, c.Anchor, id(c.Subject), c.At.In("ko").Value} {
				if part != "" && part != "-" {
					line += " " + part
				}
			}
			all = append(all, line)
		}
		return all
	}
	equal(t, "claims on a", claims("a"), []string{
		"earlier",
		"earlier participants hong",
		"earlier statements s1 hong",
		"earlier commitments c1",
		"earlier updates u-6754e42f",
		"earlier updates u-a61c4150",
		"earlier agenda",
		"hong affiliations company",
		"b",
	})
	equal(t, "claims on b", claims("b"), []string{
		"earlier 3문단",
		"earlier participants hong 3문단",
		"earlier participants company",
		"earlier statements s1 hong 3문단",
		"earlier statements s2 끝",
		"earlier commitments c1 3문단",
		"earlier updates u-6754e42f 3문단",
		"earlier updates u-e44fcb41",
		"earlier commitments c2",
		"earlier updates u-a61c4150 3문단",
		"earlier agenda 3문단",
		"earlier agenda",
		"later",
		"hong",
		"hong affiliations company",
		"company",
		"chips",
		"about",
	})
	var by []string
	for _, r := range byID(t, s.Sources, "b").ClaimsByRecord() {
		by = append(by, r.From.ID)
	}
	equal(t, "records that rest on b", strings.Join(by, " "), "earlier later hong company chips about")
}
