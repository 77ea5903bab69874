package build_test

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/build"
	"summitline/internal/diag"
)

// A plan that takes up what the last one read is the same as one that reads
// everything, whatever has happened in between.
func TestPlanFromTheLastOne(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/sites/everything.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := folder(archive.Files, "content").(fstest.MapFS)
	var last *build.Output
	replace := func(name, old, new string) func() {
		return func() {
			text := strings.Replace(string(content[name].Data), old, new, 1)
			if text == string(content[name].Data) {
				t.Fatalf("%s has no %q", name, old)
			}
			content[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	for _, step := range []struct {
		name   string
		change func()
	}{
		{"nothing", func() {}},
		{"a name that others show", replace("speakers/hong.yaml", "홍길동", "홍길순")},
		{"a date that moves a summit", replace("summits/workshop.yaml", "2022-04-05", "2024-01-01")},
		{"a ref to nothing", replace("topics/people.yaml", "parent: chips", "parent: chip")},
		{"text that is no YAML", replace("series/forum.yaml", "status: ended", "status: [ended")},
		{"both mended", func() {
			replace("topics/people.yaml", "parent: chip", "parent: chips")()
			replace("series/forum.yaml", "status: [ended", "status: ended")()
		}},
		{"a record more", func() {
			content["topics/new.yaml"] = &fstest.MapFile{Data: []byte("name: 새 주제\nparent: people\n")}
		}},
		{"a record less", func() { delete(content, "topics/new.yaml") }},
		{"a picture less", func() { delete(content, "summits/2022/hall.png") }},
		{"a picture again", func() { content["summits/2022/hall.png"] = &fstest.MapFile{Data: []byte("another picture")} }},
		{"the languages the other way round", replace("site.yaml", "[ko, en]", "[en, ko]")},
		{"a language less", replace("site.yaml", "[en, ko]", "[ko]")},
	} {
		step.change()
		opts := builtIn(maps.Clone(content))
		fresh, freshDiags := build.Plan(opts, nil)
		again, diags := build.Plan(opts, last)
		if diff := cmp.Diff(text(freshDiags), text(diags)); diff != "" {
			t.Errorf("after %s other faults are found (-fresh +again):\n%s", step.name, diff)
		}
		if again.Records() != fresh.Records() {
			t.Errorf("after %s there are %d records, not %d", step.name, again.Records(), fresh.Records())
		}
		if !diags.HasErrors() {
			if diff := cmp.Diff(contents(t, fresh), contents(t, again)); diff != "" {
				t.Errorf("after %s the site is another (-fresh +again):\n%s", step.name, diff)
			}
		}
		last = again
	}
}

func TestProgressCountsEveryFile(t *testing.T) {
	out := plan(t, builtIn(records("-- site.yaml --\ntitle: 보기\n")))
	next := 1
	_, diags := out.Contents(func(done, total int) {
		if done != next || total != len(out.Files) {
			t.Errorf("told %d of %d, want %d of %d", done, total, next, len(out.Files))
		}
		next++
	})
	if len(diags) > 0 || next != len(out.Files)+1 {
		t.Errorf("told %d times of %d files\n%s", next-1, len(out.Files), text(diags))
	}
}

func TestOverlay(t *testing.T) {
	under := fstest.MapFS{
		"a.txt":        {Data: []byte("under")},
		"b.txt":        {Data: []byte("under")},
		"both/c.txt":   {Data: []byte("under")},
		"both/d.txt":   {Data: []byte("under")},
		"lower/e.txt":  {Data: []byte("under")},
		"both/in/f.md": {Data: []byte("under")},
	}
	over := fstest.MapFS{
		"b.txt":       {Data: []byte("over")},
		"both/d.txt":  {Data: []byte("over")},
		"upper/g.txt": {Data: []byte("over")},
	}
	both := build.Overlay(under, over)
	var files []string
	err := fs.WalkDir(both, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, name)
		}
		return err
	})
	want := []string{"a.txt", "b.txt", "both/c.txt", "both/d.txt", "both/in/f.md", "lower/e.txt", "upper/g.txt"}
	if diff := cmp.Diff(want, files); diff != "" || err != nil {
		t.Errorf("the files of both (-want +got): %v\n%s", err, diff)
	}
	for name, want := range map[string]string{"a.txt": "under", "b.txt": "over", "both/c.txt": "under", "both/d.txt": "over", "upper/g.txt": "over"} {
		if got, err := fs.ReadFile(both, name); err != nil || string(got) != want {
			t.Errorf("%s is %q: %v", name, got, err)
		}
	}
	if _, err := fs.ReadFile(both, "nothing"); err == nil {
		t.Error("a file of neither can be read")
	}
	if _, err := fs.ReadDir(both, "nothing"); err == nil {
		t.Error("a folder of neither can be read")
	}
	missing := build.Overlay(under, missingFS{})
	if names, err := fs.Glob(missing, "*.txt"); err != nil || len(names) != 2 {
		t.Errorf("over a missing folder there are %q: %v", names, err)
	}
}

// missingFS is a folder that is not there at all.
type missingFS struct{}

func (missingFS) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// A record's own file and the folders of a site are not the only ones that can
// be unreadable: what a page is made of later can be too.
func TestAFileThatCannotBeReadAnyMore(t *testing.T) {
	content := records("-- site.yaml --\ntitle: 보기\n-- summits/a.yaml --\ntitle: 회의\ndate: 2024\nimage: {file: hall.png}\n-- summits/hall.png --\n").(fstest.MapFS)
	out := plan(t, builtIn(content))
	delete(content, "summits/hall.png")
	_, diags := out.Contents(nil)
	if len(diags) != 1 || diags[0].Severity != diag.Error || diags[0].Span.Place() != "content/summits/hall.png" {
		t.Errorf("what is said: %s", text(diags))
	}
}

// Two pages at one address are the consequence of a wrong id, which is named
// at its place: once is enough.
func TestAWrongIDIsNamedOnce(t *testing.T) {
	for _, archive := range []string{
		"-- pages/about.yaml --\ntitle: 소개\nformer_ids: topics\n",
		"-- pages/about.yaml --\ntitle: 소개\n-- pages/ABOUT.yaml --\ntitle: 소개\n",
		"-- topics/a.yaml --\nname: 가\n-- topics/more/a.yaml --\nname: 가\n",
		"-- topics/a.yaml --\nname: 가\n-- topics/b.yaml --\nname: 나\nformer_ids: a\n",
		"-- topics/a.yaml --\nname: 가\nformer_ids: c\n-- topics/b.yaml --\nname: 나\nformer_ids: C\n",
		"-- pages/years.yaml --\ntitle: 해\n",
	} {
		_, diags := build.Plan(builtIn(records("-- site.yaml --\ntitle: 보기\n"+archive)), nil)
		if len(diags) != 1 || diags[0].Span.IsZero() {
			t.Errorf("%s\n%s", archive, text(diags))
		}
	}
}
