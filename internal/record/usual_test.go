package record

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestPlainIDsMeanThemselves checks that what is taken for an id at once is
// what a closer look finds.
func TestPlainIDsMeanThemselves(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	signs := []rune("azAZ09----_/[] .,;#가–ＡＫ")
	plain := 0
	for range 50_000 {
		id := make([]rune, r.IntN(5))
		for i := range id {
			id[i] = signs[r.IntN(len(signs))]
		}
		s := string(id)
		if !isPlainID(s) {
			continue
		}
		plain++
		if strings.TrimSpace(s) != s || plainValue(s) != s || aloneID(s) != norm.NFC.String(s) || s[0] == '-' || strings.ContainsAny(s, ",，、;；") {
			t.Errorf("%q is taken for an id", s)
		}
	}
	if plain < 100 {
		t.Errorf("only %d ids were tried", plain)
	}
}

// TestCanonicalLanguagesStay checks that a language in its canonical form is
// its own, so that it need not be looked up.
func TestCanonicalLanguagesStay(t *testing.T) {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	check := func(tag string) {
		first, problem := canonicalLanguage(tag)
		if !problem.IsZero() {
			return
		}
		if again, problem := canonicalLanguage(first); !problem.IsZero() || again != first {
			t.Errorf("%q is %q, and that is %q", tag, first, again)
		}
	}
	for _, a := range letters {
		for _, b := range letters {
			check(string([]rune{a, b}))
			check(string([]rune{a, b}) + "-Latn-KR")
			for _, c := range letters {
				check(string([]rune{a, b, c}))
			}
		}
	}
}
