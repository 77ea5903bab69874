package search_test

import (
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/browsertest"
)

// settle waits until a search is over.
func settle(p *browsertest.Page) {
	p.Until(`document.querySelector("#_results")?.ariaBusy === "false" && document.readyState === "complete"`)
}

// look opens the page with a search in its address.
func (h *host) look(p *browsertest.Page, page, query string) {
	p.Open(h.URL + page + "?" + query)
	settle(p)
}

// hits returns where the results lead, in their order.
func hits(p *browsertest.Page) []string {
	return browsertest.Eval[[]string](p, `[...document.querySelectorAll("#_results section:not([hidden]) > ol a")].map(a => decodeURI(a.pathname + a.hash))`)
}

// marks returns the marked words of the results, each once.
func marks(p *browsertest.Page) []string {
	all := browsertest.Eval[[]string](p, `[...document.querySelectorAll("#_results mark")].map(m => m.textContent)`)
	slices.Sort(all)
	return slices.Compact(all)
}

func toldOf(p *browsertest.Page) string {
	return browsertest.Eval[string](p, `document.querySelector("#_told").hidden ? "" : document.querySelector("#_told").textContent`)
}

// read returns how many bytes of the index the page has read, compressed and
// with the headers.
func read(p *browsertest.Page) (files, bytes int) {
	for _, r := range p.Requests() {
		if strings.HasSuffix(r.URL.Path, ".json") {
			files++
			bytes += r.Bytes
		}
	}
	return files, bytes
}

func TestSearchInABrowser(t *testing.T) {
	b := browsertest.Start(t)
	real, made := newHost(t, os.DirFS("../../content")), newHost(t, large(t))
	for name, test := range map[string]func(*testing.T, *browsertest.Browser, *host, *host){
		"finds what is meant":         findsWhatIsMeant,
		"marks what was found":        marksWhatWasFound,
		"follows an input method":     followsAnInputMethod,
		"goes by keyboard":            goesByKeyboard,
		"narrows by filters":          narrowsByFilters,
		"reads further":               readsFurther,
		"keeps to its budget":         keepsToItsBudget,
		"notices another build":       noticesAnotherBuild,
		"says what it cannot":         saysWhatItCannot,
		"offers lists without script": offersListsWithoutScript,
	} {
		t.Run(name, func(t *testing.T) { test(t, b, real, made) })
	}
}

