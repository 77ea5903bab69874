package serve

import (
	"fmt"
	"html"
	"strings"

	"golang.org/x/text/width"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// shownProblems is how many problems of a severity are shown. Whoever has more
// begins with these.
const shownProblems = 100

// problems writes the problems of a severity as a list, if there are any.
func (p panel) problems(b *strings.Builder, diags diag.List, severity diag.Severity) {
	diags = diags.Of(severity)
	n := len(diags)
	if n == 0 {
		return
	}
	heading(b, severity.String(), p.say(count(n, severity)))
	b.WriteString("<ol>\n")
	for _, d := range diags[:min(n, shownProblems)] {
		fmt.Fprintf(b, "<li class=\"%s\">\n", severity)
		p.place(b, d.Span, d.Code)
		p.message(b, d.Span, severity.Label(), d.Message)
		if !d.Help.IsZero() {
			fmt.Fprintf(b, "<p class=\"help\">%s</p>\n", p.say(d.Help))
		}
		for _, n := range d.Notes {
			b.WriteString("<div class=\"note\">\n")
			p.place(b, n.Span, "")
			p.message(b, n.Span, diag.Say("note"), n.Message)
			b.WriteString("</div>\n")
		}
		b.WriteString("</li>\n")
	}
	b.WriteString("</ol>\n")
	if n > shownProblems {
		fmt.Fprintf(b, "<p class=\"more\">%s</p>\n", p.say(diag.Say("and %d more: `summitline check` lists them all", n-shownProblems)))
	}
}

// count says how many problems of a severity there are.
func count(n int, severity diag.Severity) diag.Text {
	switch {
	case severity == diag.Warning && n == 1:
		return diag.Say("%d warning", n)
	case severity == diag.Warning:
		return diag.Say("%d warnings", n)
	case n == 1:
		return diag.Say("%d error", n)
	}
	return diag.Say("%d errors", n)
}

// place writes where something is wrong, as a link into the editor if the
// editor can open it, and the code of what is wrong, which unfolds the page on
// it.
func (p panel) place(b *strings.Builder, at diag.Span, code string) {
	place := html.EscapeString(at.Place())
	if address := p.editor.open(at); address != "" {
		place = fmt.Sprintf("<a href=\"%s\" title=\"%s\"%s>%s</a>",
			html.EscapeString(address), p.say(diag.Say("open in the editor")), tab(address), place)
	}
	fmt.Fprintf(b, "<div class=\"place\">%s%s</div>\n", place, p.code(code))
}

// lineEnd is where a paragraph is broken for a terminal; what is indented
// stays as it is.
var lineEnd = lazyregexp.New(`(\S)\n(\S)`)

// code returns a code as HTML.
func (p panel) code(code string) string {
	if code == "" {
		return ""
	}
	name := html.EscapeString(code)
	if p.explain != nil {
		if page := p.explain(code); page != "" {
			return fmt.Sprintf(" <details><summary>%s</summary><div class=\"explained\">%s</div></details>", name, html.EscapeString(lineEnd().ReplaceAllString(page, "$1 $2")))
		}
	}
	return " <code>" + name + "</code>"
}

// tab returns the attributes that keep the page open where the editor is a
// page itself.
func tab(address string) string {
	if strings.HasPrefix(address, "http") {
		return ` target="_blank" rel="noopener"`
	}
	return ""
}

// message writes what is wrong, and shows it.
func (p panel) message(b *strings.Builder, at diag.Span, label, text diag.Text) {
	fmt.Fprintf(b, "<p class=\"message\"><b>%s</b> %s</p>\n", p.say(label), p.say(text))
	line, carets, shown := strings.Cut(strings.TrimSuffix(at.Snippet(), "\n"), "\n")
	if !shown {
		return
	}
	number, line, _ := strings.Cut(line, "|")
	margin, carets, _ := strings.Cut(carets, "^")
	fmt.Fprintf(b, "<pre><span>%s|</span>%s\n<span aria-hidden=\"true\">%s<b>^%s</b></span></pre>\n", number, aligned(line), margin, carets)
}

// aligned returns text for a block of even columns as HTML. Browsers take the
// letters of Korean, Chinese and Japanese from fonts that know nothing of the
// block's columns, so each is given a box of two.
func aligned(text string) string {
	var b strings.Builder
	for _, r := range text {
		letter := html.EscapeString(string(r))
		if isWide(r) {
			letter = "<i>" + letter + "</i>"
		}
		b.WriteString(letter)
	}
	return b.String()
}

// isWide reports whether a terminal gives a letter two columns. The parts of
// a Hangul syllable are left alone: boxes would keep them from joining.
func isWide(r rune) bool {
	if r >= 0x1100 && r <= 0x11ff {
		return false
	}
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
