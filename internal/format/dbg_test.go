package format

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/restyle"
	"summitline/internal/yamldoc"
	"testing"
)

func TestDebug(t *testing.T) {
	fsys := os.DirFS("../../content")
	count := map[string]int{}
	best := map[string]string{}
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 7))
		fs.WalkDir(fsys, ".", func(path string, e fs.DirEntry, err error) error {
			if e.IsDir() || r.IntN(6) > 0 {
				return nil
			}
			text, _ := fs.ReadFile(fsys, path)
			in := restyle.Record(r, path, text)
			k, _, ok := strings.Cut(path, "/")
			keys := record.SiteKeys()
			if ok {
				keys = record.Kind(k).Keys()
			}
			var dl diag.List
			doc := yamldoc.Open(path, in, &dl)
			reason := ""
			if doc == nil {
				reason = "open"
			} else {
				out := print(doc, keys)
				again := yamldoc.Open(path, out, &dl)
				switch {
				case again == nil:
					reason = "reopen"
				case !yamldoc.SameParts(doc.Root, again.Root):
					reason = "parts"
				case !slices.Equal(commentsOf(doc), commentsOf(again)):
					reason = "comments"
				default:
					o2 := print(again, keys)
					if !bytes.Equal(o2, out) {
						reason = "idem"
						os.WriteFile("/tmp/rw/a", out, 0666)
						os.WriteFile("/tmp/rw/b", o2, 0666)
						d, _ := exec.Command("diff", "-U2", "/tmp/rw/a", "/tmp/rw/b").CombinedOutput()
						in = append(in, "\n=====\n"...)
						in = append(in, d...)
					}
				}
				if reason == "reopen" || reason == "parts" || reason == "comments" {
					in = append(in, "\n=====\n"...)
					in = append(in, out...)
					if dl != nil {
						in = append(in, dl[0].Message.String()...)
					}
				}
			}
			count[reason]++
			if reason != "" && (best[reason] == "" || len(best[reason]) > len(in)) {
				best[reason] = string(in)
			}
			return nil
		})
	}
	t.Log(count)
	for k, v := range best {
		if k != "" {
			t.Logf("=== %s\n%s", k, v)
		}
	}
}
