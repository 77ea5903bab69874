package serve

import (
	"bytes"
	"time"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/build"
	"summitline/internal/diag"
)

// builder builds a site again and again, each time from what it knows of the
// time before.
type builder struct {
	site     build.Options
	lang     string // of what is said about problems
	progress Progress
	last     *build.Output
	shown    *snapshot // nil before the first build
}

// build returns what is to be served from now on.
func (b *builder) build(changed []string) (*snapshot, Result) {
	start := time.Now()
	files, diags := b.files()
	result := Result{Changed: changed, Diags: diags, Records: b.last.Records()}
	switch {
	case !diags.HasErrors():
		var before map[string][]byte
		if b.shown != nil {
			before = b.shown.files
		}
		result.Files, result.Different = len(files), different(before, files)
		b.shown = newSnapshot(files)
	case b.shown == nil || b.shown.files == nil:
		b.shown = newListing(diags, b.lang)
	default:
		b.shown = b.shown.covered(diags, b.lang)
	}
	result.Took = time.Since(start)
	return b.shown, result
}

// files makes the files of the site.
func (b *builder) files() (map[string][]byte, diag.List) {
	var show build.Progress
	if b.progress != nil {
		var done func()
		show, done = b.progress()
		defer done()
	}
	out, diags := build.Plan(b.site, b.last)
	b.last = out
	if diags.HasErrors() {
		return nil, diags
	}
	contents, found := out.Contents(show)
	// Some disks keep names decomposed, and browsers send either form.
	files := make(map[string][]byte, len(contents))
	for name, content := range contents {
		files[norm.NFC.String(name)] = content
	}
	return files, append(diags, found...)
}

// different counts the files that two builds do not share.
func different(before, after map[string][]byte) int {
	n := 0
	for name, content := range after {
		if old, there := before[name]; !there || !bytes.Equal(old, content) {
			n++
		}
	}
	for name := range before {
		if _, there := after[name]; !there {
			n++
		}
	}
	return n
}
