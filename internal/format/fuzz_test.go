package format_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"summitline/internal/diag"
	"summitline/internal/format"
	"summitline/internal/record"
	"summitline/internal/restyle"
)

// records returns the records of the real content and of the example site, by
// path.
func records(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, root := range []string{"../../content", "../scaffold/site/content"} {
		fsys := os.DirFS(root)
		err := fs.WalkDir(fsys, ".", func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			text, err := fs.ReadFile(fsys, path)
			all[path] = string(text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func kindOf(path string) record.Kind {
	kind, _, inFolder := strings.Cut(path, "/")
	if !inFolder {
		return ""
	}
	return record.Kind(kind)
}

func printed(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

// FuzzRestyled writes records in all the ways there are: each is put into the
// house style, none is refused, and whatever the way, the result is the same
// but for the author's choice of brackets and lines.
func FuzzRestyled(f *testing.F) {
	for i := range uint64(200) {
		f.Add(i)
	}
	all := records(f)
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		for path, text := range all {
			if r.IntN(20) > 0 {
				continue
			}
			restyled := restyle.Record(r, path, []byte(text))
			if _, diags := format.Record(path, kindOf(path), restyled); len(diags) > 0 {
				t.Errorf("%s is refused:\n%s\n%s", path, restyled, printed(diags))
			}
		}
	})
}
