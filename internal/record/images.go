package record

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
)

func isImage(file string) bool {
	switch strings.ToLower(path.Ext(file)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif":
		return true
	}
	return false
}

// findImages looks for the pictures that records name.
func (l *loader) findImages(set *Set) {
	used := map[string]bool{}
	for _, r := range set.Records {
		m := r.Common()
		first := map[string]String{}
		for _, image := range m.Images {
			name := image.File
			if !name.IsSet() {
				continue
			}
			used[imagePath(m, name)] = true
			picture := l.findImage(m, name)
			if picture == "" {
				continue
			}
			base := FoldID(path.Base(name.V))
			if other, twice := first[base]; twice {
				l.diags.Errorf(name.At, "duplicate-picture", "two pictures of one record are called %q", path.Base(name.V)).Helpf("rename one of the two").Note(other.At, "the other")
				continue
			}
			first[base] = name
			set.pictures[name.At] = picture
		}
	}
	// What cannot be read may name any picture.
	broken := slices.ContainsFunc(set.Records, func(r Record) bool { return r.Common().Broken })
	for _, file := range l.stray {
		if used[norm.NFC.String(file)] || broken && isImage(file) {
			continue
		}
		found := l.diags.Warnf(l.place(file), "unused-file", "no record names this file")
		found.Helpf("a record ends in .md, .yaml or .yml; a file whose name begins with _ is passed over")
		if isImage(file) {
			found.Helpf("a record in this folder or above names it with the key `image`; a file whose name begins with _ is passed over")
		}
	}
}

// imagePath returns the path in NFC of a picture that a record names.
func imagePath(m *Meta, name String) string {
	return norm.NFC.String(path.Join(path.Dir(m.Path), name.V))
}

// findImage returns the path of a picture that a record names, or "".
func (l *loader) findImage(m *Meta, name String) string {
	switch found, ok := l.images[imagePath(m, name)]; {
	case !isImage(name.V):
		l.diags.Errorf(name.At, "not-a-picture", "%q is no picture", name.V).Helpf("a picture is png, jpg, jpeg, gif, webp or avif")
	case !fs.ValidPath(path.Clean(name.V)):
		l.diags.Errorf(name.At, "missing-picture", "%q is not beside the record or in a folder below it", name.V).Helpf("put the file beside the record")
	case ok:
		return found
	default:
		l.diags.Errorf(name.At, "missing-picture", "there is no picture %q beside this record", name.V).
			Helpf("put the file beside the record, or correct its name").
			HelpIf("did you mean %q?", l.nearImage(path.Dir(m.Path), name.V))
	}
	return ""
}

// nearImage returns the picture in a folder or below it that is probably
// meant by a name: one of that name in another folder, else one of a name that
// is near, else "".
func (l *loader) nearImage(dir, name string) string {
	dir = norm.NFC.String(dir) + "/"
	var below []string
	for _, file := range slices.Sorted(maps.Keys(l.images)) {
		if rest, ok := strings.CutPrefix(file, dir); ok {
			below = append(below, rest)
		}
	}
	same := FoldID(path.Base(name))
	if i := slices.IndexFunc(below, func(file string) bool { return FoldID(path.Base(file)) == same }); i >= 0 {
		return below[i]
	}
	return diag.Nearest(name, slices.Values(below))
}
