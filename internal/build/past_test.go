package build_test

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/build"
	"summitline/internal/render"
	"summitline/internal/samplesite"
	"summitline/internal/site"
	"summitline/templates"
)

// folders is a site whose records are on a disk, where it is built again and
// again.
type folders struct {
	t    *testing.T
	root string
	opts build.Options
}

// newFolders writes records to a disk.
func newFolders(t *testing.T, content fs.FS) *folders {
	t.Helper()
	d := &folders{t: t, root: t.TempDir()}
	if err := os.CopyFS(d.content(), content); err != nil {
		t.Fatal(err)
	}
	d.opts = builtIn(os.DirFS(d.content()))
	d.opts.BaseURL = "https://example.org/"
	return d
}

func (d *folders) content() string { return filepath.Join(d.root, "content") }
func (d *folders) out() string     { return filepath.Join(d.root, "public") }

func (d *folders) disk() build.Disk {
	return build.Disk{Content: d.content(), Out: d.out(), Cache: filepath.Join(d.root, "cache")}
}

// build builds the site as the command does, unless something is wrong with it.
func (d *folders) build() (report build.Report, sound bool) {
	d.t.Helper()
	past := build.Recall(d.opts, d.disk())
	if last, same := past.Unchanged(); same {
		return build.Report{Same: last.Files}, true
	}
	out, diags := build.Plan(d.opts, nil)
	if diags.HasErrors() {
		return report, false
	}
	report, diags, err := out.Write(d.out(), past, nil)
	if err != nil || report.Forgotten != nil || diags.HasErrors() {
		d.t.Fatal(err, diags)
	}
	return report, true
}

// check compares the site on the disk with one that is made anew.
func (d *folders) check(what string) {
	d.t.Helper()
	out, diags := build.Plan(d.opts, nil)
	if diags.HasErrors() {
		d.t.Fatal(text(diags))
	}
	got, want := held(d.t, d.out()), wanted(d.t, out)
	for path := range got {
		if _, there := want[path]; !there {
			d.t.Errorf("%s: %s is left over", what, path)
		}
	}
	for path, content := range want {
		if have, there := got[path]; have != content {
			if !there {
				have = "(it is not there)"
			}
			d.t.Errorf("%s: %s is not as in a clean build:\n%s", what, path, cmp.Diff(content, have))
		}
	}
	if d.t.Failed() {
		d.t.FailNow()
	}
}

