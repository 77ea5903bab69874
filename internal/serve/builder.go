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
// out what of it is other than before. A save that changes nothing but words is
// shown without a build, which follows behind it.
type builder struct {
	site     build.Options
	disk     build.Disk
	panel    panel
	progress Progress
	last     *build.Output
	inputs   *build.Inputs
	diags    diag.List // of the last build
	shown    *snapshot // nil before the first build
	reworded *reworded // nil unless the site has been reworded since it was built
	behind   chan plan // of the build that follows a rewording

	changed []string // what led to the build under way
	started time.Time
}

// plan is what a build has read.
type plan struct {
	inputs *build.Inputs
	out    *build.Output
	diags  diag.List
}

func newBuilder(opts Options, base string) *builder {
	b := &builder{site: opts.Site, panel: panel{cmp.Or(opts.Lang, "en"), opts.Editor, opts.Explain, base}, progress: opts.Progress, behind: make(chan plan, 1)}
	b.disk.Content = opts.Folders[0].Name
	for _, other := range opts.Folders[1:] {
		b.disk.Others = append(b.disk.Others, other.Name)
	}
	return b
}

// build returns what is to be served from now on, and whether that is the site
// as it was built, or only reworded.
func (b *builder) build(changed []string) (shown *snapshot, built bool) {
	b.changed, b.started = changed, time.Now()
	if b.reword(changed) {
		return b.shown, false
	}
	if b.reworded != nil {
		<-b.behind // which has read what is old by now
		b.reworded = nil
	}
	b.take(b.read())
	return b.shown, true
}

// read reads the site. It changes nothing of the builder's.
func (b *builder) read() plan {
	if b.progress != nil {
		done := b.progress()
		defer done()
	}
	inputs := build.Look(b.site, b.disk, b.inputs)
	if b.inputs != nil {
		out, diags := build.Replan(b.site, b.last, inputs.Touched(b.inputs))
		return plan{inputs, out, diags}
	}
	out, diags := build.Plan(b.site, b.last)
	return plan{inputs, out, diags}
}

// take shows what was read, or what is wrong with it.
func (b *builder) take(p plan) {
	b.last, b.inputs, b.diags = p.out, p.inputs, p.diags
	if b.diags.HasErrors() {
		b.failed()
		return
	}
	var before *files
	var since changes
	if b.good() {
		before = b.shown.files
		since.before = before // which pages are other is not known yet
	}
	b.shown = newSnapshot(p.inputs.Version(), newFiles(p.out, p.inputs.Origins(p.out), before), since, b.panel.html(b.diags, b.changed, nil))
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
	result := Result{Changed: b.changed, Records: b.last.Records()}
	if !b.diags.HasErrors() {
		var old *files
		if before != nil {
			old = before.files
		}
		names, rest := different(old, b.shown.files, isShown), 0
		if old == nil {
			names = samples(names)
		} else {
			names, rest = worthComparing(names, old, b.shown.files)
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
				result.Different = len(since.pages) + rest
				if since.before = old; result.Different == 0 {
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
