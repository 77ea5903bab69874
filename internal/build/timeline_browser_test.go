package build_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/browsertest"
)

// served returns the address at which the files of a site are served.
func served(t *testing.T, files map[string]string) string {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	server := httptest.NewServer(http.FileServerFS(fsys))
	t.Cleanup(server.Close)
	return server.URL
}

// manySummits returns the files of a site whose timeline gathers its marks.
func manySummits(t *testing.T) map[string]string {
	t.Helper()
	var b strings.Builder
	b.WriteString("-- site.yaml --\ntitle: 보기\n")
	for i := range 15 {
		fmt.Fprintf(&b, "-- series/s%d.yaml --\ntitle: 이름이 긴 회의체로서 정부와 기업과 대학이 함께하는 협의회 %d\n", i, i)
	}
	for i := range 300 {
		fmt.Fprintf(&b, "-- summits/m%d.yaml --\ntitle: 회의 %d\nseries: s%d\ndate: %d-%02d-%02d\n", i, i, i*7%15, 1995+i/10, 1+i%12, 1+i%28)
	}
	return contents(t, plan(t, builtIn(records(b.String()))))
}

func TestTheTimelineInABrowser(t *testing.T) {
	b := browsertest.Start(t)
	real, many := served(t, ours().web.files), served(t, manySummits(t))
	phone := browsertest.Device{Width: 360, Height: 740, Mobile: true}
	desk := browsertest.Device{Width: 1200, Height: 900}
	paper := browsertest.Device{Width: 700, Height: 1000, Print: true}
	for _, c := range []struct {
		name, address string
		device        browsertest.Device
	}{
		{"phone", real + "/", phone},
		{"desk in English", real + "/en/", desk},
		{"many on a phone", many + "/", phone},
		{"many on a desk", many + "/", desk},
	} {
		for _, noScript := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, no script %t", c.name, noScript), func(t *testing.T) {
				p := b.Page(t)
				c.device.NoScript = noScript
				p.Emulate(c.device)
				p.Open(c.address)
				beginsWithTheNewest(t, p)
				marksAreApart(t, p)
				marksFollowTimeByKeyboard(t, p)
				leadsToAMeeting(t, p)
				p.Check()
			})
		}
	}
	t.Run("paper", func(t *testing.T) {
		p := b.Page(t)
		p.Emulate(paper)
		p.Open(many + "/")
		if !browsertest.Eval[bool](p, `document.querySelector(".scroller").scrollWidth <= innerWidth`) {
			t.Error("the drawing is wider than the paper")
		}
	})
}

// inView is true of an element inside what is seen of the drawing.
const inView = `(e) => {
	const frame = document.querySelector(".scroller").getBoundingClientRect(), r = e.getBoundingClientRect()
	return r.left >= frame.left - 1 && r.right <= frame.right + 1
}`

// beginsWithTheNewest checks that the end of time is seen at first, and the
// names of all lanes.
func beginsWithTheNewest(t *testing.T, p *browsertest.Page) {
	t.Helper()
	if !browsertest.Eval[bool](p, `(`+inView+`)([...document.querySelectorAll(".drawn .hit")].reduce((a, b) => parseFloat(a.getAttribute("x")) > parseFloat(b.getAttribute("x")) ? a : b))`) {
		t.Error("the newest mark is out of sight")
	}
	lanesAreNamed(t, p)
	if browsertest.Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
		t.Error("the page scrolls to the side")
	}
}

func lanesAreNamed(t *testing.T, p *browsertest.Page) {
	t.Helper()
	if names := browsertest.Eval[int](p, `document.querySelectorAll(".lanes li").length`); names == 0 {
		t.Error("no lane has a name")
	}
	if !browsertest.Eval[bool](p, `[...document.querySelectorAll(".lanes li")].every(`+inView+`)`) {
		t.Error("the name of a lane is out of sight")
	}
}

// marksAreApart checks that each mark can be pointed at.
func marksAreApart(t *testing.T, p *browsertest.Page) {
	t.Helper()
	type box struct{ X, Y, Width, Height float64 }
	boxes := browsertest.Eval[[]box](p, `[...document.querySelectorAll(".drawn .hit")].map((e) => { const {x, y, width, height} = e.getBoundingClientRect(); return {x, y, width, height} })`)
	for i, a := range boxes {
		if a.Width < 23.99 || a.Height < 23.99 { // the width of a share of the drawing is not exact
			t.Errorf("a mark is %v by %v", a.Width, a.Height)
		}
		for _, b := range boxes[:i] {
			const bit = .5
			if a.X+bit < b.X+b.Width && b.X+bit < a.X+a.Width && a.Y+bit < b.Y+b.Height && b.Y+bit < a.Y+a.Height {
				t.Errorf("two marks touch: %v and %v", a, b)
			}
		}
	}
}

// marksFollowTimeByKeyboard goes through all marks with the tabulator key.
func marksFollowTimeByKeyboard(t *testing.T, p *browsertest.Page) {
	t.Helper()
	const focused = `document.activeElement.matches(".drawn svg a")`
	for tries := 0; !browsertest.Eval[bool](p, focused); tries++ {
		if tries == 60 {
			t.Fatal("the tabulator key does not lead to the marks")
		}
		p.Press("Tab")
	}
	lanesAreNamed(t, p) // also where the drawing is scrolled to its other end
	type mark struct {
		Name         string
		X            float64
		InView, Ring bool
	}
	last := mark{X: -1}
	marks := browsertest.Eval[int](p, `document.querySelectorAll(".drawn svg a").length`)
	for i := range marks {
		m := browsertest.Eval[mark](p, `(() => {
			const a = document.activeElement, hit = a.querySelector(".hit"), bar = a.querySelector("[width$='%']")
			return {
				Name: a.querySelector("title")?.textContent ?? "", InView: (`+inView+`)(hit),
				X: parseFloat((bar ?? hit)?.getAttribute("x")), Ring: getComputedStyle(hit).strokeWidth === "3px",
			}
		})()`)
		if !browsertest.Eval[bool](p, focused) || m.X < last.X {
			t.Fatalf("mark %d of %d: %+v after %+v", i+1, marks, m, last)
		}
		if !m.InView || !m.Ring || len(strings.Split(m.Name, ", ")) < 2 {
			t.Errorf("a mark that is focused is %+v", m)
		}
		last = m
		p.Press("Tab")
	}
	if browsertest.Eval[bool](p, focused) {
		t.Error("there are more marks to focus than there are links")
	}
}

// leadsToAMeeting follows the last mark by keyboard.
func leadsToAMeeting(t *testing.T, p *browsertest.Page) {
	t.Helper()
	p.Press("Shift+Tab")
	href := browsertest.Eval[string](p, `document.activeElement.getAttribute("href")`)
	p.Press("Enter")
	p.Until(fmt.Sprintf(`location.pathname === %q && document.querySelector("h1")`, href))
}
