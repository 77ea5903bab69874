package draft

import (
	"fmt"
	"strings"
	"unicode"

	"summitline/internal/lazyregexp"
	"summitline/internal/yamldoc"
)

// scalar returns a text as YAML on one line, in quotes only where it needs
// them: inside of brackets, where it is a sign of YAML or looks like one, and
// where a text would be taken for something else.
func scalar(s string, f form, inBrackets bool) string {
	switch {
	case strings.ContainsFunc(s, needsEscape):
		return escaped(s)
	case f == quoted:
		return `"` + s + `"` // of digits and colons
	case f == word && negative().MatchString(s):
		return s
	case yamldoc.Fits(s, inBrackets) && (f == word || yamldoc.IsText(s)) && !isNothing().MatchString(s):
		return s
	}
	return yamldoc.Quote(s)
}

var negative = lazyregexp.New(`^-[0-9][0-9.]*$`)

// isNothing finds what YAML takes for no value at all.
var isNothing = lazyregexp.New(`^(~|null|Null|NULL)$`)

// needsEscape reports whether YAML would read a character as a line break, or
// not at all.
func needsEscape(r rune) bool {
	switch r {
	case '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff':
		return true
	}
	return unicode.IsControl(r)
}

func escaped(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case needsEscape(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
