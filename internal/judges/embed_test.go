package judges

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"summitline/internal/browsertest"
)

// iframes finds the code that a page gives to be copied, as HTML in HTML.
var iframes = regexp.MustCompile(`<pre>(&lt;iframe .*?&lt;/iframe&gt;)</pre>`)

// host serves a page of another site, on which a frame stands far below.
func host(t *testing.T, code string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><link rel=icon href=data:><body style="margin: 0"><p style="height: 150vh">%s</p>`, code)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// TestEmbedsInFrames puts the code that pages give into pages of another site.
// What is in the frame is seen from within, at its own address in a window as
// wide as the frame: no page can look into that of another site.
func TestEmbedsInFrames(t *testing.T) {
	b := browsertest.Start(t)
	real := sites()[0]
	series := codes(real, "series/ai-strategy-dialogue/index.html")
	items := codes(real, "embed/summits/ai-strategy-dialogue-5/index.html")
	if len(series) != 1 || len(items) < 3 {
		t.Fatalf("the pages give %d and %d codes", len(series), len(items))
	}
	if whole := codes(real, "summits/ai-strategy-dialogue-5/index.html"); len(whole) != 1 || whole[0] != items[len(items)-1] {
		t.Errorf("the page of a summit gives %q", whole)
	}
	for name, code := range map[string]string{"a series": series[0], "a statement": items[0], "a promise": items[len(items)-2], "a summit": items[len(items)-1]} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			src := regexp.MustCompile(`src="([^"]*)"`).FindStringSubmatch(code)
			if src == nil || !strings.Contains(code, ` title="`) || !strings.HasPrefix(src[1], real.url) {
				t.Fatalf("the code is %s", code)
			}
			_, anchor, single := strings.Cut(src[1], "#")
			for _, device := range []browsertest.Device{{Width: 280, Height: 420}, {Width: 280, Height: 420, Dark: true}, {Width: 900, Height: 420}} {
				tab := b.Page(t)
				tab.Emulate(device)
				tab.Open("about:blank")
				tab.Open(src[1])
				if found := browsertest.Eval[[]string](tab, tooWide); len(found) > 0 {
					t.Errorf("at %d px: %s", device.Width, strings.Join(found, ", "))
				}
				if said := browsertest.Eval[string](tab, `document.querySelector("main").innerText`); len(said) < 30 {
					t.Errorf("the frame says %q", said)
				}
				shown := browsertest.Eval[[]string](tab, `[...document.querySelectorAll(".items > li")].filter((e) => e.offsetHeight).map((e) => e.id)`)
				if single && (len(shown) != 1 || shown[0] != anchor) {
					t.Errorf("of %s are shown %q", anchor, shown)
				}
				if inside := browsertest.Eval[int](tab, `[...document.links].filter((a) => (a.target || document.querySelector("base").target) !== "_blank").length`); inside > 0 {
					t.Errorf("%d links stay in the frame", inside)
				}
				if top := browsertest.Eval[float64](tab, "scrollY"); top != 0 {
					t.Errorf("the frame begins at %v", top)
				}
				dark := browsertest.Eval[string](tab, "getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
				if dark != device.Dark {
					t.Errorf("dark: %t, on a dark device: %t", dark, device.Dark)
				}
				for _, fault := range tab.Faults() {
					t.Error(fault)
				}
			}
			tab := b.Page(t)
			tab.Emulate(browsertest.Device{Width: 400, Height: 700})
			tab.Open(real.url + "/404.html") // a host that the page may ask
			tab.Open(host(t, strings.Replace(code, `loading="lazy"`, "", 1)))
			tab.Until(`document.querySelector("iframe").clientHeight > 100`)
			if top := browsertest.Eval[float64](tab, "scrollY"); top != 0 {
				t.Errorf("the frame moves the page around it by %v", top)
			}
			asked := false
			for _, r := range tab.Requests() {
				asked = asked || strings.HasPrefix(r.URL.Path, "/embed/")
			}
			if !asked {
				t.Error("the frame is not filled")
			}
			tab.Check()
		})
	}
}

// codes returns the codes that a page gives.
func codes(s *builtSite, name string) []string {
	var all []string
	for _, m := range iframes.FindAllSubmatch(s.files[name], -1) {
		all = append(all, html.UnescapeString(string(m[1])))
	}
	return all
}

// A frame whose item is gone shows the rest, and a statement that is there is
// found under the id that its page has.
func TestAFrameWhoseItemIsGone(t *testing.T) {
	tab := browsertest.Start(t).Page(t)
	tab.Emulate(browsertest.Device{Width: 320, Height: 420})
	tab.Open(sites()[0].url + "/embed/summits/ai-strategy-dialogue-5/#gone")
	if n := browsertest.Eval[int](tab, `[...document.querySelectorAll(".items > li")].filter((e) => e.offsetHeight).length`); n < 2 {
		t.Errorf("%d items are shown", n)
	}
	tab.Check()
}
