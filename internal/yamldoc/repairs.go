package yamldoc

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"summitline/internal/diag"
)

// repairs are the ways to mend a fault, in the order in which they are tried.
var repairs = []func(*fault) []repair{
	plainSigns,
	spaceAfterColon,
	dropCharacter,
	dropLine,
	oneComma,
	closeBracket,
	doubleBackslash,
	closeQuote,
	quoteInBraces,
	quoteValue,
	addHyphen,
	addColon,
	breakLine,
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

// spaceAfterColon puts a space after the colon of a key.
func spaceAfterColon(f *fault) []repair {
	if f.why.code != "tight-colon" {
		return nil
	}
	return []repair{{changes: []change{{f.at.end, f.at.end, " "}}, sure: true}}
}

// keyed finds the value of a line that is a key or the entry of a list.
var keyed = regexp.MustCompile(`^ *(?:- +)*(?:[\p{L}\d_-]+: +)?(.+?)$`)

// quoteValue puts the whole value of a line in quotes.
func quoteValue(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		m := keyed.FindSubmatchIndex(f.text[line.start:line.end])
		if m == nil {
			continue
		}
		value := extent{line.start + m[2], line.start + m[3]}
		if first := f.text[value.start]; first != '{' && first != '|' {
			all = append(all, repair{changes: f.quoted(value), sure: true, value: true})
		}
	}
	return all
}

// quoted puts a piece of the text in quotes, in the place of those that it has
// and that close too early.
func (f *fault) quoted(at extent) []change {
	text := string(f.text[at.start:at.end])
	if first := text[:1]; len(text) > 1 && (first == `"` || first == "'") {
		text = strings.TrimSuffix(text[1:], first)
	}
	return []change{{at.start, at.end, Quote(text)}}
}

// Quote returns a text of one line in such quotes of YAML as need the fewest
// escapes.
func Quote(text string) string {
	switch {
	case !strings.Contains(text, "'"):
		return "'" + text + "'"
	case !strings.ContainsAny(text, `"\`):
		return `"` + text + `"`
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// closeQuote closes a quote at the end of its line, within the brackets that
// are closed there.
func closeQuote(f *fault) []repair {
	at := f.at
	switch {
	case f.late:
		at = f.quote
	case f.why.code != "unclosed-quote":
		return nil
	}
	quote := string(f.text[at.start : at.start+1])
	if quote != "'" && quote != `"` {
		return nil
	}
	line := lineAt(f.text, at.start)
	var all []repair
	for end := line.end; end > at.start+1; end-- {
		all = append(all, repair{changes: []change{{end, end, quote}}, sure: true, value: true, why: openQuote, at: at})
		if !strings.ContainsRune("}], ", rune(f.text[end-1])) {
			break
		}
	}
	slices.Reverse(all)
	return all
}

// doubleBackslash doubles the backslashes of a line that begin no escape.
func doubleBackslash(f *fault) []repair {
	if f.why.code != "bad-escape" {
		return nil
	}
	line := lineAt(f.text, f.at.start)
	var changes []change
	for i := line.start; i < line.end; i++ {
		if f.text[i] != '\\' {
			continue
		}
		if i+1 < line.end && f.text[i+1] == '\\' {
			i++
			continue
		}
		changes = append(changes, change{i, i, `\`})
	}
	return []repair{{changes: changes, sure: true, value: true}}
}

// entryKey finds a key inside of braces.
var entryKey = regexp.MustCompile(`[{,] *([\p{L}\d_-]+): +`)

// quoteInBraces puts a value in quotes that stands in { } on one line.
func quoteInBraces(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		text := f.text[line.start:line.end]
		keys := entryKey.FindAllSubmatchIndex(text, -1)
		for i, key := range slices.Backward(keys) {
			ends := []int{}
			for _, later := range keys[i+1:] {
				ends = append(ends, later[0])
			}
			for end := len(text); end > key[1] && (text[end-1] == '}' || text[end-1] == ']'); end-- {
				ends = append(ends, end-1)
			}
			for _, end := range ends {
				value := strings.TrimRight(string(text[key[1]:end]), " ,")
				if value == "" || strings.ContainsAny(value[:1], `{[`) {
					continue
				}
				piece := extent{line.start + key[1], line.start + key[1] + len(value)}
				all = append(all, repair{changes: f.quoted(piece)}) // not sure: another value may be meant
			}
		}
	}
	return all
}

// twoCommas finds an empty place in a list.
var twoCommas = regexp.MustCompile(`,( *,)|\[ *(, *)`)

// oneComma takes out a comma without an entry.
func oneComma(f *fault) []repair {
	line := lineAt(f.text, f.at.start)
	var all []repair
	for _, m := range twoCommas.FindAllSubmatchIndex(f.text[line.start:line.end], -1) {
		from, to := max(m[2], m[4]), max(m[3], m[5])
		all = append(all, repair{changes: []change{{line.start + from, line.start + to, ""}}, sure: true})
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
var bareKey = regexp.MustCompile(`^ *(?:- +)?([\p{L}_]+)( |$)`)

// addColon puts a colon after the first word of a line.
func addColon(f *fault) []repair {
	if f.why.code != "missing-colon" {
		return nil
	}
	var all []repair
	for _, line := range f.lines() {
		if m := bareKey.FindSubmatchIndex(f.text[line.start:line.end]); m != nil {
			at := line.start + m[3]
			all = append(all, repair{changes: []change{{at, at, ":"}}, sure: true, why: f.why, at: extent{line.start + m[2], at}})
		}
	}
	return all
}

// breakPoint finds what must not stand on the line of its key: the first entry
// of a list, and the text behind a | or >.
var breakPoint = regexp.MustCompile(`: +()- |: +[|>][+-]?( +)[^\s#]`)

// breakLine begins a list or a text on a line of its own.
func breakLine(f *fault) []repair {
	line := lineAt(f.text, f.at.start)
	m := breakPoint.FindSubmatchIndex(f.text[line.start:line.end])
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
