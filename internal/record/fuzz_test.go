package record_test

import (
	"bytes"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// FuzzLoad reads any bytes as a record of each form and as site.yaml: nothing
// panics, every place is inside its file, and all that is said can be printed.
func FuzzLoad(f *testing.F) {
	archives, err := filepath.Glob("../build/testdata/broken/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range append(archives, everything) {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if ext := path.Ext(file.Name); ext == ".yaml" || ext == ".md" {
				f.Add(string(file.Data))
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, path := range []string{"site.yaml", "summits/x.yaml", "summits/x.md", "sources/x.yaml", "organizations/x.yaml"} {
			fsys := content(map[string]string{path: text})
			set, diags := record.Load(fsys, "content", nil)
			checkPlaces(t, set, diags)
			said := print(t, diags)
			if !utf8.ValidString(said) {
				t.Errorf("%s: what is said is not UTF-8: %q", path, said)
			}
			if _, diags := record.Load(fsys, "content", set); print(t, diags) != said {
				t.Errorf("%s: loaded again, what is said is\n%s\nand first it was\n%s", path, print(t, diags), said)
			}
			for _, r := range set.Records {
				tree := record.Encode(r, asWritten).AppendJSON(nil)
				if direct := record.AppendJSON(nil, r, asWritten); !bytes.Equal(direct, tree) {
					t.Errorf("%s: the record is written as %s, and what is encoded as %s", path, direct, tree)
				}
			}
		}
	})
}

// checkPlaces checks that every place that a set knows is inside its file.
func checkPlaces(t *testing.T, set *record.Set, diags diag.List) {
	t.Helper()
	inside := func(at diag.Span, what string) {
		t.Helper()
		switch {
		case at.IsZero():
			t.Errorf("%s is nowhere", what)
		case at.Start() < 0 || at.End() < at.Start() || at.End() > len(at.File.Text):
			t.Errorf("%s is at %d to %d of %d bytes", what, at.Start(), at.End(), len(at.File.Text))
		case !utf8.ValidString(at.Text()):
			t.Errorf("%s is cut out of a letter: %q", what, at.Text())
		}
	}
	for _, d := range diags {
		inside(d.Span, d.Message.String())
		for _, n := range d.Notes {
			inside(n.Span, n.Message.String())
		}
		for _, e := range d.Fix {
			inside(e.Span, "the fix of "+d.Message.String())
		}
		said := d.Message.String() + d.Help.String() + d.Message.In("ko") + d.Help.In("ko")
		if d.Code == "" || d.Message.IsZero() || strings.Contains(said, "%!") {
			t.Errorf("%s: the message is %q, the help %q", d.Code, d.Message, d.Help)
		}
	}
	for path, r := range all(set) {
		for _, v := range values(r) {
			inside(v.at, path+": "+v.path)
		}
	}
	for _, r := range set.Records {
		for _, m := range r.Common().Mentions {
			inside(m.At, "the mention of "+m.ID)
		}
	}
}
