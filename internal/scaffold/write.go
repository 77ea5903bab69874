package scaffold

import (
	"errors"
	"os"
	"path/filepath"

	"summitline/internal/diag"
	"summitline/internal/schema"
)

// File is a file to be written: its path below the folder that it is meant for,
// with slashes, and its text.
type File = schema.File

// Write puts new records into a content folder, all or none of them, and
// returns their paths. A file that is there already is an error, and stays as it
// is. What an editor needs for the records is put in place beside the folder, and
// brought up to date.
func Write(content string, records []File) ([]string, diag.List, error) {
	if len(records) == 0 {
		return nil, nil, nil
	}
	w, diags, err := add(content, records)
	if err != nil || diags.HasErrors() {
		return nil, diags, err
	}
	if err := equip(content); err != nil {
		return nil, nil, errors.Join(err, w.undo())
	}
	return w.placed, nil, nil
}

// add puts new files into a folder, all or none of them.
func add(dir string, files []File) (*writing, diag.List, error) {
	w := &writing{dir: dir}
	diags, err := w.all(files)
	if err != nil || diags.HasErrors() {
		return nil, diags, errors.Join(err, w.undo())
	}
	return w, nil, nil
}

// writing is where the writing of files stands, and what it takes to undo it.
type writing struct {
	dir    string
	made   []string // folders that were not there before, the outer ones first
	staged []string // texts under another name
	placed []string
}

// all writes each text under a name that no build reads, and when they are all
// on the disk it gives them their own.
func (w *writing) all(files []File) (diags diag.List, err error) {
	for _, f := range files {
		name := filepath.Join(w.dir, filepath.FromSlash(f.Path))
		if _, err := os.Lstat(name); err == nil {
			diags.Errorf(place(name), "already-there", "this is there already").Helpf("move it away, or change it by hand")
		}
	}
	if diags.HasErrors() {
		return diags, nil
	}
	for _, f := range files {
		if err := w.stage(f); err != nil {
			return nil, err
		}
	}
	for i, f := range files {
		name := filepath.Join(w.dir, filepath.FromSlash(f.Path))
		if err := os.Rename(w.staged[i], name); err != nil {
			return nil, err
		}
		w.placed = append(w.placed, name)
	}
	return nil, nil
}

func (w *writing) stage(f File) error {
	folder, base := filepath.Split(filepath.Join(w.dir, filepath.FromSlash(f.Path)))
	if err := w.makeFolder(filepath.Clean(folder)); err != nil {
		return err
	}
	name := filepath.Join(folder, "."+base+".new") // a content folder passes over such a name
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	w.staged = append(w.staged, name)
	_, err = file.Write(f.Text)
	return errors.Join(err, file.Close())
}

// makeFolder makes a folder and those that it lies in.
func (w *writing) makeFolder(folder string) error {
	if info, err := os.Stat(folder); err == nil && info.IsDir() {
		return nil
	}
	if parent := filepath.Dir(folder); parent != folder {
		if err := w.makeFolder(parent); err != nil {
			return err
		}
	}
	err := os.Mkdir(folder, 0o777)
	if err == nil {
		w.made = append(w.made, folder)
	}
	return err
}

// undo takes away whatever was written.
func (w *writing) undo() error {
	var failure error
	for i, staged := range w.staged {
		name := staged
		if i < len(w.placed) {
			name = w.placed[i]
		}
		failure = errors.Join(failure, os.Remove(name))
	}
	for i := len(w.made) - 1; i >= 0; i-- {
		failure = errors.Join(failure, os.Remove(w.made[i]))
	}
	return failure
}

// place returns the span that stands for a file or folder as such.
func place(name string) diag.Span {
	return diag.OnDisk(filepath.ToSlash(filepath.Clean(name)))
}
