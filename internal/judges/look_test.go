package judges

import (
	"strings"
	"testing"

	"summitline/internal/browsertest"
)

// tooWide is the elements that make the page wider than the window, and do
// not only hold something wider that can be scrolled within them.
const tooWide = `(() => {
	const width = document.documentElement.clientWidth
	if (document.documentElement.scrollWidth <= width) return []
	const scrolls = (e) => e && e !== document.body && (getComputedStyle(e).overflowX !== "visible" || scrolls(e.parentElement))
	const name = (e) => e.tagName.toLowerCase() + (e.id && "#" + e.id) + [...e.classList].map((c) => "." + c).join("")
	const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 0.5 && !scrolls(e.parentElement))
	return ["the page is " + document.documentElement.scrollWidth + " px wide", ...wide.slice(0, 5).map(name)]
})()`

// shift is how far what was shown has moved by itself since the page was
// opened, as the browser adds it up.
const shift = `new Promise((done) => {
	let sum = 0
	const add = (list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value }
	new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true })
	requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50)))
})`

// The narrowest window that is to be served, a wide one, and one of middling
// width for readers who set the letters to twice their size.
var (
	narrow = browsertest.Device{Width: 320, Height: 800}
	wide   = browsertest.Device{Width: 1200, Height: 800}
	middle = browsertest.Device{Width: 640, Height: 800}
)

func TestPagesFitAndStayWhereTheyAre(t *testing.T) {
	b := browsertest.Start(t)
	for _, p := range oneOfEach() {
		t.Run(p.String(), func(t *testing.T) {
			t.Parallel()
			tab := b.Page(t)
			fits := func(device string) {
				t.Helper()
				if found := browsertest.Eval[[]string](tab, tooWide); len(found) > 0 {
					t.Errorf("%s: %s", device, strings.Join(found, ", "))
				}
			}
			stays := func(device string) {
				t.Helper()
				if sum := browsertest.Eval[float64](tab, shift); sum != 0 {
					t.Errorf("%s: the layout shifts by %v", device, sum)
				}
			}
			tab.Emulate(wide)
			tab.Open(p.address())
			stays("at 1200 px")
			fits("at 1200 px")
			tab.Emulate(narrow)
			tab.Open(p.address())
			stays("at 320 px")
			fits("at 320 px")
			tab.Emulate(middle)
			tab.Run(`document.documentElement.style.fontSize = "200%"`)
			fits("at 640 px, with letters of 200 %")
			tab.Check()
		})
	}
}

// The two measures can fail.
func TestTheMeasuresOfALayout(t *testing.T) {
	tab := browsertest.Start(t).Page(t)
	tab.Emulate(narrow)
	tab.Open(sites()[0].url + "/404.html")
	tab.Until(`performance.getEntriesByName("first-contentful-paint").length`) // what was never seen cannot shift
	tab.Run(`document.body.insertAdjacentHTML("afterbegin", "<p id=wide style='width: 400px; height: 200px'>")`)
	if found := browsertest.Eval[[]string](tab, tooWide); len(found) < 2 || found[1] != "p#wide" {
		t.Errorf("of a wide paragraph is said %q", found)
	}
	if sum := browsertest.Eval[float64](tab, shift); sum == 0 {
		t.Error("no shift is seen where one is")
	}
}
