package format

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/restyle"
	"summitline/internal/yamldoc"
	"testing"
)

func oddKeys(p *yamldoc.Part) bool {
	for _, q := range p.Pairs {
		if strings.TrimSpace(q.Key.Value) == "" || strings.Contains(q.Key.Value, "\n") || oddKeys(q.Value) {
			return true
		}
	}
	for _, q := range p.Items {
		if oddKeys(q) {
			return true
		}
	}
	return false
}
func FuzzDbgg(f *testing.F) {
	fsys := os.DirFS("../../content")
	r := rand.New(rand.NewPCG(3, 7))
	fs.WalkDir(fsys, ".", func(path string, e fs.DirEntry, err error) error {
		if e.IsDir() || !strings.HasSuffix(path, ".yaml") {
			return nil
		}
		text, _ := fs.ReadFile(fsys, path)
		if len(text) > 1000 {
			return nil
		}
		f.Add(string(restyle.Record(r, path, text)))
		return nil
	})
	f.Fuzz(func(t *testing.T, s string) {
		in := []byte(s)
		if strings.Contains(strings.ReplaceAll(s, "!!str", ""), "!") || strings.Contains(s, "&") {
			return
		}
		keys := record.KindTopics.Keys()
		var dl diag.List
		doc := yamldoc.Open("x.yaml", in, &dl)
		if doc == nil || doc.Root == nil || doc.Root.Kind() != yamldoc.Map || len(doc.Root.Pairs) == 0 {
			return
		}
		if bytes.ContainsAny(in, "\u0085\u2028\u2029") || loneReturn(in) {
			return
		}
		if oddKeys(doc.Root) || len(doc.Root.Properties) > 0 {
			return
		}
		out := print(doc, keys)
		again := yamldoc.Open("x.yaml", out, &dl)
		switch {
		case again == nil:
			t.Fatalf("reopen %q\n%s", out, dl[0].Message)
		case !yamldoc.SameParts(doc.Root, again.Root):
			t.Fatalf("parts\n%s\n=====\n%s", in, out)
		case !slices.Equal(commentsOf(doc), commentsOf(again)):
			t.Fatalf("comments\n%s\n=====\n%s", in, out)
		default:
			o2 := print(again, keys)
			if !bytes.Equal(o2, out) {
				t.Fatalf("idem\n%s\n=====\n%s\n=====\n%s", in, out, o2)
			}
		}
	})
}
