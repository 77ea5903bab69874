package build

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"time"

	"summitline/internal/card"
	"summitline/internal/diag"
	"summitline/internal/record"
)

// loadedFont is a font and the file that it was read from.
type loadedFont struct {
	*card.Font // nil where there is none
	file       string
	size       int64
	changed    time.Time
}

// loadFont reads the first of the fonts that site.yaml names that is there: a
// file below the content folder, or anywhere on the machine. One that is as it
// was is not read again. None of them there is a warning, since the site can be
// built on another machine too.
func loadFont(names []record.String, content Folder, last loadedFont) (loadedFont, diag.List) {
	var diags diag.List
	for _, name := range names {
		folder, file := content.FS, name.V
		if filepath.IsAbs(file) {
			folder, file = os.DirFS(filepath.Dir(file)), filepath.Base(file)
		} else if file = path.Clean(file); !fs.ValidPath(file) {
			diags.Errorf(name.At, "bad-font", "%q is not a file below the content folder", name.V).Helpf("put the font into a folder whose name begins with _, such as content/_fonts, or write the absolute path of a font of the machine")
			return loadedFont{}, diags
		}
		info, err := fs.Stat(folder, file)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil && last.Font != nil && last.file == name.V && last.size == info.Size() && last.changed.Equal(info.ModTime()) {
			return last, nil
		}
		text, err := fs.ReadFile(folder, file)
		if err != nil {
			diags.Errorf(name.At, "bad-font", "the font %q cannot be read: %v", name.V, err).Helpf("write the path of a font file")
			return loadedFont{}, diags
		}
		font, err := card.Parse(text)
		if err != nil {
			diags.Errorf(name.At, "bad-font", "the font %q cannot be used: %v", name.V, err).Helpf("name a TrueType or OpenType font (.ttf, .otf, .ttc) with Hangul, such as Noto Sans CJK")
			return loadedFont{}, diags
		}
		return loadedFont{font, name.V, info.Size(), info.ModTime()}, nil
	}
	if len(names) > 0 {
		diags.Warnf(names[0].At, "no-font", "none of the fonts is there: links to pages go without a picture").
			Helpf("install the font, or name one that is there; turn the pictures off with `formats: {share: false}`")
	}
	return loadedFont{}, diags
}
