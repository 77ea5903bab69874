package draft_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/format"
	"summitline/internal/record"
	"summitline/internal/scaffold"
	"summitline/internal/site"
)

// content makes a content folder of texts by path; site.yaml is there if none
// is given.
func content(texts map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{"site.yaml": {Data: []byte("title: a\nlanguages: [ko, en]\ntimezone: Asia/Seoul\n")}}
	for path, text := range texts {
		fsys[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// open begins a batch in a content folder.
func open(t testing.TB, fsys fs.FS) *draft.Batch {
	t.Helper()
	b, diags := draft.Open(fsys, "content")
	if diags.HasErrors() {
		t.Fatal(printed(diags))
	}
	return b
}

// cell returns a cell as a flag would give it.
func cell(path, text string) draft.Cell {
	return draft.Cell{Path: path, Text: text, From: &draft.Origin{Label: path, Text: text, At: diag.OnDisk("--" + path)}}
}

func printed(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

// files returns the new records of a batch by path, without their first lines,
// and what found no place.
// Nothing is wrong with the site that has them.
func files(t testing.TB, fsys fstest.MapFS, b *draft.Batch) (map[string]string, string) {
	t.Helper()
	made, diags := b.Files()
	if len(diags) > 0 {
		t.Fatal(printed(diags))
	}
	all := fstest.MapFS{}
	for path, file := range fsys {
		all[path] = file
	}
	texts := map[string]string{}
	for _, f := range made {
		kind, _, _ := strings.Cut(f.Path, "/")
		text, named := strings.CutPrefix(string(f.Text), modeline(kind))
		if !named {
			t.Errorf("%s does not name its schema", f.Path)
		}
		texts[f.Path] = text
		styled, diags := format.Record(f.Path, record.Kind(kind), f.Text)
		if diff := cmp.Diff(string(styled), string(f.Text)); diff != "" || len(diags) > 0 {
			t.Errorf("%s is not in the house style:\n%s%s", f.Path, diff, printed(diags))
		}
		all[f.Path] = &fstest.MapFile{Data: f.Text}
	}
	set, diags := record.Load(all, "content", nil)
	_, found := site.Resolve(set, site.Options{Drafts: true})
	if diags = append(diags, found...); len(diags) > 0 {
		t.Errorf("the new records do not pass:\n%s", printed(diags))
	}
	return texts, printed(b.Report(diag.Warning))
}

// modeline is the first line of the records of a kind.
func modeline(kind string) string {
	return "# yaml-language-server: $schema=../../.schema/" + kind + ".json\n"
}

// live returns the lines of a record that are no comments and not empty.
func live(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(strings.TrimSpace(line), "#") && strings.TrimSpace(line) != "" {
			b.WriteString(line)
		}
	}
	return b.String()
}

func TestFreshRecordsPassEveryCheck(t *testing.T) {
	for _, text := range []string{"title: a\nlanguages: [ko, en]", "title: a\nlanguages: [en]"} {
		fsys := content(map[string]string{"site.yaml": text})
		b := open(t, fsys)
		b.Whole = true
		for _, kind := range record.Kinds() {
			if _, diags := b.New(kind, "fresh-"+kind.Singular(), nil); len(diags) > 0 {
				t.Error(printed(diags))
			}
		}
		made, _ := files(t, fsys, b)
		if len(made) != len(record.Kinds()) {
			t.Errorf("made %d records", len(made))
		}
	}
}

func TestAFreshRecordIsItsSkeleton(t *testing.T) {
	for _, kind := range record.Kinds() {
		fsys := content(nil)
		b := open(t, fsys)
		b.Whole = true
		b.New(kind, "e\u0301te\u0301", nil)
		made, _ := files(t, fsys, b)
		want := map[string]string{string(kind) + "/été.yaml": strings.TrimPrefix(string(scaffold.Skeleton(kind)), modeline(string(kind)))}
		if diff := cmp.Diff(want, made); diff != "" {
			t.Error(diff)
		}
	}
}

func TestNewRefusesAnIDThatIsTaken(t *testing.T) {
	for _, test := range []struct {
		about, file, text string
		kind              record.Kind
		id, want          string
	}{
		{"by the same file", "topics/trust.yaml", "name: a", record.KindTopics, "trust", `topics/trust.yaml: error: the id "trust" is taken by this record`},
		{"in a folder of the kind", "topics/2024/old/trust.md", "---\nname: a\n---\n", record.KindTopics, "trust", `topics/2024/old/trust.md: error: `},
		{"in another case", "topics/trust.yml", "name: a", record.KindTopics, "TRUST", `topics/trust.yml: error: the id "TRUST" is taken`},
		{"in another Unicode form", "topics/e\u0301te\u0301.yaml", "name: a", record.KindTopics, "été", `error: the id "été" is taken`},
		{"by a file that cannot be read", "topics/trust.yaml", "name: [", record.KindTopics, "trust", `topics/trust.yaml: error: the id "trust" is taken`},
		{"by a draft", "topics/trust.yaml", "name: a\ndraft: true", record.KindTopics, "trust", `topics/trust.yaml: error: the id "trust" is taken`},
		{"as a former id", "topics/new.yaml", "name: a\nformer_ids: [older, trust]", record.KindTopics, "Trust", `topics/new.yaml:2:21: error: the id "Trust" is taken: this record had it`},
		{"by an organization", "organizations/kt.yaml", "name: a", record.KindSpeakers, "kt", `= organizations and speakers share their ids`},
		{"by what was a speaker", "speakers/a.yaml", "name: a\nformer_ids: kt", record.KindOrganizations, "kt", `speakers/a.yaml:2:13: error: `},
		{"by a language of the site", "site.yaml", "title: a\nlanguages: [ko, en]", record.KindPages, "EN", `pages/EN.yaml: error: the site itself uses the address /EN/`},
	} {
		t.Run(test.about, func(t *testing.T) {
			b := open(t, content(map[string]string{test.file: test.text}))
			r, diags := b.New(test.kind, test.id, nil)
			if r != nil {
				t.Errorf("began %s", r.ID)
			}
			if got := printed(diags); !strings.Contains(got, test.want) {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}
