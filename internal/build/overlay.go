package build

import (
	"bytes"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// Overlay returns a file system with the files of both, where a file of over
// replaces that of the same name in under. A folder that over lacks as a whole
// is no error.
func Overlay(under, over fs.FS) fs.FS { return overlay{under, over} }

type overlay struct{ under, over fs.FS }

// Open opens the file of the upper file system, else that of the lower one. Of
// a folder that both have it opens the upper one alone: ReadDir joins them.
func (o overlay) Open(name string) (fs.File, error) {
	file, err := o.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.under.Open(name)
	}
	return file, err
}

// hasOther reports whether a file of the upper file system with a suffix is another
// than that of the lower one, or has none of its name there.
func (o overlay) hasOther(suffix string) bool {
	other := false
	fs.WalkDir(o.over, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, suffix) {
			return nil // what cannot be read is said elsewhere
		}
		upper, err := fs.ReadFile(o.over, name)
		lower, err2 := fs.ReadFile(o.under, name)
		other = other || err != nil || err2 != nil || !bytes.Equal(upper, lower)
		return nil
	})
	return other
}

// ReadDir returns the entries of both folders, by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, err1 := fs.ReadDir(o.over, name)
	lower, err2 := fs.ReadDir(o.under, name)
	if err1 != nil && !errors.Is(err1, fs.ErrNotExist) {
		return nil, err1
	}
	if err1 != nil && err2 != nil {
		return nil, err2
	}
	byName := func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }
	all := slices.Concat(upper, lower)
	slices.SortStableFunc(all, byName)
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
