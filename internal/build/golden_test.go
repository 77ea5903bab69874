package build_test

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/build"
	"summitline/internal/record"
	"summitline/static"
	"summitline/templates"
)

var update = flag.Bool("update", false, "write what is made into the goldens")

// TestSites builds the whole sites in testdata/sites. An archive holds the
// folders of a site and what is wanted of it:
//
//	content/… templates/… static/…    what goes in
//	public/…                          a file of the site, byte for byte
//	facts/…                           the outline of a page of the site
//	files                             the paths of all files, but for those built in
//	warnings                          what is said about the records
//
// A line "drafts: true" before the first file keeps the drafts.
func TestSites(t *testing.T) {
	archives, err := filepath.Glob("testdata/sites/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no sites: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			testSite(t, archive)
			if *update && !t.Failed() {
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// testSite builds a site and compares it with what its archive wants, or puts
// what it is into the archive.
func testSite(t *testing.T, archive *txtar.Archive) {
	opts := builtIn(folder(archive.Files, "content"))
	opts.Templates.FS = build.Overlay(templates.FS, folder(archive.Files, "templates"))
	opts.Static.FS = build.Overlay(static.FS, folder(archive.Files, "static"))
	opts.Drafts = strings.Contains(string(archive.Comment), "\ndrafts: true\n")
	out, diags := build.Plan(opts, nil)
	if diags.HasErrors() {
		t.Fatalf("the site has faults:\n%s", text(diags))
	}
	site := contents(t, out)
	warned := len(diags) == 0
	pins := 0
	for i, file := range archive.Files {
		got, pinned := "", true
		top, path, _ := strings.Cut(file.Name, "/")
		page, made := site[path]
		switch top {
		case "content", "templates", "static":
			pinned = false
		case "files":
			got = strings.Join(listing(site), "\n") + "\n"
		case "warnings":
			got, warned = text(diags), true
		case "public":
			got = page
		case "facts":
			got = outline(page)
		default:
			t.Errorf("the archive has a file %s, which is neither part of a site nor wanted of one", file.Name)
			continue
		}
		if !pinned {
			continue
		}
		pins++
		if path != "" && !made {
			t.Errorf("the archive wants %s, and the site has no file %s", file.Name, path)
			continue
		}
		if *update {
			archive.Files[i].Data = []byte(got)
			continue
		}
		if diff := cmp.Diff(strings.Split(string(file.Data), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file.Name, diff)
		}
	}
	if !warned {
		t.Errorf("the archive has no file warnings, but there are some:\n%s", text(diags))
	}
	if pins == 0 {
		t.Error("the archive wants nothing of its site")
	}
	for _, fault := range browse(out, site).faults() {
		t.Error(fault)
	}
}

// listing returns the paths of a site's files but for the static files that
// the program brings along.
func listing(site map[string]string) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(site)), func(path string) bool {
		_, err := fs.Stat(static.FS, path)
		return err == nil
	})
}

// TestTheSiteOfEverythingUsesEveryKey keeps the largest golden complete.
func TestTheSiteOfEverythingUsesEveryKey(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/sites/everything.txtar")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{} // by folder, and site.yaml
	for _, file := range archive.Files {
		if path, ok := strings.CutPrefix(file.Name, "content/"); ok {
			kind, _, _ := strings.Cut(path, "/")
			texts[kind] += string(file.Data)
			texts["any"] += string(file.Data)
		}
	}
	uses := func(in, key string) bool {
		return regexp.MustCompile(`(?m)(^|[{ ,-])` + key + `:\s`).MatchString(texts[in])
	}
	common := record.KindPages.Keys()
	for _, kind := range record.Kinds() {
		for _, key := range kind.Keys() {
			in := string(kind)
			if slices.Contains(common, key) && key != "title" && key != "menu" {
				in = "any"
			}
			if !uses(in, key) {
				t.Errorf("no record of the %s has the key %s", kind, key)
			}
		}
	}
	for _, key := range record.SiteKeys() {
		if !uses("site.yaml", key) {
			t.Errorf("site.yaml has no key %s", key)
		}
	}
	for outer, keys := range record.ItemKeys() {
		for _, key := range keys {
			if !uses("any", key) {
				t.Errorf("no %s has the key %s", outer, key)
			}
		}
	}
}
