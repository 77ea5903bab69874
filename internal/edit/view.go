package edit

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// View returns a folder as it would be with some changes.
func View(folder fs.FS, changes []Change) fs.FS {
	v := view{folder, map[string]bool{}, map[string][]byte{}}
	for _, c := range changes {
		v.gone[c.Path] = true
	}
	for _, c := range changes {
		if c.To != "" {
			v.texts[c.To] = c.New
		}
	}
	return v
}

type view struct {
	fs.FS
	gone  map[string]bool   // by the path before
	texts map[string][]byte // by the path afterwards
}

// Open opens a file or folder.
func (v view) Open(name string) (fs.File, error) {
	if text, ok := v.texts[name]; ok {
		return &file{entry{path.Base(name), len(text)}, bytes.NewReader(text)}, nil
	}
	if v.gone[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	f, err := v.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		return f, err
	}
	entries, err := v.ReadDir(name)
	return &dir{File: f, entries: entries}, err
}

// ReadDir returns the entries of a folder, by name.
func (v view) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(v.FS, name)
	if err != nil {
		return nil, err
	}
	entries = slices.DeleteFunc(slices.Clone(entries), func(e fs.DirEntry) bool { return v.gone[path.Join(name, e.Name())] })
	for file, text := range v.texts {
		if path.Dir(file) == name {
			entries = append(entries, fs.FileInfoToDirEntry(entry{path.Base(file), len(text)}))
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// file is a changed file that is open.
type file struct {
	entry
	*bytes.Reader
}

func (f *file) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *file) Close() error               { return nil }
func (f *file) Size() int64                { return f.entry.Size() }

// dir is a folder that is open.
type dir struct {
	fs.File
	entries []fs.DirEntry // those that have not been read
}

// ReadDir returns the next n entries, or all that are left.
func (d *dir) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(d.entries)
	} else if len(d.entries) == 0 {
		return nil, io.EOF
	}
	next := d.entries[:min(n, len(d.entries))]
	d.entries = d.entries[len(next):]
	return next, nil
}

// entry is a changed file in its folder.
type entry struct {
	name string
	size int
}

func (e entry) Name() string     { return e.name }
func (e entry) Size() int64      { return int64(e.size) }
func (entry) Mode() fs.FileMode  { return 0o666 }
func (entry) ModTime() time.Time { return time.Time{} }
func (entry) IsDir() bool        { return false }
func (entry) Sys() any           { return nil }
