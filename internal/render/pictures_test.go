package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"summitline/internal/render"
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
	files := map[string]string{}
	all, _, diags := render.Files(input(t, crowd(), nil))
	for _, file := range all {
		switch file.Path {
		case "series/forum/index.html", "speakers/index.html", "speakers/p1/index.html", "organizations/o0/index.html", "commitments/index.html":
			content, found := file.Content()
			files[file.Path] = string(content)
			diags = append(diags, found...)
		}
	}
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
		{"series/forum/index.html", ` title="회의 `, 24},
		{"speakers/index.html", `<li title="`, 30},
		{"speakers/index.html", ` title="회의 `, 24},
		{"organizations/o0/index.html", `<li title="`, 30},
		{"organizations/o0/index.html", ` title="회의 `, 24},
		{"speakers/p1/index.html", `class="hit"`, 40}, // every meeting of a person is drawn
		{"speakers/p1/index.html", `<li><span>`, 12},
		{"commitments/index.html", `class="name"`, 15},
	} {
		if got := count(c.path, c.part); got != c.want {
			t.Errorf("%s: at most %d %s in a picture, want %d", c.path, got, c.part, c.want)
		}
	}
	for path, said := range map[string]string{
		"series/forum/index.html":     "가장 최근 회의 24회만 그렸습니다. 여러 회차에 나온 것을 자주 나온 순으로 그렸고, 나머지 33개는 표에 있습니다.",
		"speakers/index.html":         "가장 최근 회의 24회만 그렸습니다. 자주 온 사람부터 그렸고, 나머지 33명은 아래 목록에 있습니다.",
		"organizations/o0/index.html": "나머지 33명은 아래 목록에 있습니다.",
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
	files, diags := made(input(t, `
-- site.yaml --
title: 기록
as_of: 2024-01-01
-- series/forum.yaml --
title: 포럼
-- series/once.yaml --
title: 한 번
-- topics/chips.yaml --
name: 반도체
-- organizations/co.yaml --
name: 회사
-- organizations/other.yaml --
name: 다른 회사
-- speakers/kim.yaml --
name: 김
-- speakers/lee.yaml --
name: 이
-- summits/a.yaml --
title: 하나
series: forum
date: 2021
topics: chips
participants: [{speaker: kim, organization: co}, {speaker: lee, organization: other}]
commitments: [{id: x, by: co, text: 약속}, {id: y, by: other, text: 약속}]
-- summits/b.yaml --
title: 둘
series: forum
date: 2022
topics: chips
participants: {speaker: kim, organization: co}
-- summits/c.yaml --
title: 셋
series: once
date: 2023
`, nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	var drawn []string
	for path, content := range files {
		has := strings.Contains(content, `class="picture`) || strings.Contains(content, `class="drawn`)
		if styled := strings.Contains(content, "pictures.css"); has != styled {
			t.Errorf("%s: has a picture: %t, loads its style: %t", path, has, styled)
		}
		if has {
			drawn = append(drawn, path)
		}
	}
	slices.Sort(drawn)
	want := []string{"commitments/index.html", "index.html", "organizations/co/index.html", "series/forum/index.html", "speakers/index.html", "speakers/kim/index.html"}
	if !slices.Equal(drawn, want) {
		t.Errorf("there are pictures on %v, want %v", drawn, want)
	}
}
