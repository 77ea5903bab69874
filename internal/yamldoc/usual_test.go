package yamldoc_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/restyle"
	"summitline/internal/samplesite"
	"summitline/internal/yamldoc"
)

// TestRecordsAreReadQuickly checks that no record of the sites at hand is left
// to yaml.v3, which takes ten times as long.
func TestRecordsAreReadQuickly(t *testing.T) {
	for name, site := range map[string]fs.FS{"content": os.DirFS("../../content"), "sample": samplesite.Content(200)} {
		records := 0
		eachRecord(t, site, func(path string, text []byte) {
			records++
			if new(yamldoc.Reader).ReadUsual(path, string(text)) == nil {
				t.Errorf("%s: %s is not read quickly", name, path)
			}
		})
		if records < 100 {
			t.Errorf("%s: only %d records", name, records)
		}
	}
}

// eachRecord calls do with the files of a content folder that have keys.
func eachRecord(t testing.TB, site fs.FS, do func(path string, text []byte)) {
	t.Helper()
	err := fs.WalkDir(site, ".", func(path string, entry fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); err != nil || ext != ".yaml" && ext != ".md" {
			return err
		}
		text, err := fs.ReadFile(site, path)
		if err == nil {
			do(path, text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// usualForms are texts that are read quickly, and what is near to them.
var usualForms = []string{
	"a: 1\nb: \"x\\\"\\\\\\n\"\nc: 'it''s'\nd:\ne: # nothing\nf: x # y\n",
	"a:\n- b\n- c: d\n  e:\n  - f\ng: {h: [i, {j: k}], 'l': \"m\", 한: 국}\n",
	"a: |\n  b\n\n   c\n\nd: >-\n  e\n  f\n\n\n  g\nh:\n  - |\n    i\n  - >\n    j\n",
	"a:\r\n  - b\r\n  # c\r\nd: |\r\n  e\r\n  f\r\n",
	"a: [b,\n  c,\n d]\ne:\n  text below\nf:\n  g: h\n\n  # i\n  j: k\nl: -5\nm: ~\n",
	"\ufeffa: b\n", "a: b\n c\n", "a: b: c\n", "a: b\n  c: d\n", "- a\n- b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "a: {b, c: d}\n", "a: [b: c]\n",
	"a: &x b\nc: *x\n", "a: !!str b\n", "a: b\na: c\n", "? a\n: b\n", "a: 'b\n  c'\n", "a:\tb\n", "<<: {a: b}\n", "a: \"b\" c\n", "a: [b, c,]\n", "a:\n  - b\n c: d\n", "a: - b\n", "a: |2\n   b\n", "a: >\n  b\n   c\n", "a:\n\n# b\n", "　a: b\n", "·  a: b\n", "a: b\u2028c: d\n", "a: b#c\nd: e # f\n", "a: \"b\"#c\n", "{a: b}\n", "a:\n -\n", "a:\n  - # b\n    c: d\n", "a: |\n\n  b\n", "a: |", "a: >-\n b", "#", "", "a: [\n]\nb: {}\n", "a: {b: }\n", "a: ? b\n", "a: b:\n",
}

func FuzzUsual(f *testing.F) {
	for _, text := range usualForms {
		f.Add(text)
	}
	for _, site := range []fs.FS{os.DirFS("../../content"), samplesite.Content(10)} {
		eachRecord(f, site, func(_ string, text []byte) { f.Add(string(text)) })
	}
	archives, err := filepath.Glob("../build/testdata/broken/*.txtar")
	if err != nil || archives == nil {
		f.Fatal(archives, err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(string(file.Data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkUsual(t, "a.yaml", text)
		checkUsual(t, "a.md", text)
	})
}

// TestUsualAgainstOtherStyles reads records written again in styles made up at
// random, each of which says the same.
func TestUsualAgainstOtherStyles(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 3 {
		eachRecord(t, samplesite.Content(20), func(path string, text []byte) {
			if checkUsual(t, path, string(restyle.Record(r, path, text))) {
				read++
			}
		})
	}
	if read < 20 {
		t.Errorf("only %d of the records in other styles are read quickly", read)
	}
}

// checkUsual checks that a file is read quickly as it is read with yaml.v3, if
// it is.
func checkUsual(t *testing.T, name, text string) bool {
	t.Helper()
	usual := new(yamldoc.Reader).ReadUsual(name, text)
	if usual == nil {
		return false
	}
	var diags diag.List
	careful := yamldoc.ReadCarefully(name, text, &diags)
	if len(diags) > 0 {
		t.Errorf("%q is read, but %v", text, diags[0].Message)
	}
	samePlace := cmp.Comparer(func(a, b diag.Span) bool {
		return a.IsZero() == b.IsZero() && a.Start() == b.Start() && a.End() == b.End() && a.Text() == b.Text()
	})
	if diff := cmp.Diff(careful, usual, cmpopts.EquateEmpty(), samePlace); diff != "" {
		t.Errorf("%q (-yaml.v3 +usual):\n%s", text, diff)
	}
	return true
}
