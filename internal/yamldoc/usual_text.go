package yamldoc

import (
	"strings"
)

// How isUsual takes a byte.
const (
	usualByte  = iota
	carriage   // usual before a line feed
	leadByte   // of letters some of which YAML does not take as such
	unusualOne // a tab, or not allowed at all
)

// byteClasses says of each byte how isUsual takes it.
var byteClasses = func() (classes [256]uint8) {
	for b := range ' ' {
		classes[b] = unusualOne
	}
	classes['\n'], classes['\r'], classes[0x7f] = usualByte, carriage, unusualOne
	classes[0xc2], classes[0xe2], classes[0xef] = leadByte, leadByte, leadByte
	return classes
}()

// isUsual reports whether a text, which is UTF-8, holds no tab, no line break
// but those of Unix and Windows, no byte order mark and nothing that YAML
// forbids.
func isUsual(text string) bool {
	for i := 0; i < len(text); i++ {
		switch byteClasses[text[i]] {
		case usualByte:
		case carriage:
			if i+1 == len(text) || text[i+1] != '\n' {
				return false
			}
		case leadByte:
			switch second := text[i+1]; text[i] {
			case 0xc2: // U+0080 to U+009F
				if second < 0xa0 {
					return false
				}
			case 0xe2: // U+2028 and U+2029
				if second == 0x80 && (text[i+2] == 0xa8 || text[i+2] == 0xa9) {
					return false
				}
			case 0xef: // U+FEFF, U+FFFE and U+FFFF
				if second == 0xbb && text[i+2] == 0xbf || second == 0xbf && text[i+2] >= 0xbe {
					return false
				}
			}
		default:
			return false
		}
	}
	return true
}

// startsPlain reports whether a byte may begin a text without quotes, which it
// does not elsewhere in YAML than here.
func startsPlain(b byte) bool {
	return b >= 0x80 || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || strings.IndexByte("_(/+~$", b) >= 0
}

// plain reads a text without quotes to the end of the line or a comment.
func (u *usual) plain() *Node {
	end := u.stop()
	line := u.text[u.at:end]
	if strings.IndexByte(line, '#') >= 0 {
		line, _, _ = strings.Cut(line, " #")
	}
	if strings.IndexByte(line, ':') >= 0 && strings.Contains(line, ": ") {
		return nil
	}
	n := u.plainUpTo(u.at + len(line))
	if n == nil || strings.HasSuffix(n.Value, ":") {
		return nil
	}
	return n
}

// plainUpTo returns the text without quotes that is ahead, up to a place or the
// space before it. No comment begins there.
func (u *usual) plainUpTo(end int) *Node {
	text := strings.TrimRight(u.text[u.at:end], " ")
	if text == "" || !startsPlain(text[0]) && !(text[0] == '-' && len(text) > 1 && '0' <= text[1] && text[1] <= '9') {
		return nil
	}
	n := u.node(Scalar, u.at, u.at+len(text))
	n.Value, n.Plain = text, true
	u.at = end
	return n
}

// quoted reads a text in quotes that is on one line.
func (u *usual) quoted() *Node {
	quote := u.peek(0)
	written := u.text[u.at:u.stop()]
	size := quotedEnd(written, quote)
	if size < len(`""`) || written[size-1] != quote {
		return nil
	}
	value, ok := unquote(written[1:size-1], quote)
	if !ok {
		return nil
	}
	n := u.node(Scalar, u.at, u.at+size)
	n.Value = value
	u.at += size
	return n
}

// unquote returns what stands between quotes as it is meant. It is not ok with
// escapes other than those of a quote, a backslash and a line break.
func unquote(written string, quote byte) (value string, ok bool) {
	if quote == '\'' {
		return strings.ReplaceAll(written, "''", "'"), true
	}
	if strings.IndexByte(written, '\\') < 0 {
		return written, true
	}
	var b strings.Builder
	for rest := written; ; {
		before, after, escaped := strings.Cut(rest, `\`)
		b.WriteString(before)
		if !escaped {
			return b.String(), true
		}
		if after == "" {
			return "", false
		}
		switch after[0] {
		case '"', '\\':
			b.WriteByte(after[0])
		case 'n':
			b.WriteByte('\n')
		default:
			return "", false
		}
		rest = after[1:]
	}
}

// block reads a literal or folded text, which begins on the line below its sign
// and is indented more than what it belongs to.
func (u *usual) block(outer int) *Node {
	header := u.text[u.at:u.stop()]
	if header != "|" && header != ">" && header != "|-" && header != ">-" {
		return nil
	}
	folded, stripped := header[0] == '>', len(header) > 1
	n := u.node(Scalar, u.at, u.at+len(header))
	u.skipLine()
	indent := 0
	for u.peek(indent) == ' ' {
		indent++
	}
	var b strings.Builder
	breaks := 0 // since the last line with text
	for ; u.at < u.end; u.skipLine() {
		line := u.text[u.at:u.stop()]
		text := strings.TrimLeft(line, " ")
		depth := len(line) - len(text)
		if text != "" && depth < indent {
			break
		}
		if text == "" && (depth > indent || b.Len() == 0) || text != "" && folded && depth > indent {
			return nil // spaces that are part of the text
		}
		if text != "" {
			b.WriteString(joint(breaks, folded))
			b.WriteString(line[indent:])
			breaks = 0
		}
		if u.at+len(line) < u.end {
			breaks++
		}
	}
	if indent <= outer || b.Len() == 0 {
		return nil
	}
	if breaks > 0 && !stripped {
		b.WriteByte('\n')
	}
	n.Value = b.String()
	u.nextLine()
	return n
}

// joint returns what stands between two lines of a text, given how many line
// breaks do in the file.
func joint(breaks int, folded bool) string {
	switch {
	case folded && breaks == 1:
		return " "
	case folded && breaks > 1:
		breaks--
	}
	return strings.Repeat("\n", breaks)
}
