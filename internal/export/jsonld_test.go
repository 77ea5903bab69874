package export_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/export"
	"summitline/internal/tell"
)

// small is a site of a few lines, at an address or none.
func small(t *testing.T, base string, files map[string]string) *export.Export {
	t.Helper()
	content := fstest.MapFS{"site.yaml": {Data: []byte("title: 기록\nlanguages: [ko, en]\n")}}
	for name, text := range files {
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return exported(t, content, base)
}

// linked returns the linked data of a record's page.
func linked(t *testing.T, x *export.Export, lang, address string) string {
	t.Helper()
	for _, p := range x.Pages {
		if p.Address == address {
			return string(x.JSONLD(tell.New(x.Site, lang), p, export.Frame{Title: "a"}))
		}
	}
	t.Fatalf("no page at %s", address)
	return ""
}

func TestLinkedDataStaysInItsElement(t *testing.T) {
	x := small(t, "https://example.org", map[string]string{"topics/a.yaml": "name: \"</script><!-- <b> &\\u2028.\"\n"})
	text := linked(t, x, "ko", "/topics/a/")
	if strings.ContainsAny(text, "<>&\u2028") {
		t.Errorf("not safe in a script element: %s", text)
	}
	var data struct {
		Graph []struct{ Name string } `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(text), &data); err != nil || data.Graph[0].Name != "</script><!-- <b> &\u2028." {
		t.Errorf("the name is %q (%v)", data.Graph[0].Name, err)
	}
}

// A date is said as precisely as it is known, and not at all where ISO 8601 has
// no words for what is known.
func TestDatesOfEvents(t *testing.T) {
	for _, c := range []struct{ yaml, want string }{
		{"date: 2024-01-19", `"startDate":"2024-01-19"`},
		{"date: 2024-01", `"startDate":"2024-01"`},
		{"date: 2024", `"startDate":"2024"`},
		{"date: 2023-11-01/2023-11-02", `"startDate":"2023-11-01","endDate":"2023-11-02"`},
		{"date: 2023-11-01/..", `"startDate":"2023-11-01"`},
		{"date: 2024-01-19\nstarts: \"09:30\"", `"startDate":"2024-01-19T09:30:00"`},
		{"date: 2024-01-19\nstarts: \"09:30\"\nends: \"11:00\"\ntimezone: Asia/Seoul", `"startDate":"2024-01-19T09:30:00+09:00","endDate":"2024-01-19T11:00:00+09:00"`},
		{"date: 2024-07-01/2024-07-02\nends: \"11:00\"\ntimezone: America/New_York", `"startDate":"2024-07-01","endDate":"2024-07-02T11:00:00-04:00"`},
		{"date: 2024-01-XX", ""},
		{"date: 2024-01-19?", ""},
		{"date: 2024-01-19~\nstarts: \"09:30\"", ""},
		{"date: 2024-21", ""},
		{"date: 202X", ""},
	} {
		x := small(t, "https://example.org", map[string]string{"summits/a.yaml": "title: 회의\n" + c.yaml + "\n"})
		text := linked(t, x, "ko", "/summits/a/")
		if c.want == "" && strings.Contains(text, "Date") || !strings.Contains(text, c.want) {
			t.Errorf("of %q is said %s", c.yaml, text)
		}
	}
}

func TestLinkedDataOfASiteWithoutAnAddress(t *testing.T) {
	x := small(t, "", map[string]string{"topics/a.yaml": "name: 주제\n"})
	if text := linked(t, x, "en", "/topics/a/"); !strings.Contains(text, `"@id":"/topics/a/"`) || strings.Contains(text, "example") {
		t.Errorf("the ids are not relative: %s", text)
	}
}

func TestATextInAnotherLanguageIsMarked(t *testing.T) {
	x := small(t, "https://example.org", map[string]string{"topics/a.yaml": "name: 주제\n"})
	if text := linked(t, x, "en", "/topics/a/"); !strings.Contains(text, `"name":{"@value":"주제","@language":"ko"}`) {
		t.Errorf("not marked: %s", text)
	}
	if text := linked(t, x, "ko", "/topics/a/"); !strings.Contains(text, `"name":"주제"`) {
		t.Errorf("marked: %s", text)
	}
}

func TestHowAPromiseStands(t *testing.T) {
	for _, c := range []struct{ updates, want string }{
		{"", `"actionStatus":"https://schema.org/PotentialActionStatus"`},
		{"[{status: kept, date: 2024-03}]", `"actionStatus":"https://schema.org/CompletedActionStatus","endTime":"2024-03"`},
		{"[{status: broken}]", `"actionStatus":"https://schema.org/FailedActionStatus"`},
		{"[{status: partly-kept}]", ""},
		{"[{status: kept, by: one}]", ""},
	} {
		yaml := "title: 회의\ndate: 2024\ncommitments: [{id: p, title: 약속, by: [one, two]"
		if c.updates != "" {
			yaml += ", updates: " + c.updates
		}
		x := small(t, "https://example.org", map[string]string{"summits/a.yaml": yaml + "}]\n", "organizations/one.yaml": "name: 하나\n", "organizations/two.yaml": "name: 둘\n"})
		text := linked(t, x, "ko", "/summits/a/")
		if c.want == "" && strings.Contains(text, "actionStatus") || !strings.Contains(text, c.want) {
			t.Errorf("with updates %s is said %s", c.updates, text)
		}
	}
}

func TestPartsOfPagesCanBeTurnedOff(t *testing.T) {
	content := everything(t)
	site := content["site.yaml"]
	for _, name := range []string{"json_ld", "citations"} {
		site.Data = bytes.Replace(site.Data, []byte(name+": true"), []byte(name+": false"), 1)
	}
	x := exported(t, content, "https://example.org")
	v := tell.New(x.Site, "ko")
	if data := x.JSONLD(v, x.Pages[0], export.Frame{}); data != nil {
		t.Errorf("there is linked data: %s", data)
	}
	if c := x.Citation(v, x.Pages[0], ""); c != nil {
		t.Errorf("there is a citation: %v", c)
	}
}
