package export

import "bytes"

// appendIndented adds JSON that is sound and has no space outside of its strings
// as json.Indent would, with two spaces for each step inwards.
func appendIndented(b, text []byte) []byte {
	depth := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch c {
		case '"':
			end := i + 1 + stringEnd(text[i+1:])
			b = append(b, text[i:end]...)
			i = end - 1
		case '{', '[':
			b = append(b, c)
			if next := text[i+1]; next == '}' || next == ']' {
				b = append(b, next)
				i++
				continue
			}
			depth++
			b = appendLine(b, depth)
		case '}', ']':
			depth--
			b = append(appendLine(b, depth), c)
		case ',':
			b = appendLine(append(b, c), depth)
		case ':':
			b = append(b, ": "...)
		default:
			b = append(b, c)
		}
	}
	return b
}

// stringEnd returns where what follows a string begins, given all that follows
// the quote at its beginning.
func stringEnd(text []byte) int {
	for i := 0; ; {
		i += bytes.IndexByte(text[i:], '"') + 1
		escapes := 0
		for before := i - 2; before >= 0 && text[before] == '\\'; before-- {
			escapes++
		}
		if escapes%2 == 0 {
			return i
		}
	}
}

func appendLine(b []byte, depth int) []byte {
	b = append(b, '\n')
	for range depth {
		b = append(b, "  "...)
	}
	return b
}
