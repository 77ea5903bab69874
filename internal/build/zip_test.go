package build_test

import (
	"archive/zip"
	"bytes"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"summitline/internal/build"
	"summitline/static"
	"summitline/templates"
)

// zipped returns the files of a site as its zip file has them, and the name of
// the folder in it.
func zipped(t *testing.T, out *build.Output) (folder string, files map[string]string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "site.zip")
	n, size, diags, err := out.Zip(name, nil)
	if err != nil || diags.HasErrors() {
		t.Fatalf("the site cannot be written: %v\n%s", err, text(diags))
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	files = map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		top, inside, _ := strings.Cut(f.Name, "/")
		if folder != "" && top != folder {
			t.Errorf("%s is not in the folder %s", f.Name, folder)
		}
		folder, files[inside] = top, string(content)
	}
	if info, err := os.Stat(name); err != nil || info.Size() != size || len(files) != n {
		t.Errorf("%d files and %d bytes were told, and there are %d and %v", n, size, len(files), info)
	}
	return folder, files
}

// Every link of every page of a site in a zip file leads to a file in it, or
// out into the web in full, wherever the site is meant to be served.
func TestEveryLinkOfAZipLeadsToAFile(t *testing.T) {
	sites := map[string]build.Options{"real": realSite()}
	archives, err := filepath.Glob("testdata/sites/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		opts := builtIn(folder(archive.Files, "content"))
		opts.Templates.FS = build.Overlay(templates.FS, folder(archive.Files, "templates"))
		opts.Static.FS = build.Overlay(static.FS, folder(archive.Files, "static"))
		sites[strings.TrimSuffix(path.Base(name), ".txtar")] = opts
	}
	for name, opts := range sites {
		for _, base := range []string{"", "https://example.org/다른 곳/x/"} {
			if base != "" && name != "real" && name != "everything" && name != "former-ids" && name != "base-path" {
				continue
			}
			t.Run(name+" "+base, func(t *testing.T) {
				t.Parallel()
				opts.BaseURL = strings.ReplaceAll(base, " ", "%20")
				out, _ := build.Plan(opts, nil)
				_, files := zipped(t, out)
				if files["index.html"] == "" {
					t.Error("there is no index.html")
				}
				for _, fault := range diskFaults(t, files) {
					t.Error(fault)
				}
			})
		}
	}
}

// diskFaults returns what is wrong with the links of pages that are opened from
// a disk.
func diskFaults(t *testing.T, files map[string]string) (faults []string) {
	t.Helper()
	docs, links := map[string]*html.Node{}, 0
	for name, content := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		doc, err := html.ParseWithOptions(strings.NewReader(content), html.ParseOptionEnableScripting(false)) // with what stands in noscript
		if err != nil {
			t.Fatal(err)
		}
		docs[name] = doc
	}
	ids := map[string]bool{}
	for name, doc := range docs {
		for n := range doc.Descendants() {
			ids[name+"#"+attr(n, "id")] = true
		}
	}
	for name, doc := range docs {
		at := &url.URL{Scheme: "file", Path: "/folder/" + name}
		fault := func(what, link string) { faults = append(faults, name+": "+what+" "+link) }
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				link := a.Val
				switch {
				case a.Key == "content" && strings.EqualFold(attr(n, "http-equiv"), "refresh"):
					_, link, _ = strings.Cut(a.Val, "url=")
				case a.Key != "href" && a.Key != "src" && a.Key != "action":
					continue
				}
				to, err := at.Parse(link)
				if err != nil {
					fault("no address:", link)
					continue
				}
				if to.Scheme != "file" {
					if n.Data != "a" && n.Data != "link" {
						fault("asks the network for", link)
					}
					continue
				}
				links++
				file, below := strings.CutPrefix(to.Path, "/folder/")
				if _, there := files[file]; !below || !there {
					fault("leads to nothing:", link)
				} else if to.Fragment != "" && !ids[file+"#"+to.Fragment] {
					fault("leads to a page without that place:", link)
				}
			}
		}
	}
	if links == 0 {
		faults = append(faults, "no links at all")
	}
	return faults
}

func TestTheFolderOfAZip(t *testing.T) {
	for title, want := range map[string]string{
		"AI 전략대화 기록": "ai-전략대화-기록",
		"a/b: ../c":  "a-b-c",
		"…":          "site",
		"CON":        "site",
	} {
		out := plan(t, builtIn(records("-- site.yaml --\ntitle: \""+title+"\"\n")))
		if got, _ := zipped(t, out); got != want {
			t.Errorf("the folder of %q is %q, want %q", title, got, want)
		}
	}
}

func TestAZipIsTheSameForTheSameSite(t *testing.T) {
	var zips [2][]byte
	for i := range zips {
		name := filepath.Join(t.TempDir(), "site.zip")
		if _, _, _, err := plan(t, realSite()).Zip(name, nil); err != nil {
			t.Fatal(err)
		}
		var err error
		if zips[i], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(zips[0], zips[1]) {
		t.Error("two zip files of the same site differ")
	}
}

// A zip file is replaced as a whole or not at all, and nothing else is.
func TestWhatAZipReplaces(t *testing.T) {
	dir := t.TempDir()
	name, own := filepath.Join(dir, "site.zip"), filepath.Join(dir, "thesis.txt")
	out := plan(t, builtIn(records("-- site.yaml --\ntitle: 기록\n")))
	for range 2 {
		if _, _, _, err := out.Zip(name, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(own, []byte("precious"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, no := range []string{own, dir} {
		if _, _, _, err := out.Zip(no, nil); err == nil {
			t.Errorf("%s was replaced", no)
		}
	}
	broken := builtIn(records("-- site.yaml --\ntitle: 기록\n"))
	broken.Templates.FS = build.Overlay(templates.FS, folder([]txtar.File{{Name: "t/404.html", Data: []byte(`{{define "main"}}{{.None}}{{end}}`)}}, "t"))
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	out, _ = build.Plan(broken, nil)
	if _, _, diags, err := out.Zip(name, nil); err != nil || !diags.HasErrors() {
		t.Errorf("a template that does not work gives %v and %v", err, diags)
	}
	if after, err := os.ReadFile(name); err != nil || !bytes.Equal(after, before) {
		t.Errorf("the zip file was replaced all the same: %v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("left behind: %v (%v)", entries, err)
	}
}
