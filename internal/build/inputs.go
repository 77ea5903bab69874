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

// Path returns the path of a file below the folder of the records, with slashes,
// and whether it is there.
func (d Disk) Path(name string) (path string, inside bool) { return below(d.Content, name) }

// below returns the path of a file below a folder, with slashes, and whether it
// is there.
func below(folder, name string) (path string, inside bool) {
	if folder = filepath.Clean(folder); folder == "." {
		return filepath.ToSlash(name), filepath.IsLocal(name)
	}
	path, inside = strings.CutPrefix(name, strings.TrimSuffix(folder, string(filepath.Separator))+string(filepath.Separator))
	return filepath.ToSlash(path), inside
}

// Inputs are the files of which a site is made, as they were at one time.
type Inputs struct {
	opts    Options
	disk    Disk
	program cache.Sum // that makes it
	list    []cache.Input
	named   []cache.Sum // of each with its name
	total   cache.Sum   // of all, in any order
	fonts   []string    // among them, wherever they are
}

// Look returns the inputs of a site as they are. It has to be called before they
// are read: what changes in between is then read, and taken for changed the next
// time. Those that are as they were in last, which may be nil, are not read.
func Look(opts Options, disk Disk, last *Inputs) *Inputs {
	var known []cache.Input
	if last != nil {
		known = last.list
	}
	return lookAt(opts, disk, nil, known)
}

func lookAt(opts Options, disk Disk, fonts []string, known []cache.Input) *Inputs {
	in := &Inputs{opts: opts, disk: disk, fonts: fonts, list: cache.Look(append([]string{disk.Content}, disk.Others...), fonts, known)}
	in.name()
	return in
}

// name sums the inputs up.
func (in *Inputs) name() {
	in.named, in.total = make([]cache.Sum, len(in.list)), cache.Sum{}
	for i, file := range in.list {
		in.named[i] = named(file)
		in.total = xor(in.total, in.named[i])
	}
}

// Has reports whether a file was there, by its name.
func (in *Inputs) Has(name string) bool {
	return slices.ContainsFunc(in.list, func(file cache.Input) bool { return file.Name == name })
}

// addFonts takes as inputs the fonts that a site names, which are known once its
// settings have been read.
func (in *Inputs) addFonts(names []string) {
	in.fonts = names
	if names = slices.DeleteFunc(slices.Clone(names), in.Has); len(names) == 0 {
		return
	}
	in.list = append(slices.Clip(in.list), cache.Look(nil, names, nil)...)
	slices.SortFunc(in.list, func(a, b cache.Input) int { return strings.Compare(a.Name, b.Name) })
	in.name()
}

// moved reports whether any of the inputs is another by now.
func (in *Inputs) moved() bool {
	return !cache.Same(in.list, lookAt(in.opts, in.disk, in.fonts, in.list).list)
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
	add := func(file cache.Input) {
		if path, inside := in.disk.Path(file.Name); inside {
			paths = append(paths, path)
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
	in.addFonts(in.disk.fonts(o))
	copied := make(map[string]cache.Sum, len(in.list))
	shared, all := newMixer(), newMixer()
	shared.sum(in.program)
	shared.text(in.asked() + o.shared)
	if o.own {
		shared.sum(in.total)
	}
	for i, file := range in.list {
		path, inside := in.disk.Path(file.Name)
		if inside {
			copied[path] = in.named[i]
			all.sum(in.named[i])
		}
		isOther := func(folder string) bool { _, other := below(folder, file.Name); return other }
		if !inside || path == record.SiteFile || slices.Contains(in.fonts, file.Name) || slices.ContainsFunc(in.disk.Others, isOther) {
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
		if sum, known := from.copied[file.Inputs.Copy]; known {
			return sum
		}
		return from.all
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

// fonts returns the fonts that a site names, wherever they are.
func (d Disk) fonts(o *Output) []string {
	var names []string
	for _, name := range o.Site.Record.Share.Fonts {
		if filepath.IsAbs(name.V) {
			names = append(names, name.V)
		} else {
			names = append(names, filepath.Join(d.Content, filepath.FromSlash(name.V)))
		}
	}
	return names
}
