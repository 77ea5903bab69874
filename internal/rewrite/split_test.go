package rewrite

import (
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/diag"
	"summitline/internal/format"
	"summitline/internal/record"
	"summitline/internal/restyle"
	"summitline/internal/samplesite"
	"summitline/internal/yamldoc"
)

// FuzzMerge tears records in two, in all the ways in which records are
// written, and merges them: the record says what it said.
func FuzzMerge(f *testing.F) {
	for i := range uint64(24) {
		f.Add(i)
	}
	bases := []fstest.MapFS{samplesite.Copy(f, os.DirFS("../scaffold/site/content")), samplesite.Copy(f, samplesite.Content(6)), samplesite.Copy(f, os.DirFS("../../content"))}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 2))
		base := bases[min(r.IntN(9)/4, 2)]
		before := open(base, "content", nil)
		rec := before.set.Records[r.IntN(len(before.set.Records))]
		m := rec.Common()
		other := path.Dir(m.Path) + "/zz-other" + []string{".yaml", ".md"}[r.IntN(2)]

		torn := tear(t, r, base, before, rec, other)
		if open(torn, "content", nil).read.HasErrors() {
			return // what belongs together has been torn apart
		}
		changes, diags := Merge(torn, "content", m.Kind, "zz-other", m.ID)
		if diags.HasErrors() {
			var b strings.Builder
			diags.Print(&b, "en")
			if !isOdd(torn[other].Data) && !isOdd(torn[m.Path].Data) || !strings.Contains(b.String(), "too-odd-to-change") {
				t.Fatalf("%s\n%s\nand\n%s\nare not merged:\n%s", other, torn[other].Data, torn[m.Path].Data, &b)
			}
			return
		}
		merged := maps.Clone(torn)
		for _, c := range changes {
			delete(merged, c.Path)
			if c.To != "" {
				merged[c.To] = &fstest.MapFile{Data: c.New}
			}
		}
		after := open(merged, "content", nil)
		stay := func(path string) string { return path }
		for _, was := range before.set.Records {
			is := after.at(was.Common().Path)
			if is == nil {
				t.Fatalf("%s is gone", was.Common().Path)
			}
			if diff := cmp.Diff(sorted(before.facts(was, stay)), sorted(after.facts(is, stay))); diff != "" {
				t.Errorf("%s\n%s\nand\n%s\nare merged to\n%s\n%s (-before +after):\n%s", other, torn[other].Data, torn[m.Path].Data, merged[m.Path].Data, was.Common().Path, diff)
			}
		}
	})
}

// isOdd reports whether a record has anchors, or is in braces as a whole.
func isOdd(text []byte) bool {
	var ignored diag.List
	doc := yamldoc.Open("x.yaml", string(text), &ignored)
	return doc == nil || len(doc.Anchors) > 0 || doc.Root.Form == yamldoc.FlowMap
}

// sorted returns facts without their places, in some order.
func sorted(facts []fact) []string {
	var all []string
	for _, f := range facts {
		f = anywhere(f)
		all = append(all, f.key+" = "+f.value)
	}
	slices.Sort(all)
	return all
}

// tear puts some of what a record says into another file, and has some of the
// other records name that one.
func tear(t *testing.T, r *rand.Rand, base fstest.MapFS, before *folder, rec record.Record, other string) fstest.MapFS {
	t.Helper()
	m := rec.Common()
	changes, diags := Rename(base, "content", m.Kind, m.ID, "zz-other")
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	torn := maps.Clone(base)
	renamed := base[m.Path].Data
	for _, c := range changes {
		switch {
		case c.Path == m.Path:
			renamed = c.New
		case r.IntN(2) == 0:
			torn[c.Path] = &fstest.MapFile{Data: c.New}
		}
	}
	a, bodyA := halves(t, m.Path, renamed)
	b, bodyB := halves(t, m.Path, base[m.Path].Data)
	isFormer := func(e *format.Entry) bool { return e.Key.Value == formerIDs }
	var left, right []*format.Entry
	if i := slices.IndexFunc(b, isFormer); i >= 0 {
		right = append(right, b[i])
	}
	a, b = slices.DeleteFunc(a, isFormer), slices.DeleteFunc(b, isFormer)
	for i := range a {
		key := a[i].Key.Value
		switch n := r.IntN(4); {
		case key == "name" || key == "title" || key == "draft" || key == "date" || n == 0:
			left, right = append(left, a[i]), append(right, b[i])
		case n == 1:
			left = append(left, a[i])
		case n == 2 && slices.Contains(lists, key) && a[i].Value.Kind() == yamldoc.List:
			cut := r.IntN(len(a[i].Inner.Entries) + 1)
			a[i].Inner.Entries = a[i].Inner.Entries[cut:]
			b[i].Inner.Entries = b[i].Inner.Entries[:cut]
			if len(a[i].Inner.Entries) > 0 {
				left = append(left, a[i])
			}
			if cut > 0 {
				right = append(right, b[i])
			}
		default:
			right = append(right, b[i])
		}
	}
	if r.IntN(2) == 0 {
		bodyA, bodyB = bodyB, bodyA
	}
	if r.IntN(3) > 0 {
		bodyA = ""
	}
	torn[other] = &fstest.MapFile{Data: half(r, other, left, bodyA)}
	torn[m.Path] = &fstest.MapFile{Data: half(r, m.Path, right, bodyB)}
	return torn
}

// halves returns the entries of a record, and the text below them.
func halves(t *testing.T, name string, text []byte) ([]*format.Entry, string) {
	t.Helper()
	var diags diag.List
	doc := yamldoc.Open(name, string(text), &diags)
	if doc == nil {
		t.Fatal(diags)
	}
	if doc.Body == nil {
		return format.LayOut(doc).Entries, ""
	}
	return format.LayOut(doc).Entries, doc.Body.Value
}

// half writes a record with some entries.
func half(r *rand.Rand, name string, entries []*format.Entry, body string) []byte {
	var b strings.Builder
	for _, e := range entries {
		b.WriteString(strings.Join(e.Lines(0, true, false), "\n") + "\n")
	}
	text := b.String()
	if path.Ext(name) == ".md" {
		text = "---\n" + text + "---\n" + body
	}
	return restyle.Record(r, name, []byte(text))
}
