package scaffold

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseTool(t *testing.T) {
	for _, test := range []struct {
		text, known string
		want        Tool
		ok          bool
	}{
		{"https://example.org/a/summitline@v1.0.0", "", Tool{"https://example.org/a/summitline", "v1.0.0"}, true},
		{"https://example.org:8443/a.git@0123abc", "fff", Tool{"https://example.org:8443/a.git", "0123abc"}, true},
		{"https://example.org/a", "0123abc", Tool{"https://example.org/a", "0123abc"}, true},
		{text: "https://example.org/a"},
		{text: "https://example.org/a@"},
		{text: "https://example.org/a@-x"},
		{text: "https://example.org/a@v1 v2"},
		{text: `https://example.org/a@v1"`},
		{text: "https://example.org@v1"},
		{text: "git@example.org:a/b@v1"},
		{text: "https://user:secret@example.org/a@v1"},
		{text: "http://example.org/a@v1"},
		{text: "a/b@v1"},
		{text: "https://example.org/$(id)@v1"},
	} {
		tool, ok := ParseTool(test.text, test.known)
		if ok != test.ok || ok && tool != test.want {
			t.Errorf("%q with %q: %+v, %v", test.text, test.known, tool, ok)
		}
	}
}

func workflows(t *testing.T, dir string, service CI, tool Tool) Files {
	t.Helper()
	files, err := Workflows(dir, service, tool)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestWorkflowsGetTheToolFromWhereItIs(t *testing.T) {
	empty, own := t.TempDir(), t.TempDir()
	write(t, filepath.Join(own, "go.mod"), "module summitline\n\ngo 1.26.0\n")
	tool := Tool{"https://example.org/a", "v1.2.3"}
	for _, service := range CIs() {
		for _, test := range []struct {
			about, dir string
			tool       Tool
			has, lacks []string
			blank      bool
		}{
			{"a tool", empty, tool, []string{`SUMMITLINE_REPOSITORY: "https://example.org/a"`, `SUMMITLINE_REF: "v1.2.3"`, ".summitline-source/"}, []string{".ci/run"}, false},
			{"no tool", empty, Tool{}, []string{`SUMMITLINE_REPOSITORY: ""`, `SUMMITLINE_REF: ""`, ".summitline-source/"}, []string{".ci/run"}, true},
			{"its own source", own, Tool{}, []string{".ci/run", "go.sum"}, []string{"SUMMITLINE_REPOSITORY", ".summitline-source/"}, false},
			{"its own source, and a tool all the same", own, tool, []string{`SUMMITLINE_REF: "v1.2.3"`}, []string{".ci/run"}, false},
		} {
			files := workflows(t, test.dir, service, test.tool)
			var all strings.Builder
			for _, name := range files.Names() {
				all.Write(files[name])
			}
			for _, text := range test.has {
				if !strings.Contains(all.String(), text) {
					t.Errorf("%s with %s: nothing has %s", service, test.about, text)
				}
			}
			for _, text := range append(test.lacks, "<%", "%>") {
				if strings.Contains(all.String(), text) {
					t.Errorf("%s with %s: something has %s", service, test.about, text)
				}
			}
			if blank := files.Blank() != ""; blank != test.blank {
				t.Errorf("%s with %s: blank %v", service, test.about, blank)
			}
		}
	}
}

func TestWorkflowsSpeakTheLanguageOfTheSite(t *testing.T) {
	for site, want := range map[string]string{"": "ko_KR", "languages: [en, ko]": "ko_KR", "languages: [en, fr]": "en_US"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "content", "site.yaml"), "title: a\n"+site)
		text := string(workflows(t, dir, GitHub, Tool{})[".github/workflows/site.yml"])
		if !strings.Contains(text, "LC_MESSAGES: "+want+".UTF-8") {
			t.Errorf("%q: %s", site, text)
		}
	}
}

func TestAddFilesIsAllOrNothing(t *testing.T) {
	files := Files{"a/b/new.yml": []byte("new"), "a/c.yml": []byte("new"), "d.yml": []byte("new")}
	for _, there := range []string{"", "a/c.yml", "d.yml/x", "a/b", "a"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "content", "site.yaml"), "title: a\n")
		if there != "" {
			write(t, filepath.Join(dir, filepath.FromSlash(there)), "mine")
		}
		before := tree(t, dir)
		diags, err := AddFiles(dir, files)
		if there == "" {
			if err != nil || len(diags) > 0 {
				t.Errorf("error %v\n%s", err, printed(diags))
			}
			for name := range files {
				if text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); err != nil || string(text) != "new" {
					t.Errorf("%s: %q, %v", name, text, err)
				}
			}
			continue
		}
		if err == nil && !diags.HasErrors() {
			t.Errorf("with %s there: no error", there)
		}
		if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
			t.Errorf("with %s there, the folder has changed:\n%s", there, diff)
		}
	}
}

func TestNewSiteWithWorkflows(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	files := workflows(t, dir, GitHub, Tool{})
	if diags, err := NewSite(dir, files); err != nil || len(diags) > 0 {
		t.Fatalf("error %v\n%s", err, printed(diags))
	}
	for _, name := range append(files.Names(), "content/site.yaml") {
		if info, err := fs.Stat(os.DirFS(dir), name); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNewSiteLeavesNothingWhenAWorkflowFails(t *testing.T) {
	parent := t.TempDir()
	before := tree(t, parent)
	if _, err := NewSite(filepath.Join(parent, "new"), Files{"README.md/x": []byte("a")}); err == nil {
		t.Error("no error")
	}
	if diff := cmp.Diff(before, tree(t, parent)); diff != "" {
		t.Errorf("something is left:\n%s", diff)
	}
}
