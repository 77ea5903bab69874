package lint

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

var update = flag.Bool("update", false, "write what is said into the archives")

// TestWarnings checks what each row of the table says of the site in
// testdata/<code>.txtar: the text stands in its file want. What the other rows
// say of it does not matter.
func TestWarnings(t *testing.T) {
	for _, w := range warnings {
		t.Run(w.code, func(t *testing.T) {
			name := filepath.Join("testdata", w.code+".txtar")
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			diags := w.on(t, content(archive.Files))
			for _, d := range diags {
				if d.Code != w.code || d.Severity != diag.Warning || d.Help.IsZero() || d.Span.IsZero() {
					t.Errorf("%s: %v: %s, help: %s", d.Code, d.Severity, d.Message, d.Help)
				}
			}
			var said strings.Builder
			diags.Print(&said, "en")
			last := len(archive.Files) - 1
			if archive.Files[last].Name != "want" {
				t.Fatal("the last file is not want")
			}
			if diff := cmp.Diff(string(archive.Files[last].Data), said.String()); diff != "" && !*update {
				t.Errorf("what is said (-want +got):\n%s", diff)
			}
			if len(diags) == 0 {
				t.Error("nothing is said")
			}
			if *update {
				archive.Files[last].Data = []byte(said.String())
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestEveryArchiveHasARow(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		code := strings.TrimSuffix(filepath.Base(name), ".txtar")
		if !slices.ContainsFunc(warnings, func(w warning) bool { return w.code == code }) {
			t.Errorf("%s belongs to no warning", name)
		}
	}
}

func TestReadmeNamesEveryWarning(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range warnings {
		if !strings.Contains(string(readme), "| `"+w.code+"` |") {
			t.Errorf("the README has no row for %s", w.code)
		}
	}
}

// A warning that brings a fix is gone once that is applied, and nothing is
// wrong with the record then.
func TestFixes(t *testing.T) {
	fixed := 0
	for _, w := range warnings {
		archive, err := txtar.ParseFile(filepath.Join("testdata", w.code+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		files := content(archive.Files)
		for _, d := range w.on(t, files) {
			if len(d.Fix) == 0 {
				continue
			}
			fixed++
			name := strings.TrimPrefix(d.Span.File.Path, "content/")
			again := fstest.MapFS{}
			for other, file := range files {
				again[other] = file
			}
			again[name] = &fstest.MapFile{Data: []byte(apply(d.Span.File.Text, d.Fix))}
			for _, left := range w.on(t, again) {
				if left.Span.Place() == d.Span.Place() {
					t.Errorf("%s: still %s", d.Span.Place(), left.Message)
				}
			}
		}
	}
	if fixed == 0 {
		t.Error("no warning brings a fix")
	}
}

// apply makes the edits in a text, which are in its order.
func apply(text string, edits []diag.Edit) string {
	for _, e := range slices.Backward(edits) {
		text = text[:e.Span.Start()] + e.New + text[e.Span.End():]
	}
	return text
}

// on returns what the row says of a site with which nothing is wrong.
func (w warning) on(t *testing.T, files fstest.MapFS) diag.List {
	t.Helper()
	set, diags := record.Load(files, "content", nil)
	s, found := site.Resolve(set, site.Options{})
	if diags = append(diags, found...); diags.HasErrors() {
		var said strings.Builder
		diags.Print(&said, "en")
		t.Fatalf("the site has errors:\n%s", &said)
	}
	var warned diag.List
	today, _ := s.Record.AsOf.Day()
	w.find(newSubject(s, today), &warned)
	return warned.Sorted()
}

// content returns the content folder of an archive.
func content(files []txtar.File) fstest.MapFS {
	fsys := fstest.MapFS{"site.yaml": {Data: []byte("title: {ko: 보기, en: Example}\nlanguages: [ko, en]\nas_of: 2024-06-30\n")}}
	for _, file := range files {
		if file.Name != "want" {
			fsys[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return fsys
}

// A security.txt expires by the clock, or by what the record says is past.
func TestExpiryIsByTheClock(t *testing.T) {
	for _, c := range []struct {
		today edtf.Day
		want  int
	}{
		{edtf.DayOf(2027, 6, 30), 0},
		{edtf.DayOf(2027, 7, 1), 1},
		{edtf.DayOf(2020, 1, 1), 0},
	} {
		set, _ := record.Load(fstest.MapFS{"site.yaml": {Data: []byte("title: a\nas_of: 2024-06-30\nsecurity: {contact: \"mailto:a@example.org\", expires: 2027-06-30}\n")}}, "content", nil)
		s, _ := site.Resolve(set, site.Options{})
		if got := Check(s, c.today); len(got) != c.want {
			t.Errorf("on %s: %v", c.today, got)
		}
	}
}

// Check says what all rows say.
func TestCheck(t *testing.T) {
	set, _ := record.Load(content(txtar.Parse([]byte("-- topics/chips.yaml --\nname: “반도체”\n")).Files), "content", nil)
	s, _ := site.Resolve(set, site.Options{})
	var codes []string
	for _, d := range Check(s, s.AsOf) {
		codes = append(codes, d.Code)
	}
	if want := []string{"missing-translation", "unlinked", "quotes-in-text"}; !slices.Equal(codes, want) {
		t.Errorf("the codes are %v, not %v", codes, want)
	}
}
