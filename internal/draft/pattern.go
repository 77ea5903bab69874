package draft

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"summitline/internal/lazyregexp"
	"summitline/internal/record"
)

// none stands for a number that is not known.
const none = -1

// said is a title or id of a meeting, with its number and year as far as they
// are known.
type said struct {
	text         string
	number, year int // none and 0 where they are not known
}

func saidOf(m *record.Summit, text string) said {
	s := said{text: text, number: none}
	if m.Number.IsSet() {
		s.number = m.Number.V
	}
	if first, last, ok := m.Date.Years(); ok && first == last {
		s.year = int(first)
	}
	return s
}

// follow returns the text that follows the last few of a series, newest first,
// for a meeting with a number and in a year; or "", if they have no plain
// pattern or it needs what is not known. Of several patterns the most common
// counts, else the newest.
func follow(before []said, number, year int) string {
	var best *pattern
	most := 0
	counts := map[string]int{}
	patterns := make([]*pattern, 0, few)
	for _, s := range before[:min(few, len(before))] {
		p := patternOf(s)
		patterns = append(patterns, p)
		counts[p.key()]++
	}
	for _, p := range patterns {
		if n := counts[p.key()]; n > most {
			best, most = p, n
		}
	}
	if best == nil || best.isFixed() && most < 2 {
		return ""
	}
	return best.fill(number, year)
}

// pattern is a text with the places of a meeting's number and year in it.
type pattern struct{ parts []part }

// part is a piece of a pattern: text as it is, or a number.
type part struct {
	text    string
	slot    slotKind
	width   int  // of the number, if zeros make it as long
	ordinal bool // 1st, 2nd, 3rd, 4th
}

type slotKind int

const (
	fixed slotKind = iota
	numberSlot
	yearSlot
)

// slotted finds a number with what may be its English ending.
var slotted = lazyregexp.New(`([0-9]+)(st|nd|rd|th)?`)

// patternOf finds the number and the year of a meeting in a text.
func patternOf(s said) *pattern {
	p := new(pattern)
	at := 0
	for _, m := range slotted().FindAllStringSubmatchIndex(s.text, -1) {
		n, err := strconv.Atoi(s.text[m[2]:m[3]])
		before, _ := utf8.DecodeLastRuneInString(s.text[:m[0]])
		after, _ := utf8.DecodeRuneInString(s.text[m[1]:])
		found := part{ordinal: m[4] >= 0}
		switch {
		case err != nil || isLatin(before) || isLatin(after): // as in G20 or 5e
			continue
		case n == s.number && (!found.ordinal || s.text[m[4]:m[5]] == ending(n)):
			found.slot = numberSlot
		case n == s.year && !found.ordinal:
			found.slot = yearSlot
		default:
			continue
		}
		if s.text[m[2]] == '0' && m[3]-m[2] > 1 {
			found.width = m[3] - m[2]
		}
		p.parts = append(p.parts, part{text: s.text[at:m[0]]}, found)
		at = m[1]
	}
	p.parts = append(p.parts, part{text: s.text[at:]})
	return p
}

func isLatin(r rune) bool { return r < 0x250 && unicode.IsLetter(r) }

// key returns a text that equal patterns share.
func (p *pattern) key() string {
	var b strings.Builder
	for _, part := range p.parts {
		b.WriteString(part.text)
		if part.slot != fixed {
			b.WriteString("\x00" + strconv.Itoa(int(part.slot)) + strconv.FormatBool(part.ordinal) + strconv.Itoa(part.width))
		}
	}
	return b.String()
}

// isFixed reports whether a pattern has neither number nor year.
func (p *pattern) isFixed() bool { return len(p.parts) == 1 }

// fill returns the text of a pattern for a number and a year, or "" if one is
// needed and not known, or the pattern has one twice.
func (p *pattern) fill(number, year int) string {
	var b strings.Builder
	uses := map[slotKind]int{}
	for _, part := range p.parts {
		b.WriteString(part.text)
		uses[part.slot]++
		switch part.slot {
		case numberSlot:
			b.WriteString(padded(number, part.width))
			if part.ordinal {
				b.WriteString(ending(number))
			}
		case yearSlot:
			b.WriteString(strconv.Itoa(year))
		}
	}
	if uses[numberSlot] > 1 || uses[yearSlot] > 1 || uses[numberSlot] > 0 && number == none || uses[yearSlot] > 0 && year == 0 {
		return ""
	}
	return b.String()
}

func padded(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

// ending returns what English writes behind a number to make it an ordinal.
func ending(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return "th"
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}
