package yamldoc

import (
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/width"

	"summitline/internal/diag"
)

// structure is the beginning of a line up to its value: the indent, the sign of
// a list's entry, and a key with its colon, also where they are written with
// signs that only look like YAML's.
var structure = regexp.MustCompile(`^([\s\p{Zs}]*)((?:[-－–—•·∙▪*][\s\p{Zs}]+)*)(?:([\p{L}\p{M}\d_-]+)[\s\p{Zs}]*([:：])([\s\p{Zs}]*))?`)

// plainSigns writes the signs and blanks of Korean keyboards, and tabs, as
// those that YAML knows.
func plainSigns(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		text := f.text[line.start:line.end]
		for _, tab := range []string{"  ", "    ", "        ", " "} {
			changes := plainLine(text, line.start, tab)
			if len(changes) == 0 {
				continue
			}
			first := changes[0]
			at := extent{first.start, first.end}
			all = append(all, repair{changes: changes, sure: true, why: lookalike(string(f.text[at.start:at.end])), at: at})
		}
	}
	return all
}

// plainLine returns the changes that a line needs for its structure to be
// YAML's, with a text in the place of each tab.
func plainLine(line []byte, start int, tab string) []change {
	m := structure.FindSubmatchIndex(line)
	var changes []change
	put := func(from, to int, with string) {
		if from < to && string(line[from:to]) != with {
			changes = append(changes, change{start + from, start + to, with})
		}
	}
	eachRune(line, m[2], m[3], func(r rune, from, to int) {
		switch {
		case r == '\t':
			put(from, to, tab)
		case r == '\u3000':
			put(from, to, "  ")
		case r != ' ':
			put(from, to, " ")
		}
	})
	eachRune(line, m[4], m[5], func(r rune, from, to int) {
		switch {
		case isBlank(r):
			put(from, to, " ")
		case r != '*': // which may begin a text in bold
			put(from, to, "-")
		}
	})
	if m[8] >= 0 {
		after := " "
		if m[10] == m[11] && string(line[m[8]:m[9]]) == ":" || m[11] == len(line) {
			after = ""
		}
		put(m[8], m[9], ":")
		switch {
		case m[10] < m[11]:
			put(m[10], m[11], after)
		case string(line[m[8]:m[9]]) == "：" && after != "":
			changes[len(changes)-1].with = ": "
		}
	}
	return changes
}

func eachRune(text []byte, from, to int, do func(r rune, from, to int)) {
	for from < to {
		r, size := utf8.DecodeRune(text[from:])
		do(r, from, from+size)
		from += size
	}
}

func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\u3000' || r == '\u00a0' || 0x2000 <= r && r <= 0x200a
}

// lookalike explains a sign or blank that only looks like one of YAML's.
func lookalike(sign string) explanation {
	r, _ := utf8.DecodeRuneInString(sign)
	switch {
	case r == '\t':
		return tabIndent
	case isBlank(r):
		return explanation{"", "wide-space", diag.Say("a space that is not YAML's"), diag.Say("write a plain space, with the keyboard set to half-width")}
	}
	plain := width.Narrow.String(sign)
	if plain == sign {
		plain = "-"
	}
	return explanation{"", "full-width-sign", diag.Say("%q is not the sign that YAML knows", sign), diag.Say("write %q, with the keyboard set to half-width", plain)}
}
