package record

import (
	"strconv"
	"unicode/utf8"
)

// MarshalJSON returns the object as JSON (RFC 8259), its keys in their order.
// The JSON is YAML too: what YAML takes in no text but escaped is escaped.
func (o Object) MarshalJSON() ([]byte, error) { return appendObject(nil, o), nil }

func appendObject(b []byte, o Object) []byte {
	b = append(b, '{')
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendString(b, m.Key), ':')
		b = appendValue(b, m.Value)
	}
	return append(b, '}')
}

func appendValue(b []byte, value any) []byte {
	switch value := value.(type) {
	case nil:
		return append(b, "null"...)
	case string:
		return appendString(b, value)
	case int:
		return strconv.AppendInt(b, int64(value), 10)
	case float64:
		return strconv.AppendFloat(b, value, 'f', -1, 64)
	case bool:
		return strconv.AppendBool(b, value)
	case Object:
		return appendObject(b, value)
	}
	b = append(b, '[')
	for i, entry := range value.([]any) {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendValue(b, entry)
	}
	return append(b, ']')
}

func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i, r := range s {
		if !needsEscape(r) {
			continue
		}
		b = append(b, s[done:i]...)
		done = i + utf8.RuneLen(r)
		switch r {
		case '"', '\\':
			b = append(b, '\\', byte(r))
		case '\n':
			b = append(b, `\n`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			const hex = "0123456789abcdef"
			b = append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		}
	}
	return append(append(b, s[done:]...), '"')
}

// needsEscape reports whether a character cannot stand in a quoted text of JSON
// or of YAML as it is, or would be taken there for a line end or as a mark.
func needsEscape(r rune) bool {
	switch r {
	case '"', '\\', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff':
		return true
	}
	return r < ' ' || 0x7f <= r && r < 0xa0
}
