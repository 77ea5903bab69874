package compare_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/compare"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/site"
)

var update = flag.Bool("update", false, "write what is reported into the goldens")

// load makes a side of the records of a content folder.
func load(name string, content fs.FS, drafts bool) compare.Side {
	records, found := record.Load(content, name, nil)
	resolved, more := site.Resolve(records, site.Options{Drafts: drafts})
	side := compare.Side{Name: name, Site: resolved, Content: content}
	for _, d := range append(found, more...).Sorted() {
		if d.Severity == diag.Error {
			side.Faults = append(side.Faults, d)
		}
	}
	return side
}

// option finds "key: value" in the comment of an archive.
func option(archive *txtar.Archive, key string) string {
	m := regexp.MustCompile(`(?m)^` + key + `: (.*)$`).FindSubmatch(archive.Comment)
	if m == nil {
		return ""
	}
	return string(m[1])
}

// TestReports compares the pairs of sites in testdata. An archive holds the
// records before and after, and the reports that are wanted of them:
//
//	before/… after/…        the content folders; what is in both may stand once, in both/…
//	text.ko, markdown.en …  a report in a form and a language
//
// Its comment may have lines "base: URL" and "drafts: true".
func TestReports(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			testReport(t, archive)
			if *update && !t.Failed() {
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func testReport(t *testing.T, archive *txtar.Archive) {
	sides := map[string]fstest.MapFS{"before": {}, "after": {}}
	wanted := 0
	for _, file := range archive.Files {
		top, path, _ := strings.Cut(file.Name, "/")
		for side, files := range sides {
			if top == side || top == "both" {
				files[path] = &fstest.MapFile{Data: file.Data}
			}
		}
	}
	drafts := option(archive, "drafts") == "true"
	report := compare.Sites(load("before", sides["before"], drafts), load("after", sides["after"], drafts))
	for i, file := range archive.Files {
		form, lang, _ := strings.Cut(file.Name, ".")
		write := map[string]func(*compare.Report, *bytes.Buffer, compare.Telling) error{
			"text":     func(r *compare.Report, b *bytes.Buffer, how compare.Telling) error { return r.Text(b, how) },
			"markdown": func(r *compare.Report, b *bytes.Buffer, how compare.Telling) error { return r.Markdown(b, how) },
			"json":     func(r *compare.Report, b *bytes.Buffer, how compare.Telling) error { return r.JSON(b, how) },
		}[form]
		if write == nil {
			if top, _, _ := strings.Cut(file.Name, "/"); sides[top] == nil && top != "both" {
				t.Errorf("the archive has a file %s, which is neither part of a site nor a report", file.Name)
			}
			continue
		}
		wanted++
		var got bytes.Buffer
		if err := write(report, &got, compare.Telling{Lang: lang, BaseURL: option(archive, "base")}); err != nil {
			t.Fatal(err)
		}
		if *update {
			archive.Files[i].Data = got.Bytes()
			continue
		}
		if diff := cmp.Diff(strings.Split(string(file.Data), "\n"), strings.Split(got.String(), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file.Name, diff)
		}
	}
	if wanted == 0 {
		t.Error("the archive wants no report")
	}
}
