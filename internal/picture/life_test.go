package picture_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/picture"
	"summitline/internal/record"
	"summitline/internal/site"
)

// life lays out the life of a person with some affiliations, who came to
// summits on some dates.
func life(t *testing.T, asOf, affiliations string, dates ...string) (picture.Life, bool) {
	t.Helper()
	content := fstest.MapFS{
		"site.yaml":              {Data: []byte("title: 보기\nas_of: " + asOf + "\n")},
		"organizations/co.yaml":  {Data: []byte("name: 회사\n")},
		"organizations/lab.yaml": {Data: []byte("name: 연구소\n")},
		"speakers/kim.yaml":      {Data: []byte("name: 김\naffiliations: [" + affiliations + "]\n")},
	}
	for i, date := range dates {
		text := fmt.Sprintf("title: 회의\nstatus: held\ndate: %s\nparticipants: [{speaker: kim, organization: co}]\n", date)
		content[fmt.Sprintf("summits/m%03d.yaml", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	set, diags := record.Load(content, "content", nil)
	s, more := site.Resolve(set, site.Options{})
	for _, d := range append(diags, more...) {
		t.Fatal(d.Message)
	}
	kim := s.Speakers[0]
	return picture.NewLife(kim.Tenures(), kim.Attended(), s.AsOf)
}

// Ends that nobody knows exactly are drawn apart from the time that is sure.
func TestOffices(t *testing.T) {
	// From 2021-01-01 a hundred days: a day is one wide.
	const bounds = "{organization: lab, role: 처음, from: 2021-01-01, to: 2021-04-10}"
	for _, c := range []struct {
		name, affiliation string
		dates             []string
		want              string
	}{
		{"exact", "{organization: co, from: 2021-01-11, to: 2021-01-20}", nil, "sure 10-20"},
		{"in some month", "{organization: co, from: 2021-02, to: 2021-03-31}", nil, "sure 59-90 perhaps 31-59"},
		{"both ends unsure", "{organization: co, from: 2021-01, to: 2021-03}", nil, "sure 31-59 perhaps 0-31 59-90"},
		{"both in one month", "{organization: co, from: 2021-02, to: 2021-02}", nil, "perhaps 31-59"},
		{"doubtful", `{organization: co, from: "2021-01-11?", to: 2021-01-20}`, nil, "sure 11-20 perhaps 10-11"},
		{"it goes on", "{organization: co, from: 2021-01-11}", nil, "sure 10-100 open"},
		{"since nobody knows when", "{organization: co, to: 2021-01-20}", nil, "sure 19-20 perhaps 0-19"},
		{"on record before its end", "{organization: co, to: 2021-01-20}", []string{"2021-01-11"}, "sure 10.5-20 perhaps 0-10.5 seen 10.5"},
		{"known from summits alone", "", []string{"2021-01-11", "2021-02-01"}, "seen 10.5 31.5"},
	} {
		affiliations := bounds
		if c.affiliation != "" {
			affiliations += ", " + c.affiliation
		}
		l, ok := life(t, "2021-04-10", affiliations, c.dates...)
		if !ok {
			t.Errorf("%s: nothing to draw", c.name)
			continue
		}
		var got []string
		for _, o := range l.Offices {
			if o.Tenure.Organization.ID != "co" {
				continue
			}
			if o.Sure != (picture.Span{}) {
				got = append(got, fmt.Sprintf("sure %v-%v", o.Sure.From, o.Sure.To))
			}
			for i, p := range o.Perhaps {
				if i == 0 {
					got = append(got, "perhaps")
				}
				got = append(got, fmt.Sprintf("%v-%v", p.From, p.To))
			}
			if o.Open {
				got = append(got, "open")
			}
			for i, at := range o.Marks {
				if i == 0 {
					got = append(got, "seen")
				}
				got = append(got, fmt.Sprint(at))
			}
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNoLife(t *testing.T) {
	if _, ok := life(t, "2021-04-10", ""); ok {
		t.Error("a person without a date has a line")
	}
}

// However many summits there are, no mark stands on another.
func TestVisitsKeepTheirDistance(t *testing.T) {
	for _, n := range []int{1, 2, 7, 60, 365} {
		var dates []string
		for i := range n {
			dates = append(dates, day(2021, 1, 1+i*i%997).String())
		}
		l, ok := life(t, "2024-01-01", "", dates...)
		if !ok || len(l.Visits) != n {
			t.Fatalf("%d summits: %d marks", n, len(l.Visits))
		}
		for i, a := range l.Visits {
			if a.Y < picture.MarkSize/2 || a.Y > l.Axis-picture.MarkSize/2 || l.Axis > l.Height {
				t.Errorf("%d summits: a mark at %v, of which the line is at %v", n, a.Y, l.Axis)
			}
			for _, b := range l.Visits[:i] {
				if apart := (a.At - b.At) / 100 * l.Least; a.Y == b.Y && apart < picture.MarkSize && apart > -picture.MarkSize {
					t.Errorf("%d summits: two marks are %v apart", n, apart)
				}
			}
		}
	}
}
