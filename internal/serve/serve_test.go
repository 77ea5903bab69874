package serve

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
)

func TestAnEditReachesTheOpenPage(t *testing.T) {
	site := newTree(t)
	r := site.start()
	page := r.listen()
	first, _ := page.next()
	if !r.shows("/summits/first/", "첫 회의") {
		t.Fatal("the page is not there")
	}
	site.write("content/summits/first.yaml", "title: 처음 회의\ndate: 2024-01-19\n")
	m := page.until(func(m message) bool { return r.shows("/summits/first/", "처음 회의") })
	if m.Version == first.Version {
		t.Error("the page has changed, and the version has not")
	}
	if !r.shows("/summits/first/", fmt.Sprintf("data-version=%q", m.Version)) {
		t.Error("the page does not name the version that the event names")
	}
}

func TestABuildIsReported(t *testing.T) {
	site := newTree(t)
	r := site.start()
	first := <-r.built
	if len(first.Changed) != 0 || first.Records != 2 || first.Files == 0 || first.Different != first.Files || first.Took <= 0 {
		t.Errorf("the first build is reported as %+v", first)
	}
	page := r.listen()
	site.replace("content/topics/반도체.yaml", "name: 반도체와 그 밖\n")
	page.until(func(message) bool { return r.shows("/topics/반도체/", "반도체와 그 밖") })
	second := <-r.built
	if want := []string{site.path("content/topics/반도체.yaml")}; !slices.Equal(second.Changed, want) {
		t.Errorf("the change is reported as %q, want %q", second.Changed, want)
	}
	if second.Different == 0 || second.Different == second.Files || second.Files != first.Files {
		t.Errorf("the second build is reported as %+v", second)
	}
}

func TestABrokenRecordLeavesTheSiteUp(t *testing.T) {
	site := newTree(t)
	r := site.start()
	page := r.listen()
	good, _ := page.next()
	if good.Errors != "" || good.Panel != "" {
		t.Errorf("a good site has problems: %s", good.Panel)
	}
	site.replace("content/summits/first.yaml", "title: 새 이름\ndate: 2024-01-19\ntopics: 반도채\n")
	broken := page.until(func(m message) bool { return m.Errors != "" })
	if broken.Version != good.Version {
		t.Error("the page would be loaded again, though the site is the same")
	}
	for _, want := range []string{"content/summits/first.yaml:3:9", "반도채", "<pre>", "^^^^", "반도체"} {
		if !strings.Contains(strings.NewReplacer("<i>", "", "</i>", "").Replace(broken.Panel), want) {
			t.Errorf("the problems lack %q:\n%s", want, broken.Panel)
		}
	}
	if !r.shows("/summits/first/", "첫 회의") {
		t.Error("the last good page is gone")
	}
	site.replace("content/summits/first.yaml", firstSummit)
	mended := page.until(func(m message) bool { return m.Errors == "" })
	if mended.Version != good.Version {
		t.Error("the site is what it was, and its version is not")
	}
	var errorsSeen bool
	for len(r.built) > 0 {
		result := <-r.built
		errorsSeen = errorsSeen || result.Diags.HasErrors()
	}
	if !errorsSeen {
		t.Error("the error was not reported")
	}
}

func TestWarningsDoNotCoverThePage(t *testing.T) {
	site := newTree(t)
	site.write("content/summits/stray.txt", "")
	r := site.start()
	if result := <-r.built; result.Diags.Count(diag.Warning) != 1 || result.Diags.HasErrors() {
		t.Fatalf("there should be one warning: %v", result.Diags)
	}
	m, _ := r.listen().next()
	if m.Errors != "" {
		t.Errorf("the warning covers the page: %s", m.Errors)
	}
	for _, want := range []string{"1 warning", "content/summits/stray.txt"} {
		if !strings.Contains(m.Panel, want) {
			t.Errorf("the panel lacks %q: %s", want, m.Panel)
		}
	}
}

func TestASiteThatNeverWorkedIsAListOfProblems(t *testing.T) {
	site := newTree(t)
	site.write("content/summits/first.yaml", "title: 첫 회의\ndate: <b>2024\n")
	r := site.start()
	page := r.listen()
	first, _ := page.next()
	for _, path := range []string{"/", "/summits/first/", "/x.css"} {
		status, body := r.get(path)
		if status != http.StatusServiceUnavailable || !strings.Contains(body, "first.yaml:2:7") || !strings.Contains(body, scriptPath) {
			t.Errorf("%s: %d %s", path, status, body)
		}
		if strings.Contains(body, "<b>2024") {
			t.Errorf("%s: what the record says is not escaped: %s", path, body)
		}
	}
	if first.Panel != "" {
		t.Error("the list would be shown over itself")
	}
	site.replace("content/summits/first.yaml", "title: 첫 회의\n")
	other := page.until(func(m message) bool { return m.Version != first.Version })
	if _, body := r.get("/"); !strings.Contains(body, "date") {
		t.Errorf("the list is not that of the other problem: %s", body)
	}
	site.replace("content/summits/first.yaml", "title: 첫 회의\ndate: 2024\n")
	page.until(func(m message) bool { return m.Version != other.Version })
	if !r.shows("/summits/first/", "첫 회의") {
		t.Error("the site is mended and not there")
	}
}