func findsWhatIsMeant(t *testing.T, b *browsertest.Browser, real, made *host) {
	p := b.Page(t)
	for _, c := range []struct {
		host        *host
		page, query string
		want        string // among the results
		first       bool   // it is the first of them
		told        string // what the reader is told was searched for
	}{
		// on the real site, which is read as a whole
		{real, "/search/", "네이버", "/organizations/naver/", true, ""},
		{real, "/search/", "네이버는", "/organizations/naver/", true, ""},
		{real, "/search/", "(네이버)", "/organizations/naver/", true, ""},
		{real, "/search/", "“네이버”.", "/organizations/naver/", true, ""},
		{real, "/search/", "네이버의", "/organizations/naver/", true, ""},
		{real, "/search/", "이버", "/organizations/naver/", false, ""},
		{real, "/search/", "ㄴㅇㅂ", "/organizations/naver/", true, ""},
		{real, "/search/", "네ㅇㅂ", "/organizations/naver/", true, ""},
		{real, "/search/", "ㅇㄱㅈㄴ", "/series/ai-strategy-dialogue/", false, ""},
		{real, "/search/", "네입", "/organizations/naver/", true, ""},
		{real, "/search/", "spdlqj", "/organizations/naver/", true, "네이버"},
		{real, "/search/", "ㅜ퍄얌", "/organizations/nvidia/", true, "nvidia"},
		{real, "/search/", "Nvidia", "/organizations/nvidia/", true, ""},
		{real, "/search/", "ＮＶＩＤＩＡ", "/organizations/nvidia/", true, ""},
		{real, "/search/", "내이버", "/organizations/naver/", true, "네이버"},
		{real, "/search/", "네이보", "/organizations/naver/", true, "네이버"},
		{real, "/search/", "nvidai", "/organizations/nvidia/", true, "nvidia"},
		{real, "/search/", "5차", "/summits/ai-strategy-dialogue-5/", true, ""},
		{real, "/search/", "2024 전략대화", "/summits/ai-strategy-dialogue-5/", true, ""},
		{real, "/search/", "최고위전략대화", "/summits/ai-strategy-dialogue-5/", false, ""},
		{real, "/search/", "최수연 종속", "/summits/ai-strategy-dialogue-5/#choi-dependence", true, ""},
		{real, "/search/", "네이버 실질적 지원", "/summits/ai-strategy-dialogue-5/#naver-asks-support", true, ""},
		{real, "/en/search/", "naver", "/en/organizations/naver/", true, ""},
		{real, "/en/search/", "네이버", "/en/organizations/naver/", true, ""},
		{real, "/en/search/", "ㄴㅇㅂ", "/en/organizations/naver/", true, ""},
		{real, "/en/search/", "navre", "/en/organizations/naver/", true, "naver"},
		{real, "/en/search/", "spdlqj", "/en/organizations/naver/", true, "네이버"},
		{real, "/en/search/", "dialogue 2024", "/en/summits/ai-strategy-dialogue-5/", true, ""},
		// and on one with a dictionary
		{made, "/search/", "네이버는", "/organizations/naver/", true, ""},
		{made, "/search/", "‘네이버’,", "/organizations/naver/", true, ""},
		{made, "/search/", "이버", "/organizations/naver/", false, ""},
		{made, "/search/", "네", "/organizations/naver/", false, ""},
		{made, "/search/", "ㄴㅇㅂ", "/organizations/naver/", true, ""},
		{made, "/search/", "네ㅇㅂ", "/organizations/naver/", true, ""},
		{made, "/search/", "네입", "/organizations/naver/", true, ""},
		{made, "/search/", "spdlqj", "/organizations/naver/", true, "네이버"},
		{made, "/search/", "내이버", "/organizations/naver/", true, "네이버"},
		{made, "/search/", "nvidai", "/organizations/nvidia/", true, "nvidia"},
		{made, "/search/", "NHN", "/organizations/naver/", true, ""},
		{made, "/search/", "엔에이치엔", "/organizations/naver/", true, ""},
		{made, "/search/", "李鍾昊", "/speakers/lee-jong-ho/", true, ""},
		{made, "/search/", "정상회담", "/summits/han-talks-5/", true, ""},
		{made, "/search/", "회담을", "/summits/han-talks-5/", true, ""},
		{made, "/search/", "최고위전략대화", "/series/han-talks/", false, ""},
		{made, "/search/", "이종호 반도체를", "/summits/han-talks-5/#said", true, ""},
		{made, "/search/", "지원금이", "/summits/han-talks-5/#u-7d00b8e3", true, ""}, // what became of it, at its permanent address
		{made, "/en/search/", "lee jong-ho semiconductors", "/en/summits/han-talks-5/#said", true, ""},
		{made, "/en/search/", "李鍾昊", "/en/speakers/lee-jong-ho/", true, ""},
		{made, "/en/search/", "nvidai", "/en/organizations/nvidia/", true, "nvidia"},
	} {
		c.host.look(p, c.page, "q="+url.QueryEscape(c.query))
		got := hits(p)
		if !slices.Contains(got, c.want) || c.first && got[0] != c.want {
			t.Errorf("%s on %s finds %.300q, want %s", c.query, c.page, got, c.want)
		}
		if told := toldOf(p); !strings.Contains(told, c.told) || (c.told == "") != (told == "") {
			t.Errorf("%s on %s: the reader is told %q, want %q", c.query, c.page, told, c.told)
		}
	}
	for _, host := range []*host{real, made} {
		host.look(p, "/search/", "q="+url.QueryEscape("쿎쿎쿎"))
		if got := hits(p); len(got) > 0 {
			t.Errorf("what is nowhere is found at %q", got)
		}
		if status := browsertest.Eval[string](p, `document.querySelector("#_status").textContent`); !strings.Contains(status, "없습니다") {
			t.Errorf("of what is nowhere is said %q", status)
		}
	}
	p.Check()
}

