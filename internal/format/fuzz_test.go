package format_test

import (
	"bytes"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/format"
	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/restyle"
	"summitline/internal/samplesite"
	"summitline/static"
	"summitline/templates"
)

// sites are those whose records are put into the house style.
func sites(t testing.TB) []fstest.MapFS {
	t.Helper()
	return []fstest.MapFS{
		samplesite.Copy(t, os.DirFS("../../content")), samplesite.Copy(t, os.DirFS("../scaffold/site/content")), samplesite.Copy(t, samplesite.Content(20)),
	}
}

func isRecord(name string) bool {
	return slices.Contains([]string{".md", ".yaml", ".yml"}, path.Ext(name))
}

func kindOf(name string) record.Kind {
	kind, _, inFolder := strings.Cut(name, "/")
	if !inFolder {
		return ""
	}
	return record.Kind(kind)
}

func printed(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

// each returns the files of a site with a change to each record.
func each(files fstest.MapFS, do func(name string, text []byte) []byte) fstest.MapFS {
	next := maps.Clone(files)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if isRecord(name) {
			next[name] = &fstest.MapFile{Data: do(name, files[name].Data)}
		}
	}
	return next
}

// formatted returns a site in the house style.
func formatted(t *testing.T, files fstest.MapFS) fstest.MapFS {
	t.Helper()
	return each(files, func(name string, text []byte) []byte {
		next, diags := format.Record(name, kindOf(name), text)
		if next == nil {
			t.Fatalf("%s is refused:\n%s\n%s", name, text, printed(diags))
		}
		return next
	})
}

// FuzzRestyled writes the records of sites in all the ways there are: none is
// refused, and the records say what they said.
func FuzzRestyled(f *testing.F) {
	for i := range uint64(6) {
		f.Add(i)
	}
	all := sites(f)
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		files := all[r.IntN(len(all))]
		restyled := each(files, func(name string, text []byte) []byte { return restyle.Record(r, name, text) })
		if diff := cmp.Diff(said(t, files), said(t, formatted(t, restyled)), asSaid); diff != "" {
			t.Errorf("what the records say (-before +after):\n%s", diff)
		}
	})
}

// TestSitesStayTheSame builds the sites before and after, to the byte.
func TestSitesStayTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, files := range sites(t)[:2] {
		want := built(t, files)
		restyled := each(files, func(name string, text []byte) []byte { return restyle.Record(r, name, text) })
		for _, other := range []fstest.MapFS{formatted(t, files), formatted(t, restyled)} {
			is := built(t, other)
			if len(is) != len(want) {
				t.Fatalf("%d files, and before %d", len(is), len(want))
			}
			for name, content := range want {
				if !bytes.Equal(content, is[name]) {
					t.Errorf("%s differs", name)
				}
			}
		}
	}
}

func built(t *testing.T, files fs.FS) map[string][]byte {
	t.Helper()
	out, diags := build.Plan(build.Options{
		Content:   build.Folder{FS: files, Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
	}, nil)
	if diags.HasErrors() {
		t.Fatal(printed(diags))
	}
	contents, diags := out.Contents(nil)
	if diags.HasErrors() {
		t.Fatal(printed(diags))
	}
	return contents
}

// FuzzRecord puts any text into the house style. One that is a good record is
// not refused, unless it is very odd, and says what it said.
func FuzzRecord(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, files := range sites(f)[1:] {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if kindOf(name) == record.KindTopics && path.Ext(name) != ".png" {
				f.Add(string(files[name].Data))
				f.Add(string(restyle.Record(r, name, files[name].Data)))
			}
		}
	}
	for _, c := range styles {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		const name = "topics/x.yaml"
		files := fstest.MapFS{"site.yaml": {Data: []byte("title: x")}, name: {Data: []byte(text)}}
		_, faults := record.Load(files, "content", nil)
		next, diags := format.Record(name, record.KindTopics, []byte(text))
		switch {
		case faults.HasErrors():
		case next == nil && !strings.Contains(printed(diags), "odd-"):
			t.Errorf("%q is refused:\n%s", text, printed(diags))
		case next != nil:
			other := fstest.MapFS{"site.yaml": {Data: []byte("title: x")}, name: {Data: next}}
			if diff := cmp.Diff(said(t, files), said(t, other), asSaid); diff != "" {
				t.Errorf("%q becomes %q: what the record says (-before +after):\n%s", text, next, diff)
			}
		}
	})
}

// said returns the records of a site by path.
func said(t *testing.T, files fstest.MapFS) map[string]record.Record {
	t.Helper()
	set, diags := record.Load(files, "content", nil)
	if diags.HasErrors() {
		t.Fatal(printed(diags))
	}
	all := map[string]record.Record{}
	for _, r := range set.Records {
		all[r.Common().Path] = r
	}
	return all
}

// asSaid compares what records say, wherever it is written.
var asSaid = cmp.Options{
	cmp.Comparer(func(a, b diag.Span) bool { return a.IsZero() == b.IsZero() }),
	cmp.Comparer(func(a, b *diag.File) bool { return true }),
	cmp.Comparer(func(a, b *markdown.Doc) bool { return a.Source() == b.Source() }),
	cmp.Comparer(func(a, b record.Date) bool { return a.Date == b.Date && a.IsSet() == b.IsSet() }),
}
