package site_test

import (
	"fmt"
	"strings"
	"testing"

	"summitline/internal/edtf"
	"summitline/internal/site"
)

func TestUpToWhenTheRecordIsKept(t *testing.T) {
	const (
		source = "-- sources/a.yaml --\ntitle: 기사\ndate: 2023-05-01\n"
		summit = "-- summits/a.yaml --\ntitle: 회의\ndate: 2024-01-19\n"
	)
	for _, c := range []struct{ name, archive, want string }{
		{"as said", "-- site.yaml --\ntitle: 보기\nas_of: 2022-02-02\n" + source + summit, "2022-02-02"},
		{"as said, though uncertain", "-- site.yaml --\ntitle: 보기\nas_of: 2022-02-02?\n", "2022-02-02"},
		{"the newest source", source + "-- sources/b.yaml --\ntitle: 기사\ndate: 2022-12-31\n", "2023-05-01"},
		{"a source rather than a later summit", source + summit, "2023-05-01"},
		{"an update", source + "-- summits/a.yaml --\ntitle: 회의\ndate: 2020\ncommitments: {id: c, title: 약속, updates: [{date: 2023-06-01, status: kept}, {date: 2021-01-01, status: open}]}\n", "2023-06-01"},
		{"no date that is not full", source + "-- sources/b.yaml --\ntitle: 기사\ndate: 2024-02\n-- sources/c.yaml --\ntitle: 기사\ndate: 2024-XX-07\n-- sources/d.yaml --\ntitle: 기사\ndate: 2024-03-01/2024-03-05\n", "2023-05-01"},
		{"not when a source was looked at", source + "-- sources/b.yaml --\ntitle: 기사\naccessed: 2024-05-05\nupdated: 2024-05-05\n", "2023-05-01"},
		{"not when a promise is due", source + "-- summits/a.yaml --\ntitle: 회의\ndate: 2020\ncommitments: {id: c, title: 약속, due: 2025-01-01}\n", "2023-05-01"},
		{"not by a draft", source + "-- sources/b.yaml --\ntitle: 기사\ndate: 2024-05-05\ndraft: true\n", "2023-05-01"},
		{"without any, that of a summit", summit + "-- summits/b.yaml --\ntitle: 회의\ndate: 2024-12\n", "2024-01-19"},
		{"without any full one, the newest first day", "-- summits/a.yaml --\ntitle: 회의\ndate: 2023\n-- summits/b.yaml --\ntitle: 회의\ndate: 2023-05\n", "2023-05-01"},
		{"without any at all, none", "-- topics/a.yaml --\nname: 주제\n", ".."},
	} {
		s := resolve(t, c.archive)
		equal(t, c.name, s.AsOf.String(), c.want)
		equal(t, c.name+": whether there is one", s.Dated(), c.want != "..")
	}
	drafts := resolveWith(t, source+"-- sources/b.yaml --\ntitle: 기사\ndate: 2024-05-05\ndraft: true\n", site.Options{Drafts: true})
	equal(t, "with drafts", drafts.AsOf.String(), "2024-05-05")
}

func TestAsOfMustBeAFullDay(t *testing.T) {
	for _, date := range []string{"2024-01", "2024", "2024-01-01/2024-01-02", "2024-01-XX"} {
		got := faults(t, "-- site.yaml --\ntitle: 보기\nas_of: "+date+"\n")
		equal(t, date, got, fmt.Sprintf("content/site.yaml:2:8: error: %q is not a full day\n  = write it as 2024-01-19\n", date))
	}
}

