package serve

import (
	"time"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/build"
	"summitline/internal/diag"
)

// builder builds a site again and again, each time from what it knows of the
// time before.
type builder struct {
	site     build.Options
	panel    panel
	progress Progress
	last     *build.Output
	shown    *snapshot // nil before the first build
}

// build returns what is to be served from now on.
func (b *builder) build(changed []string) (*snapshot, Result) {
	start := time.Now()
	files, diags := b.files()
	result := Result{Changed: changed, Diags: diags, Records: b.last.Records()}
	switch good := b.shown != nil && b.shown.files != nil; {
	case !diags.HasErrors():
		var before map[string][]byte
		var since changes // the last save that changed anything
		if good {
			before, since = b.shown.files, b.shown.since
		}
		now := compare(before, files, changed)
		if good && now.files > 0 {
			since = now
		}
		result.Files, result.Different = len(files), now.files
		b.shown = newSnapshot(files, since, b.panel.html(diags, changed, since.pages))
	case good:
		b.shown = b.shown.covered(b.panel.html(diags, changed, nil), b.panel.name(diags))
	default:
		b.shown = newListing(b.panel.page(diags))
	}
	result.Took = time.Since(start)
	return b.shown, result
}

// shownFiles returns the files of the last good site, or nil.
func (b *builder) shownFiles() map[string][]byte {
	if b.shown == nil {
		return nil
	}
	return b.shown.files
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
	contents, found := out.ContentsAfter(b.shownFiles(), show)
	// Some disks keep names decomposed, and browsers send either form.
	files := make(map[string][]byte, len(contents))
	for name, content := range contents {
		files[norm.NFC.String(name)] = content
	}
	return files, append(diags, found...)
}
