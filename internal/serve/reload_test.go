package serve

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"summitline/internal/browsertest"
)

// What is asked of the page in the browser.
const (
	overlaid = `document.querySelector("#summitline-problems")?.shadowRoot.querySelector("dialog[open]")`
	bare     = `!document.querySelector("#summitline-problems")`
	marked   = `window.marked`
)

// titled is true on a page under a heading.
func titled(text string) string {
	return fmt.Sprintf(`document.querySelector("h1")?.textContent.includes(%q)`, text)
}

// newTreeToOpen returns a small site with all that a browser asks for by itself.
func newTreeToOpen(t *testing.T) tree {
	t.Helper()
	site := newTree(t)
	site.write("static/favicon.ico", "")
	return site
}

// meeting is a record whose page is longer than a window.
func meeting(title string) string {
	return fmt.Sprintf("title: %s\ndate: 2024-01-19\nbody: |\n%s", title, strings.Repeat("  한 문단이다.\n\n", 200))
}

func TestInABrowserAnEditShows(t *testing.T) {
	b := browsertest.Start(t).Page(t)
	site := newTreeToOpen(t)
	site.write("content/summits/first.yaml", meeting("첫 회의"))
	r := site.start()
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의"))
	b.Run(`scrollTo(0, 700)`)
	site.write("content/summits/first.yaml", meeting("처음 회의"))
	b.Until(titled("처음 회의"))
	b.Until(`scrollY === 700`)
	b.Until(bare)
	b.Check()
}

func TestInABrowserAProblemLiesOverThePage(t *testing.T) {
	b := browsertest.Start(t).Page(t)
	site := newTreeToOpen(t)
	r := site.start()
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의"))
	b.Run(`window.marked = true`)

	const good, broken = firstSummit, "title: <b>새</b> 회의\ndate: 2024-1-1\n"
	site.replace("content/summits/first.yaml", broken)
	b.Until(overlaid)
	for _, want := range []string{"1 error", "content/summits/first.yaml:2:12", "2024-1-1", "^", "write 2024-01-01"} {
		b.Until(fmt.Sprintf(`%s.textContent.includes(%q)`, overlaid, want))
	}
	b.Until(titled("첫 회의"))

	site.replace("content/summits/first.yaml", good)
	b.Until(bare)

	site.replace("content/summits/first.yaml", broken)
	b.Until(overlaid)
	b.Press("Escape")
	b.Until(bare)
	// What has been closed stays closed while it is the same.
	b.Run(`const parse = JSON.parse; JSON.parse = (text) => { window.heard = true; return parse(text) }`)
	site.replace("content/topics/반도체.yaml", "name: 칩\n")
	b.Until(`window.heard`)
	b.Until(bare)
	site.replace("content/topics/반도체.yaml", "name: 반도체\n")
	site.replace("content/summits/first.yaml", "title: [\n")
	b.Until(overlaid)
	b.Press("Enter") // the button has the focus
	b.Until(bare)
	b.Until(marked + " && " + titled("첫 회의")) // all of it on the page as it was loaded
	b.Check()
}

func TestInABrowserTheListOfProblemsGivesWayToTheSite(t *testing.T) {
	b := browsertest.Start(t).Page(t)
	site := newTreeToOpen(t)
	site.write("content/summits/first.yaml", "title: 첫 회의\n")
	r := site.start()
	b.Open(r.url + "summits/first/")
	b.Until(`document.body.textContent.includes("content/summits/first.yaml")`)
	b.Until(bare)
	site.replace("content/summits/first.yaml", "title: 첫 회의\ndate: 2024\n")
	b.Until(titled("첫 회의"))
}

func TestInABrowserAPageOutlivesTheServer(t *testing.T) {
	b := browsertest.Start(t).Page(t)
	site := newTreeToOpen(t)
	opts := site.options()
	opts.Site.BaseURL = "http://127.0.0.1/"
	var to atomic.Pointer[url.URL] // the server behind the one address
	behind := func(r *running) *url.URL {
		u, err := url.Parse(r.url)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	proxy := &httputil.ReverseProxy{
		Rewrite:       func(r *httputil.ProxyRequest) { r.SetURL(to.Load()) },
		FlushInterval: -1,
		// As if there were no server.
		ErrorHandler: func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
	}
	front := httptest.NewServer(proxy)
	t.Cleanup(front.Close)
	t.Cleanup(front.CloseClientConnections)

	r := start(t, opts)
	to.Store(behind(r))
	b.Open(front.URL + "/summits/first/")
	b.Until(titled("첫 회의"))
	r.stop()
	site.write("content/summits/first.yaml", "title: 처음 회의\ndate: 2024-01-19\n")
	to.Store(behind(start(t, opts)))
	b.Until(titled("처음 회의"))
}

func TestInABrowserAHiddenPageCatchesUp(t *testing.T) {
	b := browsertest.Start(t).Page(t)
	site := newTreeToOpen(t)
	r := site.start()
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의"))
	hide := func(hidden bool) {
		b.Run(fmt.Sprintf(`Object.defineProperty(document, "hidden", {value: %t, configurable: true}); document.dispatchEvent(new Event("visibilitychange"))`, hidden))
	}
	b.Run(`const close = EventSource.prototype.close; EventSource.prototype.close = function () { window.silent = true; close.call(this) }`)
	hide(true)
	b.Until(`window.silent`)
	b.Run(`const real = EventSource; EventSource = function (...args) { window.silent = false; return new real(...args) }; dispatchEvent(new Event("pageshow"))`)
	b.Until(`window.silent`)
	page := r.listen()
	site.write("content/summits/first.yaml", "title: 처음 회의\ndate: 2024-01-19\n")
	page.until(func(message) bool { return r.shows("/summits/first/", "처음 회의") })
	b.Until(titled("첫 회의"))
	hide(false)
	b.Until(titled("처음 회의"))
	b.Check()
}
