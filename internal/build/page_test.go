package build_test

import (
	"fmt"
	"iter"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"summitline/internal/build"
)

// page is a page of a built site, read again.
type page struct {
	path  string   // of its file
	url   *url.URL // at which it is served
	doc   *html.Node
	ids   map[string]*html.Node // the first of each
	leads map[string]bool       // the files of the site to which it has links to click on
}

// web is a built site as a browser finds it.
type web struct {
	root  *url.URL // of the site, with its base path
	files map[string]string
	pages map[string]*page // by the path of their files
}

// unknownHost is the host of a site that does not say where it is served.
const unknownHost = "site.invalid"

// browse reads the pages of a built site.
func browse(out *build.Output, files map[string]string) *web {
	root, err := url.Parse(out.Site.Absolute("/"))
	if err != nil {
		panic(err)
	}
	if root.Host == "" {
		root.Scheme, root.Host = "http", unknownHost
	}
	w := &web{root: root, files: files, pages: map[string]*page{}}
	for name, content := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		at := *root
		at.Path += strings.TrimSuffix(name, "index.html")
		p := &page{path: name, url: &at, doc: parse(content), ids: map[string]*html.Node{}}
		for n := range p.doc.Descendants() {
			if id := attr(n, "id"); id != "" && p.ids[id] == nil {
				p.ids[id] = n
			}
		}
		p.leads = w.leads(p, p.doc)
		w.pages[name] = p
	}
	return w
}

// leads returns the files of the site to which a part of a page has links to
// click on.
func (w *web) leads(p *page, part *html.Node) map[string]bool {
	files := map[string]bool{}
	for l := range links(p.url, part, func(string, ...any) {}) {
		if file, inside := w.target(l.to); inside && l.node.DataAtom == atom.A {
			files[file] = true
		}
	}
	return files
}

// at returns the page at an address of the site, without the base path.
func (w *web) at(address string) *page { return w.pages[fileOf(address)] }

func fileOf(address string) string {
	name := strings.TrimPrefix(address, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// isRedirect reports whether a page only leads to another.
func (p *page) isRedirect() bool {
	for n := range find(p.doc, atom.Head).Descendants() {
		if attr(n, "http-equiv") == "refresh" {
			return true
		}
	}
	return false
}

// link is an address that a page names.
type link struct {
	node   *html.Node
	to     *url.URL // in full
	loaded bool     // with the page, not only when a reader asks for it
}

// links yields what a part of the page at an address names; what is no address
// is reported to fault.
func links(at *url.URL, part *html.Node, fault func(format string, args ...any)) iter.Seq[link] {
	return func(yield func(link) bool) {
		for n := range part.Descendants() {
			for _, a := range n.Attr {
				text, is := a.Val, false
				switch {
				case a.Key == "href", a.Key == "src", a.Key == "action", a.Key == "poster", a.Key == "srcset", a.Key == "data":
					is = true
				case a.Key == "content" && attr(n, "http-equiv") == "refresh":
					_, text, is = strings.Cut(a.Val, "url=")
				}
				if !is {
					continue
				}
				to, err := at.Parse(text)
				if err != nil {
					fault("%s=%q is no address", a.Key, a.Val)
					continue
				}
				leads := n.DataAtom == atom.A || n.DataAtom == atom.Meta ||
					n.DataAtom == atom.Link && slices.Contains([]string{"canonical", "alternate"}, attr(n, "rel"))
				if !yield(link{n, to, !leads}) {
					return
				}
			}
		}
	}
}

// target returns the file of the site that a link leads to, and whether it
// leads into the site at all.
func (w *web) target(to *url.URL) (file string, inside bool) {
	if to.Host != w.root.Host {
		return "", false
	}
	rest, below := strings.CutPrefix(to.Path, w.root.Path)
	if !below {
		return to.Path, true
	}
	return fileOf(rest), true
}

// faults returns all that is wrong with the links, the ids and the frame of
// the pages.
func (w *web) faults() []string {
	var all []string
	for _, p := range w.pages {
		fault := func(format string, args ...any) {
			all = append(all, "/"+p.path+": "+fmt.Sprintf(format, args...))
		}
		p.checkIDs(fault)
		if !p.isRedirect() {
			p.checkFrame(fault)
		}
		for l := range links(p.url, p.doc, fault) {
			w.checkLink(l, fault)
		}
		w.checkAlternates(p, fault)
	}
	for name, content := range w.files {
		if path.Ext(name) == ".css" && (strings.Contains(content, "//") || strings.Contains(content, "@import")) {
			all = append(all, "/"+name+": a style that loads something from elsewhere")
		}
	}
	slices.Sort(all)
	return all
}

func (p *page) checkIDs(fault func(string, ...any)) {
	for n := range p.doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key != "id" {
				continue
			}
			if a.Val == "" || strings.ContainsAny(a.Val, " \t\n") {
				fault("the id %q", a.Val)
			}
			if a.Val != "" && p.ids[a.Val] != n {
				fault("the id %q is used twice", a.Val)
			}
		}
		for _, key := range []string{"aria-labelledby", "aria-describedby", "aria-controls", "for"} {
			for id := range strings.FieldsSeq(attr(n, key)) {
				if p.ids[id] == nil {
					fault("%s names %q, which is not there", key, id)
				}
			}
		}
	}
}

