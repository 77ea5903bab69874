package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"

	"github.com/fsnotify/fsnotify"

	"summitline/internal/diag"
)

// watcher tells when files of some folders change. The folders need not be
// there: they may come, go, and come back.
//
// The system watches single directories, by what they are and not by what they
// are called. So every directory below the folders is watched, never a file,
// which an editor may replace by another of the same name; and for each folder
// the nearest one above it that is there.
type watcher struct {
	batches chan []string // the names of what has changed, as the user calls them
	errors  chan error    // holds some that nobody has asked for yet; the rest is dropped

	folders []folder
	notify  *fsnotify.Watcher // nil if the system refuses: then nothing ever changes
}

// folder is one of the folders watched.
type folder struct {
	Folder
	name string // as the user calls it, with slashes
	path string // absolute, as the system calls it
}

// newWatcher returns a watcher that misses nothing from now on, and has to be
// run.
func newWatcher(folders []Folder) *watcher {
	w := &watcher{batches: make(chan []string), errors: make(chan error, 8)}
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		w.fail(diag.Say("changes will go unnoticed: %v", advised(err)))
		return w
	}
	w.notify = notify
	for _, watched := range folders {
		path, err := filepath.Abs(watched.Name)
		if err != nil {
			w.fail(diag.Say("changes in %s will go unnoticed: %v", watched.Name, err))
			continue
		}
		f := folder{watched, filepath.ToSlash(filepath.Clean(watched.Name)), path}
		w.folders = append(w.folders, f)
		w.watch(f)
	}
	return w
}

// run watches until the context is done.
func (w *watcher) run(ctx context.Context) {
	if w.notify == nil {
		return
	}
	defer w.notify.Close()
	names := make(chan string)
	settled := make(chan struct{})
	go func() {
		settle(ctx, names, w.batches)
		close(settled)
	}()
	defer func() { <-settled }()
	for {
		var changed []string
		select {
		case event := <-w.notify.Events:
			changed = w.see(event)
		case err := <-w.notify.Errors:
			changed = w.miss(err)
		case <-ctx.Done():
			return
		}
		for _, name := range changed {
			select {
			case names <- name:
			case <-ctx.Done():
				return
			}
		}
	}
}

// see returns the names of what an event of the system has changed, and adapts
// what is watched.
func (w *watcher) see(event fsnotify.Event) []string {
	moved := event.Has(fsnotify.Create | fsnotify.Remove | fsnotify.Rename)
	if !moved && !event.Has(fsnotify.Write) {
		return nil // a change of mode or times: indexers and backups cause them, on some systems mere reading
	}
	at := filepath.Clean(event.Name)
	if event.Has(fsnotify.Remove | fsnotify.Rename) {
		w.forget(at)
	}
	directory := isDirectory(at)
	if !moved && directory {
		return nil // what has changed in it has an event of its own, if it matters
	}
	var changed []string
	for _, f := range w.folders {
		inside, ok := relative(f.path, at)
		switch _, above := relative(at, f.path); {
		case ok && inside != ".":
			if f.passesOver(inside) {
				continue
			}
			if directory {
				w.watchTree(f, at)
			}
			changed = append(changed, path.Join(f.name, filepath.ToSlash(inside)))
		case above && moved:
			w.watch(f)
			changed = append(changed, f.name)
		}
	}
	return changed
}

// watch watches a folder, and from above for when it comes or goes.
func (w *watcher) watch(f folder) {
	w.watchAbove(f, f.path)
	w.watchTree(f, f.path)
}

// watchAbove watches the nearest directory above a path that is there.
func (w *watcher) watchAbove(f folder, path string) {
	above := filepath.Dir(path)
	if above == path {
		return
	}
	err := w.notify.Add(above)
	if errors.Is(err, fs.ErrNotExist) {
		w.watchAbove(f, above)
		err = w.notify.Add(above) // it may have come before its parent was watched
	}
	w.check(f, err)
}

// watchTree watches a directory and all below it. A directory is read only once
// it is watched, so that what comes into it meanwhile is either read or told of.
func (w *watcher) watchTree(f folder, dir string) {
	w.check(f, w.notify.Add(dir))
	entries, _ := os.ReadDir(dir) // the build says what is wrong with it
	for _, entry := range entries {
		if entry.IsDir() && !f.passesOver(entry.Name()) {
			w.watchTree(f, filepath.Join(dir, entry.Name()))
		}
	}
}

// forget stops watching a path that has gone, and all below it. A directory
// that was moved would otherwise go on being watched under its old name, and
// could not be under its new one.
func (w *watcher) forget(gone string) {
	for _, watched := range w.notify.WatchList() {
		if _, below := relative(gone, watched); below {
			w.notify.Remove(watched) // fails if the system has forgotten it too
		}
	}
}

// miss returns the names of all that may have changed unseen when the system
// reports an error.
func (w *watcher) miss(err error) []string {
	if !errors.Is(err, fsnotify.ErrEventOverflow) {
		w.fail(diag.Say("changes may go unnoticed: %v", advised(err)))
		return nil
	}
	var all []string
	for _, f := range w.folders {
		w.watch(f)
		all = append(all, f.name)
	}
	return all
}

// check reports that a directory cannot be watched, unless it has just gone.
func (w *watcher) check(f folder, err error) {
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.fail(diag.Say("some changes in %s will go unnoticed: %v", f.name, advised(err)))
	}
}

func (w *watcher) fail(err error) {
	select {
	case w.errors <- err:
	default:
	}
}

// advised adds to an error of the system what to do about it.
func advised(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return diag.Say("the system allows no more watches; raise fs.inotify.max_user_watches with sysctl, and start again")
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return diag.Say("%v; raise the limit (ulimit -n, on Linux also fs.inotify.max_user_instances with sysctl), and start again", err)
	}
	return err
}

// relative returns the path that leads from a directory to something in it, or
// "." to itself.
func relative(dir, path string) (string, bool) {
	rel, err := filepath.Rel(dir, path)
	return rel, err == nil && filepath.IsLocal(rel)
}

func isDirectory(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.IsDir()
}
