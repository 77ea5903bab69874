package markdown

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// seen is all that can be seen of a document from outside.
type seen struct {
	Refs         []Ref
	Destinations []Destination
	Headings     []Heading
	Paragraph    bool
	HTML, Inline string
	Text, Read   string
}

func look(d *Doc) seen {
	s := seen{HTML: d.HTML(site), Inline: d.Inline(site), Text: d.Text(nil), Read: d.Text(func(r Ref) string { return strings.TrimPrefix(r.Target, "b") }), Paragraph: d.IsParagraph()}
	s.Refs = append(s.Refs, d.Refs()...)
	s.Destinations = append(s.Destinations, d.Destinations()...)
	s.Headings = append(s.Headings, d.Headings()...)
	return s
}

// TestRunningTextNeedsNoParser checks that texts without markup are found to
// have none.
func TestRunningTextNeedsNoParser(t *testing.T) {
	for _, text := range []string{
		"", "회의가 열렸다.", "2000년 6월, \"첫\" 회의(1~3일)였다!\n둘째 줄이다.\n\n[[seoul]]에서 [[b|둘째]]까지.\n",
		"\n\nA text: it's plain (really), 100% #1 @home + more = so; a/b?", "끝은 [[a]]\n[[b]] 처음",
	} {
		if _, ok := running(text); !ok {
			t.Errorf("%q goes through the parser", text)
		}
	}
}

func FuzzRunning(f *testing.F) {
	for _, cases := range htmlCases {
		for _, c := range cases {
			f.Add(c.source)
		}
	}
	for _, text := range []string{"a\n===", "a\n:-:", "1. a", "2000. 6. 15. a", "a  \nb", "a\\\nb", "    a", "a\n    b", "[[a]]: b", "![[a]]", "~a~ ~~b~~", "a&amp;b", "[[a|b]]\n:-", "a\n\n\n\nb", "[[a]]\n[[b]]\n", "a!\n[[b]]", "a\u00a0\n\u3000b", "[^1]", "a\n2) b", "a\n+ b", "\x1f[[a|b]]", "a\r\nb", "a\fb", "\v", "a\u0085\nb"} {
		f.Add(text)
	}
	quoted := regexp.MustCompile(`: "?(.+?)"?\n`)
	err := fs.WalkDir(os.DirFS("../../content"), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Dir(file) != "summits" {
			return err
		}
		text, err := fs.ReadFile(os.DirFS("../../content"), file)
		for _, m := range quoted.FindAllSubmatch(text, -1) {
			f.Add(string(m[1]))
		}
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if _, ok := running(source); !ok {
			return
		}
		if diff := cmp.Diff(look(parse(source)), look(Parse(source))); diff != "" {
			t.Errorf("%q (-parser +running):\n%s", strings.TrimSpace(source), diff)
		}
	})
}
