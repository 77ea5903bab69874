package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// scanRef reads the reference that s begins with. Its offsets count from s.
func scanRef(s string) (ref Ref, ok bool) {
	inner, ok := strings.CutPrefix(s, "[[")
	if !ok {
		return Ref{}, false
	}
	end := strings.IndexAny(inner, "[]\r\n")
	if end < 0 || !strings.HasPrefix(inner[end:], "]]") || strings.HasSuffix(inner[:end], `\`) {
		return Ref{}, false
	}
	target, label, labelled := strings.Cut(inner[:end], "|")
	if labelled {
		target = strings.TrimSuffix(target, `\`) // tables are often written so
	}
	ref = Ref{
		Target: strings.TrimSpace(target),
		Label:  strings.TrimSpace(unescape(label)),
		End:    len("[[") + end + len("]]"),
	}
	return ref, ref.Target != ""
}

// cover stands for the bar of a labelled reference while the text is parsed.
const cover = '\x1f'

// coverBars returns the source for the parser, in which a table finds no bars
// inside of references. Every byte keeps its place, so that what the parser
// finds can be read from the source itself.
func coverBars(source string) []byte {
	covered := []byte(source)
	for i := 0; ; i++ {
		next := strings.Index(source[i:], "[[")
		if next < 0 {
			return covered
		}
		i += next
		if ref, ok := scanRef(source[i:]); ok {
			if bar := strings.IndexByte(source[i:i+ref.End], '|'); bar >= 0 {
				covered[i+bar] = cover
			}
		}
	}
}

// uncover undoes coverBars for what the parser copied from the source.
func uncover(b []byte) string { return strings.ReplaceAll(string(b), string(cover), "|") }

// refParser finds references in running text.
type refParser struct{}

// Trigger includes the exclamation mark, which before a bracket would begin an
// image: "[[seoul]]에 오다![[pyongyang]]" has two references.
func (refParser) Trigger() []byte { return []byte{'[', '!'} }

func (refParser) Parse(_ ast.Node, block text.Reader, context parser.Context) ast.Node {
	line, at := block.PeekLine()
	d := context.Get(docKey).(*Doc)
	rest := d.source[at.Start:at.Stop]
	if line[0] == '!' {
		if _, ok := scanRef(rest[1:]); !ok {
			return nil
		}
		block.Advance(1)
		return ast.NewTextSegment(at.WithStop(at.Start + 1))
	}
	ref, ok := scanRef(rest)
	if !ok {
		return nil
	}
	block.Advance(ref.End)
	ref.Start += at.Start
	ref.End += at.Start
	d.refs = append(d.refs, ref)
	return &refNode{ref: ref}
}

// refNode is a reference in goldmark's tree.
type refNode struct {
	ast.BaseInline
	ref Ref
}

var kindRef = ast.NewNodeKind("Ref")

func (*refNode) Kind() ast.NodeKind { return kindRef }

func (n *refNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
