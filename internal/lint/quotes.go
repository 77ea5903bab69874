package lint

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

// marks are the quotation marks that keyboards and word processors put where
// YAML takes only " and '.
var marks = []string{"“”„‟＂", "‘’‚‛＇"}

// findQuoted warns of texts that stand in typographic quotation marks as a
// whole, which YAML takes for a part of them. In YAML's own quotes as well,
// they are meant.
func findQuoted(s *subject, diags *diag.List) {
	for _, v := range s.plain() {
		inner := unquoted(v.Value)
		if inner == "" || v.At.Text() != v.Value {
			continue
		}
		right := yamldoc.Quote(inner)
		diags.Warnf(v.At, "quotes-in-text", "these quotation marks are a part of the text").
			Helpf("YAML's own are \" and ': write %s; if the marks are meant, write %s", right, yamldoc.Quote(v.Value)).
			Replace(v.At, right)
	}
}

// unquoted returns what stands between the marks at the two ends of a text, if
// it has them there and nowhere else.
func unquoted(s string) string {
	if s == "" || s[0] != marks[0][0] && s[0] != "＂"[0] {
		return "" // nearly all texts
	}
	for _, set := range marks {
		begun := strings.TrimLeft(s, set)
		inner := strings.TrimRight(begun, set)
		if begun != s && inner != begun && !strings.ContainsAny(inner, set) {
			return strings.TrimSpace(inner)
		}
	}
	return ""
}
