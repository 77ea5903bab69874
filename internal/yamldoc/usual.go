package yamldoc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"summitline/internal/diag"
)

// usual reads the forms in which nearly every record is written, in one pass:
// maps and lists in lines and in brackets, and the texts of usual_text.go. It
// makes the very nodes that come of reading with yaml.v3, or none at all: at
// the first thing of which it is not sure it declines, and what such a text
// means, or what is wrong with it, is for yaml.v3 to say.
//
// A method that declines returns nil, and so does each that called it.
type usual struct {
	*arena
	file    *diag.File
	text    string
	at, end int
	line    int // where the line of at begins
	indent  int // of the line at whose first letter at is, -1 behind the last
	depth   int
	count   int // of the nodes so far
}

// deepest is how deep values may be nested, and longestKey how many bytes a key
// may have: YAML has bounds for both, which are wider.
const deepest, longestKey = 64, 512

// readUsual reads the YAML in text[start:end] of a file, or returns nil.
func readUsual(a *arena, file *diag.File, start, end int) *Node {
	u := &usual{arena: a, file: file, text: file.Text[:end], at: start, end: end}
	if !isUsual(u.text[start:]) {
		return nil
	}
	if u.nextLine(); u.indent != 0 || u.isEntry() {
		return nil
	}
	root := u.mapping(0)
	if root == nil || u.count > maxNodes {
		return nil
	}
	root.endAt(end)
	return root
}

// endAt notes where the values in a value end: where the next begins, or where
// what they are in ends.
func (n *Node) endAt(end int) {
	n.End = end
	for i, item := range n.Items {
		if i+1 < len(n.Items) {
			item.endAt(n.Items[i+1].At.Start())
		} else {
			item.endAt(end)
		}
	}
	for i, p := range n.Pairs {
		if i+1 < len(n.Pairs) {
			p.Value.endAt(n.Pairs[i+1].Key.At.Start())
		} else {
			p.Value.endAt(end)
		}
	}
}

// node returns a new node at a place.
func (u *usual) node(kind Kind, start, end int) *Node {
	u.count++
	n := u.arena.node()
	n.Kind, n.At = kind, u.file.Span(start, end)
	return n
}

// peek returns the letter ahead, a line's end where there is none.
func (u *usual) peek(ahead int) byte {
	if u.at+ahead < u.end {
		return u.text[u.at+ahead]
	}
	return '\n'
}

// spaces passes over the spaces ahead and returns how many they are.
func (u *usual) spaces() int {
	start := u.at
	for u.peek(0) == ' ' {
		u.at++
	}
	return u.at - start
}

// stop returns where the line ahead ends, without its line break.
func (u *usual) stop() int {
	end := u.end
	if i := strings.IndexByte(u.text[u.at:], '\n'); i >= 0 {
		end = u.at + i
	}
	if end > u.at && u.text[end-1] == '\r' {
		end--
	}
	return end
}

// skipLine moves to the beginning of the next line.
func (u *usual) skipLine() {
	if i := strings.IndexByte(u.text[u.at:], '\n'); i >= 0 {
		u.at += i + 1
	} else {
		u.at = u.end
	}
}

// nextLine moves from the beginning of a line to the first letter of the next
// that says something.
func (u *usual) nextLine() {
	for u.at < u.end {
		u.line = u.at
		u.indent = u.spaces()
		if next := u.peek(0); next != '\n' && next != '\r' && next != '#' {
			return
		}
		u.skipLine()
	}
	u.indent = -1
}

// finishLine passes over what may follow a value on its line, which is a
// comment, and moves to the next line. It reports whether that is all.
func (u *usual) finishLine() bool {
	blanks := u.spaces()
	switch next := u.peek(0); {
	case next == '\n', next == '\r', next == '#' && blanks > 0:
		u.skipLine()
		u.nextLine()
		return true
	}
	return false
}

// isEntry reports whether the entry of a list is ahead.
func (u *usual) isEntry() bool {
	return u.peek(0) == '-' && (u.peek(1) == ' ' || u.peek(1) == '\n' || u.peek(1) == '\r')
}

