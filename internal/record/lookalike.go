package record

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

// wideColon is what Korean keyboards set to full width make of a colon.
const wideColon = "："

// typographic are the quotes that word processors put in the place of YAML's.
const typographic = "“”„‟‘’‚‛「」『』«»〈〉《》＂＇"

// plainValue returns a value as it was likely meant, if it is no free text:
// without characters that cannot be seen and quotes that YAML does not know,
// in letters and digits of usual width.
func plainValue(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r):
			return -1
		case r == '\u3000' || r == '\u00a0':
			return ' '
		case strings.ContainsRune("–—−‐‑", r):
			return '-'
		}
		return r
	}, norm.NFC.String(s))
	s = strings.Trim(s, typographic+" ")
	return strings.TrimSpace(width.Narrow.String(s))
}

// wideKey reports a key that holds its value since its colon is none to YAML.
// Otherwise it returns false.
func (d *decoder) wideKey(n *yamldoc.Node, names []string) bool {
	key, value, ok := strings.Cut(n.Value, wideColon)
	if !ok || !n.Plain || !slices.Contains(names, plainValue(key)) {
		return false
	}
	at := n.Place(n.Value, len(key), len(key)+len(wideColon))
	found := d.diags.Errorf(at, "full-width-sign", "%q is not the sign that YAML knows", wideColon).
		Helpf("write %q, with the keyboard set to half-width", ":")
	if value != "" {
		found.Replace(at, ": ")
	}
	return true
}

// severalIDs reports ids that are written as one value with commas between
// them. Otherwise it returns false.
func (d *decoder) severalIDs(n *yamldoc.Node) bool {
	ids := strings.FieldsFunc(n.Value, func(r rune) bool { return strings.ContainsRune(",，、;；", r) })
	if len(ids) < 2 {
		return false
	}
	for i, id := range ids {
		ids[i] = plainValue(id)
		if !checkID(ids[i]).IsZero() {
			return false
		}
	}
	list := strings.Join(ids, ", ")
	found := d.diags.Errorf(n.At, "several-ids", "expected one id, found %q", n.Value)
	switch before := lineBefore(n.At); {
	case strings.HasSuffix(before, "- "):
		found.Helpf("write each on a line of its own that begins with `- `").
			Replace(n.At, strings.Join(ids, "\n"+strings.Repeat(" ", len(before)-len("- "))+"- "))
	case strings.ContainsAny(before, "[{"):
		found.Helpf("write %s", list).Replace(n.At, list)
	default:
		found.Helpf("write [%s]", list).Replace(n.At, "["+list+"]")
	}
	return true
}

// lineBefore returns what stands on the line of a span before it.
func lineBefore(at diag.Span) string {
	before := at.File.Text[:at.Start()]
	return before[strings.LastIndexByte(before, '\n')+1:]
}

// checkComment warns of a text that YAML cuts off at a # in it.
func (d *decoder) checkComment(n *yamldoc.Node) {
	if n.Kind != yamldoc.Scalar || !n.Plain || n.IsEmpty() {
		return
	}
	after := n.At.File.Text[n.At.End():]
	if after == "" || after[0] != ' ' && after[0] != '\t' {
		return
	}
	rest, _, _ := strings.Cut(after, "\n")
	cut := strings.TrimLeft(rest, " \t")
	if len(cut) == len(rest) || len(cut) < 2 || cut[0] != '#' || strings.ContainsAny(cut[1:2], " #!-=*\t\r") {
		return
	}
	cut = strings.TrimRight(cut, " \t\r")
	from := n.At.End() + len(rest) - len(strings.TrimLeft(rest, " \t"))
	whole := n.At.File.Span(n.At.Start(), from+len(cut))
	d.diags.Warnf(n.At.File.Span(from, from+len(cut)), "comment-in-value", "from the # on this is a comment, not part of the text").
		Helpf("put the whole text in quotes; a comment has a space after its #").Replace(whole, yamldoc.Quote(whole.Text()))
}

// isWord reports whether a text can be a key of records.
func isWord(text string) bool {
	for i := range len(text) {
		letter := text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z'
		if !letter && (i == 0 || text[i] != '_' && text[i] != '-' && (text[i] < '0' || text[i] > '9')) {
			return false
		}
	}
	return text != ""
}

// commas reports texts in a map in braces that a comma cuts, so that what
// comes after it looks like a key. It returns the nodes that are part of such
// a text.
func (d *decoder) commas(n *yamldoc.Node, known func(key string) bool) map[*yamldoc.Node]bool {
	var parts map[*yamldoc.Node]bool
	if n.At.Text() != "{" {
		return parts
	}
	isKey := func(p yamldoc.Pair) bool {
		return !p.Value.IsEmpty() && isWord(p.Key.Value) || strings.ContainsAny(p.Key.Value, ":"+wideColon) || known(p.Key.Value)
	}
	for i := 1; i < len(n.Pairs); i++ {
		text, cut := n.Pairs[i-1].Value, n.Pairs[i].Key
		if !text.Plain || text.IsEmpty() || text.Faulty || isKey(n.Pairs[i]) {
			continue
		}
		if parts == nil {
			parts = map[*yamldoc.Node]bool{}
		}
		parts[text] = true
		end := cut.At.End()
		for ; i < len(n.Pairs) && !isKey(n.Pairs[i]); i++ {
			parts[n.Pairs[i].Key], parts[n.Pairs[i].Value] = true, true
			end = max(n.Pairs[i].Key.At.End(), n.Pairs[i].Value.At.End())
		}
		whole := n.At.File.Span(text.At.Start(), end)
		d.diags.Errorf(cut.At, "comma-in-braces", "in { } a comma ends a value").
			Helpf("put the whole text in quotes").Replace(whole, yamldoc.Quote(strings.Trim(whole.Text(), "“”")))
	}
	return parts
}
