package compare

import (
	"bytes"
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	rendered "github.com/yuin/goldmark/renderer/html"

	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// github renders Markdown about as GitHub does, before it takes away what it
// does not allow.
func github(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(rendered.WithUnsafe()))
	if err := md.Convert([]byte(text), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// FuzzEscape checks that what records say is shown as it is, whatever signs are
// in it: at the beginning of an entry, and as the text of a link.
func FuzzEscape(f *testing.F) {
	for _, text := range []string{
		"", "보통 글", "**굵게** _기울여_ `코드` ~~줄~~", "<b>&amp;</b> </details>", "[링크](https://example.com) ![그림](a)",
		"# 제목", "- 목록", "+ 목록", "1. 목록", "2024. 6. 1.", "1) 하나", "> 인용", "---", "===", "    들여쓰기", "[^1]: 주", "[a]: b",
		"@octocat #12 !3 GH-45 owner/repo#6", "https://example.com www.example.com a@example.com ftp://example.com", "$x$ $$y$$",
		`\* \\ \`, "줄\n바꿈\r\n둘", "|표|\n|-|", "\u2028\u202e\x00\xff", ":smile: &copy; &#64;a", "<!-- -->", "<https://example.com>", "- [ ] 할 일", "`", "``a", "*", "a\\",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = folded(text)
		want := strings.ReplaceAll(visible(text), "\u200b", "")
		seen := func(html_ string) string {
			s := strings.ReplaceAll(html_, "<span>$</span>", "$")
			if strings.ContainsAny(s, "<>") {
				return s
			}
			return strings.ReplaceAll(html.UnescapeString(s), "\u200b", "")
		}
		if text == "" {
			return
		}
		page := github(t, "- "+(&teller{}).line(line{spans: []span{{text: text}}})+"\n")
		inner, ok1 := strings.CutPrefix(page, "<ul>\n<li>")
		inner, ok2 := strings.CutSuffix(inner, "</li>\n</ul>\n")
		if got := seen(inner); !ok1 || !ok2 || got != want {
			t.Errorf("%q is shown as\n%s\nwhich reads %q", text, page, got)
		}
		page = github(t, (&teller{}).line(line{spans: []span{{style: strong, text: text, href: "https://example.org/" + text}}})+"\n")
		_, inner, _ = strings.Cut(page, `">`)
		inner, ok1 = strings.CutSuffix(inner, "</a></b></p>\n")
		if got := seen(inner); !ok1 || got != want {
			t.Errorf("%q is a link as\n%s\nwhich reads %q", text, page, got)
		}
		for _, call := range []string{"@a", "#1", "!1"} {
			if strings.Contains(html.UnescapeString(github(t, escape(text+" "+call))), call) {
				t.Errorf("%q calls somebody", text+" "+call)
			}
		}
	})
}

// sampleReport compares nothing with a sample of so many summits.
func sampleReport(t *testing.T, n int) *Report {
	t.Helper()
	side := func(n int) Side {
		records, _ := record.Load(samplesite.Content(n), "content", nil)
		resolved, diags := site.Resolve(records, site.Options{})
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		return Side{Site: resolved}
	}
	return Sites(side(1), side(n))
}

// TestMarkdownFitsIntoAComment wants a report of any size to be no longer than
// GitHub takes, with all its sections, and to say what it leaves out.
func TestMarkdownFitsIntoAComment(t *testing.T) {
	var b bytes.Buffer
	report := sampleReport(t, 800)
	for _, lang := range []string{"ko", "en"} {
		b.Reset()
		if err := report.Markdown(&b, Telling{Lang: lang, BaseURL: "https://example.org/a/long/path/"}); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		if n := utf8.RuneCountInString(text); n > largest || n < largest/4 {
			t.Errorf("the report has %d characters", n)
		}
		for _, key := range []string{"t.meetings", "t.promises", "t.people", "t.statements", "t.sources", "t.series", "t.organizations"} {
			if !strings.Contains(text, "#### "+say(lang, key)+"\n") {
				t.Errorf("the report has no section %s", say(lang, key))
			}
		}
		if open, shut := strings.Count(text, "<details>"), strings.Count(text, "</details>"); open != shut || open < 5 {
			t.Errorf("%d parts fold, %d of them end", open, shut)
		}
		if cut, _, _ := strings.Cut(say(lang, "cut"), "%d"); !strings.Contains(text, cut) {
			t.Error("the report does not say what it leaves out")
		}
	}
}

// TestFoldingLosesNothing wants every line of a report either shown or folded.
func TestFoldingLosesNothing(t *testing.T) {
	report := sampleReport(t, 60)
	teller := newTeller(report, Telling{Lang: "ko"})
	o := teller.outline()
	blocks := make([][]block, len(o.sections))
	for i, s := range o.sections {
		blocks[i] = teller.blocks(s.entries)
	}
	text := teller.markdown(o, blocks, 1<<20)
	for _, s := range o.sections {
		for _, e := range s.entries {
			for _, l := range append([]line{e.head}, e.lines...) {
				if !strings.Contains(text, "- "+teller.line(l)+"\n") {
					t.Fatalf("a line is missing: %s", teller.line(l))
				}
			}
		}
	}
}
