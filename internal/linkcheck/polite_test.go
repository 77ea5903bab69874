package linkcheck

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// waited returns for how long a check slept, in all.
func (w *web) waited() time.Duration {
	var all time.Duration
	for _, d := range w.clock.sleeps {
		all += d
	}
	return all
}

func TestAHostHasAPause(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/1": "200", "a.example/2": "200", "a.example/3": "200"})
	w.ask("http://a.example/1", "http://a.example/2", "http://a.example/3")
	if len(w.requests()) != 4 || w.waited() != 3*time.Second {
		t.Errorf("%d requests, and waited %v", len(w.requests()), w.clock.sleeps)
	}
}

func TestCrawlDelayIsKept(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/1": "200", "a.example/2": "HEAD 405 | GET 200"})
	w.texts["a.example/robots.txt"] = "User-agent: *\nCrawl-delay: 7\n"
	w.ask("http://a.example/1", "http://a.example/2")
	// robots.txt, HEAD, HEAD, GET
	if want := []time.Duration{7 * time.Second, 7 * time.Second, 7 * time.Second}; !slices.Equal(w.clock.sleeps, want) {
		t.Errorf("waited %v, want %v", w.clock.sleeps, want)
	}
}

func TestACrawlDelayThatIsTooLong(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/1": "200"})
	w.texts["a.example/robots.txt"] = "User-agent: *\nCrawl-delay: 3600\n"
	r := w.ask("http://a.example/1")[0]
	if got, want := outline(r), "unchecked asked-to-wait"; got != want || len(w.requests()) != 1 {
		t.Errorf("%s, want %s; asked %v", got, want, w.requests())
	}
	if got, want := r.Message().String(), `not asked: "a.example" wants to be left alone for 1h0m0s`; got != want {
		t.Errorf("said %s, want %s", got, want)
	}
}

func TestRetryAfterIsKept(t *testing.T) {
	for _, test := range []struct {
		about, script string
		want          string
		waited        []time.Duration // after that for robots.txt
	}{
		{"seconds", "503 after 30 ; 200", "alive answers 200", []time.Duration{time.Second, 30 * time.Second}},
		{"a date", "503 after Fri,_19_Jan_2024_09:01:02_GMT ; 200", "alive answers 200", []time.Duration{time.Second, time.Minute}},
		{"a date that is past", "503 after Fri,_19_Jan_2020_09:01:00_GMT ; 200", "alive answers 200", []time.Duration{time.Second, 5 * time.Second}},
		{"nonsense", "503 after soon ; 200", "alive answers 200", []time.Duration{time.Second, 5 * time.Second}},
		{"too many requests", "HEAD 429 after 60 ; 200", "alive answers 200", []time.Duration{time.Minute}},
		{"too many requests, again and again", "429 after 60", "alive keeps-programs-out 429", []time.Duration{time.Minute, time.Minute}},
		{"too many requests, and no word of when", "429", "alive keeps-programs-out 429", nil},
		{"too many requests, for too long", "429 after 86400", "alive keeps-programs-out 429", nil},
		{"for too long", "503 after 86400", "unchecked asked-to-wait 503", nil},
		{"on another status it means nothing", "404 after 86400", "dead gone 404", []time.Duration{time.Second}},
	} {
		script := test.script
		if strings.HasPrefix(script, "503") {
			script = "HEAD 503 | GET " + script
		}
		if test.about == "for too long" {
			script = test.script
		}
		w := newWeb(t, map[string]string{"a.example/x": script})
		got := outline(w.ask("http://a.example/x")[0])
		want := append([]time.Duration{time.Second}, test.waited...)
		if got != test.want || !slices.Equal(w.clock.sleeps, want) {
			t.Errorf("%s: %s, want %s; waited %v, want %v", test.about, got, test.want, w.clock.sleeps, want)
		}
	}
}

func TestAHostThatWantsToBeLeftAloneIs(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/1": "200", "a.example/2": "429 after 3600", "a.example/3": "200", "b.example/x": "302 http://a.example/4"})
	want := []string{"alive answers 200", "alive keeps-programs-out 429", "unchecked asked-to-wait"}
	for i, r := range w.ask("http://a.example/1", "http://a.example/2", "http://a.example/3") {
		if got := outline(r); got != want[i] {
			t.Errorf("%s: %s, want %s", r.URL, got, want[i])
		}
	}
	if slices.Contains(w.requests(), "HEAD a.example/3") {
		t.Error("it was asked again")
	}
}

