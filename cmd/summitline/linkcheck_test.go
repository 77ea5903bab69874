package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/linkcheck"
)

// inLinkedSite makes a site the current folder whose sources are at a server of
// this machine, and returns the address of that.
func inLinkedSite(t *testing.T, sources map[string]string) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", http.NotFound)
	mux.HandleFunc("/good", func(http.ResponseWriter, *http.Request) {})
	mux.Handle("/old", http.RedirectHandler("/good", http.StatusMovedPermanently))
	mux.HandleFunc("/wayback", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, `{"archived_snapshots": {"closest": {"available": true, "status": "200", "url": "http://web.archive.org/web/2024/%s"}}}`, r.FormValue("url"))
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	inSmallSite(t)
	if err := os.Mkdir(filepath.Join("content", "sources"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, text := range sources {
		text = "title: 글\n" + strings.ReplaceAll(text, "WEB", server.URL)
		if err := os.WriteFile(filepath.Join("content", "sources", name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return server.URL
}

func TestLinkcheckTellsWhatIsDead(t *testing.T) {
	web := inLinkedSite(t, map[string]string{"a.yaml": "url: WEB/good\n", "b.yaml": "url: WEB/gone\n", "c.yaml": "url: WEB/old\n"})
	status, out, err := runQuietly("linkcheck", "--pause", "0", "--archives", "--archive-api", web+"/wayback")
	wantOut := strings.ReplaceAll(`content/sources/a.yaml
    archive_url: https://web.archive.org/web/2024/WEB/good
content/sources/b.yaml
    archive_url: https://web.archive.org/web/2024/WEB/gone
content/sources/c.yaml
    url: WEB/good
    archive_url: https://web.archive.org/web/2024/WEB/old
3 addresses; 1 alive; 1 moved; 1 dead
`, "WEB", web)
	carets := strings.Repeat("^", len(web))
	wantErr := strings.ReplaceAll(`content/sources/b.yaml:2:6: error: the address is dead: there is nothing at it any more (status 404) [dead-address]
    2 | url: WEB/gone
      |      `+carets+`^^^^^
      = there is a copy: https://web.archive.org/web/2024/WEB/gone
content/sources/c.yaml:2:6: warning: the address has moved for good [moved-address]
    2 | url: WEB/old
      |      `+carets+`^^^^
      = write WEB/good
`, "WEB", web)
	if status != failed || out != wantOut || err != wantErr {
		t.Errorf("status %d\n%s\n%s", status, cmp.Diff(wantOut, out), cmp.Diff(wantErr, err))
	}
}

func TestLinkcheckEndsWellWhenNothingIsDead(t *testing.T) {
	inLinkedSite(t, map[string]string{"a.yaml": "url: WEB/good\n", "b.yaml": "url: WEB/gone\narchive_url: WEB/good\n", "draft.yaml": "url: WEB/gone\ndraft: true\n"})
	status, out, err := runQuietly("linkcheck", "--pause", "0")
	if status != ok || out != "3 addresses; 2 alive; 1 dead with a copy\n" || err != "" {
		t.Errorf("status %d\n%s\n%s", status, out, err)
	}
	status, out, _ = runQuietly("linkcheck", "--pause", "0", "--drafts")
	if status != failed || out != "4 addresses; 2 alive; 1 dead with a copy; 1 dead\n" {
		t.Errorf("with drafts: status %d\n%s", status, out)
	}
}

// TestLinkcheckAsJSON checks that the report is alone on standard output, so
// that a program can read it, and what people read is still said.
func TestLinkcheckAsJSON(t *testing.T) {
	inLinkedSite(t, map[string]string{"a.yaml": "url: WEB/gone\n"})
	status, out, err := runQuietly("linkcheck", "--pause", "0", "--format", "json")
	var report struct {
		Counts  map[string]int
		Results []struct {
			Path, State  string
			Line, Column int
		}
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if status != failed || report.Counts["dead"] != 1 || len(report.Results) != 1 ||
		report.Results[0].Path != "content/sources/a.yaml" || report.Results[0].Line != 2 || report.Results[0].Column != 6 {
		t.Errorf("status %d, report %+v", status, report)
	}
	if !strings.HasPrefix(err, "content/sources/a.yaml:2:6: error: the address is dead") || !strings.HasSuffix(err, "\n1 address; 1 dead\n") {
		t.Errorf("said %s", err)
	}
}

func TestLinkcheckSaysThatTheNetworkMayBeAway(t *testing.T) {
	inLinkedSite(t, map[string]string{"a.yaml": "url: http://127.0.0.1:1/\n"})
	status, out, err := runQuietly("linkcheck", "--pause", "0")
	if status != failed || out != "1 address; 1 dead\n" || !strings.HasSuffix(err, "is this machine connected to the network?\n") {
		t.Errorf("status %d\n%s\n%s", status, out, err)
	}
}

func TestReadmeNamesWhatBecomesOfAddresses(t *testing.T) {
	text := readme(t)
	for _, state := range linkcheck.States() {
		if !strings.Contains(text, "| `"+string(state)+"` |") {
			t.Errorf("the README does not explain the state %q", state)
		}
	}
	for _, why := range linkcheck.Reasons() {
		if !strings.Contains(text, "`"+string(why)+"`") {
			t.Errorf("the README does not name the reason %q", why)
		}
	}
}
