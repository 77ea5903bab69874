//go:build unix

package cache

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// What is no file is not waited for, and is another than the file that was
// there, even if that held the same.
func TestWhatIsNoFileIsAnotherInput(t *testing.T) {
	dir := t.TempDir()
	name, elsewhere := filepath.Join(dir, "a"), filepath.Join(t.TempDir(), "b")
	steps := []func() error{
		func() error { return os.WriteFile(name, []byte("folder"), 0o666) },
		func() error { return errors.Join(os.Remove(name), os.Mkdir(name, 0o777)) },
		func() error {
			return errors.Join(os.Remove(name), os.WriteFile(elsewhere, []byte("folder"), 0o666), os.Symlink(elsewhere, name))
		},
		func() error { return errors.Join(os.Remove(name), syscall.Mkfifo(name, 0o666)) },
		func() error { return os.Remove(name) },
	}
	var last []Input
	for i, step := range steps {
		if err := step(); err != nil {
			t.Fatal(err)
		}
		now := Look([]string{dir}, []string{name}, last)
		if i > 0 && Same(last, now) || len(now) > 1 {
			t.Errorf("step %d: %+v follows %+v", i, now, last)
		}
		last = slices.Clone(now)
	}
}
