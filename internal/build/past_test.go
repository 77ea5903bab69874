package build_test

import (
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/build"
	"summitline/internal/render"
	"summitline/internal/samplesite"
	"summitline/internal/site"
	"summitline/templates"
)

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
