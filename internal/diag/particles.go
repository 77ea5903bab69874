package diag

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// particle finds a Korean particle whose form depends on how the word before
// it ends, written with both of its forms.
var particle = regexp.MustCompile(`은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로`)

// forms are a particle's forms after a consonant and after a vowel.
var forms = map[string][2]string{
	"은(는)": {"은", "는"},
	"이(가)": {"이", "가"},
	"을(를)": {"을", "를"},
	"과(와)": {"과", "와"},
	"(으)로": {"으로", "로"},
}

// withParticles returns a Korean text with each particle in the form that fits
// the word before it. After a word of which only a speaker knows the sound,
// such as an English one, both forms stay.
func withParticles(text string) string {
	var b strings.Builder
	done := 0
	for _, m := range particle.FindAllStringIndex(text, -1) {
		b.WriteString(text[done:m[0]])
		both := text[m[0]:m[1]]
		b.WriteString(particleAfter(text[:m[0]], both))
		done = m[1]
	}
	b.WriteString(text[done:])
	return b.String()
}

func particleAfter(before, both string) string {
	before = strings.TrimRightFunc(before, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) })
	letter, _ := utf8.DecodeLastRuneInString(norm.NFC.String(lastBytes(before)))
	final, known := finalOf(letter)
	switch {
	case !known:
		return both
	case final == none, final == rieul && both == "(으)로":
		return forms[both][1]
	}
	return forms[both][0]
}

// lastBytes returns the end of a text, which holds its last letter in whatever
// pieces that is written.
func lastBytes(s string) string {
	const enough = 16
	return s[max(0, len(s)-enough):]
}

// ending is the consonant with which the sound of a letter ends.
type ending int

const (
	none ending = iota
	rieul
	other
)

// finalOf returns how a Hangul syllable or a digit, read in Korean, ends.
func finalOf(r rune) (end ending, known bool) {
	const finals = 28 // each vowel has as many, of which the first is none
	switch {
	case '가' <= r && r <= '힣':
		switch (r - '가') % finals {
		case 0:
			return none, true
		case 8:
			return rieul, true
		}
		return other, true
	case strings.ContainsRune("2459", r):
		return none, true
	case strings.ContainsRune("178", r):
		return rieul, true
	case strings.ContainsRune("036", r):
		return other, true
	}
	return none, false
}
