package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/util"

	"summitline/internal/lazyregexp"
)

// escapes are the two ways to write a character other than by itself: after a
// backslash, and by number or name.
var escapes = lazyregexp.New(`\\[[:punct:]]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)

// unescape returns text as it is meant to be read.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	return escapes().ReplaceAllStringFunc(s, func(escape string) string {
		switch {
		case escape[0] == '\\':
			return escape[1:]
		case escape[1] == '#':
			return html.UnescapeString(escape)
		}
		// Not by html.UnescapeString, which finds &not in &notable;.
		if entity, ok := util.LookUpHTML5EntityByName(escape[1 : len(escape)-1]); ok {
			return string(entity.Characters)
		}
		return escape
	})
}
