package build_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestADirectoryThatIsNotOursIsRefused(t *testing.T) {
	put := func(t *testing.T, name string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("precious"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name, says string
		make       func(t *testing.T, dir string)
	}{
		{"files of somebody else", "did not write", func(t *testing.T, dir string) {
			put(t, filepath.Join(dir, "thesis.txt"))
		}},
		{"a folder of somebody else", "did not write", func(t *testing.T, dir string) {
			put(t, filepath.Join(dir, "docs", "thesis.txt"))
		}},
		{"a site with a repository in it", "git repository", func(t *testing.T, dir string) {
			write(t, twoSites()[0], dir)
			put(t, filepath.Join(dir, ".git", "HEAD"))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			c.make(t, dir)
			check := untouched(t, dir)
			_, _, err := twoSites()[1].Write(dir, nil, nil)
			if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), "--out") {
				t.Errorf("the build says: %v", err)
			}
			check()
		})
	}
	t.Run("a file", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		put(t, dir)
		if _, _, err := twoSites()[1].Write(dir, nil, nil); err == nil {
			t.Error("the build did not fail")
		}
		if content, err := os.ReadFile(dir); err != nil || string(content) != "precious" {
			t.Errorf("the file is now %q: %v", content, err)
		}
		mustBeAlone(t, dir)
	})
}

func TestAnEmptyDirectoryIsTaken(t *testing.T) {
	dir := t.TempDir()
	write(t, twoSites()[0], dir)
	mustHold(t, dir, twoSites()[0])
}

func TestALinkedDirectoryStaysLinked(t *testing.T) {
	parent := t.TempDir()
	there := filepath.Join(parent, "disk", "site")
	if err := os.MkdirAll(there, 0o777); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(parent, "public")
	if err := os.Symlink(there, link); err != nil {
		t.Skip("the system has no symbolic links here:", err)
	}
	for _, site := range twoSites() {
		write(t, site, link)
		mustHold(t, there, site)
		if to, err := os.Readlink(link); err != nil || to != there {
			t.Errorf("the link leads to %q: %v", to, err)
		}
		mustBeAlone(t, link)
	}
}

// A link that leads to nothing must not be replaced by a folder in its place.
func TestALinkToNothingIsRefused(t *testing.T) {
	link := filepath.Join(t.TempDir(), "public")
	if err := os.Symlink("elsewhere", link); err != nil {
		t.Skip("the system has no symbolic links here:", err)
	}
	if _, _, err := twoSites()[0].Write(link, nil, nil); err == nil || !strings.Contains(err.Error(), "link to elsewhere") {
		t.Errorf("the build says: %v", err)
	}
	if to, err := os.Readlink(link); err != nil || to != "elsewhere" {
		t.Errorf("the link leads to %q: %v", to, err)
	}
	mustBeAlone(t, link)
}

func TestARelativeDirectory(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, dir := range []string{"public", "./a/public", "../" + filepath.Base(mustGetwd(t)) + "/c"} {
		write(t, twoSites()[0], dir)
		mustHold(t, dir, twoSites()[0])
	}
}

func mustGetwd(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
