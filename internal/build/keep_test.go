package build

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Where the disk cannot have one file at two places, a file that stays the
// same is copied with its time.
func TestKeepCopiesWhereItCannotLink(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to", "file")
	if err := os.WriteFile(from, []byte("content"), 0o600); err != nil {
		t.Fatal(err)
	}
	then := time.Date(2021, 9, 7, 10, 0, 0, 0, time.UTC)
	if err := os.Chtimes(from, then, then); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(to, []byte("in the way of a link")); err != nil {
		t.Fatal(err)
	}
	if err := keep(from, to); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(to)
	if err != nil || string(content) != "content" {
		t.Errorf("the copy is %q: %v", content, err)
	}
	info, err := os.Stat(to)
	if err != nil {
		t.Fatal(err)
	}
	if !info.ModTime().Equal(then) {
		t.Errorf("the copy is of %v", info.ModTime())
	}
	if original, err := os.Stat(from); err != nil || os.SameFile(original, info) {
		t.Errorf("the copy is no copy: %v", err)
	}
}
