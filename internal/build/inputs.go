package build

import (
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"summitline/internal/cache"
	"summitline/internal/record"
	"summitline/internal/render"
	"summitline/internal/site"
)

// Disk is where a site is on a disk.
type Disk struct {
	Content string   // the folder of the records
	Others  []string // the folders of templates and static files
	Out     string   // the folder that becomes the site
	Cache   string   // the folder in which is remembered how; empty: nowhere
}

// Inputs are the files of which a site is made, as they were at one time.
type Inputs struct {
	opts    Options
	disk    Disk
	program cache.Sum // that makes it
	list    []cache.Input
	named   []cache.Sum // of each with its name
	total   cache.Sum   // of all, in any order
}

// Look returns the inputs of a site as they are. It has to be called before they
// are read: what changes in between is then read, and taken for changed the next
// time. Those that are as they were in last, which may be nil, are not read.
func Look(opts Options, disk Disk, last *Inputs) (*Inputs, error) {
	var known []cache.Input
	if last != nil {
		known = last.list
	}
	return lookAt(opts, disk, nil, known)
}

func lookAt(opts Options, disk Disk, fonts []string, known []cache.Input) (*Inputs, error) {
	list, err := cache.Look(append([]string{disk.Content}, disk.Others...), fonts, known)
	in := &Inputs{opts: opts, disk: disk, list: list, named: make([]cache.Sum, len(list))}
	for i, file := range list {
		in.named[i] = named(file)
		in.total = xor(in.total, in.named[i])
	}
	return in, err
}

// Version returns a name for the inputs: another for others.
func (in *Inputs) Version() string { return in.versionOf(in.total) }

// VersionWith returns the version that the inputs will have once one of them, by
// its name, has another content.
func (in *Inputs) VersionWith(name string, content []byte) string {
	total := in.total
	if i := slices.IndexFunc(in.list, func(file cache.Input) bool { return file.Name == name }); i >= 0 {
		total = xor(xor(total, in.named[i]), named(cache.Input{Name: name, Sum: cache.SumOf(content)}))
	}
	return in.versionOf(total)
}

func (in *Inputs) versionOf(total cache.Sum) string {
	m := newMixer()
	m.text(in.asked())
	m.sum(total)
	sum := m.Sum()
	return hex.EncodeToString(sum[:8])
}

// Touched returns the paths inside of the content folder at which a file has
// come, gone or been written since other inputs were looked at.
func (in *Inputs) Touched(last *Inputs) []string {
	var paths []string
	prefix := in.prefix()
	add := func(file cache.Input) {
		if path, inside := strings.CutPrefix(file.Name, prefix); inside {
			paths = append(paths, filepath.ToSlash(path))
		}
	}
	before, now := last.list, in.list
	for len(before) > 0 || len(now) > 0 {
		switch {
		case len(now) == 0 || len(before) > 0 && before[0].Name < now[0].Name:
			add(before[0])
			before = before[1:]
		case len(before) == 0 || now[0].Name < before[0].Name:
			add(now[0])
			now = now[1:]
		default:
			if before[0] != now[0] { // what is as it was may have been read while it was another
				add(now[0])
			}
			before, now = before[1:], now[1:]
		}
	}
	return paths
}

// prefix returns how the names of what is in the content folder begin.
func (in *Inputs) prefix() string {
	return filepath.Clean(in.disk.Content) + string(filepath.Separator)
}

// named returns a sum of a file with its name.
func named(file cache.Input) cache.Sum {
	m := newMixer()
	m.text(file.Name)
	m.sum(file.Sum)
	return m.Sum()
}

func xor(a, b cache.Sum) cache.Sum {
	for i := range a {
		a[i] ^= b[i]
	}
	return a
}

// asked returns what changes files besides the inputs.
func (in *Inputs) asked() string {
	return fmt.Sprintf("%q %v %v", in.opts.BaseURL, in.opts.Drafts, in.opts.Local)
}