func marksWhatWasFound(t *testing.T, b *browsertest.Browser, real, _ *host) {
	p := b.Page(t)
	for query, want := range map[string][]string{
		"ㄴㅇㅂ":    {"네이버"},
		"spdlqj": {"네이버"},
		"ＫＡＩＳＴ":  {"KAIST"},
		"최고위전략":  {"최고위 전략"},
		"최수연 종속": {"종속", "최수연"},
	} {
		real.look(p, "/search/", "q="+url.QueryEscape(query))
		if got := marks(p); !slices.Equal(got, want) {
			t.Errorf("%s marks %q, want %q", query, got, want)
		}
	}
	real.look(p, "/en/search/", "q="+url.QueryEscape("종속"))
	if got := browsertest.Eval[string](p, `document.querySelector("#_results mark").closest("[lang]").lang`); got != "ko" {
		t.Errorf("a Korean text on an English page has the language %q", got)
	}
	p.Check()
}

func followsAnInputMethod(t *testing.T, b *browsertest.Browser, real, made *host) {
	for _, host := range []*host{real, made} {
		p := b.Page(t)
		p.Open(host.URL + "/search/")
		p.Run(`document.querySelector("#_q").focus()`)
		for _, stage := range []string{"네", "넹", "네이", "네입", "네이버"} {
			p.Compose(stage)
			settle(p)
			if got := hits(p); !slices.Contains(got, "/organizations/naver/") {
				t.Errorf("on the way to 네이버, %s finds %.200q", stage, got)
			}
			if got := browsertest.Eval[string](p, `new URLSearchParams(location.search).get("q")`); got != stage {
				t.Errorf("at %s the address has %q", stage, got)
			}
		}
		p.Commit("네이버")
		settle(p)
		if n := browsertest.Eval[int](p, "history.length"); n > 2 {
			t.Errorf("typing has made %d entries of history", n)
		}
		p.Check()
	}
}

func goesByKeyboard(t *testing.T, b *browsertest.Browser, real, made *host) {
	p := b.Page(t)
	p.Open(made.URL + "/search/")
	p.Run(`document.querySelector("#_q").focus()`)
	p.Type("han-talks")
	p.Run(`document.querySelector("#_q").value = ""`)
	p.Commit("이종호 반도체를")
	settle(p)
	links := hits(p)
	focused := func() string {
		return browsertest.Eval[string](p, `document.activeElement.id || decodeURI(document.activeElement.pathname + document.activeElement.hash)`)
	}
	p.Press("ArrowUp")
	if got := focused(); got != "_q" {
		t.Errorf("up from the field leads to %s", got)
	}
	p.Press("ArrowDown")
	if got := focused(); got != links[0] {
		t.Errorf("down from the field leads to %s, not %s", got, links[0])
	}
	p.Press("ArrowUp")
	if got := focused(); got != "_q" {
		t.Errorf("up from the first result leads to %s", got)
	}
	p.Press("ArrowDown", "Escape")
	if got := focused(); got != "_q" {
		t.Errorf("Escape leads to %s", got)
	}
	p.Press("ArrowDown", "Enter")
	p.Until(`location.pathname === "/summits/han-talks-5/" && location.hash === "#said"`)
	p.Run("history.back()")
	p.Until(`location.pathname === "/search/"`)
	settle(p)
	if got := hits(p); !slices.Equal(got, links) {
		t.Errorf("back from a result, there are %q, not %q", got, links)
	}

	real.look(p, "/search/", "q="+url.QueryEscape("네이버"))
	links = hits(p)
	p.Run(`document.querySelector("#_q").focus()`)
	for _, want := range links {
		p.Press("ArrowDown")
		if got := focused(); got != want {
			t.Fatalf("down leads to %s, not %s", got, want)
		}
	}
	p.Press("ArrowDown")
	if got := focused(); got != links[len(links)-1] {
		t.Errorf("down from the last result leads to %s", got)
	}
	p.Press("ArrowUp")
	if got := focused(); got != links[len(links)-2] {
		t.Errorf("up leads to %s", got)
	}
	p.Check()
}

