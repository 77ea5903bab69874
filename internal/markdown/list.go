package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"summitline/internal/lazyregexp"
)

// listParser is that of CommonMark, but for dates as Korean writes them.
type listParser struct{ parser.BlockParser }

var dateAtStart = lazyregexp.New(`^ {0,3}[0-9]{4}\. +[0-9]{1,2}\.`)

func (p listParser) Open(parent ast.Node, reader text.Reader, context parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); dateAtStart().Match(line) {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, reader, context)
}
