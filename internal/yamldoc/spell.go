package yamldoc

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// speller follows the text of a scalar through the file, letter by letter. What
// it reads is compared with what yaml.v3 has read, so a doubt shows.
type speller struct {
	text    []byte
	at, end int
	value   []byte
	letters []extent
	indent  int    // of a block's lines
	comment extent // behind its mark
	failed  bool
}

// add takes the next size bytes of the file for what they say.
func (s *speller) add(says string, size int) {
	for i := range len(says) {
		s.letters = append(s.letters, extent{s.at, s.at + size})
		if size == len(says) {
			s.letters[len(s.letters)-1] = extent{s.at + i, s.at + i + 1}
		}
	}
	s.value = append(s.value, says...)
	s.at += size
}

// copy takes the next letter as it is.
func (s *speller) copy() {
	_, size := utf8.DecodeRune(s.text[s.at:s.end])
	s.add(string(s.text[s.at:s.at+size]), size)
}

func (s *speller) done() bool { return s.at >= s.end }

func (s *speller) next() byte {
	if s.done() {
		return 0
	}
	return s.text[s.at]
}

// lineBreak returns what a line break says, and how long it is; 0 if there is
// none at a place.
func lineBreak(text []byte, at int) (says string, size int) {
	rest := text[at:]
	switch {
	case bytes.HasPrefix(rest, []byte("\r\n")):
		return "\n", 2
	case bytes.HasPrefix(rest, []byte("\n")), bytes.HasPrefix(rest, []byte("\r")):
		return "\n", 1
	case bytes.HasPrefix(rest, []byte("\u0085")):
		return "\n", len("\u0085")
	case bytes.HasPrefix(rest, []byte("\u2028")), bytes.HasPrefix(rest, []byte("\u2029")):
		return string(rest[:len("\u2028")]), len("\u2028")
	}
	return "", 0
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' }

// gap is space between two words of a text that may go over several lines.
type gap struct {
	blanks []extent // before the first line break
	breaks []extent
	says   []string // of each break
	after  int
}

// gap looks at the space ahead.
func (s *speller) gap() gap {
	g := gap{after: s.at}
	for g.after < s.end {
		says, size := lineBreak(s.text[:s.end], g.after)
		switch {
		case size > 0:
			g.breaks = append(g.breaks, extent{g.after, g.after + size})
			g.says = append(g.says, says)
			g.after += size
		case isSpace(s.text[g.after]):
			if len(g.breaks) == 0 {
				g.blanks = append(g.blanks, extent{g.after, g.after + 1})
			}
			g.after++
		default:
			return g
		}
	}
	return g
}

// fold takes a gap for what it says: its blanks as they are, one line break
// for a space, and more for all but the first.
func (s *speller) fold(g gap) {
	switch {
	case len(g.breaks) == 0:
		for _, b := range g.blanks {
			s.letter(string(s.text[b.start]), b)
		}
	case len(g.breaks) == 1 && g.says[0] == "\n":
		s.letter(" ", extent{s.at, g.after})
	default:
		for i, says := range g.says {
			if i > 0 || says != "\n" {
				s.letter(says, g.breaks[i])
			}
		}
	}
	s.at = g.after
}

func (s *speller) letter(says string, at extent) {
	for range len(says) {
		s.letters = append(s.letters, at)
	}
	s.value = append(s.value, says...)
}

// plain follows a text without quotes, which ends when all of it has been read.
func (s *speller) plain(value string) {
	for len(s.value) < len(value) && !s.done() {
		if g := s.gap(); g.after > s.at {
			s.fold(g)
			continue
		}
		s.copy()
	}
}

// singleQuoted follows a text in single quotes, from behind the first.
func (s *speller) singleQuoted() {
	for !s.done() {
		g := s.gap()
		switch {
		case g.after > s.at:
			s.fold(g)
		case bytes.HasPrefix(s.text[s.at:s.end], []byte("''")):
			s.add("'", 2)
		case s.next() == '\'':
			s.at++
			return
		default:
			s.copy()
		}
	}
	s.failed = true
}

// escapes are what a backslash and a letter say.
var escapes = map[byte]string{
	'0': "\x00", 'a': "\a", 'b': "\b", 't': "\t", '\t': "\t", 'n': "\n", 'v': "\v", 'f': "\f", 'r': "\r", 'e': "\x1b",
	' ': " ", '"': `"`, '\'': "'", '\\': `\`, 'N': "\u0085", '_': "\u00a0", 'L': "\u2028", 'P': "\u2029",
}

// escapeDigits are how many digits follow a backslash and a letter.
var escapeDigits = map[byte]int{'x': 2, 'u': 4, 'U': 8}

// doubleQuoted follows a text in double quotes, from behind the first.
func (s *speller) doubleQuoted() {
	for !s.done() {
		g := s.gap()
		switch {
		case g.after > s.at:
			s.fold(g)
		case s.next() == '"':
			s.at++
			return
		case s.next() == '\\':
			s.escape()
		default:
			s.copy()
		}
		if s.failed {
			return
		}
	}
	s.failed = true
}

func (s *speller) escape() {
	rest := s.text[s.at:s.end]
	if len(rest) < 2 {
		s.failed = true
		return
	}
	if _, size := lineBreak(rest, 1); size > 0 {
		s.at += 1 + size // a line that goes on: the blanks that follow say nothing
		g := s.gap()
		if len(g.breaks) > 0 {
			for i, says := range g.says {
				s.letter(says, g.breaks[i])
			}
		}
		s.at = g.after
		return
	}
	if says, ok := escapes[rest[1]]; ok {
		s.letter(says, extent{s.at, s.at + 2})
		s.at += 2
		return
	}
	digits := escapeDigits[rest[1]]
	if digits == 0 || len(rest) < 2+digits {
		s.failed = true
		return
	}
	code, err := strconv.ParseUint(string(rest[2:2+digits]), 16, 32)
	if err != nil {
		s.failed = true
		return
	}
	s.letter(string(rune(code)), extent{s.at, s.at + 2 + digits})
	s.at += 2 + digits
}

// block follows the lines of a literal or folded text. Where they are indented
// by a number that the header gives, the number counts from what is around, so
// the indent is found by trial.
func (s *speller) block(value string, folded bool) {
	header := s.at + 1
	s.at = header
	for !s.done() && strings.IndexByte("+-0123456789", s.next()) >= 0 {
		s.at++
	}
	marks := string(s.text[header:s.at])
	for !s.done() {
		if _, size := lineBreak(s.text[:s.end], s.at); size > 0 {
			s.at += size
			break
		}
		if s.next() == '#' && s.comment.end == 0 {
			s.comment.start = s.at
		}
		if s.at++; s.comment.start > 0 {
			s.comment.end = s.at
		}
	}
	lines := *s
	for indent := s.deepest(); indent >= 0; indent-- {
		*s = lines
		s.indent = indent
		if indent == 0 {
			indent = -1 // no line belongs to it
		}
		s.lines(indent, folded, marks)
		if string(s.value) == value {
			return
		}
	}
	s.failed = true
}

// deepest returns how far the first line ahead that is not blank is indented,
// or a blank one before it if that is more.
func (s *speller) deepest() int {
	deepest := 0
	for at := s.at; at < s.end; {
		indent := 0
		for at < s.end && s.text[at] == ' ' {
			indent++
			at++
		}
		deepest = max(deepest, indent)
		_, size := lineBreak(s.text[:s.end], at)
		if size == 0 {
			break
		}
		at += size
	}
	return deepest
}

// lines follows the lines that are indented by a number of spaces at least.
func (s *speller) lines(indent int, folded bool, marks string) {
	var last extent // the break after the last line with text
	lastSays, lastBlank, stop := "", false, s.at
	gap, fits := s.blankLines(indent)
	for fits && !s.done() {
		blank := isSpace(s.next())
		if folded && lastSays == "\n" && !lastBlank && !blank {
			if len(gap.breaks) == 0 {
				s.letter(" ", extent{last.start, s.at})
			}
		} else {
			s.letter(lastSays, last)
		}
		for i, says := range gap.says {
			s.letter(says, gap.breaks[i])
		}
		lastBlank = blank
		size := 0
		for !s.done() {
			if lastSays, size = lineBreak(s.text[:s.end], s.at); size > 0 {
				break
			}
			s.copy()
		}
		stop = s.at
		if size == 0 {
			lastSays = ""
		}
		last = extent{s.at, s.at + size}
		s.at += size
		gap, fits = s.blankLines(indent)
	}
	if !strings.Contains(marks, "-") && lastSays != "" {
		s.letter(lastSays, last)
	}
	if strings.Contains(marks, "+") {
		for i, says := range gap.says {
			s.letter(says, gap.breaks[i])
			stop = gap.breaks[i].start
		}
	}
	s.at = stop
}

// blankLines passes over the blank lines ahead and the indent of the line
// after them, if that has as much.
func (s *speller) blankLines(indent int) (g gap, fits bool) {
	for at := s.at; ; {
		column := 0
		for column != indent && at < s.end && s.text[at] == ' ' {
			at++
			column++
		}
		if at >= s.end {
			return g, false
		}
		says, size := lineBreak(s.text[:s.end], at)
		if size == 0 {
			if column == indent {
				s.at = at
			}
			return g, column == indent
		}
		g.breaks = append(g.breaks, extent{at, at + size})
		g.says = append(g.says, says)
		at += size
	}
}

// spell follows a text of some form and value from a place on.
func spell(text []byte, at, end int, form Form, value string) *speller {
	s := &speller{text: text, at: at, end: end}
	switch form {
	case Plain:
		s.plain(value)
	case SingleQuoted:
		s.at++
		s.singleQuoted()
	case DoubleQuoted:
		s.at++
		s.doubleQuoted()
	case Literal, Folded:
		s.block(value, form == Folded)
	}
	s.failed = s.failed || string(s.value) != value
	return s
}
