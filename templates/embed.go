// Package templates holds the templates that a site has unless it brings its
// own.
package templates

import "embed"

// FS is the folder itself: *.html.
//
//go:embed *.html
var FS embed.FS
