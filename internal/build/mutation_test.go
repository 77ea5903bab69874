package build_test

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/sync/errgroup"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/record"
)

var exhaustive = flag.Bool("exhaustive", false, "mutate every ref, date and key of the real content, not only a sample")

// sample is how many mutations are between two of the sample.
const sample = 61

// mutation is a change to one character of a file after which a ref leads to
// nothing, a date is none, or a key is unknown.
type mutation struct {
	what     string
	path     string // inside the content folder
	line     int
	from, to string // the line before and after
	text     []byte // of the whole file after it
}

// TestOneCharacterIsCaught changes one character of a ref, a date or a key of
// the real content at a time: each change must be an error in its very line.
func TestOneCharacterIsCaught(t *testing.T) {
	fsys := contentInMemory(t)
	good, diags := build.Plan(builtIn(fsys), nil)
	if diags.HasErrors() {
		t.Fatalf("the content has faults:\n%s", text(diags))
	}
	all := mutations(fsys)
	kinds := map[string]int{}
	for _, m := range all {
		kinds[m.what]++
	}
	for _, what := range []string{"ref", "link", "publisher", "date", "key", "language"} {
		if kinds[what] == 0 {
			t.Errorf("the content has no %s to change", what)
		}
	}
	t.Logf("%d changes: %v", len(all), kinds)

	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, m := range all {
		if i%sample != 0 && !*exhaustive {
			continue
		}
		group.Go(func() error {
			changed := maps.Clone(fsys)
			changed[m.path] = &fstest.MapFile{Data: m.text}
			_, diags := build.Plan(builtIn(changed), good)
			if !slices.ContainsFunc(diags, m.isNamedBy) {
				t.Errorf("%s:%d: nothing is said of this line about its %s:\n%s\n%s\nbut:\n%s", m.path, m.line, m.what, m.from, m.to, text(diags))
			}
			return nil
		})
	}
	group.Wait() // the functions return no error
}

// isNamedBy reports whether a diagnostic is an error in the line of the change.
func (m mutation) isNamedBy(d diag.Diagnostic) bool {
	return d.Severity == diag.Error && d.Span.File != nil && d.Span.File.Path == "content/"+m.path && d.Span.Position().Line == m.line
}

// contentInMemory returns a copy of the files of the real content.
func contentInMemory(t *testing.T) fstest.MapFS {
	t.Helper()
	disk, copied := realSite().Content.FS, fstest.MapFS{}
	err := fs.WalkDir(disk, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(disk, path)
		copied[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return copied
}

// mutations returns all changes to a content folder, in the order of its files.
func mutations(fsys fstest.MapFS) []mutation {
	set, _ := record.Load(fsys, "content", nil)
	organizations := map[string]bool{}
	for _, r := range set.Records {
		if m := r.Common(); m.Kind == record.KindOrganizations {
			organizations[m.ID] = true
		}
	}
	all := keyMutations(set.Site.Path, set.Site.File, set.Site.Langs())
	for _, r := range set.Records {
		m := r.Common()
		all = append(all, keyMutations(m.Path, m.File, set.Site.Langs())...)
		for _, mention := range m.Mentions {
			what := "ref"
			if mention.Inline {
				what = "link"
			}
			all = append(all, misspelt(what, m.Path, within(mention.At, mention.ID)))
		}
		if source, ok := r.(*record.Source); ok && organizations[source.Publisher.Ref.ID] {
			all = append(all, misspelt("publisher", m.Path, within(source.Publisher.Ref.At, source.Publisher.Ref.ID)))
		}
		for _, date := range dates(reflect.ValueOf(r).Elem()) {
			digit := date.Start() + strings.IndexAny(date.Text(), "0123456789")
			all = append(all, mutated("date", m.Path, date.File.Span(digit, digit+1), "z"))
		}
	}
	slices.SortStableFunc(all, func(a, b mutation) int { return strings.Compare(a.path, b.path) })
	return all
}

// within returns the place of a piece of a span's text.
func within(at diag.Span, piece string) diag.Span {
	start := at.Start() + strings.Index(at.Text(), piece)
	return at.File.Span(start, start+len(piece))
}

// misspelt puts a letter into the middle of a word.
func misspelt(what, path string, at diag.Span) mutation {
	middle := (at.Start() + at.End()) / 2
	return mutated(what, path, at.File.Span(middle, middle), "q")
}

// mutated replaces a piece of a file.
func mutated(what, path string, at diag.Span, with string) mutation {
	before := at.File.Text
	after := before[:at.Start()] + with + before[at.End():]
	line := at.Position().Line
	lineOf := func(text string) string { return strings.Split(text, "\n")[line-1] }
	return mutation{what, path, line, lineOf(before), lineOf(after), []byte(after)}
}

// dates returns the places of all dates in a record.
func dates(v reflect.Value) []diag.Span {
	var all []diag.Span
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			all = append(all, dates(v.Index(i))...)
		}
	case reflect.Struct:
		if date, ok := v.Interface().(record.Date); ok {
			if date.IsSet() {
				all = append(all, date.At)
			}
			return all
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				all = append(all, dates(v.Field(i))...)
			}
		}
	}
	return all
}

// keyPattern finds what looks like a key: a word and a colon at the beginning
// of a line, of an entry of a list, or of an entry of a map on one line.
var keyPattern = regexp.MustCompile(`(?m)(?:^ *(?:- +)*|[{,] *)([a-z_]+):(?: |$)`)

// keyMutations returns the changes to the keys of a file, those of the maps
// from language to text among them.
func keyMutations(path string, file *diag.File, langs []string) []mutation {
	end := len(file.Text)
	if strings.HasSuffix(path, ".md") {
		front := strings.Index(file.Text[3:], "\n---\n")
		end = 3 + front
	}
	known := map[string]bool{}
	for _, kind := range record.Kinds() {
		for _, key := range kind.Keys() {
			known[key] = true
		}
	}
	for _, key := range slices.Concat(record.SiteKeys(), slices.Concat(slices.Collect(maps.Values(record.ItemKeys()))...)) {
		known[key] = true
	}
	var all []mutation
	for _, m := range keyPattern.FindAllStringSubmatchIndex(file.Text[:end], -1) {
		at := file.Span(m[2], m[3])
		switch key := at.Text(); {
		case known[key]:
			all = append(all, misspelt("key", path, at))
		case slices.Contains(langs, key):
			all = append(all, misspelt("language", path, at))
		default:
			panic(fmt.Sprintf("%s: %q is no key", at.Place(), key))
		}
	}
	return all
}
