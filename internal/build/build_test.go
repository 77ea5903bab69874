package build_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/static"
	"summitline/templates"
)

// realContent is the folder of the records of the project's own site.
const realContent = "../../content"

// builtIn returns the options of a site that brings nothing but records.
func builtIn(content fs.FS) build.Options {
	return build.Options{
		Content:   build.Folder{FS: content, Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
	}
}

// folder returns the files of an archive below a folder, as a file system.
func folder(files []txtar.File, name string) fs.FS {
	fsys := fstest.MapFS{}
	for _, file := range files {
		if path, ok := strings.CutPrefix(file.Name, name+"/"); ok {
			fsys[path] = &fstest.MapFile{Data: file.Data, Mode: 0o644}
		}
	}
	return fsys
}

// records returns a content folder given as a txtar archive.
func records(archive string) fs.FS {
	files := txtar.Parse([]byte(archive)).Files
	for i := range files {
		files[i].Name = "content/" + files[i].Name
	}
	return folder(files, "content")
}

// plan returns the output of a site with which nothing is wrong.
func plan(t testing.TB, opts build.Options) *build.Output {
	t.Helper()
	out, diags := build.Plan(opts, nil)
	if len(diags) > 0 {
		t.Fatalf("the site has faults:\n%s", text(diags))
	}
	return out
}

// contents returns the files of a site whose pages can all be made, by path.
func contents(t testing.TB, out *build.Output) map[string]string {
	t.Helper()
	made, diags := out.Contents(nil)
	if len(diags) > 0 {
		t.Fatalf("the pages have faults:\n%s", text(diags))
	}
	files := map[string]string{}
	for path, content := range made {
		files[path] = string(content)
	}
	return files
}

func text(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

// realSite returns the options of the project's own site.
// It names no font: hundreds of pictures take their time, and
// other tests look at some.
func realSite() build.Options {
	content := os.DirFS(realContent)
	settings, err := fs.ReadFile(content, "site.yaml")
	if err != nil {
		panic(err)
	}
	without := fonts.ReplaceAll(settings, []byte("fonts: []"))
	return builtIn(build.Overlay(content, fstest.MapFS{"site.yaml": {Data: without}}))
}

// fonts finds the fonts that site.yaml names.
var fonts = regexp.MustCompile(`fonts: \[.*\]`)

// copied returns a file system in memory with the same files.
func copied(t testing.TB, from fs.FS) fs.FS {
	t.Helper()
	copied := fstest.MapFS{}
	err := fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(from, name)
		copied[name] = &fstest.MapFile{Data: content, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return copied
}

// write writes a site that must not fail.
func write(t testing.TB, out *build.Output, dir string) build.Report {
	t.Helper()
	report, diags, err := out.Write(dir, nil, nil)
	if err != nil || len(diags) > 0 {
		t.Fatalf("the site cannot be written: %v\n%s", err, text(diags))
	}
	return report
}
