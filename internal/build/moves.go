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
	text, err := json.Marshal(moves{come, goes})
	if err != nil {
		return err
	}
	temp := s.journal() + ".new"
	if err := errors.Join(os.WriteFile(temp, text, 0o666), os.Rename(temp, s.journal())); err != nil {
		return err
	}
	return finish(s.resume(dir), dir)
}

// resume makes the moves that are written down, if there are any, as far as
// they have not been made.
func (s *stage) resume(dir string) error {
	text, err := os.ReadFile(s.journal())
	if os.IsNotExist(err) {
		return nil
	}
	var m moves
	if err == nil {
		err = json.Unmarshal(text, &m)
	}
	if err != nil {
		return err
	}
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
	return os.Remove(s.journal())
}
