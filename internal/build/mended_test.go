package build_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"summitline/internal/build"
	"summitline/internal/samplesite"
)

// What somebody does to the site itself is undone.
func TestASiteThatWasTouchedIsMended(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	page := filepath.Join(d.out(), "index.html")
	for what, touch := range map[string]func() error{
		"a page is overwritten": func() error { return os.WriteFile(page, []byte("mine"), 0o666) },
		"a page is deleted":     func() error { return os.Remove(page) },
		"a file is added":       func() error { return os.WriteFile(filepath.Join(d.out(), "summits", "mine.html"), nil, 0o666) },
		"the mark is deleted":   func() error { return os.Remove(filepath.Join(d.out(), marker)) },
		"the site is gone":      func() error { return os.RemoveAll(d.out()) },
		"a page gets another letter, and its old time": func() error {
			if runtime.GOOS != "linux" {
				return nil // no other system says when a file was changed
			}
			info, err := os.Stat(page)
			content, err2 := os.ReadFile(page)
			content[len(content)/2] ^= 1
			return errors.Join(err, err2, os.WriteFile(page, content, 0o666), os.Chtimes(page, info.ModTime(), info.ModTime()))
		},
		"a killed build left moves that cannot be read": func() error { return d.leave("") },
		"a killed build left moves that cannot be made": func() error { return d.leave(`{"Come":["about"],"Go":["summits"]}`) },
		"a killed build left moves, and the site is gone": func() error {
			return errors.Join(d.leave(`{"Come":["index.html"],"Go":["404.html"]}`), os.RemoveAll(d.out()))
		},
		"the memory is gone":      func() error { return os.RemoveAll(d.disk().Cache) },
		"the memory is damaged":   func() error { return d.damage(func(b []byte) []byte { b[len(b)/2] ^= 1; return b }) },
		"the memory is cut short": func() error { return d.damage(func(b []byte) []byte { return b[:len(b)/2] }) },
		"the memory is empty":     func() error { return d.damage(func([]byte) []byte { return nil }) },
	} {
		if err := touch(); err != nil {
			t.Fatal(err)
		}
		if what == "the mark is deleted" {
			past := build.Recall(d.opts, d.disk())
			if _, same := past.Unchanged(); same {
				t.Error("a folder without the mark is taken for the site")
			}
			if err := os.RemoveAll(d.out()); err != nil {
				t.Fatal(err)
			}
		}
		d.build()
		d.check(what)
	}
}

func TestWhatCannotBeRememberedIsSaid(t *testing.T) {
	d := newFolders(t, samplesite.Content(2))
	if err := os.WriteFile(d.disk().Cache, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	out, _ := build.Plan(d.opts, nil)
	report, _, err := out.Write(d.out(), build.Recall(d.opts, d.disk()), nil)
	if err != nil || report.Forgotten == nil {
		t.Errorf("where the cache is no folder, a build says %+v, %v", report, err)
	}
	d.check("without a cache")
}

// What is saved while a build reads is not taken for what it read.
func TestAFileThatIsSavedWhileItIsRead(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	names := d.files()
	name := names[slices.IndexFunc(names, func(name string) bool { return strings.HasPrefix(name, "summits/") })]
	before := d.read(name)
	d.write("topics/another.yaml", "name: 또 하나\n")
	past := build.Recall(d.opts, d.disk())
	d.write(name, before+"\nupdated: 2020-01-01\n")
	out, diags := build.Plan(d.opts, nil)
	if diags.HasErrors() {
		t.Fatal(text(diags))
	}
	if _, _, err := out.Write(d.out(), past, nil); err != nil {
		t.Fatal(err)
	}
	d.write(name, before)
	d.build()
	d.check("saved in between, and undone")
}

// A build that was killed while it put files in place is completed by the next.
func TestAKilledBuildIsCompleted(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	stage := filepath.Join(d.root, ".public.building")
	for name, content := range map[string]string{
		"moves":                       `{"Come":["index.html","summits/new/index.html","search/index.html"],"Go":["404.html","data/schema.json"]}`,
		"next/index.html":             "new",
		"next/summits/new/index.html": "new",
	} {
		name = filepath.Join(stage, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(content), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	half := build.Recall(d.opts, d.disk())
	out, _ := build.Plan(d.opts, nil)
	if report, _, err := out.Write(d.out(), half, nil); err != nil || report.Changed != 1 || report.New != 2 || report.Removed != 1 {
		t.Errorf("of the moves was made %+v, %v", report, err)
	}
	d.check("killed while files were put in place")
	if _, err := os.Stat(stage); !os.IsNotExist(err) {
		t.Errorf("the stage is still there: %v", err)
	}
}

// Builds of one site at the same time come one after the other.
func TestBuildsAtTheSameTime(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	names := d.files()
	for range 3 {
		var group sync.WaitGroup
		for i := range 3 {
			name := names[(7*i+3)%len(names)]
			d.write(name, d.read(name)+"\n# again\n")
			group.Go(func() { d.build() })
		}
		group.Wait()
		d.build()
		d.check("built at the same time")
	}
}
