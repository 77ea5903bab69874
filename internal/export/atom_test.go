package export

import (
	"strings"
	"testing"
)

// TestWritten holds the short way of most texts to that of all.
func TestWritten(t *testing.T) {
	for _, text := range []string{"", "한글 <b>\n\t", "a\x00b", "\x1f", "\ufffe\uffff", "\ufeff￼ﬀ", "\xff\xfe", "a\x7f\u0085"} {
		if got, want := written(text), strings.Map(writable, text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
