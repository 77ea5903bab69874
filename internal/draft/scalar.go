package draft

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// scalar returns a text as YAML on one line, in quotes only where it needs
// them: inside of brackets, where it is a sign of YAML, and where a text would
// be taken for something else.
func scalar(s string, f form, inBrackets bool) string {
	switch {
	case strings.ContainsFunc(s, needsEscape):
		return escaped(s)
	case f == quoted:
		return `"` + s + `"` // of digits and colons
	case isPlain(s, f, inBrackets):
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

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

// isPlain reports whether YAML reads a text without quotes as that text.
func isPlain(s string, f form, inBrackets bool) bool {
	switch {
	case s == "" || strings.TrimSpace(s) != s:
		return false
	case strings.Contains(s, ": ") || strings.HasSuffix(s, ":") || strings.Contains(s, " #"):
		return false
	case inBrackets && strings.ContainsAny(s, "[]{},?"): // the last for yaml.v3
		return false
	case isNothing.MatchString(s), f == text && isOther.MatchString(s):
		return false
	}
	first := []rune(s)[0]
	return unicode.IsLetter(first) || unicode.IsDigit(first) || strings.ContainsRune("(/+.<「『〈《", first) || negative.MatchString(s)
}

var (
	negative  = regexp.MustCompile(`^-[0-9]`)
	isNothing = regexp.MustCompile(`^(~|null|Null|NULL)$`)
	// isOther finds what YAML, or a program that reads an older YAML, takes for a
	// number, a date or a yes or no.
	isOther = regexp.MustCompile(`^([-+.]?[\d_][\d_.,:eExXobA-Fa-f+-]*|\d{4}-\d\d?-\d\d?.*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|(?i:y|n|yes|no|on|off|true|false))$`)
)
