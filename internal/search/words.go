package search

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// words yields the words of a text as the dictionary has them: runs of letters
// and digits, in lower case.
func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, capital := -1, false
		for i, r := range text {
			switch {
			case isWord(r):
				if start < 0 {
					start, capital = i, false
				}
				capital = capital || isCapital(r)
			case start >= 0:
				if !yield(lower(text[start:i], capital)) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(lower(text[start:], capital))
		}
	}
}

func lower(word string, capital bool) string {
	if capital {
		return strings.ToLower(word)
	}
	return word
}

// Most letters are Hangul or of ASCII, about which the tables need not be asked.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return isSyllable(r) || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func isCapital(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return !isSyllable(r) && unicode.ToLower(r) != r
}

// The keys of a word are what it can be looked up by; the script makes the same
// of what is typed. The consonant alone stands for a syllable of which no more
// is known yet.
//
//   - each letter with the first consonant of the one after it: 네ㅇ and 이ㅂ
//     for 네이버, so that it is found from its inside, and while its last
//     syllable is being typed; but not those inside of an ending, by which
//     nobody looks for anything, and which would have a page burst with words
//   - the first consonants of its first two letters, ^ㄴㅇ, for what is typed by
//     consonants alone, or with an error
//   - of a name, its first letter without a final consonant, ^네
//   - of a facet, which is no word, all of it
func keys(word string, name bool) []string {
	if strings.Contains(word, facetSign) {
		return []string{word}
	}
	letters := []rune(word)
	var list []string
	if name {
		list = append(list, "^"+string(open(letters[0])))
	}
	if len(letters) > 1 {
		list = append(list, "^"+string(initial(letters[0]))+string(initial(letters[1])))
	}
	for i := range len(letters) - 1 - ending(word) {
		list = append(list, string(letters[i])+string(initial(letters[i+1])))
	}
	return list
}

// endings are particles and verb endings of several syllables.
var endings = strings.Fields(`
	에서 에서는 에서도 에서의 으로 으로는 으로도 으로써 에게 에게는 까지 까지는 부터 부터는 처럼 보다
	이라고 이라는 이라며 이며 이나 라고 라는 다고 다는 다며 이다 였다 이었다
	하고 하는 하기 하지 하며 하게 하여 하면 하도록 한다 한다고 했다 했다고 했고 했으며 했지만 하겠다 하겠다고 하겠다는
	된다 됐다 됐다고 되는 되고 되어 되며 있다 있는 있다고 입니다 습니다 적인 적으로 들이 들은 들을 들의 들과 들에게`)

// ending returns how many pairs of letters lie inside of the longest ending of
// a word.
func ending(word string) int {
	longest := ""
	for _, e := range endings {
		if len(e) > len(longest) && len(e) < len(word) && strings.HasSuffix(word, e) {
			longest = e
		}
	}
	return max(0, utf8.RuneCountInString(longest)-1)
}

// facetSign stands between the name and the value of a facet.
const facetSign = "="

// The arithmetic of Hangul syllables, as Unicode has them.
const (
	firstSyllable = '가'
	lastSyllable  = '힣'
	firstInitial  = 'ᄀ'
	finals        = 28 // for each vowel, none included
	vowels        = 21 // for each initial
)

func isSyllable(r rune) bool { return r >= firstSyllable && r <= lastSyllable }

// initial returns the first consonant of a Hangul syllable, or any other letter
// as it is.
func initial(r rune) rune {
	if !isSyllable(r) {
		return r
	}
	return firstInitial + (r-firstSyllable)/(vowels*finals)
}

// open returns a Hangul syllable without its final consonant, or any other
// letter as it is.
func open(r rune) rune {
	if !isSyllable(r) {
		return r
	}
	return r - (r-firstSyllable)%finals
}

// pageOf returns the page of the dictionary in which a key stands.
func pageOf(key string, pages int) int { return int(hashOf(key) % uint32(pages)) }

// hashOf returns a hash of a text (FNV-1a) over the units in which scripts count
// letters.
func hashOf(text string) uint32 {
	hash := uint32(2166136261)
	for _, r := range text {
		if utf16.RuneLen(r) == 2 {
			high, low := utf16.EncodeRune(r)
			hash = (hash ^ uint32(high)) * 16777619
			r = low
		}
		hash = (hash ^ uint32(r)) * 16777619
	}
	return hash
}
