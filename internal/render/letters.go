package render

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// consonants are those with which a syllable of Hangul begins, in order; a
// tense one goes with the plain one, as in a dictionary's margin.
var consonants = []rune("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ")

// initial returns the letter below which a title stands in a long index: its
// first consonant in Hangul, its first letter in capitals without accents in
// an alphabet, or the word for all digits, or for all that is neither.
func (v *voice) initial(title string) string {
	for _, r := range norm.NFC.String(title) {
		const first, last, each = '가', '힣', 21 * 28
		switch {
		case r >= first && r <= last:
			return string(consonants[(r-first)/each])
		case unicode.IsDigit(r):
			return v.Word("parts.digits")
		case unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic):
			base := []rune(norm.NFD.String(string(r)))[0]
			return string(unicode.ToUpper(base))
		case unicode.IsLetter(r):
			return v.Word("parts.others")
		}
	}
	return v.Word("parts.others")
}
