package yamldoc

import (
	"bytes"
	"slices"
	"strings"

	"summitline/internal/lazyregexp"
)

// repairs are the ways to mend a fault, in the order in which they are tried.
var repairs = []func(*fault) []repair{
	plainSigns,
	plainCommas,
	spaceAfterColon,
	dropCharacter,
	dropLine,
	oneComma,
	dropCloser,
	closeBracket,
	doubleBackslash,
	closeQuote,
	quoteQuestions,
	quoteInBraces,
	addHyphen,
	addColon,
	breakLine,
	quoteValue,
	reindent,
}

// lines returns the line of a fault and the one with text before it.
func (f *fault) lines() []extent {
	line := lineAt(f.text, f.at.start)
	lines := []extent{line}
	for at := line.start; at > 0; {
		before := lineAt(f.text, at-1)
		if before.end > before.start {
			return append(lines, before)
		}
		at = before.start
	}
	return lines
}

// spaceAfterColon puts a space after the colon of a key.
func spaceAfterColon(f *fault) []repair {
	if f.why.code != "tight-colon" {
		return nil
	}
	return []repair{{changes: []change{{f.at.end, f.at.end, " "}}, sure: true}}
}

// twoCommas finds an empty place in a list.
var twoCommas = lazyregexp.New(`,( *,)|\[ *(, *)`)

// oneComma takes out a comma without an entry.
func oneComma(f *fault) []repair {
	line := lineAt(f.text, f.at.start)
	var all []repair
	for _, m := range twoCommas().FindAllSubmatchIndex(f.text[line.start:line.end], -1) {
		from, to := max(m[2], m[4]), max(m[3], m[5])
		all = append(all, repair{changes: []change{{line.start + from, line.start + to, ""}}, sure: true})
	}
	return all
}

// dropCloser takes out a bracket or brace that closes nothing.
func dropCloser(f *fault) []repair {
	var all []repair
	for _, at := range []int{f.at.start, f.at.end - 1} {
		if at >= 0 && at < len(f.text) && strings.ContainsRune("]}", rune(f.text[at])) {
			all = append(all, repair{changes: []change{{at, at + 1, ""}}, sure: true, why: strayCloser, at: extent{at, at + 1}})
		}
	}
	return all
}

// closeBracket closes a bracket or brace at the end of a line.
func closeBracket(f *fault) []repair {
	if f.why.code != "unclosed-bracket" {
		return nil
	}
	var all []repair
	for at, tries := f.at.start, 0; at < len(f.text) && tries < 10; tries++ {
		line := lineAt(f.text, at)
		for _, close := range []string{"]", "}", "]}", "}]", "}}"} {
			all = append(all, repair{changes: []change{{line.end, line.end, close}}})
		}
		at = lineEnd(f.text, at)
	}
	return all
}

// addHyphen makes a line an entry of the list above it.
func addHyphen(f *fault) []repair {
	lines := f.lines()
	if f.why.code != "missing-colon" || len(lines) < 2 {
		return nil
	}
	indent := indentOf(f.text, lines[0])
	if !strings.HasPrefix(string(f.text[lines[1].start:lines[1].end]), strings.Repeat(" ", indent)+"- ") {
		return nil
	}
	at := lines[0].start + indent
	return []repair{{changes: []change{{at, at, "- "}}, sure: true}}
}

// bareKey finds a word at the beginning of a line that lacks the colon of a
// key.
var bareKey = lazyregexp.New(`^ *(?:- +)?([\p{L}_]+)( |$)`)

// addColon puts a colon after the first word of a line.
func addColon(f *fault) []repair {
	if f.why.code != "missing-colon" && f.why.code != "bad-indent" {
		return nil
	}
	lines := f.lines()
	if f.why.code == "bad-indent" { // the line above is none of its own
		lines = lines[1:]
	}
	var all []repair
	for _, line := range lines {
		if m := bareKey().FindSubmatchIndex(f.text[line.start:line.end]); m != nil {
			at := line.start + m[3]
			all = append(all, repair{changes: []change{{at, at, ":"}}, sure: true, why: missingColon, at: extent{line.start + m[2], at}})
		}
	}
	return all
}

// breakPoint finds what must not stand on the line of its key: the first entry
// of a list, and the text behind a | or >.
var breakPoint = lazyregexp.New(`:( +)- |: +[|>][+-]?( +)[^\s#]`)

// breakLine begins a list or a text on a line of its own.
func breakLine(f *fault) []repair {
	line := lineAt(f.text, f.at.start)
	m := breakPoint().FindSubmatchIndex(f.text[line.start:line.end])
	if m == nil {
		return nil
	}
	from, to := max(m[2], m[4]), max(m[3], m[5])
	indent := strings.Repeat(" ", indentOf(f.text, line)+2)
	return []repair{{changes: []change{{line.start + from, line.start + to, "\n" + indent}}}}
}

// dropCharacter takes out a control character.
func dropCharacter(f *fault) []repair {
	if f.why.code != "control-character" {
		return nil
	}
	var changes []change
	eachRune(f.text, 0, len(f.text), func(r rune, from, to int) {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f || 0x80 <= r && r < 0xa0 && r != 0x85 || r == 0xfffe || r == 0xffff {
			changes = append(changes, change{from, to, ""})
		}
	})
	if len(changes) == 0 {
		return nil
	}
	return []repair{{changes: changes, sure: true, value: true}}
}

// dropLine takes out a line that begins with %, or the dots above the text
// that they make stand outside of the record.
func dropLine(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		if text := f.text[line.start:line.end]; bytes.HasPrefix(text, []byte("%")) || string(text) == "..." {
			all = append(all, repair{changes: []change{{line.start, lineEnd(f.text, line.start), ""}}})
		}
	}
	return all
}

// reindent lines a line up with one of those above it.
func reindent(f *fault) []repair {
	if f.why.code != "bad-indent" {
		return nil
	}
	line := lineAt(f.text, f.at.start)
	own := indentOf(f.text, line)
	var all []repair
	tried := []int{own}
	for at := line.start; at > 0; {
		above := lineAt(f.text, at-1)
		at = above.start
		indent := indentOf(f.text, above)
		for _, n := range []int{indent + 2*strings.Count(string(f.text[above.start:min(above.end, above.start+indent+2)]), "- "), indent} {
			if above.end > above.start && !slices.Contains(tried, n) {
				tried = append(tried, n)
				all = append(all, repair{changes: []change{{line.start, line.start + own, strings.Repeat(" ", n)}}})
			}
		}
	}
	return all
}

// indentOf returns how many spaces a line begins with.
func indentOf(text []byte, line extent) int {
	return line.end - line.start - len(bytes.TrimLeft(text[line.start:line.end], " "))
}
