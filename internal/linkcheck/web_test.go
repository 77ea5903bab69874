package linkcheck

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"summitline/internal/record"
)

// web is a number of made-up hosts, all of them at 127.0.0.1.
//
// What a host says stands in pages, by scheme-less address: the replies to one
// request after the other, between semicolons, the last of them for all that
// follow. A reply is a status and, for a redirect, where to, or one of
//
//	hang     no answer
//	break    the connection ends
//
// and may have more behind it: `after TIME` for a Retry-After, `cookie NAME`
// for a cookie that it sets, `with NAME` if it is for those who have that
// cookie; others get the reply before it. `HEAD 405 | GET 200` differs by
// method. What is not there is 404, so that there is no robots.txt either.
type web struct {
	t     *testing.T
	pages map[string]string
	texts map[string]string // the bodies of pages with status 200
	hosts map[string]string // where a host is; default: the plain server
	plain *httptest.Server
	roots *x509.CertPool

	lock    sync.Mutex
	log     []string // the requests, as they came
	agents  map[string]bool
	busy    map[string]int // requests under way, by host
	crowded []string       // hosts that were asked two things at once
	asked   map[string]int
	arrived func(address string) // called as a request comes, if set
	clock   *fakeClock
}

func newWeb(t *testing.T, pages map[string]string) *web {
	t.Helper()
	w := &web{
		t: t, pages: pages, texts: map[string]string{}, hosts: map[string]string{}, roots: x509.NewCertPool(),
		agents: map[string]bool{}, busy: map[string]int{}, asked: map[string]int{},
		clock: &fakeClock{now: time.Date(2024, 1, 19, 9, 0, 0, 0, time.UTC)},
	}
	w.plain = httptest.NewServer(w)
	t.Cleanup(w.plain.Close)
	return w
}

// ServeHTTP answers for all hosts.
func (w *web) ServeHTTP(res http.ResponseWriter, req *http.Request) {
	address := req.Host + req.URL.RequestURI()
	w.lock.Lock()
	w.log = append(w.log, req.Method+" "+address)
	w.agents[req.UserAgent()] = true
	if w.busy[req.Host]++; w.busy[req.Host] > 1 {
		w.crowded = append(w.crowded, req.Host)
	}
	nth := w.asked[req.Method+address]
	w.asked[req.Method+address]++
	w.lock.Unlock()
	leave := sync.OnceFunc(func() {
		w.lock.Lock()
		defer w.lock.Unlock()
		w.busy[req.Host]--
	})
	defer leave()
	if w.arrived != nil {
		w.arrived(address)
	}
	w.reply(res, req, address, nth, leave)
}

// requests returns what has been asked, as "METHOD address".
func (w *web) requests() []string {
	w.lock.Lock()
	defer w.lock.Unlock()
	return slices.Clone(w.log)
}

func (w *web) reply(res http.ResponseWriter, req *http.Request, address string, nth int, leave func()) {
	script, there := w.pages[address]
	if text, ok := w.texts[address]; ok && !there {
		fmt.Fprint(res, text)
		return
	}
	if !there {
		res.WriteHeader(http.StatusNotFound)
		return
	}
	for part := range strings.SplitSeq(script, " | ") {
		if rest, ok := strings.CutPrefix(part, req.Method+" "); ok {
			script = rest
		}
	}
	var replies [][]string
	for part := range strings.SplitSeq(script, " ; ") {
		words := strings.Fields(part)
		if at := len(words) - 2; at >= 0 && words[at] == "with" {
			if _, err := req.Cookie(words[at+1]); err != nil {
				continue
			}
			replies, words = nil, words[:at]
		}
		replies = append(replies, words)
	}
	words := replies[min(nth, len(replies)-1)]
	switch words[0] {
	case "hang":
		leave() // whoever gives up does so unseen
		<-req.Context().Done()
		return
	case "break":
		panic(http.ErrAbortHandler)
	}
	status, err := strconv.Atoi(words[0])
	if err != nil {
		w.t.Errorf("%s: the script %q is wrong", address, script)
	}
	words = words[1:]
	for len(words) > 0 {
		switch {
		case words[0] == "after":
			res.Header().Set("Retry-After", strings.ReplaceAll(words[1], "_", " "))
			words = words[1:]
		case words[0] == "cookie":
			http.SetCookie(res, &http.Cookie{Name: words[1], Value: "1", Path: "/"})
			words = words[1:]
		case words[0] == "nowhere":
			res.Header()["Location"] = []string{""}
		default:
			res.Header().Set("Location", words[0])
		}
		words = words[1:]
	}
	res.WriteHeader(status)
}

// transport leads all requests to where the hosts are.
func (w *web) transport() *http.Transport {
	dialer := &net.Dialer{}
	return &http.Transport{
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			host, _, err := net.SplitHostPort(addr)
			if err != nil {
				return nil, err
			}
			to, known := w.hosts[host]
			switch {
			case strings.HasSuffix(host, ".invalid"):
				return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
			case !known:
				to = w.plain.Listener.Addr().String()
			}
			return dialer.DialContext(ctx, network, to)
		},
		TLSClientConfig: &tls.Config{RootCAs: w.roots},
	}
}

// options are those with which the hosts are asked if a test has no others.
func (w *web) options() Options {
	return Options{
		Version: "1.0", BaseURL: "https://record.example/", Timeout: 10 * time.Second, Pause: time.Second, Hosts: 4,
		Transport: w.transport(), Clock: Clock{Now: w.clock.Now, Sleep: w.clock.Sleep},
	}
}

// check checks the addresses of some records.
func (w *web) check(set *record.Set, opts Options) *Report {
	w.t.Helper()
	report, err := Check(w.t.Context(), set, opts)
	if err != nil {
		w.t.Fatal(err)
	}
	w.lock.Lock()
	defer w.lock.Unlock()
	if len(w.crowded) > 0 {
		w.t.Errorf("hosts were asked two things at once: %v", w.crowded)
	}
	return report
}

// ask checks addresses, each as the source of its own.
func (w *web) ask(addresses ...string) []Result {
	w.t.Helper()
	files := map[string]string{}
	for i, address := range addresses {
		files[fmt.Sprintf("sources/s%02d.yaml", i)] = "title: a\nurl: " + address + "\n"
	}
	return w.check(records(w.t, files), w.options()).Results
}

// records reads records, in which nothing may be wrong.
func records(t *testing.T, files map[string]string) *record.Set {
	t.Helper()
	content := fstest.MapFS{"site.yaml": {Data: []byte("title: a\n")}}
	for name, text := range files {
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, diags := record.Load(content, "content", nil)
	if len(diags) > 0 {
		var b strings.Builder
		diags.Print(&b, "en")
		t.Fatal(b.String())
	}
	return set
}

// fakeClock is a clock on which time passes only while somebody sleeps, and
// then at once.
type fakeClock struct {
	lock   sync.Mutex
	now    time.Time
	sleeps []time.Duration
}

// Now returns the time.
func (c *fakeClock) Now() time.Time {
	c.lock.Lock()
	defer c.lock.Unlock()
	return c.now
}

// Sleep lets time pass.
func (c *fakeClock) Sleep(ctx context.Context, d time.Duration) error {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.now = c.now.Add(d)
	c.sleeps = append(c.sleeps, d)
	return ctx.Err()
}
