package build_test

import (
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// The benchmarks run the stages on the real content, each alone.

func BenchmarkLoad(b *testing.B) {
	content := inMemory(b)
	b.ReportAllocs()
	for b.Loop() {
		record.Load(content, "content", nil)
	}
}

func BenchmarkLoadAgain(b *testing.B) {
	content := inMemory(b)
	last, _ := record.Load(content, "content", nil)
	b.ReportAllocs()
	for b.Loop() {
		record.Load(content, "content", last)
	}
}

func BenchmarkResolve(b *testing.B) {
	set, _ := record.Load(inMemory(b), "content", nil)
	b.ReportAllocs()
	for b.Loop() {
		site.Resolve(set, site.Options{})
	}
}

func BenchmarkRender(b *testing.B) {
	out := plan(b, builtIn(inMemory(b)))
	b.ReportAllocs()
	for b.Loop() {
		out.Contents(nil)
	}
}

func BenchmarkWrite(b *testing.B) {
	out := plan(b, builtIn(inMemory(b)))
	b.ReportAllocs()
	for b.Loop() {
		write(b, out, filepath.Join(b.TempDir(), "public"))
	}
}

// BenchmarkWriteAgain writes a site over itself, where nothing has changed.
func BenchmarkWriteAgain(b *testing.B) {
	out := plan(b, builtIn(inMemory(b)))
	dir := filepath.Join(b.TempDir(), "public")
	write(b, out, dir)
	b.ReportAllocs()
	for b.Loop() {
		write(b, out, dir)
	}
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

// inMemory returns the real content, read before the clock starts.
func inMemory(b *testing.B) fs.FS {
	b.Helper()
	return copied(b, realSite().Content.FS)
}
