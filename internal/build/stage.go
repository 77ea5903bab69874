package build

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/lockedfile"

	"summitline/internal/diag"
)

// stage is a folder beside the output directory, on the same disk, in which
// the next site is put together. It belongs to one build at a time: another
// one waits.
type stage struct {
	folder string
	next   string // the new site
	last   string // the old site, once it has been replaced
	lock   *lockedfile.File
}

// openStage makes the stage for a directory and sweeps up what a killed build
// has left in it.
func openStage(dir string) (*stage, error) {
	folder := filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+".building")
	s := &stage{folder: folder, next: filepath.Join(folder, "next"), last: filepath.Join(folder, "last")}
	if err := s.acquire(); err != nil {
		return nil, err
	}
	// Where two directories cannot trade places in one step, a build may have
	// been killed between the two that it takes.
	if _, err := os.Lstat(dir); os.IsNotExist(err) {
		if err := os.Rename(s.last, dir); err != nil && !os.IsNotExist(err) {
			s.close()
			return nil, err
		}
	}
	if err := s.resume(dir); err != nil {
		s.close()
		return nil, err
	}
	err := errors.Join(os.RemoveAll(s.next), os.RemoveAll(s.last), os.Mkdir(s.next, 0o777))
	if err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// acquire makes the folder and waits for its lock. A build that ends takes the
// folder away, lock and all, so the file locked may be one that is gone.
func (s *stage) acquire() error {
	name := filepath.Join(s.folder, "lock")
	for {
		if err := os.MkdirAll(s.folder, 0o777); err != nil {
			return err
		}
		lock, err := lockedfile.Create(name)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return err
		}
		held, err1 := lock.Stat()
		there, err2 := os.Stat(name)
		if err1 == nil && err2 == nil && os.SameFile(held, there) {
			s.lock = lock
			return nil
		}
		lock.Close()
	}
}

// replace puts the next site where the directory is.
func (s *stage) replace(dir string) error {
	if _, err := os.Lstat(dir); os.IsNotExist(err) {
		return finish(os.Rename(s.next, dir), dir)
	}
	err := exchange(s.next, dir)
	if errors.Is(err, errors.ErrUnsupported) {
		err = s.replaceInTwo(dir)
	}
	return finish(err, dir)
}

// replaceInTwo does with two renames what cannot be done in one step. If the
// second fails, the first is taken back; if it never comes, the next stage does
// that.
func (s *stage) replaceInTwo(dir string) error {
	if err := os.Rename(dir, s.last); err != nil {
		return err
	}
	if err := os.Rename(s.next, dir); err != nil {
		return errors.Join(err, os.Rename(s.last, dir))
	}
	return nil
}

// finish asks the system to put the replacement on the disk. The files in it
// are not waited for: that would take many times as long as writing them.
func finish(err error, dir string) error {
	if err != nil {
		return diag.Say("%s cannot be replaced: %v", dir, err)
	}
	if parent, err := os.Open(filepath.Dir(dir)); err == nil {
		parent.Sync() // not every system can, and the site is there in any case
		parent.Close()
	}
	return nil
}

// clear takes away what lies on the stage.
func (s *stage) clear() {
	os.RemoveAll(s.next)
	os.RemoveAll(s.last)
}

// close takes the stage away.
func (s *stage) close() {
	s.clear()
	os.Remove(s.lock.Name()) // fails on Windows while it is open: the next build takes it over
	s.lock.Close()
	os.Remove(s.folder)
}