func TestAServerThatFailsIsAskedThreeTimes(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/x": "500"})
	w.ask("http://a.example/x")
	if want := "GET a.example/robots.txt, HEAD a.example/x, GET a.example/x, GET a.example/x, GET a.example/x"; strings.Join(w.requests(), ", ") != want {
		t.Errorf("asked %v, want %s", w.requests(), want)
	}
	if want := []time.Duration{time.Second, time.Second, 5 * time.Second, 20 * time.Second}; !slices.Equal(w.clock.sleeps, want) {
		t.Errorf("waited %v, want %v", w.clock.sleeps, want)
	}
}

// TestHostsAreAskedSideBySide has two hosts each wait for a request to the
// other, in which they time out if they are asked one after the other.
func TestHostsAreAskedSideBySide(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/x": "200", "b.example/x": "200"})
	var once [2]sync.Once
	met := [2]chan struct{}{make(chan struct{}), make(chan struct{})}
	w.arrived = func(address string) {
		if mine := slices.Index([]string{"a.example/x", "b.example/x"}, address); mine >= 0 {
			once[mine].Do(func() { close(met[mine]) })
			select {
			case <-met[1-mine]:
			case <-t.Context().Done():
			}
		}
	}
	for _, r := range w.ask("http://a.example/x", "http://b.example/x") {
		if r.State != Alive {
			t.Errorf("%s: %s", r.URL, outline(r))
		}
	}
}

func TestNotMoreHostsSideBySideThanAllowed(t *testing.T) {
	var lock sync.Mutex
	under, most := 0, 0
	w := newWeb(t, nil)
	w.arrived = func(string) {
		lock.Lock()
		under++
		most = max(most, under)
		lock.Unlock()
		time.Sleep(2 * time.Millisecond)
		lock.Lock()
		under--
		lock.Unlock()
	}
	files := map[string]string{}
	for i := range 12 {
		files[fmt.Sprintf("sources/s%02d.yaml", i)] = fmt.Sprintf("title: a\nurl: http://h%d.example/x\n", i)
	}
	opts := w.options()
	opts.Hosts = 3
	w.check(records(t, files), opts)
	if most > 3 {
		t.Errorf("%d hosts at once", most)
	}
}

// TestRedirectsToABusyHostWaitTheirTurn leads several hosts to one, which
// check finds out if it is asked two things at once.
func TestRedirectsToABusyHostWaitTheirTurn(t *testing.T) {
	pages := map[string]string{}
	var addresses []string
	for i := range 8 {
		pages[fmt.Sprintf("h%d.example/x", i)] = fmt.Sprintf("302 http://www.one.example/%d", i)
		pages[fmt.Sprintf("www.one.example/%d", i)] = "200"
		addresses = append(addresses, fmt.Sprintf("http://h%d.example/x", i), fmt.Sprintf("http://www.one.example/%d", i))
	}
	w := newWeb(t, pages)
	w.arrived = func(string) { time.Sleep(time.Millisecond) }
	for _, r := range w.ask(addresses...) {
		if r.State != Alive {
			t.Errorf("%s: %s", r.URL, outline(r))
		}
	}
}

func TestTheProgramSaysWhoItIs(t *testing.T) {
	for _, test := range []struct{ version, base, want string }{
		{"v1.2.0", "https://record.example/", "summitline/v1.2.0 (link check; +https://record.example/)"},
		{"(devel)", "https://record.example/", "summitline (link check; +https://record.example/)"},
		{"v1", "", "summitline/v1 (link check)"},
	} {
		w := newWeb(t, map[string]string{"a.example/x": "HEAD 405 | GET 200"})
		opts := w.options()
		opts.Version, opts.BaseURL = test.version, test.base
		w.check(records(t, map[string]string{"sources/s.yaml": "title: a\nurl: http://a.example/x\n"}), opts)
		w.lock.Lock()
		got := slices.Collect(maps.Keys(w.agents))
		w.lock.Unlock()
		if len(got) != 1 || got[0] != test.want {
			t.Errorf("called itself %q, want %q", got, test.want)
		}
	}
}

func TestACheckCanBeCutShort(t *testing.T) {
	w := newWeb(t, map[string]string{"a.example/x": "hang"})
	ctx, cancel := context.WithCancel(t.Context())
	w.arrived = func(address string) {
		if address == "a.example/x" {
			cancel()
		}
	}
	set := records(t, map[string]string{"sources/s.yaml": "title: a\nurl: http://a.example/x\n"})
	if report, err := Check(ctx, set, w.options()); !errors.Is(err, context.Canceled) || report != nil {
		t.Errorf("report %v, error %v", report, err)
	}
}
