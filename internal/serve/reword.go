package serve

import (
	"os"
	"path/filepath"
	"slices"
)

// reworded is a site that was given the words of one file, without being built
// anew: most saves change nothing else, and whoever writes is waiting.
type reworded struct {
	name  string    // of the file
	again func()    // takes the words back, and gives them again
	then  *snapshot // what was shown before
	stale bool      // the file was saved again after the build behind it began
}

// reword shows a site in which one record says what it says now, if that is
// another wording of what it said. A build follows behind, which looks at all that
// a wording may change beside pages, such as the search.
func (b *builder) reword(changed []string) bool {
	changed = slices.DeleteFunc(slices.Clone(changed), b.isPassing)
	if len(changed) != 1 || !b.good() || b.diags.HasErrors() || b.reworded != nil && b.reworded.name != changed[0] {
		return false // the build under way reads all other records of the site that is shown
	}
	name := filepath.FromSlash(changed[0])
	path, inside := b.disk.Path(name)
	text, err := os.ReadFile(name)
	if !inside || err != nil {
		return false
	}
	then := b.shown
	then.files.site.Lock()
	again, ok := b.last.Reword(b.site, path)
	then.files.past = then.files.past || ok
	then.files.site.Unlock()
	if !ok {
		return false
	}
	b.shown = newSnapshot(b.inputs.VersionWith(name, text), then.files.reworded(), changes{before: then.files}, then.panel)
	if b.reworded != nil {
		b.reworded = &reworded{changed[0], again, then, true}
		return true
	}
	b.reworded = &reworded{changed[0], again, then, false}
	go func() { b.behind <- b.read() }()
	return true
}

// isPassing reports whether a file was there only on the way to another, as of an
// editor that saves under another name first.
func (b *builder) isPassing(name string) bool {
	_, err := os.Lstat(name)
	return os.IsNotExist(err) && !b.inputs.Has(filepath.FromSlash(name))
}

// follow takes what the build behind a rewording has read. It is not done if
// that is old already: then another build follows.
func (b *builder) follow(p plan) (before *snapshot, done bool) {
	r := b.reworded
	if r.stale {
		r.stale = false
		go func() { b.behind <- b.read() }()
		return nil, false
	}
	b.reworded = nil
	b.take(p)
	if b.diags.HasErrors() {
		return r.then, true
	}
	// What the pages were that are other now can be made while the words are
	// taken back.
	then := r.then.files
	then.site.Lock()
	defer then.site.Unlock()
	r.again()
	defer r.again()
	names, _ := worthComparing(different(then, b.shown.files, isShown), then, b.shown.files)
	for _, name := range names {
		if f := then.find(name); f != nil {
			f.get()
		}
	}
	return r.then, true
}
