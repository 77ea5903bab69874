package build

import (
	"os"
	"path/filepath"
	"testing"
)

// TestReplacedInTwoStepsWhereOneIsNotEnough does what systems do that cannot
// make two folders trade places.
func TestReplacedInTwoStepsWhereOneIsNotEnough(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write := func(name, text string) {
		t.Helper()
		if err := writeFile(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(want string) {
		t.Helper()
		if got, err := os.ReadFile(filepath.Join(dir, "index.html")); string(got) != want {
			t.Errorf("the folder holds %q (%v), want %q", got, err, want)
		}
	}
	write(filepath.Join(dir, "index.html"), "old")
	s, err := openStage(dir)
	if err != nil {
		t.Fatal(err)
	}
	write(filepath.Join(s.next, "index.html"), "new")
	if err := s.replaceInTwo(dir); err != nil {
		t.Fatal(err)
	}
	holds("new")

	// There is nothing to put in its place now: the second step fails.
	if err := s.replaceInTwo(dir); err == nil {
		t.Error("nothing took the place of the folder, without an error")
	}
	holds("new")
	s.close()
	if left, _ := os.ReadDir(filepath.Dir(dir)); len(left) != 1 {
		t.Errorf("%d names are left beside the folder, want itself alone", len(left))
	}
}
