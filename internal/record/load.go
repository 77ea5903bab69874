package record

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

// Set is all records of a site, each kind in the order of its files' paths.
type Set struct {
	Site    *Site
	Records []Record // every record but the site's own
	AnyLang bool     // the site's languages are not known, and texts may be in any

	pictures map[diag.Span]string // the paths of the pictures that records name, by where they do

	// For the next load: what each file gave, by its path, what there was, and
	// what was found wrong before any record was read.
	files   map[string]*parsed
	listing listing
	langs   []string
	before  diag.List
}

// Picture returns the path of a picture inside the content folder, or "" if it
// is not there.
func (s *Set) Picture(image Image) string { return s.pictures[image.File.At] }

// Reused returns how many of the records were not read again, since they are as
// they were in prev, which may be nil.
func (s *Set) Reused(prev *Set) int {
	n := 0
	if prev != nil {
		for file, p := range s.files {
			if prev.files[file] == p {
				n++
			}
		}
	}
	return n
}

// parsed is what one file gave. It follows from the file's bytes, its path and
// the site's languages alone.
type parsed struct {
	exact   bool // the record's file has the very bytes, which are UTF-8
	langs   []string
	anyLang bool
	record  Record
	diags   diag.List
	reread  bool // its words may be others by now
}

// isFor reports whether it is what a text gives in a site with some languages.
func (p *parsed) isFor(text []byte, langs []string, anyLang bool) bool {
	return p.exact && !p.reread && p.record.Common().File.Text == string(text) && slices.Equal(p.langs, langs) && p.anyLang == anyLang
}

// SiteFile is the path of the one record that stands beside the kinds.
const SiteFile = "site.yaml"

// Load reads the records of a content folder. Paths in diagnostics begin with
// name, the folder as the user called it. Files that are as they were in prev,
// which may be nil, are not parsed again.
func Load(content fs.FS, name string, prev *Set) (*Set, diag.List) {
	l, set := newLoader(content, name, prev), newSet()
	if _, err := fs.Stat(content, "."); err != nil {
		l.diags.Errorf(l.place("."), "no-such-folder", "there is no such folder").Helpf("`summitline init DIR` makes a new site")
		return set, l.diags
	}
	l.walk()
	l.loadSite(set)
	set.listing, set.before = l.listing, slices.Clone(l.diags)
	l.finish(set)
	return set, l.diags
}

func newLoader(content fs.FS, name string, prev *Set) *loader {
	return &loader{fsys: content, name: name, prefix: strings.TrimSuffix(path.Join(name, SiteFile), SiteFile), prev: prev}
}

// finish reads the records of a folder of which the rest is known.
func (l *loader) finish(set *Set) {
	set.langs, set.AnyLang = l.langs, l.anyLang
	l.loadRecords(set)
	l.findImages(set)
	l.checkIDs(set)
}

type loader struct {
	fsys    fs.FS
	name    string
	prefix  string // of paths in diagnostics
	prev    *Set
	touched map[string]bool // the files to read; nil: all
	langs   []string
	anyLang bool

	listing
	diags diag.List
}

// listing is which files there are.
type listing struct {
	recordFiles []string
	images      map[string]string // by path in NFC
	stray       []string
}

// place returns the span that stands for a file or folder as such.
func (l *loader) place(file string) diag.Span {
	return diag.OnDisk(path.Join(l.name, file))
}

// loadSite reads site.yaml, whose languages the other records need.
func (l *loader) loadSite(set *Set) {
	l.langs, l.anyLang = []string{defaultLanguage}, true
	text, err := fs.ReadFile(l.fsys, SiteFile)
	if errors.Is(err, fs.ErrNotExist) {
		l.diags.Errorf(l.place(SiteFile), "no-site-file", "the site needs this file").Helpf("write at least `title: …` in it")
		return
	}
	if err != nil {
		l.diags.Errorf(l.place(SiteFile), "cannot-read", "cannot be read: %v", err)
		return
	}
	d := &decoder{langs: l.langs, anyLang: true}
	file, root, _ := yamldoc.Read(path.Join(l.name, SiteFile), string(text), &d.diags)
	set.Site.Meta = Meta{ID: "site", File: file, Path: SiteFile, Broken: root == nil}
	if root == nil {
		l.diags = append(l.diags, d.diags...)
		return
	}
	// The languages come first: the texts of site.yaml itself depend on them.
	if p := root.Get("languages"); p != nil && !p.Value.IsNull() {
		var languages []Language
		first := &decoder{keys: []string{"languages"}}
		first.list(p.Value, reflect.ValueOf(&languages).Elem(), new(field))
		site := &Site{Languages: languages}
		site.check(first)
		d.langs, d.anyLang = site.Langs(), first.diags.HasErrors() || p.Value.Faulty
	} else {
		d.anyLang = slices.ContainsFunc(root.Pairs, misspeltLanguages)
	}
	d.fields(root, reflect.ValueOf(set.Site).Elem(), diag.Say("the site"))
	l.langs, l.anyLang = d.langs, d.anyLang
	l.diags = append(l.diags, d.diags...)
	set.Site.Paths, set.Site.Addresses = d.paths, d.addresses
}

// misspeltLanguages reports whether a key of site.yaml stands for "languages",
// so that no text need be called one in a language that the site lacks.
func misspeltLanguages(p yamldoc.Pair) bool {
	keys := SiteKeys()
	return !slices.Contains(keys, p.Key.Value) && diag.Nearest(p.Key.Value, slices.Values(keys)) == "languages"
}

