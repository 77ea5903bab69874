package build

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"summitline/internal/cache"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/render"
)

// Report is what a build did to a directory, in files.
type Report struct {
	New, Changed, Same, Removed int
	Made                        int   // whose content was made; all others were known to be the same
	Forgotten                   error // why it is not remembered what was made from what, if it is not
}

// Written returns how many files were written.
func (r Report) Written() int { return r.New + r.Changed }

// marker is the file by which a build knows a directory as its own: no other
// is ever replaced.
const marker = ".summitline-site"

const markerText = "This folder is the output of summitline, which replaces it as a whole.\n"

// Write makes a directory become exactly the files of the site. All of them
// are made first, beside it; then the two trade places in one step, so that
// whoever looks sees the old site or the new one, whatever happens. Files that
// are the same stay the very files that they were. With errors in the list,
// or an error, the directory is as it was.
//
// What is known of the past is not made again: a file that was made from what
// it would be made from now. Where the directory is just as it was left then,
// only what differs is put in place, one file after the other.
func (o *Output) Write(dir string, past *Past, progress Progress) (Report, diag.List, error) {
	dir, err := ownDirectory(dir)
	if err != nil {
		return Report{}, nil, err
	}
	if past == nil {
		past = &Past{Inputs: new(Inputs), memory: new(cache.Memory)}
	}
	stage, err := openStage(dir)
	if err != nil {
		return Report{}, nil, err
	}
	defer stage.close()

	trace := past.opts.Trace
	end := trace.begin(diag.Say("making the files"))
	w := newWriter(o, past, dir, stage.next)
	diags := o.each(progress, passing, w.known, w.add)
	if w.err != nil || diags.HasErrors() {
		return Report{}, diags, w.err
	}
	end(len(o.Files), w.report.Made)
	end = trace.begin(diag.Say("putting the files in place"))
	if err := w.put(stage); err != nil {
		return Report{}, diags, err
	}
	end(len(o.Files), w.report.Written())
	stage.clear() // what is linked to from it is another file without it
	end = trace.begin(diag.Say("remembering what was made from what"))
	w.report.Forgotten = past.save(o, w)
	end(len(o.Files), w.report.Made)
	return w.report, diags, nil
}

// ownDirectory returns the directory to write to with links resolved. It
// refuses one that holds what no build has put there.
func ownDirectory(dir string) (string, error) {
	real, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if resolved, err := filepath.EvalSymlinks(real); err == nil {
		real = resolved
	} else if to, err := os.Readlink(real); err == nil {
		return "", diag.Say("%s is a link to %s, which is not there", dir, to)
	}
	entries, err := os.ReadDir(real)
	if os.IsNotExist(err) {
		return real, os.MkdirAll(filepath.Dir(real), 0o777)
	}
	if err != nil {
		return "", err
	}
	if len(entries) > 0 && !isMarked(real) {
		return "", diag.Say("%s holds files that summitline did not write, and would lose them: empty it or choose another folder with --out", dir)
	}
	if _, err := os.Lstat(filepath.Join(real, ".git")); err == nil {
		return "", diag.Say("%s holds a git repository, and would lose it: choose another folder with --out", dir)
	}
	return real, nil
}

func isMarked(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, marker))
	return err == nil
}

// writer puts the files that are not yet in the old directory into the next.
type writer struct {
	old, next string
	origins   *Origins
	intact    map[string]cache.Output // files of the old directory that are as the last build left them
	whole     bool                    // all of the old directory is
	some      bool                    // whether there is an old directory
	reads     bool                    // whether the content of files that stay is needed too

	lock    sync.Mutex
	same    []string              // paths, as the system writes them
	written []string              // slash-separated
	made    map[string]cache.Made // by path
	report  Report
	err     error // the first
}

func newWriter(o *Output, past *Past, dir, next string) *writer {
	w := &writer{old: dir, next: next, origins: past.Origins(o), made: make(map[string]cache.Made, len(o.Files))}
	w.intact, w.whole = past.intact(dir)
	_, err := os.Lstat(dir)
	w.some = err == nil
	w.reads = slices.ContainsFunc(o.Files, func(f render.File) bool { return f.Content == nil })
	for _, file := range o.Files {
		if file.Recall != nil && len(w.intact) > 0 {
			file.Recall(render.Past{Same: w.sameInputs, Read: w.left})
		}
	}
	return w
}

// origin returns from what a file is made, so far as it is known before.
func (w *writer) origin(file render.File) cache.Sum {
	if file.Same != nil {
		return w.origins.Among(file)
	}
	return w.origins.Of(file)
}

// sameInputs reports whether a file is there as the last build left it, and was
// made from the same.
func (w *writer) sameInputs(file render.File) bool {
	old, intact := w.intact[file.Path]
	return intact && (w.samePage(file) || old.From == w.origin(file))
}

// samePage reports whether a file is a part of a page that shows what it did.
func (w *writer) samePage(file render.File) bool {
	page, known := w.intact[file.Inputs.Page]
	return known && file.Inputs.Page != "" && page.From == w.origins.shown[file.Inputs.Of.Number]
}