// Origins knows from what the files of a site are made.
type Origins struct {
	site   *site.Site
	shared cache.Sum            // what is shared by all
	all    cache.Sum            // that and all of the content folder
	copied map[string]cache.Sum // what is copied from the content folder, by path

	records []cache.Sum // the file of each entry, by number; with its name
	shown   []cache.Sum // what a page about each entry shows

	told func() []cache.Sum // what the pages show of all that such a page shows
}

// Origins returns from what the files of a site are made that was made from the
// inputs.
func (in *Inputs) Origins(o *Output) *Origins {
	copied := make(map[string]cache.Sum, len(in.list))
	prefix := in.prefix()
	shared, all := newMixer(), newMixer()
	shared.sum(in.program)
	shared.text(in.asked() + o.shared)
	for i, file := range in.list {
		path, inside := strings.CutPrefix(file.Name, prefix)
		if inside {
			copied[filepath.ToSlash(path)] = in.named[i]
			all.sum(in.named[i])
		}
		if !inside || path == record.SiteFile {
			shared.sum(in.named[i])
		}
	}
	if in.opts.kept(o.Site) { // pages name the marks of pictures
		for _, picture := range o.Site.Pictures() {
			shared.sum(copied[picture.Path])
		}
	}
	all.sum(shared.Sum())
	from := &Origins{site: o.Site, shared: shared.Sum(), all: all.Sum(), copied: copied}
	entries := o.Site.Entries()
	for _, e := range entries {
		from.records = append(from.records, make([]cache.Sum, e.Number+1-len(from.records))...)
		from.records[e.Number] = copied[e.Meta.Path]
	}
	from.shown = from.ofAll(entries, from.records)
	from.told = sync.OnceValue(func() []cache.Sum { return from.ofAll(entries, from.shown) })
	return from
}

// ofAll returns the sum of what a page about each entry shows, by number.
func (from *Origins) ofAll(entries []*site.Entry, sums []cache.Sum) []cache.Sum {
	all := make([]cache.Sum, len(sums))
	cache.Spread(len(entries), func(i int) error {
		all[entries[i].Number] = from.mixed(from.site.Shows, entries[i], sums)
		return nil
	})
	return all
}

// mixed returns the sum of what is said of an entry.
func (from *Origins) mixed(said func(*site.Entry, func(*site.Entry)), e *site.Entry, sums []cache.Sum) cache.Sum {
	m := newMixer()
	m.sum(from.shared)
	said(e, func(shown *site.Entry) { m.sum(sums[shown.Number]) })
	return m.Sum()
}

// selected returns the sum of what is said of a selection.
func (from *Origins) selected(some render.Selection) cache.Sum {
	m := newMixer()
	m.sum(from.shared)
	m.text(some(func(shown *site.Entry) { m.sum(from.records[shown.Number]) }))
	return m.Sum()
}

// alone adds nothing to an entry.
func alone(e *site.Entry, add func(*site.Entry)) { add(e) }

// Of returns from what a file is made: its content is the same while that is.
func (from *Origins) Of(file render.File) cache.Sum {
	e := file.Inputs.Of
	switch {
	case file.Inputs.Copy != "":
		return from.copied[file.Inputs.Copy]
	case file.Inputs.Some != nil:
		return from.selected(file.Inputs.Some)
	case e == nil:
		return from.all
	case file.Inputs.Extent == render.Alone:
		return from.mixed(alone, e, from.records)
	case file.Inputs.Extent == render.Framed:
		return from.mixed(from.site.Frames, e, from.records)
	case file.Inputs.Extent == render.Told:
		return from.told()[e.Number]
	}
	return from.shown[e.Number]
}

// Among returns from what that follows which a file says of some records: see
// [render.Past].
func (from *Origins) Among(file render.File) cache.Sum {
	m := newMixer()
	m.sum(from.shared)
	m.text(file.Inputs.Among.Pieces)
	for _, e := range file.Inputs.Among.Entries {
		m.sum(from.shown[e.Number])
	}
	return m.Sum()
}

// fonts returns the fonts outside of the content folder that a site names.
func (o *Output) fonts() []string {
	var names []string
	for _, name := range o.Site.Record.Share.Fonts {
		if filepath.IsAbs(name.V) {
			names = append(names, name.V)
		}
	}
	return names
}
