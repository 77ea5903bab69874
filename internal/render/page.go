package render

import (
	"cmp"
	"html/template"
	"net/url"
	"slices"
	"strings"

	"summitline/internal/export"
	"summitline/internal/offline"
	"summitline/internal/record"
	"summitline/internal/search"
	"summitline/internal/site"
)

// page is what a template sees: the frame that all pages have, and Data, whose
// type belongs to the kind of page.
type page struct {
	Lang        string // BCP 47
	Path        string // of the page below the site's base address
	Title       string // of the document
	Description string
	Canonical   string           // full address
	Alternates  []alternate      // the languages in which the page says something of its own, itself included
	Languages   []alternate      // every language of the site, for the switch
	Forms       []export.Link    // what else gives what the page shows
	Card        *linkCard        // how a link to the page looks elsewhere; nil if it is not to be linked to
	Picture     export.Picture   // that goes with a link to the page; without a URL there is none
	LinkedData  template.JS      // what the page shows, as JSON-LD; empty if the site gives none
	Citation    *export.Citation // how to cite the page; nil if the site does not say
	Embed       *frameCode       // how to show what the page shows on another site; nil if it cannot be
	Crumbs      []navLink        // the way down to the page, itself left out
	Search      string           // where the search is; empty on its own page
	Manifest    string           // of a site that browsers are to keep; empty for any other
	Downloads   string           // where the forms of the record are listed, if there are any
	Nav         []navLink
	Menu        []navLink // what the site itself adds
	NoIndex     bool
	Entry       *site.Entry // the record that the page shows, if it shows one
	Site        *site.Site
	Data        any
	Shown       any     // Data with what of its long lists the page shows itself: the same if they are short
	Parts       []shelf // where the rest of them is
}

// EditURL returns the address at which the record of the page can be edited, by
// the site's pattern, or "".
func (p page) EditURL() string {
	if p.Entry == nil {
		return ""
	}
	pattern := p.Site.Record.Repository.V
	escaped := (&url.URL{Path: p.Entry.Meta.Path}).EscapedPath()
	return strings.ReplaceAll(pattern, "{path}", escaped)
}

// Names returns what the record of the page is called besides its title: in the
// other languages of the site, and by its other names. Each is given once.
func (p page) Names() []name {
	title := p.Entry.Title.In(p.Lang).Value
	var names []name
	for _, text := range append([]record.Text{p.Entry.Title}, p.Entry.AlsoKnownAs()...) {
		for _, said := range text.Variants {
			same := func(n name) bool { return n.Text == said.Value }
			if said.Value == title || slices.ContainsFunc(names, same) {
				continue
			}
			n := name{Text: said.Value}
			if said.Lang != p.Lang {
				n.Lang = said.Lang
			}
			names = append(names, n)
		}
	}
	return names
}

// name is a name in a language.
type name struct {
	Text string
	Lang string // where it is not the page's
}

// alternate is a page in another language.
type alternate struct {
	Lang    string
	Name    string // of the language, in itself
	URL     string
	Current bool
}

// navLink is an entry of a menu.
type navLink struct {
	Label   string
	Lang    string // of the label, where it is not the page's
	URL     string
	Current bool

	path string // of a page of the site, below its base address
}

// pageKinds is the table of pages: to add one, add its template and its row.
var pageKinds = []struct {
	template string
	pages    func(*voice) []planned
	aside    bool // no list of pages has them
}{
	{"home.html", homePages, false},
	{"summit.html", entryPages(func(s *site.Site) []*site.Summit { return s.Summits }), false},
	{"series.html", entryPages(func(s *site.Site) []*site.Series { return s.Series }), false},
	{"speaker.html", entryPages(func(s *site.Site) []*site.Speaker { return s.Speakers }), false},
	{"organization.html", entryPages(func(s *site.Site) []*site.Organization { return s.Organizations }), false},
	{"topic.html", entryPages(func(s *site.Site) []*site.Topic { return s.Topics }), false},
	{"source.html", entryPages(func(s *site.Site) []*site.Source { return s.Sources }), false},
	{"page.html", entryPages(func(s *site.Site) []*site.Page { return s.Pages }), false},
	{"index.html", indexPages, false},
	{"commitments.html", commitmentsPages, false},
	{"years.html", yearsPages, false},
	{"year.html", yearPages, false},
	{"part.html", partPages(false), false},
	{"part.html", partPages(true), true},
	{"changes.html", changesPages, false},
	{"search.html", searchPages, false},
	{"data.html", dataPages, false},
	{"404.html", notFoundPages, true},
	{"offline.html", offlinePages, true},
	{redirectTemplate, redirectPages, true},
	{embedTemplate, embedPages, true},
}

// planned is a page that is not made before it is wanted.
type planned struct {
	address string      // in the default language
	entry   *site.Entry // the record that it shows, if it shows one
	of      *site.Entry // the record of whose page it is a part, or to which it leads
	some    Selection   // what it shows of lists, where that can be told; may be nil
	make    func() page
}

// linked is a resolved record of any kind.
type linked interface{ Self() *site.Entry }

