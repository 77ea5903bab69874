package serve

import (
	"os"
	"path/filepath"
	"strings"
)

// reworded is a site that was given the words of one file, without being built
// anew: most saves change nothing else, and whoever writes is waiting.
type reworded struct {
	again func()    // takes the words back, and gives them again
	then  *snapshot // what was shown before
}

// reword shows a site in which one record says what it says now, if that is
// another wording of what it said. A build has to follow, which looks at all
// that a wording may change beside pages, such as the search.
func (b *builder) reword(changed []string) *snapshot {
	if len(changed) != 1 || !b.good() || b.diags.HasErrors() || b.inputs == nil {
		return nil
	}
	name := filepath.FromSlash(changed[0])
	path, inside := strings.CutPrefix(name, filepath.Clean(b.disk.Content)+string(filepath.Separator))
	text, err := os.ReadFile(name)
	if !inside || err != nil {
		return nil
	}
	before := b.shown
	before.files.site.Lock()
	again, ok := b.last.Reword(b.site, filepath.ToSlash(path))
	before.files.past = before.files.past || ok
	before.files.site.Unlock()
	if !ok {
		return nil
	}
	b.reworded = &reworded{again, before}
	b.shown = newSnapshot(b.inputs.VersionWith(name, text), before.files.reworded(), changes{before: before.files}, before.panel)
	return b.shown
}

// rebuild does what a rewording left to be done: it builds the site.
func (b *builder) rebuild() *snapshot {
	r := b.reworded
	b.reworded = nil
	inputs, files := b.files()
	if b.diags.HasErrors() {
		b.failed()
		return b.shown
	}
	// What the pages were that are other now can be made while the words are
	// taken back.
	then := r.then.files
	names := different(then, files, isShown)
	then.site.Lock()
	r.again()
	for _, name := range names {
		if f := then.find(name); f != nil {
			f.get()
		}
	}
	r.again()
	then.site.Unlock()
	b.shown = newSnapshot(inputs.Version(), files, b.shown.since, b.shown.panel)
	return b.shown
}
