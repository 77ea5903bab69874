package build_test

import (
	"io/fs"
	"path/filepath"
	"testing"

	"summitline/internal/record"
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

// inMemory returns the real content, read before the clock starts.
func inMemory(b *testing.B) fs.FS {
	b.Helper()
	return copied(b, realSite().Content.FS)
}
