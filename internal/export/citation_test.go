package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"summitline/internal/export"
	"summitline/internal/tell"
)

// cited returns how to cite the only source of a site.
func cited(t *testing.T, lang, yaml string) *export.Citation {
	t.Helper()
	x := small(t, "https://example.org", map[string]string{"sources/a.yaml": "title: 글\n" + yaml})
	for _, p := range x.Pages {
		if p.Entry != nil {
			return x.Citation(tell.New(x.Site, lang), p, "글")
		}
	}
	t.Fatal("no source")
	return nil
}

// A document is cited with its date, no more precisely than that is known.
func TestDatesOfCitations(t *testing.T) {
	for _, c := range []struct{ date, plain, bib, csl string }{
		{"2024-01-19", "2024년 1월 19일", "year = 2024,\n  month = jan,\n  day = 19\n", `{"date-parts":[[2024,1,19]]}`},
		{"2024-12", "2024년 12월", "year = 2024,\n  month = dec\n", `{"date-parts":[[2024,12]]}`},
		{"2024", "2024년", "year = 2024\n", `{"date-parts":[[2024]]}`},
		{"2024-01/2024-03", "2024년 1월~3월", "date = {2024-01/2024-03}\n", `{"date-parts":[[2024,1],[2024,3]]}`},
		{"2024-01~", "", "date = {2024-01~}\n", `{"date-parts":[[2024,1]],"circa":true}`},
		{"2024-XX", "", "date = {2024-XX}\n", `{"literal":"2024`},
		{"202X", "2020년대", "date = {202X}\n", `{"literal":"2020`},
	} {
		got := cited(t, "ko", "date: "+c.date+"\nlanguage: ja\n")
		if !strings.Contains(got.Plain, c.plain) || !strings.Contains(got.BibTeX, c.bib) || !strings.Contains(got.CSL, c.csl) {
			t.Errorf("%s is cited as\n%s\n%s\n%s", c.date, got.Plain, got.BibTeX, got.CSL)
		}
	}
}

func TestSignsOfTeXInCitations(t *testing.T) {
	got := cited(t, "ko", "publisher: {ko: 'A & B_c'}\nauthors: ['박 {기자} and 50%']\nurl: 'https://example.com/%7Ba?x={y}'\n").BibTeX
	for _, want := range []string{`author = {{박 \textbraceleft{}기자\textbraceright{} and 50\%}}`, `publisher = {A \& B\_c}`, `url = {https://example.com/%7Ba?x=%7By%7D}`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestKeysOfCitations(t *testing.T) {
	x := small(t, "https://example.org", map[string]string{"topics/한글.yaml": "name: 주제\n", "topics/a-b.yaml": "name: 주제\n"})
	var keys []string
	for _, p := range x.Pages {
		var items []struct{ ID string }
		c := x.Citation(tell.New(x.Site, "ko"), p, "a")
		if err := json.Unmarshal([]byte(c.CSL), &items); err != nil {
			t.Fatal(err)
		}
		keys = append(keys, items[0].ID)
		if !strings.HasPrefix(c.BibTeX, "@misc{"+items[0].ID+",") {
			t.Errorf("another key than %s: %s", items[0].ID, c.BibTeX)
		}
	}
	if got, want := strings.Join(keys, " "), "record commitments changes topics-a-b topics-"; !strings.HasPrefix(got, want) || strings.ContainsFunc(got, func(r rune) bool { return r > '~' }) {
		t.Errorf("the keys are %s", got)
	}
}

// Where it is not known at which address a site is, it is cited without one.
func TestCitationsWithoutAnAddress(t *testing.T) {
	x := small(t, "", nil)
	if c := x.Citation(tell.New(x.Site, "ko"), x.Pages[0], "기록"); strings.Contains(c.Plain+c.BibTeX+c.CSL, "url") || strings.Contains(c.CSL, "URL") || strings.Contains(c.Plain, "/") {
		t.Errorf("cited as\n%s\n%s\n%s", c.Plain, c.BibTeX, c.CSL)
	}
}
