// Package rewrite gives records other ids, everywhere at once.
//
// In goes a content folder and what is to have which id; out come changes to
// its files that rewrite every ref, of any form, in every record, and nothing
// else in them. The changed folder is read again before anything is said: it
// must have no fault that it did not have before, and every record in it must
// say what it said. The package writes nothing itself.
package rewrite

import (
	"io/fs"

	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/record"
	"summitline/internal/site"
)

// folder is a content folder that has been read.
type folder struct {
	fsys     fs.FS
	name     string
	set      *record.Set
	resolved *site.Site
	byPath   map[string]*record.Meta
	read     diag.List // what is wrong with the form of the records
	linked   diag.List // what is wrong with their refs
}

// open reads a content folder, with its drafts.
func open(fsys fs.FS, name string, prev *record.Set) *folder {
	f := &folder{fsys: fsys, name: name, byPath: map[string]*record.Meta{}}
	f.set, f.read = record.Load(fsys, name, prev)
	f.resolved, f.linked = site.Resolve(f.set, site.Options{Drafts: true})
	for _, r := range f.set.Records {
		f.byPath[r.Common().Path] = r.Common()
	}
	return f
}

// with returns the folder as it would be with some changes.
func (f *folder) with(changes []edit.Change) *folder {
	return open(edit.View(f.fsys, changes), f.name, f.set)
}

// find returns the record of a kind with an id.
func (f *folder) find(kind record.Kind, id string) record.Record {
	for _, r := range f.set.Records {
		if m := r.Common(); m.Kind == kind && record.FoldID(m.ID) == record.FoldID(id) {
			return r
		}
	}
	return nil
}

// at returns the record of a file, or nil.
func (f *folder) at(path string) record.Record {
	for _, r := range f.set.Records {
		if r.Common().Path == path {
			return r
		}
	}
	return nil
}

// errorsOf counts the errors in each file.
func (f *folder) errorsOf() map[string]int {
	n := map[string]int{}
	for _, list := range []diag.List{f.read, f.linked} {
		for _, d := range list {
			if d.Severity == diag.Error && d.Span.File != nil {
				n[d.Span.File.Path]++
			}
		}
	}
	return n
}
