// Package diag is how summitline tells people what is wrong with their files.
//
// In go the texts of files and spans of bytes within them; out come
// diagnostics, sorted, with their line, column and a picture of the line. It
// knows nothing of what the files mean, and it never reads or writes one.
package diag

import (
	"cmp"
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

// Label returns the severity as it is said to a person.
func (s Severity) Label() Text {
	if s == Warning {
		return Say("warning")
	}
	return Say("error")
}

// Diagnostic is one thing wrong with what a user wrote.
type Diagnostic struct {
	Severity Severity
	Code     string // names the fault, the same in every language
	Span     Span
	Message  Text   // lower case, quotes the input, no full stop
	Help     Text   // what to do instead, a phrase; may say nothing
	Fix      []Edit // what to change in the file so that it is right, where that is known
	Notes    []Note // other places that belong to it
}

// Note points to a second place of a diagnostic, such as the first of two uses
// of an id.
type Note struct {
	Span    Span
	Message Text
}

// Edit puts a text in the place of a span.
type Edit struct {
	Span Span
	New  string
}

// List is what a stage found wrong.
type List []Diagnostic

// Errorf adds an error at a span and returns it, so that help and notes can be
// attached; the pointer is good until the next addition.
func (l *List) Errorf(at Span, code, format string, args ...any) *Diagnostic {
	return l.add(Error, at, code, Say(format, args...))
}

// Warnf adds a warning at a span, like Errorf.
func (l *List) Warnf(at Span, code, format string, args ...any) *Diagnostic {
	return l.add(Warning, at, code, Say(format, args...))
}

// Error adds an error of which the text is there already.
func (l *List) Error(at Span, code string, message Text) *Diagnostic {
	return l.add(Error, at, code, message)
}

func (l *List) add(severity Severity, at Span, code string, message Text) *Diagnostic {
	*l = append(*l, Diagnostic{Severity: severity, Code: code, Span: at, Message: message})
	return &(*l)[len(*l)-1]
}

// Note attaches a second place to a diagnostic.
func (d *Diagnostic) Note(at Span, format string, args ...any) *Diagnostic {
	d.Notes = append(d.Notes, Note{at, Say(format, args...)})
	return d
}

// Helpf attaches advice.
func (d *Diagnostic) Helpf(format string, args ...any) *Diagnostic {
	d.Help = Say(format, args...)
	return d
}

// HelpIf attaches advice made with format from the text given, if that is not
// empty.
func (d *Diagnostic) HelpIf(format, text string) *Diagnostic {
	if text != "" {
		d.Help = Say(format, text)
	}
	return d
}

// Replace attaches the fix that puts a text in the place of a span, unless the
// text is empty.
func (d *Diagnostic) Replace(at Span, with string) *Diagnostic {
	if with != "" {
		d.Fix = append(d.Fix, Edit{at, with})
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

// Of returns the diagnostics of a severity.
func (l List) Of(severity Severity) List {
	return slices.DeleteFunc(slices.Clone(l), func(d Diagnostic) bool { return d.Severity != severity })
}

// Touches reports whether the diagnostic has a place in one of some files.
func (d Diagnostic) Touches(files []string) bool {
	in := func(at Span) bool { return at.File != nil && slices.Contains(files, at.File.Path) }
	return in(d.Span) || slices.ContainsFunc(d.Notes, func(n Note) bool { return in(n.Span) })
}

// HasErrors reports whether any diagnostic is an error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// compare orders diagnostics by file and place. Only those at one place are put
// into words for that.
func (d *Diagnostic) compare(other *Diagnostic) int {
	if n := cmp.Or(
		cmp.Compare(d.Span.path(), other.Span.path()),
		cmp.Compare(d.Span.Start(), other.Span.Start()),
		cmp.Compare(d.Severity, other.Severity),
	); n != 0 {
		return n
	}
	return cmp.Compare(d.Message.String(), other.Message.String())
}

// Sorted returns the diagnostics by file and place, each once.
func (l List) Sorted() List {
	order := make([]int, len(l)) // which is moved more easily
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(l[i].compare(&l[j]), cmp.Compare(i, j))
	})
	sorted := make(List, len(l))
	for n, i := range order {
		sorted[n] = l[i]
	}
	return slices.CompactFunc(sorted, func(a, b Diagnostic) bool {
		return a.Span.samePlace(b.Span) && a.Severity == b.Severity && a.Message.String() == b.Message.String()
	})
}
