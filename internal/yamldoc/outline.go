package yamldoc

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"

	"summitline/internal/diag"
)

// outliner follows a document through its file, mark by mark. It knows from
// yaml.v3 what comes, so all it has to find is where.
type outliner struct {
	file     *diag.File
	text     []byte
	at, end  int
	comments []extent
	anchors  map[string]*Part
	failed   bool // at is where
}

func (o *outliner) fail() { o.failed = true }

// peek reports whether a mark comes next.
func (o *outliner) peek(mark string) bool {
	return !o.failed && bytes.HasPrefix(o.text[o.at:o.end], []byte(mark))
}

// take passes over a mark, which must come next.
func (o *outliner) take(mark string) {
	if !o.peek(mark) {
		o.fail()
		return
	}
	o.at += len(mark)
}

// space passes over blanks, line breaks and comments.
func (o *outliner) space() {
	for o.at < o.end && !o.failed {
		_, size := lineBreak(o.text[:o.end], o.at)
		switch {
		case size > 0:
			o.at += size
		case isSpace(o.text[o.at]):
			o.at++
		case o.text[o.at] == '#':
			start := o.at
			for size == 0 && o.at < o.end {
				if _, size = lineBreak(o.text[:o.end], o.at); size == 0 {
					o.at++
				}
			}
			o.comments = append(o.comments, extent{start, o.at})
		default:
			return
		}
	}
}

// document follows a whole document.
func (o *outliner) document(y *yaml.Node) *Part {
	o.space()
	if o.peek("---") && !o.isWord(o.at+len("---")) {
		o.take("---")
	}
	root := o.value(y, false)
	o.space()
	if o.peek("...") && !o.isWord(o.at+len("...")) {
		o.take("...")
		o.space()
	}
	return root
}

// value follows a value with its anchor and tag.
func (o *outliner) value(y *yaml.Node, inFlow bool) *Part {
	p := &Part{Form: formOf(y), Value: y.Value, file: o.file}
	empty := p.Form == Plain && p.Value == ""
	before := o.at
	if !empty || y.Anchor != "" || y.Style&yaml.TaggedStyle != 0 {
		o.space()
		before = o.at
	}
	o.properties(y, p)
	p.Start, p.End = o.at, o.at
	if p.Before = before; len(p.Properties) == 0 {
		p.Before = p.Start
	}
	switch {
	case o.failed || empty:
	case p.Form == Alias:
		o.take("*" + y.Value)
	case p.Form == BlockList:
		for _, item := range y.Content {
			o.space()
			p.Dashes = append(p.Dashes, o.at)
			o.take("-")
			p.Items = append(p.Items, o.value(item, false))
		}
	case p.Form == FlowList:
		o.take("[")
		for _, item := range y.Content {
			p.Items = append(p.Items, o.value(item, true))
			o.comma()
		}
		o.space()
		o.take("]")
	case p.Form == BlockMap:
		o.pairs(y, p, false)
	case p.Form == FlowMap && !o.peek("{"): // [a: b]
		o.pairs(y, p, true)
	case p.Form == FlowMap:
		o.take("{")
		o.pairs(y, p, true)
		o.space()
		o.take("}")
	default:
		s := spell(o.text, o.at, o.end, p.Form, y.Value)
		if s.failed {
			o.fail()
			return p
		}
		p.letters, p.Indent = s.letters, s.indent
		if s.comment.end > 0 {
			p.Comment = o.file.Span(s.comment.start, s.comment.end)
			o.comments = append(o.comments, s.comment)
		}
		o.at = s.at
	}
	p.End = max(p.Start, o.at)
	return p
}

// pairs follows the keys of a map.
func (o *outliner) pairs(y *yaml.Node, p *Part, inFlow bool) {
	for i := 0; i+1 < len(y.Content) && !o.failed; i += 2 {
		o.space()
		if o.peek("?") && (inFlow || !o.isWord(o.at+1)) {
			o.take("?")
		}
		key := o.value(y.Content[i], inFlow)
		after, comments := o.at, len(o.comments)
		o.space()
		if o.peek(":") {
			o.take(":")
		} else {
			o.at, o.comments = after, o.comments[:comments]
		}
		p.Pairs = append(p.Pairs, PartPair{key, o.value(y.Content[i+1], inFlow)})
		if inFlow && o.text[p.Start] == '{' {
			o.comma()
		}
	}
}

// comma passes over a comma, if there is one.
func (o *outliner) comma() {
	after, comments := o.at, len(o.comments)
	if o.space(); o.peek(",") {
		o.take(",")
		return
	}
	o.at, o.comments = after, o.comments[:comments]
}

// isWord reports whether what is at a place is part of a word.
func (o *outliner) isWord(at int) bool {
	if at >= o.end {
		return false
	}
	_, size := lineBreak(o.text[:o.end], at)
	return size == 0 && !isSpace(o.text[at])
}

// properties follows the anchor and the tag that a value has.
func (o *outliner) properties(y *yaml.Node, p *Part) {
	anchored, tagged := y.Anchor == "" || y.Kind == yaml.AliasNode, false
	for !o.failed {
		switch {
		case !anchored && o.peek("&"):
			anchored = true
			if _, twice := o.anchors[y.Anchor]; twice {
				o.fail()
			}
			o.anchors[y.Anchor] = p
		case !tagged && o.peek("!") && (y.Style&yaml.TaggedStyle != 0 || y.Kind == yaml.ScalarNode):
			tagged = true
		default:
			if !anchored {
				o.fail()
			}
			return
		}
		start := o.at
		for o.isWord(o.at) && !(o.at > start && strings.IndexByte(",[]{}", o.text[o.at]) >= 0) {
			o.at++
		}
		p.Properties = append(p.Properties, string(o.text[start:o.at]))
		after, comments := o.at, len(o.comments)
		if o.space(); p.Form == Plain && p.Value == "" && !o.peek("&") && !o.peek("!") {
			o.at, o.comments = after, o.comments[:comments] // there is no value to come
		}
	}
}

func formOf(y *yaml.Node) Form {
	flow := y.Style&yaml.FlowStyle != 0
	switch {
	case y.Kind == yaml.AliasNode:
		return Alias
	case y.Kind == yaml.SequenceNode && flow:
		return FlowList
	case y.Kind == yaml.SequenceNode:
		return BlockList
	case y.Kind == yaml.MappingNode && flow:
		return FlowMap
	case y.Kind == yaml.MappingNode:
		return BlockMap
	case y.Style&yaml.SingleQuotedStyle != 0:
		return SingleQuoted
	case y.Style&yaml.DoubleQuotedStyle != 0:
		return DoubleQuoted
	case y.Style&yaml.LiteralStyle != 0:
		return Literal
	case y.Style&yaml.FoldedStyle != 0:
		return Folded
	}
	return Plain
}
