package record_test

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// content returns a content folder of texts by path, with a small site.yaml if
// there is none.
func content(texts map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{"site.yaml": {Data: []byte("title: 보기\nlanguages: [ko, en]\n")}}
	for path, text := range texts {
		fsys[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func print(t *testing.T, diags diag.List) string {
	t.Helper()
	var b strings.Builder
	if err := diags.Sorted().Print(&b, "en"); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// find returns the record of a set that was read from a path.
func find(t *testing.T, set *record.Set, path string) record.Record {
	t.Helper()
	for _, r := range set.Records {
		if r.Common().Path == path {
			return r
		}
	}
	t.Fatalf("no record was read from %s", path)
	return nil
}

func TestUnchangedFilesAreNotReadAgain(t *testing.T) {
	fsys := content(map[string]string{
		"topics/chips.yaml": "name: 반도체\nparent: cloud\n",
		"topics/cloud.yaml": "nam: 클라우드\n",
		"pages/about.md":    "---\ntitle: 소개\n---\n[목차](/topics/)\n",
	})
	first, firstDiags := record.Load(fsys, "content", nil)
	again, againDiags := record.Load(fsys, "content", first)
	for i, r := range again.Records {
		if r != first.Records[i] {
			t.Errorf("%s was read again", r.Common().Path)
		}
	}
	if diff := cmp.Diff(print(t, firstDiags), print(t, againDiags)); diff != "" {
		t.Errorf("what is said (-first +again):\n%s", diff)
	}

	fsys["topics/cloud.yaml"] = &fstest.MapFile{Data: []byte("name: 클라우드\n")}
	fsys["topics/data.yaml"] = &fstest.MapFile{Data: []byte("name: 데이터\n")}
	delete(fsys, "pages/about.md")
	third, diags := record.Load(fsys, "content", again)
	if find(t, third, "topics/chips.yaml") != find(t, first, "topics/chips.yaml") {
		t.Error("a file that is the same was read again")
	}
	if find(t, third, "topics/cloud.yaml") == find(t, first, "topics/cloud.yaml") {
		t.Error("a file that has changed was not read again")
	}
	if len(third.Records) != 3 || len(diags) > 0 {
		t.Errorf("%d records, and:\n%s", len(third.Records), print(t, diags))
	}
}

func TestRecordsAreReadAgainForOtherLanguages(t *testing.T) {
	const path = "topics/chips.yaml"
	site := func(text string) fstest.MapFS {
		return content(map[string]string{"site.yaml": text, path: "name: {ko: 반도체, en: Chips}\n"})
	}
	sites := []struct {
		text string
		want string // the title in the default language, and what is wrong
	}{
		{"title: 보기\nlanguages: [ko, en]\n", "반도체, 0 errors"},
		{"title: 보기\nlanguages: [en, ko]\n", "Chips, 0 errors"},
		{"title: 보기\nlanguages: [ko]\n", "반도체, 1 errors"},
		{"title: 보기\n", "반도체, 1 errors"},
		{"- 가\ntitle: 보기\n", "반도체, 1 errors"}, // of site.yaml: with unknown languages, any will do
		{"title: 보기\n", "반도체, 1 errors"},
		{"title: 보기\nlanguages: [ko, e]\n", "반도체, 1 errors"},
		{"title: 보기\nlanguages: [ko, en]\n", "반도체, 0 errors"},
	}
	var last *record.Set
	for _, s := range sites {
		fresh, freshDiags := record.Load(site(s.text), "content", nil)
		set, diags := record.Load(site(s.text), "content", last)
		got := fmt.Sprintf("%s, %d errors", set.Records[0].Label().Variants[0].Value, diags.Count(diag.Error))
		if got != s.want {
			t.Errorf("%q: got %s, want %s", s.text, got, s.want)
		}
		compare(t, fresh, set)
		if diff := cmp.Diff(print(t, freshDiags), print(t, diags)); diff != "" {
			t.Errorf("%q: what is said (-fresh +after another):\n%s", s.text, diff)
		}
		last = set
	}
}

// TestLoadingIsDeterministic loads many records, some with faults, on several
// processors.
func TestLoadingIsDeterministic(t *testing.T) {
	texts := map[string]string{}
	for i := range 80 {
		texts[fmt.Sprintf("topics/t%03d.yaml", i)] = fmt.Sprintf("name: {ko: 주제 %d, x%d: 말}\nsummary: \"[[a%d]] [여기](/p%d/)\"\nformer_ids: old-%d\n", i, i, i, i, i%50)
	}
	want, wantDiags := record.Load(content(texts), "content", nil)
	for _, n := range []int{1, 2, 8} {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
		got, diags := record.Load(content(texts), "content", nil)
		compare(t, want, got)
		if diff := cmp.Diff(listing(want, wantDiags), listing(got, diags)); diff != "" {
			t.Errorf("on %d processors (-want +got):\n%s", n, diff)
		}
	}
	var paths []string
	for _, r := range want.Records {
		paths = append(paths, r.Common().Path)
	}
	if !slices.IsSorted(paths) {
		t.Errorf("the records are in the order %v", paths)
	}
}

func TestNoContentFolder(t *testing.T) {
	set, diags := record.Load(os.DirFS(filepath.Join(t.TempDir(), "nothing")), "content", nil)
	want := "content: error: there is no such folder [no-such-folder]\n      = `summitline init DIR` makes a new site\n"
	if got := print(t, diags); got != want || set.Site == nil {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSymbolicLinks(t *testing.T) {
	dir := t.TempDir()
	for path, text := range map[string]string{
		"content/site.yaml":         "title: 보기\n",
		"content/topics/chips.yaml": "name: 반도체\n",
		"content/topics/photo.png":  "",
		"elsewhere/cloud.yaml":      "name: 클라우드\n",
	} {
		path = filepath.Join(dir, path)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{
		"topics/cloud.yaml":  "../../elsewhere/cloud.yaml",
		"topics/nothing.md":  "nowhere.md",
		"topics/more":        "../../elsewhere",
		"speakers":           "../elsewhere",
		"topics/_cloud.yaml": "../../elsewhere/cloud.yaml", // passed over, like the next
		"topics/.#chips":     "me@host",
		"topics/chips.yaml~": "chips.yaml",
	} {
		if err := os.Symlink(to, filepath.Join(dir, "content", link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	set, diags := record.Load(os.DirFS(filepath.Join(dir, "content")), "content", nil)
	want := `content/speakers: error: a symbolic link [symbolic-link]
      = put the file itself here
content/topics/cloud.yaml: error: a symbolic link [symbolic-link]
      = put the file itself here
content/topics/more: error: a symbolic link [symbolic-link]
      = put the file itself here
content/topics/nothing.md: error: a symbolic link [symbolic-link]
      = put the file itself here
content/topics/photo.png: warning: no record names this file [unused-file]
      = a record in this folder or above names it with the key ` + "`image`" + `; a file whose name begins with _ is passed over
`
	if diff := cmp.Diff(want, print(t, diags)); diff != "" {
		t.Errorf("what is said (-want +got):\n%s", diff)
	}
	if len(set.Records) != 1 {
		t.Errorf("%d records were read", len(set.Records))
	}
}

// unreadable is a file system in which one file cannot be read.
type unreadable struct {
	fs.FS
	path string
}

func (u unreadable) Open(path string) (fs.File, error) {
	if path == u.path {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
	}
	return u.FS.Open(path)
}

func TestFilesThatCannotBeRead(t *testing.T) {
	fsys := content(map[string]string{
		"topics/chips.yaml": "",
		"topics/cloud.yaml": "name: 클라우드\nparent: chips\n",
	})
	for path, want := range map[string]string{
		"site.yaml":         "content/site.yaml: error: cannot be read: open site.yaml: permission denied [cannot-read]\n",
		"topics/chips.yaml": "content/topics/chips.yaml: error: cannot be read: open topics/chips.yaml: permission denied [cannot-read]\n",
		"topics":            "content/topics: error: cannot be read: open topics: permission denied [cannot-read]\n",
	} {
		set, diags := record.Load(unreadable{fsys, path}, "content", nil)
		if got := print(t, diags); !strings.Contains(got, want) {
			t.Errorf("%s: what is said is\n%s", path, got)
		}
		fresh, freshDiags := record.Load(fsys, "content", nil)
		again, diags := record.Load(fsys, "content", set)
		compare(t, fresh, again)
		if diff := cmp.Diff(print(t, freshDiags), print(t, diags)); diff != "" {
			t.Errorf("%s, once it can be read (-want +got):\n%s", path, diff)
		}
	}
}

func TestPicturesAreFoundInAnyFormOfUnicode(t *testing.T) {
	nfc, nfd := "가나", "\u1100\u1161\u1102\u1161" // the same letters, whole and in pieces
	for _, names := range []struct{ dir, file, named string }{
		{nfc, nfc, nfd}, {nfd, nfd, nfc}, {nfd, nfc, nfc}, {nfc, nfd, nfd},
	} {
		file := "topics/" + names.dir + "/" + names.file + ".png"
		set, diags := record.Load(content(map[string]string{
			"topics/" + names.dir + "/chips.yaml": "name: 반도체\nimage: {file: " + names.named + ".png}\n",
			file:                                  "",
		}), "content", nil)
		if len(diags) > 0 {
			t.Errorf("%q: what is said is\n%s", names, print(t, diags))
			continue
		}
		if got := set.Picture(set.Records[0].Common().Images[0]); got != file {
			t.Errorf("%q: the picture is %q", names, got)
		}
	}
}

// TestKeysOfItems checks that the keys of a map are known by the key that holds
// it.
func TestKeysOfItems(t *testing.T) {
	keys := record.ItemKeys()
	for key, want := range map[string][]string{
		"cadence":       {"times", "per"},
		"former_names":  {"name", "until"},
		"image":         {"file", "alt", "credit"},
		"license":       {"name", "url"},
		"participants":  {"speaker", "organization", "role", "part", "note", "sources"},
		"updates":       {"date", "status", "by", "text", "summit", "sources"},
		"no such thing": nil,
	} {
		if diff := cmp.Diff(want, keys[key]); diff != "" {
			t.Errorf("keys of %s (-want +got):\n%s", key, diff)
		}
	}
	if !slices.Contains(record.KindSummits.Keys(), "participants") || !slices.Contains(record.SiteKeys(), "as_of") {
		t.Errorf("a summit has the keys %v, the site %v, and the maps are %v",
			record.KindSummits.Keys(), record.SiteKeys(), slices.Sorted(maps.Keys(keys)))
	}
}
