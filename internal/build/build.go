// Package build runs the stages one after the other and puts what they make
// where it is wanted.
//
// In go the folders of a site; out comes an [Output], whose files can be kept
// in memory or become the content of a directory. While anything is wrong with
// what the user wrote there is no Output that could be written, and a
// directory is replaced as a whole or not at all.
package build

import (
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/export"
	"summitline/internal/lint"
	"summitline/internal/offline"
	"summitline/internal/record"
	"summitline/internal/render"
	"summitline/internal/site"
)

// Folder is a file system, and what the user calls it in messages.
type Folder struct {
	FS   fs.FS
	Name string
}

// Options say what to build.
type Options struct {
	Content   Folder
	Templates Folder
	Static    Folder
	Drafts    bool     // keep records marked as drafts
	BaseURL   string   // instead of that of site.yaml, if not empty
	Lint      bool     // say what is doubtful too, once nothing is wrong
	Local     bool     // for the machine that it is built on: no browser is to keep it
	Today     edtf.Day // on which that is asked; it makes no difference to any file
}

// Output is a site ready to be made into files.
type Output struct {
	Site  *site.Site
	Files []render.File // by path

	records *record.Set
	font    loadedFont
}

// Notes returns what somebody who builds the site may want to know of what is
// not in it.
func (o *Output) Notes() []diag.Text {
	var notes []diag.Text
	if names := export.Unhosted(o.Site); len(names) > 0 {
		notes = append(notes, diag.Say("it is not known where the site will be served, so these are left out: %s (write base_url in site.yaml, or give --base-url)", strings.Join(names, ", ")))
	}
	if !o.Site.Record.Feed.Tag.IsSet() {
		notes = append(notes, diag.Say("the ids in feeds and data begin with %s, which may change: write `feed: {tag: …}` in site.yaml before others rely on them", export.Tagger(o.Site)))
	}
	if s := o.Site.Record; s.Formats.Has("share") && len(s.Share.Fonts) == 0 && o.Site.Hosted() {
		notes = append(notes, diag.Say("links to pages go without a picture: site.yaml names no font to draw it with (share: {fonts: …})"))
	}
	return notes
}

// Records returns how many records the site was made from.
func (o *Output) Records() int { return len(o.records.Records) }

// Plan runs all stages up to the files, whose content is not made before it is
// asked for. Records that are as they were in last, which may be nil, are not
// read again. With errors in the list, the output is not fit to be used, but
// may be given as last to the next call.
func Plan(opts Options, last *Output) (*Output, diag.List) {
	var prev *record.Set
	var font loadedFont
	if last != nil {
		prev, font = last.records, last.font
	}
	records, diags := record.Load(opts.Content.FS, opts.Content.Name, prev)
	resolved, found := site.Resolve(records, site.Options{Drafts: opts.Drafts, BaseURL: opts.BaseURL})
	diags = append(diags, found...)
	if font, found = loadFont(resolved.Record.Share.Fonts, opts.Content, font); resolved.Record.Formats.Has("share") {
		diags = append(diags, found...)
	}
	out := &Output{Site: resolved, records: records, font: font}
	pages, found := render.Files(render.Input{Site: resolved, Templates: opts.Templates.FS, Static: opts.Static.FS, Content: opts.Content.FS, Name: opts.Templates.Name, Font: font.Font, Offline: opts.kept(resolved)})
	diags = append(diags, found...)
	pages = append(pages, opts.worker(resolved)...)
	out.Files, found = assemble(pages, resolved, opts, !diags.HasErrors())
	diags = append(diags, found...)
	if opts.Lint && !diags.HasErrors() {
		diags = append(diags, lint.Check(resolved, opts.Today)...)
	}
	return out, diags.Sorted()
}

// Progress is told how many of how many files are done.
type Progress func(done, total int)

// Contents makes the content of every file, by path.
func (o *Output) Contents(progress Progress) (map[string][]byte, diag.List) {
	return o.ContentsAfter(nil, progress)
}

// ContentsAfter makes the content of every file, by path, but for files whose
// path tells their content and which are among those made before.
func (o *Output) ContentsAfter(before map[string][]byte, progress Progress) (map[string][]byte, diag.List) {
	contents := make(map[string][]byte, len(o.Files))
	var lock sync.Mutex
	diags := o.each(progress, func(path string) []byte { return before[path] }, func(file render.File, content []byte) {
		lock.Lock()
		defer lock.Unlock()
		contents[file.Path] = content
	})
	return contents, diags
}

// each makes the content of every file, several at a time, and hands it to
// use, until all are done; what is known of files that tell their content is not
// made. What is wrong with one does not keep the others
// from being tried.
func (o *Output) each(progress Progress, known func(path string) []byte, use func(render.File, []byte)) diag.List {
	var (
		lock  sync.Mutex
		diags diag.List
		done  int
		group errgroup.Group
	)
	group.SetLimit(runtime.GOMAXPROCS(0))
	worker := offline.NewWorker(o.Site)
	kept := slices.ContainsFunc(o.Files, func(f render.File) bool { return f.Content == nil })
	for _, file := range o.Files {
		if file.Content == nil { // the worker
			continue
		}
		group.Go(func() error {
			content, found := made(file, known)
			if !found.HasErrors() {
				if kept {
					worker.Add(file.Path, content)
				}
				use(file, content)
			}
			lock.Lock()
			defer lock.Unlock()
			diags = append(diags, found...)
			done++
			if progress != nil {
				progress(done, len(o.Files))
			}
			return nil
		})
	}
	group.Wait() // the functions return no error
	for _, file := range o.Files {
		if file.Content == nil && !diags.HasErrors() {
			use(file, worker.Content())
		}
	}
	return diags.Sorted()
}

// made returns the content of a file. One whose path tells its content is what
// is known of that path already.
func made(file render.File, known func(path string) []byte) ([]byte, diag.List) {
	if file.Telling {
		if content := known(file.Path); content != nil {
			return content, nil
		}
	}
	return file.Content()
}
