package record

import (
	"reflect"
	"strconv"
	"unicode/utf8"
)

// MarshalJSON returns the object as JSON (RFC 8259), its keys in their order.
// The JSON is YAML too: what YAML takes in no text but escaped is escaped.
func (o Object) MarshalJSON() ([]byte, error) { return o.AppendJSON(nil), nil }

// AppendJSON adds the object as JSON.
func (o Object) AppendJSON(b []byte) []byte {
	b = append(b, '{')
	for i, m := range o {
		b = appendKey(b, i > 0, m.Key)
		b = appendValue(b, m.Value)
	}
	return append(b, '}')
}

// AppendJSON adds what a record says as JSON: that of what [Encode] returns,
// which is not made.
func AppendJSON(b []byte, r any, name Naming) []byte {
	v := reflect.ValueOf(r).Elem()
	return appendMap(b, v, shapeOf(v.Type()), name)
}

func appendText(b []byte, text Text) []byte {
	b = append(b, '{')
	for i, v := range text.Variants {
		b = appendKey(b, i > 0, v.Lang)
		b = appendString(b, v.Value)
	}
	return append(b, '}')
}

func appendKey(b []byte, follows bool, key string) []byte {
	if follows {
		b = append(b, ',')
	}
	return append(appendString(b, key), ':')
}

func appendMap(b []byte, v reflect.Value, s *shape, name Naming) []byte {
	b = append(b, '{')
	start := len(b)
	for _, f := range s.fields {
		value := v.FieldByIndex(f.index)
		if value.IsZero() {
			continue
		}
		before := len(b)
		b = appendKey(b, before > start, f.key)
		key := len(b)
		if b = appendField(b, value, f.kinds, name); len(b) == key {
			b = b[:before]
		}
	}
	return append(b, '}')
}

// appendField adds a value, or nothing if it was not given.
func appendField(b []byte, v reflect.Value, kinds []Kind, name Naming) []byte {
	switch value := v.Addr().Interface().(type) {
	case *Text:
		if value.IsSet() {
			b = appendText(b, *value)
		}
		return b
	case *Markdown:
		if value.IsSet() {
			b = appendText(b, sourceOf(*value))
		}
		return b
	case *String:
		if value.IsSet() {
			b = appendString(b, value.V)
		}
		return b
	case *Word:
		if value.IsSet() {
			b = appendString(b, value.V)
		}
		return b
	case *Ref:
		if value.IsSet() {
			b = appendString(b, idOf(*value, kinds, name))
		}
		return b
	}
	if v.Kind() == reflect.Slice && v.Type() != reflect.TypeFor[Links]() {
		return appendList(b, v, kinds, name)
	}
	if s := shapeOf(v.Type()); len(s.fields) > 0 {
		start := len(b)
		if b = appendMap(b, v, s, name); len(b) == start+len("{}") {
			return b[:start]
		}
		return b
	}
	if value := encodeValue(v, kinds, name); value != nil {
		return appendValue(b, value)
	}
	return b
}

func appendList(b []byte, v reflect.Value, kinds []Kind, name Naming) []byte {
	if v.Len() == 0 {
		return b
	}
	b = append(b, '[')
	start := len(b)
	_, areMaps := shapes()[v.Type().Elem()]
	for i := range v.Len() {
		before := len(b)
		if before > start {
			b = append(b, ',')
		}
		entry := len(b)
		if value := v.Index(i); !value.IsZero() {
			b = appendField(b, value, kinds, name)
		}
		switch {
		case len(b) > entry:
		case areMaps:
			b = append(b, "{}"...)
		default:
			b = b[:before]
		}
	}
	return append(b, ']')
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
		return value.AppendJSON(b)
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
	if !mayNeedEscape(s) {
		return append(append(b, s...), '"')
	}
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

// mayNeedEscape reports whether a text has a byte with which a character begins
// that needs an escape.
func mayNeedEscape(s string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b < ' ', b == '"', b == '\\', b == 0x7f, b == 0xc2, b == 0xe2, b == 0xef:
			return true
		}
	}
	return false
}
