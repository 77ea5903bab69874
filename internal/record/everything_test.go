package record_test

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/markdown"
	"summitline/internal/record"
)

var update = flag.Bool("update", false, "write what is read into the goldens")

const everything = "testdata/everything.txtar"

func readEverything(t *testing.T) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(everything)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// folder returns the files of an archive as a content folder, each text as
// change makes it.
func folder(archive *txtar.Archive, change func(string) string) fs.FS {
	fsys := fstest.MapFS{}
	for _, file := range archive.Files {
		if file.Name != "values" {
			fsys[file.Name] = &fstest.MapFile{Data: []byte(change(string(file.Data)))}
		}
	}
	return fsys
}

func same(text string) string { return text }

// all returns the records of a set by path, that of the site among them.
func all(set *record.Set) map[string]any {
	records := map[string]any{set.Site.Path: set.Site}
	for _, r := range set.Records {
		records[r.Common().Path] = r
	}
	return records
}

// TestEveryKey checks that the records in testdata give every key that there
// is, so that the tests that use them see every key.
func TestEveryKey(t *testing.T) {
	set, _ := record.Load(folder(readEverything(t), same), "content", nil)
	missing := map[string]bool{}
	for _, r := range all(set) {
		for _, keys := range allKeys(reflect.TypeOf(r).Elem(), "") {
			missing[keys] = true
		}
	}
	for _, r := range all(set) {
		for _, v := range values(r) {
			delete(missing, v.keys)
		}
	}
	if len(missing) > 0 {
		t.Errorf("no record gives %v", slices.Sorted(maps.Keys(missing)))
	}
}

// TestEveryValue compares all values of the records in testdata and their
// places with a golden.
func TestEveryValue(t *testing.T) {
	archive := readEverything(t)
	set, diags := record.Load(folder(archive, same), "content", nil)
	got := listing(set, diags)
	last := &archive.Files[len(archive.Files)-1]
	if *update {
		if last.Name != "values" {
			archive.Files = append(archive.Files, txtar.File{Name: "values"})
			last = &archive.Files[len(archive.Files)-1]
		}
		last.Data = []byte(got)
		if err := os.WriteFile(everything, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(last.Data), got); diff != "" {
		t.Errorf("what is read (-want +got):\n%s", diff)
	}
}

// listing writes down all that a set holds.
func listing(set *record.Set, diags diag.List) string {
	var b strings.Builder
	records := all(set)
	for _, path := range slices.Sorted(maps.Keys(records)) {
		fmt.Fprintf(&b, "# %s\n", path)
		for _, v := range values(records[path]) {
			fmt.Fprintf(&b, "%s %s %s\n", position(v.at), v.path, v.at.Text())
		}
		r, ok := records[path].(record.Record)
		if !ok {
			continue
		}
		for _, m := range r.Common().Mentions {
			fmt.Fprintf(&b, "%s → %s %s %d\n", position(m.At), m.ID, m.Key, m.Item)
		}
		for _, a := range r.Common().Addresses {
			fmt.Fprintf(&b, "%s ↗ %s %s\n", position(a.URL.At), a.URL.V, a.Key)
		}
	}
	b.WriteString("\n")
	diags.Print(&b, "en")
	return b.String()
}

func position(at diag.Span) string {
	p := at.Position()
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// TestPlacesHoldTheirValues checks that a value that is written on one line
// without quotes is what stands at its place.
func TestPlacesHoldTheirValues(t *testing.T) {
	set, _ := record.Load(folder(readEverything(t), same), "content", nil)
	checked := 0
	for path, r := range all(set) {
		for _, v := range values(r) {
			text, want := v.at.Text(), plain(v.v)
			if strings.ContainsAny(text[:1], `"'|>[`) || strings.Contains(want, "\n") || v.path == "theme{ko}" {
				continue
			}
			if !strings.EqualFold(text, want) {
				t.Errorf("%s: %s is %q, and at its place stands %q", path, v.path, want, text)
			}
			checked++
		}
	}
	if checked < 100 {
		t.Errorf("only %d values were checked", checked)
	}
}

// equal compares records by what they say, not by where.
var equal = cmp.Options{
	cmpopts.IgnoreTypes(diag.Span{}, &diag.File{}),
	cmpopts.IgnoreFields(record.Meta{}, "Path"),
	cmpopts.SortSlices(func(a, b record.Mention) bool { return a.Key+a.ID < b.Key+b.ID }),
	cmp.Comparer(func(a, b *markdown.Doc) bool { return a.Source() == b.Source() }),
	cmp.Comparer(func(a, b record.Date) bool { return a.Date == b.Date }),
}

func compare(t *testing.T, want, got *record.Set) {
	t.Helper()
	if diff := cmp.Diff(want.Site, got.Site, equal); diff != "" {
		t.Errorf("the site (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want.Records, got.Records, equal); diff != "" {
		t.Errorf("the records (-want +got):\n%s", diff)
	}
}

// TestLineEndsAndByteOrderMarks checks that how a text is stored does not
// change what it says, nor where it says so.
func TestLineEndsAndByteOrderMarks(t *testing.T) {
	archive := readEverything(t)
	want, wantDiags := record.Load(folder(archive, same), "content", nil)
	for name, change := range map[string]func(string) string{
		"CRLF":            func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"byte order mark": func(s string) string { return "\ufeff" + s },
		"both":            func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") },
		"no last line end": func(s string) string {
			return strings.TrimSuffix(s, "\n")
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, diags := record.Load(folder(archive, change), "content", nil)
			compare(t, want, got)
			if diff := cmp.Diff(listing(want, wantDiags), listing(got, diags)); diff != "" {
				t.Errorf("places (-LF +%s):\n%s", name, diff)
			}
		})
	}
}

// TestMarkdownAndYAMLAreEqual checks that a record says the same as YAML and as
// Markdown with front matter.
func TestMarkdownAndYAMLAreEqual(t *testing.T) {
	archive := readEverything(t)
	asYAML, asMarkdown := fstest.MapFS{}, fstest.MapFS{}
	for _, file := range archive.Files {
		data := &fstest.MapFile{Data: file.Data}
		id, isRecord := strings.CutSuffix(file.Name, ".yaml")
		if !isRecord || id == "site" {
			asYAML[file.Name], asMarkdown[file.Name] = data, data
			continue
		}
		keys, _, _ := strings.Cut(string(file.Data), "\nbody:")
		keys = strings.TrimSuffix(keys, "\n") + "\n"
		front := keys + "body: {en: 'English [[kt]]'}\n"
		asYAML[id+".yaml"] = &fstest.MapFile{Data: []byte(keys + "body:\n  en: English [[kt]]\n  ko: |\n    첫 줄 [[hong]]\n\n        코드\n")}
		asMarkdown[id+".md"] = &fstest.MapFile{Data: []byte("---\n" + front + "---\n첫 줄 [[hong]]\n\n    코드\n")}
	}
	want, _ := record.Load(asYAML, "content", nil)
	got, _ := record.Load(asMarkdown, "content", nil)
	compare(t, want, got)
}
