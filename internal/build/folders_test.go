package build_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
)

// folders is a site whose records are on a disk, where it is built again and
// again.
type folders struct {
	t    *testing.T
	root string
	opts build.Options
}

// newFolders writes records to a disk.
func newFolders(t *testing.T, content fs.FS) *folders {
	t.Helper()
	d := &folders{t: t, root: t.TempDir()}
	if err := os.CopyFS(d.content(), content); err != nil {
		t.Fatal(err)
	}
	d.opts = builtIn(os.DirFS(d.content()))
	d.opts.BaseURL = "https://example.org/"
	return d
}

func (d *folders) content() string { return filepath.Join(d.root, "content") }
func (d *folders) out() string     { return filepath.Join(d.root, "public") }

func (d *folders) disk() build.Disk {
	return build.Disk{Content: d.content(), Out: d.out(), Cache: filepath.Join(d.root, "cache")}
}

// build builds the site as the command does, unless something is wrong with it.
func (d *folders) build() (report build.Report, sound bool) {
	d.t.Helper()
	past := build.Recall(d.opts, d.disk())
	if last, same := past.Unchanged(); same {
		return build.Report{Same: last.Files}, true
	}
	out, diags := build.Plan(d.opts, nil)
	if diags.HasErrors() {
		return report, false
	}
	report, diags, err := out.Write(d.out(), past, nil)
	if err != nil || report.Forgotten != nil || diags.HasErrors() {
		d.t.Fatal(err, diags)
	}
	return report, true
}

// check compares the site on the disk with one that is made anew.
func (d *folders) check(what string) {
	d.t.Helper()
	out, diags := build.Plan(d.opts, nil)
	if diags.HasErrors() {
		d.t.Fatal(text(diags))
	}
	got, want := held(d.t, d.out()), wanted(d.t, out)
	for path := range got {
		if _, there := want[path]; !there {
			d.t.Errorf("%s: %s is left over", what, path)
		}
	}
	for path, content := range want {
		if have, there := got[path]; have != content {
			if !there {
				have = "(it is not there)"
			}
			d.t.Errorf("%s: %s is not as in a clean build:\n%s", what, path, cmp.Diff(content, have))
		}
	}
	if d.t.Failed() {
		d.t.FailNow()
	}
}

// files returns the paths of all files of the content folder.
func (d *folders) files() []string {
	var names []string
	fs.WalkDir(os.DirFS(d.content()), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	return names
}

func (d *folders) read(name string) string {
	content, err := os.ReadFile(filepath.Join(d.content(), name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(content)
}

func (d *folders) write(name, content string) {
	if err := os.WriteFile(filepath.Join(d.content(), name), []byte(content), 0o666); err != nil {
		d.t.Fatal(err)
	}
}

// edit makes an edit at random, and returns what it is and how it is undone.
func (d *folders) edit(r *rand.Rand) (what string, undo func()) {
	names := d.files()
	name := names[r.IntN(len(names))]
	before := d.read(name)
	restore := func() { d.write(name, before) }
	lines := strings.SplitAfter(before, "\n")
	at := r.IntN(len(lines))
	line := strings.TrimSuffix(lines[at], "\n")
	end := lines[at][len(line):]
	switch kind := r.IntN(10); kind {
	case 0, 1:
		lines[at] = line + " 덧붙인 말" + end
	case 2:
		lines[at] = ""
	case 3:
		lines[at] += lines[at]
	case 4, 5, 6:
		other := names[r.IntN(len(names))]
		id, _, _ := strings.Cut(filepath.Base(other), ".")
		lines[at] = anID.ReplaceAllLiteralString(line, id) + end
	case 7:
		lines[at] = aDigit.ReplaceAllString(line, fmt.Sprint(r.IntN(10))) + end
	case 8: // a new record
		to := filepath.Join(filepath.Dir(name), fmt.Sprintf("new-%d%s", r.IntN(100), filepath.Ext(name)))
		if _, err := os.Stat(filepath.Join(d.content(), to)); err == nil || filepath.Dir(name) == "." {
			return d.edit(r)
		}
		d.write(to, before)
		return fmt.Sprintf("%s copied to %s", name, to), func() { os.Remove(filepath.Join(d.content(), to)) }
	case 9: // one that is renamed, or gone
		if filepath.Dir(name) == "." {
			return d.edit(r)
		}
		full := filepath.Join(d.content(), name)
		if r.IntN(2) == 0 {
			os.Remove(full)
			return name + " deleted", restore
		}
		to := filepath.Join(filepath.Dir(full), fmt.Sprintf("renamed-%d%s", r.IntN(1000), filepath.Ext(name)))
		if _, err := os.Stat(to); err == nil {
			return d.edit(r)
		}
		os.Rename(full, to)
		return fmt.Sprintf("%s renamed to %s", name, to), func() {
			os.Remove(to)
			restore()
		}
	}
	after := strings.Join(lines, "")
	if after == before {
		return d.edit(r)
	}
	d.write(name, after)
	return fmt.Sprintf("%s:%d: %q becomes %q", name, at+1, line, lines[at]), restore
}

// leave leaves moves that a killed build has not made.
func (d *folders) leave(moves string) error {
	stage := filepath.Join(d.root, ".public.building")
	return errors.Join(os.MkdirAll(filepath.Join(stage, "next"), 0o777), os.WriteFile(filepath.Join(stage, "moves"), []byte(moves), 0o666),
		os.WriteFile(filepath.Join(stage, "next", "index.html"), []byte("new"), 0o666))
}

// damage changes the files of the memory.
func (d *folders) damage(change func([]byte) []byte) error {
	names, err := filepath.Glob(filepath.Join(d.disk().Cache, "[0-9a-f]*"))
	if err == nil && len(names) == 0 {
		err = fs.ErrNotExist
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(name, change(content), 0o666); err != nil {
			return err
		}
	}
	return err
}
