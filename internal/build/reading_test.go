package build_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"summitline/internal/browsertest"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// publish serves the files of a built site until the test ends.
func publish(t *testing.T, files map[string]string) (address string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := fileOf(r.URL.Path)
		content, there := files[name]
		if !there {
			http.NotFound(w, r)
			return
		}
		http.ServeContent(w, r, name, time.Time{}, strings.NewReader(content))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// TestReading does in a browser what a reader does on the real site.
func TestReading(t *testing.T) {
	b := browsertest.Start(t)
	address := publish(t, ours().web.files)
	for name, test := range map[string]func(*testing.T, *browsertest.Page, string){
		"the ledger is narrowed":              narrowsTheLedger,
		"a choice of the ledger is sent":      sendsAChoice,
		"the ledger is read without a script": readsTheLedgerWithoutAScript,
		"dark is chosen":                      choosesDark,
		"an address is copied":                copiesAnAddress,
		"the language is changed":             changesTheLanguage,
	} {
		t.Run(name, func(t *testing.T) {
			p := b.Page(t)
			test(t, p, address)
			p.Check()
		})
	}
}

const shownRows = `new Set([...document.querySelectorAll("li.commitment")].filter(row => row.checkVisibility()).map(row => row.querySelector("h3 a").hash)).size`

// narrowsTheLedger chooses everything that can be chosen, one after the other,
// and counts what is left.
func narrowsTheLedger(t *testing.T, p *browsertest.Page, address string) {
	all := ours().out.Site.Commitments
	count := func(is func(*site.Commitment) bool) int {
		n := 0
		for _, c := range all {
			if is(c) {
				n++
			}
		}
		return n
	}
	p.Open(address + "/en/commitments/")
	p.Until(fmt.Sprintf("%s == %d", shownRows, len(all)))
	choose := func(field, value string, want int) {
		t.Helper()
		p.Run(fmt.Sprintf(`{ const field = document.querySelector(".filters").elements[%q]
			field.value = %q; field.dispatchEvent(new Event("input", {bubbles: true})) }`, field, value))
		if got := browsertest.Eval[int](p, shownRows); got != want {
			t.Errorf("%s=%s leaves %d, want %d", field, value, got, want)
		}
		if got := browsertest.Eval[string](p, `document.querySelector(".filters output").value`); got != fmt.Sprintf("Commitments found: %d", want) {
			t.Errorf("%s=%s says %q", field, value, got)
		}
		query := ""
		if value != "" {
			query = "?" + url.Values{field: {value}}.Encode()
		}
		if got := browsertest.Eval[string](p, "location.search"); got != query {
			t.Errorf("%s=%s is in the address as %q", field, value, got)
		}
	}
	ledger := ours().out.Site.Ledger("en")
	for _, section := range ledger.Sections {
		choose("status", section.Status, count(func(c *site.Commitment) bool {
			return slices.ContainsFunc(c.Standing, func(s site.Standing) bool { return s.Status == section.Status })
		}))
	}
	choose("status", "", len(all))
	for _, kind := range ledger.Kinds {
		choose("kind", kind, count(func(c *site.Commitment) bool { return c.Kind == kind }))
	}
	choose("kind", "", len(all))
	for _, maker := range ledger.Makers {
		choose("by", maker.ID, count(func(c *site.Commitment) bool { return slices.Contains(c.By, maker) }))
	}
	choose("by", "", len(all))
	for _, year := range ledger.Years {
		choose("year", fmt.Sprint(year), count(func(c *site.Commitment) bool { return slices.Contains(c.Summit.Years(), year) }))
	}
	choose("year", "", len(all))
	choose("text", "naver", browsertest.Eval[int](p, `new Set([...document.querySelectorAll("li.commitment")].filter(row => /naver/i.test([...row.querySelectorAll("h3, .who")].map(part => part.textContent).join(" "))).map(row => row.querySelector("h3 a").hash)).size`))
	choose("text", "no such word", 0)
	if n := browsertest.Eval[int](p, `[...document.querySelectorAll("main h2")].filter(h => h.checkVisibility()).length`); n != 0 {
		t.Errorf("%d headings stand over nothing", n)
	}
	p.Run(`document.querySelector(".filters button[type=reset]").click()`)
	p.Until(fmt.Sprintf("%s == %d && !location.search", shownRows, len(all)))
}

// sendsAChoice chooses by keyboard, and opens the address again.
func sendsAChoice(t *testing.T, p *browsertest.Page, address string) {
	p.Open(address + "/commitments/")
	p.Run(`document.querySelector(".filters [name=text]").focus()`)
	p.Compose("ㄴ", "네", "네이")
	p.Commit("네이버")
	p.Press("Tab")
	p.Press("ArrowDown")
	p.Until(`new URLSearchParams(location.search).get("text") == "네이버" && new URLSearchParams(location.search).get("status") == "open"`)
	want := browsertest.Eval[int](p, shownRows)
	if want == 0 || want == len(ours().out.Site.Commitments) {
		t.Fatalf("the choice leaves %d", want)
	}
	p.Open(browsertest.Eval[string](p, "location.href"))
	p.Until(fmt.Sprintf("%s == %d", shownRows, want))
	p.Open(address + "/commitments/?by=nobody&nothing=1")
	if got := browsertest.Eval[int](p, shownRows); got != len(ours().out.Site.Commitments) {
		t.Errorf("a choice that cannot be made leaves %d", got)
	}
}

func readsTheLedgerWithoutAScript(t *testing.T, p *browsertest.Page, address string) {
	p.Emulate(browsertest.Device{Width: 360, Height: 700, NoScript: true})
	p.Open(address + "/commitments/")
	if got := browsertest.Eval[int](p, shownRows); got != len(ours().out.Site.Commitments) {
		t.Errorf("%d commitments are there", got)
	}
	for _, control := range []string{".filters", ".scheme"} {
		if browsertest.Eval[bool](p, fmt.Sprintf("document.querySelector(%q).checkVisibility()", control)) {
			t.Errorf("%s is there and does nothing", control)
		}
	}
	if got := browsertest.Eval[int](p, `document.querySelectorAll(".tally a").length`); got != len(ours().out.Site.Ledger("ko").Sections) {
		t.Errorf("%d links to the sections", got)
	}
}

// choosesDark presses the button, which outlasts the page, follows the system
// again when pressed twice, and gives way to it on paper.
func choosesDark(t *testing.T, p *browsertest.Page, address string) {
	const background = `getComputedStyle(document.body).backgroundColor`
	const pressed = `document.querySelector(".scheme").getAttribute("aria-pressed")`
	light := browsertest.Device{Width: 360, Height: 700}
	p.Emulate(light)
	p.Open(address + "/")
	paper := browsertest.Eval[string](p, background)
	if got := browsertest.Eval[string](p, pressed); got != "false" {
		t.Errorf("at first the button says %q", got)
	}
	p.Run(`document.querySelector(".scheme").focus()`)
	p.Press("Space")
	p.Until(pressed + ` == "true"`)
	dark := browsertest.Eval[string](p, background)
	if dark == paper {
		t.Error("the page stays light")
	}
	p.Open(address + "/speakers/")
	p.Until(background + " == " + fmt.Sprintf("%q", dark))
	p.Emulate(browsertest.Device{Width: 360, Height: 700, Print: true})
	if browsertest.Eval[string](p, `getComputedStyle(document.documentElement).colorScheme`) != "light" {
		t.Error("the paper is dark")
	}
	p.Emulate(light)
	p.Run(`document.querySelector(".scheme").click()`)
	p.Until(background + " == " + fmt.Sprintf("%q", paper))
	p.Emulate(browsertest.Device{Width: 360, Height: 700, Dark: true})
	p.Until(background + " == " + fmt.Sprintf("%q", dark) + " && " + pressed + ` == "true"`)
}

// copiesAnAddress copies the address of a statement and opens it.
func copiesAnAddress(t *testing.T, p *browsertest.Page, address string) {
	p.Open(address + "/summits/ai-strategy-dialogue-5/")
	p.Run(`window.copied = []; Object.defineProperty(navigator, "clipboard", {value: {writeText: async text => { copied.push(text) }}})`)
	p.Run(`document.querySelector(".statement .permalink").focus()`)
	p.Press("Enter")
	p.Until(`copied.length == 1 && document.querySelector(".toast").value`)
	copied := browsertest.Eval[string](p, "copied[0]")
	first := ours().out.Site.Summits[slices.IndexFunc(ours().out.Site.Summits, func(s *site.Summit) bool { return s.ID == "ai-strategy-dialogue-5" })].Turns()[0].First()
	if want := address + "/summits/ai-strategy-dialogue-5/#" + first.Anchor; copied != want {
		t.Errorf("copied %s, want %s", copied, want)
	}
	p.Open(copied)
	if got := browsertest.Eval[string](p, `document.querySelector(":target .meta .permalink").href`); got != copied {
		t.Errorf("%s leads to %s", copied, got)
	}
}

// changesTheLanguage comes to the same statement, and to the same choice, in
// the other language.
func changesTheLanguage(t *testing.T, p *browsertest.Page, address string) {
	for from, to := range map[string]string{
		"/summits/ai-strategy-dialogue-5/#choi-front": "/en/summits/ai-strategy-dialogue-5/#choi-front",
		"/en/commitments/?by=naver":                   "/commitments/?by=naver",
	} {
		p.Open(address + from)
		p.Run(`document.querySelector(".languages a").click()`)
		p.Until(fmt.Sprintf("location.href == %q", address+to))
	}
}

// A row that is folded is found as one that is not, and unfolds.
func TestTheLedgerIsNarrowedWhereItFolds(t *testing.T) {
	out := plan(t, builtIn(samplesite.Content(120)))
	p := browsertest.Start(t).Page(t)
	p.Open(publish(t, contents(t, out)) + "/commitments/")
	title := browsertest.Eval[string](p, `document.querySelector("details.fold li:last-child a").textContent`)
	const folded = `[...document.querySelectorAll("details.fold li")].filter(row => row.checkVisibility()).length`
	if n := browsertest.Eval[int](p, folded); n != 0 {
		t.Fatalf("%d folded rows are in sight", n)
	}
	p.Run(fmt.Sprintf(`{ const field = document.querySelector(".filters").elements.text
		field.value = %q; field.dispatchEvent(new Event("input", {bubbles: true})) }`, title))
	p.Until(folded + " > 0")
	if browsertest.Eval[bool](p, fmt.Sprintf(`[...document.querySelectorAll("li[data-kind]")].some(row => row.checkVisibility() && !row.textContent.includes(%q))`, title)) {
		t.Errorf("more is left than rows of %q", title)
	}
	p.Check()
}
