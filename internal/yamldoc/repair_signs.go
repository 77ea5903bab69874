package yamldoc

import (
	"unicode/utf8"

	"golang.org/x/text/width"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// structure is the beginning of a line up to its value: the indent, the sign of
// a list's entry, and a key with its colon, also where they are written with
// signs that only look like YAML's.
var structure = lazyregexp.New(`^([\s\p{Zs}]*)((?:[-－–—•·∙▪*][\s\p{Zs}]+)*)(?:([\p{L}\p{M}\d_-]+)[\s\p{Zs}]*([:：])([\s\p{Zs}]*))?`)

// plainSigns writes the signs and blanks of Korean keyboards, and tabs, as
// those that YAML knows.
func plainSigns(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		for _, tab := range []string{"  ", "    ", "        ", " "} {
			if r, ok := f.plain(line, tab); ok {
				all = append(all, r)
			}
		}
	}
	if several := f.plainRun(); len(several.parts) > 1 {
		all = append(all, several)
	}
	return all
}

// plain writes a line with the signs of YAML, if it has others.
func (f *fault) plain(line extent, tab string) (repair, bool) {
	changes := plainLine(f.text[line.start:line.end], line.start, tab)
	if len(changes) == 0 {
		return repair{}, false
	}
	at := extent{changes[0].start, changes[0].end}
	return repair{changes: changes, sure: true, signs: true, why: lookalike(string(f.text[at.start:at.end])), at: at}, true
}

// plainRun does the same for all lines around the fault that need it, one below
// the other.
func (f *fault) plainRun() repair {
	run := repair{sure: true, signs: true}
	for _, line := range f.lines() {
		first, ok := f.plain(line, "  ")
		if !ok {
			continue
		}
		run.parts = []repair{first}
		for at := line.start; at > 0; {
			above := lineAt(f.text, at-1)
			r, ok := f.plain(above, "  ")
			if !ok {
				break
			}
			run.parts = append([]repair{r}, run.parts...)
			at = above.start
		}
		for at := lineEnd(f.text, line.start); at < len(f.text); at = lineEnd(f.text, at) {
			r, ok := f.plain(lineAt(f.text, at), "  ")
			if !ok {
				break
			}
			run.parts = append(run.parts, r)
		}
		break
	}
	for _, part := range run.parts {
		run.changes = append(run.changes, part.changes...)
	}
	return run
}

// plainLine returns the changes that a line needs for its structure to be
// YAML's, with a text in the place of each tab.
func plainLine(line []byte, start int, tab string) []change {
	m := structure().FindSubmatchIndex(line)
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

// wideComma finds a comma between two keys in braces that is none to YAML.
var wideComma = lazyregexp.New(`([，、][\s\p{Zs}]*)[a-z_]+[\s\p{Zs}]*([:：])`)

// plainCommas writes the commas and colons between the keys of a line as those
// that YAML knows.
func plainCommas(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		var changes []change
		for _, m := range wideComma().FindAllSubmatchIndex(f.text[line.start:line.end], -1) {
			changes = append(changes, change{line.start + m[2], line.start + m[3], ", "})
			if colon := string(f.text[line.start+m[4] : line.start+m[5]]); colon != ":" {
				changes = append(changes, change{line.start + m[4], line.start + m[5], ": "})
			}
		}
		if len(changes) > 0 {
			at := extent{changes[0].start, changes[0].end}
			all = append(all, repair{changes: changes, sure: true, signs: true, why: lookalike(string(f.text[at.start:at.end])), at: at})
		}
	}
	return all
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
