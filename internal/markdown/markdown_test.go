package markdown

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// site renders as a site might whose pages are at /kind/id/ and which knows
// nothing called 모름.
var site = Renderer{
	Ref: func(r Ref) (href, text string) {
		if r.Target == "모름" {
			return "", ""
		}
		return "/" + r.Target + "/", "〈" + r.Target + "〉"
	},
	Link: func(url string) string {
		if strings.HasPrefix(url, "/") {
			return "/base" + url
		}
		return url
	},
	Heading:  2,
	IDPrefix: "p-",
}

func TestHTML(t *testing.T) {
	for name, cases := range htmlCases {
		t.Run(name, func(t *testing.T) {
			for _, c := range cases {
				got := strings.TrimSuffix(Parse(c.source).HTML(site), "\n")
				if diff := cmp.Diff(c.html, got); diff != "" {
					t.Errorf("%s\n(-want +got)\n%s", c.source, diff)
				}
			}
		})
	}
}

func TestInline(t *testing.T) {
	for _, c := range []struct{ source, html string }{
		{"", ""},
		{"남북정상회담", "남북정상회담"},
		{"**남북** 정상회담\n", "<strong>남북</strong> 정상회담"},
		{"[선언]\n\n[선언]: /x", `<a href="/base/x">선언</a>`},
		{"하나\n\n둘", "<p>하나</p>\n<p>둘</p>\n"},
		{"# 제목", "<h2 id=\"p-제목\">제목</h2>\n"},
		{"- 하나", "<ul>\n<li>하나</li>\n</ul>\n"},
	} {
		if got := Parse(c.source).Inline(site); got != c.html {
			t.Errorf("%q: got %q, want %q", c.source, got, c.html)
		}
	}
}

func TestText(t *testing.T) {
	title := func(r Ref) string {
		if r.Target == "모름" {
			return ""
		}
		return "〈" + r.Target + "〉"
	}
	for _, c := range []struct{ source, text string }{
		{"", ""},
		{"# 제목\n\n**본문**은\n두 줄", "제목 본문은 두 줄"},
		{"[[a]]와 [[b|비]]와 [[모름]]", "〈a〉와 비와 모름"},
		{"- 하나\n- 둘\n\n> 셋", "하나 둘 셋"},
		{"가  \n나\\\n다", "가 나 다"},
		{"| 가 | 나 |\n|---|---|\n| 다 | `라` |", "가 나 다 라"},
		{"본문[^1]\n\n[^1]: 주석", "본문"},
		{"![그림 *설명*](x.png)", "그림 설명"},
		{"<b>R&amp;D</b> \\*", "<b>R&D</b> *"},
		{"    코드\n      둘", "코드 둘"},
		{"가\x00나\xff다", "가\uFFFD나\uFFFD다"},
	} {
		if got := Parse(c.source).Text(title); got != c.text {
			t.Errorf("%q: got %q, want %q", c.source, got, c.text)
		}
	}
	if got, want := Parse("[[a]] [[b|비]]").Text(nil), "a 비"; got != want {
		t.Errorf("without names: got %q, want %q", got, want)
	}
}

func TestZeroRenderer(t *testing.T) {
	got := Parse("# [[a]] [[b|비]] [가](/나)").HTML(Renderer{})
	want := "<h1 id=\"a-비-가\">a 비 <a href=\"/%EB%82%98\">가</a></h1>\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRefs(t *testing.T) {
	source := strings.Join([]string{
		"[^1]: 주석의 [[note]]",
		"본문 [[ summit/seoul | 서울 &amp; *평양* ]][^1] `[[code]]`",
		"> - [[quoted#part]]",
		"> 다음 줄",
		"| [[a|b]] | [[c\\|d]] |",
		"|---|---|",
		"[그림 ![[in]](x)](/y) \\[[no]] [[]] [[|no]] [[no] [[no\n]]",
		"[^unused]: [[hidden]]",
		"[[판문점]] [[नेपाल]] [[!]]![[bang]]",
	}, "\n\n")
	var got []string
	for _, r := range Parse(source).Refs() {
		got = append(got, source[r.Start:r.End]+" "+r.Target+"/"+r.Label)
	}
	want := []string{
		"[[note]] note/",
		"[[ summit/seoul | 서울 &amp; *평양* ]] summit/seoul/서울 & *평양*",
		"[[quoted#part]] quoted#part/",
		"[[a|b]] a/b",
		"[[c\\|d]] c/d",
		"[[in]] in/",
		"[[hidden]] hidden/",
		"[[판문점]] 판문점/",
		"[[नेपाल]] नेपाल/",
		"[[!]] !/",
		"[[bang]] bang/",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got)\n" + diff)
	}
}

