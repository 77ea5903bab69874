package build_test

import (
	"encoding/json"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/build"
	"summitline/internal/samplesite"
)

// rebuilt returns the content folder that the site.json of a built site tells
// of, and nothing else: no type of the program is used to read it. The records
// are JSON, which is YAML. The pictures, which are no text, are fetched from the
// addresses that site.json gives.
func rebuilt(t *testing.T, public map[string]string) fstest.MapFS {
	t.Helper()
	var all struct {
		URL     string          `json:"url"`
		Site    json.RawMessage `json:"site"`
		Records map[string][]struct {
			Path   string          `json:"path"`
			Images []string        `json:"images"`
			Record json.RawMessage `json:"record"`
		} `json:"records"`
	}
	if err := json.Unmarshal([]byte(public["data/site.json"]), &all); err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{"site.yaml": {Data: all.Site}}
	for _, kind := range all.Records {
		for _, r := range kind {
			text := string(r.Record)
			if strings.HasSuffix(r.Path, ".md") {
				text = "---\n" + text + "\n---\n"
			}
			content[r.Path] = &fstest.MapFile{Data: []byte(text)}
			var names struct {
				Image []struct {
					File string `json:"file"`
				} `json:"image"`
			}
			if err := json.Unmarshal(r.Record, &names); err != nil {
				t.Fatal(err)
			}
			for i, address := range r.Images {
				at, err := url.PathUnescape(strings.TrimPrefix(address, all.URL))
				if picture, ok := public[at]; ok && err == nil {
					content[path.Join(path.Dir(r.Path), names.Image[i].File)] = &fstest.MapFile{Data: []byte(picture)}
				} else {
					t.Errorf("there is no %s", address)
				}
			}
		}
	}
	return content
}

// checkRebuilt builds a site, and again from its site.json alone, and compares
// the two.
func checkRebuilt(t *testing.T, opts build.Options) {
	t.Helper()
	site := func() map[string]string {
		out, diags := build.Plan(opts, nil)
		if diags.HasErrors() {
			t.Fatalf("the site has faults:\n%s", text(diags))
		}
		return contents(t, out)
	}
	want := site()
	opts.Content.FS = rebuilt(t, want)
	got := site()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("%s is another", name)
		}
		delete(got, name)
	}
	for name := range got {
		t.Errorf("%s is new", name)
	}
}

func TestASiteIsRebuiltFromItsJSON(t *testing.T) {
	t.Run("real", func(t *testing.T) {
		opts := realSite()
		opts.BaseURL = "https://example.org/record"
		checkRebuilt(t, opts)
	})
	t.Run("made up", func(t *testing.T) { checkRebuilt(t, builtIn(samplesite.Content(60))) })
	t.Run("written oddly", func(t *testing.T) { checkRebuilt(t, builtIn(records(writtenOddly))) })
	archives, err := filepath.Glob("testdata/sites/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no sites: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(data)
			opts := builtIn(folder(archive.Files, "content"))
			opts.Drafts = strings.Contains(string(archive.Comment), "\ndrafts: true\n")
			checkRebuilt(t, opts)
		})
	}
}

// writtenOddly is a site whose records say things in other ways than most do:
// refs by former ids, in other case and order of letters, Markdown, sub-folders,
// marks that JSON and YAML read differently.
const writtenOddly = `
-- site.yaml --
title: "a \"quoted\" \\ title\x7F"
languages: [KO, en]
license: "no"
repository: https://example.com/{path}
-- series/2024/forum.md --
---
title: {en: Forum, ko: 포럼}
former_ids: old-forum
links: {"2": https://example.org/2, b: https://example.org/b, "1": https://example.org/1}
body: {en: "In English, [[HONG]]."}
---
# 머리말

    code: "[[hong]]"

끝의 빈칸  
[[forum-1#s-x]]
-- summits/2024/forum-1.yml --
title: "true"
date: "2024?"
series: OLD-forum
number: 1
venue:
  - {}
  - {geo: [-37.50, 1e-7], country: kr}
hosts: Old-Hong
participants: {speaker: HONG, organization: Kt, role: null}
statements:
  - {speaker: old-hong, text: "a\tb\u2028c"}
  - {speaker: hong, text: "a\tb\u2028c"}
  - {id: s-x, organization: KT, quote: "2024"}
commitments:
  id: p
  by: [KT, old-hong]
  text: |
    one

      two
  updates:
    - {status: kept, by: OLD-HONG, text: now, summit: Forum-1}
    - {date: 2024-XX, status: open}
sources: paper
-- speakers/hong.yaml --
name: 홍길동
former_ids: [old-hong]
affiliations: {organization: KT, from: 2020/2022}
-- organizations/kt.yaml --
name: KT
members: KT2
-- organizations/kt2.yaml --
name: "no"
-- sources/paper.yaml --
title: 글
publisher: OLD-KT
authors: 누구
-- sources/second.yaml --
title: 글
publisher: {ko: kt}
-- organizations/old.yaml --
name: 옛
former_ids: old-kt
`
