package build

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"summitline/internal/cache"
	"summitline/internal/diag"
)

// Past is what is known of how a site was made before, and what its inputs are
// now.
type Past struct {
	*Inputs
	disk   Disk
	file   string      // of the memory
	found  fs.FileInfo // the file as it was when it was read; nil if it was not there
	memory *cache.Memory
	last   Summary
}

// Summary is what there is to say of a site that was made.
type Summary struct {
	Records, Files, Warnings int
	Notes                    Notes
	Today                    string   // on which the warnings hold
	Fonts                    []string // that the site names
}

// Recall looks at the inputs of a site, before they are read, and at what is
// remembered of the last time.
func Recall(opts Options, disk Disk) *Past {
	nothing := &Past{Inputs: &Inputs{opts: opts, disk: disk}, disk: disk, memory: new(cache.Memory)}
	if disk.Cache == "" {
		return nothing
	}
	words := append([]string{disk.Content, disk.Out, opts.BaseURL, fmt.Sprint(opts.Drafts)}, disk.Others...)
	p := &Past{disk: disk, file: cache.File(disk.Cache, words...)}
	p.found, _ = os.Stat(p.file)
	p.memory = cache.Open(p.file)
	json.Unmarshal(p.memory.Notes, &p.last) // without notes, nothing was remembered
	program, err := os.Executable()
	if err != nil {
		return nothing
	}
	made := cache.Look(nil, []string{program}, []cache.Input{p.memory.Program})
	if len(made) == 0 {
		return nothing
	}
	if made[0].Sum != p.memory.Program.Sum {
		p.memory = &cache.Memory{Inputs: p.memory.Inputs}
	}
	p.memory.Program = made[0]
	end := opts.Trace.begin(diag.Say("looking for what has changed"))
	p.Inputs = lookAt(opts, disk, p.last.Fonts, p.memory.Inputs)
	p.Inputs.program = made[0].Sum
	end(len(p.list), cache.Different(p.memory.Inputs, p.list))
	return p
}

// Unchanged reports whether the site on the disk is what its inputs make of it,
// and what there is to say of it.
func (p *Past) Unchanged() (Summary, bool) {
	if len(p.memory.Outputs) == 0 || p.last.Today != p.opts.Today.String() || !cache.Same(p.list, p.memory.Inputs) {
		return Summary{}, false
	}
	dir, err := filepath.EvalSymlinks(p.disk.Out)
	if err != nil {
		return Summary{}, false
	}
	intact, whole := cache.Intact(dir, p.memory.Outputs)
	if !whole {
		return Summary{}, false
	}
	moved := !slices.Equal(p.list, p.memory.Inputs)
	for i, o := range p.memory.Outputs {
		now := intact[o.Path]
		moved = moved || now != o
		p.memory.Outputs[i] = now
	}
	if p.memory.Inputs = p.list; moved {
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
	if !p.isLatest() {
		if now := cache.Open(p.file); now.Program.Sum == p.memory.Program.Sum {
			p.memory.Outputs = now.Outputs
		}
	}
	return cache.Intact(dir, p.memory.Outputs)
}

// isLatest reports whether no other build has remembered anything since. Each
// puts another file in the place.
func (p *Past) isLatest() bool {
	now, err := os.Stat(p.file)
	return err == nil && p.found != nil && os.SameFile(now, p.found) && now.ModTime().Equal(p.found.ModTime())
}

// save remembers how a site was made. Where somebody has saved an input in the
// meantime, it is not known which of the two was read: then it is not remembered
// from what the files were made, and the next build makes them again.
func (p *Past) save(o *Output, w *writer) error {
	if p.file == "" {
		return nil
	}
	if p.moved() {
		for path, made := range w.made {
			w.made[path] = cache.Made{Check: made.Check}
		}
		p.list = nil
	}
	w.made[marker] = cache.Made{Check: cache.CheckOf([]byte(markerText))}
	outputs, err := cache.Remember(w.old, w.made, w.intact)
	if err != nil {
		return err
	}
	notes, err := json.Marshal(Summary{o.Records(), len(o.Files), o.warnings, o.Notes(), p.opts.Today.String(), p.disk.fonts(o)})
	if err != nil {
		return err
	}
	p.memory.Notes, p.memory.Inputs, p.memory.Outputs = notes, p.list, outputs
	return p.memory.Save(p.file)
}
