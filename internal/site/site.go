// Package site makes one linked whole of the records.
//
// In goes a [record.Set], whose refs are ids; out comes a [Site], whose refs
// are pointers in both directions: who was where in which office, what was
// said and promised and how that stands, what rests on which source, what came
// before and after. It is pure: it reads no file and no clock, and it changes
// nothing in the records.
package site

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
)

// Options are what a build may ask for beyond what the records say.
type Options struct {
	Drafts  bool   // keep records marked as drafts
	BaseURL string // instead of that of site.yaml, if not empty
}

// Site is all records, resolved. Every list is in its natural order: meetings
// and what happened at them by time, oldest first, all else by name.
type Site struct {
	Record *record.Site
	Langs  []string // BCP 47, the default first
	AsOf   edtf.Day // up to when the record is kept

	Summits       []*Summit
	Series        []*Series
	Speakers      []*Speaker
	Organizations []*Organization
	Topics        []*Topic
	Sources       []*Source
	Pages         []*Page
	Commitments   []*Commitment
	Years         []*Year
	Redirects     []Redirect
	Corrections   []Correction // of all records, newest first

	base    *url.URL
	set     *record.Set
	entries []*Entry // of all records that are kept, in the order of their files
	hidden  []*Entry // of drafts that are left out
	index   index
	revised edtf.Day // edtf.Past if no record says

	rewordings int64
}

// Redirect is an address that a record had under a former id.
type Redirect struct {
	From string // an address of the site
	To   *Entry
}

// Resolve links the records of a set with each other.
func Resolve(set *record.Set, opts Options) (*Site, diag.List) {
	r := &resolver{
		Site:          &Site{Record: set.Site, Langs: set.Site.Langs(), set: set},
		opts:          opts,
		nearPublisher: map[string]string{},
	}
	r.base = baseURL(cmp.Or(opts.BaseURL, set.Site.BaseURL.V))
	r.enter()
	r.checkMentions()
	r.asOf()
	r.link()
	r.checkCycles()
	return r.Site, r.diags
}

// resolver builds a Site; it is where all that is wrong is collected.
type resolver struct {
	*Site
	opts  Options
	diags diag.List

	leads         [][]*Entry        // of each record, to what its mentions lead; nil where that is not plain
	refs          refs              // of the record that is being linked
	nearPublisher map[string]string // the organization that the name of a publisher is most like: few names publish many sources
}

// enter gives every record its place in the index and in its kind's list.
func (r *resolver) enter() {
	r.index = newIndex(len(r.set.Records))
	for i, rec := range r.set.Records {
		meta := rec.Common()
		entry := Entry{Kind: meta.Kind, ID: meta.ID, Title: rec.Label(), Meta: meta, Number: i, address: Address(meta.Kind, meta.ID)}
		self := r.add(rec, entry)
		switch entered := r.index.add(self); {
		case entered && self.hidden:
			r.hidden = append(r.hidden, self)
		case entered:
			r.entries = append(r.entries, self)
		}
		if self.hidden {
			continue
		}
		for _, id := range meta.FormerIDs {
			r.Redirects = append(r.Redirects, Redirect{Address(meta.Kind, norm.NFC.String(id.V)), self})
		}
	}
	r.index.complete()
	slices.SortFunc(r.Redirects, func(a, b Redirect) int { return cmp.Compare(a.From, b.From) })
}

// add makes the resolved form of a record. Drafts that are left out get one
// too, so that a ref to them can be told from a ref to nothing.
func (r *resolver) add(rec record.Record, entry Entry) *Entry {
	entry.hidden = entry.Meta.Draft.V && !r.opts.Drafts
	switch rec := rec.(type) {
	case *record.Summit:
		return place(&r.Summits, &Summit{Entry: entry, Record: rec})
	case *record.Series:
		return place(&r.Series, &Series{Entry: entry, Record: rec})
	case *record.Speaker:
		return place(&r.Speakers, &Speaker{Entry: entry, Record: rec})
	case *record.Organization:
		return place(&r.Organizations, &Organization{Entry: entry, Record: rec})
	case *record.Topic:
		return place(&r.Topics, &Topic{Entry: entry, Record: rec})
	case *record.Source:
		return place(&r.Sources, &Source{Entry: entry, Record: rec})
	case *record.Page:
		return place(&r.Pages, &Page{Entry: entry, Record: rec})
	}
	panic("site: a record of no kind")
}

