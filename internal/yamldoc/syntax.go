package yamldoc

import (
	"fmt"
	"regexp"
	"strings"

	"summitline/internal/diag"
)

// explanation says in plain words what is wrong with YAML.
type explanation struct {
	part    string // of the message of yaml.v3 that it explains
	message string
	help    string
}

const (
	noStart  = "this cannot begin a value"
	noLine   = "a line cannot begin with %"
	noEscape = "an escape that YAML does not know"
)

var tabIndent = explanation{"found a tab character", "a tab in the indent", "indent with spaces"}

// explanations are tried in this order.
var explanations = []explanation{
	tabIndent,
	{"cannot start any token", noStart, "put a text that begins with this sign in quotes"},
	{"expected node content", "a value is missing, or begins with a sign of YAML", "fill it in, or put the text in quotes"},
	{"mapping keys are not allowed", noStart, "put a text that begins with ? in quotes"},
	{"expected alphabetic or numeric character", noStart, "put a text that begins with * or & in quotes"},
	{"expected whitespace or line break", noStart, "put a text that begins with ! in quotes"},
	{"tag", noStart, "put a text that begins with ! in quotes"},
	{"URI", noStart, "put a text that begins with ! in quotes"},
	{"directive", noLine, "put the text in quotes, or indent it"},
	{"incompatible YAML", noLine, "take the line out"},
	{"expected <document start>", "a text outside of the record", "take out the line `...` before it, or the one that begins with %"},
	{"mapping values are not allowed", "a colon where no key can stand", "put a text that holds `: ` in quotes"},
	{"expected ',' or ']'", "a list in [ ] that is not closed, or lacks a comma", "close it with ]; put a text with a bracket, brace, comma or colon in quotes"},
	{"expected ',' or '}'", "a map in { } that is not closed, or lacks a comma", "close it with }; put a text with a bracket, brace, comma or colon in quotes"},
	{"expected '-' indicator", "this does not continue the list above it", "line it up with the entries of the list, or with the keys of one"},
	{"did not find expected key", "this is neither a key nor part of the value above it", "check the indent"},
	{"unexpected end of stream", "a quote that is not closed", "close the quote; inside of a text, use the other kind of quotes"},
	{"unexpected document indicator", "a quote that is not closed", "close the quote; inside of a text, use the other kind of quotes"},
	{"could not find expected ':'", "a key without a colon", "write `key: value`; an entry of a list begins with `- `"},
	{"unknown anchor", "an alias without an anchor", "put a text that begins with * in quotes"},
	{"unknown escape character", noEscape, `write \\ for a backslash, or use single quotes`},
	{"hexdecimal number", noEscape, `write \\ for a backslash, or use single quotes`},
	{"block sequence entries are not allowed", "an entry of a list where none can stand", "begin the list on the next line, or put a text that begins with - in quotes"},
	{"expected comment or line break", "a text on the line of its | or >", "begin the text on the next line, indented; put a text that begins with | or > in quotes"},
	{"control characters are not allowed", "a control character", "take it out"},
	{"exceeded max depth", "values nested too deep", "write the record flatter"},
}

// syntaxError reports what yaml.v3 found wrong with the YAML in
// text[start:end] of a file.
func syntaxError(file *diag.File, start, end int, err error, diags *diag.List) {
	text := file.Text[start:end]
	at := locate(text, err)
	why, at := explain(text, at, message(err))
	found := diags.Errorf(file.Span(start+at.start, start+at.end), "%s", why.message)
	found.Help = why.help
	if quote, ok := quoteBefore(text, at); ok {
		found.Help = "close the quotes that begin above, or put the whole value in quotes"
		found.Note(file.Span(start+quote.start, start+quote.end), "the quotes begin here")
	}
}

// tightColon finds a key whose colon no space follows.
var tightColon = regexp.MustCompile(`^[ -]*([a-z_]+):[^\s/:]`)

// explain returns the explanation for what yaml.v3 said of a fault. Where the
// place of the fault tells more than yaml.v3 does, or another place is meant,
// it returns that.
func explain(text []byte, at extent, said string) (explanation, extent) {
	line := lineAt(text, at.start)
	first := strings.TrimLeft(string(text[line.start:at.start]), " \t-") == ""
	if tab := strings.IndexByte(string(text[line.start:at.start]), '\t'); first && tab >= 0 {
		return tabIndent, extent{line.start + tab, line.start + tab + 1}
	}
	noSpace, key := extent{}, ""
	for _, l := range []extent{lineAt(text, max(0, line.start-1)), line} {
		if m := tightColon.FindSubmatchIndex(text[l.start:l.end]); m != nil {
			noSpace = extent{l.start + m[2], l.start + m[3] + len(":")}
			key = string(text[l.start+m[2] : l.start+m[3]])
		}
	}
	values, colon := strings.HasPrefix(said, "mapping values"), strings.Contains(said, "expected ':'")
	switch {
	case key != "" && (values && first || colon):
		return explanation{"", "a key without a space after its colon", fmt.Sprintf("write `%s: `", key)}, noSpace
	case values && first:
		return explanation{"", "this continues the value above it, and cannot be a key", "line it up with the key above, or put the value above in quotes"}, at
	case said == "did not find expected key" && !first:
		return explanation{"", "a text after the end of a value", "put the whole value in quotes, of another kind than those in it"}, at
	}
	for _, e := range explanations {
		if strings.Contains(said, e.part) {
			return e, at
		}
	}
	return explanation{"", "this is not YAML: " + said, ""}, at
}

// quoteBefore returns the quote inside of which a line would begin if nothing
// followed: the fault in that line may be that the quote is closed too late.
func quoteBefore(text []byte, at extent) (extent, bool) {
	before := text[:lineAt(text, at.start).start]
	_, err := documents(before)
	if err == nil || !isOpenQuote(message(err)) {
		return extent{}, false
	}
	return locate(before, err), true
}