func TestAServerStartedAgainKnowsItsPages(t *testing.T) {
	site := newTree(t)
	opts := site.options()
	opts.Site.BaseURL = "http://site.example/"
	version := func() string {
		r := start(t, opts)
		m, _ := r.listen().next()
		r.stop()
		return m.Version
	}
	first, again := version(), version()
	if first != again {
		t.Errorf("the same site has the versions %s and %s: open pages would be loaded again for nothing", first, again)
	}
	site.write("content/topics/more.yaml", "name: more\n")
	if version() == first {
		t.Error("another site has the same version: open pages would stay as they are")
	}
}

func TestAFileWhoseNameIsDecomposed(t *testing.T) {
	site := newTree(t)
	site.write(norm.NFD.String("static/그림.txt"), "here")
	r := site.start()
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if path := escaped(form.String("/그림.txt")); !r.shows(path, "here") {
			t.Errorf("%s is not there", path)
		}
	}
}

func TestASiteBelowAPath(t *testing.T) {
	site := newTree(t)
	opts := site.options()
	opts.Site.BaseURL = "https://site.example/모임"
	r := start(t, opts)
	const base = "/%EB%AA%A8%EC%9E%84/"
	if !strings.HasSuffix(r.url, base) {
		t.Errorf("the link is %s", r.url)
	}
	if !r.shows("/summits/first/", "첫 회의") {
		t.Error("the page is not there")
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	root := strings.TrimSuffix(r.url, base)
	for path, want := range map[string]string{"/": base, strings.TrimSuffix(base, "/"): base, "/summits/first/": ""} {
		response, err := client.Get(root + path)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if got := response.Header.Get("Location"); got != want {
			t.Errorf("%s leads to %q, want %q", path, got, want)
		}
		if want == "" && response.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", path, response.Status)
		}
	}
	if m, ok := r.listen().next(); !ok || m.Version == "" {
		t.Error("the events are not where the script looks for them")
	}
}

func TestTheEndClosesAllStreams(t *testing.T) {
	site := newTree(t)
	r := site.start()
	pages := []*listener{r.listen(), r.listen()}
	for _, page := range pages {
		page.next()
	}
	if err := r.stop(); err != nil {
		t.Fatalf("Run: %v", err)
	}
	for _, page := range pages {
		if m, ok := page.next(); ok || page.scan.Err() != nil {
			t.Errorf("the stream went on with %v, or broke: %v", m, page.scan.Err())
		}
	}
	if response, err := http.Get(r.url); err == nil {
		response.Body.Close()
		t.Error("the server still answers")
	}
	for end := time.Now().Add(deadline); ; {
		left, stacks := goroutines("serve.Run", "serve.(*watcher)", "serve.settle", "serve.(*server)", "fsnotify")
		if !left {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("the server has ended, and some of it goes on:\n%s", stacks)
		}
		runtime.Gosched() // what has told of its end may still have to return
	}
}

// goroutines reports whether any goroutine is in one of the functions, and what
// all are doing.
func goroutines(functions ...string) (any bool, stacks string) {
	buffer := make([]byte, 1<<20)
	stacks = string(buffer[:runtime.Stack(buffer, true)])
	return slices.ContainsFunc(functions, func(f string) bool { return strings.Contains(stacks, f) }), stacks
}

func TestAnAddressInUse(t *testing.T) {
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	opts := newTree(t).options()
	opts.Addr = other.Addr().String()
	if err := Run(t.Context(), opts); err == nil || runtime.GOOS != "windows" && !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("Run: %v", err)
	}
}

func TestTheLinkIsOneToOpen(t *testing.T) {
	for want, addr := range map[string]net.Addr{
		"http://127.0.0.1:8080/": &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080},
		"http://localhost:80/":   &net.TCPAddr{IP: net.IPv4zero, Port: 80},
		"http://localhost:81/":   &net.TCPAddr{IP: net.IPv6zero, Port: 81},
		"http://[::1]:8080/":     &net.TCPAddr{IP: net.IPv6loopback, Port: 8080},
	} {
		if got := address(addr).String(); got != want {
			t.Errorf("%v is opened as %s, want %s", addr, got, want)
		}
	}
}