// years tells the years with their summits, those possible in parentheses, and
// the number of updates.
func years(s *site.Site) string {
	var all []string
	for _, y := range s.Years {
		line := fmt.Sprintf("%d: %s", y.Year, ids(y.Summits))
		if len(y.Possible) > 0 {
			line += " (" + ids(y.Possible) + ")"
		}
		if len(y.Updates) > 0 {
			line += fmt.Sprintf(" +%d", len(y.Updates))
		}
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}

func TestYears(t *testing.T) {
	for _, c := range []struct {
		dates string // of the summits a, b, c …
		want  string
	}{
		{"2021-09-07", "2021: a"},
		{"2021 2021-09-07? 2022-10~", "2021: a b; 2022: c"},
		{"2021-XX-07 2021-22", "2021: a b"},
		{"2020/2022", "2020: a; 2021: a; 2022: a"},
		{"2021-12-31/2022-01-01", "2021: a; 2022: a"},
		{"2021 202X 2020-02/.. ../2019", "2019: d; 2020: c (b); 2021: a (b c)"},
		{"202X", ""}, // what may have been gets no page for that alone
		{"2021 2022 2021-24", "2021: a (c); 2022: b (c)"},
		{"2000/2015 2005", "2000: a; 2005: b (a); 2015: a"}, // a period, not a meeting
		{"201X/2019", "2019: a"},                            // begun in some year of the decade
		{"2019/202X", "2019: a"},
		{"202X/203X", ""},
		{"2021 2023-24/2024-03", "2021: a; 2024: b"}, // a winter of two years
		{"2020-02/..", "2020: a"},
		{"../2018", "2018: a"},
		{"-0043 0000 Y12345", "-43: a; 0: b; 12345: c"},
	} {
		archive := ""
		for i, date := range strings.Fields(c.dates) {
			archive += fmt.Sprintf("-- summits/%c.yaml --\ntitle: 회의\ndate: %q\n", 'a'+i, date)
		}
		equal(t, c.dates, years(resolve(t, archive)), c.want)
	}
}

func TestYearsHaveTheUpdatesOfTheirTime(t *testing.T) {
	s := resolve(t, `
-- summits/a.yaml --
title: 회의
date: 2021
commitments:
  - id: c
    title: 약속
    updates:
      - {date: 2023-12, text: 다}
      - {date: 2023-02-01, text: 나}
      - {date: 2023, text: 가}
      - {date: 2022-12/2023-01, text: 두 해에 걸친다}
      - {text: 날짜가 없다}
`)
	equal(t, "years", years(s), "2021: a; 2023:  +3")
	var order []string
	for _, u := range s.Years[1].Updates {
		order = append(order, u.Record.Text.In("ko").Value.Source())
	}
	equal(t, "updates by date", strings.Join(order, " "), "가 나 다")
	first, last := s.Years[0], s.Years[1]
	if first.Prev != nil || first.Next != last || last.Prev != first || last.Next != nil {
		t.Error("the years do not lead to each other")
	}
}

func TestSince(t *testing.T) {
	for _, c := range []struct {
		day, asOf string
		want      site.Age
	}{
		{"2024-03-31", "2024-03-31", site.Age{}},
		{"2024-03-30", "2024-03-31", site.Age{Days: 1}},
		{"2024-03-01", "2024-03-31", site.Age{Days: 30}},
		{"2024-02-29", "2024-03-31", site.Age{Months: 1}},
		{"2024-02-15", "2024-03-15", site.Age{Months: 1}},
		{"2024-02-16", "2024-03-15", site.Age{Days: 28}}, // the month is not full
		{"2023-03-15", "2024-03-15", site.Age{Years: 1}},
		{"2023-03-16", "2024-03-15", site.Age{Months: 11}},
		{"2021-09-07", "2024-03-15", site.Age{Years: 2, Months: 6}},
		{"2021-09-20", "2024-03-15", site.Age{Years: 2, Months: 5}},
		{"-0001-03-31", "2024-03-31", site.Age{Years: 2025}},
	} {
		s := resolve(t, "-- site.yaml --\ntitle: 보기\nas_of: "+c.asOf+"\n")
		if got, ok := s.Since(date(t, c.day).Earliest()); !ok || got != c.want {
			t.Errorf("from %s to %s: got %v %v, want %v", c.day, c.asOf, got, ok, c.want)
		}
		for _, day := range []edtf.Day{s.AsOf + 1, edtf.Future, edtf.Past} {
			if got, ok := s.Since(day); ok {
				t.Errorf("since %v it is %v", day, got)
			}
		}
	}
}
