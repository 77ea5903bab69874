package build_test

import (
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/browsertest"
	"summitline/internal/render"
	"summitline/internal/samplesite"
)

// unpacked returns the address of the folder of a site on the disk.
func unpacked(t *testing.T, content map[string]string, baseURL string) string {
	t.Helper()
	opts := realSite()
	real := copied(t, opts.Content.FS).(fstest.MapFS)
	for name, text := range content {
		real[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	opts.Content.FS, opts.BaseURL = real, baseURL
	folder, files := zipped(t, plan(t, opts))
	return onDisk(t, folder, files)
}

// onDisk writes files to a folder and returns its address.
func onDisk(t *testing.T, folder string, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "내려받은 것", folder)
	for name, content := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(dir) + "/"}).String()
}

// A reader goes through a site that was unpacked from a zip file, without a
// server: nothing is missing, nothing complains.
func TestAZipInABrowser(t *testing.T) {
	b := browsertest.Start(t)
	root := unpacked(t, map[string]string{
		"pages/guide.yaml": "title: {ko: 안내, en: Guide}\nformer_ids: [help]\nbody: {ko: '[어느 발언](/summits/ai-strategy-dialogue-5/#choi-dependence)', en: '[a statement](/summits/ai-strategy-dialogue-5/#choi-dependence)'}\n",
	}, "https://example.org/x/")
	page := b.Page(t)
	at := func(path string) {
		t.Helper()
		page.Until(`document.readyState === "complete" && decodeURI(location.href) === decodeURI("` + root + path + `")`)
		styled(t, page)
	}
	click := func(selector, path string) {
		t.Helper()
		page.Run(`document.querySelector(` + "`" + selector + "`" + `).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))`)
		at(path)
	}
	page.Open(root + "index.html")
	at("index.html")
	click(`main a[href*="ai-strategy-dialogue-5/index.html"]`, "summits/ai-strategy-dialogue-5/index.html")
	click(`main a[href*="organizations/naver"]`, "organizations/naver/index.html")
	click(`.languages a`, "en/organizations/naver/index.html")
	click(`.crumbs a`, "en/index.html")
	click(`nav a[href*="commitments"]`, "en/commitments/index.html")
	page.Run(`document.querySelector("select[name=kind]").value = "request"; document.querySelector("form.filters").dispatchEvent(new Event("input"))`)
	at("en/commitments/index.html?kind=request")
	page.Open(root + "help/index.html") // a former address
	at("guide/index.html")
	click(`main a`, "summits/ai-strategy-dialogue-5/index.html#choi-dependence")

	// a search, from the field that every page has
	page.Run(`document.querySelector(".find input").value = "네이버"; document.querySelector(".find").requestSubmit()`)
	at("search/index.html?q=" + url.QueryEscape("네이버"))
	page.Until(`document.querySelector("#_results")?.ariaBusy === "false"`)
	click(`#_results section:not([hidden]) > ol a`, "organizations/naver/index.html")
	for _, c := range []struct{ page, query, first string }{
		{"search/", "최수연 종속", "summits/ai-strategy-dialogue-5/index.html#choi-dependence"},
		{"en/search/", "dialogue 2024", "en/summits/ai-strategy-dialogue-5/index.html"},
	} {
		page.Open(root + c.page + "index.html?q=" + url.QueryEscape(c.query))
		page.Until(`document.querySelector("#_results")?.ariaBusy === "false"`)
		click(`#_results section:not([hidden]) > ol a`, c.first)
	}
	page.Check()
}

// styled waits until the page has its style, and fails the test if it has none.
func styled(t *testing.T, p *browsertest.Page) {
	t.Helper()
	if !browsertest.Eval[bool](p, `document.styleSheets.length > 0 && getComputedStyle(document.querySelector(".skip")).position === "absolute"`) {
		t.Errorf("%s has no style", browsertest.Eval[string](p, "location.href"))
	}
}

// The index of a large site is in many parts, each a script.
func TestALargeZipIsSearched(t *testing.T) {
	b := browsertest.Start(t)
	content := samplesite.Content(200).(fstest.MapFS)
	maps.Copy(content, fstest.MapFS{"organizations/naver.yaml": {Data: []byte("name: {ko: 네이버, en: Naver}\n")}})
	out := plan(t, builtIn(content))
	// Only what a search needs: all pages would take their time.
	out.Files = slices.DeleteFunc(out.Files, func(file render.File) bool {
		return !strings.HasPrefix(file.Path, "search/") && !strings.HasPrefix(file.Path, "assets/") && file.Path != "organizations/naver/index.html"
	})
	folder, files := zipped(t, out)
	if files["search/words-0.js"] == "" {
		t.Error("the index has no dictionary: is the site large?")
	}
	page := b.Page(t)
	page.Open(onDisk(t, folder, files) + "search/index.html?q=" + url.QueryEscape("내이버"))
	page.Until(`document.querySelector("#_results")?.ariaBusy === "false"`)
	page.Run(`document.querySelector("#_results section:not([hidden]) > ol a").click()`)
	page.Until(`document.readyState === "complete" && location.pathname.endsWith("/organizations/naver/index.html")`)
	page.Check()
}
