package diag_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"summitline/internal/diag"
	"summitline/internal/said"
)

var (
	verb = regexp.MustCompile(`%[-+#0]*(?:\[(\d+)\])?[a-zA-Z]`)
	// sameInAll are the words that are no words of a language: the program's
	// name and those of its commands and flags.
	sameInAll = regexp.MustCompile(`\bsummitline( [a-z]+)?|--[a-z-]+`)
)

// uses returns which arguments a format uses, each with its verb, in order.
func uses(format string) []string {
	var all []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil {
			next = n
		}
		all = append(all, fmt.Sprintf("%d%c", next, m[0][len(m[0])-1]))
		next++
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// hasWords reports whether a format says anything itself.
func hasWords(format string) bool {
	format = sameInAll.ReplaceAllString(verb.ReplaceAllString(format, ""), "")
	return strings.ContainsFunc(format, unicode.IsLetter)
}

// TestEverythingIsInKorean holds the catalogue to the source of the program.
func TestEverythingIsInKorean(t *testing.T) {
	program, err := said.Read("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, place := range program.Unknown {
		t.Errorf("%s: what is said here is not known before the program runs: give a constant, or a parameter that only constants reach", place)
	}
	if len(program.Formats) < 200 {
		t.Errorf("only %d formats were found in the source", len(program.Formats))
	}
	for _, english := range slices.Sorted(maps.Keys(program.Formats)) {
		if korean := diag.Translated(english, "ko"); korean == english && hasWords(english) {
			t.Errorf("%s: no Korean for %q", program.Formats[english], english)
		}
	}
	parts := map[string]int{}
	for i, part := range diag.Korean {
		for english, korean := range part {
			if other, twice := parts[english]; twice {
				t.Errorf("the parts %d and %d of the catalogue both have %q", other, i, english)
			}
			parts[english] = i
			if !program.Strings[english] {
				t.Errorf("the catalogue has %q, which nothing says", english)
			}
			checkKorean(t, english, korean)
		}
	}
}

// particleTwice finds a particle that Text.In cannot choose.
var wrongParticle = regexp.MustCompile(`%(?:\[\d+\])?[a-z](?:은|는|이|가|을|를|과|와|으로|로)(?:[ ,.]|$)|\(이\)|는\(은\)|가\(이\)|를\(을\)|와\(과\)|로\(으로\)`)

func checkKorean(t *testing.T, english, korean string) {
	t.Helper()
	if got, want := uses(korean), uses(english); !slices.Equal(got, want) {
		t.Errorf("the Korean of %q uses the arguments %v, not %v: %s", english, got, want, korean)
	}
	if !strings.ContainsFunc(korean, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
		t.Errorf("the Korean of %q has no Hangul: %s", english, korean)
	}
	if strings.HasSuffix(english, ".") != strings.HasSuffix(korean, ".") {
		t.Errorf("of %q and its Korean only one ends in a full stop: %s", english, korean)
	}
	if strings.TrimSpace(korean) != korean != (strings.TrimSpace(english) != english) {
		t.Errorf("of %q and its Korean only one has space around it: %q", english, korean)
	}
	if m := wrongParticle.FindString(korean); m != "" {
		t.Errorf("the Korean of %q has %q after an argument: write both forms, such as 은(는): %s", english, m, korean)
	}
	for _, piece := range regexp.MustCompile("`[^`]*`|--[a-z]+").FindAllString(english, -1) {
		if !strings.Contains(korean, piece) && piece != "`key: value`" && !strings.Contains(piece, "<id>") {
			t.Errorf("the Korean of %q lacks %s: %s", english, piece, korean)
		}
	}
}

func TestTextIn(t *testing.T) {
	for _, c := range []struct {
		text   diag.Text
		en, ko string
	}{
		{diag.Text{}, "", ""},
		{diag.Say("%d errors", 3), "3 errors", "오류 3건"},
		{diag.Say("%s needs %q", diag.Say("a summit"), "title"), `a summit needs "title"`, `회의에는 "title" 키가 필요합니다`},
		{diag.Say("expected %s, found %s", diag.Say("a list"), diag.Say("a map of keys")), "expected a list, found a map of keys", "목록이 와야 하는데 키 묶음이 있습니다"},
		{diag.Say("there is no %s %q", diag.Say("topic"), "칩"), `there is no topic "칩"`, `아이디가 "칩"인 주제가 없습니다`},
		{diag.Either("a"), "a", "a"},
		{diag.Either("a", "b", "c"), "a, b or c", "a, b 또는 c"},
		{diag.Say("not in the catalogue: %s", "회의"), "not in the catalogue: 회의", "not in the catalogue: 회의"},
		{diag.Say("summitline: %v", error(diag.Say("reading %s", "기록"))), "summitline: reading 기록", "summitline: 기록 읽는 중"},
		{diag.Say("%q is a former id", "옛이름은(는)"), `"옛이름은(는)" is a former id`, `"옛이름은(는)"은 예전 아이디입니다`},
	} {
		if got := c.text.In("en"); got != c.en {
			t.Errorf("got %q, want %q", got, c.en)
		}
		if got := c.text.In("ko"); got != c.ko {
			t.Errorf("got %q, want %q", got, c.ko)
		}
	}
}
