package export_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/export"
)

// records returns a content folder, written as an archive.
func records(text string) fstest.MapFS {
	content := fstest.MapFS{}
	for _, file := range txtar.Parse([]byte(text)).Files {
		content[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return content
}

// entry is what both forms of a feed say of one entry.
type entry struct{ ID, URL, Title, Updated, Published, Content string }

// atomEntries returns the entries of all Atom feeds, by their folders.
func atomEntries(t *testing.T, x *export.Export) map[string][]entry {
	t.Helper()
	feeds := map[string][]entry{}
	for _, f := range x.FilesOf("atom") {
		var feed struct {
			Updated string `xml:"updated"`
			Entries []struct {
				ID        string `xml:"id"`
				Title     string `xml:"title"`
				Updated   string `xml:"updated"`
				Published string `xml:"published"`
				Content   string `xml:"content"`
				Links     []struct {
					Lang string `xml:"hreflang,attr"`
					Href string `xml:"href,attr"`
				} `xml:"link"`
			} `xml:"entry"`
		}
		if err := xml.Unmarshal(f.Content(), &feed); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		folder, lang := strings.TrimSuffix(f.Path, "atom.xml"), x.Site.Langs[0]
		if strings.HasPrefix(folder, "en/") {
			lang = "en"
		}
		for _, e := range feed.Entries {
			one := entry{ID: e.ID, Title: e.Title, Updated: e.Updated, Published: e.Published, Content: e.Content}
			for _, link := range e.Links {
				if link.Lang == lang {
					one.URL = link.Href
				}
			}
			feeds[folder] = append(feeds[folder], one)
		}
		if feed.Updated != feeds[folder][0].Updated {
			t.Errorf("%s was updated on %s", f.Path, feed.Updated)
		}
	}
	return feeds
}

// jsonEntries returns those of all JSON Feeds.
func jsonEntries(t *testing.T, x *export.Export) map[string][]entry {
	t.Helper()
	feeds := map[string][]entry{}
	for _, f := range x.FilesOf("json_feed") {
		var feed struct {
			Items []struct {
				ID, URL, Title string
				Content        string `json:"content_html"`
				Modified       string `json:"date_modified"`
				Published      string `json:"date_published"`
			}
		}
		if err := json.Unmarshal(f.Content(), &feed); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		folder := strings.TrimSuffix(f.Path, "feed.json")
		for _, i := range feed.Items {
			feeds[folder] = append(feeds[folder], entry{i.ID, i.URL, i.Title, i.Modified, i.Published, i.Content})
		}
	}
	return feeds
}

func TestBothFormsOfFeedsSayTheSame(t *testing.T) {
	x := exported(t, everything(t), "https://example.org/record")
	atom := atomEntries(t, x)
	if diff := cmp.Diff(atom, jsonEntries(t, x)); diff != "" {
		t.Errorf("(-Atom +JSON Feed):\n%s", diff)
	}
	for _, folder := range []string{"", "en/", "commitments/", "changes/", "series/forum/", "speakers/hong/", "organizations/ministry/", "topics/chips/"} {
		if len(atom[folder]) == 0 {
			t.Errorf("%s has no feed", folder)
		}
	}
	for folder, entries := range atom {
		seen := map[string]bool{}
		for i, e := range entries {
			if seen[e.ID] {
				t.Errorf("%s has %s twice", folder, e.ID)
			}
			seen[e.ID] = true
			if i > 0 && e.Updated > entries[i-1].Updated {
				t.Errorf("%s: %s comes after what is older", folder, e.ID)
			}
			if day, err := time.Parse(time.RFC3339, e.Updated); err != nil || day.Format("15:04 -07:00") != "00:00 +09:00" {
				t.Errorf("%s: %s was updated %s", folder, e.ID, e.Updated)
			}
			if e.Published != "" && !strings.HasSuffix(folder, "changes/") {
				t.Errorf("%s: nobody says when %s was published", folder, e.ID)
			}
		}
		if len(entries) > 5 { // the limit in site.yaml
			t.Errorf("%s has %d entries", folder, len(entries))
		}
	}
}

// href finds where content leads.
var href = regexp.MustCompile(`(?:href|src)="([^"]*)"`)

func TestFeedsLeadToFullAddresses(t *testing.T) {
	for folder, entries := range atomEntries(t, exported(t, everything(t), "https://example.org/record")) {
		for _, e := range entries {
			for _, m := range href.FindAllStringSubmatch(e.Content, -1) {
				if !strings.HasPrefix(m[1], "https://") && !strings.HasPrefix(m[1], "#") {
					t.Errorf("%s: %s leads to %s", folder, e.ID, m[1])
				}
			}
		}
	}
}

func TestAnEditThatSaysNothingNew(t *testing.T) {
	stamps := func(edits ...string) map[string][]entry {
		content := everything(t)
		file := content["summits/2022/forum-1.md"]
		text := string(file.Data)
		for i := 0; i < len(edits); i += 2 {
			if !strings.Contains(text, edits[i]) {
				t.Fatalf("no %s", edits[i])
			}
			text = strings.ReplaceAll(text, edits[i], edits[i+1])
		}
		file.Data = []byte(text)
		feeds := atomEntries(t, exported(t, content, "https://example.org/record"))
		for _, entries := range feeds {
			for i := range entries {
				entries[i] = entry{ID: entries[i].ID, Updated: entries[i].Updated}
			}
		}
		return feeds
	}
	before := stamps()
	if diff := cmp.Diff(before, stamps("제1회 보기 포럼", "첫 번째 포럼", "투자", "돈", "초안이 나왔다.", "초안이 나왔다!", "참석자를 더했다.", "참석자를 보탰다.")); diff != "" {
		t.Errorf("ids or dates move with the words:\n%s", diff)
	}
	after := stamps("updated: 2024-05", "updated: 2024-06-20")
	if got := after["series/forum/"][0]; got.ID != "tag:example.org,2024:summits/forum-1" || got.Updated != "2024-06-20T00:00:00+09:00" {
		t.Errorf("an update is not told: %v", got)
	}
}

func TestIDsOfFeedsStayWhenTheSiteMoves(t *testing.T) {
	ids := func(base string) map[string][]string {
		all := map[string][]string{}
		for folder, entries := range atomEntries(t, exported(t, everything(t), base)) {
			for _, e := range entries {
				all[folder] = append(all[folder], e.ID)
			}
		}
		return all
	}
	if diff := cmp.Diff(ids("https://example.org/record"), ids("https://moved.example")); diff != "" {
		t.Error(diff)
	}
}

// TestDaysOfNews holds the day of a meeting in feeds to what the record says.
func TestDaysOfNews(t *testing.T) {
	const asOf = "2024-06-30"
	for _, c := range []struct{ keys, day, why string }{
		{"date: 2024-01-19", "2024-01-19", "it was that day"},
		{"date: 2024-01-19/2024-01-21", "2024-01-21", "it ended that day"},
		{"date: 2023-10", "2023-10-31", "it was over by then"},
		{"date: 2023-10-XX?", "2023-10-31", "it was over by then"},
		{"date: 2024\nsources: [old, new, late]", "2024-04-02", "the newest source until now is of that day"},
		{"date: 2024", asOf, "it may be still to come"},
		{"date: 2024-07-01", asOf, "it is still to come"},
		{"date: 2024-07-01\nsources: [old]", "2023-12-24", "a source told of it that day"},
		{"date: 2024-07-01\nupdated: 2024-05-05", "2024-05-05", "the record was updated"},
		{"date: 2024-01-19\nupdated: 2024-01-05", "2024-01-19", "it was announced before it was held"},
		{"date: 2024-01-19\nupdated: 2024-07-15", "2024-07-15", "the record says so itself"},
		{"date: 2024-01-19\nupdated: 2024-05", "2024-01-19", "the update has no day"},
		{"date: 2024-01-19\nchanges: {date: 2024-03-03, text: 고쳤다.}", "2024-03-03", "it was corrected"},
		{"date: 2024-01-19\ncommitments: {id: a, title: 가, updates: {date: 2024-02-02, status: kept}}", "2024-02-02", "its promise was kept"},
		{"date: ../2024-01-19", "2024-01-19", "it had ended"},
		{"date: 2024-01-19/..", asOf, "it goes on"},
		{"date: -0043", "0001-01-01", "there is no earlier year"},
	} {
		x := exported(t, records(`
-- site.yaml --
title: 가
as_of: `+asOf+`
timezone: Asia/Seoul
-- summits/a.yaml --
title: 가
`+c.keys+`
-- sources/old.yaml --
title: 가
date: 2023-12-24
-- sources/new.yaml --
title: 나
date: 2024-04-02
-- sources/late.yaml --
title: 다
date: 2024-12-24
`), "https://example.org")
		if got := atomEntries(t, x)[""][0].Updated; got != c.day+"T00:00:00+09:00" && !(c.day == "0001-01-01" && strings.HasPrefix(got, c.day)) {
			t.Errorf("%s: %s, and not %s: %s", c.keys, got, c.day, c.why)
		}
	}
}

func TestWhatBecameOfPromisesIsNews(t *testing.T) {
	x := exported(t, records(`
-- site.yaml --
title: 가
languages: [en]
as_of: 2024-06-30
feed: {tag: "example.org,2020"}
-- summits/a.yaml --
title: A
date: 2022-01-01
commitments:
  - id: plan
    title: A plan
    by: co
    updates:
      - {date: 2023-02-02, status: in-progress, text: First.}
      - {date: 2023-02-02, text: Again.}
      - {status: kept, summit: b}
-- summits/b.yaml --
title: B
date: 2024-02-02
-- organizations/co.yaml --
name: Co
`), "https://example.org")
	want := []string{
		"2024-02-02 tag:example.org,2020:summits/a#plan. kept: A plan",
		"2023-02-02 tag:example.org,2020:summits/a#plan.2023-02-02 in progress: A plan",
		"2023-02-02 tag:example.org,2020:summits/a#plan.2023-02-02.2 update: A plan",
		"2022-01-01 tag:example.org,2020:summits/a#plan pledge: A plan",
	}
	feeds := atomEntries(t, x)
	for _, folder := range []string{"commitments/", "organizations/co/"} {
		var got []string
		for _, e := range feeds[folder] {
			got = append(got, fmt.Sprintf("%.10s %s %s", e.Updated, e.ID, e.Title))
			if e.URL == "" || !strings.HasPrefix(e.URL, "https://example.org/summits/a/#") {
				t.Errorf("%s is at %q", e.ID, e.URL)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", folder, diff)
		}
	}
}

func TestNoFeedsWithoutNews(t *testing.T) {
	x := exported(t, records("-- site.yaml --\ntitle: 가\n-- topics/chips.yaml --\nname: 나\n"), "https://example.org")
	for _, name := range []string{"atom", "json_feed", "calendar"} {
		if files := x.FilesOf(name); len(files) > 0 {
			t.Errorf("%s: %d files of nothing", name, len(files))
		}
	}
	unhosted := exported(t, records("-- site.yaml --\ntitle: 가\n-- summits/a.yaml --\ntitle: 나\ndate: 2024\n"), "")
	if missing := export.Unhosted(unhosted.Site); !slices.Contains(missing, "atom") || !slices.Contains(missing, "json_feed") || slices.Contains(missing, "calendar") {
		t.Errorf("without a base address %q are missing", missing)
	}
}
