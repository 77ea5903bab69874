package schema_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/schema"
	"summitline/internal/site"
	"summitline/internal/yamldoc"
)

// schemas are the schemas of a site, ready to judge records.
type schemas map[string]*jsonschema.Resolved

// schemasOf makes the schemas of a content folder.
func schemasOf(t *testing.T, set *record.Set) schemas {
	t.Helper()
	files, err := schema.Files(set)
	if err != nil {
		t.Fatal(err)
	}
	parse := func(name string) (*jsonschema.Schema, error) {
		for _, f := range files {
			if f.Path == name {
				s := new(jsonschema.Schema)
				return s, json.Unmarshal(f.Text, s)
			}
		}
		return nil, fs.ErrNotExist
	}
	all := schemas{}
	for _, f := range files {
		s, err := parse(f.Path)
		if err == nil {
			all[strings.TrimSuffix(f.Path, ".json")], err = s.Resolve(&jsonschema.ResolveOptions{
				BaseURI: "file:///schema/" + f.Path,
				Loader:  func(uri *url.URL) (*jsonschema.Schema, error) { return parse(path.Base(uri.Path)) },
			})
		}
		if err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
	}
	return all
}

// judge returns what the schema has against the text of a record, or nil.
func (s schemas) judge(file string, text []byte) error {
	name, _, deeper := strings.Cut(file, "/")
	if !deeper {
		name = "site"
	}
	var diags diag.List
	_, root, _ := yamldoc.Read(file, string(text), &diags)
	if root == nil || diags.HasErrors() {
		return fmt.Errorf("no YAML")
	}
	return s[name].Validate(root.Core())
}

// archives returns the content folders of txtar files, by name.
func archives(t *testing.T, pattern string) map[string]fs.FS {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no %s: %v", pattern, err)
	}
	all := map[string]fs.FS{}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fsys := fstest.MapFS{}
		for _, file := range archive.Files {
			inner, isContent := strings.CutPrefix(file.Name, "content/")
			if isContent || strings.Contains(pattern, "everything") && file.Name != "values" {
				fsys[inner] = &fstest.MapFile{Data: file.Data}
			}
		}
		all[strings.TrimSuffix(filepath.Base(name), ".txtar")] = fsys
	}
	return all
}

// isYAML reports whether a file is one that a language server looks at.
func isYAML(file string) bool {
	ext := path.Ext(file)
	return ext == ".yaml" || ext == ".yml"
}

// Whatever the checker has nothing against, the schemas accept; of what it
// refuses they refuse all that is of form.
func TestSchemasAgreeWithTheChecker(t *testing.T) {
	sites := archives(t, "../build/testdata/*/*.txtar")
	sites["everything, in record"] = archives(t, "../record/testdata/everything.txtar")["everything"]
	sites["the real one"] = os.DirFS("../../content")
	sites["the example"] = os.DirFS("../scaffold/site/content")
	sites["30 summits"] = samplesite.Content(30)
	sites["new records"] = newRecords(t)
	records, refused := 0, 0
	known := map[string]schemas{} // only the languages of a site make a difference
	for name, content := range sites {
		set, diags := record.Load(content, "content", nil)
		_, linked := site.Resolve(set, site.Options{Drafts: true})
		langs := fmt.Sprint(set.AnyLang, set.Site.Langs())
		if known[langs] == nil {
			known[langs] = schemasOf(t, set)
		}
		fs.WalkDir(content, ".", func(file string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !isYAML(file) {
				return err
			}
			kind, _, deeper := strings.Cut(file, "/")
			if deeper && !record.Kind(kind).Valid() || !deeper && file != "site.yaml" || strings.Contains("/"+file, "/_") || strings.Contains("/"+file, "/.") {
				return nil
			}
			text, err := fs.ReadFile(content, file)
			if err != nil {
				return err
			}
			records++
			found := errorsIn(diags, file)
			fault := known[langs].judge(file, text)
			if fault != nil {
				refused++
			}
			if fault != nil && len(found)+len(errorsIn(linked, file)) == 0 {
				t.Errorf("%s: %s is refused: %v", name, file, fault)
			}
			for _, d := range found {
				if fault == nil && !beyondSchemas[d.Code] {
					t.Errorf("%s: %s is accepted, though %s: %s", name, file, d.Code, d.Message)
				}
			}
			return nil
		})
	}
	t.Logf("%d records, %d refused", records, refused)
	if refused < 40 {
		t.Errorf("only %d of %d records are refused", refused, records)
	}
}

// newRecords returns the records that `summitline new` begins with, with all
// the keys in them that they only show.
func newRecords(t *testing.T) fs.FS {
	t.Helper()
	off := regexp.MustCompile(`(?m)^#(  .*|[^ #\n].*|)$`)
	content := fstest.MapFS{"site.yaml": {Data: []byte("title: a\nlanguages: [ko, en]\n")}}
	for _, kind := range record.KindNames() {
		text, err := os.ReadFile("../scaffold/records/" + kind + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		content[kind+"/new.yaml"] = &fstest.MapFile{Data: text}
		content[kind+"/full.yaml"] = &fstest.MapFile{Data: off.ReplaceAll(text, []byte("$1"))}
	}
	return content
}

// errorsIn returns the errors in a file of the content folder.
func errorsIn(diags diag.List, file string) diag.List {
	return slices.DeleteFunc(slices.Clone(diags), func(d diag.Diagnostic) bool {
		return d.Severity != diag.Error || d.Span.File.Path != "content/"+file
	})
}

// beyondSchemas are the faults that no schema can tell: it sees the values of one
// record, neither its text nor its name nor other records.
var beyondSchemas = map[string]bool{
	"duplicate-id": true, "former-id-taken": true, "bad-file-name": true, "bad-id": true, // of others, or of the file
	"missing-picture": true, "duplicate-picture": true,
	"bad-link": true, "link-without-address": true, "picture-in-text": true, // within a text
	"end-before-beginning": true, // of two values
	"bad-time-zone":        true, // there are too many
	"bad-boolean":          true, // True is true in YAML
	"bad-date":             true, // an interval that is turned round; others are told, see below
}
