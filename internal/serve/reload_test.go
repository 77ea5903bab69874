package serve

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"summitline/internal/browsertest"
)

// What is asked of the page in the browser.
const (
	panelRoot = `document.querySelector("summitline-panel")?.shadowRoot`
	overlaid  = panelRoot + `?.querySelector("dialog:modal")`
	bare      = `!document.querySelector("summitline-panel")`
	badge     = panelRoot + `?.querySelector(".badge")`
	list      = panelRoot + `?.querySelector("dialog[open]:not(:modal)")`
	shut      = badge + `?.ariaExpanded === "false"`
	marked    = `window.marked`
)

// says is true if an element is there and has a text.
func says(element, text string) string {
	return fmt.Sprintf(`%s?.textContent.includes(%q)`, element, text)
}

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

func TestInABrowser(t *testing.T) {
	b := browsertest.Start(t)
	for name, test := range map[string]func(*testing.T, *browsertest.Page){
		"an edit shows":                            anEditShows,
		"a problem lies over the page":             aProblemLiesOverThePage,
		"warnings wait behind a badge":             warningsWaitBehindABadge,
		"the list of problems gives way":           theListOfProblemsGivesWay,
		"a page outlives the server":               aPageOutlivesTheServer,
		"a hidden page catches up":                 aHiddenPageCatchesUp,
		"a save is marked":                         aSaveIsMarked,
		"a large save is marked":                   aLargeSaveIsMarked,
		"a save leads to what it has changed":      aSaveLeadsToWhatItHasChanged,
		"a page that is gone comes back by itself": aPageThatIsGoneComesBack,
	} {
		t.Run(name, func(t *testing.T) { test(t, b.Page(t)) })
	}
}

func anEditShows(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	site.write("content/summits/first.yaml", meeting("첫 회의"))
	site.write("content/stray.txt", "") // whose badge tells that the page hears of changes
	r := site.start()
	b.Emulate(browsertest.Device{Width: 800, Height: 600, Still: true})
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의") + " && " + badge)
	b.Run(`scrollTo(0, 700); document.hasFocus = () => true`)
	site.write("content/summits/first.yaml", meeting("처음 회의"))
	b.Until(titled("처음 회의"))
	marks(b)
	b.Run(atRest)
	b.Until(`scrollY === 700`)
	b.Check()
}

func aProblemLiesOverThePage(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	t.Chdir(site.dir)
	opts := site.options()
	opts.Editor, _ = ParseEditor("vscode")
	r := start(t, opts)
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의"))
	b.Run(`window.marked = true`)

	const good, broken = firstSummit, "title: <b>새</b> 회의\ndate: 2024-1-1\n"
	site.replace("content/summits/first.yaml", broken)
	b.Until(overlaid)
	for _, want := range []string{"1 error", "bad-date", "content/summits/first.yaml:2:12", "2024-1-1", "^", "write 2024-01-01"} {
		b.Until(says(overlaid, want))
	}
	at := "vscode://file/" + encode(strings.TrimPrefix(filepath.ToSlash(site.path("content/summits/first.yaml")), "/")) + ":2:12"
	if got := browsertest.Eval[string](b, overlaid+`.querySelector(".place a").getAttribute("href")`); got != at {
		t.Errorf("the place leads to %s, want %s", got, at)
	}
	b.Until(titled("첫 회의"))

	site.replace("content/summits/first.yaml", good)
	b.Until(bare)

	site.replace("content/summits/first.yaml", broken)
	b.Until(overlaid)
	b.Press("Escape")
	b.Until(shut + ` && !` + overlaid + ` && ` + says(badge, "1 error"))
	// What has been closed stays closed while it is the same.
	b.Run(`const parse = JSON.parse; JSON.parse = (text) => { window.heard = true; return parse(text) }`)
	site.replace("content/topics/반도체.yaml", "name: 칩\n")
	b.Until(`window.heard`)
	b.Until(`!` + overlaid)
	site.replace("content/topics/반도체.yaml", "name: 반도체\n")
	site.replace("content/summits/first.yaml", "title: [\n")
	b.Until(overlaid)
	b.Press("Enter") // the button has the focus
	b.Until(shut + ` && !` + overlaid)
	b.Until(marked + " && " + titled("첫 회의")) // all of it on the page as it was loaded
	b.Open(r.url)
	b.Until(badge + ` && !` + overlaid)
	b.Check()
}

func warningsWaitBehindABadge(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	site.write("content/summits/stray.txt", "")
	opts := site.options()
	opts.Lang = "ko"
	r := start(t, opts)
	b.Open(r.url + "summits/first/")
	b.Until(badge + ` && !` + list + ` && !` + overlaid)
	focused := func(selector string) string {
		return fmt.Sprintf(`%s?.activeElement?.matches(%q)`, panelRoot, selector)
	}
	b.Run(badge + `.focus()`)
	for _, key := range []string{"Enter", "Space"} {
		b.Press(key)
		b.Until(list + ` && ` + focused("dialog button") + ` && ` + badge + `.ariaExpanded === "true"`)
		b.Press("Escape")
		b.Until(`!` + list + ` && ` + focused(".badge") + ` && ` + shut)
	}
	b.Press("Enter")
	for _, want := range []string{"content/summits/stray.txt", "경고"} {
		b.Until(says(list, want))
	}
	// It stays open from page to page, and leaves the focus to the page.
	site.replace("content/summits/first.yaml", "title: 처음 회의\ndate: 2024-01-19\n")
	b.Until(titled("처음 회의"))
	b.Until(list + ` && document.activeElement === document.body`)
	b.Emulate(browsertest.Device{Width: 800, Height: 600, Print: true})
	b.Until(`getComputedStyle(document.querySelector("summitline-panel")).display === "none"`)
	b.Check()
}

func theListOfProblemsGivesWay(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	site.write("content/summits/first.yaml", "title: 첫 회의\n")
	r := site.start()
	b.Open(r.url + "summits/first/")
	b.Until(`document.body.textContent.includes("content/summits/first.yaml")`)
	b.Until(bare)
	site.replace("content/summits/first.yaml", "title: 첫 회의\ndate: 2024\n")
	b.Until(titled("첫 회의"))
}

func aPageOutlivesTheServer(t *testing.T, b *browsertest.Page) {
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

func aHiddenPageCatchesUp(t *testing.T, b *browsertest.Page) {
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
