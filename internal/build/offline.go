package build

import (
	"summitline/internal/diag"
	"summitline/internal/offline"
	"summitline/internal/render"
	"summitline/internal/site"
)

// kept reports whether browsers are to keep a site.
func (opts Options) kept(s *site.Site) bool { return s.Record.Offline.V && !opts.Local }

// worker returns the service worker of a site that is kept, which is made last,
// or of one that says that it is kept no longer.
func (opts Options) worker(s *site.Site) []render.File {
	file := render.File{Path: offline.WorkerPath, Yields: true}
	switch {
	case opts.kept(s):
		return []render.File{file}
	case s.Record.Offline.IsSet() && !opts.Local:
		file.Content = func() ([]byte, diag.List) { return offline.Farewell, nil }
		return []render.File{file}
	}
	return nil
}
