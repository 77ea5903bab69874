package revision_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"summitline/internal/revision"
)

// repository makes a git repository in a folder of its own.
type repository struct {
	*testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git on this machine")
	}
	// Nothing of the machine's settings or of a repository around it.
	for _, name := range []string{"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"} {
		t.Setenv(name, os.DevNull)
	}
	for _, name := range []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"} {
		if _, set := os.LookupEnv(name); set {
			t.Setenv(name, "")
			os.Unsetenv(name)
		}
	}
	r := repository{t, t.TempDir()}
	r.git("init", "--quiet", "--initial-branch=main")
	return r
}

func (r repository) git(args ...string) string {
	r.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"}, args...)...)
	cmd.Dir = r.dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

func (r repository) write(name, text string) {
	r.Helper()
	path := filepath.Join(r.dir, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o666)); err != nil {
		r.Fatal(err)
	}
}

func (r repository) commit(message string) string {
	r.Helper()
	r.git("add", "--all")
	r.git("commit", "--quiet", "--message", message)
	return r.git("rev-parse", "HEAD")
}

// files returns the paths of a tree's files, with what is in them.
func files(t *testing.T, tree *revision.Tree) string {
	t.Helper()
	var all []string
	err := fs.WalkDir(tree.FS, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if entry.Type()&fs.ModeSymlink != 0 {
			all = append(all, path+" is a link")
			return nil
		}
		text, err := fs.ReadFile(tree.FS, path)
		all = append(all, path+"="+string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

func open(t *testing.T, dir, rev, folder string) *revision.Tree {
	t.Helper()
	tree, err := revision.Open(dir, rev, folder)
	if err != nil {
		t.Fatalf("%s of %s: %v", folder, rev, err)
	}
	return tree
}

func TestOpen(t *testing.T) {
	r := newRepository(t)
	r.write("content/site.yaml", "a")
	r.write("content/speakers/홍길동.yaml", "b\r\n")
	r.write("content/empty.yaml", "")
	r.write("elsewhere.txt", "not this")
	r.write(".gitattributes", "*.yaml text eol=lf export-ignore\n")
	if err := os.Symlink("site.yaml", filepath.Join(r.dir, "content", "link.yaml")); err != nil {
		t.Skip(err)
	}
	r.git("add", "--all", "--renormalize")
	first := r.commit("one")
	r.write("content/site.yaml", "changed")
	second := r.commit("two")
	r.git("tag", "v1", first)
	r.git("branch", "feature/주제", first)
	r.write("content/site.yaml", "not committed")

	const old = "empty.yaml= link.yaml is a link site.yaml=a speakers/홍길동.yaml=b\n"
	for _, rev := range []string{first, first[:7], "HEAD~1", "HEAD^", "v1", "feature/주제", "heads/feature/주제", ":/one"} {
		tree := open(t, r.dir, rev, "content")
		if got := files(t, tree); got != old || tree.Commit != first {
			t.Errorf("%s is %s:\n%s", rev, tree.Commit, got)
		}
	}
	for _, rev := range []string{"main", "HEAD", "@", second} {
		if got := files(t, open(t, r.dir, rev, "content")); got != strings.Replace(old, "site.yaml=a", "site.yaml=changed", 1) {
			t.Errorf("%s:\n%s", rev, got)
		}
	}
	// The folder is seen from where the command runs.
	if got := files(t, open(t, filepath.Join(r.dir, "content"), "v1", ".")); got != old {
		t.Errorf("from inside:\n%s", got)
	}
	if got := files(t, open(t, filepath.Join(r.dir, "content", "speakers"), "v1", "..")); got != old {
		t.Errorf("from below:\n%s", got)
	}
	if got := files(t, open(t, r.dir, "v1", "./content/speakers/")); got != "홍길동.yaml=b\n" {
		t.Errorf("a folder below:\n%s", got)
	}
	if got := files(t, open(t, r.dir, "v1", ".")); !strings.Contains(got, "elsewhere.txt=not this") {
		t.Errorf("all of it:\n%s", got)
	}
}

func TestWhatCannotBeOpened(t *testing.T) {
	r := newRepository(t)
	r.write("content/site.yaml", "a")
	first := r.commit("one")
	r.git("branch", "release")
	r.write("content/site.yaml", "b")
	r.commit("two")
	shallow := r
	shallow.dir = filepath.Join(t.TempDir(), "clone")
	r.git("clone", "--quiet", "--depth=1", "file://"+r.dir, shallow.dir)
	empty := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(empty))

	for _, c := range []struct {
		name, dir, rev, folder string
		want                   revision.Error
	}{
		{"no repository", empty, "main", "content", revision.Error{Fault: revision.NoRepository}},
		{"no revision", r.dir, "nothing", "content", revision.Error{Fault: revision.NoRevision, Rev: "nothing"}},
		{"a branch misspelt", r.dir, "relaese", "content", revision.Error{Fault: revision.NoRevision, Rev: "relaese", Near: "release"}},
		{"too far back", r.dir, "HEAD~2", "content", revision.Error{Fault: revision.NoRevision, Rev: "HEAD~2"}},
		{"a file", r.dir, "HEAD:content/site.yaml", "content", revision.Error{Fault: revision.NoRevision, Rev: "HEAD:content/site.yaml"}},
		{"an option", r.dir, "--all", "content", revision.Error{Fault: revision.NoRevision, Rev: "--all"}},
		{"cut off", shallow.dir, first, "content", revision.Error{Fault: revision.NoRevision, Rev: first, Shallow: true}},
		{"no folder", r.dir, "HEAD", "contents", revision.Error{Fault: revision.NoFolder, Rev: "HEAD", Folder: "contents"}},
		{"a file for a folder", r.dir, "HEAD", "content/site.yaml", revision.Error{Fault: revision.NoFolder, Rev: "HEAD", Folder: "content/site.yaml"}},
		{"outside", r.dir, "HEAD", "../content", revision.Error{Fault: revision.NoFolder, Rev: "HEAD", Folder: "../content"}},
		{"a full path", r.dir, "HEAD", "/content", revision.Error{Fault: revision.NoFolder, Rev: "HEAD", Folder: "/content"}},
	} {
		_, err := revision.Open(c.dir, c.rev, c.folder)
		got, ok := errors.AsType[*revision.Error](err)
		if !ok {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if (got.Said != "") != (c.want.Fault == revision.NoRepository) {
			t.Errorf("%s: git says %q", c.name, got.Said)
		}
		got.Said = ""
		if *got != c.want || got.Error() == "" {
			t.Errorf("%s: got %+v, want %+v", c.name, *got, c.want)
		}
	}
}

func TestWithoutGit(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := revision.Open(".", "main", "content")
	if got, ok := errors.AsType[*revision.Error](err); !ok || got.Fault != revision.NoGit {
		t.Errorf("got %v", err)
	}
}
