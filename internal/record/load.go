package record

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
)

// Set is all records of a site, each kind in the order of its files' paths.
type Set struct {
	Site    *Site
	Records []Record // every record but the site's own
	Paths   []String // addresses of this site that records link to

	pictures map[diag.Span]string // the paths of the pictures that records name, by where they do
	files    map[string]*parsed   // by path, for the next load
}

// Picture returns the path of a picture inside the content folder, or "" if it
// is not there.
func (s *Set) Picture(image Image) string { return s.pictures[image.File.At] }

// parsed is what one file gave. It follows from the file's bytes, its path and
// the site's languages alone.
type parsed struct {
	text   []byte
	langs  []string
	record Record
	paths  []String
	diags  diag.List
}

// siteFile is the one record that stands beside the kinds.
const siteFile = "site.yaml"

// Load reads the records of a content folder. Paths in diagnostics begin with
// name, the folder as the user called it. Files that are as they were in prev,
// which may be nil, are not parsed again.
func Load(content fs.FS, name string, prev *Set) (*Set, diag.List) {
	l := &loader{fsys: content, name: name, prev: prev}
	set := &Set{Site: new(Site), pictures: map[diag.Span]string{}, files: map[string]*parsed{}}
	if _, err := fs.Stat(content, "."); err != nil {
		l.diags.Errorf(l.place("."), "there is no such folder").Help = "`summitline init DIR` makes a new site"
		return set, l.diags
	}
	l.walk()
	l.loadSite(set)
	l.loadRecords(set)
	l.findImages(set)
	l.checkIDs(set)
	return set, l.diags
}

type loader struct {
	fsys    fs.FS
	name    string
	prev    *Set
	langs   []string
	anyLang bool

	recordFiles []string
	images      map[string]string
	stray       []string
	diags       diag.List
}

// place returns the span that stands for a file or folder as such.
func (l *loader) place(file string) diag.Span {
	return (&diag.File{Path: path.Join(l.name, file)}).Whole()
}

// loadSite reads site.yaml, whose languages the other records need.
func (l *loader) loadSite(set *Set) {
	l.langs, l.anyLang = []string{defaultLanguage}, true
	text, err := fs.ReadFile(l.fsys, siteFile)
	if errors.Is(err, fs.ErrNotExist) {
		l.diags.Errorf(l.place(siteFile), "the site needs this file").Help = "write at least `title: …` in it"
		return
	}
	if err != nil {
		l.diags.Errorf(l.place(siteFile), "cannot be read: %v", err)
		return
	}
	d := &decoder{langs: l.langs, anyLang: true}
	file, root := readYAML(path.Join(l.name, siteFile), text, &d.diags)
	set.Site.Meta = Meta{ID: "site", File: file, Path: siteFile, Broken: root == nil}
	if root == nil {
		l.diags = append(l.diags, d.diags...)
		return
	}
	// The languages come first: the texts of site.yaml itself depend on them.
	if p := root.get("languages"); p != nil && !p.value.isNull() {
		var languages []Language
		(&decoder{}).list(p.value, reflect.ValueOf(&languages).Elem(), "")
		if len(languages) > 0 {
			d.langs, d.anyLang = (&Site{Languages: languages}).Langs(), false
		}
	} else {
		d.anyLang = false
	}
	d.fields(root, reflect.ValueOf(set.Site).Elem(), "the site")
	l.langs, l.anyLang = d.langs, d.anyLang
	l.diags = append(l.diags, d.diags...)
	set.Paths = append(set.Paths, d.paths...)
}

// loadRecords reads the files of all kinds, several at a time.
func (l *loader) loadRecords(set *Set) {
	results := make([]*parsed, len(l.recordFiles))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, file := range l.recordFiles {
		group.Go(func() error {
			results[i] = l.loadRecord(file)
			return nil
		})
	}
	group.Wait() // the functions return no error
	for i, file := range l.recordFiles {
		result := results[i]
		set.files[file] = result
		set.Records = append(set.Records, result.record)
		set.Paths = append(set.Paths, result.paths...)
		l.diags = append(l.diags, result.diags...)
	}
}

func (l *loader) loadRecord(file string) *parsed {
	text, err := fs.ReadFile(l.fsys, file)
	if err == nil && l.prev != nil {
		if old, ok := l.prev.files[file]; ok && bytes.Equal(old.text, text) && slices.Equal(old.langs, l.langs) {
			return old
		}
	}
	kind, id := split(file)
	result := &parsed{text: text, langs: l.langs, record: kind.New()}
	d := &decoder{langs: slices.Clone(l.langs), anyLang: l.anyLang}
	defer func() {
		result.diags, result.paths = d.diags, d.paths
		result.record.Common().Mentions = d.mentions
	}()
	meta := result.record.Common()
	meta.Kind, meta.ID, meta.Path = kind, id, file
	if err != nil {
		meta.File, meta.Broken = l.place(file).File, true
		d.diags.Errorf(meta.File.Whole(), "cannot be read: %v", err)
		return result
	}
	var root, body *node
	meta.File, root, body = read(path.Join(l.name, file), text, &d.diags)
	l.checkFileID(meta, &d.diags)
	if root == nil {
		meta.Broken = true
		return result
	}
	d.fields(root, reflect.ValueOf(result.record).Elem(), "a "+kind.Singular())
	if body != nil {
		d.fileBody(body, root.get("body"), meta)
	}
	return result
}

