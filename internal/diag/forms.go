package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Form is a way to write diagnostics down.
type Form string

// The forms.
const (
	FormText   Form = "text"   // for people
	FormJSON   Form = "json"   // one object, described in the README
	FormGitHub Form = "github" // workflow commands, which GitHub shows in a pull request
	FormGitLab Form = "gitlab" // a code quality report, which GitLab shows in a merge request
	FormSARIF  Form = "sarif"  // SARIF 2.1.0
)

// Forms returns all forms.
func Forms() []Form { return []Form{FormText, FormJSON, FormGitHub, FormGitLab, FormSARIF} }

// Tool is the program that found what is wrong, as reports name it.
type Tool struct {
	Version string
	Title   func(code, lang string) string // what a code means, in a line
}

// Write writes the diagnostics in a form and a language, in order. It returns
// the first error of w.
func (l List) Write(w io.Writer, form Form, lang string, tool Tool) error {
	switch form {
	case FormJSON:
		return writeJSON(w, l.report(lang))
	case FormGitHub:
		return l.writeGitHub(w, lang)
	case FormGitLab:
		return l.writeGitLab(w, lang)
	case FormSARIF:
		return writeJSON(w, l.sarif(lang, tool))
	}
	return l.Print(w, lang)
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// place is a span as reports write it: lines and columns from 1, in
// characters; the end is after the last of them. A file without lines has a
// path alone.
type place struct {
	Path      string `json:"path,omitempty"`
	Line      int    `json:"line,omitempty"`
	Column    int    `json:"column,omitempty"`
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
}

func (s Span) report() place {
	p := place{Path: s.path()}
	if s.File == nil || s.File.NoLines {
		return p
	}
	start, end := s.Position(), s.File.Span(s.End(), s.End()).Position()
	p.Line, p.Column, p.EndLine, p.EndColumn = start.Line, start.Column, end.Line, end.Column
	return p
}

// report is the diagnostics as JSON.
type report struct {
	Errors      int           `json:"errors"`
	Warnings    int           `json:"warnings"`
	Diagnostics []reportEntry `json:"diagnostics"`
}

type reportEntry struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	place
	Message string       `json:"message"`
	Help    string       `json:"help,omitempty"`
	Fix     []reportEdit `json:"fix,omitempty"`
	Notes   []reportNote `json:"notes,omitempty"`
}

type reportEdit struct {
	place
	New string `json:"new"`
}

type reportNote struct {
	place
	Message string `json:"message"`
}

func (l List) report(lang string) report {
	r := report{Errors: l.Count(Error), Warnings: l.Count(Warning), Diagnostics: []reportEntry{}}
	for _, d := range l {
		e := reportEntry{Severity: d.Severity.String(), Code: d.Code, place: d.Span.report(), Message: d.Message.In(lang), Help: d.Help.In(lang)}
		for _, edit := range d.Fix {
			e.Fix = append(e.Fix, reportEdit{edit.Span.report(), edit.New})
		}
		for _, n := range d.Notes {
			e.Notes = append(e.Notes, reportNote{n.Span.report(), n.Message.In(lang)})
		}
		r.Diagnostics = append(r.Diagnostics, e)
	}
	return r
}

// escape returns a text as the commands of a GitHub workflow take it; in a
// property, colons and commas have a meaning too.
func escape(s string, property bool) string {
	s = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(Visible(s))
	if property {
		s = strings.NewReplacer(":", "%3A", ",", "%2C").Replace(s)
	}
	return s
}

// writeGitHub writes a workflow command for each diagnostic, with its help and
// notes on further lines of the same message.
func (l List) writeGitHub(w io.Writer, lang string) error {
	var b strings.Builder
	for _, d := range l {
		p := d.Span.report()
		properties := []string{"title=" + escape(d.Code, true)}
		if p.Path != "" {
			properties = append(properties, "file="+escape(p.Path, true))
		}
		if p.Line > 0 {
			properties = append(properties, fmt.Sprintf("line=%d,endLine=%d", p.Line, p.EndLine))
			if p.EndLine == p.Line { // GitHub refuses columns of more than one line
				properties = append(properties, fmt.Sprintf("col=%d,endColumn=%d", p.Column, p.EndColumn))
			}
		}
		message := []string{escape(d.Message.In(lang), false)}
		if !d.Help.IsZero() {
			message = append(message, escape(d.Help.In(lang), false))
		}
		for _, n := range d.Notes {
			message = append(message, escape(n.Span.Place()+": "+n.Message.In(lang), false))
		}
		fmt.Fprintf(&b, "::%s %s::%s\n", d.Severity, strings.Join(properties, ","), strings.Join(message, "%0A"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
