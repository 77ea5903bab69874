package yamldoc

import (
	"strings"
	"unicode"

	"summitline/internal/lazyregexp"
)

// otherType finds what some reader of YAML, of version 1.1 or 1.2, takes for
// something else than a text when it has no quotes: nothing at all, yes or no,
// a number, a time of day, a date.
var otherType = lazyregexp.New(`^(?i:|~|null|y|yes|n|no|true|false|on|off|[-+]?\.inf|\.nan|<<|=` +
	`|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-f_]+` +
	`|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?(e[-+]?[0-9]+)?|[-+]?\.[0-9_]+(e[-+]?[0-9]+)?` +
	`|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?)$`)

// IsText reports whether a value without quotes is a text for every reader of
// YAML.
func IsText(value string) bool { return !otherType().MatchString(value) }

// Fits reports whether a text can stand on one line without quotes, in a list
// or map in brackets or outside of any.
func Fits(value string, inFlow bool) bool {
	if value == "" || strings.TrimSpace(value) != value || strings.ContainsFunc(value, breaksPlain) {
		return false
	}
	if strings.Contains(value, ": ") || strings.HasSuffix(value, ":") || strings.Contains(value, " #") ||
		strings.HasPrefix(value, "---") || strings.HasPrefix(value, "...") {
		return false
	}
	if inFlow && strings.ContainsAny(value, ",[]{}?") {
		return false
	}
	switch value[0] {
	case ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`':
		return false
	case '-', '?', ':':
		return len(value) > 1 && value[1] != ' ' && !inFlow
	}
	return true
}

// breaksPlain finds what cannot stand in a text without quotes: what ends a
// line, and what cannot be seen.
func breaksPlain(r rune) bool {
	return r == '\u2028' || r == '\u2029' || r == '\ufeff' || unicode.IsControl(r)
}

// Plainest returns a text of one line as YAML, with quotes only if it needs
// them.
func Plainest(value string, inFlow bool) string {
	if IsText(value) && Fits(value, inFlow) {
		return value
	}
	return Quote(value)
}
