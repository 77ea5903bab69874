package render_test

import (
	"fmt"
	"strings"
	"testing"
)

// crowd returns the records of many meetings of one series with many people,
// topics, promises and makers.
func crowd() string {
	var b strings.Builder
	b.WriteString("-- site.yaml --\ntitle: 큰 기록\nas_of: 2030-01-01\n-- series/forum.yaml --\ntitle: 포럼\ncadence: {times: 4, per: month}\n")
	const many = 90
	for i := range many {
		fmt.Fprintf(&b, "-- speakers/p%d.yaml --\nname: 사람 %d <b>\n", i, i)
		fmt.Fprintf(&b, "-- organizations/o%d.yaml --\nname: 기관 %d\n", i, i)
		fmt.Fprintf(&b, "-- topics/t%d.yaml --\nname: 주제 %d\n", i, i)
	}
	for i := range many {
		var topics, participants, commitments []string
		for j := range 40 {
			n := (i + j) % many
			topics = append(topics, fmt.Sprintf("t%d", n))
			participants = append(participants, fmt.Sprintf("{speaker: p%d, organization: o0, role: 직책 %d}", n, i))
			commitments = append(commitments, fmt.Sprintf("{id: c%d, text: 약속, by: [o%d]}", j, n))
		}
		fmt.Fprintf(&b, "-- summits/m%03d.yaml --\ntitle: 회의 %d\nseries: forum\ndate: %d-%02d-01\ntopics: [%s]\nparticipants: [%s]\ncommitments: [%s]\n",
			i, i, 2020+i/12, i%12+1, strings.Join(topics, ", "), strings.Join(participants, ", "), strings.Join(commitments, ", "))
	}
	return b.String()
}

// However much is recorded, a picture stays one that can be read, and says
// what it leaves out.
func TestPicturesAreBounded(t *testing.T) {
	files, diags := made(input(t, crowd(), nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	count := func(path, part string) int {
		figures := strings.Split(files[path], "<figure")
		most := 0
		for _, figure := range figures[1:] {
			figure, _, _ = strings.Cut(figure, "<details>")
			most = max(most, strings.Count(figure, part))
		}
		return most
	}
	for _, c := range []struct {
		path, part string
		want       int
	}{
		{"series/forum/index.html", `<li title="`, 30},
		{"series/forum/index.html", ` title="회의 `, 60},
		{"speakers/index.html", `<li title="`, 30},
		{"speakers/index.html", ` title="회의 `, 60},
		{"organizations/o0/index.html", `<li title="`, 30},
		{"organizations/o0/index.html", ` title="회의 `, 60},
		{"speakers/p1/index.html", `class="hit"`, 40}, // every meeting of a person is drawn
		{"speakers/p1/index.html", `<li><span>`, 12},
		{"commitments/index.html", `class="name"`, 15},
	} {
		if got := count(c.path, c.part); got != c.want {
			t.Errorf("%s: at most %d %s in a picture, want %d", c.path, got, c.part, c.want)
		}
	}
	for path, said := range map[string]string{
		"series/forum/index.html":     "가장 최근 회의 60회만 그렸습니다. 자주 나온 것부터 그렸고, 나머지 60개는 표에 있습니다.",
		"speakers/index.html":         "가장 최근 회의 60회만 그렸습니다. 자주 온 사람부터 그렸고, 나머지 60명은 아래 목록에 있습니다.",
		"organizations/o0/index.html": "나머지 60명은 아래 목록에 있습니다.",
		"speakers/p1/index.html":      "직책 28개는 그리지 않았습니다.",
		"commitments/index.html":      "그 밖의 75곳",
	} {
		if !strings.Contains(files[path], said) {
			t.Errorf("%s does not say %q", path, said)
		}
	}
	if page := files["speakers/index.html"]; strings.Contains(page, "<b>\"") || !strings.Contains(page, `title="사람 1 &lt;b&gt;"`) {
		t.Error("a name is not escaped")
	}
}

// Only pages with a picture load what it needs.
func TestStyleOfPicturesIsLoadedWhereThereAreAny(t *testing.T) {
	files, diags := made(input(t, crowd(), nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	for path, content := range files {
		if drawn, styled := strings.Contains(content, `class="picture`) || strings.Contains(content, `class="drawn`), strings.Contains(content, "pictures.css"); drawn != styled {
			t.Errorf("%s: has a picture: %t, loads its style: %t", path, drawn, styled)
		}
	}
}
