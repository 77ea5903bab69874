package diag_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"chips", "chips", 0},
		{"chips", "CHIPS", 0},
		{"chips", "chip", 1},
		{"chips", "chpis", 1},
		{"chips", "cheps", 1},
		{"chips", "chipps", 1},
		{"chips", "", 5},
		{"반도체", "반도채", 1},
		{"abcd", "badc", 2},
		{"ca", "abc", 3}, // a pair that was swapped is not touched again
		{"kitten", "sitting", 3},
	} {
		if got := diag.Distance(c.a, c.b); got != c.want {
			t.Errorf("from %q to %q: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	ids := []string{"ai-chips", "chips", "cloud", "hyperscale-ai", "kt", "lg", "skt", "반도체", "인공지능-반도체"}
	for word, want := range map[string]string{
		"chips":                "chips",
		"Chips":                "chips",
		"chpis":                "chips",
		"chip":                 "chips",
		"aichips":              "ai-chips",
		"clods":                "",
		"clouds":               "cloud",
		"hyperscale":           "hyperscale-ai", // begins it
		"hyperscale-ai-models": "hyperscale-ai", // is begun by it
		"ktt":                  "kt",
		"kr":                   "kt",
		"x":                    "",
		"":                     "",
		"반도채":                  "반도체",
		"인공지능":                 "인공지능-반도체",
		"완전히-다른-말":             "",
		norm.NFD.String("반도채"): "반도체",
	} {
		if got := diag.Nearest(word, slices.Values(ids)); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
	if got := diag.Nearest("ab", slices.Values([]string{"ac", "ad"})); got != "ac" {
		t.Errorf("of equals, %q was taken", got)
	}
	if got := diag.Nearest("word", slices.Values([]string(nil))); got != "" {
		t.Errorf("of nothing, %q was taken", got)
	}
}

// FuzzNearest checks what must hold of distances, and that what is nearest is
// one of the candidates.
func FuzzNearest(f *testing.F) {
	f.Add("chips", "chpis")
	f.Add("반도체", "반도채")
	f.Add("", "\xff\u0130ß")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 1000 {
			return
		}
		d := diag.Distance(a, b)
		m, n := utf8.RuneCountInString(strings.ToLower(a)), utf8.RuneCountInString(strings.ToLower(b))
		if d != diag.Distance(b, a) {
			t.Errorf("from %q to %q is %d, and back %d", a, b, d, diag.Distance(b, a))
		}
		if d < max(m-n, n-m) || d > max(m, n) {
			t.Errorf("from %q to %q is %d", a, b, d)
		}
		lower := strings.ToLower // as Distance does, which is less than EqualFold
		if same := lower(a) == lower(b); same != (d == 0) && utf8.ValidString(a+b) {
			t.Errorf("from %q to %q is %d", a, b, d)
		}
		switch got := diag.Nearest(a, slices.Values([]string{b, "chips"})); got {
		case "", b, "chips":
		default:
			t.Errorf("nearest to %q is %q", a, got)
		}
		if a = norm.NFC.String(a); diag.Nearest(a, slices.Values([]string{a})) != a {
			t.Errorf("nearest to %q is not itself", a)
		}
	})
}
