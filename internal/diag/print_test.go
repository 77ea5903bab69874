package diag_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
)

// at returns the span of a piece of a text, the first time it comes.
func at(t *testing.T, text, piece string) diag.Span {
	t.Helper()
	i := strings.Index(text, piece)
	if i < 0 {
		t.Fatalf("%q is not in %q", piece, text)
	}
	return (&diag.File{Path: "a.yaml", Text: text}).Span(i, i+len(piece))
}

func TestSnippet(t *testing.T) {
	const e = "\u0301" // a mark on the letter before it
	pieces := norm.NFD.String("각나")
	for name, c := range map[string]struct{ text, piece, want string }{
		"in the middle": {"a: b\nkey: value # comment\n", "value", `
    2 | key: value # comment
      |      ^^^^^
`},
		"wide letters take two columns": {"제목: 제1회 회의다\n", "회의", `
    1 | 제목: 제1회 회의다
      |             ^^^^
`},
		"letters in pieces take what they take whole": {pieces + ": e" + e + "x\n", "x", `
    1 | ` + pieces + `: e` + e + `x
      |        ^
`},
		"tabs stay, before and in the span": {"\ta\tb: c\td\n", "c\td", "\n" +
			"    1 | \ta\tb: c\td\n" +
			"      | \t \t   ^^^\n"},
		"a span over several lines": {"a: >-\n  b\n  c\n", ">-\n  b\n  c", `
    1 | a: >-
      |    ^^
`},
		"nothing at the end of a line": {"a:\nb\n", "\nb", `
    1 | a:
      |   ^
`},
		"line ends of Windows": {"a: b\r\nc\r\n", "b\r\nc", `
    1 | a: b
      |    ^
`},
		"what a terminal would obey": {"a\x1b[2J: \u202eb\x7f\n", "b", `
    1 | a�[2J: �b�
      |         ^
`},
		"a byte order mark": {"\ufeffa: b\n", "a", `
    1 | a: b
      | ^
`},
		"a long line, at its beginning": {"x" + strings.Repeat("가", 60), "x", `
    1 | x` + strings.Repeat("가", 49) + `…
      | ^
`},
		"a long line, in its middle": {strings.Repeat("가", 60) + "x" + strings.Repeat("나", 60), "x", `
    1 | …` + strings.Repeat("가", 16) + "x" + strings.Repeat("나", 32) + `…
      | ` + strings.Repeat(" ", 33) + `^
`},
		"a long line, at its end": {strings.Repeat("ab", 60) + "x", "x", `
    1 | …` + strings.Repeat("ab", 16) + `x
      | ` + strings.Repeat(" ", 33) + `^
`},
		"a long span": {"ab" + strings.Repeat("다", 70) + "c", strings.Repeat("다", 70), `
    1 | ab` + strings.Repeat("다", 48) + `…
      |   ` + strings.Repeat("^", 97) + `
`},
		"a line that just fits": {strings.Repeat("a", 99) + "x", "x", `
    1 | ` + strings.Repeat("a", 99) + `x
      | ` + strings.Repeat(" ", 99) + `^
`},
	} {
		t.Run(name, func(t *testing.T) {
			got := at(t, c.text, c.piece).Snippet()
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPlace(t *testing.T) {
	text := "\ufeffa: 가나\r\n\r\nb: \u2028c"
	for piece, want := range map[string]string{
		"a": "a.yaml:1:1", "나": "a.yaml:1:5", "b": "a.yaml:3:1", "c": "a.yaml:3:5",
	} {
		if got := at(t, text, piece).Place(); got != want {
			t.Errorf("%q is at %s, want %s", piece, got, want)
		}
	}
	for _, c := range []struct {
		at            diag.Span
		place, sketch string
	}{
		{diag.Span{}, "summitline", ""},
		{diag.OnDisk("content/topic"), "content/topic", ""},
		{(&diag.File{Path: "empty", Text: ""}).Whole(), "empty:1:1", ""},
		{(&diag.File{Path: "a\nb\xff\x1b", Text: "x"}).Span(0, 1), "a�b��:1:1", "    1 | x\n      | ^\n"},
	} {
		if got := c.at.Place(); got != c.place {
			t.Errorf("the place is %q, want %q", got, c.place)
		}
		if got := c.at.Snippet(); got != c.sketch {
			t.Errorf("%s: the snippet is %q, want %q", c.place, got, c.sketch)
		}
	}
}

func TestPrint(t *testing.T) {
	text := "a: b\nc: d\n"
	var list diag.List
	list.Errorf(at(t, text, "d"), "code", "%q is wrong", "d").Note(at(t, text, "b"), "the other").Helpf("write e")
	list.Warnf(diag.Span{}, "code", "something").HelpIf("not %s", "")
	list.Warnf(at(t, text, "b"), "code", "this too").HelpIf("did you mean %s?", "x")
	want := `a.yaml:2:4: error: "d" is wrong [code]
    2 | c: d
      |    ^
      = write e
a.yaml:1:4: note: the other
    1 | a: b
      |    ^
summitline: warning: something [code]
a.yaml:1:4: warning: this too [code]
    1 | a: b
      |    ^
      = did you mean x?
`
	var b strings.Builder
	if err := list.Print(&b, "en"); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := list.Print(full{}, "en"); !errors.Is(err, errFull) {
		t.Errorf("the error of the writer is lost: %v", err)
	}
	if list.Count(diag.Error) != 1 || list.Count(diag.Warning) != 2 || !list.HasErrors() || list[1:].HasErrors() {
		t.Errorf("%d errors and %d warnings", list.Count(diag.Error), list.Count(diag.Warning))
	}
}

type full struct{}

var errFull = errors.New("full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestSortedByPlaceAndOnce(t *testing.T) {
	a := &diag.File{Path: "a", Text: "xy"}
	b := &diag.File{Path: "b", Text: "xy"}
	var list diag.List
	list.Warnf(b.Span(0, 1), "code", "1")
	list.Errorf(a.Span(1, 2), "code", "2")
	list.Errorf(b.Span(0, 1), "code", "3")
	list.Errorf(a.Span(0, 1), "code", "5")
	list.Errorf(a.Span(0, 1), "code", "4").Helpf("said first")
	list.Errorf(a.Span(0, 1), "code", "4")
	list.Errorf(diag.Span{}, "code", "0")
	list.Errorf((&diag.File{Path: "a"}).Span(1, 2), "code", "2")
	before := list[0].Message.String()
	var got []string
	for _, d := range list.Sorted() {
		got = append(got, d.Span.Place()+" "+d.Message.String()+" "+d.Help.String())
	}
	want := []string{"summitline 0 ", "a:1:1 4 said first", "a:1:1 5 ", "a:1:2 2 ", "b:1:1 3 ", "b:1:1 1 "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if list[0].Message.String() != before || len(list) != 8 {
		t.Error("the list itself was changed")
	}
}

// FuzzPrint prints a span of any text: it is UTF-8, of two lines, and no wider
// than a terminal bears.
func FuzzPrint(f *testing.F) {
	f.Add("a: b\n", 3, 4)
	f.Add("\ufeff제목:\t회의\r\n", 5, 9)
	f.Add(strings.Repeat("가", 100)+"\x1b\u202e"+strings.Repeat("b", 100), 200, 310)
	f.Add("a\u2028b\u0085\rc", 1, 2)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		text = strings.ToValidUTF8(text, "?")
		start = min(max(start, 0), len(text))
		end = min(max(end, start), len(text))
		file := &diag.File{Path: text[:min(len(text), 20)], Text: text}
		var list diag.List
		list.Errorf(file.Span(start, end), "code", "message").Note(file.Whole(), "note")
		var b strings.Builder
		if err := list.Print(&b, "en"); err != nil {
			t.Fatal(err)
		}
		if !utf8.ValidString(b.String()) {
			t.Errorf("not UTF-8: %q", b.String())
		}
		if wantLines := 6; text != "" && strings.Count(b.String(), "\n") != wantLines {
			t.Errorf("not %d lines: %q", wantLines, b.String())
		}
		lines := strings.SplitAfter(file.Span(start, end).Snippet(), "\n")
		for _, line := range lines {
			if n := utf8.RuneCountInString(strings.Join(strings.Fields(line), "")); n > 400 {
				t.Errorf("%d characters in a line: %q", n, line)
			}
		}
		if p := file.Span(start, end).Position(); p.Line < 1 || p.Column < 1 {
			t.Errorf("the place is %v", p)
		}
	})
}