// loadRecords reads the files of all kinds, several at a time.
func (l *loader) loadRecords(set *Set) {
	results := make([]*parsed, len(l.recordFiles))
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			w := worker{loader: l}
			for i := next.Add(1) - 1; i < int64(len(results)); i = next.Add(1) - 1 {
				results[i] = w.load(l.recordFiles[i])
			}
		})
	}
	group.Wait()
	set.Records = make([]Record, 0, len(results))
	set.files = make(map[string]*parsed, len(results))
	for i, file := range l.recordFiles {
		result := results[i]
		set.files[file] = result
		set.Records = append(set.Records, result.record)
		l.diags = append(l.diags, result.diags...)
	}
}

// worker reads one record after another, each in the room of the one before.
type worker struct {
	*loader
	bytes   bytes.Buffer
	yaml    yamldoc.Reader
	decoder decoder
}

func (w *worker) load(file string) *parsed {
	if w.touched != nil && !w.touched[file] && !w.prev.files[file].reread {
		return w.prev.files[file]
	}
	err := w.read(file)
	if err == nil && w.prev != nil {
		if old, ok := w.prev.files[file]; ok && old.isFor(w.bytes.Bytes(), w.langs, w.anyLang) {
			return old
		}
	}
	kind, id := split(file)
	result := &parsed{langs: w.langs, anyLang: w.anyLang, record: kind.New()}
	meta := result.record.Common()
	meta.Kind, meta.ID, meta.Path = kind, id, file
	if err != nil {
		meta.File, meta.Broken = w.place(file).File, true
		result.diags.Errorf(meta.File.Whole(), "cannot-read", "cannot be read: %v", err)
		return result
	}
	d := &w.decoder
	d.reset(w.langs, w.anyLang)
	var root, body *yamldoc.Node
	meta.File, root, body = w.yaml.Read(w.prefix+file, w.bytes.String(), &d.diags)
	meta.Broken = d.diags.HasErrors()
	text := w.bytes.Bytes() // compared without a copy
	result.exact = meta.File.Text == string(text)
	w.checkFileID(meta, &d.diags)
	if root != nil {
		d.fields(root, reflect.ValueOf(result.record).Elem(), kind.one())
		if body != nil {
			d.fileBody(body, root.Get("body"), meta)
		}
	}
	result.diags = d.diags
	meta.Mentions, meta.Paths, meta.Addresses = kept(d.mentions), kept(d.paths), kept(d.addresses)
	return result
}

// kept returns a copy of a list whose room is used again.
func kept[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return slices.Clone(list)
}

// read reads a file into the room for bytes.
func (w *worker) read(file string) error {
	w.bytes.Reset()
	f, err := w.fsys.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = w.bytes.ReadFrom(f)
	return err
}

// fileBody adds the text below the front matter, in the default language, to
// the body that the front matter gives in other languages.
func (d *decoder) fileBody(body *yamldoc.Node, key *yamldoc.Pair, meta *Meta) {
	if strings.TrimSpace(body.Value) == "" {
		return
	}
	if meta.Body.Has(d.langs[0]) {
		d.diags.Errorf(key.Key.At, "duplicate-body", "the body in %q is given twice", d.langs[0]).
			Helpf("keep one of the two").
			Note(body.At, "the text below the front matter")
		return
	}
	var own Markdown
	d.keys = []string{"body"}
	d.markdown(body, &own)
	meta.Body.At = own.At
	meta.Body.Variants = append(own.Variants, meta.Body.Variants...)
}

// checkFileID refuses a file whose name is no id.
func (l *loader) checkFileID(meta *Meta, diags *diag.List) {
	problem := meta.Kind.CheckID(meta.ID, l.langs...)
	if problem.IsZero() {
		return
	}
	found := diags.Errorf(meta.File.Whole(), "bad-file-name", "the file cannot be called %q: %s", path.Base(meta.Path), problem)
	if near := SuggestID(meta.ID); meta.Kind.CheckID(near, l.langs...).IsZero() {
		found.Helpf("rename it to %s", near+path.Ext(meta.Path))
	}
}

// checkIDs refuses ids and former ids that two records of a space share.
func (l *loader) checkIDs(set *Set) {
	type name struct {
		space Kind
		id    string
	}
	owner := make(map[name]*Meta, len(set.Records))
	for _, r := range set.Records {
		m := r.Common()
		key := name{m.Kind.Space(), FoldID(m.ID)}
		if other, taken := owner[key]; taken {
			l.diags.Errorf(m.File.Whole(), "duplicate-id", "the id %q is used twice", m.ID).Helpf("rename one of the two files").Note(other.File.Whole(), "the other record")
			continue
		}
		owner[key] = m
	}
	former := map[name]String{}
	for _, r := range set.Records {
		m := r.Common()
		for _, id := range m.FormerIDs {
			key := name{m.Kind.Space(), FoldID(id.V)}
			if problem := m.Kind.CheckID(id.V, l.langs...); !problem.IsZero() {
				l.diags.Error(id.At, "bad-id", problem)
				continue
			}
			if other, taken := owner[key]; taken {
				l.diags.Errorf(id.At, "former-id-taken", "the former id %q is the id of a record", id.V).Helpf("take it out of `former_ids`").Note(other.File.Whole(), "this record")
				continue
			}
			if other, taken := former[key]; taken {
				l.diags.Errorf(id.At, "former-id-taken", "the former id %q is given twice", id.V).Helpf("take it out of one `former_ids`").Note(other.At, "first given here")
				continue
			}
			former[key] = id
		}
	}
}
