package build_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"summitline/internal/diag"
	"summitline/internal/render"
	"summitline/internal/samplesite"
)

// TestAFileWrittenPieceByPieceIsAsAnyOther writes a site over itself in which
// one file grows, shrinks and changes, of which nothing asks for the whole.
func TestAFileWrittenPieceByPieceIsAsAnyOther(t *testing.T) {
	const name = "data/long.txt"
	out := blank(plan(t, builtIn(samplesite.Content(3))), 10)
	dir := filepath.Join(t.TempDir(), "public")
	long := strings.Repeat("0123456789abcde\n", 20_000)
	text := ""
	out.Files = append(out.Files, render.File{
		Path:    name,
		Content: func() ([]byte, diag.List) { t.Error("the whole is asked for"); return nil, nil },
		Write: func(w *bufio.Writer) {
			for line := range strings.Lines(text) {
				w.WriteString(line)
			}
		},
	})
	for i, c := range []struct {
		text         string
		new, changed int
	}{
		{long, len(out.Files), 0}, {long, 0, 0}, {long + "more\n", 0, 1}, {long, 0, 1}, {"x" + long[1:], 0, 1}, {long[:len(long)-2] + "x\n", 0, 1}, {"", 0, 1}, {"", 0, 0}, {long, 0, 1},
	} {
		text = c.text
		path := filepath.Join(dir, name)
		before, _ := os.Stat(path)
		report := write(t, out, dir)
		got, err := os.ReadFile(path)
		if err != nil || string(got) != text {
			t.Fatalf("%d: %d bytes are written, want %d: %v", i, len(got), len(text), err)
		}
		if report.New != c.new || report.Changed != c.changed || report.Same != len(out.Files)-c.new-c.changed {
			t.Errorf("%d: %+v", i, report)
		}
		if after, _ := os.Stat(path); c.new+c.changed == 0 && !os.SameFile(before, after) {
			t.Errorf("%d: the file is another, and says the same", i)
		}
	}
}
