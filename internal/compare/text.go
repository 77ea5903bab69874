package compare

import (
	"io"
	"strings"
	"unicode"
)

// signs are what stands before a line of text, by what happened.
var signs = map[Op]string{Added: "+ ", Removed: "- ", Changed: "~ ", Renamed: "> ", Merged: "> "}

// Text writes the report for a terminal.
func (r *Report) Text(w io.Writer, how Telling) error {
	o := newTeller(r, how).outline()
	var b strings.Builder
	b.WriteString(visible(o.summary) + "\n")
	for _, warning := range o.warnings {
		b.WriteString("\n" + visible(warning) + "\n")
	}
	for _, s := range o.sections {
		b.WriteString("\n" + s.title + "\n")
		if s.intro != "" {
			b.WriteString("  " + s.intro + "\n")
		}
		for _, e := range s.entries {
			writeText(&b, "  ", e.head)
			for _, l := range e.lines {
				writeText(&b, "      ", l)
			}
		}
	}
	b.WriteString("\n" + visible(o.footer) + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func writeText(b *strings.Builder, indent string, l line) {
	b.WriteString(indent + signs[l.op])
	for i, s := range l.spans {
		text := visible(s.text)
		switch {
		case s.style == gone && inside(l.spans, i):
			text = "[-" + text + "-]"
		case s.style == fresh && inside(l.spans, i):
			text = "{+" + text + "+}"
		case s.style == outside:
			text = visible(s.href)
		case s.style == gone:
			text = "-" + text
		case s.style == fresh:
			text = "+" + text
		}
		b.WriteString(text)
	}
	b.WriteString("\n")
}

// inside reports whether a piece that went or came touches the words of a text
// around it, so that it must be seen where it ends.
func inside(spans []span, i int) bool {
	separate := func(s span) bool {
		return s.style == normal && (s.text == ", " || s.text == " → " || s.text == " / ")
	}
	before := i == 0 || separate(spans[i-1]) || strings.HasSuffix(spans[i-1].text, ": ") && spans[i-1].style == normal
	after := i == len(spans)-1 || separate(spans[i+1])
	return !before || !after
}

// visible returns a text without what would break its line or turn the one
// around it.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control):
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
}
