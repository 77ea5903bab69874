package lint

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// Whether a text is composed is what x/text says, whatever characters it has.
func TestComposedIsWhatNFCIs(t *testing.T) {
	for r := range rune(0x20000) { // beyond are no first bytes of which it knows
		for _, text := range []string{string(r), "a" + string(r), "가" + string(r), "é" + string(r) + "\u0323", string(r) + "\u0301"} {
			if got, want := isComposed(text), norm.NFC.IsNormalString(text); got != want {
				t.Fatalf("isComposed(%+q) = %v, want %v", text, got, want)
			}
		}
	}
}
