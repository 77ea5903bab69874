package explain_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"summitline/internal/diag"
	"summitline/internal/explain"
	"summitline/internal/said"
)

// TestEachCodeHasAPage holds the pages to the codes in the source.
func TestEachCodeHasAPage(t *testing.T) {
	program, err := said.Read("../..")
	if err != nil {
		t.Fatal(err)
	}
	if len(program.Codes) < 80 {
		t.Errorf("only %d codes were found in the source", len(program.Codes))
	}
	for _, code := range slices.Sorted(maps.Keys(program.Codes)) {
		if _, found := explain.Find(code); !found {
			t.Errorf("%s: there is no page on %s", program.Codes[code], code)
		}
	}
	seen := map[string]bool{}
	for _, p := range explain.Pages() {
		if program.Codes[p.Code] == "" {
			t.Errorf("there is a page on %s, which nothing uses", p.Code)
		}
		if seen[p.Code] {
			t.Errorf("there are two pages on %s", p.Code)
		}
		seen[p.Code] = true
	}
}

var codeForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestPagesAreWhole(t *testing.T) {
	hangul := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
	}
	for _, p := range explain.Pages() {
		if !codeForm.MatchString(p.Code) {
			t.Errorf("%q is not written as a code", p.Code)
		}
		for _, w := range []explain.Words{p.Title, p.Text} {
			if w.EN == "" || hangul(w.EN) && w.EN == p.Title.EN || !hangul(w.KO) {
				t.Errorf("%s: not in both languages: %q, %q", p.Code, w.EN, w.KO)
			}
		}
		for _, title := range []string{p.Title.EN, p.Title.KO} {
			if strings.HasSuffix(title, ".") || diag.Columns(title) > 60 {
				t.Errorf("%s: the title is no phrase: %q", p.Code, title)
			}
		}
		for _, text := range []string{p.Text.EN, p.Text.KO} {
			if n := diag.Columns(strings.Join(strings.Fields(text), " ")); !strings.HasSuffix(text, ".") || n < 60 || n > 600 {
				t.Errorf("%s: the text is not some sentences: %q", p.Code, text)
			}
		}
		for _, lang := range []string{"en", "ko"} {
			var b strings.Builder
			if err := p.Write(&b, lang); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if line = strings.TrimSuffix(line, "\n"); diag.Columns(line) > 90 || strings.TrimRight(line, " ") != line {
					t.Errorf("%s: a line of the page is too long, or ends in blanks: %q", p.Code, line)
				}
			}
		}
		if (len(p.Wrong.Files) == 0 && p.Wrong.Command == "") != (len(p.Right.Files) == 0 && p.Right.Command == "") {
			t.Errorf("%s: only one of two examples", p.Code)
		}
	}
}

func TestFindAndNearest(t *testing.T) {
	if p, found := explain.Find("unknown-key"); !found || p.Code != "unknown-key" {
		t.Errorf("found %v, %q", found, p.Code)
	}
	if _, found := explain.Find("nothing"); found {
		t.Error("found what is not there")
	}
	if got := explain.Title("nothing", "ko"); got != "" {
		t.Errorf("what is not there is called %q", got)
	}
	for code, want := range map[string]string{"unknown-keys": "unknown-key", "unkown-key": "unknown-key", "tab": "", "zzzzzz": ""} {
		if got := explain.Nearest(code); got != want {
			t.Errorf("nearest to %s is %q, not %q", code, got, want)
		}
	}
}
