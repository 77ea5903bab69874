package serve

import (
	"crypto/sha256"
	"encoding/hex"
)

// snapshot is what is served between two builds. It never changes, but for
// files that are made.
//
// Whoever shows it to somebody waits for the next one on outdated, so that no
// list of listeners is kept anywhere.
type snapshot struct {
	version  string        // of what is served: the same only if that is the same
	files    *files        // nil while no build has gone well
	since    changes       // what the last save has changed that changed anything
	listing  []byte        // the page that stands for all others while there are no files
	panel    string        // what is shown over pages, as HTML
	errors   string        // a name for the errors since the files were made; empty if there are none
	outdated chan struct{} // closed once another has taken its place
}

// newSnapshot returns a good site. The version follows from what it is made
// from: a server that is started again knows the pages that are still open.
func newSnapshot(version string, files *files, since changes, panel string) *snapshot {
	return &snapshot{version: version, files: files, since: since, panel: panel, outdated: make(chan struct{})}
}

// newListing returns what is served in place of a site that could not be built
// even once.
func newListing(page []byte) *snapshot {
	return &snapshot{version: nameOf(page), listing: page, outdated: make(chan struct{})}
}

// covered returns the same site with errors over it.
func (s *snapshot) covered(panel, errors string) *snapshot {
	return &snapshot{version: s.version, files: s.files, since: s.since, panel: panel, errors: errors, outdated: make(chan struct{})}
}

// nameOf returns a name for a text that follows from it alone.
func nameOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}