// owner is the resolved form of a record: a struct with an Entry in it.
type owner interface{ Self() *Entry }

func place[T owner](list *[]T, resolved T) *Entry {
	self := resolved.Self()
	self.owner = resolved
	if !self.hidden {
		*list = append(*list, resolved)
	}
	return self
}

// link makes pointers of refs. The order matters: what comes later reads what
// was linked before.
func (r *resolver) link() {
	slices.SortFunc(r.Summits, compareSummits)
	r.linkNames()
	r.linkSources()
	r.linkSeries()
	r.linkParties()
	r.linkTopics()
	r.linkSummits()
	r.linkCommitments()
	r.linkYears()
	r.linkMentions()
	r.linkUses()
	r.linkRevised()
	r.linkCorrections()
}

// linkNames puts the lists without a time into the order of their names.
func (r *resolver) linkNames() {
	lang := r.Langs[0]
	SortByTitle(r.Series, lang)
	SortByTitle(r.Speakers, lang)
	SortByTitle(r.Organizations, lang)
	SortByTitle(r.Topics, lang)
	slices.SortStableFunc(r.Sources, func(a, b *Source) int {
		return cmp.Or(edtf.Compare(a.Record.Date.Date, b.Record.Date.Date), cmp.Compare(a.ID, b.ID))
	})
	slices.SortStableFunc(r.Pages, func(a, b *Page) int {
		return cmp.Or(
			-compareBool(a.Record.Menu.IsSet(), b.Record.Menu.IsSet()),
			cmp.Compare(a.Record.Menu.V, b.Record.Menu.V),
			cmp.Compare(a.ID, b.ID),
		)
	})
}

// LinkedPaths returns the addresses of this site that texts and menus link to,
// for whoever knows which there are.
func (s *Site) LinkedPaths() []record.String {
	paths := slices.Clone(s.Record.Paths)
	for _, e := range s.entries {
		paths = append(paths, e.Meta.Paths...)
	}
	return paths
}

// BasePath returns the path below which the site is served: "/" or one that
// begins and ends with "/".
func (s *Site) BasePath() string { return s.base.Path }

// Hosted reports whether it is known where the site is served.
func (s *Site) Hosted() bool { return s.base.Host != "" }

// Absolute returns the full address of a path that begins with "/", below the
// site's base address; without one, the path from the host's root.
func (s *Site) Absolute(address string) string {
	path := s.base.Path + strings.TrimPrefix(address, "/")
	if s.base.Scheme != "" && isPlain(s.base.Host) && isPlain(path) {
		return s.base.Scheme + "://" + s.base.Host + path
	}
	full := *s.base
	full.Path = path
	return full.String()
}

// Rooted returns the link to a path that begins with "/", below the path of the
// site's base address, from the host's root.
func (s *Site) Rooted(address string) string {
	path := s.base.Path + strings.TrimPrefix(address, "/")
	if isPlain(path) {
		return path
	}
	return (&url.URL{Path: path}).EscapedPath()
}

// isPlain reports whether a path stands in an address as it is, as that of most
// records does.
func isPlain(path string) bool {
	for i := range len(path) {
		switch b := path[i]; {
		case 'a' <= b && b <= 'z', '0' <= b && b <= '9', b == '-', b == '.', b == '_', b == '/', 'A' <= b && b <= 'Z':
		default:
			return false
		}
	}
	return true
}

// baseURL parses a base address that the records' checks have passed; any
// other, and none at all, gives that of a host's root.
func baseURL(text string) *url.URL {
	u, err := url.Parse(text)
	if err != nil {
		u = &url.URL{}
	}
	u.Path = strings.TrimSuffix(u.Path, "/") + "/"
	return &url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// Drafts returns the records that are left out because they are drafts, in the
// order of their files.
func (s *Site) Drafts() []*Entry { return slices.Clone(s.hidden) }

// Records returns the site's own record and all others that are kept, in the
// order of their files.
func (s *Site) Records() []record.Record {
	kept := make([]record.Record, 1, 1+len(s.entries))
	kept[0] = s.Record
	for _, e := range s.entries {
		kept = append(kept, s.set.Records[e.Number])
	}
	return kept
}

// Numbers returns how many entries there are, drafts included: each has another
// number below that.
func (s *Site) Numbers() int { return len(s.set.Records) }

// Entries returns what all records that are kept have in common, in the order
// of their files.
func (s *Site) Entries() []*Entry { return slices.Clone(s.entries) }
