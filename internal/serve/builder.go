package serve

import (
	"cmp"
	"strings"
	"time"

	"summitline/internal/build"
	"summitline/internal/diag"
)

// builder builds a site again and again, each time from what it knows of the
// time before. A build has two steps: first the site is there, then it is found
// out what of it is other than before.
type builder struct {
	site     build.Options
	disk     build.Disk
	panel    panel
	progress Progress
	last     *build.Output
	inputs   *build.Inputs
	shown    *snapshot // nil before the first build
	reworded *reworded // nil unless the site has been reworded since it was built

	changed []string // what led to the build under way
	started time.Time
	diags   diag.List
}

func newBuilder(opts Options, base string) *builder {
	b := &builder{site: opts.Site, panel: panel{cmp.Or(opts.Lang, "en"), opts.Editor, opts.Explain, base}, progress: opts.Progress}
	b.disk.Content = opts.Folders[0].Name
	for _, other := range opts.Folders[1:] {
		b.disk.Others = append(b.disk.Others, other.Name)
	}
	return b
}

// build returns what is to be served from now on.
func (b *builder) build(changed []string) *snapshot {
	b.changed, b.started = changed, time.Now()
	if shown := b.reword(changed); shown != nil {
		return shown
	}
	inputs, files := b.files()
	switch {
	case b.diags.HasErrors():
		b.failed()
	case b.good():
		since := changes{before: b.shown.files} // which pages are other is not known yet
		b.shown = newSnapshot(inputs.Version(), files, since, b.panel.html(b.diags, changed, nil))
	default:
		b.shown = newSnapshot(inputs.Version(), files, changes{}, b.panel.html(b.diags, changed, nil))
	}
	return b.shown
}

// good reports whether there is a site to show.
func (b *builder) good() bool { return b.shown != nil && b.shown.files != nil }

// failed shows what is wrong: over the last good site, if there is one.
func (b *builder) failed() {
	if b.good() {
		b.shown = b.shown.covered(b.panel.html(b.diags, b.changed, nil), b.panel.name(b.diags))
	} else {
		b.shown = newListing(b.panel.page(b.diags))
	}
}

// compare finds out what the build has changed of the site that was shown
// before it, which may be nil, and whether pages can be made at all. It returns
// what is to be served from now on, and how the build went.
func (b *builder) compare(before *snapshot) (*snapshot, Result) {
	if b.reworded != nil {
		b.rebuild()
	}
	result := Result{Changed: b.changed, Records: b.last.Records()}
	if !b.diags.HasErrors() {
		var old *files
		if before != nil {
			old = before.files
		}
		names := different(old, b.shown.files, isShown)
		if old == nil {
			names = samples(names)
		}
		now, found := b.shown.files.contents(names)
		if b.diags = append(b.diags, found...); found.HasErrors() {
			b.shown = before
			b.failed()
		} else {
			result.Files, result.Different = len(b.shown.files.list), len(b.shown.files.list)
			if old != nil {
				then, _ := old.contents(names)
				since := compare(then, now, b.changed)
				result.Different = len(since.pages)
				if since.before = old; len(since.pages) == 0 {
					since = before.since
				}
				b.shown = newSnapshot(b.shown.version, b.shown.files, since, b.panel.html(b.diags, b.changed, since.pages))
			}
		}
	}
	result.Diags, result.Took = b.diags, time.Since(b.started)
	return b.shown, result
}

// samples returns some of the pages of a site: one of each folder. A template
// that does not work shows on them.
func samples(names []string) []string {
	var some []string
	seen := map[string]bool{}
	for _, name := range names {
		folders := strings.Split(name, "/")
		kind := strings.Join(folders[:max(0, len(folders)-2)], "/")
		if !seen[kind] {
			seen[kind] = true
			some = append(some, name)
		}
	}
	return some
}

// files returns the files of the site.
func (b *builder) files() (*build.Inputs, *files) {
	if b.progress != nil {
		done := b.progress()
		defer done()
	}
	inputs, err := build.Look(b.site, b.disk, b.inputs)
	out, diags := build.Plan(b.site, b.last)
	b.last, b.inputs, b.diags = out, inputs, diags
	if err != nil {
		b.diags.Errorf(diag.OnDisk(b.disk.Content), "cannot-read", "cannot be read: %v", err)
	}
	if b.diags.HasErrors() {
		return inputs, nil
	}
	var before *files
	if b.good() {
		before = b.shown.files
	}
	b.reworded = nil
	return inputs, newFiles(out, inputs.Origins(out), before)
}
