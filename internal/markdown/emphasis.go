package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// emphasisParser lets a run of delimiters work in the middle of a Korean,
// Chinese or Japanese word.
//
// CommonMark tells an opening run from a closing one by what is around it, and
// for that relies on spaces between words: in **정상회담(2000)**은 it takes the
// second run, between punctuation and a letter, for an opening one. The
// amendments of https://github.com/tats-u/markdown-cjk-friendly count neither
// a CJK letter nor CJK punctuation against either. What they come to is this: a
// run with a CJK character on either side opens unless white space follows it,
// and closes unless white space precedes it.
//
// They leave the underscore as it is, since it never works inside of a word.
type emphasisParser struct{ parser.InlineParser }

func (p emphasisParser) Parse(parent ast.Node, block text.Reader, context parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, _ := block.PeekLine()
	n := p.InlineParser.Parse(parent, block, context)
	run, ok := n.(*parser.Delimiter)
	if !ok || run.Char == '_' {
		return n
	}
	after := '\n'
	if rest := line[run.OriginalLength:]; len(rest) > 0 {
		after, _ = utf8.DecodeRune(rest)
	}
	if isCJK(before) || isCJK(after) {
		run.CanOpen = !unicode.IsSpace(after)
		run.CanClose = !unicode.IsSpace(before)
	}
	return n
}

// isCJK tells whether r is a letter or punctuation of Korean, Chinese or
// Japanese.
func isCJK(r rune) bool {
	return unicode.In(r, unicode.Hangul, unicode.Han) ||
		r >= 0x3000 && r <= 0x33ff || // punctuation, kana, bopomofo, enclosed and squared letters
		r >= 0xff00 && r <= 0xffef // halfwidth and fullwidth forms
}

// strikethroughParser strikes text out between two tildes, never one, for the
// sake of 13~15일. It follows the rule of emphasis.
type strikethroughParser struct{ parser.InlineParser }

func (p strikethroughParser) Parse(parent ast.Node, block text.Reader, context parser.Context) ast.Node {
	if line, _ := block.PeekLine(); !bytes.HasPrefix(line, []byte("~~")) {
		return nil
	}
	return emphasisParser(p).Parse(parent, block, context)
}
