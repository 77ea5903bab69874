package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// snippetWidth is how many terminal columns of a line are shown: a paragraph
// written on one line must not fill the screen.
const snippetWidth = 100

// Print writes the diagnostics as text, in order, each as
//
//	path:line:column: error: message [code]
//	   3 | the line itself
//	     |     ^^^^
//	     = help
//
// with its notes below it in the same form, in a language. It returns the first
// error of w.
func (l List) Print(w io.Writer, lang string) error {
	var b strings.Builder
	for _, d := range l {
		entry(&b, d.Span, d.Severity.Label().In(lang), d.Message.In(lang)+" ["+d.Code+"]")
		if !d.Help.IsZero() {
			fmt.Fprintf(&b, "%6s= %s\n", "", d.Help.In(lang))
		}
		for _, n := range d.Notes {
			entry(&b, n.Span, Say("note").In(lang), n.Message.In(lang))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Place returns where the span starts as path:line:column, or the path alone
// where the file has no lines.
func (s Span) Place() string {
	if s.File == nil {
		return "summitline"
	}
	path := Visible(s.File.Path)
	if s.File.NoLines {
		return path
	}
	p := s.Position()
	return fmt.Sprintf("%s:%d:%d", path, p.Line, p.Column)
}

// Snippet returns the line on which the span starts and, below it, carets
// under the span; both behind a margin with the line's number. It is empty
// where the file has no lines.
func (s Span) Snippet() string {
	if s.File == nil || len(s.File.Text) == 0 {
		return ""
	}
	line, start, end := s.line()
	before, within, after := window(Visible(line[:start]), Visible(line[start:end]), Visible(line[end:]))
	carets := strings.Repeat("^", max(1, Columns(within)))
	return fmt.Sprintf("%5d | %s%s%s\n%5s | %s%s\n", s.Position().Line, before, within, after, "", blank(before), carets)
}

func entry(b *strings.Builder, at Span, label, message string) {
	fmt.Fprintf(b, "%s: %s: %s\n%s", at.Place(), label, message, at.Snippet())
}

// Visible returns s with a sign in place of every character that would not
// show or would do something to a terminal, but for tabs.
func Visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control):
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(strings.TrimPrefix(s, byteOrderMark), string(unicode.ReplacementChar)))
}

// window cuts a line down to snippetWidth columns around the part that is
// meant.
func window(before, within, after string) (string, string, string) {
	if Columns(before)+Columns(within)+Columns(after) <= snippetWidth {
		return before, within, after
	}
	before = tail(before, snippetWidth/3)
	if room := snippetWidth - Columns(before); Columns(within) > room {
		return before, head(within, room), ""
	}
	return before, within, head(after, snippetWidth-Columns(before)-Columns(within))
}

// tail returns the end of s that fits into n columns, marked where it was cut.
func tail(s string, n int) string {
	if Columns(s) <= n {
		return s
	}
	used, from := 0, len(s)
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:from])
		if used += runeColumns(r); used >= n {
			break
		}
		from -= size
	}
	return "…" + s[from:]
}

// head returns the beginning of s that fits into n columns, marked where it
// was cut.
func head(s string, n int) string {
	if Columns(s) <= n {
		return s
	}
	used := 0
	for i, r := range s {
		used += runeColumns(r)
		if used >= n {
			return s[:i] + "…"
		}
	}
	return s
}

// blank returns white space as wide as s; tabs stay tabs.
func blank(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == '\t' {
			b.WriteByte('\t')
			continue
		}
		b.WriteString(strings.Repeat(" ", runeColumns(r)))
	}
	return b.String()
}

// Columns returns how many columns s takes on a terminal.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if 0x1160 <= r && r <= 0x11ff { // the vowel or the end of a syllable in NFD
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	return 1
}