// files returns the paths of all files of the content folder.
func (d *folders) files() []string {
	var names []string
	fs.WalkDir(os.DirFS(d.content()), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	return names
}

func (d *folders) read(name string) string {
	content, err := os.ReadFile(filepath.Join(d.content(), name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(content)
}

func (d *folders) write(name, content string) {
	if err := os.WriteFile(filepath.Join(d.content(), name), []byte(content), 0o666); err != nil {
		d.t.Fatal(err)
	}
}

// randomEdits is how many edits are made at random to each site.
const randomEdits = 10

// A site that is built over an older one is the same as one that is built anew,
// whatever was edited, added, renamed or deleted in between.
func TestABuildOverAnotherIsAsIfClean(t *testing.T) {
	edits := randomEdits
	if *exhaustive {
		edits *= 50
	}
	for name, content := range map[string]fs.FS{
		"every key":   samplesite.Everything(t, "testdata/sites/everything.txtar"),
		"ten summits": samplesite.Content(10),
		"an archive":  samplesite.ArchiveInMemory(40), // with a dictionary
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newFolders(t, content)
			d.build()
			made, wrong := 0, 0
			r := rand.New(rand.NewPCG(1, 2))
			for made < edits && wrong < 20*edits {
				what, undo := d.edit(r)
				if _, sound := d.build(); !sound {
					wrong++
					undo()
					continue
				}
				made++
				d.check(what)
			}
			if made < edits {
				t.Errorf("only %d of %d edits left the site sound", made, made+wrong)
			}
		})
	}
}

// anID finds what may be an id in a line of a record.
var anID = regexp.MustCompile(`[a-z0-9]+(-[a-z0-9]+)+`)

// aDigit finds the last digit of a number.
var aDigit = regexp.MustCompile(`[0-9]\b`)

// edit makes an edit at random, and returns what it is and how it is undone.
func (d *folders) edit(r *rand.Rand) (what string, undo func()) {
	names := d.files()
	name := names[r.IntN(len(names))]
	before := d.read(name)
	restore := func() { d.write(name, before) }
	lines := strings.SplitAfter(before, "\n")
	at := r.IntN(len(lines))
	line := strings.TrimSuffix(lines[at], "\n")
	end := lines[at][len(line):]
	switch kind := r.IntN(10); kind {
	case 0, 1:
		lines[at] = line + " 덧붙인 말" + end
	case 2:
		lines[at] = ""
	case 3:
		lines[at] += lines[at]
	case 4, 5, 6:
		other := names[r.IntN(len(names))]
		id, _, _ := strings.Cut(filepath.Base(other), ".")
		lines[at] = anID.ReplaceAllLiteralString(line, id) + end
	case 7:
		lines[at] = aDigit.ReplaceAllString(line, fmt.Sprint(r.IntN(10))) + end
	case 8: // a new record
		to := filepath.Join(filepath.Dir(name), fmt.Sprintf("new-%d%s", r.IntN(100), filepath.Ext(name)))
		if _, err := os.Stat(filepath.Join(d.content(), to)); err == nil || filepath.Dir(name) == "." {
			return d.edit(r)
		}
		d.write(to, before)
		return fmt.Sprintf("%s copied to %s", name, to), func() { os.Remove(filepath.Join(d.content(), to)) }
	case 9: // one that is renamed, or gone
		if filepath.Dir(name) == "." {
			return d.edit(r)
		}
		full := filepath.Join(d.content(), name)
		if r.IntN(2) == 0 {
			os.Remove(full)
			return name + " deleted", restore
		}
		to := filepath.Join(filepath.Dir(full), fmt.Sprintf("renamed-%d%s", r.IntN(1000), filepath.Ext(name)))
		if _, err := os.Stat(to); err == nil {
			return d.edit(r)
		}
		os.Rename(full, to)
		return fmt.Sprintf("%s renamed to %s", name, to), func() {
			os.Remove(to)
			restore()
		}
	}
	after := strings.Join(lines, "")
	if after == before {
		return d.edit(r)
	}
	d.write(name, after)
	return fmt.Sprintf("%s:%d: %q becomes %q", name, at+1, line, lines[at]), restore
}

func TestNothingIsMadeWhereNothingChanged(t *testing.T) {
	d := newFolders(t, samplesite.Content(10))
	first, _ := d.build()
	if first.Made != first.New || first.New < 100 {
		t.Fatalf("the first build made %+v", first)
	}
	if again, _ := d.build(); again.Made+again.Written() > 0 || again.Same != first.New {
		t.Errorf("with nothing changed, a build made %+v", again)
	}
	before := maps.Clone(held(t, d.out()))
	for _, name := range d.files() { // as by a fresh checkout
		content := d.read(name)
		os.Remove(filepath.Join(d.content(), name))
		d.write(name, content)
	}
	copied := filepath.Join(d.root, "copied")
	if err := errors.Join(os.CopyFS(copied, os.DirFS(d.out())), os.RemoveAll(d.out()), os.Rename(copied, d.out())); err != nil {
		t.Fatal(err)
	}
	past := build.Recall(d.opts, d.disk())
	if last, same := past.Unchanged(); !same || last.Files != first.New {
		t.Errorf("with all times new, it is not known that the site is the same: %+v", last)
	}
	if !maps.Equal(before, held(t, d.out())) {
		t.Error("the site has changed")
	}
}

// What somebody does to the site itself is undone.
func TestASiteThatWasTouchedIsMended(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	page := filepath.Join(d.out(), "index.html")
	for what, touch := range map[string]func() error{
		"a page is overwritten": func() error { return os.WriteFile(page, []byte("mine"), 0o666) },
		"a page is deleted":     func() error { return os.Remove(page) },
		"a file is added":       func() error { return os.WriteFile(filepath.Join(d.out(), "summits", "mine.html"), nil, 0o666) },
		"the mark is deleted":   func() error { return os.Remove(filepath.Join(d.out(), marker)) },
		"the site is gone":      func() error { return os.RemoveAll(d.out()) },
		"a page gets another letter, and its old time": func() error {
			if runtime.GOOS != "linux" {
				return nil // no other system says when a file was changed
			}
			info, err := os.Stat(page)
			content, err2 := os.ReadFile(page)
			content[len(content)/2] ^= 1
			return errors.Join(err, err2, os.WriteFile(page, content, 0o666), os.Chtimes(page, info.ModTime(), info.ModTime()))
		},
		"a killed build left moves that cannot be read": func() error { return d.leave("") },
		"a killed build left moves that cannot be made": func() error { return d.leave(`{"Come":["about"],"Go":["summits"]}`) },
		"a killed build left moves, and the site is gone": func() error {
			return errors.Join(d.leave(`{"Come":["index.html"],"Go":["404.html"]}`), os.RemoveAll(d.out()))
		},
		"the memory is gone":      func() error { return os.RemoveAll(d.disk().Cache) },
		"the memory is damaged":   func() error { return d.damage(func(b []byte) []byte { b[len(b)/2] ^= 1; return b }) },
		"the memory is cut short": func() error { return d.damage(func(b []byte) []byte { return b[:len(b)/2] }) },
		"the memory is empty":     func() error { return d.damage(func([]byte) []byte { return nil }) },
	} {
		if err := touch(); err != nil {
			t.Fatal(err)
		}
		if what == "the mark is deleted" {
			past := build.Recall(d.opts, d.disk())
			if _, same := past.Unchanged(); same {
				t.Error("a folder without the mark is taken for the site")
			}
			if err := os.RemoveAll(d.out()); err != nil {
				t.Fatal(err)
			}
		}
		d.build()
		d.check(what)
	}
}

func TestWhatCannotBeRememberedIsSaid(t *testing.T) {
	d := newFolders(t, samplesite.Content(2))
	if err := os.WriteFile(d.disk().Cache, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	out, _ := build.Plan(d.opts, nil)
	report, _, err := out.Write(d.out(), build.Recall(d.opts, d.disk()), nil)
	if err != nil || report.Forgotten == nil {
		t.Errorf("where the cache is no folder, a build says %+v, %v", report, err)
	}
	d.check("without a cache")
}

// leave leaves moves that a killed build has not made.
func (d *folders) leave(moves string) error {
	stage := filepath.Join(d.root, ".public.building")
	return errors.Join(os.MkdirAll(filepath.Join(stage, "next"), 0o777), os.WriteFile(filepath.Join(stage, "moves"), []byte(moves), 0o666),
		os.WriteFile(filepath.Join(stage, "next", "index.html"), []byte("new"), 0o666))
}

// Templates of the site's own may show any record anywhere.
func TestTemplatesOfItsOwnMayShowAll(t *testing.T) {
	d := newFolders(t, samplesite.Content(3))
	d.opts.Templates.FS = build.Overlay(templates.FS, fstest.MapFS{
		"404.html":   {Data: []byte(`{{define "main"}}<h1>404</h1>{{end}}`)},
		"topic.html": {Data: []byte(`{{define "main"}}{{range .Site.Summits}}<p>{{text .Title}}</p>{{end}}{{end}}`)},
	})
	d.build()
	for _, name := range d.files() {
		if strings.HasPrefix(name, "summits/") {
			d.write(name, strings.Replace(d.read(name), `ko: "`, `ko: "새 `, 1))
			d.build()
			d.check(name)
		}
	}
}

// What is saved while a build reads is not taken for what it read.
func TestAFileThatIsSavedWhileItIsRead(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	names := d.files()
	name := names[slices.IndexFunc(names, func(name string) bool { return strings.HasPrefix(name, "summits/") })]
	before := d.read(name)
	d.write("topics/another.yaml", "name: 또 하나\n")
	past := build.Recall(d.opts, d.disk())
	d.write(name, before+"\nupdated: 2020-01-01\n")
	out, diags := build.Plan(d.opts, nil)
	if diags.HasErrors() {
		t.Fatal(text(diags))
	}
	if _, _, err := out.Write(d.out(), past, nil); err != nil {
		t.Fatal(err)
	}
	d.write(name, before)
	d.build()
	d.check("saved in between, and undone")
}

// A build that was killed while it put files in place is completed by the next.
func TestAKilledBuildIsCompleted(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	stage := filepath.Join(d.root, ".public.building")
	for name, content := range map[string]string{
		"moves":                       `{"Come":["index.html","summits/new/index.html","search/index.html"],"Go":["404.html","data/schema.json"]}`,
		"next/index.html":             "new",
		"next/summits/new/index.html": "new",
	} {
		name = filepath.Join(stage, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(content), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	half := build.Recall(d.opts, d.disk())
	out, _ := build.Plan(d.opts, nil)
	if report, _, err := out.Write(d.out(), half, nil); err != nil || report.Changed != 1 || report.New != 2 || report.Removed != 1 {
		t.Errorf("of the moves was made %+v, %v", report, err)
	}
	d.check("killed while files were put in place")
	if _, err := os.Stat(stage); !os.IsNotExist(err) {
		t.Errorf("the stage is still there: %v", err)
	}
}

// Builds of one site at the same time come one after the other.
func TestBuildsAtTheSameTime(t *testing.T) {
	d := newFolders(t, samplesite.Content(5))
	d.build()
	names := d.files()
	for range 3 {
		var group sync.WaitGroup
		for i := range 3 {
			name := names[(7*i+3)%len(names)]
			d.write(name, d.read(name)+"\n# again\n")
			group.Go(func() { d.build() })
		}
		group.Wait()
		d.build()
		d.check("built at the same time")
	}
}

// damage changes the files of the memory.
func (d *folders) damage(change func([]byte) []byte) error {
	names, err := filepath.Glob(filepath.Join(d.disk().Cache, "[0-9a-f]*"))
	if err == nil && len(names) == 0 {
		err = fs.ErrNotExist
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(name, change(content), 0o666); err != nil {
			return err
		}
	}
	return err
}

// A changed record makes again the pages that show something of it, and no
// other: those whose text some edit of the record changes.
func TestAChangedRecordMakesAgainWhatShowsIt(t *testing.T) {
	content := samplesite.Everything(t, "testdata/sites/everything.txtar")
	opts := func(c fstest.MapFS) build.Options {
		o := builtIn(c)
		o.BaseURL = "https://example.org/"
		return o
	}
	good, _ := build.Plan(opts(content), nil)
	before := contents(t, good)
	shows := map[string]map[string]bool{} // by record, the pages that say that they show it
	for _, file := range good.Files {
		if !strings.HasSuffix(file.Path, ".html") || file.Inputs.Of == nil {
			continue
		}
		said := good.Site.Shows
		switch file.Inputs.Extent {
		case render.Framed:
			said = good.Site.Frames
		case render.Alone:
			said = func(e *site.Entry, add func(*site.Entry)) { add(e) }
		}
		said(file.Inputs.Of, func(e *site.Entry) {
			name := e.Meta.Path
			if shows[name] == nil {
				shows[name] = map[string]bool{}
			}
			shows[name][file.Path] = true
		})
	}
	for _, name := range slices.Sorted(maps.Keys(shows)) {
		changes := map[string]bool{}
		for _, edit := range editsOf(string(content[name].Data)) {
			edited := maps.Clone(content)
			edited[name] = &fstest.MapFile{Data: []byte(edit)}
			out, diags := build.Plan(opts(edited), good)
			if diags.HasErrors() {
				continue
			}
			for path, after := range contentsOf(t, out, shows[name]) {
				if after != before[path] {
					changes[path] = true
				}
			}
			if len(changes) == len(shows[name]) {
				break
			}
		}
		for path := range shows[name] {
			if !changes[path] && !moreThanNeeded[name+" "+path] {
				t.Errorf("%s is made again for %s, and shows nothing of it", path, name)
			}
		}
	}
}

// moreThanNeeded are records and pages that are made again for them although
// they show nothing of them: of the links in what became of a promise it is known
// to which promise they belong, not to which update.
var moreThanNeeded = map[string]bool{
	"sources/daily-2.yaml sources/daily-1/index.html":    true,
	"sources/daily-2.yaml en/sources/daily-1/index.html": true,
}

// Words of either language in a text.
var (
	hangulWord = regexp.MustCompile(`[가-힣]+`)
	latinWord  = regexp.MustCompile(`[A-Z][a-z]+`)
)

// editsOf returns a record with all its words changed, and with each of its
// lines left out or with another digit.
func editsOf(text string) []string {
	edits := []string{hangulWord.ReplaceAllString(text, "${0}말"), latinWord.ReplaceAllString(text, "${0}x")}
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		for _, instead := range []string{"", aDigit.ReplaceAllString(line, "1"), latinWord.ReplaceAllString(line, "${0}x")} {
			if instead != line {
				edits = append(edits, strings.Join(slices.Concat(lines[:i], []string{instead}, lines[i+1:]), ""))
			}
		}
	}
	return edits
}

// contentsOf returns some files of a site, as far as it has them.
func contentsOf(t *testing.T, out *build.Output, paths map[string]bool) map[string]string {
	files := map[string]string{}
	for _, file := range out.Files {
		if paths[file.Path] {
			content, diags := file.Content()
			if diags.HasErrors() {
				t.Fatal(text(diags))
			}
			files[file.Path] = string(content)
		}
	}
	return files
}
