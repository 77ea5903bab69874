// Package render turns a site into files.
//
// In go a [site.Site], the templates and the static files; out comes a list of
// [File], each with an address and a function that makes its content. The
// functions read the site and change nothing, so each can run alone, in any
// order, at the same time as others, and again. Nothing is written here.
package render

import (
	"io/fs"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/site"
)

// File is one file of the built site.
type File struct {
	Path    string // slash-separated, without a slash at the beginning
	Content func() ([]byte, diag.List)
}

// Input is what pages are made from.
type Input struct {
	Site      *site.Site
	Templates fs.FS  // the *.html files of the folder of templates
	Static    fs.FS  // the files that pages refer to by `asset`
	Name      string // the folder of templates, as the user called it
}

// Files returns the pages of the site in all its languages, and what their
// scripts read. Templates that cannot be parsed give none.
func Files(in Input) ([]File, diag.List) {
	t, diags := parseTemplates(in.Templates, in.Name)
	if diags.HasErrors() {
		return nil, diags
	}
	root := voice{site: in.Site, assets: newAssets(in.Static), addresses: map[string]bool{}}
	for _, kind := range pageKinds {
		for _, p := range kind.pages(root.in(in.Site.Langs[0])) {
			root.addresses[p.address] = true
		}
	}
	var files []File
	for _, lang := range in.Site.Langs {
		v := root.in(lang)
		bound, err := t.bind(v)
		if err != nil {
			return nil, append(diags, t.problem(err))
		}
		for _, kind := range pageKinds {
			for _, p := range kind.pages(v) {
				files = append(files, bound.file(kind.template, filePath(v.localPath(p.address)), p))
			}
		}
		files = append(files, v.searchIndex()...)
	}
	return files, append(diags, unspoken(in.Site)...)
}

// unspoken warns of languages in which the interface has no words of its own.
func unspoken(s *site.Site) diag.List {
	var diags diag.List
	for _, lang := range s.Record.Languages {
		if !speaks(lang.V) {
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
