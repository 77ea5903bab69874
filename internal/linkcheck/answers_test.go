package linkcheck

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// outline writes down an answer in short.
func outline(r Result) string {
	text := fmt.Sprintf("%s %s", r.State, r.Why)
	if r.Status != 0 {
		text += fmt.Sprintf(" %d", r.Status)
	}
	if r.LeadsTo != "" {
		text += " to " + r.LeadsTo
	}
	if r.NewURL != "" {
		text += ", write " + r.NewURL
	}
	return text
}

func TestAnswers(t *testing.T) {
	for _, test := range []struct {
		about   string
		pages   map[string]string
		address string
		want    string
	}{
		{"a page", map[string]string{"a.example/": "200"}, "http://a.example", "alive answers 200"},
		{"a page with a query", map[string]string{"a.example/x?n=1": "200"}, "http://a.example/x?n=1", "alive answers 200"},
		{"a place in a page", map[string]string{"a.example/x": "200"}, "http://a.example/x#part", "alive answers 200"},
		{"letters beyond ASCII", map[string]string{"a.example/%EA%B0%80": "200"}, "http://a.example/가", "alive answers 200"},
		{"a host beyond ASCII", map[string]string{"xn--3e0b707e.example/x": "302 /y", "xn--3e0b707e.example/y": "200"}, "http://한국.example/x", "alive answers 200 to http://한국.example/y"},
		{"no content", map[string]string{"a.example/x": "204"}, "http://a.example/x", "alive answers 204"},

		{"who are you", map[string]string{"a.example/x": "401"}, "http://a.example/x", "alive keeps-programs-out 401"},
		{"no programs", map[string]string{"a.example/x": "403"}, "http://a.example/x", "alive keeps-programs-out 403"},
		{"too many requests", map[string]string{"a.example/x": "429"}, "http://a.example/x", "alive keeps-programs-out 429"},
		{"legal reasons", map[string]string{"a.example/x": "451"}, "http://a.example/x", "alive keeps-programs-out 451"},
		{"no programs, in a way of its own", map[string]string{"a.example/x": "999"}, "http://a.example/x", "alive keeps-programs-out 999"},

		{"not found", nil, "http://a.example/x", "dead gone 404"},
		{"gone", map[string]string{"a.example/x": "410"}, "http://a.example/x", "dead gone 410"},
		{"a bad request", map[string]string{"a.example/x": "400"}, "http://a.example/x", "dead refuses 400"},
		{"a status for caches", map[string]string{"a.example/x": "304"}, "http://a.example/x", "dead refuses 304"},
		{"a server that fails", map[string]string{"a.example/x": "500"}, "http://a.example/x", "dead server-fault 500"},
		{"a server that fails twice", map[string]string{"a.example/x": "HEAD 500 | GET 503 ; 502 ; 200"}, "http://a.example/x", "alive answers 200"},

		{"HEAD is not known", map[string]string{"a.example/x": "HEAD 501 | GET 200"}, "http://a.example/x", "alive answers 200"},
		{"HEAD is not allowed", map[string]string{"a.example/x": "HEAD 405 | GET 200"}, "http://a.example/x", "alive answers 200"},
		{"HEAD is wrong", map[string]string{"a.example/x": "HEAD 404 | GET 200"}, "http://a.example/x", "alive answers 200"},
		{"HEAD breaks", map[string]string{"a.example/x": "HEAD break | GET 200"}, "http://a.example/x", "alive answers 200"},
		{"HEAD is forbidden, and all is", map[string]string{"a.example/x": "HEAD 405 | GET 403"}, "http://a.example/x", "alive keeps-programs-out 403"},
		{"HEAD is redirected, GET is not asked", map[string]string{"a.example/x": "HEAD 302 /y | GET 500", "a.example/y": "200"}, "http://a.example/x", "alive answers 200 to http://a.example/y"},

		{"moved", map[string]string{"a.example/x": "301 /y", "a.example/y": "200"}, "http://a.example/x",
			"moved moved-for-good 200 to http://a.example/y, write http://a.example/y"},
		{"moved, with a part of the page", map[string]string{"a.example/x": "308 /y", "a.example/y": "200"}, "http://a.example/x#part",
			"moved moved-for-good 200 to http://a.example/y, write http://a.example/y#part"},
		{"moved to another host", map[string]string{"a.example/x": "301 http://b.example/x", "b.example/x": "200"}, "http://a.example/x",
			"moved moved-for-good 200 to http://b.example/x, write http://b.example/x"},
		{"moved twice", map[string]string{"a.example/x": "301 /y", "a.example/y": "308 /z", "a.example/z": "200"}, "http://a.example/x",
			"moved moved-for-good 200 to http://a.example/z, write http://a.example/z"},
		{"moved, and from there elsewhere for now", map[string]string{"a.example/x": "301 /y", "a.example/y": "302 /z", "a.example/z": "200"}, "http://a.example/x",
			"moved moved-for-good 200 to http://a.example/z, write http://a.example/y"},
		{"elsewhere for now, and from there moved", map[string]string{"a.example/x": "307 /y", "a.example/y": "301 /z", "a.example/z": "200"}, "http://a.example/x",
			"alive answers 200 to http://a.example/z"},
		{"moved to nothing", map[string]string{"a.example/x": "301 /y"}, "http://a.example/x", "dead gone 404 to http://a.example/y"},
		{"moved to where no program may", map[string]string{"a.example/x": "301 /y", "a.example/y": "403"}, "http://a.example/x",
			"alive keeps-programs-out 403 to http://a.example/y"},
		{"moved to letters beyond ASCII", map[string]string{"a.example/x": "301 /가", "a.example/%EA%B0%80": "200"}, "http://a.example/x",
			"moved moved-for-good 200 to http://a.example/%EA%B0%80, write http://a.example/%EA%B0%80"},
		{"moved to the front page", map[string]string{"a.example/x/1": "301 /", "a.example/": "200"}, "http://a.example/x/1",
			"doubtful front-page 200 to http://a.example/"},
		{"another's front page", map[string]string{"a.example/x?n=1": "302 http://b.example/index.html", "b.example/index.html": "200"}, "http://a.example/x?n=1",
			"doubtful front-page 200 to http://b.example/index.html"},
		{"a front page that moved", map[string]string{"a.example/": "301 http://b.example/", "b.example/": "200"}, "http://a.example/",
			"moved moved-for-good 200 to http://b.example/, write http://b.example/"},

		{"a circle", map[string]string{"a.example/x": "302 /y", "a.example/y": "302 /x"}, "http://a.example/x", "dead redirect-loop to http://a.example/x"},
		{"a circle of one", map[string]string{"a.example/x": "301 /x"}, "http://a.example/x", "dead redirect-loop to http://a.example/x"},
		{"round once for a cookie", map[string]string{"a.example/x": "302 /x cookie seen ; 200 with seen"}, "http://a.example/x", "alive answers 200 to http://a.example/x"},
		{"a circle, and a cookie each time", map[string]string{"a.example/x": "302 /x cookie seen"}, "http://a.example/x", "dead redirect-loop to http://a.example/x"},
		{"a redirect to nowhere", map[string]string{"a.example/x": "302 nowhere"}, "http://a.example/x", "dead bad-redirect 302"},
		{"a redirect without an address", map[string]string{"a.example/x": "302"}, "http://a.example/x", "dead bad-redirect 302"},
		{"a redirect to an app", map[string]string{"a.example/x": "302 /y", "a.example/y": "302 intent://open#x"}, "http://a.example/x", "dead bad-redirect 302 to http://a.example/y"},
		{"a redirect to a broken address", map[string]string{"a.example/x": "302 http://%zz/"}, "http://a.example/x", "dead bad-redirect 302"},
		{"a redirect to a host that there is not", map[string]string{"a.example/x": "302 http://b.invalid/"}, "http://a.example/x", "dead no-such-host to http://b.invalid/"},
	} {
		t.Run(test.about, func(t *testing.T) {
			w := newWeb(t, test.pages)
			if got := outline(w.ask(test.address)[0]); got != test.want {
				t.Errorf("got  %s\nwant %s\nasked %s", got, test.want, strings.Join(w.requests(), "\n      "))
			}
		})
	}
}

