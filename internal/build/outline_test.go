package build_test

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// outline returns what a page says, without how it looks: what its head tells
// machines and, a line for each block, the text of its main part with links,
// dates, languages and the ids of what it is about. A golden of it stays the
// same when templates change in their looks alone.
//
//	# heading           of the first level, and so on
//	- entry             of a list
//	term: description
//	> quotation
//	[text](address)     a link
//	![text](address)    a picture
//	drawing: text       and, as entries, the names of its links and the words beside them
//	text{2021-09-07}    a date that HTML can say
//	en"text" en: text   in another language than the page's
//	text {#id}          an id that is not the templates' own
func outline(page string) string {
	doc := parse(page)
	main := find(doc, atom.Main)
	if main == nil {
		main = find(doc, atom.Body)
	}
	all := slices.Concat(head(doc), []string{""}, lines(main))
	return strings.Join(all, "\n") + "\n"
}

// head returns what a page tells machines about itself.
func head(doc *html.Node) []string {
	all := []string{"lang: " + attr(find(doc, atom.Html), "lang")}
	for n := range find(doc, atom.Head).Descendants() {
		switch {
		case n.DataAtom == atom.Title:
			all = append(all, "title: "+inline(n))
		case n.DataAtom == atom.Meta && slices.Contains([]string{"description", "robots"}, attr(n, "name")):
			all = append(all, attr(n, "name")+": "+attr(n, "content"))
		case n.DataAtom == atom.Meta && attr(n, "http-equiv") != "":
			all = append(all, attr(n, "http-equiv")+": "+attr(n, "content"))
		case n.DataAtom == atom.Link && attr(n, "rel") == "canonical":
			all = append(all, "canonical: "+attr(n, "href"))
		case n.DataAtom == atom.Link && attr(n, "hreflang") != "":
			all = append(all, "alternate "+attr(n, "hreflang")+": "+attr(n, "href"))
		}
	}
	return all
}

// lines returns the blocks within n.
func lines(n *html.Node) []string {
	var all []string
	var run strings.Builder // of what stands in a line between blocks
	end := func() {
		if text := squeeze(run.String()); text != "" {
			all = append(all, text)
		}
		run.Reset()
	}
	for child := range n.ChildNodes() {
		if !isBlock(child) {
			run.WriteString(inline(child))
			continue
		}
		end()
		found := block(child)
		if child.DataAtom == atom.Dd && len(all) > 0 {
			all[len(all)-1] += " " + strings.Join(found, "; ")
			continue
		}
		all = append(all, found...)
	}
	end()
	return all
}

// drawing returns the lines of a drawing that says something.
func drawing(n *html.Node) []string {
	all := []string{"drawing: " + attr(n, "aria-label")}
	for link := range n.Descendants() {
		if link.DataAtom != atom.A {
			continue
		}
		name := find(link, atom.Title)
		beside := strings.TrimPrefix(inlines(link), inline(name))
		all = append(all, squeeze("- ["+inline(name)+"]("+attr(link, "href")+") "+beside))
	}
	return all
}

// block returns the lines of an element that stands on lines of its own.
func block(n *html.Node) []string {
	if n.DataAtom == atom.Svg {
		return drawing(n)
	}
	all := lines(n)
	if len(all) == 0 {
		return nil
	}
	if id := ownID(n); id != "" {
		all[0] += id
	}
	if lang := attr(n, "lang"); lang != "" {
		all = indent(all, lang+": ", lang+": ")
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return indent(all, strings.Repeat("#", int(n.Data[1]-'0'))+" ", "")
	case atom.Li:
		return indent(all, "- ", "  ")
	case atom.Blockquote:
		return indent(all, "> ", "> ")
	case atom.Dt:
		return []string{strings.Join(all, " ") + ":"}
	case atom.Tr:
		return []string{strings.Join(all, " | ")}
	}
	return all
}

func indent(lines []string, first, others string) []string {
	for i := range lines {
		if i == 0 {
			lines[i] = first + lines[i]
		} else {
			lines[i] = others + lines[i]
		}
	}
	return lines
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Svg:
		return attr(n, "aria-label") != ""
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Div, atom.Section, atom.Article, atom.Nav, atom.Aside, atom.Header, atom.Footer, atom.Figure, atom.Figcaption,
		atom.Blockquote, atom.Pre, atom.Table, atom.Thead, atom.Tbody, atom.Tr, atom.Th, atom.Td, atom.Hr, atom.Details, atom.Summary:
		return true
	}
	return false
}

// inline returns what stands within a line.
func inline(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if attr(n, "aria-hidden") == "true" {
		return ""
	}
	text := inlines(n) + ownID(n)
	if lang := attr(n, "lang"); lang != "" {
		text = lang + `"` + squeeze(text) + `"`
	}
	switch n.DataAtom {
	case atom.A:
		return "[" + squeeze(text) + "](" + attr(n, "href") + ")"
	case atom.Img:
		return "![" + attr(n, "alt") + "](" + attr(n, "src") + ")"
	case atom.Time:
		return text + "{" + attr(n, "datetime") + "}"
	case atom.Br:
		return " / "
	}
	return text
}

// inlines returns all that stands within an element within a line.
func inlines(n *html.Node) string {
	var b strings.Builder
	for child := range n.ChildNodes() {
		b.WriteString(inline(child))
	}
	return b.String()
}

// ownID returns the id of an element, unless it is one of the templates' own,
// which begin with a line.
func ownID(n *html.Node) string {
	if id := attr(n, "id"); id != "" && !strings.HasPrefix(id, "_") {
		return " {#" + id + "}"
	}
	return ""
}

// parse reads a page; anything can be read as HTML.
func parse(page string) *html.Node {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		panic(err)
	}
	return doc
}

// find returns the first element of a kind, or nil.
func find(in *html.Node, kind atom.Atom) *html.Node {
	for n := range in.Descendants() {
		if n.DataAtom == kind {
			return n
		}
	}
	return nil
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }
