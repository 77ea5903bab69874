package build_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/sys/unix"
)

// TestAReaderNeverMissesTheSite reads the first page again and again while the
// site is being replaced.
func TestAReaderNeverMissesTheSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if !canExchange(t) {
		t.Skip("the disk cannot exchange two folders in one step")
	}
	sites := twoSites()
	write(t, sites[0], dir)
	done := make(chan struct{})
	var readers sync.WaitGroup
	readers.Go(func() {
		for reads := 0; ; reads++ {
			if _, err := os.ReadFile(filepath.Join(dir, "index.html")); err != nil {
				t.Errorf("read %d: %v", reads, err)
				return
			}
			select {
			case <-done:
				return
			default:
			}
		}
	})
	for i := range 25 {
		write(t, sites[(i+1)%2], dir)
	}
	close(done)
	readers.Wait()
}

// canExchange reports whether the disk of the tests can do what the build
// wants of it.
func canExchange(t *testing.T) bool {
	t.Helper()
	a, b := t.TempDir(), t.TempDir()
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE) == nil
}
