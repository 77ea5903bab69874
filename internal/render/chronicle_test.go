package render_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"summitline/internal/render"
	"summitline/static"
)

// front returns the front page of an archive of records.
func front(t *testing.T, archive string) string {
	t.Helper()
	files, _, diags := render.Files(input(t, archive, nil))
	for _, file := range files {
		if file.Path == "index.html" {
			content, found := file.Content()
			if diags = append(diags, found...); len(diags) > 0 {
				t.Fatal(text(diags))
			}
			return string(content)
		}
	}
	t.Fatal("there is no front page")
	return ""
}

// meetings returns records of summits: so many in each year of some.
func meetings(years map[int]int) string {
	var b strings.Builder
	b.WriteString("-- site.yaml --\ntitle: 보기\n-- series/forum.yaml --\ntitle: 포럼\n")
	for year, n := range years {
		for i := range n {
			fmt.Fprintf(&b, "-- summits/m%d-%d.yaml --\ntitle: 회의 %d-%d\nseries: forum\ndate: %d-%02d-%02d\n", year, i, year, i, year, 1+i%12, 1+i/12%28)
		}
	}
	return b.String()
}

var (
	tags     = regexp.MustCompile(`<[^>]*>`)
	fullRows = regexp.MustCompile(`<li class="summit">`)
	foldRows = regexp.MustCompile(`(?s)<ul class="index">(.*?)</ul>`)
)

// older returns the lines of a front page for what is older.
func older(page string) []string {
	m := foldRows.FindStringSubmatch(page)
	if m == nil {
		return nil
	}
	var lines []string
	for line := range strings.SplitSeq(m[1], "</li>") {
		if line = strings.Join(strings.Fields(tags.ReplaceAllString(line, " ")), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func TestOlderYearsFold(t *testing.T) {
	every := func(first, last, n int) map[int]int {
		years := map[int]int{}
		for year := first; year <= last; year++ {
			years[year] = n
		}
		return years
	}
	for _, c := range []struct {
		name  string
		years map[int]int
		full  int // meetings in full
		lines int
		some  []string // of the lines
		more  string   // of the last year in full
	}{
		{"few", every(2020, 2024, 4), 20, 0, nil, ""},
		{"as many as fit", every(2021, 2024, 6), 24, 0, nil, ""},
		{"one more", map[int]int{2021: 6, 2022: 6, 2023: 6, 2024: 7}, 19, 1, []string{"2021년 회의 6회 · 포럼"}, ""},
		{"many years", every(2000, 2024, 2), 24, 13, []string{"2012년 회의 2회 · 포럼", "2000년 회의 2회 · 포럼"}, ""},
		{"a year that alone is too long", map[int]int{2023: 9, 2024: 100}, 24, 1, []string{"2023년 회의 9회 · 포럼"}, "76회 더"},
		{"one behind a short year", map[int]int{2022: 9, 2023: 100, 2024: 3}, 24, 1, []string{"2022년 회의 9회 · 포럼"}, "79회 더"},
		{"decades", every(1965, 2024, 3), 24, 6, []string{"2010년대 회의 21회 · 포럼 2016 2015 2014 2013 2012 2011 2010", "1960년대 회의 15회 · 포럼 1969 1968 1967 1966 1965"}, ""},
		{"centuries", every(1500, 2024, 1), 24, 30, []string{"2000년 회의 1회 · 포럼", "1990년대 회의 10회 · 포럼 1999 1998 1997 1996 1995 1994 1993 1992 1991 1990", "1719년까지 회의 220회 · 포럼"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := front(t, meetings(c.years))
			if got := len(fullRows.FindAllString(page, -1)); got != c.full {
				t.Errorf("%d meetings in full, want %d", got, c.full)
			}
			lines := older(page)
			if len(lines) != c.lines {
				t.Errorf("%d lines, want %d: %q", len(lines), c.lines, lines)
			}
			for _, want := range c.some {
				if !strings.Contains("\n"+strings.Join(lines, "\n")+"\n", "\n"+want+"\n") {
					t.Errorf("there is no line %q in %q", want, lines)
				}
			}
			if got := strings.Contains(page, "더 보기"); got != (c.more != "") || !strings.Contains(page, c.more) {
				t.Errorf("a link to more: %t, want %q", got, c.more)
			}
		})
	}
}

// The front page loads at once, however long the record is.
func TestTheFrontPageIsBounded(t *testing.T) {
	for _, n := range []int{400, 4000} {
		var b strings.Builder
		b.WriteString("-- site.yaml --\ntitle: 보기 기록\n-- organizations/ministry.yaml --\nname: 보기부\n")
		for i := range n / 20 {
			fmt.Fprintf(&b, "-- series/series-%d.yaml --\ntitle: 제%d 분야 정책 협의회\n", i, i)
		}
		for i := range n / 2 {
			fmt.Fprintf(&b, "-- speakers/speaker-%d.yaml --\nname: 홍길동 %d\n", i, i)
		}
		for i := range n {
			// Numbers that do not repeat, as if by chance.
			series, number, days := i*7919%(n/20), i/(n/20)+1, i*28*360/n
			fmt.Fprintf(&b, "-- summits/meeting-%d.yaml --\ntitle: 제%d회 제%d 분야 정책 협의회\nseries: series-%d\nnumber: %d\ndate: %d-%02d-%02d\n", i, number, series, series, number, 1996+days/336, 1+days/28%12, 1+days%28)
			fmt.Fprintf(&b, "theme: 분야 %d의 인재 양성과 제도 개선\nvenue: {name: 회관 %d, city: 서울}\nstatements:\n", i*31%997, i*17%97)
			for j := range 4 {
				fmt.Fprintf(&b, "  - {speaker: speaker-%d, text: 말했다 %d.}\n", (i*13+j*101)%(n/2), j)
			}
			fmt.Fprintf(&b, "commitments:\n  - {id: plan, by: ministry, text: 계획 %d을 내놓기로 했다.}\n  - {id: report, by: ministry, text: 다음 회의에서 결과 %d을 보고하기로 했다.}\n", i*37%1009, i*41%1013)
		}
		page := front(t, b.String())
		size := packed(t, page)
		for _, m := range regexp.MustCompile(`<link rel="stylesheet" href="/([^"?]*)`).FindAllStringSubmatch(page, -1) {
			style, err := fs.ReadFile(static.FS, m[1])
			if err != nil {
				t.Fatal(err)
			}
			size += packed(t, string(style))
		}
		if most := 20_000; size > most {
			t.Errorf("with %d summits the front page and its styles are %d bytes compressed, more than %d", n, size, most)
		}
		t.Logf("%d summits: %d bytes", n, size)
	}
}

// packed returns how long a text is when compressed.
func packed(t *testing.T, text string) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
