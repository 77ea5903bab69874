package render_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var crumb = regexp.MustCompile(`<li><a href="([^"]*)"[^>]*>`)

// Every page but the timeline says how one comes down to it.
func TestCrumbs(t *testing.T) {
	contents, diags := made(input(t, `
-- site.yaml --
title: 보기
-- series/forum.yaml --
title: 포럼
-- summits/forum-1.yaml --
title: 첫 포럼
date: 2024
series: forum
-- summits/alone.yaml --
title: 따로
date: 2024
-- topics/chips.yaml --
name: 반도체
parent: industry
-- topics/industry.yaml --
name: 산업
parent: economy
-- topics/economy.yaml --
name: 경제
-- organizations/bureau.yaml --
name: 국
parent: ministry
-- organizations/ministry.yaml --
name: 부
-- pages/about.yaml --
title: 소개
`, nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	for path, want := range map[string]string{
		"index.html":                      "",
		"series/forum/index.html":         "/ /series/",
		"summits/forum-1/index.html":      "/ /series/ /series/forum/",
		"summits/alone/index.html":        "/ /summits/",
		"topics/chips/index.html":         "/ /topics/ /topics/economy/ /topics/industry/",
		"organizations/bureau/index.html": "/ /organizations/ /organizations/ministry/",
		"about/index.html":                "/",
		"topics/index.html":               "/",
		"commitments/index.html":          "/",
		"years/2024/index.html":           "/ /years/",
	} {
		_, nav, _ := strings.Cut(contents[path], `<nav class="crumbs"`)
		nav, _, _ = strings.Cut(nav, "</nav>")
		var got []string
		for _, m := range crumb.FindAllStringSubmatch(nav, -1) {
			got = append(got, m[1])
		}
		if !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%s comes after %q, not %q", path, got, want)
		}
	}
}

// On pages in a language that the interface does not speak, its words are
// marked as the English that they are.
func TestWordsOfTheInterfaceAreMarked(t *testing.T) {
	contents, _ := made(input(t, `
-- site.yaml --
title: Exemple
languages: [fr, en, ko]
-- summits/a.yaml --
title: Réunion
date: 2024-01-19
-- topics/chips.yaml --
name: Puces
`, nil))
	for path, want := range map[string][]string{
		"topics/index.html":    {`<h1><span lang="en">Topics</span></h1>`, `aria-current="page" lang="en">Topics</a>`, `aria-label="Main lists"`},
		"summits/a/index.html": {`<dt><span lang="en">Date</span></dt>`, `<span lang="en"><time datetime="2024-01-19">19 January 2024</time></span>`, `<h1>Réunion</h1>`},
		"en/topics/index.html": {`<h1>Topics</h1>`},
		"ko/topics/index.html": {`<h1>주제</h1>`},
	} {
		for _, part := range want {
			if !strings.Contains(contents[path], part) {
				t.Errorf("%s has no %s", path, part)
			}
		}
	}
}
