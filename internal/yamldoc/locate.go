package yamldoc

import (
	"bytes"
	"slices"
	"sort"
	"strconv"
	"strings"

	"summitline/internal/lazyregexp"
)

// extent is a piece of a text.
type extent struct{ start, end int }

// locate returns the word at which the reading of a text fails. yaml.v3 gives
// no column, and a line that is sometimes that of the fault, sometimes that of
// the value around it, one early, or missing. So the place is found by trial:
// the shortest beginning of the text that fails in the same way ends there.
//
// What is opened and never closed has no such end: its place is where it is
// opened.
func locate(text []byte, failure error) extent {
	fails := func(end int) bool {
		_, err := documents(append(bytes.Clone(text[:end]), '\n'))
		return err != nil && err.Error() == failure.Error()
	}
	said := message(failure)
	lines := linesOf(text)
	if isOpenQuote(said) || isOpenBracket(said) {
		return locateOpening(text, lines[openingLine(text, lines, failure)], said)
	}
	line := lines[sort.Search(len(lines)-1, func(i int) bool { return fails(lines[i].end) })]
	words := wordsOf(text, line)
	return words[sort.Search(len(words)-1, func(i int) bool { return fails(words[i].end) })]
}

// isOpenQuote reports whether a message of yaml.v3 means a quote that is not
// closed.
func isOpenQuote(said string) bool {
	return strings.Contains(said, "unexpected end of stream") || strings.Contains(said, "unexpected document indicator")
}

// isOpenBracket reports whether a message of yaml.v3 means a bracket or brace
// that is not closed.
func isOpenBracket(said string) bool { return strings.Contains(said, "expected ',' or") }

// openingLine returns the index of the line with the quote or bracket that is
// not closed. It is the one that yaml.v3 names, unless that is the first,
// which it never names: then it names one further down.
func openingLine(text []byte, lines []extent, failure error) int {
	number, _ := strconv.Atoi(errorLine().FindStringSubmatch(failure.Error())[1])
	if isOpenQuote(message(failure)) {
		number-- // the parser's lines count from 0, the scanner's from 1
	}
	named := min(max(0, number), len(lines)-1)
	if _, err := documents(text[:lines[named].start]); err != nil {
		return 0
	}
	return named
}

// longLine is how many words of a line are tried at most.
const longLine = 200

// locateOpening returns the rest of a line from the word on that opens what is
// not closed.
func locateOpening(text []byte, line extent, said string) extent {
	words := wordsOf(text, line)
	if len(words) > longLine {
		return line
	}
	at := words[len(words)-1]
	for _, word := range slices.Backward(words) {
		_, err := documents(text[:word.end])
		if err == nil || isOpenQuote(said) && message(err) != said {
			break
		}
		at = word
	}
	return extent{at.start, line.end}
}

// errorLine splits a message of yaml.v3 into the line and what is said.
var errorLine = lazyregexp.New(`^(?:yaml: )?(?:line (\d+): )?((?s).*)$`)

func message(err error) string { return errorLine().FindStringSubmatch(err.Error())[2] }

// linesOf returns the lines of a text as YAML counts them, without their ends.
func linesOf(text []byte) []extent {
	starts := lineStarts(string(text), 0)
	if last := len(starts) - 1; last > 0 && starts[last] == len(text) {
		starts = starts[:last] // nothing comes after the last line end
	}
	lines := make([]extent, len(starts))
	for i, start := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		lines[i] = extent{start, start + len(bytes.TrimRight(text[start:end], " \t\r\n\u0085\u2028\u2029"))}
	}
	return lines
}

// lineAt returns the line around an offset, without its end and the space
// before that.
func lineAt[T string | []byte](text T, at int) extent {
	start := at
	for start > 0 && text[start-1] != '\n' {
		start--
	}
	end := lineEnd(text, start)
	for end > start && strings.IndexByte(" \t\r\n", text[end-1]) >= 0 {
		end--
	}
	return extent{start, end}
}

// word is a run of what is not blank.
var word = lazyregexp.New(`[^ \t]+`)

// wordsOf returns the words of a line, at least one, which may be empty.
func wordsOf(text []byte, line extent) []extent {
	var words []extent
	for _, m := range word().FindAllIndex(text[line.start:line.end], -1) {
		words = append(words, extent{line.start + m[0], line.start + m[1]})
	}
	if words == nil {
		return []extent{line}
	}
	return words
}
