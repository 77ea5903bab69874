package draft

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"summitline/internal/scaffold"
)

// added is a content folder with new files in it. Of a folder that it lacks,
// it has what the new files need.
type added struct {
	fs.FS
	texts   map[string][]byte
	folders map[string][]fs.DirEntry // what is new in each folder
}

func with(content fs.FS, files []scaffold.File) added {
	a := added{content, map[string][]byte{}, map[string][]fs.DirEntry{}}
	for _, f := range files {
		a.texts[f.Path] = f.Text
		dir, base := path.Split(f.Path)
		dir = strings.TrimSuffix(dir, "/")
		if a.folders[dir] == nil {
			a.folders["."] = append(a.folders["."], entry{dir, 0, fs.ModeDir})
		}
		a.folders[dir] = append(a.folders[dir], entry{base, int64(len(f.Text)), 0})
	}
	return a
}

// Open opens a new file, or else what is there.
func (a added) Open(name string) (fs.File, error) {
	if text, isNew := a.texts[name]; isNew {
		return &openFile{entry{path.Base(name), int64(len(text)), 0}, bytes.NewReader(text)}, nil
	}
	file, err := a.FS.Open(name)
	if _, needed := a.folders[name]; needed && errors.Is(err, fs.ErrNotExist) {
		return &openFile{entry{path.Base(name), 0, fs.ModeDir}, bytes.NewReader(nil)}, nil
	}
	return file, err
}

// ReadDir returns what is in a folder, by name, with the new files.
func (a added) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(a.FS, name)
	if _, needed := a.folders[name]; needed && errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	entries = append(entries, a.folders[name]...)
	byName := func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }
	slices.SortStableFunc(entries, byName)
	return slices.CompactFunc(entries, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), err
}

// entry is a file or folder in memory.
type entry struct {
	name string
	size int64
	mode fs.FileMode
}

func (e entry) Name() string               { return e.name }
func (e entry) Size() int64                { return e.size }
func (e entry) Mode() fs.FileMode          { return e.mode }
func (e entry) Type() fs.FileMode          { return e.mode.Type() }
func (e entry) IsDir() bool                { return e.mode.IsDir() }
func (e entry) ModTime() time.Time         { return time.Time{} }
func (e entry) Sys() any                   { return nil }
func (e entry) Info() (fs.FileInfo, error) { return e, nil }

// openFile is an entry that is being read.
type openFile struct {
	info entry
	*bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFile) Close() error               { return nil }