// entryPages returns the pages of a kind's records.
func entryPages[T linked](records func(*site.Site) []T) func(*voice) []planned {
	return func(v *voice) []planned {
		var pages []planned
		for _, r := range records(v.Site) {
			e := r.Self()
			pages = append(pages, planned{address: e.Address(), entry: e, make: func() page { return v.entryPage(e, r) }})
		}
		return pages
	}
}

// entryPage returns the page of a record. One that is not translated is no
// alternate of anything: search engines are sent to one that is.
func (v *voice) entryPage(e *site.Entry, data any) page {
	p := v.page(e.Address(), v.Plain(e.Title), data)
	p.Entry = e
	p.Crumbs = v.crumbs(v.above(e)...)
	p.Description = cmp.Or(v.Describe(e), p.Description)
	p.NoIndex = e.Meta.Draft.V
	v.translated(&p, e, e.Address())
	v.leave(&p, e.Address(), false)
	return p
}

// translated sends search engines to a page in another language where that of a
// record is not translated.
func (v *voice) translated(p *page, e *site.Entry, address string) {
	p.keep(e.Translated)
	if !e.Translated(v.Lang) {
		p.Alternates = nil
		if i := slices.IndexFunc(v.Site.Langs, e.Translated); i >= 0 {
			p.Canonical = v.Site.Absolute(v.in(v.Site.Langs[i]).Path(address))
		}
	}
}

// keep leaves only those alternates in whose language the page says something
// of its own, and none if that is one alone.
func (p *page) keep(says func(lang string) bool) {
	p.Alternates = slices.DeleteFunc(p.Alternates, func(a alternate) bool { return !says(a.Lang) })
	if len(p.Alternates) < 2 {
		p.Alternates = nil
	}
}

// page returns the frame of a page at an address of the default language, right
// below the timeline. What has no description of its own is described by its
// title and the site.
func (v *voice) page(address, title string, data any) page {
	p := page{
		Lang:      v.Lang,
		Path:      v.Path(address),
		Title:     title,
		Canonical: v.Site.Absolute(v.Path(address)),
		Crumbs:    v.crumbs(),
		Site:      v.Site,
		Data:      data,
	}
	for _, lang := range v.Site.Langs {
		other := v.in(lang)
		p.Languages = append(p.Languages, alternate{
			Lang: lang, Name: other.name, URL: other.Href(address), Current: lang == v.Lang,
		})
		p.Alternates = append(p.Alternates, alternate{Lang: lang, URL: v.Site.Absolute(other.Path(address))})
	}
	if len(v.Site.Langs) == 1 {
		p.Languages = nil
	}
	p.keep(v.Site.Record.Title.Has)
	p.Description = title + " · " + cmp.Or(v.Plain(v.Site.Record.Description), v.Plain(v.Site.Record.Title))
	if v.Pages[dataAddress] {
		p.Downloads = v.Href(dataAddress)
	}
	if address != search.Folder {
		p.Search = v.Href(search.Folder)
	}
	if v.offline {
		p.Manifest = v.Href("/" + offline.ManifestName)
	}
	p.Nav = v.nav(address)
	p.Menu = v.menu(address)
	return p
}

// nav returns the links to the site's own lists, those with nothing in them
// left out.
func (v *voice) nav(address string) []navLink {
	s := v.Site
	var links []navLink
	for _, l := range []struct {
		address, word string
		count         int
	}{
		{"/", "timeline", 1},
		{"/summits/", "kind.summits", len(s.Summits)},
		{"/series/", "kind.series", len(s.Series)},
		{"/speakers/", "kind.speakers", len(s.Speakers)},
		{"/organizations/", "kind.organizations", len(s.Organizations)},
		{"/topics/", "kind.topics", len(s.Topics)},
		{"/commitments/", "commitments", len(s.Commitments)},
		{"/sources/", "kind.sources", len(s.Sources)},
	} {
		if l.count > 0 {
			link := v.navWord(l.word, l.address)
			link.Current = l.address == address
			links = append(links, link)
		}
	}
	return links
}

// menu returns the links that the records ask for: pages with a place in the
// menu, the index of all pages if some have none, the corrections if there are
// any, and the menu of site.yaml.
func (v *voice) menu(address string) []navLink {
	var links []navLink
	add := func(label record.Text, url string, current bool) {
		links = append(links, navLink{Label: v.Plain(label), Lang: v.Foreign(label), URL: url, Current: current})
	}
	for _, p := range v.Site.Pages {
		if p.Record.Menu.IsSet() {
			add(p.Title, v.Href(p.Address()), p.Address() == address)
		}
	}
	if slices.ContainsFunc(v.Site.Pages, func(p *site.Page) bool { return !p.Record.Menu.IsSet() }) {
		all := v.navWord("kind.pages", "/pages/")
		all.Current = address == "/pages/"
		links = append(links, all)
	}
	if len(v.Site.Corrections) > 0 && v.Site.Record.Formats.Has("changes") {
		changes := v.navWord("changes", changesAddress)
		changes.Current = address == changesAddress
		links = append(links, changes)
	}
	for _, item := range v.Site.Record.Menu {
		add(item.Label, v.Destination(item.URL.V), item.URL.V == address)
	}
	return links
}
