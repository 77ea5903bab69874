package serve

import (
	_ "embed"
	"fmt"
	"html"
	"strings"

	"golang.org/x/text/width"

	"summitline/internal/diag"
)

// problemsCSS is how problems look, in a page of their own and over another.
//
//go:embed problems.css
var problemsCSS string

// problemsHTML returns all errors as a piece of HTML that brings its own style.
// Warnings are left to the terminal: they must not cover a page.
func problemsHTML(diags diag.List, lang string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<style>%s</style>\n<h1 id=\"problems\">%s</h1>\n<ol>\n", problemsCSS, headline(diags).In(lang))
	for _, d := range diags {
		if d.Severity != diag.Error {
			continue
		}
		b.WriteString("<li>\n")
		writePlace(&b, d.Span, d.Message.In(lang))
		if !d.Help.IsZero() {
			fmt.Fprintf(&b, "<p class=\"help\">%s</p>\n", html.EscapeString(d.Help.In(lang)))
		}
		for _, n := range d.Notes {
			b.WriteString("<div class=\"note\">\n")
			writePlace(&b, n.Span, n.Message.In(lang))
			b.WriteString("</div>\n")
		}
		b.WriteString("</li>\n")
	}
	b.WriteString("</ol>\n")
	return b.String()
}

func headline(diags diag.List) diag.Text {
	n := diags.Count(diag.Error)
	if n == 1 {
		return diag.Say("%d error", n)
	}
	return diag.Say("%d errors", n)
}

// writePlace writes where something is wrong, and what.
func writePlace(b *strings.Builder, at diag.Span, text string) {
	fmt.Fprintf(b, "<p class=\"place\">%s</p>\n<p class=\"message\">%s</p>\n", html.EscapeString(at.Place()), html.EscapeString(text))
	if snippet := at.Snippet(); snippet != "" {
		fmt.Fprintf(b, "<pre>%s</pre>\n", aligned(snippet))
	}
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

// listingPage returns the page of problems that stands in for a site that has
// never been built.
func listingPage(diags diag.List, lang string) []byte {
	return []byte(fmt.Sprintf(`<!doctype html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
</head>
<body>
<main class="problems">
%s<p class="end">%s</p>
</main>
</body>
</html>
`, lang, headline(diags).In(lang), problemsHTML(diags, lang), diag.Say("the site appears here as soon as this is mended").In(lang)))
}
