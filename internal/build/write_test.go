package build_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
)

// marker is the file by which a build knows its own directory.
const marker = ".summitline-site"

// twoSites returns two sites that share some files, and each have some that
// the other lacks or has with another content.
func twoSites() [2]*build.Output {
	const common = `
-- site.yaml --
title: 보기
-- topics/chips.yaml --
name: 반도체
-- speakers/hong.yaml --
name: 홍길동
`
	var sites [2]*build.Output
	for i, more := range []string{
		"-- summits/first.yaml --\ntitle: 첫 회의\ndate: 2023\ntopics: chips\nimage: {file: hall.png}\n-- summits/hall.png --\na picture\n",
		"-- summits/second.yaml --\ntitle: 다음 회의\ndate: 2024\n-- organizations/company.yaml --\nname: 회사\n",
	} {
		sites[i], _ = build.Plan(builtIn(records(common+more)), nil)
	}
	return sites
}

// wanted returns what the directory of a site holds.
func wanted(t testing.TB, out *build.Output) map[string]string {
	t.Helper()
	files := contents(t, out)
	files[marker] = "This folder is the output of summitline, which replaces it as a whole.\n"
	return files
}

// held returns what a directory holds.
func held(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for path, file := range tree(t, dir) {
		content, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			t.Fatal(err)
		}
		if file.Mode().IsRegular() {
			files[filepath.ToSlash(path)] = string(content)
		}
	}
	return files
}

// tree returns the files of a directory as they are on the disk.
func tree(t testing.TB, dir string) map[string]fs.FileInfo {
	t.Helper()
	files := map[string]fs.FileInfo{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		path, err1 := filepath.Rel(dir, name)
		info, err2 := entry.Info()
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		files[path] = info
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// mustHold fails the test if a directory holds anything but the site.
func mustHold(t testing.TB, dir string, out *build.Output) {
	t.Helper()
	if diff := cmp.Diff(wanted(t, out), held(t, dir)); diff != "" {
		t.Errorf("the directory is not the site (-want +got):\n%s", diff)
	}
	mustBeAlone(t, dir)
}

// mustBeAlone fails the test if a build has left anything beside its directory.
func mustBeAlone(t testing.TB, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), ".building") {
			t.Errorf("the build has left %s behind", entry.Name())
		}
	}
}

// untouched returns a function that fails the test if a directory is no longer
// what it was: the same files, with the same content, at the same time.
func untouched(t *testing.T, dir string) func() {
	t.Helper()
	self, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	files, contents := tree(t, dir), held(t, dir)
	return func() {
		t.Helper()
		now, err := os.Stat(dir)
		if err != nil {
			t.Fatal(err)
		}
		if !os.SameFile(self, now) {
			t.Error("the directory has been replaced")
		}
		after := tree(t, dir)
		if diff := cmp.Diff(contents, held(t, dir)); diff != "" {
			t.Errorf("the directory has changed (-before +after):\n%s", diff)
		}
		for path, before := range files {
			if !isSame(before, after[path]) {
				t.Errorf("%s has been touched", path)
			}
		}
		mustBeAlone(t, dir)
	}
}

func isSame(a, b fs.FileInfo) bool {
	return a != nil && b != nil && os.SameFile(a, b) && a.ModTime().Equal(b.ModTime())
}

func TestWrite(t *testing.T) {
	sites := twoSites()
	dir := filepath.Join(t.TempDir(), "deep", "down", "public")
	first := write(t, sites[0], dir)
	mustHold(t, dir, sites[0])
	if want := (build.Report{New: len(sites[0].Files), Made: len(sites[0].Files)}); first != want {
		t.Errorf("the first build did %+v, want %+v", first, want)
	}
	before := tree(t, dir)
	old, site := wanted(t, sites[0]), wanted(t, sites[1])

	second := write(t, sites[1], dir)
	mustHold(t, dir, sites[1])
	after := tree(t, dir)
	var want build.Report
	for path := range old {
		if _, stays := site[path]; !stays {
			want.Removed++
		}
	}
	for path, content := range site {
		name := filepath.FromSlash(path)
		was, existed := old[path]
		switch {
		case path == marker:
		case !existed:
			want.New++
		case was != content:
			want.Changed++
			if isSame(before[name], after[name]) {
				t.Errorf("%s has changed and is the same file", path)
			}
		default:
			want.Same++
			if !isSame(before[name], after[name]) {
				t.Errorf("%s has not changed and is another file", path)
			}
		}
	}
	want.Made = len(sites[1].Files)
	if second != want || want.New == 0 || want.Changed == 0 || want.Same == 0 || want.Removed == 0 {
		t.Errorf("the second build did %+v, want %+v", second, want)
	}
	for _, gone := range []string{"summits/first", "years/2023"} {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(gone))); !os.IsNotExist(err) {
			t.Errorf("the folder %s is still there", gone)
		}
	}
}

