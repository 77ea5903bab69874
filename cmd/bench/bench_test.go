package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestHugoGetsTheSameRecordsInItsOwnTerms(t *testing.T) {
	s := &site{n: 20, dir: t.TempDir()}
	if err := makeContent(s, true); err != nil {
		t.Fatal(err)
	}
	foreign := regexp.MustCompile(`(?m)^(name|type|url): |\[\[`)
	count := map[string]int{}
	for _, of := range []string{pagesDir, hugoDir} {
		dir := filepath.Join(s.dir, of, "content")
		err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".md" {
				return err
			}
			count[of]++
			text, err := os.ReadFile(name)
			if of == hugoDir && foreign.Match(text) {
				t.Errorf("%s has %q", name, foreign.Find(text))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if count[hugoDir] != count[pagesDir] || count[hugoDir] < 2*s.n {
		t.Errorf("%v", count)
	}
	text, err := os.ReadFile(filepath.Join(s.dir, pagesDir, "content", s.edited))
	if err != nil || !firstStatement.Match(text) {
		t.Errorf("no statement of %q can be edited: %v", s.edited, err)
	}
}

func TestTheLimitWritesWhatIsListed(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	for name, size := range map[string]int{"a.html": 10, "b/c.html": 20_000, "b/d/e.html": 0} {
		if err := put(filepath.Join(from, name), []byte(strings.Repeat("x", size))); err != nil {
			t.Fatal(err)
		}
	}
	list := filepath.Join(t.TempDir(), "manifest")
	files, size, err := manifest(from, list)
	if err != nil || files != 3 || size != 20_010 {
		t.Errorf("%d files of %d bytes are listed, and %v", files, size, err)
	}
	if err := runLimit("write", []string{from, list, to}); err != nil {
		t.Fatal(err)
	}
	again := filepath.Join(t.TempDir(), "manifest")
	manifest(to, again)
	a, _ := os.ReadFile(list)
	if b, err := os.ReadFile(again); err != nil || string(a) != string(b) {
		t.Errorf("written is\n%s, not\n%s", b, a)
	}
	if runLimit("guess", []string{from}) == nil {
		t.Error("there is a limit called guess")
	}
}

func TestRatiosAreTakenWithinARound(t *testing.T) {
	took := func(wall ...time.Duration) (all []usage) {
		for _, d := range wall {
			all = append(all, usage{wall: d * time.Second, cpu: d * time.Second, peak: int64(d)})
		}
		return all
	}
	s := &site{n: 1000, runs: map[string][]usage{
		runHugo: took(10, 40, 20), runClean: took(2, 8, 4), runWrite: took(2, 4, 2),
	}}
	r := s.compared("clean", runClean, runWrite, 4, 2)
	if r.met != yes || r.hugo != "20.0 s (5.0 times as long)" || r.limit != "2.0 s (it takes 2.0 times as long)" || r.measured != "4.0 s" {
		t.Errorf("%+v", r)
	}
	if r := s.compared("clean", runClean, runWrite, 6, 2); r.met != no {
		t.Errorf("%+v", r)
	}
	delete(s.runs, runHugo)
	if r := s.compared("clean", runClean, runWrite, 4, 2); r.met != unknown || r.hugo != "" {
		t.Errorf("without Hugo: %+v", r)
	}
	if r := s.compared("clean", runClean, runWrite, 4, 1.5); r.met != no {
		t.Errorf("beyond the limit, without Hugo: %+v", r)
	}
}

func TestAnEditIsFoundInItsPlace(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.md")
	put(file, []byte("---\nstatements:\n  - speaker: kim\n    text: 말\n---\n본문\n"))
	if err := inBody(file, "끝"); err != nil {
		t.Fatal(err)
	}
	if err := inStatement(file, "앞"); err != nil {
		t.Fatal(err)
	}
	text, _ := os.ReadFile(file)
	if want := "---\nstatements:\n  - speaker: kim\n    text: 앞 말\n---\n본문 끝\n"; string(text) != want {
		t.Errorf("%q, not %q", text, want)
	}
}
