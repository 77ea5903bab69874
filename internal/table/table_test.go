package table_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/table"
)

func resolved(t *testing.T, content fstest.MapFS) *site.Site {
	t.Helper()
	set, diags := record.Load(content, "content", nil)
	s, found := site.Resolve(set, site.Options{BaseURL: "https://example.org"})
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatal(diags)
	}
	return s
}

// own are the tables of what stands in records of a kind, by its key.
var own = map[string]string{
	"participants": "participants", "statements": "statements", "commitments": "commitments",
	"updates": "updates", "agenda": "agenda", "affiliations": "affiliations",
}

// TestEveryKeyHasAColumn checks that no key of the content model is forgotten,
// and that no two columns of a table are called the same.
func TestEveryKeyHasAColumn(t *testing.T) {
	s := resolved(t, fstest.MapFS{"site.yaml": {Data: []byte("title: a")}})
	var check func(name string, keys []record.Key)
	check = func(name string, keys []record.Key) {
		has := map[string]bool{}
		for _, c := range table.Of(s, name).Columns {
			if has[c.Name] {
				t.Errorf("%s has two columns %s", name, c.Name)
			}
			has[c.Name] = true
		}
		for _, k := range keys {
			if own[k.Name] != "" {
				check(own[k.Name], k.Map.Keys)
				continue
			}
			if !has[k.Name] && k.Map == nil {
				t.Errorf("%s has no column %s", name, k.Name)
			}
			if k.Map == nil {
				continue
			}
			for i, inner := range k.Map.Keys {
				isItself := k.Form == record.FormRefOrMap && i == 0
				if !isItself && !has[k.Name+"."+inner.Name] || isItself && !has[k.Name] {
					t.Errorf("%s has no column %s.%s", name, k.Name, inner.Name)
				}
			}
		}
	}
	for _, kind := range record.Kinds() {
		check(string(kind), kind.Describe().Keys)
	}
	if table.Of(s, "nothing") != nil {
		t.Error("there is a table of nothing")
	}
}

func TestCells(t *testing.T) {
	s := resolved(t, fstest.MapFS{
		"site.yaml": {Data: []byte("title: a\nlanguages: [ko, en]\ntimezone: Asia/Seoul\nas_of: 2024-01-01\n")},
		"summits/s.yaml": {Data: []byte(`
title: {ko: " -1회, \"첫\" ", en: "@first"}
date: 2021-09~
venue: [{name: {en: A; B}, geo: [37.5, -127]}, {}, {name: C, country: kr}]
hosts: [O, hong]
links: {a: "https://example.org/1", b: "mailto:a@b"}
sources: [{source: w, at: 1쪽}, v]
participants: [{speaker: hong, organization: o, role: 장}, {organization: O}]
statements: [{speaker: hong, text: "= 1\n줄"}]
commitments:
  - {id: c, by: [o, hong], title: t, updates: [{status: kept, by: hong, date: 2022}]}
`)},
		"speakers/hong.yaml":   {Data: []byte("name: {ko: 홍, en: Hong}")},
		"organizations/o.yaml": {Data: []byte("name: 오")},
		"sources/v.yaml":       {Data: []byte("title: v\npublisher: 신문")},
		"sources/w.yaml":       {Data: []byte("title: w\npublisher: O")},
	})
	for _, c := range []struct {
		table, column string
		want          []string
	}{
		{"summits", "title.ko", []string{`'-1회, "첫"`}},
		{"summits", "title.en", []string{"'@first"}},
		{"summits", "date", []string{"2021-09~"}},
		{"summits", "timezone", []string{"Asia/Seoul"}},
		{"summits", "status", []string{"held"}},
		{"summits", "venue.name.ko", []string{"; ; C"}},
		{"summits", "venue.name.en", []string{"A; B\n\n"}},
		{"summits", "venue.geo", []string{"37.5, -127; ; "}},
		{"summits", "venue.country", []string{"; ; KR"}},
		{"summits", "venue.url", []string{""}},
		{"summits", "hosts", []string{"o; hong"}},
		{"summits", "hosts.name.ko", []string{"오; 홍"}},
		{"summits", "links", []string{"https://example.org/1; mailto:a@b"}},
		{"summits", "links.label", []string{"a; b"}},
		{"summits", "sources", []string{"w; v"}},
		{"summits", "sources.at.ko", []string{"1쪽; "}},
		{"summits", "year", []string{"2021"}},
		{"summits", "page", []string{"https://example.org/summits/s/"}},
		{"participants", "part", []string{"attendee", "attendee"}},
		{"participants", "sources", []string{"w; v", "w; v"}},
		{"statements", "organization", []string{"o"}},
		{"statements", "role.ko", []string{"장"}},
		{"statements", "text.ko", []string{"'= 1\n줄"}},
		{"commitments", "status", []string{"open", "kept"}},
		{"commitments", "by", []string{"o", "hong"}},
		{"commitments", "since", []string{"", "2022"}},
		{"commitments", "kind", []string{"pledge", "pledge"}},
		{"updates", "commitment", []string{"s#c"}},
		{"updates", "commitment.summit.name.en", []string{"'@first"}},
		{"sources", "publisher", []string{"", "o"}},
		{"sources", "publisher.name.ko", []string{"신문", "오"}},
	} {
		text, found := strings.CutPrefix(string(table.Of(s, c.table).CSV(s.Langs)), "\ufeff")
		if !found || strings.Count(text, "\r\n") < 2 {
			t.Fatalf("%s: not as Excel wants it", c.table)
		}
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		at := slices.Index(rows[0], c.column)
		if at < 0 {
			t.Errorf("%s has no column %s", c.table, c.column)
			continue
		}
		var got []string
		for _, row := range rows[1:] {
			got = append(got, row[at])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s:\n%s", c.table, c.column, diff)
		}
	}
}

func TestTextIsAligned(t *testing.T) {
	wide := strings.Repeat("가", 30)
	got := (&table.Table{
		Columns: []table.Column{{Name: "a"}, {Name: "title", Form: record.FormText}, {Name: "n"}},
		Rows: []table.Row{
			{{"x"}, {record.Object{{Key: "ko", Value: "회의"}}}, {1}},
			{{"y\n\x1b[1m z"}, {record.Object{{Key: "en", Value: "Meeting"}, {Key: "ko", Value: wide}}}, nil},
		},
	}).Text("ko")
	space := strings.Repeat
	want := "a" + space(" ", 9) + "title" + space(" ", 40) + "n\n" +
		"x" + space(" ", 9) + "회의" + space(" ", 41) + "1\n" +
		"y \ufffd[1m z  " + space("가", 21) + "…\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
