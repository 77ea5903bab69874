package lint

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Whether a text is composed is what x/text says, whatever characters it has.
func TestComposedIsWhatNFCIs(t *testing.T) {
	for r := range unicode.MaxRune + 1 {
		for _, text := range []string{string(r), "a" + string(r), "가" + string(r), "é" + string(r) + "\u0323", string(r) + "\u0301"} {
			if got, want := isComposed(text), norm.NFC.IsNormalString(text); got != want {
				t.Fatalf("isComposed(%+q) = %v, want %v", text, got, want)
			}
		}
	}
}