// fileBody adds the text below the front matter, in the default language, to
// the body that the front matter gives in other languages.
func (d *decoder) fileBody(body *node, key *pair, meta *Meta) {
	if strings.TrimSpace(body.value) == "" {
		return
	}
	if meta.Body.Has(d.langs[0]) {
		d.diags.Errorf(key.key.at, "the body in %q is given twice", d.langs[0]).
			Note(lineSpan(body.at.File, body.at.Start, body.end, 1), "the text below the front matter")
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
	problem := checkID(meta.ID)
	if problem == "" && meta.Kind == KindPages && isReservedPage(meta.ID, l.langs) {
		problem = fmt.Sprintf("the site itself uses the address /%s/", meta.ID)
	}
	if problem != "" {
		diags.Errorf(meta.File.Whole(), "the file name %q gives no id: %s", path.Base(meta.Path), problem).
			HelpIf("rename it to %s"+path.Ext(meta.Path), suggestID(meta.ID))
	}
}

// findImages looks for the pictures that records name.
func (l *loader) findImages(set *Set) {
	used := map[string]bool{}
	for _, r := range set.Records {
		m := r.Common()
		names := map[string]Image{}
		for _, image := range m.Images {
			if !image.File.IsSet() {
				continue
			}
			picture := l.findImage(m, image.File)
			set.pictures[image.File.At] = picture
			used[picture] = true
			base := FoldID(path.Base(image.File.V))
			if other, twice := names[base]; twice {
				l.diags.Errorf(image.File.At, "two pictures of one record are called %q", path.Base(image.File.V)).Note(other.File.At, "the other")
			}
			names[base] = image
		}
	}
	for _, file := range l.stray {
		if !used[file] {
			l.diags.Warnf(l.place(file), "no record names this file").Help = "a record ends in .md, .yaml or .yml; a file whose name begins with _ is passed over"
		}
	}
}

// findImage returns the path of a picture that a record names, or "".
func (l *loader) findImage(m *Meta, file String) string {
	if !isImage(file.V) {
		l.diags.Errorf(file.At, "%q is no picture", file.V).Help = "a picture is png, jpg, jpeg, gif, webp or avif"
		return ""
	}
	dir := path.Dir(m.Path)
	full := path.Join(dir, norm.NFC.String(file.V))
	found, ok := l.images[strings.ToLower(full)]
	switch {
	case path.IsAbs(file.V) || full != dir+"/"+path.Clean(norm.NFC.String(file.V)):
		l.diags.Errorf(file.At, "%q is not beside the record or in a folder below it", file.V)
	case ok && norm.NFC.String(found) == full:
		return found
	default:
		near := ""
		if ok {
			near = strings.TrimPrefix(found, dir+"/")
		} else {
			near = diag.Nearest(file.V, l.imagesBelow(dir))
		}
		l.diags.Errorf(file.At, "there is no picture %q beside this record", file.V).HelpIf("did you mean %q?", near)
	}
	return ""
}

// checkIDs refuses ids and former ids that two records of a space share.
func (l *loader) checkIDs(set *Set) {
	type name struct {
		space Kind
		id    string
	}
	owner := map[name]*Meta{}
	for _, r := range set.Records {
		m := r.Common()
		key := name{m.Kind.space(), FoldID(m.ID)}
		if other, taken := owner[key]; taken {
			l.diags.Errorf(m.File.Whole(), "the id %q is used twice", m.ID).Note(other.File.Whole(), "the other record")
			continue
		}
		owner[key] = m
	}
	former := map[name]String{}
	for _, r := range set.Records {
		m := r.Common()
		for _, id := range m.FormerIDs {
			key := name{m.Kind.space(), FoldID(id.V)}
			if problem := checkID(norm.NFC.String(id.V)); problem != "" {
				l.diags.Errorf(id.At, "%s", problem)
				continue
			}
			if other, taken := owner[key]; taken {
				l.diags.Errorf(id.At, "the former id %q is the id of a record", id.V).Note(other.File.Whole(), "this record")
				continue
			}
			if other, taken := former[key]; taken {
				l.diags.Errorf(id.At, "the former id %q is given twice", id.V).Note(other.At, "first given here")
				continue
			}
			former[key] = id
		}
	}
}

// readYAML reads a file that is YAML as a whole.
func readYAML(name string, text []byte, diags *diag.List) (*diag.File, *node) {
	file, start, ok := source(name, text, diags)
	if !ok {
		return file, nil
	}
	return file, parseYAML(file, start, len(file.Text), diags)
}

// source makes the file that spans point into; start is where its text begins
// after a byte order mark. It is not ok if the text is not UTF-8.
func source(name string, text []byte, diags *diag.List) (file *diag.File, start int, ok bool) {
	file = &diag.File{Path: name, Text: text}
	if text == nil {
		file.Text = []byte{}
	}
	if bytes.HasPrefix(text, []byte("\ufeff")) {
		start = len("\ufeff")
	}
	if utf8.Valid(text) {
		return file, start, true
	}
	valid := 0
	for valid < len(text) {
		r, size := utf8.DecodeRune(text[valid:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		valid += size
	}
	file.Text = bytes.ToValidUTF8(text, []byte("\ufffd"))
	diags.Errorf(file.Span(valid, valid+len("\ufffd")), "this is not UTF-8").Help = "save the file as UTF-8"
	return file, start, false
}
