package build

import (
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"

	"summitline/internal/cache"
	"summitline/internal/record"
	"summitline/internal/render"
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
	return &Inputs{opts: opts, disk: disk, list: list}, err
}

// Version returns a name for the inputs: another for others.
func (in *Inputs) Version() string {
	m := newMixer()
	m.text(in.asked())
	for _, file := range in.list {
		m.text(file.Name)
		m.sum(file.Sum)
	}
	sum := m.Sum()
	return hex.EncodeToString(sum[:8])
}

// asked returns what changes files besides the inputs.
func (in *Inputs) asked() string {
	return fmt.Sprintf("%q %v %v", in.opts.BaseURL, in.opts.Drafts, in.opts.Local)
}

// Origins knows from what the files of a site are made.
type Origins struct {
	shared cache.Sum            // what is shared by all
	all    cache.Sum            // that and all of the content folder
	inputs map[string]cache.Sum // of the content folder, by path; with its name each
}

// Origins returns from what the files of a site are made that was made from the
// inputs.
func (in *Inputs) Origins(o *Output) *Origins {
	from := &Origins{inputs: make(map[string]cache.Sum, len(in.list))}
	prefix := filepath.Clean(in.disk.Content) + string(filepath.Separator)
	shared, all := newMixer(), newMixer()
	shared.sum(in.program)
	shared.text(in.asked() + o.shared)
	for _, file := range in.list {
		named := newMixer()
		named.text(file.Name)
		named.sum(file.Sum)
		path, inside := strings.CutPrefix(file.Name, prefix)
		if inside {
			from.inputs[filepath.ToSlash(path)] = named.Sum()
			all.sum(named.Sum())
		}
		if !inside || path == record.SiteFile {
			shared.sum(named.Sum())
		}
	}
	if in.opts.kept(o.Site) { // pages name the marks of pictures
		for _, picture := range o.Site.Pictures() {
			shared.sum(from.inputs[picture.Path])
		}
	}
	from.shared = shared.Sum()
	all.sum(from.shared)
	from.all = all.Sum()
	return from
}

// Of returns from what a file is made: its content is the same while that is.
func (from *Origins) Of(file render.File) cache.Sum {
	if file.Inputs == nil {
		return from.all
	}
	m := newMixer()
	m.sum(from.shared)
	file.Inputs(func(name string) { m.sum(from.inputs[name]) })
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
