package site_test

import (
	"strings"
	"testing"

	"summitline/internal/site"
)

// commitment resolves a commitment, given by its keys, in a record that is
// kept up to 2024-01-19.
func commitment(t *testing.T, keys string) *site.Commitment {
	t.Helper()
	return resolve(t, `
-- site.yaml --
title: 보기
as_of: 2024-01-19
-- organizations/a.yaml --
name: 가
-- organizations/b.yaml --
name: 나
-- organizations/c.yaml --
name: 다
-- summits/this.yaml --
title: 이것
date: 2022
commitments:
  - id: promise
    title: 약속
`+strings.ReplaceAll("\n"+keys, "\n", "\n    ")+"\n").Commitments[0]
}

// standing tells how a commitment stands: "status: makers (the update)", with
// updates named by their texts.
func standing(c *site.Commitment) string {
	var all []string
	for _, s := range c.Standing {
		line := s.Status + ": " + ids(s.By)
		if s.Since != nil {
			line += " (" + s.Since.Record.Text.In("ko").Value.Source() + ")"
		}
		all = append(all, line)
	}
	return strings.Join(all, ", ")
}

func TestStanding(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"nothing is heard", "by: [a, b]", "open: "},
		{"nobody is named", "updates: {status: kept, text: 하나}", "kept:  (하나)"},
		{"a text says nothing of the status", "by: a\nupdates: [{date: 2022, status: kept, text: 하나}, {date: 2023, text: 둘}]", "kept:  (하나)"},
		{"the newest counts", "by: a\nupdates: [{date: 2023, status: broken, text: 둘}, {date: 2022, status: kept, text: 하나}]", "broken:  (둘)"},
		{"one without a date stands where it is written", "by: a\nupdates: [{date: 2023, status: kept, text: 둘}, {date: 2022, status: broken, text: 하나}, {status: superseded, text: 하나 뒤}]", "kept:  (둘)"},
		{"and counts if it is the last", "by: a\nupdates: [{date: 2022, status: broken, text: 하나}, {status: kept, text: 둘}]", "kept:  (둘)"},
		{"without any date, as written", "by: a\nupdates: [{status: broken, text: 하나}, {status: kept, text: 둘}]", "kept:  (둘)"},
		{"one maker alone", "by: [a, b]\nupdates: {status: kept, by: b, text: 하나}", "open: a, kept: b (하나)"},
		{"all, then some", "by: [a, b, c]\nupdates: [{date: 2022, status: in-progress, text: 모두}, {date: 2023, status: kept, by: [a, c], text: 일부}]", "in-progress: b (모두), kept: a c (일부)"},
		{"some, then all", "by: [a, b]\nupdates: [{date: 2022, status: kept, by: a, text: 하나}, {date: 2023, status: broken, text: 모두}]", "broken:  (모두)"},
		{"all the same in the end", "by: [a, b]\nupdates: [{date: 2022, status: kept, by: b, text: 하나}, {date: 2023, status: kept, by: a, text: 둘}]", "kept:  (둘)"},
		{"in whatever order the makers are", "by: [b, a]\nupdates: [{date: 2022, status: kept, by: b, text: 하나}, {date: 2023, status: kept, by: a, text: 둘}]", "kept:  (둘)"},
	} {
		equal(t, c.name, standing(commitment(t, c.keys)), c.want)
	}
}

func TestUpdatesAreInOrder(t *testing.T) {
	for _, c := range []struct{ name, updates, want string }{
		{"by date", "{date: 2023, text: 나}, {date: 2022, text: 가}", "가 나"},
		{"by the earliest day, then the latest", "{date: 2022, text: 라}, {date: 2022-01-01, text: 나}, {date: 2022-01, text: 다}, {date: 202X, text: 가}", "가 나 다 라"},
		{"undated after the one before it", "{date: 2023, text: 다}, {text: 라}, {date: 2022, text: 가}, {text: 나}", "가 나 다 라"},
		{"several undated in a row", "{date: 2023, text: 라}, {date: 2022, text: 가}, {text: 나}, {text: 다}", "가 나 다 라"},
		{"undated at the beginning", "{text: 가}, {date: 2023, text: 다}, {date: 2022, text: 나}", "가 나 다"},
		{"none dated", "{text: 다}, {text: 가}, {text: 나}", "다 가 나"},
		{"of one day as written", "{date: 2022-05-01, text: 나}, {date: 2022-05-01, text: 가}", "나 가"},
	} {
		var order []string
		for _, u := range commitment(t, "updates: ["+c.updates+"]").Updates {
			order = append(order, u.Record.Text.In("ko").Value.Source())
		}
		equal(t, c.name, strings.Join(order, " "), c.want)
	}
}

