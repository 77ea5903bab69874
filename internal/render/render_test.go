package render_test

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/render"
	"summitline/internal/site"
	"summitline/static"
	"summitline/templates"
)

// resolved returns the site of an archive of records.
func resolved(t *testing.T, archive string) *site.Site {
	t.Helper()
	content := fstest.MapFS{}
	for _, file := range txtar.Parse([]byte(archive)).Files {
		content[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	set, diags := record.Load(content, "content", nil)
	s, found := site.Resolve(set, site.Options{})
	if diags = append(diags, found...); len(diags) > 0 {
		t.Fatalf("the records have faults:\n%s", text(diags))
	}
	return s
}

// input returns what the pages of an archive of records are made from, with
// some templates in the place of those built in.
func input(t *testing.T, archive string, own map[string]string) render.Input {
	t.Helper()
	all := fstest.MapFS{}
	names, err := fs.Glob(templates.FS, "*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: data}
	}
	for name, data := range own {
		all[name] = &fstest.MapFile{Data: []byte(data)}
		if data == "" {
			delete(all, name)
		}
	}
	return render.Input{Site: resolved(t, archive), Templates: all, Static: static.FS, Name: "templates"}
}

// made makes all files and returns them by path, and what is wrong.
func made(in render.Input) (map[string]string, diag.List) {
	files, _, diags := render.Files(in)
	contents := map[string]string{}
	for _, file := range files {
		content, found := file.Content()
		contents[file.Path] = string(content)
		diags = append(diags, found...)
	}
	return contents, diags.Sorted()
}

func text(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

const small = `
-- site.yaml --
title: {ko: 보기, en: Example}
languages: [ko, en]
-- summits/forum-1.yaml --
title: {ko: 회의, en: Meeting}
date: 2024-01-19
topics: chips
-- topics/chips.yaml --
name: 반도체
former_ids: silicon
-- pages/about.yaml --
title: 소개
`

func TestFilesOfEachLanguage(t *testing.T) {
	contents, diags := made(input(t, small, nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	var korean, english []string
	for _, path := range slices.Sorted(maps.Keys(contents)) {
		if rest, ok := strings.CutPrefix(path, "en/"); ok {
			english = append(english, rest)
			if strings.HasSuffix(path, ".html") && !strings.Contains(contents[path], `<html lang="en">`) {
				t.Errorf("%s is not in English", path)
			}
			continue
		}
		if !slices.Contains([]string{"404.html", "robots.txt", "_redirects"}, path) && !isData(path) { // one is enough
			korean = append(korean, path)
		}
	}
	if diff := cmp.Diff(korean, english); diff != "" {
		t.Errorf("the languages have other pages (-ko +en):\n%s", diff)
	}
	for _, path := range []string{"index.html", "summits/forum-1/index.html", "topics/silicon/index.html", "about/index.html", "years/2024/index.html"} {
		if !slices.Contains(korean, path) {
			t.Errorf("there is no %s", path)
		}
	}
}

// isData reports whether a file is the record as data, of which there is one in
// all languages and which says texts as they were written.
func isData(name string) bool {
	return path.Base(name) == "record.json" || strings.HasPrefix(name, "data/") && path.Ext(name) != ".html" && path.Base(name) != "timelinejs.json"
}

// A file can be made alone, again, and while others are made.
func TestContentIsTheSameEachTime(t *testing.T) {
	files, _, diags := render.Files(input(t, small, nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	first := make([]string, len(files))
	for i, file := range slices.Backward(files) {
		content, _ := file.Content()
		first[i] = string(content)
	}
	var group sync.WaitGroup
	for range 4 {
		for i, file := range files {
			group.Go(func() {
				if content, diags := file.Content(); string(content) != first[i] || len(diags) > 0 {
					t.Errorf("%s is not the same at another time", file.Path)
				}
			})
		}
	}
	group.Wait()
}

func TestFaultsOfTemplates(t *testing.T) {
	for _, c := range []struct {
		name string
		own  map[string]string
		want string // place and message of the first fault
	}{
		{"syntax", map[string]string{"404.html": "{{define \"main\"}}\n  {{if}}a{{end}}\n{{end}}"},
			"templates/404.html:2:3: the template does not work: missing value for if"},
		{"syntax of a shared piece", map[string]string{"pieces.html": "\n{{.}"},
			"templates/pieces.html:2:1: the template does not work: bad character U+007D '}'"},
		{"unknown function", map[string]string{"404.html": "{{define \"main\"}}{{shout .}}{{end}}"},
			"templates/404.html:1:1: the template does not work: function \"shout\" not defined"},
		{"unknown field", map[string]string{"404.html": "{{define \"main\"}}\n<p>{{.Nothing}}</p>{{end}}"},
			"templates/404.html:2:6: the template does not work: executing \"main\" at <.Nothing>: can't evaluate field Nothing in type render.page"},
		{"unknown word", map[string]string{"404.html": "{{define \"main\"}}<p>{{t \"nothing\"}}</p>{{end}}"},
			"templates/404.html:1:23: the template does not work: executing \"main\" at <t \"nothing\">: error calling t: the interface has no word \"nothing\""},
		{"unknown static file", map[string]string{"404.html": "{{define \"main\"}}{{asset \"a.css\"}}{{end}}"},
			"templates/404.html:1:20: the template does not work: executing \"main\" at <asset \"a.css\">: error calling asset: no static file \"a.css\""},
		{"unknown piece", map[string]string{"404.html": "{{define \"main\"}}{{template \"nothing\"}}{{end}}"},
			"templates/404.html:1:29: the template does not work: no such template \"nothing\""},
		{"text where HTML ends", map[string]string{"404.html": "{{define \"main\"}}<a href=\"{{end}}"},
			"the template does not work: "},
		{"a piece twice", map[string]string{"mine.html": "{{define \"names\"}}{{end}}"},
			"two templates are called \"names\""},
		{"no page", map[string]string{"404.html": ""}, "templates/404.html: there is no such template"},
		{"no frame", map[string]string{"base.html": ""}, "templates/base.html: there is no such template"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, diags := made(input(t, small, c.own))
			if !diags.HasErrors() {
				t.Fatal("no fault is found")
			}
			got := fmt.Sprintf("%s: %s", diags[0].Span.Place(), diags[0].Message)
			if !strings.Contains(got, c.want) {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
	in := input(t, small, nil)
	in.Templates = fstest.MapFS{}
	if _, _, diags := render.Files(in); len(diags) != 1 || diags[0].Message.String() != "there are no templates" {
		t.Errorf("without any templates: %s", text(diags))
	}
}

// A file of a name that the program does not know can define pieces for all.
func TestPiecesOfTheSitesOwn(t *testing.T) {
	contents, diags := made(input(t, small, map[string]string{
		"mine.html": `{{define "mine"}}<p>제 것: {{plain .Site.Record.Title}}</p>{{end}}`,
		"404.html":  `{{define "main"}}{{template "mine" .}}{{end}}`,
	}))
	if len(diags) > 0 || !strings.Contains(contents["404.html"], "<p>제 것: 보기</p>") {
		t.Errorf("the page is %s\n%s", contents["404.html"], text(diags))
	}
}

func TestTextsAreEscaped(t *testing.T) {
	const evil = `<script>alert("1")</script>&amp;`
	contents, diags := made(input(t, `
-- site.yaml --
title: '`+evil+`'
menu: {label: '`+evil+`', url: 'https://example.org/?a=1&b=2'}
-- summits/a.yaml --
title: '`+evil+`'
date: 2024
theme: '`+evil+`'
summary: '`+evil+`'
venue: {name: '`+evil+`'}
body: '`+evil+` [[chips|`+evil+`]]'
-- topics/chips.yaml --
name: '`+evil+`'
`, nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	for path, content := range contents {
		if !isData(path) && strings.Contains(content, "<script>") || strings.Contains(content, "&amp;amp;amp;") {
			t.Errorf("%s does not escape what records say", path)
		}
	}
	if !strings.Contains(contents["summits/a/index.html"], "&lt;script&gt;") {
		t.Error("the text is not there")
	}
}
