package diag

import (
	"fmt"
	"strings"
)

// Text is something that is said to a person: an English format, as of
// fmt.Sprintf, and its arguments. An argument that is a Text itself is said in
// the same language. The zero Text says nothing.
type Text struct {
	Format string
	Args   []any
}

// Say returns a text of a format and its arguments.
func Say(format string, args ...any) Text { return Text{format, args} }

// Either returns words as the alternatives that they are: "a, b or c".
func Either(words ...string) Text {
	switch last := len(words) - 1; {
	case last < 0:
		return Text{}
	case last == 0:
		return Say("%s", words[0])
	default:
		return Say("%s or %s", strings.Join(words[:last], ", "), words[last])
	}
}

// IsZero reports whether the text says nothing.
func (t Text) IsZero() bool { return t.Format == "" }

// String returns the text in English.
func (t Text) String() string { return t.In("en") }

// Error makes a text an error, so that what is returned as one can still be
// said in any language.
func (t Text) Error() string { return t.String() }

// Unwrap returns the errors of which the text tells.
func (t Text) Unwrap() []error {
	var all []error
	for _, arg := range t.Args {
		if err, ok := arg.(error); ok {
			all = append(all, err)
		}
	}
	return all
}

// In returns the text in a language: "ko" for Korean, else English.
func (t Text) In(lang string) string {
	format := t.Format
	if lang == "ko" {
		format = marked(Translated(format, lang))
	}
	args := make([]any, len(t.Args))
	for i, arg := range t.Args {
		if inner, ok := arg.(Text); ok {
			arg = inner.In(lang)
		}
		args[i] = arg
	}
	said := format
	if len(args) > 0 {
		said = fmt.Sprintf(format, args...)
	}
	if lang == "ko" {
		said = withParticles(said)
	}
	return said
}
