package record

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
)

const (
	maxIDChars = 100
	maxIDBytes = 200
)

// FoldID returns the form in which ids and refs are compared: Unicode NFC, and
// without regard to case by simple folding.
func FoldID(id string) string {
	if isASCII(id) {
		return strings.ToUpper(id) // of the runes that differ from a letter in case only, the capital is the smallest
	}
	return strings.Map(foldRune, norm.NFC.String(id))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// foldRune returns the smallest of the runes that differ from r in case only.
func foldRune(r rune) rune {
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return least
}

// checkID says what is wrong with an id in NFC, if anything: it must be letters,
// combining marks and digits in any script, with single hyphens between them,
// and good as a file name on any system.
func checkID(id string) diag.Text {
	switch {
	case id == "":
		return diag.Say("an id must not be empty")
	case utf8.RuneCountInString(id) > maxIDChars || len(id) > maxIDBytes:
		return diag.Say("an id has at most %d characters and %d bytes", maxIDChars, maxIDBytes)
	case isReservedName(id):
		return diag.Say("%q is a reserved name on some systems", id)
	}
	afterHyphen := true
	for _, r := range id {
		switch {
		case r == '-' && afterHyphen:
			return diag.Say("an id has single hyphens between letters or digits")
		case r == '-':
			afterHyphen = true
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r) && !afterHyphen:
			afterHyphen = false
		default:
			return diag.Say("an id is letters, digits and hyphens: %q is none of them", r)
		}
	}
	if afterHyphen {
		return diag.Say("an id has single hyphens between letters or digits")
	}
	return diag.Text{}
}

// isReservedName reports whether Windows keeps a file name for a device.
func isReservedName(name string) bool {
	name = strings.ToLower(name)
	if slices.Contains([]string{"con", "prn", "aux", "nul"}, name) {
		return true
	}
	stem, digit := name[:max(0, len(name)-1)], name[max(0, len(name)-1):]
	return (stem == "com" || stem == "lpt") && digit >= "0" && digit <= "9"
}

// SuggestID returns the valid id that is nearest to a name, or "".
func SuggestID(name string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(name) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			b.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Cf, r): // cannot be seen
		default:
			b.WriteByte(' ')
		}
	}
	id := strings.Join(strings.Fields(b.String()), "-")
	if !checkID(id).IsZero() {
		return ""
	}
	return id
}

// CheckID says what is wrong with an id for a record of a kind in a site of
// some languages, if anything.
func (k Kind) CheckID(id string, langs ...string) diag.Text {
	if problem := checkID(norm.NFC.String(id)); !problem.IsZero() {
		return problem
	}
	if k == KindPages && isReservedPage(id, langs) {
		return diag.Say("the site itself uses the address /%s/", id)
	}
	return diag.Text{}
}

// isReservedPage reports whether a page's id is a first path part of the site.
func isReservedPage(id string, langs []string) bool {
	folded := FoldID(id)
	same := func(s string) bool { return FoldID(s) == folded }
	return slices.ContainsFunc(reservedPages, same) ||
		slices.ContainsFunc(langs, same) ||
		slices.ContainsFunc(Kinds(), func(k Kind) bool { return same(string(k)) })
}
