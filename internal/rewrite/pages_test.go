package rewrite_test

import (
	"math/rand/v2"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
	"summitline/internal/record"
)

// TestRenameKeepsThePages builds sites before and after a rename of one record
// of each kind: but for the id itself, what leads on from it, and the anchors that
// are derived from it, the pages are the same to the byte.
func TestRenameKeepsThePages(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for _, base := range bases(t)[:1] {
		for _, kind := range record.Kinds() {
			id := ""
			for id == "" {
				if k, i := pick(r, base); k == kind {
					id = i
				}
			}
			before := renamed(t, base, kind, id, "zz-number-1")
			after := renamed(t, restyled(r, before), kind, "zz-number-1", "zz-number-2")
			if diff := cmp.Diff(pages(t, before, "zz-number-1", id), pages(t, after, "zz-number-2", id)); diff != "" {
				t.Errorf("%s %s: the pages (-before +after):\n%.4000s", kind, id, diff)
			}
		}
	}
}

// derived finds an anchor that is made of what a statement or an update says,
// and of whom it names, and what tells one search index from another.
var derived = regexp.MustCompile(`\b[su]-[0-9a-f]{8}(-[0-9]+)?\b|("(mark|part|words)":|data-index=)"[\w-]*"`)

// pages returns the files of a site by path, with a name in the place of an
// id, but for the pages that lead on from former ids.
func pages(t *testing.T, files fstest.MapFS, id, former string) map[string]string {
	t.Helper()
	out, diags := build.Plan(options(files, false), nil)
	if diags.HasErrors() {
		t.Fatal(printed(diags))
	}
	contents, diags := out.Contents(nil)
	if diags.HasErrors() {
		t.Fatal(printed(diags))
	}
	all := map[string]string{}
	for name, content := range contents {
		if strings.Contains(name, "/"+former+"/") || strings.HasPrefix(name, former+"/") || strings.Contains(name, "zz-number") && !strings.Contains(name, id) {
			continue
		}
		if path.Ext(name) != ".html" && !strings.Contains(name, "search/") {
			continue // other forms of the same, which give former ids too
		}
		text := derived.ReplaceAllString(string(content), "derived")
		all[strings.ReplaceAll(name, id, "ID")] = strings.ReplaceAll(text, id, "ID")
	}
	return all
}
