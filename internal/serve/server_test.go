package serve

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"summitline/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// ask returns the answer of a server to one request.
func ask(t *testing.T, s *server, method, target string, header ...string) *http.Response {
	t.Helper()
	request := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	s.ServeHTTP(recorder, request)
	return recorder.Result()
}

func body(t *testing.T, response *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// inMemory returns files with some contents.
func inMemory(contents map[string][]byte) *files {
	all := &files{places: map[string]int{}, list: make([]file, len(contents)), site: new(sync.RWMutex)}
	for name, content := range contents {
		i := len(all.places)
		all.places[name] = i
		all.list[i].make = func() ([]byte, diag.List) { return content, nil }
	}
	return all
}

// serving returns a server of files at a path.
func serving(base string, names ...string) *server {
	files := map[string][]byte{"404.html": []byte("<body>no such page</body>")}
	for _, name := range names {
		files[name] = []byte("content of " + name)
	}
	s := newServer(base, nil)
	s.publish(newSnapshot("1", inMemory(files), changes{}, ""))
	return s
}

func TestAnswers(t *testing.T) {
	s := serving("/", "index.html", "assets/style.css", "summits/제1회/index.html", "years/2024/index.html")
	const hangul = "/summits/%EC%A0%9C1%ED%9A%8C"
	for _, test := range []struct {
		target string
		status int
		want   string // in the body, or the place that a redirect leads to
	}{
		{"/", 200, "content of index.html"},
		{"/index.html", 200, "content of index.html"},
		{"/assets/style.css", 200, "content of assets/style.css"},
		{"/assets/style.css?v=1", 200, "content of assets/style.css"},
		{"/years/2024/", 200, "content of years/2024/index.html"},
		{"/years/2024", 302, "/years/2024/"},
		{"/years/2024?a=b", 302, "/years/2024/?a=b"},
		{hangul + "/", 200, "content of summits/제1회/index.html"},
		{hangul, 302, hangul + "/"},
		{escaped(norm.NFD.String("/summits/제1회/")), 200, "content of summits/제1회/index.html"},
		{escaped(norm.NFD.String("/summits/제1회")), 302, hangul + "/"},
		{"/years/", 404, "no such page"},
		{"/years", 404, "no such page"},
		{"/assets/", 404, "no such page"},
		{"/assets", 404, "no such page"},
		{"/nothing", 404, "no such page"},
		{"/index.html/", 404, "no such page"},
		{"/../server.go", 404, "no such page"},
		{"/..%2fserver.go", 404, "no such page"},
		{"/assets/../../server.go", 404, "no such page"},
		{"//years/2024", 404, "no such page"},
		{"/%00", 404, "no such page"},
		{"/.summitline/", 404, "no such page"},
		{"/404.html", 200, "no such page"},
	} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			response := ask(t, s, method, test.target)
			got := body(t, response)
			if response.StatusCode != test.status {
				t.Errorf("%s %s: %s, want %d", method, test.target, response.Status, test.status)
				continue
			}
			if method == http.MethodHead {
				if got != "" {
					t.Errorf("HEAD %s has a body: %s", test.target, got)
				}
				got = test.want
			}
			if test.status == 302 {
				got = response.Header.Get("Location")
			}
			if !strings.Contains(got, test.want) {
				t.Errorf("%s %s: %q, want %q", method, test.target, got, test.want)
			}
			if cache := response.Header.Get("Cache-Control"); cache != "no-cache" {
				t.Errorf("%s %s may be cached: %q", method, test.target, cache)
			}
		}
	}
}

// escaped returns a path as browsers send it.
func escaped(path string) string {
	request, err := http.NewRequest(http.MethodGet, "http://host"+path, nil)
	if err != nil {
		panic(err)
	}
	return request.URL.RequestURI()
}

func TestOtherMethodsAreRefused(t *testing.T) {
	s := serving("/", "index.html")
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
		response := ask(t, s, method, "/")
		if response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %s, allowed: %q", method, response.Status, response.Header.Get("Allow"))
		}
	}
}

