package format

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"summitline/internal/yamldoc"
)

// longText prints a text that is on several lines, or is too long for one.
func (p *printer) longText(e *Entry, begin string, indent int) {
	v := e.Value
	switch {
	case isLines(v):
		p.block(e, begin, indent)
	case isFoldable(v):
		p.line(begin+" >-", e.Aside)
		for _, line := range asWritten(v) {
			if line == "" {
				p.lines = append(p.lines, "")
				continue
			}
			p.folded(line, indent+2)
		}
	default:
		p.verbatim(e, begin, indent)
	}
}

// isFoldable reports whether a text can stand below >- as it is: no line of it
// begins or ends with a space, and all of it can be seen.
func isFoldable(v *yamldoc.Part) bool {
	if v.Form == yamldoc.Alias || v.Value == "" || strings.HasPrefix(v.Value, "\n") || strings.HasSuffix(v.Value, "\n") {
		return false
	}
	for line := range strings.SplitSeq(v.Value, "\n") {
		if strings.TrimSpace(line) != line || strings.ContainsFunc(line, unicode.IsControl) || strings.ContainsAny(line, "\ufeff\u2028\u2029") {
			return false
		}
	}
	return true
}

// asWritten returns a text in the lines in which it is written, with a blank
// one for each line break that it says.
func asWritten(v *yamldoc.Part) []string {
	var lines []string
	start := 0
	for i := 0; i <= len(v.Value); i++ {
		switch {
		case i == len(v.Value), v.Value[i] == '\n':
			if i > start {
				lines = append(lines, v.Value[start:i])
			}
			if i < len(v.Value) {
				lines = append(lines, "")
			}
			start = i + 1
		case v.Value[i] == ' ':
			if v.EndsLine(i) {
				lines = append(lines, v.Value[start:i])
				start = i + 1
			}
		}
	}
	return lines
}

// folded prints a line of a folded text, over several if it is too long. It
// breaks between words, where one space is; a line that begins with a space is
// kept as it is by YAML, and so here.
func (p *printer) folded(line string, indent int) {
	for rest := line; ; {
		at := breakOf(rest, width-indent)
		if at < 0 || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			p.lines = append(p.lines, spaces(indent)+rest)
			return
		}
		p.lines = append(p.lines, spaces(indent)+rest[:at])
		rest = rest[at+1:]
	}
}

// breakOf returns the last space at which a line can be broken so that no more
// than most letters come before it, or else the first, or -1.
func breakOf(line string, most int) int {
	if utf8.RuneCountInString(line) <= most {
		return -1
	}
	best, letters := -1, 0
	for i, r := range line {
		if r == ' ' && i > 0 && i+1 < len(line) && !isSpace(line[i-1]) && !isSpace(line[i+1]) {
			if letters > most && best >= 0 {
				break
			}
			best = i
			if letters > most {
				break
			}
		}
		letters++
	}
	return best
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' }

// block prints a literal or folded text. The lines of a literal one are kept.
func (p *printer) block(e *Entry, begin string, indent int) {
	v := e.Value
	lines, marks := linesOf(v), "|"
	if v.Form == yamldoc.Folded {
		marks = ">"
	}
	first := slices.IndexFunc(lines, func(line string) bool { return line != "" })
	if first >= 0 && isSpace(lines[first][0]) {
		marks += "2"
	}
	switch {
	case !strings.HasSuffix(v.Value, "\n"):
		marks += "-"
	case strings.HasSuffix(v.Value, "\n\n"), strings.Trim(v.Value, "\n") == "":
		marks += "+"
	}
	p.line(begin+" "+marks, e.Aside)
	for _, line := range lines {
		switch {
		case line == "":
			p.lines = append(p.lines, "")
		case v.Form == yamldoc.Folded:
			p.folded(line, indent+2)
		default:
			p.lines = append(p.lines, spaces(indent+2)+line)
		}
	}
}

// linesOf returns the lines of a literal or folded text without their indent.
func linesOf(v *yamldoc.Part) []string {
	source := v.Source()
	if source == "" {
		return strings.Split(strings.TrimSuffix(v.Value, "\n"), "\n")
	}
	lines := strings.Split(source, "\n")[1:]
	for i, line := range lines {
		line = strings.TrimSuffix(line, "\r")
		lines[i] = line[min(v.Indent, len(line)-len(strings.TrimLeft(line, " "))):]
	}
	return lines
}

// verbatim prints a text in quotes that is on several lines as it is, but for
// the indent.
func (p *printer) verbatim(e *Entry, begin string, indent int) {
	for i, line := range strings.Split(e.Value.Source(), "\n") {
		line = strings.TrimSuffix(line, "\r")
		switch line = strings.TrimLeft(line, " \t"); {
		case i == 0:
			p.lines = append(p.lines, begin+" "+line)
		case line == "":
			p.lines = append(p.lines, "")
		default:
			p.lines = append(p.lines, spaces(indent+2)+line)
		}
	}
	p.lines[len(p.lines)-1] = strings.TrimRight(p.lines[len(p.lines)-1]+" "+e.Aside, " ")
}
