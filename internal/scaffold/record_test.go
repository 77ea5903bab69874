package scaffold

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/static"
	"summitline/templates"
)

// off finds the lines that the # before a key switches off.
var off = regexp.MustCompile(`(?m)^#(  .*|[^ #\n].*|)$`)

// switchOn returns a text with all keys in it that it only shows.
func switchOn(text []byte) []byte { return off.ReplaceAll(text, []byte("$1")) }

// skeleton returns the text of a new record of a kind.
func skeleton(t *testing.T, kind record.Kind) []byte {
	t.Helper()
	text, err := records.ReadFile("records/" + string(kind) + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// plan makes a site, with its drafts, of a content folder.
func plan(content fs.FS) (*build.Output, diag.List) {
	return build.Plan(build.Options{
		Content:   build.Folder{FS: content, Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
		Drafts:    true,
	}, nil)
}

// check returns all that is wrong with a site, as text.
func check(content fs.FS) string {
	out, diags := plan(content)
	if !diags.HasErrors() {
		_, found := out.Contents(nil)
		diags = append(diags, found...)
	}
	return printed(diags)
}

func printed(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

// withSite returns the content of the example site and more files beside it.
func withSite(t *testing.T, more fstest.MapFS) fs.FS {
	t.Helper()
	content, err := fs.Sub(site, "site/content")
	if err != nil {
		t.Fatal(err)
	}
	return build.Overlay(content, more)
}

// keysOf returns the keys that are set in a value read from a record, by the
// key of the map in which they stand; those of the record itself by "".
func keysOf(v any) map[string][]string {
	found := map[string][]string{}
	addKeys(reflect.Indirect(reflect.ValueOf(v)), "", found)
	for under, keys := range found {
		slices.Sort(keys)
		found[under] = slices.Compact(keys)
	}
	return found
}

func addKeys(v reflect.Value, under string, found map[string][]string) {
	for _, f := range reflect.VisibleFields(v.Type()) {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		value := v.FieldByIndex(f.Index)
		if key == "" || key == "-" || value.IsZero() {
			continue
		}
		found[under] = append(found[under], key)
		switch {
		case value.Kind() == reflect.Struct:
			addKeys(value, key, found)
		case value.Kind() == reflect.Slice && value.Type().Elem().Kind() == reflect.Struct:
			for i := range value.Len() {
				addKeys(value.Index(i), key, found)
			}
		}
	}
}

// wantKeys returns the keys that there are for each of the maps in found.
func wantKeys(own []string, found map[string][]string) map[string][]string {
	items := record.ItemKeys()
	want := map[string][]string{}
	for under := range found {
		want[under] = slices.Sorted(slices.Values(items[under]))
	}
	want[""] = slices.Sorted(slices.Values(own))
	return want
}

func TestSkeletonsShowEveryKey(t *testing.T) {
	for _, kind := range record.Kinds() {
		content := fstest.MapFS{
			"site.yaml":                   {Data: []byte("title: a")},
			string(kind) + "/fresh.yaml":  {Data: switchOn(skeleton(t, kind))},
			string(kind) + "/picture.png": {},
		}
		set, diags := record.Load(content, "content", nil)
		if text := printed(diags); text != "" {
			t.Errorf("%s: %s", kind, text)
		}
		found := keysOf(set.Records[0])
		if diff := cmp.Diff(wantKeys(kind.Keys(), found), found); diff != "" {
			t.Errorf("%s: keys of the content model (-) and of the skeleton (+):\n%s", kind, diff)
		}
	}
}

func TestSkeletonsHaveOnlyWhatIsNeeded(t *testing.T) {
	needed := map[record.Kind][]string{
		record.KindSummits:       {"date", "draft", "title"},
		record.KindSeries:        {"draft", "title"},
		record.KindSpeakers:      {"draft", "name"},
		record.KindOrganizations: {"draft", "name"},
		record.KindTopics:        {"draft", "name"},
		record.KindSources:       {"draft", "title"},
		record.KindPages:         {"draft", "title"},
	}
	for _, kind := range record.Kinds() {
		content := fstest.MapFS{string(kind) + "/fresh.yaml": {Data: skeleton(t, kind)}}
		set, _ := record.Load(content, "content", nil)
		if diff := cmp.Diff(map[string][]string{"": needed[kind]}, keysOf(set.Records[0])); diff != "" {
			t.Errorf("%s: needed (-) and switched on (+):\n%s", kind, diff)
		}
	}
}

// The examples name records of the example site: in it, nothing is wrong with
// them.
func TestSkeletonsSwitchedOnFitTheExampleSite(t *testing.T) {
	for _, kind := range record.Kinds() {
		content := withSite(t, fstest.MapFS{
			string(kind) + "/fresh.yaml":  {Data: switchOn(skeleton(t, kind))},
			string(kind) + "/picture.png": {},
		})
		if text := check(content); text != "" {
			t.Errorf("%s:\n%s", kind, text)
		}
	}
}

// In a site of its own, whatever its languages, a skeleton with all its keys
// lacks the records that it names, and nothing else.
func TestSkeletonsSwitchedOnOnlyLackOtherRecords(t *testing.T) {
	for _, languages := range []string{"[ko]", "[en]", "[ko, en]", "[fr, ja]"} {
		for _, kind := range record.Kinds() {
			_, diags := plan(fstest.MapFS{
				"site.yaml":                   {Data: []byte("title: a\nlanguages: " + languages)},
				string(kind) + "/fresh.yaml":  {Data: switchOn(skeleton(t, kind))},
				string(kind) + "/picture.png": {},
			})
			missing := 0
			for _, d := range diags {
				switch {
				case d.Span.File.Path == "content/site.yaml":
				case strings.HasPrefix(d.Message.String(), "there is no "):
					missing++
				default:
					t.Errorf("%s in %s: %s", kind, languages, printed(diag.List{d}))
				}
			}
			if missing == 0 {
				t.Errorf("%s in %s: no example of a ref", kind, languages)
			}
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// tree returns the files below a folder with their texts, and the folders.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			found[file] = "a folder"
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, file))
		found[file] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
