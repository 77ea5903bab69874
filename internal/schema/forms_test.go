package schema_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/schema"
	"summitline/internal/yamldoc"
)

// settings are what is written for a form, as its program reads it.
type settings map[string]any

// formsOf returns the settings of both forms for a content folder.
func formsOf(t *testing.T, set *record.Set) (sveltia, pages settings, lost diag.List) {
	t.Helper()
	backend, _ := schema.Backend(set, nil)
	files, lost, err := schema.Forms(set, "content", backend)
	if err != nil {
		t.Fatal(err)
	}
	var both []settings
	for _, f := range files {
		var faults diag.List
		_, root, _ := yamldoc.Read(f.Path, string(f.Text), &faults)
		if root == nil || len(faults) > 0 {
			t.Fatalf("%s is no YAML: %v", f.Path, faults)
		}
		both = append(both, root.Core().(map[string]any))
	}
	return both[0], both[1], lost
}

func load(content fstest.MapFS) *record.Set {
	set, _ := record.Load(content, "content", nil)
	return set
}

var bilingual = fstest.MapFS{"site.yaml": {Data: []byte("title: a\nlanguages: [ko, en]\n")}}

// named returns the maps of a list by their names.
func named(list any) map[string]settings {
	all := map[string]settings{}
	maps, _ := list.([]any)
	for _, m := range maps {
		all[m.(map[string]any)["name"].(string)] = m.(map[string]any)
	}
	return all
}

// checkKeys checks that fields are there for all keys of a map, but for those
// that a form has no field for, and nothing else.
func checkKeys(t *testing.T, way string, m *record.Map, list any, without func(way string) bool) {
	t.Helper()
	fields := named(list)
	for _, k := range m.Keys {
		way := way + "." + k.Name
		field, there := fields[k.Name]
		delete(fields, k.Name)
		if there == without(way) {
			t.Errorf("%s: is there a field: %t", way, there)
		}
		if !there {
			continue
		}
		if text := schema.TextOf(k); field["label"] != text.Label.KO || field["hint"] != text.About.KO && field["description"] != text.About.KO {
			t.Errorf("%s says %q", way, field)
		}
		if required, _ := field["required"].(bool); required != k.Required {
			t.Errorf("%s: is it required: %t", way, required)
		}
		if k.Map != nil {
			checkKeys(t, way, k.Map, field["fields"], without)
		}
	}
	for name := range fields {
		t.Errorf("%s: there is no key %q", way, name)
	}
}

func TestFormsHaveEveryKey(t *testing.T) {
	sveltia, pages, lost := formsOf(t, load(bilingual))
	if len(lost) > 0 {
		t.Errorf("of no records the forms would lose %v", lost)
	}
	linksOfEntries := func(way string) bool { return way == "summits.agenda.links" }
	links := func(way string) bool { return strings.HasSuffix(way, ".links") }
	collections, contents := named(sveltia["collections"]), named(pages["content"])
	for _, kind := range record.Kinds() {
		c := collections[string(kind)]
		if c["folder"] != "content/"+string(kind) || c["create"] != true {
			t.Errorf("%s are in %q", kind, c["folder"])
		}
		checkKeys(t, string(kind), kind.Describe(), c["fields"], linksOfEntries)
		checkKeys(t, string(kind), kind.Describe(), contents[string(kind)]["fields"], links)
	}
	file := named(collections["site"]["files"])["site"]
	checkKeys(t, "site", record.DescribeSite(), file["fields"], linksOfEntries)
	checkKeys(t, "site", record.DescribeSite(), contents["site"]["fields"], links)
	if file["file"] != "content/site.yaml" || contents["site"]["path"] != "content/site.yaml" {
		t.Errorf("the site is in %q and %q", file["file"], contents["site"]["path"])
	}
}

// walk calls a function for each map in a value.
func walk(v any, do func(settings)) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			walk(item, do)
		}
	case map[string]any:
		do(v)
		for _, item := range v {
			walk(item, do)
		}
	}
}

func TestRelationsAreToCollectionsThatExist(t *testing.T) {
	sveltia, pages, _ := formsOf(t, load(bilingual))
	collections := named(sveltia["collections"])
	relations := 0
	walk(map[string]any(sveltia), func(field settings) {
		if field["widget"] != "relation" {
			return
		}
		relations++
		to := collections[fmt.Sprint(field["collection"])]
		title := to["identifier_field"]
		if to == nil || field["value_field"] != "{{slug}}" || fmt.Sprint(field["search_fields"]) != fmt.Sprint([]any{title}) {
			t.Errorf("%v relates to nothing", field)
		}
		key, lang, _ := strings.Cut(fmt.Sprint(title), ".")
		if inner := named(named(to["fields"])[key]["fields"]); inner[lang] == nil {
			t.Errorf("%v have no field %q", field["collection"], title)
		}
	})
	components := pages["components"].(map[string]any)
	chosen := 0
	walk(pages["content"], func(field settings) {
		if name, is := field["component"].(string); is {
			chosen++
			if components[name] == nil {
				t.Errorf("there is no component %q", name)
			}
		}
	})
	if relations < 30 || chosen < 30 {
		t.Errorf("only %d relations, and %d choices of records", relations, chosen)
	}
}

