// Package export gives the record in the forms that other programs use.
//
// In go a [site.Site] as it is told in each of its languages, and the pages
// that it has; out come files, each with a function that makes its content.
// What they say is what the pages say: both come from the same site through
// the same package tell. A form is one file here and one row of the table
// below, and has one golden. Nothing is written here, and no page is made.
package export

import (
	"bufio"
	"bytes"
	"path"
	"time"

	"summitline/internal/card"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// File is one file of the built site.
type File struct {
	Path    string // slash-separated, without a slash at the beginning
	Content func() []byte
	Append  func(to []byte) []byte // adds the content to what there is, for those who do not keep it; may be nil
	Write   func(*bufio.Writer)    // writes the content, so that it need not be held as a whole; nil for files that don't grow with the site
	Telling bool                   // its path follows from its content: another content has another
	About   *site.Entry            // its content says nothing that is not of this record or of what is linked with it; nil: it may say anything
}

// streamed returns a file that is written piece by piece.
func streamed(path string, write func(*bufio.Writer)) File {
	content := func() []byte {
		var b bytes.Buffer
		w := bufio.NewWriter(&b)
		write(w)
		w.Flush() // to memory, which takes everything
		return b.Bytes()
	}
	return File{Path: path, Content: content, Write: write}
}

// Page is a page of the site that search engines may show.
type Page struct {
	Address string      // in the default language
	Entry   *site.Entry // the record that it shows; nil if it shows none
}

// Link leads from a page to another form of what it shows.
type Link struct {
	Format string // its key in site.yaml
	Title  string // what it is called
	Media  string // the media type
	URL    string // from the host's root
}

// format is a form in which the record is given.
type format struct {
	name   string // its key under `formats` of site.yaml
	hosted bool   // needs full addresses: it is left out where the site's is not known

	// What stands beside pages: the name of the file, its media type, whether
	// one file serves all languages, and what adds its content, which is nil
	// for pages that have none.
	file    string
	media   string
	neutral bool
	beside  func(*Export, tell.Voice, Page) func(to []byte) []byte

	// files returns what belongs to the site as a whole.
	files func(*Export) []File
}

// formats is the table of formats: to add one, add its file, its row and its
// key in record.Formats. Those with nothing but a name are parts of pages, or
// pages.
func formats() []format {
	return []format{
		{name: "atom", hosted: true, file: atomFile, media: atomMedia, beside: atom},
		{name: "json_feed", hosted: true, file: jsonFeedFile, media: jsonFeedMedia, beside: jsonFeedOf},
		{name: "calendar", file: calendarFile, media: calendarMedia, beside: calendar},
		{name: "json_ld"},
		{name: "json", file: recordFile, media: "application/json", neutral: true, beside: recordJSON, files: siteJSON},
		{name: "json_lines", files: jsonLines},
		{name: "csv", files: tables},
		{name: "popolo", files: popolo},
		{name: "timelinejs", files: timelineJS},
		{name: "sitemap", hosted: true, files: sitemap},
		{name: "robots", files: robots},
		{name: "redirects", files: redirects},
		{name: "share", hosted: true, files: sharePictures},
		{name: "embeds", hosted: true},
		{name: "citations"},
		{name: "changes"},
	}
}

// Export is a site and its pages, ready to be given in other forms.
type Export struct {
	Site   *site.Site
	Pages  []Page
	Font   *card.Font   // for the pictures that go with links; nil: there are none
	Voices []tell.Voice // one for each language, the default first; their links are full addresses

	formats []format
	feeds   pairs[*feed]   // of Atom and JSON Feed, by the path of the page
	zone    *time.Location // of the site
	tagger  string         // who gives permanent ids, and since when
}

// New returns a site with its pages. The voice is that of any language, and
// knows the addresses of all pages.
func New(v tell.Voice, pages []Page) *Export {
	x := &Export{Site: v.Site, Pages: pages, formats: formats(), zone: location(v.Site.Record.Timezone.V), tagger: Tagger(v.Site)}
	for _, lang := range v.Site.Langs {
		x.Voices = append(x.Voices, v.In(lang).Full())
	}
	return x
}

// Has reports whether the site gives a format, by its key in site.yaml: it is
// not turned off there, and the site has what it needs.
func (x *Export) Has(name string) bool {
	if name == "share" && x.Font == nil {
		return false
	}
	for _, f := range x.formats {
		if f.name == name && f.hosted && !x.Site.Hosted() {
			return false
		}
	}
	return x.Site.Record.Formats.Has(name)
}

// Files returns the files of all formats.
func (x *Export) Files() []File {
	var files []File
	for _, f := range x.formats {
		if x.Has(f.name) {
			files = append(files, x.of(f)...)
		}
	}
	if x.Site.Record.Security.Contact != nil {
		files = append(files, x.securityText())
	}
	return files
}

// of returns the files of a format.
func (x *Export) of(f format) []File {
	var files []File
	if f.files != nil {
		files = f.files(x)
	}
	if f.beside == nil {
		return files
	}
	for i, v := range x.Voices {
		if i > 0 && f.neutral {
			break
		}
		for _, p := range x.Pages {
			if add := f.beside(x, v, p); add != nil {
				content := func() []byte { return bytes.Clone(add(nil)) } // without room to grow
				files = append(files, File{Path: f.pathBeside(v, p)[1:], Content: content, Append: add, About: p.Entry})
			}
		}
	}
	return files
}

// pathBeside returns the path of the file beside a page, below the site's base
// address.
func (f format) pathBeside(v tell.Voice, p Page) string {
	if f.neutral {
		v = v.In(v.Site.Langs[0])
	}
	return path.Join(path.Dir(v.Path(p.Address)+"x"), f.file)
}

// urlBeside returns the full address of what stands beside a page in a language.
func (x *Export) urlBeside(v tell.Voice, p Page, name string) string {
	for _, f := range x.formats {
		if f.name == name {
			return x.Site.Absolute(f.pathBeside(v, p))
		}
	}
	panic("export: no format " + name)
}

// Links returns what stands beside a page in a language. Drafts, which no list
// of pages has, have nothing beside them.
func (x *Export) Links(v tell.Voice, p Page) []Link {
	if p.Entry != nil && p.Entry.Meta.Draft.V {
		return nil
	}
	var links []Link
	for _, f := range x.formats {
		if f.beside != nil && x.Has(f.name) && f.beside(x, v, p) != nil {
			links = append(links, Link{f.name, v.Word("format." + f.name), f.media, v.Rooted(f.pathBeside(v, p))})
		}
	}
	return links
}

// Unhosted returns the formats that are wanted and left out because it is not
// known where the site is served, by their keys.
func Unhosted(s *site.Site) []string {
	var names []string
	for _, f := range formats() {
		if f.hosted && !s.Hosted() && s.Record.Formats.Has(f.name) {
			names = append(names, f.name)
		}
	}
	return names
}
