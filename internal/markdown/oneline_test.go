package markdown

import (
	"strings"
	"testing"
	"unicode"
)

// TestOneLine holds the short way to the words and spaces of all texts.
func TestOneLine(t *testing.T) {
	texts := []string{"", " ", "\n \n", "a", " 한글 낱말 ", "a  b", "a\tb", "a \n b", "“a” b…", "a\x00b", "a\xffb", " \t a"}
	for r := range unicode.MaxRune {
		if unicode.IsSpace(r) {
			texts = append(texts, "a"+string(r)+"b", string(r)+"a", "a"+string(r))
		}
	}
	for _, text := range texts {
		if got, want := oneLine(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