func TestFormsOfferRecordsAndWords(t *testing.T) {
	content := fstest.MapFS{
		"site.yaml":               {Data: []byte("title: a\nlanguages: [ko, en]\n")},
		"organizations/kt.yaml":   {Data: []byte("name: {ko: 케이티, en: KT}\n")},
		"speakers/hong.yaml":      {Data: []byte("name: {en: Hong}\n")},
		"speakers/old/broken.yml": {Data: []byte("name: [\n")},
	}
	_, pages, _ := formsOf(t, load(content))
	values := pages["components"].(map[string]any)["organizations-speakers-list"].(map[string]any)["options"].(map[string]any)["values"].([]any)
	var labels []string
	for _, v := range values {
		v := v.(map[string]any)
		if v["name"] != v["value"] {
			t.Errorf("%v has two names", v)
		}
		labels = append(labels, fmt.Sprint(v["label"]))
	}
	if want := []string{"broken", "Hong (hong)", "케이티 (kt)"}; !slices.Equal(labels, want) {
		t.Errorf("offered are %q, want %q", labels, want)
	}
}

func TestFormsAreInTheSitesLanguage(t *testing.T) {
	english := fstest.MapFS{"site.yaml": {Data: []byte("title: a\nlanguages: [en]\n")}}
	sveltia, pages, _ := formsOf(t, load(english))
	summits := named(sveltia["collections"])["summits"]
	title := named(summits["fields"])["title"]
	if summits["label"] != "Summits" || title["label"] != "Title" || title["widget"] != "string" || summits["identifier_field"] != "title" {
		t.Errorf("%v %v", summits["label"], title)
	}
	if title := named(named(pages["content"])["summits"]["fields"])["title"]; title["label"] != "Title" || title["type"] != "string" {
		t.Errorf("%v", title)
	}
}

// A form shows a key as the records that there are write it, and what it would
// lose of them is told.
func TestFormsFollowTheRecords(t *testing.T) {
	content := fstest.MapFS{
		"site.yaml": {Data: []byte("title: a\nlanguages: [ko, en]\n")},
		"summits/a.yaml": {Data: []byte(`
title: {ko: 가, en: a}
date: 2021
venue: {city: {ko: 서울}}
sources: [x, {source: y}]
statements:
  - {speaker: hong, text: 말했다, sources: [x]}
  - {speaker: hong, text: 또 말했다}
agenda: [{title: {ko: 발표}, links: {자료: https://example.org}}]
hosts: kt
commitments: [{id: c, text: 약속, by: kt}]
`)},
		"summits/b.yaml": {Data: []byte("title: 나\ndate: 2022\nvenue: {city: {ko: 부산}}\n")},
	}
	sveltia, pages, lost := formsOf(t, load(content))
	for name, list := range map[string]any{"sveltia": named(sveltia["collections"])["summits"]["fields"], "pages": named(pages["content"])["summits"]["fields"]} {
		fields := named(list)
		statement := named(fields["statements"]["fields"])
		kind := map[string]string{"sveltia": "widget", "pages": "type"}[name]
		shown := fmt.Sprintf("%v %v %v %v", fields["venue"][kind], statement["text"][kind], statement["sources"][kind], statement["sources"]["component"])
		want := map[string]string{"sveltia": "object text relation <nil>", "pages": "object text <nil> sources-list"}[name]
		if shown != want {
			t.Errorf("%s shows %s, want %s", name, shown, want)
		}
	}
	var said bytes.Buffer
	lost.Print(&said, "en")
	for _, want := range []string{
		`summits/a.yaml:5:11: warning: a form would lose values of "summits.sources" as they are written: 1, of which this is the first [lost-in-a-form]`,
		"= write {source: …}, or change such a record only as a file",
		`summits/a.yaml:11:37: warning: a form would lose values of "summits.commitments.by" as they are written: 1`,
		"= write it as a list, or change",
		`summits/a.yaml:9:35: warning: a form would lose values of "summits.agenda.links" as they are written: 1`,
		`summits/b.yaml:1:8: warning: a form would lose values of "summits.title" as they are written: 1`,
		"= write {ko: …}, or change",
	} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("not told is %s, but\n%s", want, &said)
		}
	}
	if len(lost) != 4 {
		t.Errorf("told is\n%s", &said)
	}
}

func TestBackendComesFromTheRepository(t *testing.T) {
	for repository, want := range map[string]string{
		"https://github.com/a/b/edit/main/content/{path}":            "map[branch:main name:github repo:a/b] true",
		"https://gitlab.com/a/b/c/-/edit/trunk/content/{path}":       "map[branch:trunk name:gitlab repo:a/b/c] true",
		"https://git.example.org/a/b/edit/main/content/{path}":       "map[name:github repo:owner/repository] false",
		"https://example.org/?file={path}&at=https://github.com/a/b": "map[name:github repo:owner/repository] false",
	} {
		set := load(fstest.MapFS{"site.yaml": {Data: []byte("title: a\nrepository: " + repository + "\n")}})
		if got := fmt.Sprint(schema.Backend(set, nil)); got != want {
			t.Errorf("%s: got %s, want %s", repository, got, want)
		}
		kept := map[string]any{"name": "gitea", "repo": "x/y"}
		if got := fmt.Sprint(schema.Backend(set, kept)); got != "map[name:gitea repo:x/y] true" {
			t.Errorf("%s: got %s in place of what is kept", repository, got)
		}
	}
}

// The settings depend on the records alone.
func TestFormsAreTheSameEachTime(t *testing.T) {
	var last []schema.File
	for range 5 {
		set, _ := record.Load(os.DirFS("../../content"), "content", nil)
		files, _, err := schema.Forms(set, "content", map[string]any{"name": "github", "repo": "a/b", "branch": "main"})
		if err != nil {
			t.Fatal(err)
		}
		schemas, err := schema.Files(set)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, schemas...)
		for i := range last {
			if !bytes.Equal(last[i].Text, files[i].Text) {
				t.Errorf("%s is not the same", files[i].Path)
			}
		}
		last = files
	}
}
