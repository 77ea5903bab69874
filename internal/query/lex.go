package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"summitline/internal/diag"
)

// kind is what a token is.
type kind int

const (
	end    kind = iota
	word        // a name or a plain value
	quoted      // a value in quotes
	sign        // an operator, a comma, a bracket or a star
)

// token is a piece of a query.
type token struct {
	kind  kind
	text  string // of quoted, what stands between the quotes
	start int
	end   int
}

// is reports whether the token is a word of the language, in any case, or a sign.
func (t token) is(text string) bool {
	return t.kind == word && strings.EqualFold(t.text, text) || t.kind == sign && t.text == text
}

// closing are the quotes that end a text, by those that begin it.
var closing = map[rune]rune{'"': '"', '\'': '\'', '“': '”', '‘': '’'}

// signs are the signs of the language; of two that begin alike, the longer
// stands first.
var signs = []string{"!=", "<=", ">=", "=", "<", ">", "~", ",", "(", ")", "*"}

// next reads the next token. It is not ok if a quote is not closed.
func next(text string, at int) (t token, ok bool) {
	at += len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
	t.start, t.end = at, at
	if at == len(text) {
		return t, true
	}
	first, size := utf8.DecodeRuneInString(text[at:])
	if quote := closing[first]; quote != 0 {
		return quotedToken(text, at, at+size, quote)
	}
	for _, s := range signs {
		if strings.HasPrefix(text[at:], s) {
			return token{sign, s, at, at + len(s)}, true
		}
	}
	length := strings.IndexFunc(text[at:], func(r rune) bool {
		return unicode.IsSpace(r) || closing[r] != 0 || strings.ContainsRune("!=<>~,()", r)
	})
	switch {
	case length < 0:
		length = len(text) - at
	case length == 0: // a sign that is none of the language
		length = size
	}
	return token{word, text[at : at+length], at, at + length}, true
}

// quotedToken reads the rest of a text in quotes, in which two are one.
func quotedToken(text string, start, at int, quote rune) (token, bool) {
	var b strings.Builder
	mark := string(quote)
	for {
		i := strings.Index(text[at:], mark)
		if i < 0 {
			return token{quoted, b.String() + text[at:], start, len(text)}, false
		}
		b.WriteString(text[at : at+i])
		at += i + len(mark)
		if !strings.HasPrefix(text[at:], mark) {
			return token{quoted, b.String(), start, at}, true
		}
		b.WriteString(mark)
		at += len(mark)
	}
}

// describe says what a token is.
func (t token) describe() diag.Text {
	if t.kind == end {
		return diag.Say("the end of the query")
	}
	return diag.Say("%q", t.text)
}
