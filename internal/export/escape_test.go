package export

import (
	"html"
	"strings"
	"testing"
)

// FuzzEscapes writes any text as the text of elements and attributes.
func FuzzEscapes(f *testing.F) {
	for _, text := range append(oddTexts, "\ufffe\uffff\ufdd0", "\xed\xa0\x80", "a&b;<c>'d'\"e\"") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, c := range map[string]struct {
			got  []byte
			want string
		}{
			"HTML":    {appendHTML([]byte("-"), text), html.EscapeString(text)},
			"XML":     {appendXML([]byte("-"), text), escapeXML(text)},
			"content": {appendContent([]byte("-"), text), strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)},
		} {
			if string(c.got) != "-"+c.want {
				t.Errorf("%s: %q becomes %q, want %q", name, text, c.got, c.want)
			}
		}
	})
}