func TestWriteOfAdditionsAlone(t *testing.T) {
	const small = "-- site.yaml --\ntitle: 보기\n-- topics/law.yaml --\nname: 법\n"
	dir := filepath.Join(t.TempDir(), "public")
	write(t, plan(t, builtIn(records(small))), dir)
	larger := plan(t, builtIn(records(small+"-- topics/chips.yaml --\nname: 반도체\n")))
	if report := write(t, larger, dir); report.New != 2 || report.Changed == 0 || report.Removed != 0 {
		t.Errorf("the build did %+v", report)
	}
	mustHold(t, dir, larger)
}

func TestWriteAgainTouchesNothing(t *testing.T) {
	site := twoSites()[0]
	dir := filepath.Join(t.TempDir(), "public")
	write(t, site, dir)
	check := untouched(t, dir)
	if report, want := write(t, site, dir), (build.Report{Same: len(site.Files), Made: len(site.Files)}); report != want {
		t.Errorf("the second build did %+v, want %+v", report, want)
	}
	check()
}

func TestWriteRemovesWhatIsNotPartOfTheSite(t *testing.T) {
	site := twoSites()[0]
	dir := filepath.Join(t.TempDir(), "public")
	write(t, site, dir)
	if err := os.MkdirAll(filepath.Join(dir, "notes"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "notes", "mine.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if report := write(t, site, dir); report.Removed != 1 || report.Written() != 0 {
		t.Errorf("the build did %+v", report)
	}
	mustHold(t, dir, site)
}

func TestAFailedBuildLeavesTheSiteAsItWas(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, twoSites()[0], dir)
	check := untouched(t, dir)

	t.Run("a page cannot be made", func(t *testing.T) {
		_, diags, err := brokenSite(t).Write(dir, nil, nil)
		if err != nil || !diags.HasErrors() {
			t.Errorf("the build did not fail: %v %s", err, text(diags))
		}
		check()
	})
	t.Run("there is no place for the next site", func(t *testing.T) {
		obstacle := filepath.Join(filepath.Dir(dir), ".public.building")
		if err := os.WriteFile(obstacle, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if _, _, err := twoSites()[1].Write(dir, nil, nil); err == nil {
			t.Error("the build did not fail")
		}
		if err := os.Remove(obstacle); err != nil { // not the build's own: it must still be there
			t.Error(err)
		}
		check()
	})
	t.Run("and the next build works", func(t *testing.T) {
		write(t, twoSites()[1], dir)
		mustHold(t, dir, twoSites()[1])
	})
}

// brokenSite returns a site one of whose pages cannot be made.
func brokenSite(t *testing.T) *build.Output {
	t.Helper()
	opts := builtIn(records("-- site.yaml --\ntitle: 보기\n"))
	opts.Templates.FS = build.Overlay(opts.Templates.FS, fstest.MapFS{
		"404.html": {Data: []byte(`{{define "main"}}{{.NoSuchThing}}{{end}}`)},
	})
	out, _ := build.Plan(opts, nil)
	return out
}

// Where two directories cannot trade places in one step, a build may be killed
// when the old site has gone and the new one has not come.
func TestASiteLeftInTheStageComesBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	stage := filepath.Join(filepath.Dir(dir), ".public.building")
	write(t, twoSites()[0], dir)
	check := untouched(t, dir)
	if err := os.MkdirAll(filepath.Join(stage, "next", "half"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, filepath.Join(stage, "last")); err != nil {
		t.Fatal(err)
	}
	if _, diags, _ := brokenSite(t).Write(dir, nil, nil); !diags.HasErrors() {
		t.Fatal("the build did not fail")
	}
	check()
}

func TestTwoBuildsAtOnceLeaveOneSite(t *testing.T) {
	sites := twoSites()
	dir := filepath.Join(t.TempDir(), "public")
	for range 10 {
		var group sync.WaitGroup
		for _, site := range sites {
			group.Go(func() {
				if _, diags, err := site.Write(dir, nil, nil); err != nil || len(diags) > 0 {
					t.Errorf("a build failed: %v\n%s", err, text(diags))
				}
			})
		}
		group.Wait()
		mustHoldOneOf(t, dir, sites)
		mustBeAlone(t, dir)
	}
}

// mustHoldOneOf fails the test if a directory holds neither of two sites as a
// whole.
func mustHoldOneOf(t *testing.T, dir string, sites [2]*build.Output) {
	t.Helper()
	now := held(t, dir)
	if !maps.Equal(now, wanted(t, sites[0])) && !maps.Equal(now, wanted(t, sites[1])) {
		t.Fatalf("the directory is neither site: %q", slices.Sorted(maps.Keys(now)))
	}
}
