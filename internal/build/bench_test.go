package build_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/render"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// The benchmarks run each stage alone, on archives of two sizes, and report what
// it takes for each summit: what grows with the site beyond its records shows in
// the difference. benchstat compares two runs of them.

// sizes are how many summits an archive has.
var sizes = []int{200, 2000}

// perSize benchmarks what prepare returns for an archive of each size.
func perSize(b *testing.B, prepare func(b *testing.B, content fs.FS) func()) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("summits=%d", n), func(b *testing.B) {
			stage := prepare(b, samplesite.ArchiveInMemory(n))
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			for b.Loop() {
				stage()
			}
			runtime.ReadMemStats(&after)
			per := float64(b.N) * float64(n)
			b.ReportMetric(float64(b.Elapsed())/per, "ns/summit")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/per, "B/summit")
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/per, "allocs/summit")
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	perSize(b, func(b *testing.B, content fs.FS) func() {
		return func() { record.Load(content, "content", nil) }
	})
}

// BenchmarkLoadAgain loads what has been loaded before and has not changed.
func BenchmarkLoadAgain(b *testing.B) {
	perSize(b, func(b *testing.B, content fs.FS) func() {
		last, _ := record.Load(content, "content", nil)
		return func() { record.Load(content, "content", last) }
	})
}

func BenchmarkResolve(b *testing.B) {
	perSize(b, func(b *testing.B, content fs.FS) func() {
		set, _ := record.Load(content, "content", nil)
		return func() { site.Resolve(set, site.Options{}) }
	})
}

// BenchmarkPlan runs all stages up to the contents of files.
func BenchmarkPlan(b *testing.B) {
	perSize(b, func(b *testing.B, content fs.FS) func() {
		return func() { plan(b, builtIn(content)) }
	})
}

// BenchmarkRender makes the contents of all files of a kind, one after the
// other: the pages of each kind of record, the pages beside these, what the search
// reads, and the other forms of the record.
func BenchmarkRender(b *testing.B) {
	for _, part := range parts {
		b.Run("part="+part, func(b *testing.B) {
			perSize(b, func(b *testing.B, content fs.FS) func() {
				files := filesOf(plan(b, builtIn(content)))[part]
				if len(files) == 0 {
					b.Fatal("there are none")
				}
				return func() {
					for _, file := range files {
						if _, diags := file.Content(); len(diags) > 0 {
							b.Fatal(text(diags))
						}
					}
				}
			})
		})
	}
}

// parts are the kinds of files that a site is made of.
var parts = []string{"summits", "series", "speakers", "organizations", "topics", "sources", "years", "embeds", "lists", "search", "forms"}

// filesOf returns the files of a site that are made of records, by part.
func filesOf(out *build.Output) map[string][]render.File {
	of := map[string][]render.File{}
	for _, file := range out.Files {
		folder, rest, _ := strings.Cut(file.Path, "/")
		part := "forms"
		switch isPage := path.Ext(file.Path) == ".html"; {
		case file.Content == nil || folder == "assets":
			continue
		case folder == "embed":
			part = "embeds"
		case isPage && strings.Contains(rest, "/"):
			part = folder
		case isPage:
			part = "lists"
		case folder == "search":
			part = "search"
		}
		of[part] = append(of[part], file)
	}
	return of
}

// usual is how many bytes a file has.
const usual = 10_000

// BenchmarkWrite writes a site whose contents are made.
func BenchmarkWrite(b *testing.B) {
	perSize(b, func(b *testing.B, content fs.FS) func() {
		out := blank(plan(b, builtIn(content)), usual)
		return func() { write(b, out, filepath.Join(b.TempDir(), "public")) }
	})
}

// BenchmarkWriteAgain writes a site over itself, where nothing has changed.
func BenchmarkWriteAgain(b *testing.B) {
	perSize(b, func(b *testing.B, content fs.FS) func() {
		out := blank(plan(b, builtIn(content)), usual)
		dir := filepath.Join(b.TempDir(), "public")
		write(b, out, dir)
		return func() { write(b, out, dir) }
	})
}

// blank gives all files of a site a content of so many bytes, which takes no time
// to make.
func blank(out *build.Output, size int) *build.Output {
	content := bytes.Repeat([]byte("-"), size)
	for i := range out.Files {
		if out.Files[i].Content != nil {
			out.Files[i].Content = func() ([]byte, diag.List) { return content, nil }
		}
	}
	return out
}

// BenchmarkForms builds a made-up site with pages alone and then with all other
// forms of the record, each time anew, and reports how much longer that takes:
// "extra" is to stay below half.
func BenchmarkForms(b *testing.B) {
	const summits = 1000
	whole := samplesite.Copy(b, samplesite.Content(summits))
	alone := maps.Clone(whole)
	off := []byte("\nbase_url: https://example.org\nformats: {" + strings.Join(record.FormatNames(), ": false, ") + ": false}\n")
	alone["site.yaml"] = &fstest.MapFile{Data: slices.Concat(whole["site.yaml"].Data, off)}
	whole["site.yaml"] = &fstest.MapFile{Data: append(slices.Clone(whole["site.yaml"].Data), "\nbase_url: https://example.org\n"...)}
	var took [2]time.Duration
	for b.Loop() {
		for i, content := range []fs.FS{alone, whole} {
			start := time.Now()
			write(b, plan(b, builtIn(content)), filepath.Join(b.TempDir(), "public"))
			took[i] += time.Since(start)
		}
	}
	b.ReportMetric(float64(took[1]-took[0])/float64(took[0]), "extra/pages")
}
