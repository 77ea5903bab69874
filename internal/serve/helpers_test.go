package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"summitline/internal/build"
	"summitline/internal/record"
	"summitline/static"
	"summitline/templates"
)

// deadline is how long a test waits for what must come. It is never reached
// unless something is broken, however busy the machine.
const deadline = 2 * time.Minute

// tree is a folder with the folders of a site in it.
type tree struct {
	t   *testing.T
	dir string
}

// firstSummit is a record of the small site.
const firstSummit = "title: 첫 회의\ndate: 2024-01-19\ntopics: 반도체\n"

// newTree returns a small site: content, and neither templates nor static.
func newTree(t *testing.T) tree {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	site := tree{t, dir}
	site.write("content/site.yaml", "title: 시험 기록\nlanguages: [ko]\n")
	site.write("content/summits/first.yaml", firstSummit)
	site.write("content/topics/반도체.yaml", "name: 반도체\n")
	return site
}

func (s tree) path(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

// write saves a file as simple editors do, with the folders above it.
func (s tree) write(name, text string) {
	s.t.Helper()
	s.mkdir(filepath.Dir(name))
	if err := os.WriteFile(s.path(name), []byte(text), 0o666); err != nil {
		s.t.Fatal(err)
	}
}

// replace saves a file as careful editors do: beside it first.
func (s tree) replace(name, text string) {
	s.t.Helper()
	beside := filepath.ToSlash(filepath.Join(filepath.Dir(name), ".new"))
	s.write(beside, text)
	s.rename(beside, name)
}

func (s tree) mkdir(name string) {
	s.t.Helper()
	if err := os.MkdirAll(s.path(name), 0o777); err != nil {
		s.t.Fatal(err)
	}
}

func (s tree) rename(from, to string) {
	s.t.Helper()
	if err := os.Rename(s.path(from), s.path(to)); err != nil {
		s.t.Fatal(err)
	}
}

func (s tree) remove(name string) {
	s.t.Helper()
	if err := os.RemoveAll(s.path(name)); err != nil {
		s.t.Fatal(err)
	}
}

// options returns what serves the tree at a free port.
func (s tree) options() Options {
	folder := func(name string) build.Folder { return build.Folder{FS: os.DirFS(s.path(name)), Name: name} }
	site := build.Options{Content: folder("content"), Templates: folder("templates"), Static: folder("static")}
	site.Templates.FS = build.Overlay(templates.FS, site.Templates.FS)
	site.Static.FS = build.Overlay(static.FS, site.Static.FS)
	return Options{
		Site: site,
		Folders: []Folder{
			{s.path("content"), record.PassedOver},
			{s.path("templates"), build.PassedOver},
			{s.path("static"), build.PassedOver},
		},
		Addr: "127.0.0.1:0",
	}
}

// running is a server that runs until the test ends or stops it.
type running struct {
	t     *testing.T
	url   string // ends with a slash
	built chan Result
	stop  func() error // ends it and returns what Run did
}

// start serves the tree.
func (s tree) start() *running { return start(s.t, s.options()) }

func start(t *testing.T, opts Options) *running {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	r := &running{t: t, built: make(chan Result, 1000)}
	ready := make(chan string, 1)
	opts.Ready = func(url string) { ready <- url }
	opts.Built = func(result Result) { r.built <- result }
	opts.Trouble = func(err error) { t.Errorf("trouble: %v", err) }
	ended := make(chan error, 1)
	go func() { ended <- Run(ctx, opts) }()
	r.stop = func() error {
		cancel()
		select {
		case err := <-ended:
			ended <- err
			return err
		case <-time.After(deadline):
			t.Fatal("the server does not end")
			return nil
		}
	}
	t.Cleanup(func() {
		if err := r.stop(); err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	select {
	case r.url = <-ready:
	case err := <-ended:
		ended <- err
		t.Fatalf("Run ended at once: %v", err)
	case <-time.After(deadline):
		t.Fatal("the server does not start")
	}
	return r
}

// get returns the answer to a request for a path below the server's link.
func (r *running) get(path string) (status int, body string) {
	r.t.Helper()
	response, err := http.Get(r.url + strings.TrimPrefix(path, "/"))
	if err != nil {
		r.t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return response.StatusCode, string(data)
}

// shows reports whether a page is there and holds a text.
func (r *running) shows(path, text string) bool {
	r.t.Helper()
	status, body := r.get(path)
	return status == http.StatusOK && strings.Contains(body, text)
}

// listener is an open page, as far as the server sees it.
type listener struct {
	t    *testing.T
	scan *bufio.Scanner
}

// listen opens the stream of events.
func (r *running) listen() *listener {
	r.t.Helper()
	home, err := url.Parse(r.url)
	if err != nil {
		r.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	r.t.Cleanup(cancel)
	home.Path, home.RawPath = eventsPath, ""
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, home.String(), nil)
	if err != nil {
		r.t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { response.Body.Close() })
	if got := response.Header.Get("Content-Type"); got != "text/event-stream" {
		r.t.Fatalf("the events have the type %q", got)
	}
	return &listener{r.t, bufio.NewScanner(response.Body)}
}

// next returns the next message; it is not ok once the stream has ended.
func (l *listener) next() (m message, ok bool) {
	l.t.Helper()
	for l.scan.Scan() {
		data, ok := strings.CutPrefix(l.scan.Text(), "data: ")
		if !ok {
			continue
		}
		if err := json.Unmarshal([]byte(data), &m); err != nil {
			l.t.Fatalf("the message %q: %v", data, err)
		}
		return m, true
	}
	return m, false
}

// until returns the first message that is as wanted. Others may come before:
// a busy machine can look into the middle of a save.
func (l *listener) until(wanted func(message) bool) message {
	l.t.Helper()
	for {
		m, ok := l.next()
		if !ok {
			l.t.Fatalf("the stream ended before the message wanted: %v", l.scan.Err())
		}
		if wanted(m) {
			return m
		}
	}
}
