package scaffold

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
)

func TestNewSiteBuilds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "sites", "new")
	newSite(t, dir)
	content := os.DirFS(filepath.Join(dir, "content"))
	out, diags := plan(content)
	if text := printed(diags); text != "" {
		t.Fatal(text)
	}
	public := filepath.Join(dir, "public")
	if _, diags, err := out.Write(public, nil, nil); err != nil || len(diags) > 0 {
		t.Fatalf("error %v\n%s", err, printed(diags))
	}
	set, _ := record.Load(content, "content", nil)
	for _, r := range set.Records {
		m := r.Common()
		page := filepath.Join(string(m.Kind), m.ID, "index.html")
		if m.Kind == record.KindPages {
			page = filepath.Join(m.ID, "index.html")
		}
		for _, tree := range []string{"", "en"} {
			if _, err := os.Stat(filepath.Join(public, tree, page)); err != nil {
				t.Errorf("%s has no page: %v", m.Path, err)
			}
		}
	}
}

func TestNewSiteShowsEachKindInEachLanguage(t *testing.T) {
	content, err := fs.Sub(site, "site/content")
	if err != nil {
		t.Fatal(err)
	}
	set, _ := record.Load(content, "content", nil)
	seen := map[record.Kind]bool{}
	for _, r := range set.Records {
		seen[r.Common().Kind] = true
		for _, lang := range set.Site.Langs() {
			if !r.Label().Has(lang) {
				t.Errorf("%s is not called anything in %q", r.Common().Path, lang)
			}
		}
	}
	for _, kind := range record.Kinds() {
		if !seen[kind] {
			t.Errorf("no example of %s", kind)
		}
	}
}

func TestNewSiteShowsEveryKeyOfTheSite(t *testing.T) {
	text, err := fs.ReadFile(site, "site/content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	content := withSite(t, fstest.MapFS{"site.yaml": {Data: switchOn(text)}})
	if text := check(content); text != "" {
		t.Error(text)
	}
	set, _ := record.Load(content, "content", nil)
	found := keysOf(set.Site)
	if diff := cmp.Diff(wantKeys(record.SiteKeys(), found), found); diff != "" {
		t.Errorf("keys of the content model (-) and of site.yaml (+):\n%s", diff)
	}
}

func TestNewSiteFillsAnEmptyFolder(t *testing.T) {
	dir := t.TempDir()
	newSite(t, dir)
	for _, file := range []string{".gitignore", "README.md", "content/site.yaml"} {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(file))); err != nil {
			t.Error(err)
		}
	}
}

func TestNewSiteRefusesAPlaceInUse(t *testing.T) {
	parent := t.TempDir()
	write(t, filepath.Join(parent, "full", "notes.txt"), "mine")
	write(t, filepath.Join(parent, "file"), "mine")
	before := tree(t, parent)
	for name, want := range map[string]string{
		"full": `full: error: the folder is not empty: it holds "notes.txt"`,
		"file": `file: error: this is a file, not a folder`,
	} {
		diags, err := NewSite(filepath.Join(parent, name), nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := printed(diags); !strings.Contains(got, want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	if diff := cmp.Diff(before, tree(t, parent)); diff != "" {
		t.Errorf("the folder has changed:\n%s", diff)
	}
}

func TestNewSiteLeavesNothingWhenItFails(t *testing.T) {
	parent := t.TempDir()
	if err := os.Mkdir(filepath.Join(parent, "empty"), 0o777); err != nil {
		t.Fatal(err)
	}
	before := tree(t, parent)
	for _, name := range []string{"empty", "new"} {
		_, err := fill(filepath.Join(parent, name), breaksAt{fstest.MapFS{"a/first": {}, "b": {}, "z": {}}, "z"}, nil)
		if !errors.Is(err, errBroken) {
			t.Errorf("%s: error %v, want %v", name, err, errBroken)
		}
	}
	if diff := cmp.Diff(before, tree(t, parent)); diff != "" {
		t.Errorf("something is left:\n%s", diff)
	}
}

var errBroken = errors.New("broken")

// breaksAt is a file system of which one file cannot be read.
type breaksAt struct {
	fs.FS
	file string
}

// Open opens a file, unless it is the broken one.
func (b breaksAt) Open(name string) (fs.File, error) {
	if name == b.file {
		return nil, errBroken
	}
	return b.FS.Open(name)
}

func newSite(t *testing.T, dir string) {
	t.Helper()
	if diags, err := NewSite(dir, nil); err != nil || len(diags) > 0 {
		t.Fatalf("error %v\n%s", err, printed(diags))
	}
}
