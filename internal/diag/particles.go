package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// particle is a Korean particle whose form depends on how the word before it
// ends.
type particle struct {
	both             string // as it is written where the word is not known yet
	consonant, vowel string // after a word that ends with one
	mark             string // stands for it while the words are filled in
}

// particles are those that messages use. The marks are no characters of any
// text, so that a particle which somebody wrote with both forms stays as it is.
var particles = [...]particle{
	{"은(는)", "은", "는", "\ufdd0"},
	{"이(가)", "이", "가", "\ufdd1"},
	{"을(를)", "을", "를", "\ufdd2"},
	{"과(와)", "과", "와", "\ufdd3"},
	{"(으)로", "으로", "로", "\ufdd4"},
}

// marked returns a Korean format with a mark for each of its particles.
func marked(format string) string {
	for _, p := range particles {
		format = strings.ReplaceAll(format, p.both, p.mark)
	}
	return format
}

// withParticles returns a text that was made of a marked format with each
// particle in the form that fits the word before it. After a word of which
// only a speaker knows the sound, such as an English one, both forms stay.
func withParticles(text string) string {
	var b strings.Builder
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		next := text[:size]
		for _, p := range particles {
			if string(r) == p.mark {
				next = p.after(b.String())
			}
		}
		b.WriteString(next)
		text = text[size:]
	}
	return b.String()
}

// after returns the form of a particle that fits what stands before it.
func (p particle) after(before string) string {
	before = strings.TrimRightFunc(before, closes)
	letter, _ := utf8.DecodeLastRuneInString(norm.NFC.String(lastBytes(before)))
	final, known := finalOf(letter)
	switch {
	case !known:
		return p.both
	case final == none, final == rieul && p.consonant == "으로":
		return p.vowel
	}
	return p.consonant
}

// closes reports whether a sign ends a quotation or an aside, and is not read
// out.
func closes(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) || strings.ContainsRune("\"'`", r)
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
