// Package render turns a site into files.
//
// In go a [site.Site], the templates and the static files; out comes a list of
// [File], each with an address and a function that makes its content. The
// functions read the site and change nothing, so each can run alone, in any
// order, at the same time as others, and again. Nothing is written here.
package render

import (
	"bufio"
	"cmp"
	"fmt"
	"html/template"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"summitline/internal/card"
	"summitline/internal/diag"
	"summitline/internal/export"
	"summitline/internal/search"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// File is one file of the built site.
type File struct {
	Path    string                              // slash-separated, without a slash at the beginning
	Content func() ([]byte, diag.List)          // nil for the one file that is made from all others, by the stage after this
	Append  func(to []byte) ([]byte, diag.List) // the same, where it can be had without another copy, for those who do not keep it; may be nil
	Write   func(*bufio.Writer)                 // writes the content without holding it as a whole; nil for files that don't grow with the site
	Yields  bool                                // a static file of the same path takes its place
	Telling bool                                // its path follows from its content: another content has another
	Inputs  Inputs                              // the zero Inputs: its content may follow from any of the content folder

	// Of a file that may follow from any record, and yet mostly stays as it was:
	// given what an earlier build has written, it can tell.
	Recall func(Past)  // gives the past to it and its like, before any is made; may be nil
	Same   func() bool // whether it is as it was then; may be nil
}

// Past is what is known of the files of an earlier build.
type Past struct {
	Same func(File) bool          // whether what a file says of records was of the very same: see Inputs.Among
	Read func(path string) []byte // a file as it was written; nil where it is not
}

// Inputs say of which records a content shows anything, besides what all files
// of a site share. While they and that are the same, so is the content.
type Inputs struct {
	Of     *site.Entry
	Extent Extent
	Some   Selection      // or, of a page that shows a part of lists, what it shows of them
	Page   string         // of such a part, the path of the page about Of: while that shows the same, so does the part
	Copy   string         // or the path of the one file of the content folder of which it is a copy
	Among  search.Records // or, of a file that can tell whether it is as it was, those from which it mostly follows
}

// Extent is how far around a record a content goes.
type Extent int

// The extents of a page: see [site.Site.Shows] and [site.Site.Frames]; of one
// that shows the record alone, such as a redirect; and of
// a feed, a calendar or data about a record, which may say all that the pages of
// the records on its page say.
const (
	Shown Extent = iota
	Framed
	Alone
	Told
)

// Input is what pages are made from.
type Input struct {
	Site      *site.Site
	Templates fs.FS      // the *.html files of the folder of templates
	Static    fs.FS      // the files that pages refer to by `asset`
	Content   fs.FS      // the pictures of records; read where Offline is set
	Name      string     // the folder of templates, as the user called it
	Font      *card.Font // draws the pictures that go with links; nil: there are none
	Offline   bool       // browsers are to keep the pages
}

// Files returns the pages of the site in all its languages, and what their
// scripts read; and all that is the same on every page, as a text of no other
// use than to tell whether it is as it was. Templates that cannot be parsed give
// none.
func Files(in Input) (files []File, shared string, diags diag.List) {
	t, diags := parseTemplates(in.Templates, in.Name)
	if diags.HasErrors() {
		return nil, "", diags
	}
	root, plan := newVoice(in)
	for _, f := range root.forms.Files() {
		file := File{Path: f.Path, Content: func() ([]byte, diag.List) { return f.Content(), nil }, Write: f.Write, Yields: true, Telling: f.Telling}
		if f.Append != nil {
			file.Append = func(to []byte) ([]byte, diag.List) { return f.Append(to), nil }
		}
		if f.About != nil {
			file.Inputs = Inputs{Of: f.About, Extent: Told}
		}
		files = append(files, file)
	}
	about := root.shared()
	for _, lang := range in.Site.Langs {
		v := root.in(lang)
		about = append(about, v.frames()...)
		funcs := v.funcs()
		if v != root {
			plan = v.plan()
		}
		for i, kind := range pageKinds {
			template := t.speaking(kind.template, funcs, &v.said.repeats)
			files = slices.Grow(files, len(plan[i]))
			for _, p := range plan[i] {
				file := t.file(template, filePath(v.Path(p.address)), v.withForms(p, kind.aside))
				file.Inputs.Of, file.Inputs.Some = cmp.Or(p.entry, p.of), p.some
				if p.some != nil && p.of != nil {
					file.Inputs.Page = filePath(v.Path(p.of.Address()))
				}
				switch kind.template {
				case embedTemplate:
					file.Inputs.Extent = Framed
				case redirectTemplate:
					file.Inputs.Extent = Alone
				}
				files = append(files, file)
			}
		}
		files = append(files, v.searchIndex()...)
		files = append(files, v.offlineFiles()...)
	}
	return files, fmt.Sprintf("%q", about), append(diags, unspoken(in.Site)...)
}

// plan returns the pages of each kind.
func (v *voice) plan() [][]planned {
	plan := make([][]planned, len(pageKinds))
	for i, kind := range pageKinds {
		plan[i] = kind.pages(v)
	}
	return plan
}

// newVoice returns the site as told in its default language, which knows all
// pages and those who tell it in the other languages; and the pages in it.
func newVoice(in Input) (*voice, [][]planned) {
	indexes := newIndexes(in.Site) // which takes as long as all else here
	root := &voice{Voice: tell.New(in.Site, in.Site.Langs[0]), cuts: newCuts(in.Site), assets: newAssets(in.Static, in.Content), offline: in.Offline, said: newSaid(in.Site)}
	root.name, root.locale = tell.SelfName(root.Lang), locale(root.Lang)
	plan := root.plan()
	count := 0
	for _, pages := range plan {
		count += len(pages)
	}
	root.Pages = make(map[string]bool, count)
	listed := make([]export.Page, 0, count)
	for i, kind := range pageKinds {
		for _, p := range plan[i] {
			root.Pages[p.address] = true
			if !kind.aside && !isDraft(p) {
				listed = append(listed, export.Page{Address: p.address, Entry: p.entry})
			}
		}
	}
	root.forms = export.New(root.Voice, listed)
	root.forms.Font = in.Font
	voices := map[string]*voice{root.Lang: root}
	root.voices = voices
	for _, lang := range in.Site.Langs {
		v := root.in(lang)
		v.index = indexes(lang)
		voices[lang] = v
	}
	return root, plan
}

// newIndexes begins to make the indexes of a site, by language.
func newIndexes(s *site.Site) (of func(lang string) *search.Index) {
	var group sync.WaitGroup
	indexes := make([]*search.Index, len(s.Langs))
	for i, lang := range s.Langs {
		group.Go(func() { indexes[i] = search.New(s, lang, tell.New(s, lang).Words) })
	}
	return func(lang string) *search.Index {
		group.Wait()
		return indexes[slices.Index(s.Langs, lang)]
	}
}

// shared returns what the pages of all languages share and records may change,
// as words.
func (v *voice) shared() []string {
	s := v.Site
	revised, _ := s.Revised()
	words := []string{s.AsOf.String(), revised.String()}
	for _, link := range s.LinkedPaths() {
		if path, _, _ := strings.Cut(link.V, "#"); v.Pages[path] {
			words = append(words, path)
		}
	}
	return words
}

// frames returns what the pages of one language share and records may change:
// their menus.
func (v *voice) frames() []string {
	var words []string
	for _, links := range [][]navLink{v.nav(""), v.menu("")} {
		for _, link := range links {
			words = append(words, link.Label, link.Lang, link.URL)
		}
	}
	return append(words, "")
}

// isDraft reports whether a page shows a draft, which no list of pages has.
func isDraft(p planned) bool { return p.entry != nil && p.entry.Meta.Draft.V }

// withForms returns a page that leads to the other forms of what it shows.
func (v *voice) withForms(p planned, aside bool) planned {
	make := p.make
	p.make = func() page {
		v.said.keepUp(v.Site.Rewordings())
		made := make()
		if !aside && !isDraft(p) {
			shown := export.Page{Address: p.address, Entry: p.entry}
			made.Forms = v.forms.Links(v.Voice, shown)
			made.Card, made.Picture = v.linkCard(made), v.picturing(shown)
			if p.entry != nil {
				made.Embed = v.frameCode(p.entry)
			}
			made.Citation = v.forms.Citation(v.Voice, shown, made.Title)
			made.LinkedData = template.JS(v.forms.JSONLD(v.Voice, shown, v.frame(made)))
		}
		return made
	}
	return p
}

// frame returns what a page says around what it shows, with full addresses.
func (v *voice) frame(p page) export.Frame {
	f := export.Frame{Title: p.Title, Description: p.Description}
	for _, above := range p.Crumbs {
		f.Crumbs = append(f.Crumbs, export.Crumb{Name: above.Label, URL: v.Site.Absolute(above.path)})
	}
	return f
}

// unspoken warns of languages in which the interface has no words of its own.
func unspoken(s *site.Site) diag.List {
	var diags diag.List
	for _, lang := range s.Record.Languages {
		if !tell.Speaks(lang.V) {
			diags.Warnf(lang.At, "no-interface-words", "the interface has no words in %q: they will be English", lang.V)
		}
	}
	return diags
}

// filePath returns the file that serves an address: the index of its folder,
// or the file itself.
func filePath(address string) string {
	address = strings.TrimPrefix(address, "/")
	if address == "" || strings.HasSuffix(address, "/") {
		return address + "index.html"
	}
	return address
}
