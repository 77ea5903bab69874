// Package static holds the static files that a site has unless it brings its
// own.
package static

import "embed"

// FS is the folder itself, each file at the path at which it is published.
//
//go:embed assets
var FS embed.FS
