package build_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/samplesite"
)

// openedFS counts how often each file is opened.
type openedFS struct {
	fs.FS
	lock  sync.Mutex
	times map[string]int
}

func (o *openedFS) Open(name string) (fs.File, error) {
	o.lock.Lock()
	o.times[name]++
	o.lock.Unlock()
	return o.FS.Open(name)
}

// What has been touched since the inputs were looked at is known, and of records
// that are all still there no other is read again.
func TestOnlyWhatWasTouchedIsReadAgain(t *testing.T) {
	d := newFolders(t, samplesite.Content(1))
	old := time.Now().Add(-time.Hour)
	write := func(name, content string) {
		d.write(name, content)
		if err := os.Chtimes(filepath.Join(d.content(), name), old, old); err != nil { // else it may be written again
			t.Fatal(err)
		}
	}
	for _, name := range d.files() {
		write(name, d.read(name))
	}
	look := func(last *build.Inputs) *build.Inputs {
		return build.Look(d.opts, d.disk(), last)
	}
	before := look(nil)
	out, _ := build.Plan(d.opts, nil)
	opened := &openedFS{FS: os.DirFS(d.content()), times: map[string]int{}}
	opts := d.opts
	opts.Content.FS = opened
	const edited, other, added = "topics/trust.yaml", "topics/space.yaml", "topics/new.yaml"
	for _, step := range []struct {
		what     string
		do       func()
		touched  []string
		readsAll bool
	}{
		{"an edit", func() { write(edited, d.read(edited)+"# another\n") }, []string{edited}, false},
		{"nothing", func() {}, nil, false},
		{"a new record", func() { write(added, "name: 새것\n") }, []string{added}, true},
		{"one that is gone", func() { os.Remove(filepath.Join(d.content(), added)) }, []string{added}, true},
	} {
		step.do()
		now := look(before)
		clear(opened.times)
		touched := slices.DeleteFunc(now.Touched(before), func(path string) bool { return path == "topics" })
		if !slices.Equal(touched, step.touched) {
			t.Errorf("%s: %q were touched, want %q", step.what, touched, step.touched)
		}
		var diags diag.List
		if out, diags = build.Replan(opts, out, touched); diags.HasErrors() {
			t.Fatal(text(diags))
		}
		if got := opened.times[other] > 0; got != step.readsAll {
			t.Errorf("%s: whether all records are read again is %v", step.what, got)
		}
		fresh, _ := build.Plan(d.opts, nil)
		if diff := cmp.Diff(wanted(t, fresh), wanted(t, out)); diff != "" {
			t.Errorf("%s (-read anew +read again):\n%s", step.what, diff)
		}
		before = now
	}
}
