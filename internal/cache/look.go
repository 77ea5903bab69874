package cache

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

// How long after it was written a file can be written again without getting
// another time: clocks of file systems tick, of some of them slowly.
const (
	recent     = int64(50 * time.Millisecond)
	recentSlow = int64(2 * time.Second)
)

// Sums of what has no content, which no content has.
var (
	folderSum = Sum{1}
	oddSum    = Sum{2} // neither a file nor a folder, a link to nothing, or cannot be looked at
)

// Look returns the files of some folders, and some other files, with the sums
// of their contents, each once, by name. One that is as it was in last, by its
// stamp, is not read. A folder or file that is not there is none; passed over
// are files and folders whose names begin with a dot, but for .well-known. What
// cannot be looked at is there: whoever needs it says what is wrong.
func Look(folders, files []string, last []Input) []Input {
	known := make(map[string]*Input, len(last))
	for i := range last {
		known[last[i].Name] = &last[i]
	}
	l := looker{known: known, now: time.Now().UnixNano()}
	for _, folder := range folders {
		l.walk(folder)
	}
	for _, name := range files {
		l.names = append(l.names, found{name, isLink(name)})
	}
	inputs := make([]Input, len(l.names))
	Spread(len(l.names), func(i int) error {
		inputs[i] = l.look(l.names[i])
		return nil
	})
	inputs = slices.DeleteFunc(inputs, func(in Input) bool { return in.Name == "" })
	slices.SortFunc(inputs, func(a, b Input) int { return cmp.Compare(a.Name, b.Name) })
	return slices.CompactFunc(inputs, func(a, b Input) bool { return a.Name == b.Name })
}

