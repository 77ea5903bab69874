package intake_test

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/format"
	"summitline/internal/intake"
	"summitline/internal/record"
	"summitline/internal/site"
)

// there is a content folder with a record of each kind.
func there() fstest.MapFS {
	fsys := fstest.MapFS{}
	for path, text := range map[string]string{
		"site.yaml":                   "title: a\nlanguages: [ko, en]\ntimezone: Asia/Seoul\n",
		"series/forum.yaml":           "title: {ko: 보기 회의, en: Forum}\n",
		"summits/forum-1.yaml":        "title: {ko: 제1회 보기 회의, en: 1st Forum}\ndate: 2024-01-19\nseries: forum\nnumber: 1\n",
		"speakers/hong.yaml":          "name: 홍길동\n",
		"organizations/ministry.yaml": "name: 보기부\n",
		"topics/chips.yaml":           "name: 반도체\n",
		"sources/a.yaml":              "title: 기사\nurl: https://example.org/a\n",
		"pages/about.yaml":            "title: 소개\nbody: '[[chips]] [[forum-1]]'\n",
	} {
		fsys[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// FuzzCSV reads any bytes as a table of each kind: nothing panics, every place
// is inside the file, and every record that is made of it passes.
func FuzzCSV(f *testing.F) {
	for _, text := range []string{
		"회의명,일시,참석자\n\"제1회, 보기\",2024. 1. 19.,\"홍길동\n김철수\"\n둘째 회의,,\n",
		"title;date;series;number;hosts;sources\n제2회 보기 회의;2024-01-20;forum;2;보기부;https://example.org/b\n",
		"이름\t소속\t직함\n성춘향\t보기부\t장관\n",
		"title,former_ids,links,venue.geo,body\na: b,forum-1,x,\"1,2\",[[nope]]\n-,~,null,#,[a](/b)\n",
		"제목,시작일,종료일,시간\n[,2024-01-20,2024-01-19,14시~\n\"a\u2028b\",'24.1.1,,\n",
		"\xff\xfea\x00", "\xbe\xc8", "id,name,parent\nx,y,z\nz,z,y\n",
	} {
		for i := range record.Kinds() {
			f.Add(text, i, i%2 == 0)
		}
	}
	f.Fuzz(func(t *testing.T, text string, kind int, withMissing bool) {
		kinds := record.Kinds()
		k := kinds[((kind%len(kinds))+len(kinds))%len(kinds)]
		rows, diags := intake.CSV("a.csv", []byte(text), k, langs)
		checkRows(t, rows, diags)
		checkImport(t, k, rows, withMissing)
	})
}

// FuzzCalendar is the same for calendars.
func FuzzCalendar(f *testing.F) {
	f.Add(string(calendar("SUMMARY;LANGUAGE=en:a\\, b", "DTSTART:20240119T050000Z", "DTEND:20240120T000000Z", "RRULE:x", "ATTENDEE;CN=\"홍길동\":mailto:a@b", "CATEGORIES:반도체,로봇")), true)
	f.Add(string(calendar("SUMMARY:제1회 보기 회의", "DTSTART;VALUE=DATE:20240119", "DTEND;VALUE=DATE:20240101", "DESCRIPTION:[[x]]\\n ![a](b)", "URL:x", "GEO:1;2;3", "LOCATION:http://")), false)
	f.Add(string(calendar("DTSTART;TZID=Europe/Paris:00010101T000000", "DURATION:P9999W", "STATUS:", "ORGANIZER;CN=:")), true)
	f.Fuzz(func(t *testing.T, text string, withMissing bool) {
		rows, diags := intake.Calendar("a.ics", []byte(text), seoul(t))
		checkRows(t, rows, diags)
		checkImport(t, record.KindSummits, rows, withMissing)
	})
}

// checkRows checks that all places are inside their file.
func checkRows(t *testing.T, rows []draft.Row, diags diag.List) {
	t.Helper()
	inside := func(at diag.Span) {
		t.Helper()
		if at.IsZero() || at.Start() < 0 || at.End() < at.Start() || at.End() > len(at.File.Text) {
			t.Fatalf("a place is at %d to %d", at.Start(), at.End())
		}
	}
	for _, d := range diags {
		inside(d.Span)
	}
	for _, row := range rows {
		inside(row.At)
		for _, c := range row.Cells {
			inside(c.From.At)
		}
	}
	printed(diags)
}

// checkImport checks that nothing is wrong with a site that has got records of
// rows, and that none of them takes the place of another.
func checkImport(t *testing.T, kind record.Kind, rows []draft.Row, withMissing bool) {
	t.Helper()
	fsys := there()
	b, _ := draft.Open(fsys, "content")
	b.WithMissing = withMissing
	b.Import(kind, rows, "sheet")
	files, diags := b.Files()
	if len(diags) > 0 {
		t.Fatalf("the records are refused:\n%s", printed(diags))
	}
	all := maps.Clone(fsys)
	for _, f := range files {
		if all[f.Path] != nil {
			t.Errorf("%s is there already", f.Path)
		}
		all[f.Path] = &fstest.MapFile{Data: f.Text}
		if !strings.Contains(string(f.Text), "\ndraft: true\n") {
			t.Errorf("%s is no draft", f.Path)
		}
		kind, _, _ := strings.Cut(f.Path, "/")
		if styled, diags := format.Record(f.Path, record.Kind(kind), f.Text); len(diags) > 0 || string(styled) != string(f.Text) {
			t.Errorf("%s is not in the house style:\n%s%s", f.Path, f.Text, printed(diags))
		}
	}
	set, found := record.Load(all, "content", nil)
	_, more := site.Resolve(set, site.Options{Drafts: true})
	if found = append(found, more...); found.HasErrors() {
		t.Errorf("the records do not pass:\n%s", printed(found))
	}
	printed(b.Report(diag.Warning))
}
