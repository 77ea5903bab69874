package build_test

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
	"summitline/internal/samplesite"
)

// A site that is given other words says what one says that is built with them,
// but for its search.
func TestARewordedSiteIsAsIfBuilt(t *testing.T) {
	edits := 6
	if *exhaustive {
		edits *= 80
	}
	for name, content := range map[string]fs.FS{
		"every key":   samplesite.Everything(t, "testdata/sites/everything.txtar"),
		"ten summits": samplesite.Content(10),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := samplesite.Copy(t, content)
			opts := builtIn(files)
			opts.BaseURL = "https://example.org/"
			r := rand.New(rand.NewPCG(3, 4))
			names := slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(name string) bool {
				return !strings.Contains(name, "/") || strings.HasSuffix(name, ".png")
			})
			reworded := 0
			for tries := 0; reworded < edits && tries < 20*edits; tries++ {
				name := names[r.IntN(len(names))]
				before := files[name]
				after := wordsChanged(r, string(before.Data))
				out, diags := build.Plan(opts, nil)
				if diags.HasErrors() {
					t.Fatal(text(diags))
				}
				old := pagesOf(t, out)
				files[name] = &fstest.MapFile{Data: []byte(after)}
				clean, diags := build.Plan(opts, nil)
				if diags.HasErrors() {
					files[name] = before
					continue
				}
				again, ok := out.Reword(opts, name)
				if !ok {
					continue
				}
				reworded++
				want := pagesOf(t, clean)
				if diff := cmp.Diff(want, pagesOf(t, out)); diff != "" {
					t.Fatalf("%s: reworded (-built +reworded):\n%s", name, diff)
				}
				again()
				if diff := cmp.Diff(old, pagesOf(t, out)); diff != "" {
					t.Fatalf("%s: with the words taken back (-before +after):\n%s", name, diff)
				}
				again()
				if diff := cmp.Diff(want, pagesOf(t, out)); diff != "" {
					t.Fatalf("%s: with the words given again (-built +reworded):\n%s", name, diff)
				}
			}
			if reworded < edits {
				t.Errorf("only %d edits changed nothing but words", reworded)
			}
		})
	}
}

// wordsChanged returns a record with another word in one of its lines.
func wordsChanged(r *rand.Rand, text string) string {
	lines := strings.SplitAfter(text, "\n")
	at := r.IntN(len(lines))
	word := hangulWord
	if r.IntN(2) == 0 {
		word = latinWord
	}
	lines[at] = word.ReplaceAllString(lines[at], "${0}말")
	return strings.Join(lines, "")
}

// pagesOf returns the pages of a site but for its search, by path.
func pagesOf(t *testing.T, out *build.Output) map[string]string {
	t.Helper()
	paths := map[string]bool{}
	for _, file := range out.Files {
		if strings.HasSuffix(file.Path, ".html") && !strings.Contains(file.Path, "search/") {
			paths[file.Path] = true
		}
	}
	return contentsOf(t, out, paths)
}

// What pages say again and again is reworded too.
func TestWhatIsRepeatedIsReworded(t *testing.T) {
	const summit = "title: 포럼\ndate: 2024-01-19\nvenue: {name: 큰 회관}\nsources: [report]\ntopics: [chips]\nstatements: [{text: 한 마디., attribution: 참석자, topics: [chips]}]\n" +
		"commitments: [{id: plan, text: 인력을 늘리기로 했다., topics: [chips]}]\n"
	const source = "title: 보고\ntype: report\npublisher: press\ndate: 2024-01-20\n"
	for name, edit := range map[string]func(string) string{
		"summits/forum.yaml":       func(s string) string { return strings.NewReplacer("인력", "인재", "큰", "새").Replace(s) },
		"organizations/press.yaml": func(s string) string { return strings.Replace(s, "short_name: 보기", "short_name: 예", 1) },
	} {
		files := fstest.MapFS{
			"site.yaml":                {Data: []byte("title: 기록\nbase_url: https://example.org\n")},
			"summits/forum.yaml":       {Data: []byte(summit)},
			"sources/report.yaml":      {Data: []byte(source)},
			"topics/chips.yaml":        {Data: []byte("name: 반도체\n")},
			"organizations/press.yaml": {Data: []byte("name: 보기신문\nshort_name: 보기\n")},
		}
		opts := builtIn(files)
		out, diags := build.Plan(opts, nil)
		if diags.HasErrors() {
			t.Fatal(text(diags))
		}
		pagesOf(t, out)
		files[name] = &fstest.MapFile{Data: []byte(edit(string(files[name].Data)))}
		if _, ok := out.Reword(opts, name); !ok {
			t.Fatalf("%s cannot be reworded", name)
		}
		clean, _ := build.Plan(opts, nil)
		if diff := cmp.Diff(pagesOf(t, clean), pagesOf(t, out)); diff != "" {
			t.Errorf("%s: reworded (-built +reworded):\n%s", name, diff)
		}
	}
}
