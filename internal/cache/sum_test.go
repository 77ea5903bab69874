package cache

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The sum of a file is that of its content, however many pieces it is read in.
func TestSumOfAFile(t *testing.T) {
	var l looker
	for _, size := range []int{0, 1, len(summer{}.piece), len(summer{}.piece) + 1, 100_000, 10} {
		content := bytes.Repeat([]byte("summit "), size)[:size]
		name := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(name, content, 0o666); err != nil {
			t.Fatal(err)
		}
		if got, err := l.sumOf(name); got != SumOf(content) || err != nil {
			t.Errorf("%d bytes: %x, %v, want %x", size, got, err, SumOf(content))
		}
	}
}
