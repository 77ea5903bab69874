package export_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDatesForOtherPrograms holds what Popolo and TimelineJS are told of a date
// to what it says.
func TestDatesForOtherPrograms(t *testing.T) {
	for _, c := range []struct{ date, popolo, timeline string }{
		{"2024-01-19", "2024-01-19 2024-01-19", `{"year":2024,"month":1,"day":19}`},
		{"2024-01", "2024-01 2024-01", `{"year":2024,"month":1}`},
		{"2024-01-XX", "2024-01 2024-01", `{"year":2024,"month":1}`},
		{"2024", "2024 2024", `{"year":2024}`},
		{"2024-12", "2024-12 2024-12", `{"year":2024,"month":12}`},
		{"2024-01-19/2024-01-21", "2024-01-19 2024-01-21", `{"year":2024,"month":1,"day":19} {"year":2024,"month":1,"day":21}`},
		{"2024-01-19?", " ", `{"year":2024,"month":1,"day":19}`},
		{"2024-XX-07", " ", `{"year":2024,"month":1,"day":7} {"year":2024,"month":12,"day":7}`},
		{"2024-21", " ", `{"year":2024,"month":3,"day":1} {"year":2024,"month":5,"day":31}`},
		{"202X", " ", `{"year":2020,"month":1,"day":1} {"year":2029,"month":12,"day":31}`},
		{"2020-02/..", "2020-02 ", `{"year":2020,"month":2,"day":1}`},
		{"/2020-02-03", " 2020-02-03", `{"year":2020,"month":2,"day":3}`},
		{"-0043", " ", `{"year":-43}`},
		{"Y-300000", " ", ""},
	} {
		x := exported(t, records("-- site.yaml --\ntitle: 가\n-- summits/a.yaml --\ntitle: 나\ndate: "+c.date+"\n"), "")
		var popolo struct {
			Events []struct {
				Start string `json:"start_date"`
				End   string `json:"end_date"`
				Date  string `json:"x_date"`
			}
		}
		if err := json.Unmarshal(x.FilesOf("popolo")[0].Content(), &popolo); err != nil {
			t.Fatal(err)
		}
		if e := popolo.Events[0]; e.Start+" "+e.End != c.popolo || e.Date != c.date {
			t.Errorf("%s is %+v in Popolo", c.date, e)
		}
		var timeline struct {
			Events []struct {
				Start json.RawMessage `json:"start_date"`
				End   json.RawMessage `json:"end_date"`
			}
		}
		if err := json.Unmarshal(x.FilesOf("timelinejs")[0].Content(), &timeline); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range timeline.Events {
			if got = string(e.Start); e.End != nil {
				got += " " + string(e.End)
			}
		}
		if diff := cmp.Diff(c.timeline, got); diff != "" {
			t.Errorf("%s in TimelineJS (-want +got):\n%s", c.date, diff)
		}
	}
}

func TestPopoloSaysTheHour(t *testing.T) {
	x := exported(t, records("-- site.yaml --\ntitle: 가\ntimezone: Asia/Seoul\n-- summits/a.yaml --\ntitle: 나\ndate: 2024-01-19\nstarts: \"14:00\"\n"), "")
	var popolo struct {
		Events []struct {
			Start string `json:"start_date"`
			End   string `json:"end_date"`
		}
	}
	if err := json.Unmarshal(x.FilesOf("popolo")[0].Content(), &popolo); err != nil {
		t.Fatal(err)
	}
	if e := popolo.Events[0]; e.Start != "2024-01-19T14:00:00+09:00" || e.End != "" {
		t.Errorf("the meeting is %+v", e)
	}
}
