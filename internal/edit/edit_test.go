package edit

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// folder makes a directory with some files.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// all returns the texts of all files of a file system, hidden ones too.
func all(t *testing.T, fsys fs.FS) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		files[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var before = map[string]string{"a/1.yaml": "one", "a/2.yaml": "two", "b/3.yaml": "three", "4.yaml": "four"}

func changes() []Change {
	return []Change{
		{Path: "a/1.yaml", To: "a/1.yaml", Old: []byte("one"), New: []byte("ONE")},
		{Path: "a/2.yaml", To: "a/5.yaml", Old: []byte("two"), New: []byte("TWO")},
		{Path: "b/3.yaml", Old: []byte("three")},
	}
}

var changed = map[string]string{"a/1.yaml": "ONE", "a/5.yaml": "TWO", "4.yaml": "four"}

func TestApply(t *testing.T) {
	dir := folder(t, before)
	if err := Apply(dir, changes()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(changed, all(t, os.DirFS(dir))); diff != "" {
		t.Errorf("the files (-want +got):\n%s", diff)
	}
	for _, name := range []string{"a/1.yaml", "a/5.yaml"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o640 && os.PathSeparator == '/' {
			t.Errorf("%s has the mode %v", name, info.Mode())
		}
	}
}

func TestApplyOfCaseAlone(t *testing.T) {
	dir := folder(t, before)
	err := Apply(dir, []Change{{Path: "4.yaml", To: "4.YAML", Old: []byte("four"), New: []byte("FOUR")}})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"a/1.yaml": "one", "a/2.yaml": "two", "b/3.yaml": "three", "4.YAML": "FOUR"}
	if diff := cmp.Diff(want, all(t, os.DirFS(dir))); diff != "" {
		t.Errorf("the files (-want +got):\n%s", diff)
	}
}

// TestApplyIsAllOrNothing has a change fail at each point: the files are as
// they were.
func TestApplyIsAllOrNothing(t *testing.T) {
	for name, c := range map[string]struct {
		add     []Change
		prepare func(dir string) error
		want    string // in the error
		left    string // a file that was in the way, and still is
	}{
		"a file that has changed": {
			add:  []Change{{Path: "4.yaml", To: "4.yaml", Old: []byte("another"), New: []byte("x")}},
			want: "has changed in the meantime",
		},
		"a file that is gone": {
			add:  []Change{{Path: "5.yaml", To: "5.yaml", Old: []byte("x"), New: []byte("y")}},
			want: "5.yaml",
		},
		"a place that is taken": {
			add:  []Change{{Path: "4.yaml", To: "a/1.yaml", Old: []byte("four"), New: []byte("x")}},
			want: "is there already",
		},
		"another change under way": {
			prepare: func(dir string) error { return os.WriteFile(filepath.Join(dir, "b", ".3.yaml.last"), nil, 0o666) },
			want:    "is in the way",
			left:    "b/.3.yaml.last",
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, before)
			if c.prepare != nil {
				if err := c.prepare(dir); err != nil {
					t.Fatal(err)
				}
			}
			err := Apply(dir, append(changes(), c.add...))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v", err)
			}
			files := all(t, os.DirFS(dir))
			delete(files, c.left)
			if diff := cmp.Diff(before, files); diff != "" {
				t.Errorf("the files (-want +got):\n%s", diff)
			}
		})
	}
}

// TestApplyGoesBack takes the new text of one file away before it can take its
// place: those before it go back.
func TestApplyGoesBack(t *testing.T) {
	dir := folder(t, before)
	a := &application{}
	for _, c := range append(changes(), Change{Path: "4.yaml", To: "6.yaml", Old: []byte("four"), New: []byte("x")}) {
		if err := a.prepare(dir, c); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(a.steps[3].next); err != nil {
		t.Fatal(err)
	}
	if err := a.run(); err == nil {
		t.Error("there is no error")
	}
	a.sweep()
	if diff := cmp.Diff(before, all(t, os.DirFS(dir))); diff != "" {
		t.Errorf("the files (-want +got):\n%s", diff)
	}
}

func TestView(t *testing.T) {
	files := fstest.MapFS{}
	for name, text := range before {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	v := View(files, changes())
	if diff := cmp.Diff(changed, all(t, v)); diff != "" {
		t.Errorf("the files (-want +got):\n%s", diff)
	}
	if err := fstest.TestFS(v, "a/1.yaml", "a/5.yaml", "4.yaml"); err != nil {
		t.Error(err)
	}
}

func TestDifferences(t *testing.T) {
	for name, c := range map[string]struct {
		old, new string
		want     []Difference
	}{
		"the same":          {"a\nb\n", "a\nb\n", nil},
		"lines that change": {"a\nb\nc\r\n", "x\nb\ny\n", []Difference{{Line: 1, Old: "a", New: "x"}, {Line: 3, Old: "c", New: "y"}}},
		"lines that come and go": {"a\nb\nc\n", "b\nc\nd\ne", []Difference{
			{Line: 1, Old: "a", Goes: true}, {Line: 3, New: "d", Comes: true}, {Line: 4, New: "e", Comes: true},
		}},
		"one of several": {"a\nb\nc\n", "a\nx\ny\nc\n", []Difference{
			{Line: 2, Old: "b", Goes: true}, {Line: 2, New: "x", Comes: true}, {Line: 3, New: "y", Comes: true},
		}},
		"from nothing": {"", "a\n", []Difference{{Line: 1, New: "a", Comes: true}}},
	} {
		if diff := cmp.Diff(c.want, Differences([]byte(c.old), []byte(c.new))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range [][4]string{
		{"x: [hong, a]", "x: [gil-dong, a]", "hong", "gil-dong"},
		{"- [[hong|x]]과", "- [[gil-dong|x]]과", "hong", "gil-dong"},
		{"x: ab-cd", "x: ab-ef", "ab-cd", "ab-ef"},
		{"[[a#b]]", "[[c#b]]", "a#b", "c#b"},
	} {
		from, to := Difference{Old: c[0], New: c[1]}.Words()
		if from != c[2] || to != c[3] {
			t.Errorf("%q and %q differ in %q and %q", c[0], c[1], from, to)
		}
	}
}
