package offline

import (
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/record"
	"summitline/internal/site"
)

// resolved returns the site of a site.yaml.
func resolved(t testing.TB, yaml string) *site.Site {
	t.Helper()
	set, diags := record.Load(fstest.MapFS{"site.yaml": {Data: []byte(yaml)}}, "content", nil)
	s, found := site.Resolve(set, site.Options{})
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatal(diags)
	}
	return s
}

// made are the files of a made-up site.
var made = []string{
	"index.html", "en/index.html", "summits/제1회/index.html", "summits/index.html", "data/site.json", "assets/style.css",
	"assets/a.woff2", "assets/search.js", "search/index.html", "404.html",
}

func TestLinksOnADisk(t *testing.T) {
	hosted := NewDisk(resolved(t, "title: 보기\nlanguages: [ko, en]\nbase_url: https://example.org/x\n"), made)
	anywhere := NewDisk(resolved(t, "title: 보기\nlanguages: [ko, en]\n"), made)
	for _, c := range []struct{ page, before, hosted, anywhere string }{
		{"index.html", `<a href="/x/summits/">`, `<a href="summits/index.html">`, `<a href="/x/summits/">`},
		{"index.html", `<a href="/summits/">`, `<a href="https://example.org/summits/">`, `<a href="summits/index.html">`},
		{"summits/index.html", `<a href="https://example.org/x/?a=b#c">`, `<a href="../index.html?a=b#c">`, `<a href="https://example.org/x/?a=b#c">`},
		{"summits/index.html", `<a href="http://example.org/x/en/">`, `<a href="../en/index.html">`, `<a href="http://example.org/x/en/">`},
		{"summits/index.html", `<a href="../summits/%EC%A0%9C1%ED%9A%8C">`, `<a href="%EC%A0%9C1%ED%9A%8C/index.html">`, `<a href="%EC%A0%9C1%ED%9A%8C/index.html">`},
		{"index.html", `<a href="https://example.org/x/none/">`, `<a href="https://example.org/x/none/">`, `<a href="https://example.org/x/none/">`},
		{"index.html", `<a href="https://example.org/">`, `<a href="https://example.org/">`, `<a href="https://example.org/">`},
		{"index.html", `<a href="https://other.example/x/">`, `<a href="https://other.example/x/">`, `<a href="https://other.example/x/">`},
		{"index.html", `<a href="mailto:a@example.org">`, `<a href="mailto:a@example.org">`, `<a href="mailto:a@example.org">`},
		{"index.html", `<a href="#here"><a href="?q=1">`, `<a href="#here"><a href="?q=1">`, `<a href="#here"><a href="?q=1">`},
		{"index.html", `<link rel="canonical" href="https://example.org/x/">`, `<link rel="canonical" href="https://example.org/x/">`, ``},
		{"index.html", `<link rel="alternate" hreflang="en" href="/en/">`, `<link rel="alternate" hreflang="en" href="/en/">`, ``},
		{"en/index.html", `<link rel="alternate" type="application/json" href="../data/site.json">`, `<link rel="alternate" type="application/json" href="../data/site.json">`, `<link rel="alternate" type="application/json" href="../data/site.json">`},
		{"en/index.html", `<link rel=stylesheet href="../assets/style.css?v=1">`, `<link rel="stylesheet" href="../assets/style.css">`, `<link rel="stylesheet" href="../assets/style.css">`},
		{"en/index.html", `<meta http-equiv="refresh" content="0; url=../summits/">`, `<meta http-equiv="refresh" content="0; url=../summits/index.html">`, `<meta http-equiv="refresh" content="0; url=../summits/index.html">`},
		{"en/index.html", `<noscript><a href="../">up</a></noscript>`, `<noscript><a href="../index.html">up</a></noscript>`, `<noscript><a href="../index.html">up</a></noscript>`},
		{"en/index.html", `<form action="../search/"><img srcset="../assets/a.woff2?v=1 2x, b.png">`, `<form action="../search/index.html"><img srcset="../assets/a.woff2 2x, https://example.org/x/en/b.png">`, `<form action="../search/index.html"><img srcset="../assets/a.woff2 2x, b.png">`},
		{"index.html", `<style>a{background:url(assets/a.woff2?v=1)}</style><p style="b: url('x')">&amp;`, `<style>a{background:url(assets/a.woff2)}</style><p style="b: url('x')">&amp;`, `<style>a{background:url(assets/a.woff2)}</style><p style="b: url('x')">&amp;`},
		{"search/index.html", `<script src="../assets/search.js?v=1" defer></script>`,
			"<script src=\"from-disk.js\" defer></script>\n<script src=\"../assets/search.js\" defer=\"\"></script>",
			"<script src=\"from-disk.js\" defer></script>\n<script src=\"../assets/search.js\" defer=\"\"></script>"},
		{"index.html", `<textarea><a href="/summits/"></textarea><!-- <a href="/summits/"> --><script>"<a href='/summits/'>"</script>`,
			`<textarea><a href="/summits/"></textarea><!-- <a href="/summits/"> --><script>"<a href='/summits/'>"</script>`,
			`<textarea><a href="/summits/"></textarea><!-- <a href="/summits/"> --><script>"<a href='/summits/'>"</script>`},
	} {
		for disk, want := range map[*Disk]string{hosted: c.hosted, anywhere: c.anywhere} {
			if _, got := disk.File(c.page, []byte(c.before)); string(got) != want {
				t.Errorf("on %s of %q\n%s becomes\n%s, want\n%s", c.page, disk.base, c.before, got, want)
			}
		}
	}
}

func TestStylesAndIndexesOnADisk(t *testing.T) {
	disk := NewDisk(resolved(t, "title: 보기\nlanguages: [ko, en]\nbase_url: https://example.org/x\n"), made)
	for _, c := range []struct{ name, before, to, want string }{
		{"assets/style.css", `@font-face{src:url("/x/assets/a.woff2")} a{b:url(none.png)}`, "assets/style.css", `@font-face{src:url("a.woff2")} a{b:url(none.png)}`},
		{"en/search/part-0.json", `{"mark":"1","a":"</script>"}`, "en/search/part-0.js", `fromDisk.take("part-0.json", "{\"mark\":\"1\",\"a\":\"\u003c/script\u003e\"}")` + "\n"},
		{"data/site.json", `{"a":1}`, "data/site.json", `{"a":1}`},
		{"assets/search.js", `fetch("/")`, "assets/search.js", `fetch("/")`},
	} {
		if to, got := disk.File(c.name, []byte(c.before)); to != c.to || string(got) != c.want {
			t.Errorf("%s becomes %s\n%s, want %s\n%s", c.name, to, got, c.to, c.want)
		}
	}
}

// What is no link stays as it is, whatever a page has in it.
func FuzzPage(f *testing.F) {
	for _, seed := range []string{`<a href="https://other.example/">&lt;</a>`, `<svg viewBox="0 0 1 1"><a xlink:href="#a"/>`, `<p title='"'>`, "<!doctype html><", "<noscript><noscript>"} {
		f.Add(seed)
	}
	disk := NewDisk(resolved(f, "title: 보기\n"), nil)
	f.Fuzz(func(t *testing.T, page string) {
		if strings.Contains(strings.ToLower(page), "<link") {
			return
		}
		if _, got := disk.File("index.html", []byte(page)); string(got) != page {
			t.Errorf("%q becomes %q", page, got)
		}
	})
}
