package linkcheck

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
)

var update = flag.Bool("update", false, "write the golden files")

// newArchive returns a web with a Wayback Machine, and with the records of the
// golden report.
func newArchive(t *testing.T) (*web, *record.Set) {
	t.Helper()
	w := newWeb(t, map[string]string{
		"a.example/alive": "200", "a.example/moved": "301 /new", "a.example/new": "200", "a.example/front": "302 /", "a.example/": "200",
		"a.example/copied": "200", "a.example/linked": "403", "copies.example/good": "200",
		"b.example/robots.txt": "503", "doi.org/10.1/1": "403",
	})
	const closest = `{"url": "x", "archived_snapshots": {"closest": {"status": "200", "available": true, "url": "http://web.archive.org/web/2024/http://a.example/%s", "timestamp": "2024"}}}`
	w.texts["archive.example/wayback/available?timestamp=20240120&url=http%3A%2F%2Fa.example%2Fgone"] = fmt.Sprintf(closest, "gone")
	w.texts["archive.example/wayback/available?timestamp=20240119&url=http%3A%2F%2Fa.example%2Fmoved"] = fmt.Sprintf(closest, "moved")
	w.texts["archive.example/wayback/available?url=http%3A%2F%2Fa.example%2Fslides"] = fmt.Sprintf(closest, "slides")
	w.texts["archive.example/wayback/available?url=http%3A%2F%2Fa.example%2Ffront"] = strings.Replace(fmt.Sprintf(closest, "front"), `"200"`, `"404"`, 1)
	w.texts["archive.example/wayback/available?url=http%3A%2F%2Fa.example%2Fcopied"] = fmt.Sprintf(closest, "copied")
	for _, address := range []string{"a.example%2Falive", "a.example%2Flost", "b.example%2Fx"} {
		w.texts["archive.example/wayback/available?url=http%3A%2F%2F"+address] = `{"archived_snapshots": {}}`
	}
	return w, records(t, map[string]string{
		"sources/alive.yaml":  "title: a\nurl: http://a.example/alive\n",
		"sources/gone.yaml":   "title: a\nurl: http://a.example/gone\ndate: 2024-01-19\naccessed: 2024-01-20\n",
		"sources/lost.yaml":   "title: a\nurl: http://a.example/lost\n",
		"sources/moved.yaml":  "title: 옮긴 글\nurl: http://a.example/moved#3\ndate: 2024-01-19\n",
		"sources/front.md":    "---\ntitle: a\nurl: http://a.example/front\ndate: 2024-01\n---\n",
		"sources/copied.yaml": "title: a\nurl: http://a.example/copied\narchive_url: http://copies.example/gone\n",
		"sources/safe.yaml":   "title: a\nurl: http://a.example/gone\narchive_url: http://copies.example/good\n",
		"sources/b.yaml":      "title: a\nurl: http://b.example/x\n",
		"summits/s.yaml":      "title: a\ndate: 2024-01-19\nlinks: {slides: http://a.example/slides, post: mailto:a@example.org}\nvenue: {url: http://a.example/linked}\nagenda: {title: a, links: {a: http://a.example/moved}}\nsummary: 글 [여기](http://a.example/alive \"t\")를 본다.\n",
		"sources/doi.yaml":    "title: a\nurl: http://doi.org/10.1/1\n",
		"topics/draft.yaml":   "name: a\ndraft: true\nlinks: {x: http://a.example/draft}\n",
	})
}

func (w *web) archived() Options {
	opts := w.options()
	opts.Archive = "http://archive.example/wayback/available"
	return opts
}