func TestRedirectsHaveALimit(t *testing.T) {
	pages := map[string]string{}
	for i := range 30 {
		pages[fmt.Sprintf("a.example/%d", i)] = fmt.Sprintf("302 /%d", i+1)
	}
	pages["a.example/30"] = "200"
	w := newWeb(t, pages)
	results := w.ask("http://a.example/20", "http://a.example/19")
	if got := outline(results[0]); got != "alive answers 200 to http://a.example/30" {
		t.Errorf("ten redirects: %s", got)
	}
	if got := outline(results[1]); got != "dead too-many-redirects to http://a.example/30" {
		t.Errorf("eleven redirects: %s", got)
	}
}

func TestAnAddressIsAskedForOnce(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/x": "200"})
	results := w.ask("http://a.example/x", "http://a.example/x#b", "http://a.example/x")
	for _, r := range results {
		if r.State != Alive {
			t.Errorf("%s: %s", r.URL, outline(r))
		}
	}
	if want := "GET a.example/robots.txt, HEAD a.example/x"; strings.Join(w.requests(), ", ") != want {
		t.Errorf("asked %v, want %s", w.requests(), want)
	}
}

func TestAHostThatGetsHEADWrongIsAskedByGET(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/1": "HEAD 405 | GET 200", "a.example/2": "HEAD 405 | GET 200"})
	w.ask("http://a.example/1", "http://a.example/2")
	if want := "GET a.example/robots.txt, HEAD a.example/1, GET a.example/1, GET a.example/2"; strings.Join(w.requests(), ", ") != want {
		t.Errorf("asked %v, want %s", w.requests(), want)
	}
}

func TestFaultsOfTheNetwork(t *testing.T) {
	w := newWeb(t, map[string]string{
		"hangs.example/x":        "hang",
		"breaks.example/x":       "break",
		"breaks-once.example/x":  "HEAD break | GET break ; 200",
		"robots.hangs.example/x": "200", "robots.hangs.example/robots.txt": "hang",
	})
	w.hosts["closed.example"] = closedPort(t)
	opts := w.options()
	opts.Timeout = 50 * time.Millisecond
	report := w.check(records(t, map[string]string{"sources/s.yaml": `
title: a
links:
  1: http://nothing.invalid/x
  2: http://closed.example/x
  3: http://breaks.example/x
  4: http://breaks-once.example/x
  5: http://hangs.example/x
  6: http://robots.hangs.example/x
`}), opts)
	want := []string{"dead no-such-host", "dead no-connection", "dead broken-connection", "alive answers 200", "dead timeout", "dead timeout"}
	for i, r := range report.Results {
		if got := outline(r); got != want[i] {
			t.Errorf("%s: %s, want %s", r.URL, got, want[i])
		}
	}
	if got, want := report.Results[4].Message().String(), `the address is dead: "hangs.example" has not answered within 50ms`; got != want {
		t.Errorf("said %s, want %s", got, want)
	}
}
