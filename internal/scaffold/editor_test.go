package scaffold

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
	"summitline/internal/schema"
)

// The first line of each record that is written here leads to the schema of its
// kind, wherever the site is.
func TestRecordsNameTheirSchemas(t *testing.T) {
	dir := t.TempDir()
	newSite(t, dir)
	content := filepath.Join(dir, "content")
	for _, kind := range record.Kinds() {
		newRecord(t, content, kind, "fresh-"+kind.Singular())
	}
	err := filepath.WalkDir(content, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		first, _, _ := strings.Cut(string(text), "\n")
		named, is := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		want := filepath.Base(filepath.Dir(file)) + ".json"
		if filepath.Base(file) == "site.yaml" {
			want = "site.json"
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(file), filepath.FromSlash(named))); !is || err != nil || filepath.Base(named) != want {
			t.Errorf("%s begins with %q, error %v", file, first, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestSettingsNameTheSchemasOfAllRecords(t *testing.T) {
	dir := t.TempDir()
	newSite(t, dir)
	text, err := os.ReadFile(filepath.Join(dir, ".vscode", "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	var settings map[string]map[string][]string
	if err := json.Unmarshal(text, &settings); err != nil {
		t.Fatal(err)
	}
	globs := settings["yaml.schemas"]
	if len(globs) != len(record.Kinds())+1 {
		t.Errorf("%d schemas in %s", len(globs), text)
	}
	for name, patterns := range globs {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
		for _, pattern := range patterns {
			found, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(strings.Replace(pattern, "/**", "", 1))))
			if len(found) == 0 && strings.HasSuffix(pattern, ".yaml") && !strings.Contains(pattern, "pages") {
				t.Errorf("%q finds nothing, error %v", pattern, err)
			}
		}
	}
}

func TestWriteLeavesSettingsAndRenewsSchemas(t *testing.T) {
	dir := t.TempDir()
	content := filepath.Join(dir, "records")
	write(t, filepath.Join(content, "site.yaml"), "title: a\n")
	write(t, filepath.Join(dir, ".vscode", "settings.json"), "mine")
	write(t, filepath.Join(dir, ".schema", "topics.json"), "old")
	newRecord(t, content, record.KindTopics, "trust")
	got := tree(t, dir)
	if got[".vscode/settings.json"] != "mine" {
		t.Errorf("the settings are now %s", got[".vscode/settings.json"])
	}
	if !strings.Contains(got[".vscode/extensions.json"], "redhat.vscode-yaml") {
		t.Errorf("the recommended extensions are %q", got[".vscode/extensions.json"])
	}
	if !strings.Contains(got[".schema/topics.json"], `"parent"`) || !strings.Contains(got[".schema/ids.json"], `"body": "trust"`) {
		t.Error("the schemas are not new")
	}
	for file := range got {
		if strings.HasSuffix(file, ".new") {
			t.Errorf("%s is left", file)
		}
	}
	if os.Remove(filepath.Join(dir, ".vscode", "settings.json")) != nil {
		t.Fatal("cannot take the settings away")
	}
	newRecord(t, content, record.KindTopics, "data")
	if settings := tree(t, dir)[".vscode/settings.json"]; !strings.Contains(settings, `"records/topics/**/*.yaml"`) {
		t.Errorf("the settings are %s", settings)
	}
}

func TestWriteLeavesNothingWhenItFails(t *testing.T) {
	dir := t.TempDir()
	content := filepath.Join(dir, "content")
	write(t, filepath.Join(content, "site.yaml"), "title: a\n")
	write(t, filepath.Join(content, "topics", "data.yaml"), "name: a\n")
	write(t, filepath.Join(dir, ".schema"), "a file")
	before := tree(t, dir)
	if files, _, err := Write(content, []File{{Path: "topics/trust.yaml", Text: Skeleton(record.KindTopics)}}); err == nil {
		t.Errorf("wrote %s", files)
	}
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Errorf("the folder has changed:\n%s", diff)
	}
}

func TestFilesAreReplacedTogetherOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a"), "old")
	write(t, filepath.Join(dir, "b"), "a file, not a folder")
	before := tree(t, dir)
	if _, err := replace(dir, []schema.File{{Path: "a", Text: []byte("new")}, {Path: "b/c", Text: []byte("new")}}); err == nil {
		t.Error("a file is no folder, and this is no error")
	}
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Errorf("the folder has changed:\n%s", diff)
	}
}

func newRecord(t *testing.T, content string, kind record.Kind, id string) {
	t.Helper()
	_, diags, err := Write(content, []File{{Path: string(kind) + "/" + id + ".yaml", Text: Skeleton(kind)}})
	if err != nil || len(diags) > 0 {
		t.Fatalf("%s %s: error %v\n%s", kind, id, err, printed(diags))
	}
}
