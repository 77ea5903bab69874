package serve

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"summitline/internal/browsertest"
)

// marks are the beginnings of what is marked on the page, once anything is.
func marks(b *browsertest.Page) []string {
	const changes = `document.getAnimations().filter(a => a.id === "summitline-change")`
	b.Until(changes + `.length`)
	return browsertest.Eval[[]string](b, changes+`.map(a => {
		const { target } = a.effect, { outlineStyle } = getComputedStyle(target)
		return target.localName + (outlineStyle === "solid" ? " " : " gone ") + target.textContent.trim().slice(0, 5)
	})`)
}

// atRest waits until the page has ceased to scroll.
const atRest = `new Promise((done) => {
	let last
	const look = setInterval(() => {
		if (scrollY !== last) return last = scrollY
		clearInterval(look)
		done()
	}, 200)
})`

// paragraphs is a record whose page has these, each longer than most windows.
func paragraphs(all ...string) string {
	text := "title: 첫 회의\ndate: 2024-01-19\nbody: |\n"
	for _, p := range all {
		text += "  " + p + strings.Repeat(" 길게 이어진다", 300) + ".\n\n"
	}
	return text
}

func aSaveIsMarked(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	const record = "content/summits/first.yaml"
	site.write(record, paragraphs("일번", "이번", "삼번"))
	site.write("content/stray.txt", "") // whose badge tells that the page hears of changes
	r := site.start()
	b.Emulate(browsertest.Device{Width: 800, Height: 600, Still: true})
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의"))
	save := func(focus bool, all ...string) []string {
		t.Helper()
		b.Until(badge)
		b.Run(`scrollTo(0, 0)`)
		b.Run(fmt.Sprintf(`document.hasFocus = () => %t; window.old = true`, focus))
		site.replace(record, paragraphs(all...))
		b.Until(`!window.old`)
		return marks(b)
	}
	for _, c := range []struct {
		now   []string
		focus bool // somebody looks at the page while it is saved
		want  []string
		at    string // where the page then is
	}{
		{[]string{"일번", "다른", "삼번"}, true, []string{"p 다른 길게"}, `scrollY === 0`},
		{[]string{"일번", "이번", "삼번"}, false, []string{"p 이번 길게"}, `scrollY > 600`},
		{[]string{"일번", "이번", "삼번", "사번"}, true, []string{"p 사번 길게"}, `scrollY === 0`},
		{[]string{"일번", "이번", "사번"}, true, []string{"p gone 이번 길게"}, `scrollY === 0`},
		{[]string{"사번", "일번", "다른", "오번"}, true, []string{"p 사번 길게", "p 다른 길게", "p 오번 길게"}, `scrollY === 0`},
	} {
		if got := save(c.focus, c.now...); !slices.Equal(got, c.want) {
			t.Errorf("%q: marked is %q, want %q", c.now, got, c.want)
		}
		b.Run(atRest)
		if !browsertest.Eval[bool](b, c.at) {
			t.Errorf("%q: the page is not at %s", c.now, c.at)
		}
	}
	if !browsertest.Eval[bool](b, `(async () => {
		const sent = new DOMParser().parseFromString(await (await fetch(location)).text(), "text/html")
		return sent.querySelector("main").outerHTML === document.querySelector("main").outerHTML
	})()`) {
		t.Error("the marks are in the document")
	}
	if !browsertest.Eval[bool](b, `document.getAnimations().every(a => a.effect.getTiming().easing === "linear")`) {
		t.Error("the marks do not fade")
	}
	b.Emulate(browsertest.Device{Width: 800, Height: 600, LessMotion: true, Still: true})
	save(true, "일번")
	if !browsertest.Eval[bool](b, `document.getAnimations().every(a => a.effect.getTiming().easing === "steps(1)")`) {
		t.Error("the marks move for a reader who prefers less motion")
	}
	b.Check()
}

func aLargeSaveIsMarked(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	const record, many = "content/summits/first.yaml", 2100
	// items is a record with a long list that begins with an item of its own.
	items := func(first string, item func(i int) int) string {
		text := "title: 첫 회의\ndate: 2024-01-19\nbody: |\n  - " + first + "\n"
		for i := range many {
			text += fmt.Sprintf("  - item %d\n", item(i))
		}
		return text
	}
	site.write(record, items("one", func(i int) int { return i }))
	r := site.start()
	b.Emulate(browsertest.Device{Width: 800, Height: 600, Still: true})
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의"))
	for _, c := range []struct{ now, want string }{
		// Half of the list moves up: too much to compare each with each.
		{items("two", func(i int) int { return (i + many/2) % many }), "li two"},
		// All but three are new.
		{items("two", func(i int) int { return i % 1000 * (i % 1000) * 10007 }), "ul two"},
	} {
		b.Run(`window.old = true`)
		site.replace(record, c.now)
		b.Until(`!window.old`)
		if got := marks(b); len(got) != 1 || !strings.HasPrefix(got[0], c.want) {
			t.Errorf("marked is %.200q, want %q", got, c.want)
		}
	}
	b.Check()
}

func aSaveLeadsToWhatItHasChanged(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	site.write("content/summits/first.yaml", paragraphs("일번", "이번"))
	r := site.start()
	b.Emulate(browsertest.Device{Width: 800, Height: 600, Still: true})
	b.Open(r.url + "topics/반도체/")
	b.Until(titled("반도체"))
	site.replace("content/summits/first.yaml", paragraphs("일번", "다른"))
	b.Until(says(badge, "1 page changed"))
	b.Run(badge + `.click()`)
	b.Run(list + `.querySelector("ul a").click()`)
	b.Until(titled("첫 회의"))
	if got, want := marks(b), []string{"p 다른 길게"}; !slices.Equal(got, want) {
		t.Errorf("marked is %q, want %q", got, want)
	}
	b.Run(atRest)
	b.Until(list + `.querySelector("[aria-current=page]")`)
	b.Until(`scrollY > 0`)
	b.Run(`document.getAnimations().forEach(a => a.finish()); scrollTo(0, 0)`)
	b.Run(list + `.querySelector("ul a").click()`)
	marks(b) // again
	b.Run(list + `.querySelector("button").click()`)
	b.Until(bare)
	b.Check()
}

func aPageThatIsGoneComesBack(t *testing.T, b *browsertest.Page) {
	site := newTreeToOpen(t)
	r := site.start()
	b.Open(r.url + "summits/first/")
	b.Until(titled("첫 회의"))
	site.remove("content/summits/first.yaml")
	b.Until(`document.querySelector("h1") && !` + titled("첫 회의"))
	b.Until(badge)
	site.write("content/summits/first.yaml", firstSummit)
	b.Until(titled("첫 회의"))
}
