package build_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/static"
	"summitline/templates"
)

// minimalSite is the site.yaml of archives that bring none.
const minimalSite = "title: 보기\nlanguages: [ko, en]\n"

// TestDiagnostics checks what is said about the sites in testdata/broken. An
// archive holds the folders content, templates and static, and under the name
// want the text of everything that is wrong with them. What begins with "ok-"
// only looks wrong.
func TestDiagnostics(t *testing.T) {
	names, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			testDiagnostics(t, archive, name)
		})
	}
}

func testDiagnostics(t *testing.T, archive *txtar.Archive, name string) {
	if len(archive.Comment) == 0 {
		t.Error("the archive does not say what is to be seen")
	}
	got := faults(withSite(archive.Files))
	if fine := strings.HasPrefix(filepath.Base(name), "ok-"); fine != (got == "") {
		t.Errorf("has a fault: %v, by its name: %v", got != "", !fine)
	}
	last := len(archive.Files) - 1
	if last < 0 || archive.Files[last].Name != "want" {
		archive.Files = append(archive.Files, txtar.File{Name: "want"})
		last++
	}
	if diff := cmp.Diff(string(archive.Files[last].Data), got); diff != "" && !*update {
		t.Errorf("what is said (-want +got):\n%s", diff)
	}
	if *update {
		archive.Files[last].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// withSite adds the minimal site.yaml to the files of a site without one or
// anything like it.
func withSite(files []txtar.File) []txtar.File {
	for _, file := range files {
		if strings.HasPrefix(file.Name, "content/site.") {
			return files
		}
	}
	return append([]txtar.File{{Name: "content/site.yaml", Data: []byte(minimalSite)}}, files...)
}

// faults returns what is said about a site: about its records and, if there is
// no error, about the making of its pages.
func faults(files []txtar.File) string { return text(diagnostics(files)) }

// diagnostics returns the same as a list.
func diagnostics(files []txtar.File) diag.List {
	opts := builtIn(folder(files, "content"))
	opts.Templates.FS = build.Overlay(templates.FS, folder(files, "templates"))
	opts.Static.FS = build.Overlay(static.FS, folder(files, "static"))
	out, diags := build.Plan(opts, nil)
	if !diags.HasErrors() {
		_, found := out.Contents(nil)
		diags = append(diags, found...)
	}
	return diags
}

func TestMissingTemplates(t *testing.T) {
	for missing, want := range map[string]string{
		"summit.html": "templates/summit.html: error: there is no such template [missing-template]\n",
		"base.html":   "templates/base.html: error: there is no such template [missing-template]\n",
		"*.html":      "templates: error: there are no templates [no-templates]\n",
	} {
		names, err := fs.Glob(templates.FS, "*.html")
		if err != nil {
			t.Fatal(err)
		}
		own := fstest.MapFS{}
		for _, name := range names {
			text, err := fs.ReadFile(templates.FS, name)
			if err != nil {
				t.Fatal(err)
			}
			if match, _ := path.Match(missing, name); !match {
				own[name] = &fstest.MapFile{Data: text}
			}
		}
		opts := builtIn(folder(withSite(nil), "content"))
		opts.Templates.FS = own
		if _, diags := build.Plan(opts, nil); text(diags) != want {
			t.Errorf("without %s: what is said is\n%swant\n%s", missing, text(diags), want)
		}
	}
}