func TestContentTypes(t *testing.T) {
	for name, want := range map[string]string{
		"index.html":       "text/html; charset=utf-8",
		"a.css":            "text/css; charset=utf-8",
		"a.js":             "text/javascript; charset=utf-8",
		"a.json":           "application/json; charset=utf-8",
		"a.svg":            "image/svg+xml; charset=utf-8",
		"a.xml":            "application/xml; charset=utf-8",
		"a.txt":            "text/plain; charset=utf-8",
		"a.ics":            "text/calendar; charset=utf-8",
		"a.webp":           "image/webp",
		"a.avif":           "image/avif",
		"a.PNG":            "image/png",
		"a.jpeg":           "image/jpeg",
		"a.woff2":          "font/woff2",
		"a.no-such-ending": "application/octet-stream",
		"CNAME":            "application/octet-stream",
	} {
		s := serving("/", name)
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			if got := ask(t, s, method, "/"+name).Header.Get("Content-Type"); got != want {
				t.Errorf("%s %s has the type %q, want %q", method, name, got, want)
			}
		}
	}
}

func TestABrowserAsksAgainAndNeverShowsAStalePage(t *testing.T) {
	s := serving("/", "index.html", "a.css")
	for _, target := range []string{"/", "/a.css", scriptPath} {
		tag := ask(t, s, http.MethodGet, target).Header.Get("ETag")
		if tag == "" {
			t.Errorf("%s has no tag", target)
		}
		again := ask(t, s, http.MethodGet, target, "If-None-Match", tag)
		if again.StatusCode != http.StatusNotModified || body(t, again) != "" {
			t.Errorf("%s is sent again: %s", target, again.Status)
		}
	}
	tag := ask(t, s, http.MethodGet, "/").Header.Get("ETag")
	s.publish(newSnapshot("2", inMemory(map[string][]byte{"index.html": []byte("content of index.html"), "a.css": []byte("other")}), changes{}, ""))
	if again := ask(t, s, http.MethodGet, "/", "If-None-Match", tag); again.StatusCode != http.StatusOK {
		t.Errorf("the page would keep the version of the last site: %s", again.Status)
	}
}

func TestTheScriptIsInPagesAlone(t *testing.T) {
	files := map[string][]byte{
		"404.html":   []byte("<body>no such page</body>"),
		"index.html": []byte("<html><body><p>1</p></BODY ></html>"),
		"bare.html":  []byte("<p>1"),
		"two.html":   []byte("<body><!-- </body> -->\n</body>"),
		"a.css":      []byte("</body>"),
		"a.svg":      []byte("<svg></svg>"),
	}
	s := newServer("/", nil)
	snap := newSnapshot("1", inMemory(files), changes{}, "")
	s.publish(snap)
	tag := `<script src="/.summitline/reload.js" data-version="` + snap.version + `"></script>` + "\n"
	for target, want := range map[string]string{
		"/":          "<html><body><p>1</p>" + tag + "</BODY ></html>",
		"/bare.html": "<p>1" + tag,
		"/two.html":  "<body><!-- </body> -->\n" + tag + "</body>",
		"/a.css":     "</body>",
		"/a.svg":     "<svg></svg>",
		"/nothing":   "<body>no such page" + tag + "</body>",
	} {
		if got := body(t, ask(t, s, http.MethodGet, target)); got != want {
			t.Errorf("%s is %q, want %q", target, got, want)
		}
	}
	if content, _ := snap.files.content(snap.files.find("two.html")); !bytes.Equal(content, []byte("<body><!-- </body> -->\n</body>")) {
		t.Error("the site's own file was changed")
	}
	response := ask(t, s, http.MethodGet, scriptPath)
	if got := response.Header.Get("Content-Type"); body(t, response) != string(script) || !strings.HasPrefix(got, "text/javascript") {
		t.Errorf("the script comes as %q", got)
	}
}

func TestTheStreamSaysHowThingsStand(t *testing.T) {
	s := serving("/", "index.html")
	snap := s.current.Load()
	gone, cancel := context.WithCancel(t.Context())
	cancel() // the page is left at once
	for method, want := range map[string]string{
		http.MethodGet:  "retry: 500\n\ndata: {\"version\":\"" + snap.version + "\",\"panel\":\"\",\"errors\":\"\"}\n\n",
		http.MethodHead: "",
	} {
		recorder := httptest.NewRecorder()
		s.ServeHTTP(recorder, httptest.NewRequestWithContext(gone, method, eventsPath, nil))
		response := recorder.Result()
		if got := body(t, response); got != want {
			t.Errorf("%s: %q, want %q", method, got, want)
		}
		if got := response.Header.Get("Content-Type"); got != "text/event-stream" {
			t.Errorf("%s: the type is %q", method, got)
		}
		if got := response.Header.Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s may be cached: %q", method, got)
		}
	}
}
