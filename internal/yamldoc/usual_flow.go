package yamldoc

import "strings"

// flow reads a list in brackets or a map in braces.
func (u *usual) flow() *Node {
	if u.depth++; u.depth > deepest {
		return nil
	}
	n, closer := u.node(List, u.at, u.at+1), byte(']')
	if u.peek(0) == '{' {
		n.Kind, closer = Map, '}'
	}
	firstItem, firstPair := len(u.openItems), len(u.openPairs)
	u.at++
	for u.flowSpaces(); u.peek(0) != closer || len(u.openItems)+len(u.openPairs) > firstItem+firstPair; u.flowSpaces() {
		var key *Node
		if n.Kind == Map {
			if key = u.flowKey(); key == nil || u.isTwice(key, firstPair) {
				return nil
			}
		}
		value := u.flowValue()
		if value == nil {
			return nil
		}
		if n.Kind == Map {
			key.End = value.At.Start()
			u.openPairs = append(u.openPairs, Pair{key, value})
		} else {
			u.openItems = append(u.openItems, value)
		}
		u.flowSpaces()
		if u.peek(0) == closer {
			break
		}
		if u.peek(0) != ',' {
			return nil
		}
		u.at++
	}
	u.at++
	n.Items, n.Pairs = u.closeItems(firstItem), u.closePairs(firstPair)
	u.depth--
	return n
}

// flowSpaces passes over spaces and line breaks.
func (u *usual) flowSpaces() {
	for u.at < u.end && (u.text[u.at] == ' ' || u.text[u.at] == '\n' || u.text[u.at] == '\r') {
		u.at++
	}
}

// flowKey reads a key in braces and passes its colon and the space after it.
func (u *usual) flowKey() *Node {
	start := u.at
	key := u.flowText()
	if key == nil || u.at-start > longestKey || key.Plain && !isWordStart(key.Value) || u.peek(0) != ':' || u.peek(1) != ' ' {
		return nil
	}
	u.at++
	u.spaces()
	return key
}

// flowValue reads a value in brackets or braces.
func (u *usual) flowValue() *Node {
	if u.peek(0) == '[' || u.peek(0) == '{' {
		return u.flow()
	}
	n := u.flowText()
	if n == nil || u.peek(0) == ':' {
		return nil
	}
	return n
}

// flowText reads a text in brackets or braces.
func (u *usual) flowText() *Node {
	if u.peek(0) == '"' || u.peek(0) == '\'' {
		return u.quoted()
	}
	end := u.at
	for end < u.end && !endsFlowText(u.text[end]) && !(u.text[end] == ':' && isSpaceAt(u.text, end+1)) {
		if u.text[end] == '#' && u.text[end-1] == ' ' {
			return nil
		}
		end++
	}
	if end == u.at {
		return nil
	}
	n := u.plainUpTo(end)
	if n == nil || strings.HasSuffix(n.Value, ":") {
		return nil
	}
	return n
}

func endsFlowText(b byte) bool {
	switch b {
	case ',', '?', '[', ']', '{', '}', '\n', '\r':
		return true
	}
	return false
}

// isSpaceAt reports whether white space or the end of the text is at a place.
func isSpaceAt(text string, at int) bool {
	return at >= len(text) || text[at] == ' ' || text[at] == '\n' || text[at] == '\r'
}