func narrowsByFilters(t *testing.T, b *browsertest.Browser, real, made *host) {
	p := b.Page(t)
	for _, c := range []struct {
		host          *host
		query         string
		filter, value string
		all           string // an expression over a link that is true of all results
	}{
		{real, "네이버", "kind", "statements", `link.hash !== "" && link.closest("section").dataset.kind === "statements"`},
		{real, "네이버", "series", "ai-strategy-dialogue", `/ai-strategy-dialogue/.test(link.pathname)`},
		{real, "네이버", "org", "naver-cloud", `/naver-cloud|kim-yu-won|council-launch|dialogue/.test(link.pathname)`},
		{real, "네이버", "year", "2023", `!/naver|-5/.test(link.pathname)`},
		{made, "지원", "kind", "commitments", `link.closest("section").dataset.kind === "commitments"`},
		{made, "지원", "series", "han-talks", `/han-talks/.test(link.pathname)`},
		{made, "지원", "org", "naver", `/han-talks-5|naver|lee-jong-ho/.test(link.pathname)`},
		{made, "지원", "year", "2024", `/2024|2025/.test(link.closest("li").textContent)`},
	} {
		c.host.look(p, "/search/", "q="+url.QueryEscape(c.query))
		before := hits(p)
		p.Run(fmt.Sprintf(`(() => {
			const select = document.querySelector("#_search").elements[%q]
			if (![...select.options].some(o => o.value === %q)) select.add(new Option(%[2]q))
			select.disabled = false
			select.value = %[2]q
			select.dispatchEvent(new Event("change", { bubbles: true }))
		})()`, c.filter, c.value))
		settle(p)
		after := hits(p)
		if len(after) == 0 || slices.Equal(before, after) || !browsertest.Eval[bool](p, `[...document.querySelectorAll("#_results li a")].every(link => `+c.all+`)`) {
			t.Errorf("%s with %s=%s finds %.500q", c.query, c.filter, c.value, after)
		}
		address := browsertest.Eval[string](p, "location.search")
		if !strings.Contains(address, c.filter+"="+c.value) {
			t.Errorf("the address has %s", address)
		}
		p.Run("history.back()")
		p.Until(`!location.search.includes("` + c.filter + `=")`)
		settle(p)
		if got := hits(p); !slices.Equal(got, before) {
			t.Errorf("back from %s=%s there are %.300q, not %.300q", c.filter, c.value, got, before)
		}
		// Sent to somebody, the address shows the same.
		other := b.Page(t)
		other.Open(c.host.URL + "/search/" + address)
		settle(other)
		if got := hits(other); !slices.Equal(got, after) {
			t.Errorf("the address %s shows %.300q, not %.300q", address, got, after)
		}
		if got := browsertest.Eval[string](other, `document.querySelector("#_search").elements["`+c.filter+`"].value`); got != c.value {
			t.Errorf("the filter %s is set to %q", c.filter, got)
		}
	}
	p.Check()
}

func readsFurther(t *testing.T, b *browsertest.Browser, real, made *host) {
	p := b.Page(t)
	made.look(p, "/search/", "q="+url.QueryEscape("회의"))
	counts := `[...document.querySelectorAll("#_results .count")].map(c => parseInt(c.textContent) || 0).reduce((a, b) => a + b)`
	before := browsertest.Eval[int](p, counts)
	steps := 0
	for browsertest.Eval[bool](p, `!document.querySelector("#_further").hidden`) && steps < 100 {
		p.Run(`document.querySelector("#_further").click()`)
		settle(p)
		steps++
	}
	after := browsertest.Eval[int](p, counts)
	if steps == 0 || after <= before || browsertest.Eval[bool](p, `/\+/.test(document.querySelector("#_status").textContent)`) {
		t.Errorf("%d results became %d in %d steps", before, after, steps)
	}
	// What a kind has besides the first few is there when asked for.
	group := `document.querySelector("#_results section:not([hidden])")`
	shown := browsertest.Eval[int](p, group+`.querySelectorAll("li").length`)
	p.Run(group + `.querySelector("summary").click()`)
	p.Until(fmt.Sprintf(`%s.querySelectorAll("li").length > %d`, group, shown))
	if !browsertest.Eval[bool](p, group+`.querySelectorAll("li").length === parseInt(`+group+`.querySelector(".count").textContent.replace(",", ""))`) {
		t.Error("there are not as many results as are counted")
	}
	p.Check()
}

