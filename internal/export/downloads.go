package export

import (
	"slices"

	"summitline/internal/site"
)

// Download is a format that readers can have.
type Download struct {
	Format string   // its key in site.yaml
	Files  []string // what belongs to the site as a whole: paths below the site's base address
	Beside string   // the name of the file that stands beside pages; may be empty
}

// forMachines are the formats that are no downloads: what hosts and search
// engines read of the site itself.
var forMachines = []string{"sitemap", "robots", "redirects", "share"}

// isDownload reports whether a site gives files of the format to its readers.
func (f format) isDownload(s *site.Site) bool {
	return (f.files != nil || f.beside != nil) && !slices.Contains(forMachines, f.name) &&
		s.Record.Formats.Has(f.name) && (s.Hosted() || !f.hosted)
}

// HasDownloads reports whether a site gives its readers anything but pages.
func HasDownloads(s *site.Site) bool {
	return slices.ContainsFunc(formats(), func(f format) bool { return f.isDownload(s) })
}

// Downloads returns the formats that readers can have, in the order of the
// table.
func (x *Export) Downloads() []Download {
	var all []Download
	for _, f := range x.formats {
		if !f.isDownload(x.Site) {
			continue
		}
		d := Download{Format: f.name, Beside: f.file, Files: x.besideLists(f)}
		if f.files != nil {
			for _, file := range f.files(x) {
				d.Files = append(d.Files, file.Path)
			}
		}
		all = append(all, d)
	}
	return all
}

// besideLists returns the paths of what stands beside pages that are about no
// single record, such as the feed of the whole site.
func (x *Export) besideLists(f format) []string {
	if f.beside == nil || f.neutral {
		return nil
	}
	var paths []string
	for _, v := range x.Voices {
		for _, p := range x.Pages {
			if p.Entry == nil && f.beside(x, v, p) != nil {
				paths = append(paths, f.pathBeside(v, p)[1:])
			}
		}
	}
	return paths
}
