package export_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/export"
	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/site"
	"summitline/internal/tell"
)

var update = flag.Bool("update", false, "write what is made into the goldens")

// everything is the site whose records give every key that there is.
func everything(t *testing.T) fstest.MapFS {
	t.Helper()
	return samplesite.Everything(t, "../build/testdata/sites/everything.txtar")
}

// exported returns a site with its lists and the pages of its records, served
// at a base address.
func exported(t *testing.T, content fstest.MapFS, base string) *export.Export {
	t.Helper()
	set, diags := record.Load(content, "content", nil)
	s, found := site.Resolve(set, site.Options{BaseURL: base})
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatal(diags)
	}
	pages := []export.Page{{Address: "/"}, {Address: "/commitments/"}, {Address: "/changes/"}}
	for _, e := range s.Entries() {
		pages = append(pages, export.Page{Address: e.Address(), Entry: e})
	}
	v := tell.New(s, s.Langs[0])
	v.Pages = map[string]bool{}
	for _, p := range pages {
		v.Pages[p.Address] = true
	}
	return export.New(v, pages)
}

// TestGoldens holds all files of each format, made of a site that gives every
// key, to its golden.
func TestGoldens(t *testing.T) {
	x := exported(t, everything(t), "https://example.org/record")
	wanted := map[string]bool{}
	for _, name := range export.Names() {
		files := x.FilesOf(name)
		golden := filepath.Join("testdata", name+".txtar")
		wanted[golden] = len(files) > 0
		if len(files) == 0 {
			continue // a part of pages, or pages
		}
		t.Run(name, func(t *testing.T) {
			var got txtar.Archive
			slices.SortFunc(files, func(a, b export.File) int { return strings.Compare(a.Path, b.Path) })
			for _, f := range files {
				got.Files = append(got.Files, txtar.File{Name: f.Path, Data: f.Content()})
			}
			text := txtar.Format(&got)
			if *update {
				if err := os.WriteFile(golden, text, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(text)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		})
	}
	goldens, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, golden := range goldens {
		if !wanted[golden] {
			t.Errorf("%s is the golden of no format", golden)
		}
	}
}

func TestEveryFormatIsInTheTable(t *testing.T) {
	got, want := export.Names(), record.FormatNames()
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the table and the keys of site.yaml (-keys +table):\n%s", diff)
	}
}

func TestAFormatCanBeTurnedOff(t *testing.T) {
	for _, name := range export.Names() {
		content := everything(t)
		content["site.yaml"].Data = bytes.Replace(content["site.yaml"].Data, []byte(name+": true"), []byte(name+": false"), 1)
		x := exported(t, content, "https://example.org/record")
		if x.Has(name) {
			t.Errorf("%s is there", name)
		}
		there := map[string]bool{}
		for _, f := range x.Files() {
			there[f.Path] = true
		}
		for _, f := range x.FilesOf(name) {
			if there[f.Path] {
				t.Errorf("%s is there though %s is off", f.Path, name)
			}
		}
	}
}

func TestWhatNeedsFullAddresses(t *testing.T) {
	content := everything(t)
	content["site.yaml"].Data = []byte(strings.Replace(string(content["site.yaml"].Data), "base_url: https://example.org\n", "", 1))
	x := exported(t, content, "")
	if x.Has("sitemap") || !slices.Contains(export.Unhosted(x.Site), "sitemap") {
		t.Error("a sitemap without full addresses")
	}
	for _, f := range x.Files() {
		if f.Path == "robots.txt" && strings.Contains(string(f.Content()), "Sitemap") {
			t.Error("robots.txt names a sitemap that is not there")
		}
	}
}
