package build

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

// moves are the files of a site that change while all others stay: those that
// come from the stage, and those that go. They are written down before the
// first is made, so that a build that is killed on the way is completed by the
// next.
type moves struct {
	Come, Go []string // slash-separated
}

func (s *stage) journal() string { return filepath.Join(s.folder, "moves") }

// move puts some files of the next site into the place of the old ones, and
// takes others away.
func (s *stage) move(dir string, come, goes []string) error {
	m := moves{come, goes}
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	temp := s.journal() + ".new"
	if err := errors.Join(os.WriteFile(temp, text, 0o666), os.Rename(temp, s.journal())); err != nil {
		return err
	}
	return finish(errors.Join(m.make(s, dir), os.Remove(s.journal())), dir)
}

// resume completes what a killed build has begun to move, if it can: whatever is
// left is found by what is remembered of each file, and made again. A folder
// that is no site any more is left alone.
func (s *stage) resume(dir string) error {
	text, err := os.ReadFile(s.journal())
	if os.IsNotExist(err) {
		return nil
	}
	var m moves
	if err == nil && json.Unmarshal(text, &m) == nil && isMarked(dir) {
		m.make(s, dir) // the next build mends what could not be moved
	}
	return os.Remove(s.journal())
}

// make makes the moves that have not been made.
func (m moves) make(s *stage, dir string) error {
	for _, path := range m.Go {
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
			return err
		}
		for folder := filepath.Dir(name); folder != dir && os.Remove(folder) == nil; {
			folder = filepath.Dir(folder)
		}
	}
	for _, path := range m.Come {
		from, to := filepath.Join(s.next, filepath.FromSlash(path)), filepath.Join(dir, filepath.FromSlash(path))
		err := os.Rename(from, to)
		if os.IsNotExist(err) {
			if _, gone := os.Lstat(from); os.IsNotExist(gone) {
				continue // it has been moved
			}
			if err = os.MkdirAll(filepath.Dir(to), 0o777); err == nil {
				err = os.Rename(from, to)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
