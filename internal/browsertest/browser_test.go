package browsertest_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"summitline/internal/browsertest"
)

// serve serves pages by their paths until the test ends.
func serve(t *testing.T, pages map[string]string) (address string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if page, there := pages[r.URL.Path]; there {
			fmt.Fprint(w, "<!doctype html><meta charset=utf-8><link rel=icon href=data:>", page)
		} else {
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestTheBrowser(t *testing.T) {
	b := browsertest.Start(t)
	for name, test := range map[string]func(*testing.T, *browsertest.Browser){
		"shows a page":            showsAPage,
		"shows it on any device":  showsItOnAnyDevice,
		"stands still if told":    standsStillIfTold,
		"runs no script if told":  runsNoScriptIfTold,
		"presses keys":            pressesKeys,
		"composes Korean":         composesKorean,
		"notes what goes wrong":   notesWhatGoesWrong,
		"notes requests":          notesRequests,
		"gives each page its own": givesEachPageItsOwn,
	} {
		t.Run(name, func(t *testing.T) { test(t, b) })
	}
}

func showsAPage(t *testing.T, b *browsertest.Browser) {
	p := b.Page(t)
	p.Open(serve(t, map[string]string{"/": "<h1>제1회 회담</h1>"}) + "/")
	if got := browsertest.Eval[string](p, `document.querySelector("h1").textContent`); got != "제1회 회담" {
		t.Errorf("the heading is %q", got)
	}
	p.Run(`setTimeout(() => { document.title = "later" }, 10)`)
	p.Until(`document.title === "later"`)
	if got := browsertest.Eval[[]int](p, `Promise.resolve([1, 2])`); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("the promise came to %v", got)
	}
	p.Check()
}

func showsItOnAnyDevice(t *testing.T, b *browsertest.Browser) {
	p := b.Page(t)
	p.Open(serve(t, map[string]string{"/": `<meta name=viewport content="width=device-width">`}) + "/")
	for _, c := range []struct {
		device browsertest.Device
		media  string // true on this device alone
	}{
		{browsertest.Device{Width: 320, Height: 700}, "(width: 320px) and (height: 700px)"},
		{browsertest.Device{Width: 360, Height: 700, Mobile: true}, "(width: 360px)"},
		{browsertest.Device{Width: 800, Height: 600, Dark: true}, "(prefers-color-scheme: dark)"},
		{browsertest.Device{Width: 800, Height: 600, Print: true}, "print"},
		{browsertest.Device{Width: 800, Height: 600, LessMotion: true}, "(prefers-reduced-motion: reduce)"},
		{browsertest.Device{Width: 800, Height: 600, ForcedColors: true}, "(forced-colors: active)"},
	} {
		matches := fmt.Sprintf("matchMedia(%q).matches", c.media)
		p.Emulate(c.device)
		if !browsertest.Eval[bool](p, matches) {
			t.Errorf("not %s on %+v", c.media, c.device)
		}
		p.Emulate(browsertest.Device{Width: 800, Height: 601})
		if browsertest.Eval[bool](p, matches) {
			t.Errorf("still %s after %+v", c.media, c.device)
		}
	}
}

func standsStillIfTold(t *testing.T, b *browsertest.Browser) {
	p := b.Page(t)
	address := serve(t, map[string]string{"/": "<p>text</p>"}) + "/"
	for _, still := range []bool{true, false} {
		p.Emulate(browsertest.Device{Width: 800, Height: 600, Still: still})
		p.Open(address)
		p.Run(`window.moves = document.body.animate({ opacity: [0, 1] }, 20); new Promise((done) => setTimeout(done, 200))`)
		if still && !browsertest.Eval[bool](p, `moves.playState === "running" && getComputedStyle(document.body).opacity === "0"`) {
			t.Error("what should stand still has moved")
		}
		if !still {
			p.Until(`moves.playState === "finished"`)
		}
	}
}

func runsNoScriptIfTold(t *testing.T, b *browsertest.Browser) {
	p := b.Page(t)
	address := serve(t, map[string]string{"/": "<p>text</p><script>document.title = 'run'</script><noscript><h1>none</h1></noscript>"}) + "/"
	for _, off := range []bool{true, false} {
		p.Emulate(browsertest.Device{Width: 800, Height: 600, NoScript: off})
		p.Open(address)
		if run := browsertest.Eval[string](p, "document.title") == "run"; run == off {
			t.Errorf("scripts are off: %t, and have run: %t", off, run)
		}
	}
}

// heard keeps the keys and the input that a field has met.
const heard = `<input><script>
	const field = document.querySelector("input"), heard = []
	field.focus()
	field.onkeydown = (e) => heard.push((e.shiftKey ? "Shift+" : "") + e.key)
	field.oninput = (e) => { if (e.isComposing) heard.push("…" + field.value) }
	field.addEventListener("compositionend", () => heard.push("=" + field.value))
</script>`

func pressesKeys(t *testing.T, b *browsertest.Browser) {
	p := b.Page(t)
	p.Open(serve(t, map[string]string{"/": heard}) + "/")
	p.Type("ab")
	p.Press("c", "Backspace", "/", "Space", "Shift+ArrowLeft", "Escape")
	got := browsertest.Eval[[]string](p, "heard")
	if want := []string{"a", "b", "c", "Backspace", "/", " ", "Shift+ArrowLeft", "Escape"}; !slices.Equal(got, want) {
		t.Errorf("the field heard %q, want %q", got, want)
	}
	if got := browsertest.Eval[string](p, "field.value"); got != "ab/ " {
		t.Errorf("the field has %q", got)
	}
}

func composesKorean(t *testing.T, b *browsertest.Browser) {
	p := b.Page(t)
	p.Open(serve(t, map[string]string{"/": heard}) + "/")
	p.Compose("ㄴ", "네", "넹", "네이")
	if got := browsertest.Eval[string](p, "field.value"); got != "네이" {
		t.Errorf("half typed, the field has %q", got)
	}
	p.Commit("네이버")
	got := browsertest.Eval[[]string](p, `heard.filter((word) => /^[…=]/.test(word))`)
	if want := []string{"…ㄴ", "…네", "…넹", "…네이", "…네이버", "=네이버"}; !slices.Equal(got, want) {
		t.Errorf("the field heard %q, want %q", got, want)
	}
}

func notesWhatGoesWrong(t *testing.T, b *browsertest.Browser) {
	elsewhere := serve(t, map[string]string{"/a.js": ""})
	address := serve(t, map[string]string{
		"/": `<script>console.error("wrong", 1); setTimeout(() => { throw new Error("thrown") })</script><img src="/missing.png"><script src="` + elsewhere + `/a.js"></script>`,
	})
	p := b.Page(t)
	p.Open(address + "/")
	for _, want := range []string{"wrong 1", "Error: thrown", "/missing.png", "a request to " + strings.TrimPrefix(elsewhere, "http://")} {
		for tries := 0; !strings.Contains(strings.Join(p.Faults(), "\n"), want); tries++ {
			if tries == 1000 {
				t.Fatalf("not noted: %s, only %q", want, p.Faults())
			}
			p.Run(`new Promise((done) => setTimeout(done, 10))`)
		}
	}
	if got := b.Page(t).Faults(); !slices.Equal(got, []string{"no request at all"}) {
		t.Errorf("of a page never opened is said: %q", got)
	}
}

func notesRequests(t *testing.T, b *browsertest.Browser) {
	p := b.Page(t)
	p.Open(serve(t, map[string]string{"/": `<script src="a.js"></script>`, "/a.js": strings.Repeat(" ", 5000)}) + "/")
	p.Until(`document.readyState === "complete"`)
	requests := p.Requests()
	if len(requests) != 2 || requests[0].URL.Path != "/" || requests[1].URL.Path != "/a.js" {
		t.Fatalf("noted: %v", requests)
	}
	if n := requests[1].Bytes; n < 5000 || n > 6000 {
		t.Errorf("the script of 5000 bytes took %d", n)
	}
}

func givesEachPageItsOwn(t *testing.T, b *browsertest.Browser) {
	address := serve(t, map[string]string{"/": ""}) + "/"
	one, other := b.Page(t), b.Page(t)
	one.Open(address)
	one.Run(`localStorage.setItem("a", "b")`)
	other.Open(address)
	if n := browsertest.Eval[int](other, "localStorage.length"); n != 0 {
		t.Errorf("a fresh page has %d things stored", n)
	}
}
