package rewrite_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/restyle"
	"summitline/internal/rewrite"
	"summitline/internal/samplesite"
	"summitline/internal/yamldoc"
	"summitline/static"
	"summitline/templates"
)

// bases are the sites whose records are given other ids.
func bases(t testing.TB) []fstest.MapFS {
	t.Helper()
	var all []fstest.MapFS
	for _, fsys := range []fs.FS{os.DirFS("../scaffold/site/content"), samplesite.Content(6), os.DirFS("../../content")} {
		all = append(all, samplesite.Copy(t, fsys))
	}
	return all
}

// restyled returns a site of which some records are written in other ways.
func restyled(r *rand.Rand, base fstest.MapFS) fstest.MapFS {
	files := maps.Clone(base)
	share := 1 + r.IntN(4)
	for _, name := range slices.Sorted(maps.Keys(base)) {
		if isRecord(name) && r.IntN(share) == 0 {
			files[name] = &fstest.MapFile{Data: restyle.Record(r, name, base[name].Data)}
		}
	}
	return files
}

func isRecord(name string) bool {
	return slices.Contains([]string{".md", ".yaml", ".yml"}, path.Ext(name))
}

// pick returns a record of a site, and its kind and id.
func pick(r *rand.Rand, files fstest.MapFS) (kind record.Kind, id string) {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if isRecord(name) && strings.Contains(name, "/") {
			all = append(all, name)
		}
	}
	name := all[r.IntN(len(all))]
	dir, _, _ := strings.Cut(name, "/")
	return record.Kind(dir), strings.TrimSuffix(path.Base(name), path.Ext(name))
}

// mentioned adds a draft that names a record in every way.
func mentioned(files fstest.MapFS, kind record.Kind, id string) {
	upper, apart := strings.ToUpper(id), norm.NFD.String(id)
	text := fmt.Sprintf("---\nname: 덧붙임 # %[1]s\ndraft: true\nsummary: \"[[%[1]s]], [[ %[1]s | %[1]s ]] `[[%[1]s]]` \\\\[[%[1]s]]\"\n"+
		"body:\n  en: >-\n    [[%[2]s/%[1]s]] [[%[2]s/%[1]s|%[1]s\n    %[1]s]]\n---\n\n[[%[3]s]]\n| [[%[4]s\\|x]] | %[1]s |\n| --- | --- |\n",
		id, kind, upper, apart)
	files["topics/zz-mentions.md"] = &fstest.MapFile{Data: []byte(text)}
}

// done returns a site after some changes.
func done(files fstest.MapFS, changes []edit.Change) fstest.MapFS {
	next := maps.Clone(files)
	for _, c := range changes {
		delete(next, c.Path)
	}
	for _, c := range changes {
		if c.To != "" {
			next[c.To] = &fstest.MapFile{Data: c.New}
		}
	}
	return next
}

// newIDs are ids that a record may get.
var newIDs = []string{"zz-neu", "2024", "no", "null", "홍길동", "e5", "0x1f", "a", "zz-neu-und-viel-laenger-als-alle-anderen"}

// FuzzRename renames records of sites that are written in all the ways there
// are. No rename is refused, nothing but refs changes, and the way back leads
// to what was there.
func FuzzRename(f *testing.F) {
	for i := range uint64(16) {
		f.Add(i)
	}
	all := bases(f)
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		files := restyled(r, all[min(r.IntN(9)/4, 2)])
		kind, old := pick(r, files)
		new := newIDs[r.IntN(len(newIDs))]
		mentioned(files, kind, old)

		first := renamed(t, files, kind, old, new)
		checkBytes(t, files, first, kind, old, new)
		back := renamed(t, first, kind, new, old)
		again := renamed(t, back, kind, old, new)
		if diff := cmp.Diff(texts(first), texts(again)); diff != "" {
			t.Errorf("%s %s to %s, back, and again (-first +again):\n%s", kind, old, new, diff)
		}
		checkMentions(t, again, kind, new)
	})
}

func texts(files fstest.MapFS) map[string]string {
	all := map[string]string{}
	for name, file := range files {
		all[name] = string(file.Data)
	}
	return all
}

