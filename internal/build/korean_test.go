package build_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
)

var (
	quoted = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|`[^`]*`|\\{[^}]*\\}|\\[\\[[^]]*\\]\\]")
	// english finds words in a row: a single one may be an id or a key.
	english = regexp.MustCompile(`[A-Za-z]{2,} [A-Za-z]{2,}`)
)

// TestDiagnosticsInKorean checks that all that is said about the sites in
// testdata/broken can be said in Korean, with nothing of it left in English.
func TestDiagnosticsInKorean(t *testing.T) {
	names, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	said := map[string]bool{}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range diagnostics(withSite(archive.Files)) {
			said[d.Code] = true
			texts := []diag.Text{d.Severity.Label(), d.Message}
			if !d.Help.IsZero() {
				texts = append(texts, d.Help)
			}
			for _, n := range d.Notes {
				texts = append(texts, n.Message)
			}
			for _, text := range texts {
				checkKorean(t, d.Code, text)
			}
		}
	}
	if len(said) < 70 {
		t.Errorf("only %d codes were seen", len(said))
	}
}

func checkKorean(t *testing.T, code string, text diag.Text) {
	t.Helper()
	korean := text.In("ko")
	rest := quoted.ReplaceAllString(korean, "")
	if code == "bad-template" || code == "cannot-read" {
		rest, _, _ = strings.Cut(rest, ":") // what Go says comes after it
	}
	if !strings.ContainsFunc(rest, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
		t.Errorf("%s: not in Korean: %s", code, korean)
	}
	if found := english.FindString(rest); found != "" {
		t.Errorf("%s: %q is English: %s", code, found, korean)
	}
}
