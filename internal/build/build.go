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
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"summitline/internal/diag"
	"summitline/internal/edtf"
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
	Trace     *Trace   // of what the stages take; may be nil
}

// Output is a site ready to be made into files.
type Output struct {
	Site  *site.Site
	Files []render.File // by path

	records *record.Set
	font    loadedFont
	shared  string // what all pages share that records may change
	own     bool   // the site has templates of its own, which may show any record on any page

	warnings int // found while it was made
}

// Records returns how many records the site was made from.
func (o *Output) Records() int { return len(o.records.Records) }

// Plan runs all stages up to the files, whose content is not made before it is
// asked for. Records that are as they were in last, which may be nil, are not
// read again. With errors in the list, the output is not fit to be used, but
// may be given as last to the next call.
func Plan(opts Options, last *Output) (*Output, diag.List) {
	return planned(opts, last, func(prev *record.Set) (*record.Set, diag.List) {
		return record.Load(opts.Content.FS, opts.Content.Name, prev)
	})
}

// Replan is Plan where only the files at some paths of the content folder may be
// other than those that last, which may be nil, was made from.
func Replan(opts Options, last *Output, touched []string) (*Output, diag.List) {
	return planned(opts, last, func(prev *record.Set) (*record.Set, diag.List) {
		return record.Reload(opts.Content.FS, opts.Content.Name, prev, touched)
	})
}

func planned(opts Options, last *Output, load func(prev *record.Set) (*record.Set, diag.List)) (*Output, diag.List) {
	var prev *record.Set
	var font loadedFont
	if last != nil {
		prev, font = last.records, last.font
	}
	end := opts.Trace.begin(diag.Say("reading the records"))
	records, diags := load(prev)
	end(len(records.Records), len(records.Records)-records.Reused(prev))
	end = opts.Trace.begin(diag.Say("linking the records"))
	resolved, found := site.Resolve(records, site.Options{Drafts: opts.Drafts, BaseURL: opts.BaseURL})
	end(len(records.Records), len(records.Records))
	diags = append(diags, found...)
	end = opts.Trace.begin(diag.Say("planning the files"))
	var doubts diag.List
	var linting sync.WaitGroup
	if opts.Lint && !diags.HasErrors() {
		linting.Go(func() { doubts = lint.Check(resolved, opts.Today) })
	}
	if font, found = loadFont(resolved.Record.Share.Fonts, opts.Content, font); resolved.Record.Formats.Has("share") {
		diags = append(diags, found...)
	}
	out := &Output{Site: resolved, records: records, font: font}
	pages, shared, found := render.Files(render.Input{Site: resolved, Templates: opts.Templates.FS, Static: opts.Static.FS, Content: opts.Content.FS, Name: opts.Templates.Name, Font: font.Font, Offline: opts.kept(resolved)})
	templates, layered := opts.Templates.FS.(overlay)
	out.shared, out.own = shared, layered && templates.hasOther(".html")
	diags = append(diags, found...)
	pages = append(pages, opts.worker(resolved)...)
	out.Files, found = assemble(pages, resolved, opts, !diags.HasErrors())
	diags = append(diags, found...)
	linting.Wait()
	end(len(out.Files), len(out.Files))
	if !diags.HasErrors() {
		diags = append(diags, doubts...)
	}
	out.warnings = diags.Count(diag.Warning)
	return out, diags.Sorted()
}

// Progress is told how many of how many files are done.
type Progress func(done, total int)

// Contents makes the content of every file, by path.
func (o *Output) Contents(progress Progress) (map[string][]byte, diag.List) {
	contents := make(map[string][]byte, len(o.Files))
	var lock sync.Mutex
	none := func(render.File) ([]byte, bool) { return nil, false }
	diags := o.each(progress, keeping, none, func(file render.File, content []byte, _ bool) {
		lock.Lock()
		defer lock.Unlock()
		contents[file.Path] = content
	})
	return contents, diags
}

// Whether contents are kept by those to whom they are handed. What is not is
// made in the memory of the one before.
const (
	keeping = true
	passing = false
)

// each makes the content of every file, several at a time, and hands it to
// use, until all are done, unless it is known already. What is wrong with one
// does not keep the others from being tried. Where contents are not kept, that of
// files that can be written piece by piece is left to use.
func (o *Output) each(progress Progress, keep bool, known func(render.File) ([]byte, bool), use func(file render.File, content []byte, known bool)) diag.List {
	var (
		lock  sync.Mutex
		diags diag.List
		done  int
		taken atomic.Int64
		group errgroup.Group
	)
	worker := offline.NewWorker(o.Site)
	kept := slices.ContainsFunc(o.Files, func(f render.File) bool { return f.Content == nil })
	one := func(file render.File, buffer []byte) []byte {
		content, made := known(file)
		var found diag.List
		switch {
		case made, file.Write != nil && !keep:
		case keep || file.Append == nil:
			content, found = file.Content()
		default:
			content, found = file.Append(buffer[:0])
			buffer = content
		}
		if !found.HasErrors() {
			if kept && file.Write == nil { // which no browser keeps
				worker.Add(file.Path, content)
			}
			use(file, content, made)
		}
		lock.Lock()
		defer lock.Unlock()
		diags = append(diags, found...)
		done++
		if progress != nil {
			progress(done, len(o.Files))
		}
		return buffer
	}
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			var buffer []byte
			for {
				n := int(taken.Add(1)) - 1
				if n >= len(o.Files) {
					return nil
				}
				if file := o.Files[n]; file.Content != nil { // else the worker
					buffer = one(file, buffer)
				}
			}
		})
	}
	group.Wait() // the functions return no error
	for _, file := range o.Files {
		if file.Content == nil && !diags.HasErrors() {
			use(file, worker.Content(), false)
		}
	}
	return diags.Sorted()
}