// checkFrame reports what every page must have and lacks.
func (p *page) checkFrame(fault func(string, ...any)) {
	if attr(find(p.doc, atom.Html), "lang") == "" {
		fault("no language")
	}
	if title := find(p.doc, atom.Title); title == nil || squeeze(inline(title)) == "" {
		fault("no title")
	}
	tops, last := 0, 0
	for n := range p.doc.Descendants() {
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			level := int(n.Data[1] - '0')
			if level == 1 {
				tops++
			}
			if level > last+1 {
				fault("the heading %q of level %d comes after one of level %d", squeeze(inline(n)), level, last)
			}
			if squeeze(inline(n)) == "" {
				fault("an empty heading")
			}
			last = level
		case atom.Img:
			if !slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "alt" }) {
				fault("a picture without alt")
			}
		case atom.Script, atom.Iframe, atom.Object, atom.Embed:
			if src := attr(n, "src") + attr(n, "data"); strings.Contains(src, "//") {
				fault("<%s> from %s", n.Data, src)
			}
		}
	}
	if tops != 1 {
		fault("%d headings of level 1", tops)
	}
}

func (w *web) checkLink(l link, fault func(string, ...any)) {
	file, inside := w.target(l.to)
	switch {
	case !inside && l.loaded:
		fault("<%s> asks %s", l.node.Data, l.to)
		return
	case !inside:
		return
	}
	if _, there := w.files[file]; !there {
		fault("%s leads to nothing", l.to)
		return
	}
	if page := w.pages[file]; page != nil && l.to.Fragment != "" && page.ids[l.to.Fragment] == nil {
		fault("%s leads to a page without that id", l.to)
	}
}

// checkAlternates reports translations that do not name the page in turn.
func (w *web) checkAlternates(p *page, fault func(string, ...any)) {
	alternates := func(p *page) map[string]string {
		all := map[string]string{}
		for n := range find(p.doc, atom.Head).Descendants() {
			if attr(n, "rel") == "alternate" && attr(n, "hreflang") != "" {
				if to, err := p.url.Parse(attr(n, "href")); err == nil {
					all[attr(n, "hreflang")], _ = w.target(to)
				}
			}
		}
		return all
	}
	lang := attr(find(p.doc, atom.Html), "lang")
	for other, file := range alternates(p) {
		if other == lang && file != p.path {
			fault("its own language, %s, is at %s", lang, file)
		}
		if q := w.pages[file]; q == nil || attr(find(q.doc, atom.Html), "lang") != other || alternates(q)[lang] != p.path {
			fault("the translation %s does not name it", file)
		}
	}
}

// TestFaultsAreFound breaks a page in each way that the checks are to find.
func TestFaultsAreFound(t *testing.T) {
	out := plan(t, builtIn(records("-- site.yaml --\ntitle: {ko: 보기, en: Example}\nlanguages: [ko, en]\nbase_url: https://example.org/x\n")))
	sound := contents(t, out)
	if faults := browse(out, sound).faults(); len(faults) > 0 {
		t.Fatalf("the page is not sound: %q", faults)
	}
	for _, c := range []struct{ old, new, want string }{
		{"</main>", `<a href="/x/nothing/">a</a></main>`, "leads to nothing"},
		{"</main>", `<a href="/topics/">a</a></main>`, "leads to nothing"}, // not below the base path
		{"</main>", `<a href="/x/topics/#nothing">a</a></main>`, "without that id"},
		{"</main>", `<a href="#nothing">a</a></main>`, "without that id"},
		{"</main>", `<a href="https://example.org/x/nothing">a</a></main>`, "leads to nothing"},
		{"</main>", `<a href="http://a b/">a</a></main>`, "is no address"},
		{"</main>", `<img alt="" src="https://example.com/a.png"></main>`, "<img> asks"},
		{"</main>", `<img src="assets/style.css"></main>`, "without alt"},
		{"</main>", `<script src="//example.com/a.js"></script></main>`, "<script> asks"},
		{"</head>", `<link rel="stylesheet" href="https://example.com/a.css"></head>`, "<link> asks"},
		{"</head>", `<link rel="icon" href="/x/nothing.ico"></head>`, "leads to nothing"},
		{"</main>", `<p id="a"></p><p id="a"></p></main>`, "used twice"},
		{"</main>", `<p id=""></p></main>`, `the id ""`},
		{"</main>", `<p aria-labelledby="nothing"></p></main>`, "not there"},
		{"</main>", `<h1>a</h1></main>`, "2 headings"},
		{"</main>", `<h3>a</h3></main>`, "comes after one of level 1"},
		{"</main>", `<h2> </h2></main>`, "an empty heading"},
		{`<html lang="ko">`, "<html>", "no language"},
		{"<title>", "<title></title><x>", "no title"},
		{`hreflang="en" href="https://example.org/x/en/"`, `hreflang="en" href="https://example.org/x/en/topics/"`, "does not name it"},
	} {
		broken := maps.Clone(sound)
		broken["index.html"] = strings.Replace(sound["index.html"], c.old, c.new, 1)
		if broken["index.html"] == sound["index.html"] {
			t.Errorf("the page has no %s", c.old)
			continue
		}
		faults := strings.Join(browse(out, broken).faults(), "\n")
		if !strings.Contains(faults, c.want) {
			t.Errorf("%s: found %q", c.new, faults)
		}
	}
	sound["assets/style.css"] += "@import url(https://example.com/a.css);"
	if faults := browse(out, sound).faults(); len(faults) != 1 {
		t.Errorf("a style that is loaded from elsewhere: found %q", faults)
	}
}
