// Package diag is how summitline tells people what is wrong with their files.
//
// In go the texts of files and spans of bytes within them; out come
// diagnostics, sorted, with their line, column and a picture of the line. It
// knows nothing of what the files mean, and it never reads or writes one.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says whether a diagnostic stops a build.
type Severity int

const (
	Error   Severity = iota // nothing is written
	Warning                 // the site is built all the same
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Diagnostic is one thing wrong with what a user wrote.
type Diagnostic struct {
	Severity Severity
	Span     Span
	Message  string // lower case, quotes the input, no full stop
	Help     string // what to do instead, a phrase; may be empty
	Notes    []Note // other places that belong to it
}

// Note points to a second place of a diagnostic, such as the first of two uses
// of an id.
type Note struct {
	Span    Span
	Message string
}

// List is what a stage found wrong.
type List []Diagnostic

// Errorf adds an error at a span and returns it, so that help and notes can be
// attached; the pointer is good until the next addition.
func (l *List) Errorf(at Span, format string, args ...any) *Diagnostic {
	return l.add(Error, at, format, args)
}

// Warnf adds a warning at a span, like Errorf.
func (l *List) Warnf(at Span, format string, args ...any) *Diagnostic {
	return l.add(Warning, at, format, args)
}

func (l *List) add(severity Severity, at Span, format string, args []any) *Diagnostic {
	*l = append(*l, Diagnostic{Severity: severity, Span: at, Message: fmt.Sprintf(format, args...)})
	return &(*l)[len(*l)-1]
}

// Note attaches a second place to a diagnostic.
func (d *Diagnostic) Note(at Span, message string) *Diagnostic {
	d.Notes = append(d.Notes, Note{at, message})
	return d
}

// HelpIf attaches advice made with format from the text given, if that is not
// empty.
func (d *Diagnostic) HelpIf(format, text string) *Diagnostic {
	if text != "" {
		d.Help = fmt.Sprintf(format, text)
	}
	return d
}

// Count returns the number of diagnostics of a severity.
func (l List) Count(severity Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == severity {
			n++
		}
	}
	return n
}

// HasErrors reports whether any diagnostic is an error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Sorted returns the diagnostics by file and place, each once.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Span.path(), b.Span.path()),
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.CompactFunc(sorted, func(a, b Diagnostic) bool {
		return a.Span.samePlace(b.Span) && a.Severity == b.Severity && a.Message == b.Message
	})
}
