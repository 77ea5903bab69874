package markdown

import (
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// docKey is where the parsers of references and links find the Doc that they
// work for.
var docKey = parser.NewContextKey()

// syntax returns the parser of the language. What a parser is given first it
// tries first; the parsers of HTML are absent, which makes it text.
var syntax = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(inOrder(
			parser.NewSetextHeadingParser(),
			parser.NewThematicBreakParser(),
			listParser{parser.NewListParser()},
			parser.NewListItemParser(),
			parser.NewCodeBlockParser(),
			parser.NewATXHeadingParser(),
			parser.NewFencedCodeBlockParser(),
			parser.NewBlockquoteParser(),
			extension.NewFootnoteBlockParser(),
			parser.NewParagraphParser(),
		)...),
		parser.WithParagraphTransformers(inOrder(
			parser.LinkReferenceParagraphTransformer,
			extension.NewTableParagraphTransformer(),
		)...),
		parser.WithInlineParsers(inOrder(
			parser.NewCodeSpanParser(),
			refParser{},
			extension.NewFootnoteParser(),
			linkParser{parser.NewLinkParser()},
			autolinkParser{parser.NewAutoLinkParser()},
			emphasisParser{parser.NewEmphasisParser()},
			strikethroughParser{extension.NewStrikethroughParser()},
		)...),
		parser.WithASTTransformers(inOrder(
			extension.NewTableASTTransformer(),
			extension.NewFootnoteASTTransformer(),
		)...),
	)
})

func inOrder(parsers ...any) []util.PrioritizedValue {
	values := make([]util.PrioritizedValue, len(parsers))
	for i, p := range parsers {
		values[i] = util.Prioritized(p, i)
	}
	return values
}
