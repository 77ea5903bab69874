package edtf

import (
	"fmt"

	"summitline/internal/diag"
)

// SyntaxError tells what keeps a text from being a date.
type SyntaxError struct {
	Text       string    // what was parsed
	Start, End int       // byte offsets in Text of the faulty part
	Message    diag.Text // what is wrong with that part, or was expected of it
	Suggestion string    // the nearest valid date for the whole text, or ""
}

// Error returns the message together with the text and the suggestion.
func (e *SyntaxError) Error() string {
	text := fmt.Sprintf("invalid date %q: %s", e.Text, e.Message)
	if e.Suggestion != "" {
		text += fmt.Sprintf(" (did you mean %q?)", e.Suggestion)
	}
	return text
}
