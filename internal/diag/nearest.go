package diag

import (
	"iter"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Nearest returns the candidate that a person most likely meant by word, or ""
// if none is near: within a third of the word's letters by Distance, else one
// that begins with the word or with which the word begins. Of equals the first
// wins, so candidates should come in a fixed order.
func Nearest(word string, candidates iter.Seq[string]) string {
	word = norm.NFC.String(word) // in NFD every syllable of Hangul is several letters
	best, limit := "", max(1, len([]rune(word))/3)+1
	prefix := ""
	for c := range candidates {
		if d := Distance(word, c); d < limit {
			best, limit = c, d
		}
		if prefix == "" && isPrefix(word, c) {
			prefix = c
		}
	}
	if best == "" {
		return prefix
	}
	return best
}

// isPrefix reports whether one of two words of some length begins the other.
func isPrefix(a, b string) bool {
	const enough = 4
	a, b = strings.ToLower(a), strings.ToLower(b)
	return min(len(a), len(b)) >= enough && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// Distance returns how many letters must be inserted, dropped, replaced or
// swapped with their neighbour to make b of a, without regard to case.
func Distance(a, b string) int {
	s, t := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			replace := last[j-1]
			if s[i-1] != t[j-1] {
				replace++
			}
			row[j] = min(replace, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
