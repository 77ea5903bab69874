package build

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"summitline/internal/cache"
	"summitline/internal/diag"
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

// Past is what is known of how a site was made before, and what its inputs are
// now.
type Past struct {
	disk   Disk
	opts   Options
	file   string // of the memory
	memory *cache.Memory
	inputs []cache.Input
	last   Summary
}

// Summary is what there is to say of a site that was made.
type Summary struct {
	Records, Files, Warnings int
	Notes                    Notes
	Today                    string   // on which the warnings hold
	Fonts                    []string // outside of the content folder that the site names
}

// Recall looks at the inputs of a site, before they are read, and at what is
// remembered of the last time.
func Recall(opts Options, disk Disk) (*Past, error) {
	p := &Past{disk: disk, opts: opts, memory: new(cache.Memory)}
	if disk.Cache == "" {
		return p, nil
	}
	words := append([]string{disk.Content, disk.Out, opts.BaseURL, fmt.Sprint(opts.Drafts)}, disk.Others...)
	p.file = cache.File(disk.Cache, words...)
	p.memory = cache.Open(p.file)
	json.Unmarshal(p.memory.Notes, &p.last) // without notes, nothing was remembered
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	made, err := cache.Look(nil, []string{program}, []cache.Input{p.memory.Program})
	if err != nil || len(made) == 0 {
		return nil, diag.Say("the program itself cannot be read: %v", err)
	}
	if made[0].Sum != p.memory.Program.Sum {
		p.memory = &cache.Memory{Inputs: p.memory.Inputs}
	}
	p.memory.Program = made[0]
	p.inputs, err = cache.Look(p.folders(), p.last.Fonts, p.memory.Inputs)
	return p, err
}

func (p *Past) folders() []string { return append([]string{p.disk.Content}, p.disk.Others...) }

// Unchanged reports whether the site on the disk is what its inputs make of it,
// and what there is to say of it.
func (p *Past) Unchanged() (Summary, bool) {
	if len(p.memory.Outputs) == 0 || p.last.Today != p.opts.Today.String() || !cache.Same(p.inputs, p.memory.Inputs) {
		return Summary{}, false
	}
	dir, err := filepath.EvalSymlinks(p.disk.Out)
	if err != nil {
		return Summary{}, false
	}
	if _, whole := cache.Intact(dir, p.memory.Outputs); !whole {
		return Summary{}, false
	}
	if !slices.Equal(p.inputs, p.memory.Inputs) {
		p.memory.Inputs = p.inputs
		p.memory.Save(p.file) // else the files are only read again
	}
	return p.last, true
}

// intact returns the outputs in a directory that are as they were remembered.
// Another build may have been there since they were first looked for.
func (p *Past) intact(dir string) (outputs map[string]cache.Output, whole bool) {
	if p.file == "" {
		return nil, false
	}
	if now := cache.Open(p.file); now.Program.Sum == p.memory.Program.Sum {
		p.memory.Outputs = now.Outputs
	}
	return cache.Intact(dir, p.memory.Outputs)
}

// save remembers how a site was made.
func (p *Past) save(o *Output, w *writer) error {
	if p.file == "" {
		return nil
	}
	w.from[marker] = cache.Sum{}
	outputs, err := cache.Remember(w.old, w.from, w.intact)
	if err != nil {
		return err
	}
	notes, err := json.Marshal(Summary{o.Records(), len(o.Files), o.warnings, o.Notes(), p.opts.Today.String(), o.fonts()})
	if err != nil {
		return err
	}
	p.memory.Notes, p.memory.Inputs, p.memory.Outputs = notes, p.inputs, outputs
	return p.memory.Save(p.file)
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

// origins knows from what the files of a site are made.
type origins struct {
	shared cache.Sum            // what is shared by all
	all    cache.Sum            // that and all of the content folder
	inputs map[string]cache.Sum // of the content folder, by path; with its name each
}

// origins returns from what the files of a site are made.
func (p *Past) origins(o *Output) *origins {
	from := &origins{inputs: make(map[string]cache.Sum, len(p.inputs))}
	prefix := filepath.Clean(p.disk.Content) + string(filepath.Separator)
	shared := newMixer()
	shared.sum(p.memory.Program.Sum)
	shared.text(fmt.Sprintf("%q %v %v %q", p.opts.BaseURL, p.opts.Drafts, p.opts.Local, o.shared))
	all := newMixer()
	for _, in := range p.inputs {
		named := newMixer()
		named.text(in.Name)
		named.sum(in.Sum)
		path, inside := strings.CutPrefix(in.Name, prefix)
		if inside {
			from.inputs[filepath.ToSlash(path)] = named.Sum()
			all.sum(named.Sum())
		}
		if !inside || path == record.SiteFile {
			shared.sum(named.Sum())
		}
	}
	if p.opts.kept(o.Site) { // pages name the marks of pictures
		for _, picture := range o.Site.Pictures() {
			shared.sum(from.inputs[picture.Path])
		}
	}
	from.shared = shared.Sum()
	all.sum(from.shared)
	from.all = all.Sum()
	return from
}

// of returns from what a file is made.
func (from *origins) of(file render.File) cache.Sum {
	if file.Inputs == nil {
		return from.all
	}
	m := newMixer()
	m.sum(from.shared)
	file.Inputs(func(name string) { m.sum(from.inputs[name]) })
	return m.Sum()
}
