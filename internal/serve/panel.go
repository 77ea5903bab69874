package serve

import (
	"cmp"
	_ "embed"
	"fmt"
	"html"
	"net/url"
	"slices"
	"strings"

	"summitline/internal/diag"
)

// panel writes what is shown over the pages: a badge in the corner, and the
// list that it opens.
type panel struct {
	lang    string                   // of what is said: "ko" or "en"
	editor  Editor                   // that opens the places of problems
	explain func(code string) string // may be nil
	base    string                   // the path below which the site lies
}

// panelCSS is how problems look, in a page of their own and over another.
//
//go:embed panel.css
var panelCSS string

// shownChanges is how many changed pages are listed.
const shownChanges = 8

// html returns the badge and the list as a piece of HTML that brings its own
// style. It is empty where there is nothing to tell. What is wrong in the files
// just saved comes first.
func (p panel) html(diags diag.List, saved []string, changed []changedPage) string {
	if len(diags) == 0 && len(changed) == 0 {
		return ""
	}
	order := func(d diag.Diagnostic) int {
		if d.Touches(saved) {
			return 0
		}
		return 1
	}
	diags = slices.Clone(diags)
	slices.SortStableFunc(diags, func(a, b diag.Diagnostic) int { return cmp.Compare(order(a), order(b)) })
	var b strings.Builder
	fmt.Fprintf(&b, "<style>%s</style>\n<div lang=\"%s\">\n<button class=\"badge\" type=\"button\" aria-haspopup=\"dialog\">", panelCSS, p.lang)
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		if n := diags.Count(severity); n > 0 {
			fmt.Fprintf(&b, "<span class=\"%s\">%s</span> ", severity, p.say(count(n, severity)))
		}
	}
	if len(changed) > 0 {
		fmt.Fprintf(&b, "<span>%s</span>", p.say(countChanged(len(changed))))
	}
	fmt.Fprintf(&b, "</button>\n<dialog class=\"panel\" aria-label=\"%s\">\n<form method=\"dialog\"><button>%s <small>Esc</small></button></form>\n",
		p.say(diag.Say("state of the site")), p.say(diag.Say("close")))
	p.problems(&b, diags, diag.Error)
	p.problems(&b, diags, diag.Warning)
	p.changed(&b, changed)
	if diags.HasErrors() {
		fmt.Fprintf(&b, "<p class=\"end\">%s</p>\n", p.say(diag.Say("behind this is the site as it last was in order")))
	}
	b.WriteString("</dialog>\n</div>\n")
	return b.String()
}

// name returns a name for the errors: the same only if they are the same.
func (p panel) name(diags diag.List) string {
	var b strings.Builder
	p.problems(&b, diags, diag.Error)
	return nameOf([]byte(b.String()))
}

// page returns the page of problems that stands in for a site that has never
// been built.
func (p panel) page(diags diag.List) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<!doctype html>
<html lang="%[1]s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%[2]s</title>
<link rel="icon" href="data:,">
<style>%[3]s</style>
</head>
<body>
<main class="panel">
<h1>%[2]s</h1>
`, p.lang, p.say(diag.Say("the site cannot be built yet")), panelCSS)
	p.problems(&b, diags, diag.Error)
	p.problems(&b, diags, diag.Warning)
	fmt.Fprintf(&b, "<p class=\"end\">%s</p>\n</main>\n</body>\n</html>\n", p.say(diag.Say("the site appears here as soon as this is mended")))
	return []byte(b.String())
}

// changed writes the list of pages that the last save has changed, if any.
func (p panel) changed(b *strings.Builder, pages []changedPage) {
	if len(pages) == 0 {
		return
	}
	heading(b, "changed", p.say(diag.Say("changed by the last save")))
	b.WriteString("<ul>\n")
	for _, page := range pages[:min(len(pages), shownChanges)] {
		address := p.base + strings.TrimSuffix(page.name, "index.html")
		shown := html.EscapeString(address)
		switch {
		case page.gone:
			fmt.Fprintf(b, "<li><s>%s</s> <small>%s</small></li>\n", shown, p.say(diag.Say("gone")))
		case page.new:
			fmt.Fprintf(b, "<li><a href=\"%s\">%s</a> <small>%s</small></li>\n", href(address), shown, p.say(diag.Say("new")))
		default:
			fmt.Fprintf(b, "<li><a href=\"%s\">%s</a></li>\n", href(address), shown)
		}
	}
	b.WriteString("</ul>\n")
	if n := len(pages) - shownChanges; n > 0 {
		fmt.Fprintf(b, "<p class=\"more\">%s</p>\n", p.say(diag.Say("and %d more", n)))
	}
}

// countChanged says how many pages have changed.
func countChanged(n int) diag.Text {
	if n == 1 {
		return diag.Say("%d page changed", n)
	}
	return diag.Say("%d pages changed", n)
}

// href returns a path as an attribute that links to it.
func href(address string) string { return html.EscapeString((&url.URL{Path: address}).EscapedPath()) }

func heading(b *strings.Builder, class, text string) {
	fmt.Fprintf(b, "<h2 class=\"%s\">%s</h2>\n", class, text)
}

// say returns a text as HTML in the language of the panel.
func (p panel) say(text diag.Text) string {
	return html.EscapeString(text.In(p.lang))
}
