package yamldoc

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"summitline/internal/lazyregexp"
)

// keyed finds the value of a line that is a key or the entry of a list.
var keyed = lazyregexp.New(`^ *(?:- +)*(?:[\p{L}\d_-]+: +)?(.+?)$`)

// isAlias finds a value that is an alias, and no text with an asterisk.
var isAlias = lazyregexp.New(`^\*[^\s*]+$`)

// quoteValue puts the whole value of a line in quotes.
func quoteValue(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		m := keyed().FindSubmatchIndex(f.text[line.start:line.end])
		if m == nil {
			continue
		}
		value := extent{line.start + m[2], line.start + m[3]}
		if isAlias().Match(f.text[value.start:value.end]) {
			continue // an id may be meant, or an anchor
		}
		if first := f.text[value.start]; first != '{' && first != '|' {
			r := repair{changes: f.quoted(value), sure: true, value: true}
			if _, ok := inSmartQuotes(string(f.text[value.start:value.end])); ok {
				r.why, r.at = smartQuotes, value
			}
			all = append(all, r)
		}
	}
	return all
}

// quoted puts a piece of the text in quotes, in the place of those that it has
// and that close too early.
func (f *fault) quoted(at extent) []change {
	text := string(f.text[at.start:at.end])
	if inner, ok := inSmartQuotes(text); ok {
		text = inner
	}
	if first := text[:1]; len(text) > 2 && (first == `"` || first == "'") && strings.HasSuffix(text, first) {
		text = text[1 : len(text)-1]
	}
	return []change{{at.start, at.end, Quote(text)}}
}

// inSmartQuotes returns what stands between the quotes of a word processor.
func inSmartQuotes(text string) (inner string, ok bool) {
	for _, pair := range []string{"“”", "‘’", "「」", "『』", "„“", "”“"} {
		open, size := utf8.DecodeRuneInString(pair)
		inner, opened := strings.CutPrefix(text, string(open))
		inner, closed := strings.CutSuffix(inner, pair[size:])
		if opened && closed && inner != "" {
			return inner, true
		}
	}
	return "", false
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
	var ends []int
	for _, key := range entryKey().FindAllIndex(f.text[at.start:line.end], -1) {
		ends = append(ends, at.start+key[0])
	}
	last := line.end - len(f.text[at.start:line.end]) + len(bytes.TrimRight(f.text[at.start:line.end], "}], "))
	for end := last; end <= line.end; end++ {
		ends = append(ends, end)
	}
	var all []repair
	for _, end := range ends {
		if end > at.start+1 {
			all = append(all, repair{changes: []change{{end, end, quote}}, sure: true, value: true, why: openQuote, at: at})
		}
	}
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
var entryKey = lazyregexp.New(`[{,] *([\p{L}\d_-]+): +`)

// quoteInBraces puts a value in quotes that stands in { } on one line.
func quoteInBraces(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		text := f.text[line.start:line.end]
		keys := entryKey().FindAllSubmatchIndex(text, -1)
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
				all = append(all, repair{changes: f.quoted(piece), sure: true, value: true, why: f.inBraces(value), at: piece})
			}
		}
	}
	return all
}

// quoteQuestions puts the values of a line in quotes that stand in { } and hold
// a question mark, such as an uncertain date.
func quoteQuestions(f *fault) []repair {
	var all []repair
	for _, line := range f.lines() {
		text := f.text[line.start:line.end]
		keys := entryKey().FindAllIndex(text, -1)
		r := repair{sure: true, value: true}
		for i, key := range keys {
			end := len(bytes.TrimRight(text, "}] "))
			if i+1 < len(keys) {
				end = keys[i+1][0]
			}
			value := bytes.TrimRight(text[key[1]:max(key[1], end)], "}] ")
			if len(value) == 0 || strings.ContainsRune("{[\"'", rune(value[0])) || !bytes.ContainsRune(value, '?') {
				continue
			}
			piece := extent{line.start + key[1], line.start + key[1] + len(value)}
			r.parts = append(r.parts, repair{changes: f.quoted(piece), why: questionMark, at: piece})
			r.changes = append(r.changes, f.quoted(piece)...)
		}
		if len(r.parts) > 0 {
			all = append(all, r)
		}
	}
	return all
}

// inBraces explains what keeps a value in braces from being one.
func (f *fault) inBraces(value string) explanation {
	_, smart := inSmartQuotes(value)
	switch {
	case smart:
		return smartQuotes
	case strings.ContainsAny(value[:1], `"'`):
		return textAfterValue
	case strings.Contains(value, ": "):
		return colonInValue
	}
	return f.why
}
