package render

import (
	"path"
	"slices"
	"strings"

	"summitline/internal/export"
	"summitline/internal/record"
)

// dataAddress is where the forms of the record are listed.
const dataAddress = "/data/"

// download is a format that readers can have, in the language of the page.
type download struct {
	Format string
	Files  []downloadFile
	Beside string
}

type downloadFile struct {
	Name, URL string
	About     string // the key of the word that says what is in it, or ""
}

// dataPages returns the page that lists, explains and licenses all forms of the
// record, if there are any.
func dataPages(v *voice) []planned {
	if !export.HasDownloads(v.Site) {
		return nil
	}
	return []planned{{address: dataAddress, make: func() page {
		p := v.page(dataAddress, v.Word("data"), v.downloads())
		p.Description = v.Word("about.data")
		return p
	}}}
}

// downloads returns all forms of the record. Of files that there are in several
// languages, it is the one in that of the page.
func (v *voice) downloads() []download {
	var all []download
	for _, d := range v.forms.Downloads() {
		shown := download{Format: d.Format, Beside: d.Beside}
		for _, file := range d.Files {
			if v.isForeign(file, d.Files) {
				continue
			}
			name := strings.TrimPrefix(strings.TrimPrefix(file, v.Lang+"/"), "data/")
			shown.Files = append(shown.Files, downloadFile{name, v.Rooted("/" + file), v.aboutFile(name)})
		}
		all = append(all, shown)
	}
	return all
}

// isForeign reports whether a file is in another language than the page, while
// there is one in that.
func (v *voice) isForeign(file string, all []string) bool {
	for _, lang := range v.Site.Langs[1:] {
		if rest, ok := strings.CutPrefix(file, lang+"/"); ok {
			return lang != v.Lang && slices.Contains(all, rest)
		}
	}
	return v.Lang != v.Site.Langs[0] && slices.Contains(all, v.Lang+"/"+file)
}

// aboutFile returns the key of the word that says what is in a file, by its
// name.
func (v *voice) aboutFile(name string) string {
	if folder := path.Dir(name); folder != "." && v.Word(folder) != "" {
		return folder
	}
	stem := strings.TrimSuffix(name, path.Ext(name))
	if record.Kind(stem).Valid() {
		return "kind." + stem
	}
	if v.Word("table."+stem) != "" {
		return "table." + stem
	}
	return ""
}
