package edit

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"summitline/internal/diag"
)

// Apply makes the changes to the files of a directory. All new texts are
// written first, beside the files that they replace; then each takes its
// place. When one cannot, those before it go back.
func Apply(dir string, changes []Change) error {
	a := &application{}
	defer a.sweep()
	for _, c := range changes {
		if err := a.prepare(dir, c); err != nil {
			return err
		}
	}
	return a.run()
}

// application is the steps of what is being done.
type application struct{ steps []step }

// step is a change to one file of a disk.
type step struct {
	path, to string // to is "" for one that goes away
	next     string // a file with the new text
	last     string // the old file, once it has made place
	taken    bool   // the new text is where it belongs
}

// prepare writes the new text of a file beside the old one.
func (a *application) prepare(dir string, c Change) error {
	s := step{path: filepath.Join(dir, filepath.FromSlash(c.Path))}
	before, err := os.Lstat(s.path)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(s.path)
	if err != nil {
		return err
	}
	if !before.Mode().IsRegular() || !bytes.Equal(text, c.Old) {
		return diag.Say("%s has changed in the meantime; nothing was changed", s.path)
	}
	s.last = filepath.Join(filepath.Dir(s.path), hidden(s.path, "last"))
	if err := free(s.last); err != nil {
		return err
	}
	if c.To != "" {
		s.to = filepath.Join(dir, filepath.FromSlash(c.To))
		if there, err := os.Lstat(s.to); err == nil && !os.SameFile(before, there) {
			return diag.Say("%s is there already; nothing was changed", s.to)
		}
		s.next = filepath.Join(filepath.Dir(s.to), hidden(s.to, "next"))
		if err := free(s.next); err != nil {
			return err
		}
	}
	a.steps = append(a.steps, s)
	if s.next == "" {
		return nil
	}
	return write(s.next, c.New, before.Mode().Perm())
}

// run takes all steps, or none.
func (a *application) run() error {
	for i := range a.steps {
		if err := a.steps[i].take(); err != nil {
			return errors.Join(err, a.back(i))
		}
	}
	return nil
}

// hidden returns a name beside a file that no reader of content looks at.
func hidden(file, what string) string { return "." + filepath.Base(file) + "." + what }

// free reports that a name is taken, as it is while another program is at it
// or after one has been killed.
func free(name string) error {
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return diag.Say("%s is in the way: another change may be under way, or was interrupted; see what is in it, and remove it", name)
	}
	return nil
}

// write makes a file that is on the disk when it returns.
func write(name string, text []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
}

// take puts the new text in its place. The old file is kept, so that it can go
// back, and is missing for a moment only where it moves or the disk has no
// second names for a file.
func (s *step) take() error {
	if s.to != s.path || os.Link(s.path, s.last) != nil {
		if err := os.Rename(s.path, s.last); err != nil {
			return err
		}
	}
	if s.next == "" {
		s.taken = true
		return nil
	}
	err := os.Rename(s.next, s.to)
	s.taken = err == nil
	return err
}

// back undoes the steps up to one, the last first.
func (a *application) back(last int) error {
	var errs []error
	for _, s := range slices.Backward(a.steps[:last+1]) {
		if _, err := os.Lstat(s.last); err != nil {
			continue // it never began
		}
		if s.taken && s.to != "" && s.to != s.path {
			errs = append(errs, os.Remove(s.to))
		}
		errs = append(errs, os.Rename(s.last, s.path))
	}
	return errors.Join(errs...)
}

// sweep takes away what is left beside the files.
func (a *application) sweep() {
	for _, s := range a.steps {
		if s.next != "" {
			os.Remove(s.next)
		}
		os.Remove(s.last)
	}
}
