package scaffold

import (
	"embed"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"summitline/internal/diag"
)

//go:embed all:site
var site embed.FS

// NewSite fills a folder, which must be empty or not there yet, with a small
// example of a site that builds as it is, with what editors need for its
// records, and with other files. If it cannot, it leaves nothing.
func NewSite(dir string, more Files) (diag.List, error) {
	files, err := fs.Sub(site, "site")
	if err != nil {
		return nil, err
	}
	return fill(dir, files, more)
}

// fill writes files into a folder that is empty or not there yet.
func fill(dir string, files fs.FS, more Files) (diag.List, error) {
	var diags diag.List
	info, err := os.Stat(dir)
	isNew := errors.Is(err, fs.ErrNotExist)
	switch {
	case isNew:
		err = os.MkdirAll(dir, 0o777)
	case err == nil && !info.IsDir():
		diags.Errorf(place(dir), "not-a-folder", "this is a file, not a folder")
		return diags, nil
	}
	if err != nil {
		return nil, err
	}
	there, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	if len(there) > 0 {
		diags.Errorf(place(dir), "not-empty", "the folder is not empty: it holds %q", there[0].Name()).
			Helpf("a new site needs a folder of its own: name one that is empty or not there yet")
		return diags, nil
	}
	err = os.CopyFS(dir, files)
	if err == nil {
		err = equip(filepath.Join(dir, "content"))
	}
	if err == nil {
		diags, err = AddFiles(dir, more)
	}
	if err != nil || diags.HasErrors() {
		return diags, errors.Join(err, empty(dir, isNew))
	}
	return nil, nil
}

// empty takes away what a failed copy has left in a folder that was empty, and
// the folder as well if it was new.
func empty(dir string, isNew bool) error {
	if isNew {
		return os.RemoveAll(dir)
	}
	left, err := os.ReadDir(dir)
	for _, entry := range left {
		err = errors.Join(err, os.RemoveAll(filepath.Join(dir, entry.Name())))
	}
	return err
}
