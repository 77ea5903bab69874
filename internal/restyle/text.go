package restyle

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"summitline/internal/yamldoc"
)

// text returns a text behind a key or a hyphen, line end included.
func (s *stylist) text(p *yamldoc.Part, indent int) string {
	says := p.Value
	s.inBlock, s.keeps = false, false
	lines := !p.IsNull() && strings.TrimSpace(says) != "" && !strings.ContainsFunc(says, isOdd)
	switch {
	case lines && (strings.Contains(says, "\n") || s.chance(12)) && s.chance(2):
		return s.properties(says) + s.literal(says, indent)
	case lines && folds(says) && (strings.Contains(says, "\n") || s.chance(8)):
		return s.properties(says) + s.folded(says, indent)
	case p.IsNull():
		return strings.TrimRight(" "+p.Value, " ") + s.aside() + "\n"
	}
	text := s.oneLine(p, false)
	if s.chance(8) && !strings.HasPrefix(text, "*") && !strings.HasPrefix(text, "&") && !strings.HasPrefix(text, "!") {
		text = s.broken(text, indent)
	}
	if text == "" {
		return s.aside() + "\n"
	}
	if s.chance(40) {
		return s.aside() + "\n" + spaces(indent+1+s.r.IntN(3)) + text + s.aside() + "\n"
	}
	return " " + text + s.aside() + "\n"
}

// isOdd finds what a text without quotes cannot have.
func isOdd(r rune) bool {
	return r != '\n' && r != '\t' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufeff'
}

// properties returns an anchor or tag for a block text.
func (s *stylist) properties(says string) string {
	if s.chance(30) {
		return " !!str"
	}
	return ""
}

// oneLine returns a text on one line, or an alias for it.
func (s *stylist) oneLine(p *yamldoc.Part, inFlow bool) string {
	if p.IsNull() {
		return p.Value
	}
	if s.anchored && !strings.Contains(p.Value, "\n") {
		if anchor, ok := s.seen[p.Value]; ok && s.chance(2) {
			return "*" + anchor
		}
		if _, ok := s.seen[p.Value]; !ok && s.chance(4) {
			anchor := fmt.Sprintf("a%d", len(s.seen))
			s.seen[p.Value] = anchor
			return "&" + anchor + " " + s.quoted(p.Value, inFlow)
		}
	}
	if s.chance(40) {
		return "!!str " + s.quoted(p.Value, inFlow)
	}
	return s.quoted(p.Value, inFlow)
}

func (s *stylist) quoted(says string, inFlow bool) string {
	isNull := (&yamldoc.Part{Form: yamldoc.Plain, Value: says}).IsNull()
	switch {
	case yamldoc.Fits(says, inFlow) && !isNull && !s.chance(4):
		return says
	case !strings.ContainsFunc(says, unicode.IsControl) && s.chance(2):
		return singleQuoted(says)
	}
	return doubleQuoted(s, says)
}

func singleQuoted(says string) string { return "'" + strings.ReplaceAll(says, "'", "''") + "'" }

func doubleQuoted(s *stylist, says string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range says {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case isOdd(r), s.chance(50) && r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		case s.chance(80):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}

// broken returns a text on one line over several, broken where a single space
// is.
func (s *stylist) broken(text string, indent int) string {
	var b strings.Builder
	for i, r := range text {
		if r == ' ' && i > 0 && i+1 < len(text) && single(text, i) && s.chance(3) {
			b.WriteString("\n" + spaces(indent+1+s.r.IntN(3)))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// single reports whether the space at a place has none beside it, nor what
// would not be text at the beginning of a line.
func single(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	return !strings.ContainsRune(" \t\n\\'\"", before) && !strings.ContainsRune(" \t\n\\'\"#", after)
}

// header returns the first line of a block text, its indent included.
func (s *stylist) header(mark, says string, indent int) (line string, in int) {
	s.inBlock, s.keeps = true, strings.HasSuffix(says, "\n\n")
	in = indent + 1 + s.r.IntN(4)
	first := strings.TrimLeft(says, "\n")
	digit := ""
	if strings.HasPrefix(first, " ") || strings.HasPrefix(first, "\t") || s.chance(5) {
		digit = fmt.Sprint(in - indent)
	}
	chomp := "-"
	switch {
	case strings.HasSuffix(says, "\n\n"):
		chomp = "+"
	case strings.HasSuffix(says, "\n"):
		chomp = ""
	}
	if s.chance(2) {
		digit, chomp = chomp, digit
	}
	return " " + mark + digit + chomp + s.aside() + "\n", in
}

func (s *stylist) literal(says string, indent int) string {
	header, in := s.header("|", says, indent)
	var b strings.Builder
	b.WriteString(header)
	for line := range strings.SplitSeq(strings.TrimSuffix(says, "\n"), "\n") {
		if line != "" {
			line = spaces(in) + line
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// folds reports whether a text can stand below >.
func folds(says string) bool {
	if strings.HasPrefix(says, "\n") {
		return false
	}
	for line := range strings.SplitSeq(says, "\n") {
		if strings.TrimSpace(line) != line {
			return false
		}
	}
	return true
}

func (s *stylist) folded(says string, indent int) string {
	header, in := s.header(">", says, indent)
	var b strings.Builder
	b.WriteString(header)
	text := strings.TrimRight(says, "\n")
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteString("\n")
		}
		if line == "" {
			continue
		}
		b.WriteString(spaces(in))
		for j, r := range line {
			if r == ' ' && j > 0 && j+1 < len(line) && line[j-1] != ' ' && line[j+1] != ' ' && line[j-1] != '\t' && line[j+1] != '\t' && s.chance(6) {
				b.WriteString("\n" + spaces(in))
				continue
			}
			b.WriteRune(r)
		}
		b.WriteString("\n")
	}
	if n := len(says) - len(text); n > 1 {
		b.WriteString(strings.Repeat("\n", n-1))
	}
	return b.String()
}