// stays reports whether the content of a file is that which the last build left.
func (w *writer) stays(file render.File) bool {
	if file.Same == nil {
		return w.sameInputs(file)
	}
	_, intact := w.intact[file.Path]
	return intact && file.Same()
}

// left returns a file that is there as the last build left it, or nil.
func (w *writer) left(path string) []byte {
	if _, intact := w.intact[path]; !intact {
		return nil
	}
	return w.before(path)
}

// before returns what a file of the site was, or nil if there was none. A link to
// one is none.
func (w *writer) before(path string) []byte {
	name := filepath.Join(w.old, filepath.FromSlash(path))
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	return content
}

// known returns the content of a file that need not be made: it is in the old
// directory, and its path tells its content or it was made from the same. The
// content is left out where nobody needs it.
func (w *writer) known(file render.File) ([]byte, bool) {
	if file.Telling {
		content := w.left(file.Path)
		return content, content != nil
	}
	if !w.stays(file) {
		return nil, false
	}
	if !w.reads || file.Write != nil {
		return nil, true
	}
	content := w.before(file.Path)
	return content, content != nil
}

// add takes one file of the site.
func (w *writer) add(file render.File, content []byte, known bool) {
	name := filepath.FromSlash(file.Path)
	same, existed := known, known
	var made cache.Made
	old, intact := w.intact[file.Path]
	if stays := known && intact && file.Same == nil && !file.Telling; stays {
		made = old.Made // from the same
	} else {
		made.From = w.origin(file)
	}
	var err error
	switch {
	case known && intact:
		made.Check = old.Check
	case known:
		made.Check = cache.CheckOf(content)
	case file.Write != nil:
		made.Check, same, existed, err = w.stream(file)
	default:
		made.Check = cache.CheckOf(content)
		var before []byte
		if w.some {
			before = w.before(file.Path)
		}
		existed = before != nil
		same = existed && bytes.Equal(before, content)
		if !same {
			err = writeFile(filepath.Join(w.next, name), content)
		}
	}
	w.lock.Lock()
	defer w.lock.Unlock()
	w.made[file.Path] = made
	if !known {
		w.report.Made++
	}
	switch {
	case err != nil:
		if w.err == nil {
			w.err = err
		}
	case same:
		w.same = append(w.same, name)
		w.report.Same++
		return
	case existed:
		w.report.Changed++
	default:
		w.report.New++
	}
	w.written = append(w.written, file.Path)
}

// put makes the directory what it is to be.
func (w *writer) put(stage *stage) error {
	removed, err := w.removed()
	if err != nil {
		return err
	}
	w.report.Removed = len(removed)
	if len(w.written) == 0 && len(removed) == 0 && isMarked(w.old) {
		return nil
	}
	if w.whole && !w.clash(removed) {
		for _, path := range slices.Concat(w.written, removed) {
			cache.Touch(w.intact, path)
		}
		return stage.move(w.old, w.written, removed)
	}
	if err := w.complete(); err != nil {
		return err
	}
	w.intact = nil // of a new directory
	return stage.replace(w.old)
}

// clash reports whether a file that goes differs from one that comes in the
// case of its letters alone: some disks take the two for one.
func (w *writer) clash(removed []string) bool {
	comes := map[string]bool{}
	for _, path := range w.written {
		comes[record.FoldID(path)] = true
	}
	return slices.ContainsFunc(removed, func(path string) bool { return comes[record.FoldID(path)] })
}

// removed returns the files of the old site that the new one lacks.
func (w *writer) removed() ([]string, error) {
	var names []string
	if w.whole {
		for path := range w.intact {
			if _, stays := w.made[path]; !stays && path != marker && !strings.HasSuffix(path, "/") {
				names = append(names, path)
			}
		}
		slices.Sort(names)
		return names, nil
	}
	err := filepath.WalkDir(w.old, func(full string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(w.old, full)
		path := filepath.ToSlash(name)
		if _, stays := w.made[path]; err == nil && path != marker && !stays {
			names = append(names, path)
		}
		return err
	})
	if os.IsNotExist(err) {
		return nil, nil
	}
	return names, err
}

// complete adds to the next directory what stays the same.
func (w *writer) complete() error {
	for _, name := range w.same {
		if err := keep(filepath.Join(w.old, name), filepath.Join(w.next, name)); err != nil {
			return err
		}
	}
	return writeFile(filepath.Join(w.next, marker), []byte(markerText))
}

// keep makes a file appear at a second place as the same file or, where the
// disk cannot do that, as a copy with the same time.
func keep(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	if os.Link(from, to) == nil {
		return nil
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, content, info.Mode().Perm()); err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}

// writeFile writes a file. Most have a folder of their own, which is not there
// yet.
func writeFile(name string, content []byte) error {
	if err := os.Mkdir(filepath.Dir(name), 0o777); os.IsNotExist(err) {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
	}
	return os.WriteFile(name, content, 0o666)
}