func isLink(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// looker looks at files.
type looker struct {
	known map[string]*Input
	now   int64
	names []found
}

// found is something in a folder.
type found struct {
	name string
	link bool // to something
}

// walk lists the files of a folder. An empty folder counts as a file, since a
// site may complain of it.
func (l *looker) walk(folder string) {
	entries, _ := os.ReadDir(folder) // whoever reads it says what is wrong
	for _, entry := range entries {
		name := entry.Name()
		if strings.HasPrefix(name, ".") && name != ".well-known" && name != ".nojekyll" {
			continue
		}
		full := filepath.Join(folder, name)
		l.names = append(l.names, found{full, entry.Type()&fs.ModeSymlink != 0})
		if entry.IsDir() {
			l.walk(full)
		}
	}
}

// look returns what a file is now; nothing if it is gone. A link is another than
// the file to which it leads.
func (l *looker) look(at found) Input {
	in := Input{Name: at.name, Sum: oddSum}
	info, err := os.Stat(at.name)
	switch {
	case os.IsNotExist(err) && !at.link:
		return Input{}
	case err != nil:
		return in
	case info.IsDir():
		in.Sum = folderSum
		return in
	case !info.Mode().IsRegular(): // a pipe would be waited for
		return in
	}
	in.Stamp = stampOf(info)
	if old, ok := l.known[at.name]; ok && old.Stamp == in.Stamp && old.Modified != 0 && !at.link {
		return *old
	}
	content, err := os.ReadFile(at.name)
	switch {
	case os.IsNotExist(err):
		return Input{}
	case err != nil:
		return Input{Name: at.name, Sum: oddSum}
	}
	if in.Sum = SumOf(content); at.link {
		in.Sum = SumOf(append(in.Sum[:], "link"...))
	}
	if age := l.now - in.Modified; age < recent || age < recentSlow && in.Modified%int64(time.Second) == 0 {
		in.Modified = 0 // it may be written again within the same tick
	}
	return in
}

func stampOf(info fs.FileInfo) Stamp {
	return Stamp{info.Size(), info.ModTime().UnixNano(), changed(info)}
}

// Same reports whether two lists of inputs have the same files with the same
// contents, whatever their times.
func Same(a, b []Input) bool {
	return slices.EqualFunc(a, b, func(a, b Input) bool { return a.Name == b.Name && a.Sum == b.Sum })
}

// Different returns how many of the inputs now are other than they were, or were
// not there.
func Different(before, now []Input) int {
	sums := make(map[string]Sum, len(before))
	for _, in := range before {
		sums[in.Name] = in.Sum
	}
	n := 0
	for _, in := range now {
		if sum, known := sums[in.Name]; !known || sum != in.Sum {
			n++
		}
	}
	return n
}

// Intact returns those outputs below a folder that are as they were remembered,
// by path, and whether that is all that there is in it. One with another stamp,
// since somebody has brought the folder from elsewhere, is known by its content,
// and is returned with its new stamp.
func Intact(dir string, outputs []Output) (intact map[string]Output, whole bool) {
	ours := sync.OnceValue(func() map[string]bool {
		paths := make(map[string]bool, len(outputs))
		for _, o := range outputs {
			paths[o.Path] = true
		}
		return paths
	})
	now := slices.Clone(outputs)
	same := make([]bool, len(outputs))
	Spread(len(outputs), func(i int) error {
		o := &now[i]
		name := filepath.Join(dir, filepath.FromSlash(o.Path))
		info, err := os.Lstat(name)
		folder := strings.HasSuffix(o.Path, "/")
		if err != nil || info.IsDir() != folder || !folder && !info.Mode().IsRegular() {
			return nil
		}
		stamp := outputStamp(info)
		switch {
		case o.Stamp == stamp:
			same[i] = true
		case folder:
			same[i] = holdsOnly(name, strings.TrimPrefix(o.Path, root), ours())
		case o.Size == stamp.Size:
			content, err := os.ReadFile(name)
			same[i] = err == nil && CheckOf(content) == o.Check
		}
		o.Stamp = stamp
		return nil
	})
	intact = make(map[string]Output, len(outputs))
	whole = len(outputs) > 0
	for i, o := range now {
		if same[i] {
			intact[o.Path] = o
		} else {
			whole = false
		}
	}
	return intact, whole
}

// holdsOnly reports whether a folder of the site holds nothing that is not among
// some paths.
func holdsOnly(name, path string, ours map[string]bool) bool {
	entries, err := os.ReadDir(name)
	return err == nil && !slices.ContainsFunc(entries, func(entry fs.DirEntry) bool {
		if entry.IsDir() {
			return !ours[path+entry.Name()+"/"]
		}
		return !ours[path+entry.Name()]
	})
}

// Touch takes an output that is written or removed, and the folders around it,
// out of those that are as they were.
func Touch(intact map[string]Output, path string) {
	delete(intact, path)
	for at := strings.LastIndexByte(path, '/') + 1; at > 0; at = strings.LastIndexByte(path[:at-1], '/') + 1 {
		delete(intact, path[:at])
	}
	delete(intact, root)
}

// root stands for the folder of the site among its outputs.
const root = "./"

// Remember returns the outputs below a folder, and the folders that they are
// in, as they are now: those that are intact without looking. It takes what
// is known of each since it was made, by path.
func Remember(dir string, made map[string]Made, intact map[string]Output) ([]Output, error) {
	all := make([]Output, 0, 2*len(made))
	all = append(all, Output{Path: root})
	folders := map[string]bool{}
	for path, m := range made {
		all = append(all, Output{Path: path, Made: m})
		for at := strings.LastIndexByte(path, '/') + 1; at > 0 && !folders[path[:at]]; at = strings.LastIndexByte(path[:at-1], '/') + 1 {
			folders[path[:at]] = true
			all = append(all, Output{Path: path[:at]})
		}
	}
	slices.SortFunc(all, func(a, b Output) int { return cmp.Compare(a.Path, b.Path) })
	return all, Spread(len(all), func(i int) error {
		if known, ok := intact[all[i].Path]; ok {
			all[i].Stamp = known.Stamp
			return nil
		}
		info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(all[i].Path)))
		if err == nil {
			all[i].Stamp = outputStamp(info)
		}
		return err
	})
}

// outputStamp returns the stamp of an output.
func outputStamp(info fs.FileInfo) Stamp {
	s := stampOf(info)
	if info.IsDir() {
		s.Size, s.Changed = 0, 0 // differs between file systems; what is in it has its own
	}
	return s
}

// Spread calls a function for each number below n, on all processors, and
// returns the first error.
func Spread(n int, do func(i int) error) error {
	var group errgroup.Group
	var lock sync.Mutex
	next := 0
	take := func() (from, to int) {
		lock.Lock()
		defer lock.Unlock()
		from = next
		next = min(n, next+64)
		return from, next
	}
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			for from, to := take(); from < to; from, to = take() {
				for i := from; i < to; i++ {
					if err := do(i); err != nil {
						return err
					}
				}
			}
			return nil
		})
	}
	return group.Wait()
}
