package draft_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/record"
)

// rows makes a row of each list of cells.
func rows(lists ...[]draft.Cell) []draft.Row {
	var all []draft.Row
	for _, cells := range lists {
		all = append(all, draft.Row{Cells: cells, At: diag.OnDisk("sheet")})
	}
	return all
}

func TestRowsGetIDsOfTheirOwn(t *testing.T) {
	fsys := content(forum)
	b := open(t, fsys)
	b.Import(record.KindSummits, rows(
		[]draft.Cell{cell("title", "정례 회의"), cell("date", "2024-01-19")},
		[]draft.Cell{cell("title", "정례 회의"), cell("date", "2024-02-19")},
		[]draft.Cell{cell("title", "정례 회의"), cell("date", "2024-03")},
		[]draft.Cell{cell("title", "아무 제목"), in("en", "title", "Any Title")},
		[]draft.Cell{cell("id", "my-own"), cell("title", "b")},
		[]draft.Cell{cell("id", "forum-1"), cell("title", "c")},
		[]draft.Cell{cell("id", "a--b"), cell("title", "d")},
		[]draft.Cell{cell("date", "2024-05-05"), cell("series", "forum"), cell("number", "제7회")},
		[]draft.Cell{cell("title", "!"), cell("date", "2024-05-05")},
		[]draft.Cell{cell("title", "?")},
	), "sheet 1")
	made, said := files(t, fsys, b)
	want := []string{
		"2024-05-05", "any-title", "c", "d", "forum-7", "my-own", "sheet-1-10", "정례-회의-2024-02-19", "정례-회의-2024-03", "정례-회의",
	}
	for i, id := range want {
		want[i] = "summits/" + id + ".yaml"
	}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(made))); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(said, `--id: warning: the id "forum-1" is taken`) || !strings.Contains(said, "an id has single hyphens") {
		t.Errorf("it is said:\n%s", said)
	}
	if got := made["summits/forum-7.yaml"]; !strings.Contains(got, "title: {ko: 제7차 보기 회의, en: 7th Example Forum}\n") {
		t.Errorf("a meeting of a series is called otherwise:\n%s", got)
	}
}

func TestWhatIsThereAlreadyIsPassedOver(t *testing.T) {
	for _, test := range []struct {
		kind  record.Kind
		cells []draft.Cell
		want  string
	}{
		{record.KindSummits, []draft.Cell{cell("title", "5th example forum"), cell("date", "2024")}, "content/summits/forum-5.yaml: note: here"},
		{record.KindSpeakers, []draft.Cell{cell("name", "길동")}, "content/speakers/hong.yaml: note: here"},
		{record.KindSources, []draft.Cell{cell("title", "다른 제목"), cell("url", "https://example.org/a/1")}, "content/sources/daily-1.yaml: note: here"},
		{record.KindSummits, []draft.Cell{cell("title", "날짜 없는 회의"), cell("date", "11월 31일")}, "content/summits/x.yaml: note: here"},
	} {
		b := open(t, content(and(forum, map[string]string{"summits/x.yaml": "title: 날짜 없는 회의\ndate: 20XX-XX-XX\ndraft: true"})))
		b.Import(test.kind, rows(test.cells), "sheet")
		made, diags := b.Files()
		if said := printed(append(diags, b.Report(diag.Warning)...)); len(made) > 0 || !strings.Contains(said, test.want) {
			t.Errorf("%s: made %v and said %s", test.kind, made, said)
		}
	}
}

func TestTheDateOfASkeletonIsKnown(t *testing.T) {
	fsys := content(nil)
	b := open(t, fsys)
	b.Import(record.KindSummits, rows([]draft.Cell{cell("title", "a")}), "sheet")
	made, _ := files(t, fsys, b)
	again := open(t, content(made))
	again.Import(record.KindSummits, rows([]draft.Cell{cell("title", "a")}), "sheet")
	if made, _ := again.Files(); len(made) > 0 {
		t.Errorf("made %v again", made)
	}
}

func TestRowsThatSayTheSameAreOneRecord(t *testing.T) {
	fsys := content(forum)
	b := open(t, fsys)
	b.Import(record.KindSpeakers, rows([]draft.Cell{cell("name", "이몽룡")}, []draft.Cell{cell("name", "이 몽룡")}, []draft.Cell{cell("summary", "누구")}), "sheet")
	made, said := files(t, fsys, b)
	want := "sheet: warning: this is there already: passed over [passed-over]\nsheet: note: here\nsheet: warning: a row without \"name\": passed over [passed-over]\n"
	if len(made) != 1 || said != want {
		t.Errorf("made %v and said\n%s", made, said)
	}
}

func TestRowsNameEachOther(t *testing.T) {
	fsys := content(forum)
	b := open(t, fsys)
	b.Import(record.KindTopics, rows(
		[]draft.Cell{cell("name", "메모리"), cell("parent", "로봇 부품")},
		[]draft.Cell{cell("name", "로봇 부품"), cell("parent", "반도체")},
		[]draft.Cell{cell("name", "돌고"), cell("parent", "도는")},
		[]draft.Cell{cell("name", "도는"), cell("parent", "돌고")},
	), "sheet")
	made, said := files(t, fsys, b)
	want := map[string]string{
		"topics/메모리.yaml":   "draft: true\nname: 메모리\nparent: 로봇-부품\n",
		"topics/로봇-부품.yaml": "draft: true\nname: 로봇 부품\nparent: chips\n",
	}
	for path, text := range want {
		if diff := cmp.Diff(text, made[path]); diff != "" {
			t.Error(diff)
		}
	}
	if strings.Count(said, "leads back to itself") != 1 {
		t.Errorf("it is said:\n%s", said)
	}
}

func TestTwoRowsOfOneNumber(t *testing.T) {
	fsys := content(forum)
	b := open(t, fsys)
	b.Import(record.KindSummits, rows(
		[]draft.Cell{cell("title", "a"), cell("series", "forum"), cell("number", "6")},
		[]draft.Cell{cell("title", "b"), cell("series", "forum"), cell("number", "6")},
	), "sheet")
	made, said := files(t, fsys, b)
	if strings.Count(said, "two summits with the number 6") != 1 || len(made) != 2 {
		t.Errorf("made %v and said\n%s", made, said)
	}
}
