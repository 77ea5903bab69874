package record_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/record"
)

func TestFoldID(t *testing.T) {
	for _, same := range [][]string{
		{"kt", "KT", "Kt"},
		{"반도체", norm.NFD.String("반도체")},
		{"é", "É", "e\u0301", "E\u0301"},
		{"straße", "STRAßE", "straẞe"},
		{"σίσυφος", "ΣΊΣΥΦΟΣ", "σίσυφοσ"},
		{"k", "K", "\u212a"}, // the sign for kelvin
		{"पहला-शिखर"},
		{"ⅷ", "Ⅷ"},
		{"дума", "ДУМА"},
	} {
		for _, id := range same {
			if record.FoldID(id) != record.FoldID(same[0]) {
				t.Errorf("%q and %q are two ids", id, same[0])
			}
			if again := record.FoldID(record.FoldID(id)); again != record.FoldID(id) {
				t.Errorf("folded, %q is %q, and folded again %q", id, record.FoldID(id), again)
			}
		}
	}
	for _, different := range [][2]string{
		{"a", "b"}, {"straße", "strasse"}, {"é", "e"}, {"반도체", "반도채"}, {"ai-chips", "aichips"}, {"१", "1"}, {"", "a"},
	} {
		if record.FoldID(different[0]) == record.FoldID(different[1]) {
			t.Errorf("%q and %q are one id", different[0], different[1])
		}
	}
}

func TestCheckID(t *testing.T) {
	for _, id := range []string{
		"kt", "KT", "a", "7", "2024", "ai-chips-2", "반도체", "인공지능-반도체", norm.NFD.String("반도체"),
		"पहला-शिखर-सम्मेलन", "ไทย", "日本語", "é", "e\u0301", "консул", "com", "com10", "console", "lpt", "null",
		strings.Repeat("a", 100), strings.Repeat("가", 66),
	} {
		if problem := record.KindTopics.CheckID(id); !problem.IsZero() {
			t.Errorf("%q: %s", id, problem)
		}
	}
	for id, want := range map[string]string{
		"":                       "empty",
		"-a":                     "single hyphens",
		"a-":                     "single hyphens",
		"a--b":                   "single hyphens",
		"-":                      "single hyphens",
		"a b":                    "' '",
		"a_b":                    "'_'",
		"a.b":                    "'.'",
		"a/b":                    "'/'",
		"a#b":                    "'#'",
		"..":                     "'.'",
		"a\u200db":               `'\u200d'`, // a joiner
		"a\u200cb":               `'\u200c'`,
		"a\u00adb":               `'\u00ad'`, // a hyphen that is not seen
		"\u0301a":                "letters",  // a mark of nothing
		"a-\u0301":               "letters",
		"a–b":                    "'–'",
		"½":                      "'½'",
		"😀":                      "'😀'",
		"a\xffb":                 "'�'",
		"con":                    "reserved",
		"CON":                    "reserved",
		"Aux":                    "reserved",
		"nul":                    "reserved",
		"prn":                    "reserved",
		"com1":                   "reserved",
		"LPT9":                   "reserved",
		"com0":                   "reserved",
		strings.Repeat("a", 101): "at most 100 characters",
		strings.Repeat("가", 67):  "200 bytes",
	} {
		if problem := record.KindTopics.CheckID(id); !strings.Contains(problem.String(), want) {
			t.Errorf("%q: got %q, want something with %q", id, problem, want)
		}
	}
}

func TestReservedPages(t *testing.T) {
	for _, id := range []string{
		"summits", "series", "speakers", "organizations", "topics", "sources", "pages", "assets", "calendar", "changes",
		"commitments", "data", "embed", "feed", "index", "search", "years", "404", "ko", "en", "EN", "Search",
	} {
		if problem := record.KindPages.CheckID(id, "ko", "en"); !strings.Contains(problem.String(), "/"+id+"/") {
			t.Errorf("the page %q: %q", id, problem)
		}
		if problem := record.KindTopics.CheckID(id, "ko", "en"); !problem.IsZero() {
			t.Errorf("the topic %q: %q", id, problem)
		}
	}
	for _, id := range []string{"about", "searching", "de", "405"} {
		if problem := record.KindPages.CheckID(id, "ko", "en"); !problem.IsZero() {
			t.Errorf("the page %q: %q", id, problem)
		}
	}
}

func TestSuggestID(t *testing.T) {
	for name, want := range map[string]string{
		"Artificial Intelligence":       "artificial-intelligence",
		"ai_chips.2":                    "ai-chips-2",
		"--a--b--":                      "a-b",
		"반도체 (2024)":                    "반도체-2024",
		norm.NFD.String("반도체!"):         "반도체",
		"ㄱ\u200dㄴ":                      "ㄱㄴ",
		"":                              "",
		"!!!":                           "",
		"con":                           "",
		" CON ":                         "",
		strings.Repeat("long name", 20): "",
	} {
		got := record.SuggestID(name)
		if got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
		if got != "" && !record.KindTopics.CheckID(got).IsZero() {
			t.Errorf("%q: %q is no id", name, got)
		}
	}
}
