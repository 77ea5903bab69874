package export

import (
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// Frame is what a page says around what it shows.
type Frame struct {
	Title       string
	Description string
	Crumbs      []Crumb // the way down to the page, itself left out
}

// Crumb is a page above another.
type Crumb struct{ Name, URL string }

// JSONLD returns what a page shows as linked data: JSON-LD 1.1 in the terms of
// schema.org, on one line, safe to stand in a script element. It is nil if the
// site does not give any.
//
// The id of a thing is the full address of its page in the default language, with
// the anchor of an item of it, so that the pages of all languages speak of the
// same thing. Where the site's base address is not known, ids are relative to
// the page. A date that ISO 8601 cannot say is left out.
func (x *Export) JSONLD(v tell.Voice, p Page, f Frame) []byte {
	if !x.Has("json_ld") {
		return nil
	}
	g := &graph{x: x, v: v.Full(), root: x.Voices[0], page: p, frame: f, named: map[string]bool{}}
	g.describe()
	w := &writer{append(make([]byte, 0, 8<<10), `{"@context":"https://schema.org","@graph":`...)}
	w.things(g.nodes)
	return append(w.out, '}')
}

// graph is the linked data of a page in the making.
type graph struct {
	x     *Export
	v     tell.Voice // of the page
	root  tell.Voice // of the ids
	page  Page
	frame Frame
	nodes []thing
	named map[string]bool // ids of things whose type and name are there already
}

// describe adds what the page shows. Its main thing comes first.
func (g *graph) describe() {
	if g.page.Entry == nil {
		g.nodes = append(g.nodes, g.list())
		return
	}
	switch o := g.page.Entry.Owner().(type) {
	case *site.Summit:
		g.summit(o)
	case *site.Series:
		g.series(o)
	case *site.Speaker:
		g.person(o)
	case *site.Organization:
		g.organization(o)
	case *site.Topic:
		g.topic(o)
	case *site.Source:
		g.source(o)
	case *site.Page:
		page := *g.webPage("WebPage")
		page.ID, page.Identifier = g.id(&o.Entry, ""), g.x.EntryTag(&o.Entry, "")
		page.Name, page.Description = g.text(o.Title), g.brief(&o.Entry)
		g.nodes = append(g.nodes, page)
	}
}

// list returns the site itself on its front page, and a page that lists.
func (g *graph) list() thing {
	switch g.page.Address {
	case "/":
		return g.website()
	case "/data/":
		return g.dataset()
	}
	kind := "CollectionPage"
	if g.page.Address == "/search/" {
		kind = "SearchResultsPage"
	}
	page := *g.webPage(kind)
	page.Name = words{text: g.frame.Title}
	return page
}

// website returns the site, and how to search it.
func (g *graph) website() thing {
	s := g.v.Site
	return thing{
		Type:        "WebSite",
		ID:          g.root.URL("/"),
		Identifier:  g.x.Tag(""),
		Name:        g.text(s.Record.Title),
		Description: g.text(s.Record.Description),
		URL:         g.v.URL("/"),
		InLanguage:  g.v.Lang,
		License:     s.Record.License.URL.V,
		Modified:    day(s.Revised()),
		Action: &thing{
			Type:       "SearchAction",
			Target:     &thing{Type: "EntryPoint", Template: g.v.URL("/search/") + "?q={search_term_string}"},
			QueryInput: "required name=search_term_string",
		},
	}
}

// webPage returns the page itself.
func (g *graph) webPage(kind string) *thing {
	page := &thing{
		Type:       kind,
		URL:        g.v.URL(g.page.Address),
		InLanguage: g.v.Lang,
		License:    g.v.Site.Record.License.URL.V,
		IsPartOf:   ref(g.root.URL("/")),
		Breadcrumb: &thing{Type: "BreadcrumbList"},
	}
	if e := g.page.Entry; e != nil {
		page.Modified = day(e.Revised())
	}
	trail := append(g.frame.Crumbs[:len(g.frame.Crumbs):len(g.frame.Crumbs)], Crumb{g.frame.Title, page.URL})
	for i, crumb := range trail {
		page.Breadcrumb.Elements = append(page.Breadcrumb.Elements,
			thing{Type: "ListItem", Position: i + 1, Name: words{text: crumb.Name}, Item: ref(crumb.URL)})
	}
	return page
}

// main begins the node of the record that the page shows.
func (g *graph) main(kind string) thing {
	e := g.page.Entry
	t := thing{
		Type:        kind,
		ID:          g.id(e, ""),
		Identifier:  g.x.EntryTag(e, ""),
		Name:        g.text(e.Title),
		Description: g.brief(e),
		URL:         g.v.URL(e.Address()),
		SubjectOf:   g.citations(e.Sources),
		Page:        g.webPage("WebPage"),
	}
	g.named[t.ID] = true
	for _, name := range e.AlsoKnownAs() {
		t.Alternate = append(t.Alternate, g.text(name))
	}
	for _, image := range e.Meta.Images {
		t.Image = append(t.Image, thing{Type: "ImageObject", ContentURL: g.v.Rooted(site.Picture{Entry: e, Image: image}.Address()), Description: g.text(image.Alt), CreditText: g.v.Plain(image.Credit)})
	}
	return t
}

// id returns the id of a record, or of the item with an anchor on its page.
func (g *graph) id(e *site.Entry, anchor string) string { return g.root.EntryURL(e, anchor) }

// mention returns a record as others name it: with its type and name where it
// is named first.
func (g *graph) mention(e *site.Entry) thing {
	t := thing{ID: g.id(e, "")}
	if g.named[t.ID] {
		return t
	}
	g.named[t.ID] = true
	t.Type, t.Name = typeOf(e), g.text(e.Title)
	if s, ok := e.Owner().(*site.Summit); ok {
		t.StartDate, t.EndDate = dates(s)
	}
	return t
}

// mentions returns records of a kind as others name them.
func mentions[T interface{ Self() *site.Entry }](g *graph, list []T) things {
	all := make(things, 0, len(list))
	for _, e := range list {
		all = append(all, g.mention(e.Self()))
	}
	return all
}

// typeOf returns the type of schema.org that a record has.
func typeOf(e *site.Entry) string {
	switch o := e.Owner().(type) {
	case *site.Summit:
		return "Event"
	case *site.Series:
		return "EventSeries"
	case *site.Speaker:
		return "Person"
	case *site.Organization:
		return organizationTypes[o.Record.Type.V]
	case *site.Topic:
		return "DefinedTerm"
	case *site.Source:
		return sourceType(o)
	}
	return "WebPage"
}

// text returns a text in the page's language or, marked as such, in the one
// that it falls back to.
func (g *graph) text(t record.Text) words {
	return words{g.v.Plain(t), g.v.Foreign(t)}
}

// prose returns a text with markup as one line.
func (g *graph) prose(m record.Markdown) words {
	if lang := m.In(g.v.Lang).Lang; lang != g.v.Lang {
		return words{g.v.PlainProse(m), lang}
	}
	return words{text: g.v.PlainProse(m)}
}

// brief returns one line about the record that the page shows.
func (g *graph) brief(e *site.Entry) words {
	text := e.Summary()
	if !text.IsSet() {
		text = e.Meta.Body
	}
	line := g.prose(text)
	line.text = g.v.Describe(e)
	return line
}

// day returns a day, or "" if there is none.
func day(d edtf.Day, ok bool) string {
	if !ok {
		return ""
	}
	return d.String()
}