func TestOverdue(t *testing.T) {
	for _, c := range []struct {
		keys string
		want bool
	}{
		{"due: 2024-01-18", true},
		{"due: 2024-01-19", false}, // on the day itself there is time left
		{"due: 2024-01", false},    // until its latest day
		{"due: 2023", true},
		{"due: 202X", false},
		{"due: 2023/..", false},
		{"due: 2023-12~", true},
		{"title: 기한이 없다", false},
		{"due: 2023\nupdates: {status: in-progress}", true},
		{"due: 2023\nupdates: {status: open}", true},
		{"due: 2023\nupdates: {status: kept}", false},
		{"due: 2023\nupdates: {status: partly-kept}", false},
		{"due: 2023\nupdates: {status: broken}", false},
		{"due: 2023\nupdates: {status: superseded}", false},
		{"due: 2023\nby: [a, b]\nupdates: {status: kept, by: a}", true}, // b has not
	} {
		keys := c.keys
		if strings.HasPrefix(keys, "title") {
			keys = ""
		}
		equal(t, c.keys, commitment(t, keys).Overdue, c.want)
	}
}

func TestCommitmentsAreFoundFromAllWhoTakePart(t *testing.T) {
	s := resolve(t, others+`
-- summits/this.yaml --
title: 이것
date: 2024
topics: []
commitments:
  - {id: one, title: 하나, by: [company, hong], to: company, topics: chips, updates: {summit: past, status: kept, by: hong}}
  - {id: two, kind: request, title: 둘, by: hong, to: hong}
`)
	this := byID(t, s.Summits, "this")
	list := func(commitments []*site.Commitment) string {
		var all []string
		for _, c := range commitments {
			all = append(all, c.Anchor)
		}
		return strings.Join(all, " ")
	}
	equal(t, "of the summit", list(this.Commitments), "one two")
	equal(t, "of the site", list(s.Commitments), "promise one two")
	equal(t, "kinds", this.Commitments[0].Kind+" "+this.Commitments[1].Kind, "pledge request")
	company, hong := byID(t, s.Organizations, "company"), byID(t, s.Speakers, "hong")
	equal(t, "made by the company", list(company.Promised), "one")
	equal(t, "made by the person", list(hong.Promised), "one two")
	equal(t, "made to the company", list(company.Received), "one")
	equal(t, "made to the person", list(hong.Received), "two")
	equal(t, "on the topic", list(byID(t, s.Topics, "chips").Commitments), "one")
	reported := byID(t, s.Summits, "past").Reported
	if len(reported) != 1 || reported[0] != this.Commitments[0].Updates[0] || ids(reported[0].By) != "hong" {
		t.Errorf("the meeting where it was reported has %v", reported)
	}
}

func TestLedger(t *testing.T) {
	s := resolve(t, `
-- organizations/a.yaml --
name: 가
-- organizations/b.yaml --
name: 나
-- summits/later.yaml --
title: 나중
date: 2023
commitments:
  - {id: five, title: 다섯, updates: {status: kept}}
  - {id: six, title: 여섯}
-- summits/earlier.yaml --
title: 먼저
date: 2022
commitments:
  - {id: one, title: 하나, updates: {status: superseded}}
  - {id: two, title: 둘, by: [a, b], updates: {by: b, status: kept}}
  - {id: three, title: 셋, updates: {status: broken}}
  - {id: four, title: 넷, updates: {status: in-progress}}
`)
	var all []string
	ledger := s.Ledger("ko")
	for _, section := range ledger.Sections {
		line := section.Status + ":"
		for _, row := range section.Rows {
			line += " " + row.Commitment.Anchor
			if len(row.Standing.By) > 0 {
				line += "(" + ids(row.Standing.By) + ")"
			}
		}
		all = append(all, line)
	}
	equal(t, "ledger", all, []string{"open: two(a) six", "in-progress: four", "kept: two(b) five", "broken: three", "superseded: one"})
	equal(t, "kinds", ledger.Kinds, []string{"pledge"})
	equal(t, "makers", ids(ledger.Makers), "a b")
	equal(t, "years", ledger.Years, []int64{2023, 2022})
}