// mapping reads the keys that are indented alike from here on.
func (u *usual) mapping(indent int) *Node {
	if u.depth++; u.depth > deepest {
		return nil
	}
	n := u.node(Map, u.at, u.at)
	first := len(u.openPairs)
	for {
		key := u.key()
		if key == nil || u.isTwice(key, first) {
			return nil
		}
		u.at++ // the colon
		value := u.value(indent, true)
		if value == nil {
			return nil
		}
		key.End = value.At.Start()
		if value.IsEmpty() {
			value.At = key.At // it is nowhere itself
		}
		u.openPairs = append(u.openPairs, Pair{key, value})
		if u.indent > indent {
			return nil
		}
		if u.indent < indent {
			break
		}
	}
	n.Pairs = u.closePairs(first)
	n.At = n.Pairs[0].Key.At
	u.depth--
	return n
}

// isTwice reports whether a key is among those that were read since one.
func (u *usual) isTwice(key *Node, first int) bool {
	for _, p := range u.openPairs[first:] {
		if p.Key.Value == key.Value {
			return true
		}
	}
	return false
}

// list reads the entries that are indented alike from here on.
func (u *usual) list(indent int) *Node {
	if u.depth++; u.depth > deepest {
		return nil
	}
	n := u.node(List, u.at, u.at+len("-"))
	first := len(u.openItems)
	for {
		u.at++ // the hyphen
		item := u.value(indent, false)
		if item == nil || item.IsEmpty() || u.indent > indent {
			return nil
		}
		u.openItems = append(u.openItems, item)
		if u.indent < indent || !u.isEntry() {
			break
		}
	}
	n.Items = u.closeItems(first)
	u.depth--
	return n
}

// value reads what follows a key's colon or an entry's hyphen, up to the next
// line that does not belong to it. indent is that of the key or the hyphen.
func (u *usual) value(indent int, ofKey bool) *Node {
	after := u.at
	blanks := u.spaces()
	if next := u.peek(0); next == '\n' || next == '\r' || next == '#' && blanks > 0 {
		u.finishLine()
		switch {
		case u.indent > indent, ofKey && u.indent == indent && u.isEntry():
			return u.below()
		}
		n := u.node(Scalar, after, after)
		n.Plain = true
		return n
	}
	switch {
	case blanks == 0:
		return nil
	case u.peek(0) == '|', u.peek(0) == '>':
		return u.block(indent)
	case ofKey:
		return u.alone(u.beside())
	}
	return u.below()
}

// alone returns a value that nothing but a comment follows on its line.
func (u *usual) alone(n *Node) *Node {
	if n == nil || !u.finishLine() {
		return nil
	}
	return n
}

// beside reads a value that can stand on the line of its key.
func (u *usual) beside() *Node {
	switch u.peek(0) {
	case '[', '{':
		return u.flow()
	case '"', '\'':
		return u.quoted()
	}
	return u.plain()
}

// below reads a value that may be a list or a map in lines, or else one that
// can also stand beside a key.
func (u *usual) below() *Node {
	switch next := u.peek(0); {
	case u.isEntry():
		return u.list(u.at - u.line)
	case next != '[' && next != '{' && u.keyEnd() >= 0:
		return u.mapping(u.at - u.line)
	}
	return u.alone(u.beside())
}

// keyEnd returns where the key that is ahead ends, or -1 if there is none.
func (u *usual) keyEnd() int {
	line := u.text[u.at:u.stop()]
	colon := 0
	if quote := line[0]; quote == '"' || quote == '\'' {
		colon = quotedEnd(line, quote)
	} else {
		for colon < len(line) && (line[colon] != ':' || colon+1 < len(line) && line[colon+1] != ' ') {
			if line[colon] == '#' && colon > 0 && line[colon-1] == ' ' {
				return -1
			}
			colon++
		}
	}
	if colon >= len(line) || line[colon] != ':' || colon > longestKey {
		return -1
	}
	return u.at + colon
}

// key reads a key and stops at its colon.
func (u *usual) key() *Node {
	end := u.keyEnd()
	if end < 0 {
		return nil
	}
	if quote := u.peek(0); quote == '"' || quote == '\'' {
		if n := u.quoted(); n != nil && u.at == end {
			return n
		}
		return nil
	}
	n := u.plainUpTo(end)
	if n == nil || n.At.End() != end || !isWordStart(n.Value) {
		return nil
	}
	return n
}

// isWordStart reports whether a text begins as a word does. What else a key
// begins with may look like an indent.
func isWordStart(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return first == '_' || unicode.IsLetter(first) || unicode.IsDigit(first)
}