func renamed(t *testing.T, files fstest.MapFS, kind record.Kind, old, new string) fstest.MapFS {
	t.Helper()
	changes, diags := rewrite.Rename(files, "content", kind, old, new)
	if diags.HasErrors() {
		t.Fatalf("%s %s to %s is refused:\n%s", kind, old, new, printed(diags))
	}
	return done(files, changes)
}

// checkMentions checks that every ref to a record has its id.
func checkMentions(t *testing.T, files fstest.MapFS, kind record.Kind, id string) {
	t.Helper()
	out, diags := build.Plan(options(files, true), nil)
	if diags.HasErrors() {
		t.Fatalf("the site has faults:\n%s", printed(diags))
	}
	set, _ := record.Load(files, "content", nil)
	for _, rec := range set.Records {
		for _, m := range rec.Common().Mentions {
			entry, ok := out.Site.Follow(m)
			if !ok || entry.Kind != kind || entry.ID != id {
				continue
			}
			if target, _, _ := strings.Cut(m.ID, "#"); target != id && target != string(kind)+"/"+id {
				t.Errorf("%s still has %q", rec.Common().Path, m.ID)
			}
		}
	}
}

// checkBytes checks that nothing but refs to a record is another than before:
// all that is no text, and each text that has no such ref.
func checkBytes(t *testing.T, before, after fstest.MapFS, kind record.Kind, old, new string) {
	t.Helper()
	for name, file := range before {
		next, there := after[name]
		if !there || bytes.Equal(file.Data, next.Data) {
			continue
		}
		was, bones := dissect(t, name, file.Data)
		is, bonesNow := dissect(t, name, next.Data)
		if diff := cmp.Diff(bones, bonesNow); diff != "" {
			t.Errorf("%s: what is no text (-before +after):\n%s", name, diff)
			continue
		}
		for i := range was {
			if was[i].source == is[i].source {
				continue
			}
			if plain(was[i].value, kind, old) != plain(is[i].value, kind, new) {
				t.Errorf("%s: %q is now %q", name, was[i].source, is[i].source)
			}
		}
	}
}

// text is a text as it stands in a file, and what it says.
type text struct{ source, value string }

// dissect splits a file into its texts and what is between them.
func dissect(t *testing.T, name string, data []byte) (all []text, bones []string) {
	t.Helper()
	var diags diag.List
	doc := yamldoc.Open(name, string(data), &diags)
	if doc == nil {
		t.Fatalf("%s: %s", name, printed(diags))
	}
	at := 0
	var visit func(p *yamldoc.Part)
	visit = func(p *yamldoc.Part) {
		if p.Form.IsText() || p.Form == yamldoc.Alias {
			value := p.Value
			if p.Form == yamldoc.Alias {
				value = doc.Anchors[p.Value].Value
			}
			bones = append(bones, string(data[at:p.Start]))
			all = append(all, text{p.Source(), value})
			at = p.End
		}
		for _, item := range p.Items {
			visit(item)
		}
		for _, pair := range p.Pairs {
			visit(pair.Key)
			visit(pair.Value)
		}
	}
	visit(doc.Root)
	if doc.Body != nil {
		visit(doc.Body)
	}
	return all, append(bones, string(data[at:]))
}

// plain returns a text with a ref to a record taken out, and the links to it.
func plain(value string, kind record.Kind, id string) string {
	if record.FoldID(strings.TrimSpace(value)) == record.FoldID(id) {
		return ""
	}
	for _, ref := range slices.Backward(markdown.Parse(value).Refs()) {
		name, _, _ := strings.Cut(ref.Target, "#")
		if bare := strings.TrimPrefix(name, string(kind)+"/"); record.FoldID(bare) == record.FoldID(id) {
			start := ref.Start + strings.Index(value[ref.Start:], name)
			value = value[:start] + value[start+len(name):]
		}
	}
	return value
}

func options(files fs.FS, drafts bool) build.Options {
	return build.Options{
		Content:   build.Folder{FS: files, Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
		Drafts:    drafts,
	}
}
