package scaffold

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWriteAddsAllFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	write(t, filepath.Join(dir, "topics", "old.yaml"), "name: old")
	paths, diags, err := Write(dir, []File{{Path: "topics/new.yaml", Text: []byte("name: new")}, {Path: "sources/2024/a.yaml", Text: []byte("title: a")}})
	if err != nil || len(diags) > 0 {
		t.Fatalf("error %v\n%s", err, printed(diags))
	}
	if diff := cmp.Diff([]string{filepath.Join(dir, "topics", "new.yaml"), filepath.Join(dir, "sources", "2024", "a.yaml")}, paths); diff != "" {
		t.Error(diff)
	}
	want := map[string]string{
		".": "a folder", "topics": "a folder", "sources": "a folder", "sources/2024": "a folder",
		"topics/old.yaml": "name: old", "topics/new.yaml": "name: new", "sources/2024/a.yaml": "title: a",
	}
	if diff := cmp.Diff(want, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestWriteAddsAllFilesOrNone(t *testing.T) {
	for _, test := range []struct{ about, inTheWay, file string }{
		{"one is there already", "topics/b.yaml", "topics/b.yaml"},
		{"a folder has the name of one", "topics/b.yaml/picture.png", "topics/b.yaml"},
		{"a file stands where a folder is needed", "sources", "sources/b.yaml"},
	} {
		t.Run(test.about, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "content")
			write(t, filepath.Join(dir, filepath.FromSlash(test.inTheWay)), "old")
			before := tree(t, filepath.Dir(dir))
			paths, diags, err := Write(dir, []File{{Path: "speakers/2024/a.yaml", Text: []byte("name: a")}, {Path: test.file, Text: []byte("name: b")}, {Path: "topics/c.yaml"}})
			if paths != nil || err == nil && !diags.HasErrors() {
				t.Errorf("wrote %v, error %v, %s", paths, err, printed(diags))
			}
			if diff := cmp.Diff(before, tree(t, filepath.Dir(dir))); diff != "" {
				t.Errorf("the folder has changed:\n%s", diff)
			}
		})
	}
}

// Modes of files are those that the user's other files get.
func TestWriteGivesFilesTheUsualMode(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	write(t, filepath.Join(dir, "usual"), "")
	if _, _, err := Write(dir, []File{{Path: "new"}}); err != nil {
		t.Fatal(err)
	}
	usual, err := os.Stat(filepath.Join(dir, "usual"))
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := os.Stat(filepath.Join(dir, "new"))
	if err != nil {
		t.Fatal(err)
	}
	if usual.Mode() != fresh.Mode() {
		t.Errorf("the mode is %v, not %v", fresh.Mode(), usual.Mode())
	}
}