// keepsToItsBudget checks what a search reads, each on a page of its own that
// has nothing kept. The bound for a site of 10,000 summits holds for any: no
// file grows with the site but the list of families.
func keepsToItsBudget(t *testing.T, b *browsertest.Browser, real, made *host) {
	for _, query := range []string{"네이버", "ㅇㄱㅈㄴ", "회의", "반도체를", "spdlqj", "내이버", "최고위전략대화", "정책 지원 회의", "2024", "쿎쿎쿎"} {
		for host, bound := range map[*host]int{real: 30_000, made: 100_000} {
			p := b.Page(t)
			host.look(p, "/search/", "q="+url.QueryEscape(query))
			files, bytes := read(p)
			if bytes >= bound || files < 2 {
				t.Errorf("%s reads %d files of %d bytes, want fewer than %d", query, files, bytes, bound)
			}
			t.Logf("%s: %d files, %d bytes", query, files, bytes)
		}
	}
	p := b.Page(t)
	p.Open(made.URL + "/search/")
	p.Until(`document.readyState === "complete"`)
	if files, _ := read(p); files > 0 {
		t.Errorf("a page on which nothing is searched reads %d files", files)
	}
}

func noticesAnotherBuild(t *testing.T, b *browsertest.Browser, _, _ *host) {
	host := newHost(t, large(t))
	p := b.Page(t)
	host.look(p, "/search/", "q="+url.QueryEscape("네이버"))
	content := large(t).(fstest.MapFS)
	content["topics/later.yaml"] = &fstest.MapFile{Data: []byte("name: 나중에 생긴 주제")}
	host.publish(t, content)
	p.Run(`document.querySelector("#_q").value = ""; document.querySelector("#_q").focus()`)
	p.Commit("나중에 생긴")
	settle(p)
	if got := hits(p); !slices.Contains(got, "/topics/later/") {
		t.Errorf("of a newer build is found %q", got)
	}
	p.Check()
}

func saysWhatItCannot(t *testing.T, b *browsertest.Browser, _, made *host) {
	status := `document.querySelector("#_status").textContent`
	p := b.Page(t)
	made.look(p, "/search/", "q="+url.QueryEscape("ㄴ"))
	if got := browsertest.Eval[string](p, status); !strings.Contains(got, "한 글자 더") {
		t.Errorf("of one consonant is said %q", got)
	}
	p.Check()
	p = b.Page(t)
	host := newHost(t, os.DirFS("../../content"))
	p.Open(host.URL + "/search/")
	host.files.Store(&map[string][]byte{})
	p.Run(`document.querySelector("#_q").focus()`)
	p.Commit("네이버")
	settle(p)
	if got := browsertest.Eval[string](p, status); !strings.Contains(got, "읽지 못했습니다") {
		t.Errorf("of an index that is not there is said %q", got)
	}
}

func offersListsWithoutScript(t *testing.T, b *browsertest.Browser, real, _ *host) {
	for _, page := range []string{"/search/", "/en/search/"} {
		p := b.Page(t)
		p.Emulate(browsertest.Device{Width: 360, Height: 700, NoScript: true})
		p.Open(real.URL + page)
		if browsertest.Eval[bool](p, `document.querySelector("#_search").checkVisibility()`) {
			t.Errorf("%s shows a field that does nothing", page)
		}
		if !browsertest.Eval[bool](p, `document.querySelector("noscript p").checkVisibility()`) {
			t.Errorf("%s does not say that search needs a script", page)
		}
		lists := browsertest.Eval[[]string](p, `[...document.querySelectorAll(".browse a")].filter(a => a.checkVisibility()).map(a => a.pathname)`)
		for _, want := range []string{"summits/", "speakers/", "organizations/", "commitments/", "sources/", "years/"} {
			if !slices.Contains(lists, strings.Replace(page, "search/", want, 1)) {
				t.Errorf("%s offers only %q", page, lists)
			}
		}
		p.Check()
	}
}