func TestDestinations(t *testing.T) {
	source := "[가](/가 \"나\") [![그림](<a b.png>)](https://x.kr/?a&amp;b)\n" +
		"> [줄\n> 바꿈](\n> /c) <https://y.kr> <a@b.kr>\n\n" +
		"[정의] [위험](JavaScript:alert(1)) []()\n\n" +
		"[정의]: /d\\_e"
	got := Parse(source).Destinations()
	at := func(url, text string, image bool) Destination {
		start := strings.Index(source, text)
		return Destination{URL: url, Image: image, Start: start, End: start + len(text)}
	}
	empty := strings.Index(source, "[]()") + len("[](")
	want := []Destination{
		at("/가", "/가", false),
		at("a b.png", "a b.png", true),
		at("https://x.kr/?a&b", "https://x.kr/?a&amp;b", false),
		at("/c", "/c", false),
		at("https://y.kr", "https://y.kr", false),
		at("mailto:a@b.kr", "a@b.kr", false),
		at("/d_e", "[정의]", false),
		at("JavaScript:alert(1)", "JavaScript:alert(1)", false),
		{Start: empty, End: empty},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got)\n" + diff)
	}
}

func TestHeadings(t *testing.T) {
	got := Parse("# 제1차 회담(2000)\n\n가\n---\n\n> ## 가\n\n### *[[a]]* [[b|비]]\n\n#").Headings()
	want := []Heading{
		{1, "제1차-회담-2000", "제1차 회담(2000)"},
		{2, "가", "가"},
		{2, "가-2", "가"},
		{3, "a-비", "a 비"},
		{1, "section", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got)\n" + diff)
	}
}

func TestLinkable(t *testing.T) {
	for url, want := range map[string]bool{
		"":                          true,
		"/a:b":                      true,
		"#a:b":                      true,
		"?a:b":                      true,
		"./가:나":                     true,
		"http://x.kr":               true,
		"HTTPS://x.kr":              true,
		"mailto:a@b.kr":             true,
		"javascript:alert(1)":       false,
		" javascript:alert(1)":      false,
		"java\tscript:alert(1)":     false,
		"vbscript:x":                false,
		"data:text/html,x":          false,
		"data:image/png;base64,AA":  false,
		"file:///etc/passwd":        false,
		"ftp://x.kr":                false,
		"가:나":                       false,
		"\x01javascript:alert('x')": false,
	} {
		if got := linkable(url); got != want {
			t.Errorf("linkable(%q) = %v", url, got)
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	d := Parse("# 제목 [[a]]\n\n본문[^1] [b](/c)\n\n```\n```\n\n[^1]: 주석")
	html, text := d.HTML(site), d.Text(nil)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if d.HTML(site) != html || d.Text(nil) != text || Parse(d.Source()).HTML(site) != html {
				t.Error("differs")
			}
		})
	}
	wait.Wait()
}

func BenchmarkParse(b *testing.B) {
	source := "1차 회담은 **평양(2000)**에서, 2차는 [[pyongyang-2007|2007년]]에 [열렸다](/summits/)."
	b.ReportAllocs()
	for b.Loop() {
		Parse(source)
	}
}

func BenchmarkHTML(b *testing.B) {
	d := Parse("1차 회담은 **평양(2000)**에서, 2차는 [[pyongyang-2007|2007년]]에 [열렸다](/summits/).")
	b.ReportAllocs()
	for b.Loop() {
		d.HTML(site)
	}
}
