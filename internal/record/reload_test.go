package record_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
	"summitline/internal/samplesite"
)

// TestReloadIsLoad changes, adds, renames and deletes files at random, and
// compares what Reload makes of that with what Load does.
func TestReloadIsLoad(t *testing.T) {
	fsys := maps.Clone(samplesite.Content(2).(fstest.MapFS))
	r := rand.New(rand.NewPCG(1, 2))
	set, _ := record.Load(fsys, "content", nil)
	quick := 0
	for step := range 80 {
		files := slices.Sorted(maps.Keys(fsys))
		file := files[r.IntN(len(files))]
		text := string(fsys[file].Data)
		touched := []string{file}
		what := [...]string{"edit", "edit", "edit", "break", "same", "delete", "rename", "add", "temporary"}[r.IntN(9)]
		switch what {
		case "edit":
			text += fmt.Sprintf("# %d\n", step)
		case "break":
			text = strings.Replace(text, ": ", ":", 1)
		}
		fsys[file] = &fstest.MapFile{Data: []byte(text)}
		switch what {
		case "delete":
			delete(fsys, file)
		case "rename", "add":
			to := fmt.Sprintf("topics/new-%d.yaml", step)
			fsys[to] = fsys[file]
			touched = append(touched, to)
			if what == "rename" {
				delete(fsys, file)
			}
		case "temporary":
			touched = append(touched, "topics/_draft.yaml", ".git/index")
		}
		fresh, freshDiags := record.Load(fsys, "content", nil)
		reloaded, diags := record.Reload(fsys, "content", set, touched)
		compare(t, fresh, reloaded)
		if diff := cmp.Diff(print(t, freshDiags), print(t, diags)); diff != "" {
			t.Fatalf("%s %s: what is said (-load +reload):\n%s", what, file, diff)
		}
		if reloaded.Site == set.Site {
			quick++
		}
		set = reloaded
	}
	if quick < 20 {
		t.Errorf("only %d of the changes were taken without a look at the whole folder", quick)
	}
}