func TestReport(t *testing.T) {
	w, set := newArchive(t)
	report := w.check(set, w.archived())
	var text, form bytes.Buffer
	report.Diagnostics().Print(&text, "en")
	text.WriteString("\n")
	if err := report.WriteProposals(&text, "en"); err != nil {
		t.Fatal(err)
	}
	if err := report.WriteJSON(&form, "en"); err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]byte{"testdata/report.txt": text.Bytes(), "testdata/report.json": form.Bytes()} {
		if *update {
			if err := os.WriteFile(name, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestReportSaysNothingOfTime checks again while the hosts take their time, each
// time another host.
func TestReportSaysNothingOfTime(t *testing.T) {
	var first string
	for round := range 6 {
		w, set := newArchive(t)
		w.arrived = func(address string) { time.Sleep(time.Duration((len(address)*(round+1))%7) * time.Millisecond) }
		var got bytes.Buffer
		if err := w.check(set, w.archived()).WriteJSON(&got, "en"); err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = got.String()
		}
		if diff := cmp.Diff(first, got.String()); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestNoArchiveIsAskedUnlessWanted(t *testing.T) {
	w, set := newArchive(t)
	report := w.check(set, w.options())
	for _, line := range w.requests() {
		if strings.Contains(line, "archive.example") {
			t.Errorf("asked %s", line)
		}
	}
	for _, p := range report.Proposals {
		if p.Key == "archive_url" {
			t.Errorf("proposed %+v", p)
		}
	}
}

func TestDraftsAreAskedForIfWanted(t *testing.T) {
	w, set := newArchive(t)
	opts := w.options()
	before := len(w.check(set, opts).Results)
	opts.Drafts = true
	if after := len(w.check(set, opts).Results); after != before+1 {
		t.Errorf("%d addresses with drafts, %d without", after, before)
	}
}

func TestAnArchiveThatFails(t *testing.T) {
	for script, want := range map[string]string{
		"500":             `copies could not be looked up: "archive.example" answers with status 500`,
		"429":             `copies could not be looked up: "archive.example" answers with status 429`,
		"429 after 86400": `copies could not be looked up: "archive.example" answers with status 429`,
		"302 /x":          `copies could not be looked up: "archive.example" answers with status 302`,
		"break":           `copies could not be looked up: "archive.example" does not answer (broken-connection)`,
		"200":             `copies could not be looked up: what "archive.example" answers is no JSON`,
	} {
		w := newWeb(t, map[string]string{
			"a.example/1": "200", "a.example/2": "200",
			"archive.example/wayback/available?url=http%3A%2F%2Fa.example%2F1": script,
		})
		w.texts["archive.example/robots.txt"] = "User-agent: *\nDisallow: /\n" // for whoever reads pages, not for its API
		set := records(t, map[string]string{"sources/1.yaml": "title: a\nurl: http://a.example/1\n", "sources/2.yaml": "title: a\nurl: http://a.example/2\n"})
		report := w.check(set, w.archived())
		if report.ArchiveFault.String() != want || len(report.Results) != 2 || len(report.Proposals) != 0 {
			t.Errorf("%s: %q, want %q; proposed %+v", script, report.ArchiveFault, want, report.Proposals)
		}
		for _, line := range w.requests() {
			if strings.Contains(line, "a.example%2F2") {
				t.Errorf("%s: asked again: %s", script, line)
			}
		}
		if diags := report.Diagnostics(); len(diags) != 1 || diags.HasErrors() {
			t.Errorf("%s: said %+v", script, diags)
		}
	}
}

func TestNobodyHasAnswered(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/x": "404"})
	for _, test := range []struct {
		addresses []string
		want      bool
	}{
		{nil, true},
		{[]string{"http://a.example/x", "http://b.invalid/"}, true},
		{[]string{"http://c.invalid/", "http://b.invalid/"}, false},
	} {
		report := &Report{Results: w.ask(test.addresses...)}
		if got := report.Answered(); got != test.want {
			t.Errorf("%v: %v", test.addresses, got)
		}
	}
}

// TestEveryReasonHasWords checks that no reason is forgotten where they are
// put into words, and that states know theirs.
func TestEveryReasonHasWords(t *testing.T) {
	for _, why := range Reasons() {
		answer := Answer{State: stateOf(why), Why: why, Status: 599, host: "a.example", detail: "x:y", wait: time.Minute}
		message := answer.Message().String()
		if strings.Contains(message, "%!") || message == "" {
			t.Errorf("%s: %s", why, message)
		}
		if dead := strings.HasPrefix(message, "the address is dead"); dead != (answer.State == Dead) {
			t.Errorf("%s is %s, and said to be: %s", why, answer.State, message)
		}
	}
}

func TestJSONOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := new(Report).WriteJSON(&b, "en"); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Results, Proposals []any
		Counts             map[string]int
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil || got.Results == nil || got.Proposals == nil || len(got.Counts) != len(States()) {
		t.Errorf("%v: %s", err, &b)
	}
}
