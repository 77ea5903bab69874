package serve

import (
	"bytes"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/unicode/norm"

	"summitline/internal/build"
	"summitline/internal/cache"
	"summitline/internal/diag"
)

// files are the files of a site, each made when it is first asked for. They are
// found by path in NFC: some disks keep names decomposed, and browsers send
// either form.
type files struct {
	places map[string]int // in the list
	list   []file
	site   *sync.RWMutex // of all sites one after the other, which share records: held while a file is made; who rewords one holds it alone
	words  bool          // the site was reworded: its files say something else than what they are made from says
	past   bool          // the site has been reworded since: what is not made yet can only be made as it is now
}

// file is a file of the site.
type file struct {
	from cache.Sum // what it is made from
	make func() ([]byte, diag.List)

	lock sync.Mutex
	made atomic.Pointer[content] // nil before it is made
}

// content is what a file holds, or what is wrong with it.
type content struct {
	bytes []byte
	diags diag.List
}

// newFiles returns the files of a site. Those that are made from what they were
// made from before, and have been, are not made again.
func newFiles(out *build.Output, from *build.Origins, before *files) *files {
	all := &files{places: make(map[string]int, len(out.Files)), list: make([]file, len(out.Files)), site: new(sync.RWMutex)}
	if before != nil {
		all.site = before.site
	}
	for i, f := range out.Files {
		name := norm.NFC.String(f.Path)
		all.places[name] = i
		now := &all.list[i]
		now.from, now.make = from.Of(f), f.Content
		if old := before.find(name); old != nil && !before.words && old.from == now.from {
			now.made.Store(old.made.Load())
		}
	}
	return all
}

// reworded returns the same files to be made again, of a site that has been
// reworded.
func (all *files) reworded() *files {
	again := &files{places: all.places, list: make([]file, len(all.list)), site: all.site, words: true}
	for i := range all.list {
		again.list[i].from, again.list[i].make = all.list[i].from, all.list[i].make
	}
	return again
}

// find returns a file, or nil. There are none among no files.
func (all *files) find(name string) *file {
	if all == nil {
		return nil
	}
	if i, there := all.places[name]; there {
		return &all.list[i]
	}
	return nil
}

// content returns the content of a file, or what is wrong with it.
func (all *files) content(f *file) ([]byte, diag.List) {
	if f.made.Load() == nil {
		all.site.RLock()
		defer all.site.RUnlock()
	}
	return f.get()
}

// get makes a file if it has not been made. Whoever calls it holds the site.
func (f *file) get() ([]byte, diag.List) {
	c := f.made.Load()
	if c == nil {
		f.lock.Lock()
		defer f.lock.Unlock()
		if c = f.made.Load(); c == nil {
			c = new(content)
			c.bytes, c.diags = f.make()
			f.made.Store(c)
		}
	}
	if c.diags.HasErrors() {
		return nil, c.diags
	}
	return c.bytes, nil
}

// different returns the paths of those files that are made from something else
// than before, or are gone, and of which the answer to a question is yes.
func different(before, now *files, asked func(name string) bool) []string {
	var names []string
	for name, i := range now.places {
		if old := before.find(name); (old == nil || old.from != now.list[i].from) && asked(name) {
			names = append(names, name)
		}
	}
	if before != nil {
		for name := range before.places {
			if now.find(name) == nil && asked(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// mostCompared is how many pages that may be other than before are made, to see
// whether they are.
const mostCompared = 300

// worthComparing returns which of the pages that may be other than before are to
// be compared, and how many are left: of very many those that somebody has
// opened, and one of each folder.
func worthComparing(names []string, before, now *files) (some []string, rest int) {
	if len(names) <= mostCompared {
		return names, 0
	}
	opened := func(all *files, name string) bool { f := all.find(name); return f != nil && f.made.Load() != nil }
	for _, name := range names {
		if opened(before, name) || opened(now, name) {
			some = append(some, name)
		}
	}
	some = append(some[:min(len(some), mostCompared)], samples(names)...)
	slices.Sort(some)
	some = slices.Compact(some)
	return some, len(names) - len(some)
}

// contents makes some files, several at a time, and returns those that there
// are by path, and what is wrong with them. Of a past site it returns those that
// have been made.
func (all *files) contents(names []string) (map[string][]byte, diag.List) {
	var (
		group errgroup.Group
		lock  sync.Mutex
		diags diag.List
		made  = make(map[string][]byte, len(names))
	)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, name := range names {
		f := all.find(name)
		if f == nil || all.past && f.made.Load() == nil {
			continue
		}
		group.Go(func() error {
			content, found := all.content(f)
			lock.Lock()
			defer lock.Unlock()
			diags = append(diags, found...)
			if !found.HasErrors() {
				made[name] = content
			}
			return nil
		})
	}
	group.Wait() // the functions return no error
	return made, diags.Sorted()
}

// was returns what a file was before, if that is known and was another.
func (all *files) was(name string, before *files) ([]byte, bool) {
	old, f := before.find(name), all.find(name)
	if old == nil || f == nil || old.from == f.from && !before.past || before.past && old.made.Load() == nil {
		return nil, false
	}
	then, wrong := before.content(old)
	content, wrongNow := all.content(f)
	return then, !wrong.HasErrors() && !wrongNow.HasErrors() && !bytes.Equal(then, content)
}
