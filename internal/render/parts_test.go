package render_test

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"summitline/internal/render"
)

// The most that a page may have of HTML, in bytes, however much is recorded.
const (
	listBudget = 120_000
	pageBudget = 200_000 // with drawings and their figures
)

// multitude returns records of so many meetings of one series in two years,
// with as many people and sources, all on one topic and for one organization,
// in two languages.
func multitude(n int) string {
	var b strings.Builder
	b.WriteString(`-- site.yaml --
title: {ko: 많음, en: Many}
languages: [ko, en]
as_of: 2025-01-01
-- series/forum.yaml --
title: {ko: 포럼, en: Forum}
cadence: {times: 12, per: year}
-- topics/chips.yaml --
name: {ko: 반도체, en: Chips}
-- organizations/co.yaml --
name: {ko: 회사, en: Company}
-- sources/undated.yaml --
title: 언젠가
`)
	letters := []rune("가나다라마바사아자차")
	whole := ""
	for i := range n {
		name := fmt.Sprintf("%c%d", letters[i%len(letters)], i)
		fmt.Fprintf(&b, "-- speakers/p%d.yaml --\nname: {ko: %s, en: Person %d}\naffiliations: {organization: co, role: 사원}\n", i, name, i)
		fmt.Fprintf(&b, "-- sources/d%d.yaml --\ntitle: 문서 %d\ndate: %d\n", i, i, 2000+i%9)
		fmt.Fprintf(&b, `-- summits/m%d.yaml --
title: {ko: 회의 %[1]d, en: Meeting %[1]d}
series: forum
date: %d-%02d-%02d
topics: chips
hosts: co
sources: d%[1]d
participants: [{speaker: p%[1]d, organization: co}, {speaker: p0, organization: co}]
statements: {id: said, speaker: p0, organization: co, topics: chips, text: "[[p1]]과 [[m0]]의 말이다."}
commitments: {id: do, by: co, to: p0, topics: chips, text: "약속이다.", updates: {date: %[5]d, status: kept, text: 했다., sources: d0}}
changes: {date: 2024-%02[6]d-01, text: 고쳤다.}
%[7]s`, i, 2023+i%2, 1+i/2%12, 1+i/24%28, 2024+i%2, 1+i%12, whole)
		whole = "part_of: m0\n"
	}
	return b.String()
}

var (
	linksTo = regexp.MustCompile(`<a [^>]*href="([^"]*)"`)
	ids     = regexp.MustCompile(` id="([^"]*)"`)
)

// However much is recorded, pages are small, every page is few clicks from the
// front page without a script, and every link leads to something.
func TestPagesStaySmall(t *testing.T) {
	all, _, diags := render.Files(input(t, multitude(300), nil))
	files := map[string]string{}
	for _, file := range all {
		files[file.Path] = ""
		if strings.HasSuffix(file.Path, "index.html") {
			content, found := file.Content()
			files[file.Path] = string(content)
			diags = append(diags, found...)
		}
	}
	if diags.HasErrors() {
		t.Fatal(text(diags))
	}
	places := map[string]map[string]bool{}
	links := map[string][]string{}
	for path, content := range files {
		address, isPage := strings.CutSuffix("/"+path, "index.html")
		if !isPage {
			continue
		}
		budget := listBudget
		if strings.Contains(content, `class="picture`) {
			budget = pageBudget
		}
		if len(content) > budget {
			t.Errorf("%s has %d bytes, and may have %d", path, len(content), budget)
		}
		places[address] = map[string]bool{"": true}
		for _, m := range ids.FindAllStringSubmatch(content, -1) {
			if places[address][m[1]] {
				t.Errorf("%s has the id %s twice", path, m[1])
			}
			places[address][m[1]] = true
		}
		for _, m := range linksTo.FindAllStringSubmatch(content, -1) {
			links[address] = append(links[address], m[1])
		}
	}
	clicks, next := map[string]int{"/": 0, "/en/": 0}, []string{"/", "/en/"}
	for len(next) > 0 {
		from := next[0]
		next = next[1:]
		for _, link := range links[from] {
			u, err := url.Parse(link)
			if err != nil || u.Host != "" {
				continue
			}
			to := u.Path
			if to == "" {
				to = from
			}
			there, isPage := places[to]
			if _, isFile := files[strings.TrimPrefix(to, "/")]; !isPage && !isFile {
				t.Errorf("%s leads to %s, which is not there", from, link)
				continue
			}
			if isPage && !there[u.Fragment] {
				t.Errorf("%s leads to %s, where there is no such place", from, link)
			}
			if _, known := clicks[to]; isPage && !known {
				clicks[to] = clicks[from] + 1
				next = append(next, to)
			}
		}
	}
	for address := range places {
		n, reached := clicks[address]
		switch {
		case !reached && !strings.HasSuffix(address, "/pages/"): // of which there are none
			t.Errorf("nothing leads to %s", address)
		case n > 4:
			t.Errorf("%s is %d clicks away", address, n)
		}
	}
	for _, address := range []string{
		"/summits/~2023/", "/sources/~2000/", "/sources/~undated/", "/speakers/~2/", "/commitments/kept/2023/2/", "/changes/2024/",
		"/years/2024/01/", "/series/forum/2024/", "/topics/chips/2024/2/", "/organizations/co/undated/", "/speakers/p0/2023/", "/summits/m0/2023/",
	} {
		for _, lang := range []string{"", "/en"} {
			if places[lang+address] == nil {
				t.Errorf("there is no %s", lang+address)
			}
		}
	}
	for address, want := range map[string][]string{
		"/summits/":                  {`<a href="/summits/~2023/">2023년</a> <span class="count">150</span>`},
		"/speakers/":                 {`<a href="/speakers/~1/">가0 – `, `<a href="/speakers/~1/#_g1">ㄴ</a> <span class="count">30</span>`},
		"/speakers/~2/":              {`<h1><a href="/speakers/">인물</a> <span class="part">`, `<a rel="prev" href="/speakers/~1/">`},
		"/en/speakers/":              {`<a href="/en/speakers/~1/">Person 0 – `},
		"/topics/chips/":             {`<a href="/topics/chips/2023/">2023년</a>`, `#said"`},
		"/topics/chips/2024/2/":      {`<title>반도체 · 2024년 (2/`, `<a rel="prev" href="/topics/chips/2024/">← 2024년 (1/`, `aria-current="page"><b>2</b></a>`},
		"/commitments/":              {`<a href="/search/?kind=commitments">`},
		"/commitments/kept/2023/":    {`<span class="part">2023년 (1/`, `<h2 id="_status">이행</h2>`},
		"/years/2024/":               {`<a href="/years/2024/01/">2024년 1월`},
		"/organizations/co/":         {`<nav class="rest"`, `<a href="/organizations/co/undated/">날짜 없는 항목</a>`},
		"/organizations/co/undated/": {`<h2 id="_people">`},
	} {
		page := files[strings.TrimPrefix(address, "/")+"index.html"]
		for _, part := range want {
			if !strings.Contains(page, part) {
				t.Errorf("%s does not have %s", address, part)
			}
		}
	}
	if strings.Contains(files["commitments/index.html"], "<form class=\"filters\"") {
		t.Error("a ledger that is cut has filters, which see a part of it")
	}
}
