package record

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"summitline/internal/diag"
)

// explanations say in plain words what yaml.v3 means, by a part of its
// message. The first that fits is taken.
var explanations = []struct{ part, message, help string }{
	{"found character that cannot start any token", "this cannot begin a value", "put the value in quotes; indent with spaces, never with tabs"},
	{"found a tab character", "a tab in the indent", "indent with spaces"},
	{"mapping values are not allowed in this context", "a colon where no key can stand", "put a text that holds `: ` in quotes, and check the indent"},
	{"did not find expected ',' or ']'", "a list in [ ] that is not closed or lacks a comma", "close it with ] and put text with brackets in quotes"},
	{"did not find expected ',' or '}'", "a map in { } that is not closed or lacks a comma", "close it with } and put text with braces in quotes"},
	{"did not find expected '-' indicator", "this does not continue the list above it", "line it up with the entries of the list"},
	{"did not find expected key", "this is neither a key nor part of the value above it", "check the indent, and the quotes of the line above"},
	{"found unexpected end of stream", "a quote that is not closed", "close the quote"},
	{"found unexpected document indicator", "a quote that is not closed", "close the quote"},
	{"could not find expected ':'", "a key without a colon", "write `key: value`, with a space after the colon"},
	{"unknown anchor", "an alias without an anchor", "put a text that begins with * in quotes"},
	{"unknown escape character", "an escape that YAML does not know", `write \\ for a backslash, or use single quotes`},
	{"did not find expected alphabetic or numeric character", "this cannot begin a value", "put a text that begins with *, & or ! in quotes"},
	{"block sequence entries are not allowed in this context", "a list entry where no list can stand", "begin the list on a line of its own, or put the text in quotes"},
	{"block collections", "a list entry or key where none can stand", "begin it on a line of its own"},
	{"control characters are not allowed", "a control character", "take it out"},
	{"exceeded max depth", "values nested too deep", "write the record flatter"},
	{"did not find expected <document start>", "text where the record should have ended", "check the indent of this line"},
}

var errorLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// syntaxError reports what yaml.v3 found wrong with the YAML in
// text[start:end] of a file. Its errors are text with a line number that may
// be missing and, where the parser and not the scanner complains, counts from 0.
func syntaxError(file *diag.File, start, end int, err error, diags *diag.List) {
	said, line := err.Error(), 1
	if m := errorLine.FindStringSubmatch(said); m != nil {
		said = m[2]
		if m[1] != "" {
			line, _ = strconv.Atoi(m[1])
		}
		if parserComplains(said) && m[1] != "" {
			line++
		}
	}
	at := lineSpan(file, start, end, line)
	for _, e := range explanations {
		if strings.Contains(said, e.part) {
			diags.Errorf(at, "%s", e.message).Help = fmt.Sprintf("%s (YAML: %s)", e.help, said)
			return
		}
	}
	diags.Errorf(at, "this is not YAML: %s", said)
}

// parserComplains reports whether a message comes from the parser, whose lines
// count from 0.
func parserComplains(said string) bool {
	return strings.HasPrefix(said, "did not find expected") && !strings.Contains(said, "alphabetic") && !strings.Contains(said, "whitespace")
}

// lineSpan returns the text of a line, without indent, in text[start:end].
func lineSpan(file *diag.File, start, end, line int) diag.Span {
	starts := lineStarts(file.Text[start:end], start)
	from := starts[min(max(line, 1), len(starts))-1]
	text := file.Text[from:end]
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	indent := len(text) - len(bytes.TrimLeft(text, " \t"))
	return file.Span(from+indent, from+max(indent, len(bytes.TrimRight(text, " \t\r"))))
}
