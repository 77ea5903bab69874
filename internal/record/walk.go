package record

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
)

// walk finds the files of the content folder and sorts them into records,
// pictures and what is neither.
func (l *loader) walk() {
	l.images = map[string]string{}
	err := fs.WalkDir(l.fsys, ".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.diags.Errorf(l.place(file), "cannot-read", "cannot be read: %v", err)
			return fs.SkipDir
		case file == ".":
			return nil
		case PassedOver(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.Type()&fs.ModeSymlink != 0:
			l.diags.Errorf(l.place(file), "symbolic-link", "a symbolic link").Helpf("put the file itself here")
			return nil
		case entry.IsDir():
			return l.folder(file)
		case !entry.Type().IsRegular():
			l.diags.Errorf(l.place(file), "not-a-file", "not a plain file")
			return nil
		}
		l.file(file)
		return nil
	})
	if err != nil {
		l.diags.Errorf(l.place("."), "cannot-read", "cannot be read: %v", err)
	}
	slices.Sort(l.recordFiles)
}

// PassedOver reports whether files and folders of a name are no content.
func PassedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || strings.HasSuffix(name, "~")
}

func (l *loader) folder(dir string) error {
	if strings.Contains(dir, "/") || Kind(dir).Valid() {
		return nil
	}
	names := KindNames()
	found := l.diags.Errorf(l.place(dir), "unknown-kind", "no kind of record is called %q", dir)
	found.Helpf("the kinds are %s", strings.Join(names, ", "))
	found.HelpIf("did you mean %s/?", diag.Nearest(dir, slices.Values(names)))
	return fs.SkipDir
}

func (l *loader) file(file string) {
	inKind := strings.Contains(file, "/")
	switch {
	case file == SiteFile:
	case inKind && isRecord(file):
		l.recordFiles = append(l.recordFiles, file)
	case inKind && isImage(file):
		l.images[norm.NFC.String(file)] = file
		l.stray = append(l.stray, file)
	case inKind:
		l.stray = append(l.stray, file)
	default:
		found := l.diags.Warnf(l.place(file), "stray-file", "a file beside %s that belongs to no kind", SiteFile)
		found.Helpf("put a record into the folder of its kind")
		if strings.EqualFold(file, "site.yml") || strings.EqualFold(file, SiteFile) {
			found.Helpf("rename it to %s", SiteFile)
		}
	}
}

func isRecord(file string) bool {
	switch strings.ToLower(path.Ext(file)) {
	case ".md", ".yaml", ".yml":
		return true
	}
	return false
}

// split returns the kind and the id that a record's path gives it.
func split(file string) (Kind, string) {
	dir, _, _ := strings.Cut(file, "/")
	base := path.Base(file)
	return Kind(dir), norm.NFC.String(strings.TrimSuffix(base, path.Ext(base)))
}
