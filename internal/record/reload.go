package record

import (
	"io/fs"
	"slices"
	"strings"

	"summitline/internal/diag"
)

// Reload is Load of a folder in which, since prev was loaded, only the files at
// some paths may have changed: no other is looked at. prev may be nil.
func Reload(content fs.FS, name string, prev *Set, touched []string) (*Set, diag.List) {
	touched = slices.DeleteFunc(slices.Clone(touched), isPassedOver)
	if prev == nil || !prev.holds(content, touched) {
		return Load(content, name, prev)
	}
	l := newLoader(content, name, prev)
	l.listing, l.langs, l.anyLang = prev.listing, prev.langs, prev.AnyLang
	l.touched = map[string]bool{}
	for _, file := range touched {
		l.touched[file] = true
	}
	set := newSet()
	set.Site, set.listing, set.before = prev.Site, prev.listing, prev.before
	l.diags = slices.Clone(prev.before)
	l.finish(set)
	return set, l.diags
}

// holds reports whether the files at some paths are records both in the set and
// in the folder as it is, so that the folder has the files that it had.
func (s *Set) holds(content fs.FS, paths []string) bool {
	for _, file := range paths {
		info, err := fs.Lstat(content, file)
		if err != nil || !info.Mode().IsRegular() || s.files[file] == nil {
			return false
		}
	}
	return s.langs != nil // else there was no folder
}

// isPassedOver reports whether a path is that of no content.
func isPassedOver(file string) bool {
	return slices.ContainsFunc(strings.Split(file, "/"), PassedOver)
}

// newSet returns a set without records.
func newSet() *Set {
	return &Set{Site: new(Site), pictures: map[diag.Span]string{}, files: map[string]*parsed{}}
}
