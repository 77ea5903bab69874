package build

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"summitline/internal/diag"
	"summitline/internal/render"
)

// Report is what a build did to a directory, in files.
type Report struct {
	New, Changed, Same, Removed int
}

// Written returns how many files were written.
func (r Report) Written() int { return r.New + r.Changed }

// marker is the file by which a build knows a directory as its own: no other
// is ever replaced.
const marker = ".summitline-site"

const markerText = "This folder is the output of summitline, which replaces it as a whole.\n"

// Write makes a directory become exactly the files of the site. All of them
// are made first, beside it; then the two trade places in one step, so that
// whoever looks sees the old site or the new one, whatever happens. Files that
// are the same stay the very files that they were. With errors in the list,
// or an error, the directory is as it was.
func (o *Output) Write(dir string, progress Progress) (Report, diag.List, error) {
	dir, err := ownDirectory(dir)
	if err != nil {
		return Report{}, nil, err
	}
	stage, err := openStage(dir)
	if err != nil {
		return Report{}, nil, err
	}
	defer stage.close()

	w := &writer{old: dir, next: stage.next, all: map[string]bool{}}
	diags := o.each(progress, w.before, w.add)
	if w.err != nil || diags.HasErrors() {
		return Report{}, diags, w.err
	}
	if err := w.findRemoved(); err != nil {
		return Report{}, diags, err
	}
	if w.report.Written() == 0 && w.report.Removed == 0 && isMarked(dir) {
		return w.report, diags, nil
	}
	if err := w.complete(); err != nil {
		return Report{}, diags, err
	}
	return w.report, diags, stage.replace(dir)
}

// ownDirectory returns the directory to write to with links resolved. It
// refuses one that holds what no build has put there.
func ownDirectory(dir string) (string, error) {
	real, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if resolved, err := filepath.EvalSymlinks(real); err == nil {
		real = resolved
	} else if to, err := os.Readlink(real); err == nil {
		return "", diag.Say("%s is a link to %s, which is not there", dir, to)
	}
	entries, err := os.ReadDir(real)
	if os.IsNotExist(err) {
		return real, os.MkdirAll(filepath.Dir(real), 0o777)
	}
	if err != nil {
		return "", err
	}
	if len(entries) > 0 && !isMarked(real) {
		return "", diag.Say("%s holds files that summitline did not write, and would lose them: empty it or choose another folder with --out", dir)
	}
	if _, err := os.Lstat(filepath.Join(real, ".git")); err == nil {
		return "", diag.Say("%s holds a git repository, and would lose it: choose another folder with --out", dir)
	}
	return real, nil
}

func isMarked(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, marker))
	return err == nil
}

// writer puts the files that are not yet in the old directory into the next.
type writer struct {
	old, next string

	lock   sync.Mutex
	same   []string // paths, as the system writes them
	all    map[string]bool
	report Report
	err    error // the first
}

// before returns what a file of the site was, or nil if there was none.
func (w *writer) before(path string) []byte {
	content, err := os.ReadFile(filepath.Join(w.old, filepath.FromSlash(path)))
	if err != nil {
		return nil
	}
	return content
}

// add takes one file of the site.
func (w *writer) add(file render.File, content []byte) {
	name := filepath.FromSlash(file.Path)
	before := w.before(file.Path)
	existed := before != nil
	same := existed && bytes.Equal(before, content)
	var err error
	if !same {
		err = writeFile(filepath.Join(w.next, name), content)
	}
	w.lock.Lock()
	defer w.lock.Unlock()
	w.all[name] = true
	switch {
	case err != nil:
		if w.err == nil {
			w.err = err
		}
	case same:
		w.same = append(w.same, name)
		w.report.Same++
	case existed:
		w.report.Changed++
	default:
		w.report.New++
	}
}

// findRemoved counts the files of the old site that the new one lacks.
func (w *writer) findRemoved() error {
	err := filepath.WalkDir(w.old, func(full string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(w.old, full)
		if err == nil && name != marker && !w.all[name] {
			w.report.Removed++
		}
		return err
	})
	if os.IsNotExist(err) {
		return nil
	}
	return err
}

// complete adds to the next directory what stays the same.
func (w *writer) complete() error {
	for _, name := range w.same {
		if err := keep(filepath.Join(w.old, name), filepath.Join(w.next, name)); err != nil {
			return err
		}
	}
	return writeFile(filepath.Join(w.next, marker), []byte(markerText))
}

// keep makes a file appear at a second place as the same file or, where the
// disk cannot do that, as a copy with the same time.
func keep(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	if os.Link(from, to) == nil {
		return nil
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, content, info.Mode().Perm()); err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}

func writeFile(name string, content []byte) error {
	err := os.WriteFile(name, content, 0o666)
	if os.IsNotExist(err) {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		return os.WriteFile(name, content, 0o666)
	}
	return err
}
