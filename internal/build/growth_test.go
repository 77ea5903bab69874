package build_test

import (
	"cmp"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/render"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// growth is by how much what a summit takes may be more on a site ten times as
// large.
const growth = 1.2

// TestWorkGrowsWithTheRecords builds archives of two sizes and counts, where a
// clock would tell of the machine: what is read, made, written and allocated for
// each summit.
func TestWorkGrowsWithTheRecords(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(800)) // memory for time
	small, large := work(t, sizes[0]), work(t, sizes[1])
	for _, what := range slices.Sorted(maps.Keys(large)) {
		a, b := small[what], large[what]
		t.Logf("%-40s %10.1f %10.1f  %.2f", what, a, b, b/a)
		if b > growth*a && b > 1 { // less than once for each summit is nothing
			t.Errorf("%s: %.1f for each of %d summits, %.1f for each of %d", what, a, sizes[0], b, sizes[1])
		}
	}
}

// work returns what building an archive takes for each of its n summits.
func work(t *testing.T, n int) map[string]float64 {
	content := &countingFS{FS: samplesite.ArchiveInMemory(n), reads: map[string]int{}}
	opts := builtIn(content)
	took := map[string]float64{}
	per := func(count int) float64 { return float64(count) / float64(n) }

	var out *build.Output
	took["allocations: plan"] = per(allocations(func() { out = plan(t, opts) }))
	for name, times := range content.reads {
		if times > 1 {
			t.Errorf("of %d summits: %s is read %d times", n, name, times)
		}
	}
	took["allocations: plan again"] = per(allocations(func() { build.Plan(opts, out) }))
	took["files"] = per(len(out.Files))
	of := filesOf(out)
	for _, part := range parts { // in this order: what several share is made with the first
		took["allocations: "+part] = per(sampled(t, out.Site, of[part]))
	}
	countWrites(t, blank(out, 100))
	return took
}

// sampled estimates how many allocations it takes to make files from those that
// some take: of files of the same name at most some hundreds, from that of which
// the site says least to that of which it says most.
func sampled(t *testing.T, s *site.Site, files []render.File) int {
	const most = 700
	alike := map[string][]render.File{}
	for _, file := range files {
		key := path.Base(file.Path)
		if strings.Count(file.Path, "/") < 2 {
			key = file.Path
		}
		alike[key] = append(alike[key], file)
	}
	all := 0
	for _, files := range alike {
		slices.SortStableFunc(files, func(a, b render.File) int { return cmp.Compare(mentions(s, a), mentions(s, b)) })
		step := max(1, float64(len(files))/most)
		made, of := 0, 0
		for at := step / 2; int(at) < len(files); at += step {
			made += allocations(func() {
				if _, diags := files[int(at)].Content(); len(diags) > 0 {
					t.Fatal(text(diags))
				}
			})
			of++
		}
		all += made * len(files) / of
	}
	return all
}

// mentions returns how often other records name the one that a file shows.
func mentions(s *site.Site, file render.File) int {
	if target, found := s.Lookup(strings.TrimPrefix(path.Dir(file.Path), "embed/")); found {
		return target.Entry.Backlinks
	}
	return 0
}

// countWrites writes a site twice, and checks that each file is made once each time, and
// written once in all.
func countWrites(t *testing.T, out *build.Output) {
	var lock sync.Mutex
	made := map[string]int{}
	for i := range out.Files {
		file := &out.Files[i]
		content := file.Content
		if content == nil {
			continue
		}
		file.Content = func() ([]byte, diag.List) {
			lock.Lock()
			defer lock.Unlock()
			made[file.Path]++
			return content()
		}
	}
	dir := filepath.Join(t.TempDir(), "public")
	for i, want := range []build.Report{{New: len(out.Files), Made: len(out.Files)}, {Same: len(out.Files), Made: len(out.Files)}} {
		if report := write(t, out, dir); report != want {
			t.Errorf("the site of %d files is written as %+v", len(out.Files), report)
		}
		for name, times := range made {
			if times > i+1 {
				t.Errorf("%s is made %d times in build %d", name, times, i+1)
			}
		}
	}
}

// allocations returns how many things a function allocates.
func allocations(do func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return int(after.Mallocs - before.Mallocs)
}

// countingFS counts how often each file is read.
type countingFS struct {
	fs.FS
	lock  sync.Mutex
	reads map[string]int
}

func (c *countingFS) ReadFile(name string) ([]byte, error) {
	c.lock.Lock()
	c.reads[name]++
	c.lock.Unlock()
	return fs.ReadFile(c.FS, name)
}
