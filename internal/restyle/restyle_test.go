package restyle_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"summitline/internal/diag"
	"summitline/internal/restyle"
	"summitline/internal/yamldoc"
)

// TestRestyledSaysTheSame keeps the tests honest that are made with it.
func TestRestyledSaysTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	content := os.DirFS("../../content")
	err := fs.WalkDir(content, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(content, path)
		for range 20 {
			restyled := restyle.Record(r, path, text)
			var diags diag.List
			_, was, body := yamldoc.Read(path, string(text), &diags)
			_, is, bodyNow := yamldoc.Read(path, string(restyled), &diags)
			if diags.HasErrors() || !same(was, is) || body != nil && body.Value != bodyNow.Value {
				var b strings.Builder
				diags.Print(&b, "en")
				t.Fatalf("%s:\n%s\nsays something else than\n%s\n%s", path, restyled, text, &b)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// same reports whether two values are the same, the order of keys aside.
func same(a, b *yamldoc.Node) bool {
	if a.Kind != b.Kind || a.Value != b.Value || a.IsNull() != b.IsNull() || len(a.Items) != len(b.Items) || len(a.Pairs) != len(b.Pairs) {
		return false
	}
	for i := range a.Items {
		if !same(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return !slices.ContainsFunc(a.Pairs, func(p yamldoc.Pair) bool {
		q := b.Get(p.Key.Value)
		return q == nil || !same(p.Value, q.Value)
	})
}
