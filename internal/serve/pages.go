package serve

import (
	"bytes"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/unicode/norm"

	"summitline/internal/build"
	"summitline/internal/cache"
	"summitline/internal/diag"
)

// file is a file of the site, which is made when it is first asked for.
type file struct {
	from cache.Sum // what it is made from
	make func() ([]byte, diag.List)

	once    sync.Once
	content []byte
	diags   diag.List // what is wrong with it: then there is no content
}

// get returns the content of a file, or what is wrong with it.
func (f *file) get() ([]byte, diag.List) {
	f.once.Do(func() {
		f.content, f.diags = f.make()
		f.make = nil // the site that it is made from need not be kept for it
	})
	if f.diags.HasErrors() {
		return nil, f.diags
	}
	return f.content, nil
}

// files are the files of a site by path, in NFC: some disks keep names
// decomposed, and browsers send either form.
type files map[string]*file

// newFiles returns the files of a site. Those that are made from what they were
// made from before are the same.
func newFiles(out *build.Output, from *build.Origins, before files) files {
	now := make(files, len(out.Files))
	for _, f := range out.Files {
		name, sum := norm.NFC.String(f.Path), from.Of(f)
		if old, there := before[name]; there && old.from == sum {
			now[name] = old
			continue
		}
		now[name] = &file{from: sum, make: f.Content}
	}
	return now
}

// different returns the paths of those files that are made from something else
// than before, or are gone, and of which the answer to a question is yes.
func different(before, now files, asked func(name string) bool) []string {
	var names []string
	for name, f := range now {
		if before[name] != f && asked(name) {
			names = append(names, name)
		}
	}
	for name := range before {
		if _, stays := now[name]; !stays && asked(name) {
			names = append(names, name)
		}
	}
	return names
}

// made makes some files, several at a time, and returns those that there are by
// path, and what is wrong with them.
func (all files) made(names []string) (map[string][]byte, diag.List) {
	var (
		group errgroup.Group
		lock  sync.Mutex
		diags diag.List
		made  = make(map[string][]byte, len(names))
	)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, name := range names {
		f, there := all[name]
		if !there {
			continue
		}
		group.Go(func() error {
			content, found := f.get()
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

// was returns what a file was before, if it was there and was another.
func (now files) was(name string, before files) ([]byte, bool) {
	old, there := before[name]
	f, stays := now[name]
	if !there || !stays || old == f {
		return nil, false
	}
	then, wrong := old.get()
	content, wrongNow := f.get()
	return then, !wrong.HasErrors() && !wrongNow.HasErrors() && !bytes.Equal(then, content)
}
