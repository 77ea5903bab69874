package render

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

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
	Canonical   string      // full address
	Alternates  []alternate // the languages in which the page says something of its own, itself included
	Languages   []alternate // every language of the site, for the switch
	Crumbs      []navLink   // the way down to the page, itself left out
	Search      string      // where the search is; empty on its own page
	Nav         []navLink
	Menu        []navLink // what the site itself adds
	NoIndex     bool
	Entry       *site.Entry // the record that the page shows, if it shows one
	Site        *site.Site
	Data        any
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
}

// pageKinds is the table of pages: to add one, add its template and its row.
var pageKinds = []struct {
	template string
	pages    func(*voice) []planned
}{
	{"home.html", homePages},
	{"summit.html", entryPages(func(s *site.Site) []*site.Summit { return s.Summits })},
	{"series.html", entryPages(func(s *site.Site) []*site.Series { return s.Series })},
	{"speaker.html", entryPages(func(s *site.Site) []*site.Speaker { return s.Speakers })},
	{"organization.html", entryPages(func(s *site.Site) []*site.Organization { return s.Organizations })},
	{"topic.html", entryPages(func(s *site.Site) []*site.Topic { return s.Topics })},
	{"source.html", entryPages(func(s *site.Site) []*site.Source { return s.Sources })},
	{"page.html", entryPages(func(s *site.Site) []*site.Page { return s.Pages })},
	{"index.html", indexPages},
	{"commitments.html", commitmentsPages},
	{"years.html", yearsPages},
	{"year.html", yearPages},
	{"search.html", searchPages},
	{"404.html", notFoundPages},
	{redirectTemplate, redirectPages},
}

// planned is a page that is not made before it is wanted.
type planned struct {
	address string // in the default language
	make    func() page
}

// linked is a resolved record of any kind.
type linked interface{ Self() *site.Entry }

// entryPages returns the pages of a kind's records.
func entryPages[T linked](records func(*site.Site) []T) func(*voice) []planned {
	return func(v *voice) []planned {
		var pages []planned
		for _, r := range records(v.site) {
			address := r.Self().Address()
			pages = append(pages, planned{address, func() page { return v.entryPage(r.Self(), r) }})
		}
		return pages
	}
}

// entryPage returns the page of a record. One that is not translated is no
// alternate of anything: search engines are sent to one that is.
func (v *voice) entryPage(e *site.Entry, data any) page {
	p := v.page(e.Address(), v.plain(e.Title), data)
	p.Entry = e
	p.Crumbs = v.crumbs(v.above(e)...)
	p.Description = cmp.Or(v.describe(e), p.Description)
	p.NoIndex = e.Meta.Draft.V
	p.keep(e.Translated)
	if !e.Translated(v.lang) {
		p.Alternates = nil
		if i := slices.IndexFunc(v.site.Langs, e.Translated); i >= 0 {
			p.Canonical = v.site.Absolute(v.in(v.site.Langs[i]).localPath(e.Address()))
		}
	}
	return p
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
		Lang:      v.lang,
		Path:      v.localPath(address),
		Title:     title,
		Canonical: v.site.Absolute(v.localPath(address)),
		Crumbs:    v.crumbs(),
		Site:      v.site,
		Data:      data,
	}
	for _, lang := range v.site.Langs {
		other := v.in(lang)
		p.Languages = append(p.Languages, alternate{
			Lang: lang, Name: selfName(lang), URL: other.href(address), Current: lang == v.lang,
		})
		p.Alternates = append(p.Alternates, alternate{Lang: lang, URL: v.site.Absolute(other.localPath(address))})
	}
	if len(v.site.Langs) == 1 {
		p.Languages = nil
	}
	p.keep(v.site.Record.Title.Has)
	p.Description = title + " · " + cmp.Or(v.plain(v.site.Record.Description), v.plain(v.site.Record.Title))
	if address != search.Folder {
		p.Search = v.href(search.Folder)
	}
	p.Nav = v.nav(address)
	p.Menu = v.menu(address)
	return p
}

// nav returns the links to the site's own lists, those with nothing in them
// left out.
func (v *voice) nav(address string) []navLink {
	s := v.site
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
// menu, the index of all pages if some have none, and the menu of site.yaml.
func (v *voice) menu(address string) []navLink {
	var links []navLink
	add := func(label record.Text, url string, current bool) {
		links = append(links, navLink{Label: v.plain(label), Lang: v.foreign(label), URL: url, Current: current})
	}
	for _, p := range v.site.Pages {
		if p.Record.Menu.IsSet() {
			add(p.Title, v.href(p.Address()), p.Address() == address)
		}
	}
	if slices.ContainsFunc(v.site.Pages, func(p *site.Page) bool { return !p.Record.Menu.IsSet() }) {
		all := v.navWord("kind.pages", "/pages/")
		all.Current = address == "/pages/"
		links = append(links, all)
	}
	for _, item := range v.site.Record.Menu {
		add(item.Label, v.destination(item.URL.V), item.URL.V == address)
	}
	return links
}
