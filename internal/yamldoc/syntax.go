package yamldoc

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// explanation says in plain words what is wrong with YAML.
type explanation struct {
	part    string // of the message of yaml.v3 that it explains
	code    string
	message diag.Text
	help    diag.Text
}

const (
	noStart  = "this cannot begin a value"
	noLine   = "a line cannot begin with this sign"
	noEscape = "an escape that YAML does not know"
)

var openQuote = explanation{"unexpected end of stream", "unclosed-quote", diag.Say("a quote that is not closed"), diag.Say("close the quote; inside of a text, use the other kind of quotes")}

var missingColon = explanation{"could not find expected ':'", "missing-colon", diag.Say("a key without a colon"), diag.Say("write `key: value`; an entry of a list begins with `- `")}

var strayCloser = explanation{"", "stray-bracket", diag.Say("a bracket or brace that closes nothing"), diag.Say("take it out, or put the whole value in quotes")}

var colonInValue = explanation{"mapping values are not allowed", "colon-in-value", diag.Say("a colon where no key can stand"), diag.Say("put a text that holds `: ` in quotes")}

var textAfterValue = explanation{"", "text-after-value", diag.Say("a text after the end of a value"), diag.Say("put the whole value in quotes, of another kind than those in it")}

var smartQuotes = explanation{"", "smart-quotes", diag.Say("quotes that YAML does not know"), diag.Say(`write " or ' around the text`)}

var questionMark = explanation{"", "question-mark", diag.Say("a question mark that YAML takes for a sign of its own"), diag.Say("in { } and [ ], put what holds a ? in quotes")}

var tabIndent = explanation{"found a tab character", "tab-indent", diag.Say("a tab in the indent"), diag.Say("indent with spaces")}

// explanations are tried in this order.
var explanations = []explanation{
	tabIndent,
	{"cannot start any token", "bad-start", diag.Say(noStart), diag.Say("put a text that begins with this sign in quotes")},
	{"expected node content", "missing-value", diag.Say("a value is missing, or begins with a sign of YAML"), diag.Say("fill it in, or put the text in quotes")},
	{"mapping keys are not allowed", "bad-start", diag.Say(noStart), diag.Say("put a text that begins with ? in quotes")},
	{"expected alphabetic or numeric character", "bad-start", diag.Say(noStart), diag.Say("put a text that begins with * or & in quotes")},
	{"expected whitespace or line break", "bad-start", diag.Say(noStart), diag.Say("put a text that begins with ! in quotes")},
	{"tag", "bad-start", diag.Say(noStart), diag.Say("put a text that begins with ! in quotes")},
	{"URI", "bad-start", diag.Say(noStart), diag.Say("put a text that begins with ! in quotes")},
	{"directive", "bad-start", diag.Say(noLine), diag.Say("put the text in quotes, or indent it")},
	{"incompatible YAML", "bad-start", diag.Say(noLine), diag.Say("take the line out")},
	{"expected <document start>", "text-outside", diag.Say("a text outside of the record"), diag.Say("take out the line `...` before it, or the one that begins with %")},
	colonInValue,
	{"expected ',' or ']'", "unclosed-bracket", diag.Say("a list in [ ] that is not closed, or lacks a comma"), diag.Say("close it with ]; put a text with a bracket, brace, comma or colon in quotes")},
	{"expected ',' or '}'", "unclosed-bracket", diag.Say("a map in { } that is not closed, or lacks a comma"), diag.Say("close it with }; put a text with a bracket, brace, comma or colon in quotes")},
	{"expected '-' indicator", "bad-indent", diag.Say("this does not continue the list above it"), diag.Say("line it up with the entries of the list, or with the keys of one")},
	{"did not find expected key", "bad-indent", diag.Say("this is neither a key nor part of the value above it"), diag.Say("check the indent")},
	openQuote,
	{"unexpected document indicator", openQuote.code, openQuote.message, openQuote.help},
	missingColon,
	{"unknown anchor", "unknown-anchor", diag.Say("an alias without an anchor"), diag.Say("put a text that begins with * in quotes")},
	{"unknown escape character", "bad-escape", diag.Say(noEscape), diag.Say(`write \\ for a backslash, or use single quotes`)},
	{"hexdecimal number", "bad-escape", diag.Say(noEscape), diag.Say(`write \\ for a backslash, or use single quotes`)},
	{"block sequence entries are not allowed", "bad-list-entry", diag.Say("an entry of a list where none can stand"), diag.Say("begin the list on the next line, or put a text that begins with - in quotes")},
	{"expected comment or line break", "text-beside-block", diag.Say("a text on the line of its | or >"), diag.Say("begin the text on the next line, indented; put a text that begins with | or > in quotes")},
	{"control characters are not allowed", "control-character", diag.Say("a control character"), diag.Say("take it out")},
	{"exceeded max depth", "too-deep", diag.Say("values nested too deep"), diag.Say("write the record flatter")},
}

// fault is the first thing that keeps a text from being YAML.
type fault struct {
	text  []byte
	at    extent
	why   explanation
	quote extent // inside of which the line of the fault seems to begin
	late  bool   // there is such a quote
}

// newFault finds and explains what yaml.v3 says is wrong with a text.
func newFault(text []byte, err error) *fault {
	f := &fault{text: text}
	at := locate(text, err)
	f.why, f.at = explain(text, at, message(err))
	f.quote, f.late = quoteBefore(text, at)
	return f
}

// tightColon finds a key whose colon no space follows.
var tightColon = lazyregexp.New(`^[ -]*([a-z_]+):[^\s/:]`)

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
		if m := tightColon().FindSubmatchIndex(text[l.start:l.end]); m != nil {
			noSpace = extent{l.start + m[2], l.start + m[3] + len(":")}
			key = string(text[l.start+m[2] : l.start+m[3]])
		}
	}
	values, colon := strings.HasPrefix(said, "mapping values"), strings.Contains(said, "expected ':'")
	switch {
	case key != "" && (values && first || colon):
		return explanation{"", "tight-colon", diag.Say("a key without a space after its colon"), diag.Say("write `%s: `", key)}, noSpace
	case values && first:
		return explanation{"", "bad-indent", diag.Say("this continues the value above it, and cannot be a key"), diag.Say("line it up with the key above, or put the value above in quotes")}, at
	case said == "did not find expected key" && !first:
		return textAfterValue, at
	}
	for _, e := range explanations {
		if strings.Contains(said, e.part) {
			return e, at
		}
	}
	return explanation{"", "not-yaml", diag.Say("this is not YAML: %s", said), diag.Text{}}, at
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
