// Package export is the record in the forms that other programs use.
package export

import "summitline/internal/site"

// Export is a site to be exported.
type Export struct{ Site *site.Site }

// File is a file of the export.
type File struct {
	Path    string
	Content func() []byte
}

// Tag returns a permanent id.
func (e *Export) Tag(path string) string { return "tag:example.org,2024:" + path }
