package render_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// framed is a site with something to show in frames, and settings of its own.
func framed(settings string) string {
	return `
-- site.yaml --
title: {ko: 보기, en: Example}
languages: [ko, en]
` + settings + `
-- series/forum.yaml --
title: {ko: 포럼, en: Forum}
former_ids: meeting
-- summits/forum-1.yaml --
title: 첫 회의 "하나" & 둘
date: 2024-01-19
series: forum
number: 1
statements: [{id: said, organization: ministry, text: 말했다.}]
commitments: [{id: 약속, by: ministry, title: 인력 계획}]
-- organizations/ministry.yaml --
name: {ko: 보기부, en: Ministry}
`
}

func TestPagesForFrames(t *testing.T) {
	contents, diags := made(input(t, framed("base_url: https://example.org/base"), nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	var paths []string
	for _, path := range slices.Sorted(maps.Keys(contents)) {
		if strings.Contains(path, "embed/") {
			paths = append(paths, path)
		}
	}
	// What is not translated is not there twice.
	if diff := cmp.Diff([]string{"embed/series/forum/index.html", "embed/series/meeting/index.html", "embed/summits/forum-1/index.html", "en/embed/series/forum/index.html", "en/embed/series/meeting/index.html"}, paths); diff != "" {
		t.Errorf("the pages for frames (-want +got):\n%s", diff)
	}
	const code = `&lt;iframe src=&#34;https://example.org/base/embed/summits/forum-1/%s&#34; title=&#34;첫 회의 &amp;#34;하나&amp;#34; &amp;amp; 둘&#34;`
	for path, wants := range map[string][]string{
		"summits/forum-1/index.html":      {strings.Replace(code, "%s", "", 1), `href="/base/embed/summits/forum-1/"`},
		"en/summits/forum-1/index.html":   {strings.Replace(code, "%s", "", 1), `href="/base/embed/summits/forum-1/"`},
		"en/series/forum/index.html":      {"https://example.org/base/en/embed/series/forum/"},
		"embed/series/meeting/index.html": {`<link rel="canonical" href="https://example.org/base/series/forum/">`, `<meta name="robots" content="noindex">`},
		"embed/summits/forum-1/index.html": {
			strings.Replace(code, "%s", "#said", 1), "/embed/summits/forum-1/#%EC%95%BD%EC%86%8D", `<li id="said">`, `<li id="약속">`, `href="/base/summits/forum-1/#said"`,
		},
	} {
		for _, want := range wants {
			if !strings.Contains(contents[path], want) {
				t.Errorf("%s has no %s", path, want)
			}
		}
	}
	if strings.Contains(contents["sitemap.xml"], "embed") {
		t.Error("the sitemap has pages for frames")
	}
	for path, content := range contents {
		if strings.Contains(path, "embed/") && strings.Contains(content, "<script") {
			t.Errorf("%s has a script", path)
		}
	}
}

// Without an address there is nothing to copy, and who wants none has none.
func TestNoPagesForFrames(t *testing.T) {
	for _, settings := range []string{"", "base_url: https://example.org\nformats: {embeds: false}"} {
		contents, diags := made(input(t, framed(settings), nil))
		if len(diags) > 0 {
			t.Fatal(text(diags))
		}
		for path, content := range contents {
			if strings.Contains(path, "embed/") || strings.Contains(content, "iframe") {
				t.Errorf("%s is there, or speaks of frames", path)
			}
		}
	}
}

func TestWhatPagesSayToOtherPrograms(t *testing.T) {
	for _, c := range []struct {
		settings    string
		wants, nots []string
	}{
		{"base_url: https://example.org", []string{
			`<script type="application/ld+json">{"@context":"https://schema.org"`, "@misc{summits-forum-1,",
			`<meta property="og:title" content="첫 회의 &#34;하나&#34; &amp; 둘">`, `<meta property="og:type" content="article">`,
			`<meta property="og:url" content="https://example.org/summits/forum-1/">`, `<meta property="og:locale" content="ko_KR">`,
			`<meta property="og:site_name" content="보기">`, `<meta name="twitter:card" content="summary">`,
		}, nil},
		{"", []string{`"@id":"/summits/forum-1/"`, "@misc{summits-forum-1,", `og:title`}, []string{"og:url"}},
		{"formats: {json_ld: false, citations: false}", nil, []string{"ld+json", "@misc"}},
	} {
		contents, diags := made(input(t, framed(c.settings), nil))
		if len(diags) > 0 {
			t.Fatal(text(diags))
		}
		page := contents["summits/forum-1/index.html"]
		for _, want := range c.wants {
			if !strings.Contains(page, want) {
				t.Errorf("with %q there is no %s", c.settings, want)
			}
		}
		for _, not := range c.nots {
			if strings.Contains(page, not) {
				t.Errorf("with %q there is %s", c.settings, not)
			}
		}
		if aside := contents["404.html"]; strings.Contains(aside, "og:") || strings.Contains(aside, "@misc") || strings.Contains(aside, "ld+json") {
			t.Error("the page for what is not there says something to programs")
		}
	}
}

func TestLocales(t *testing.T) {
	contents, diags := made(input(t, "-- site.yaml --\ntitle: {ko: 보기, en: Example, zh-TW: 例子, ja: 例}\nlanguages: [ko, en, ja, zh-TW]\n", nil))
	if diags.HasErrors() {
		t.Fatal(text(diags))
	}
	for path, want := range map[string]string{
		"index.html":       "ko_KR",
		"en/index.html":    "en_US",
		"ja/index.html":    "ja_JP",
		"zh-TW/index.html": "zh_TW",
	} {
		if !strings.Contains(contents[path], `<meta property="og:locale" content="`+want+`">`) {
			t.Errorf("%s is not in the locale %s", path, want)
		}
		if strings.Count(contents[path], "og:locale:alternate") != 3 {
			t.Errorf("%s has not three other locales", path)
		}
	}
}
