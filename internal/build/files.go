package build

import (
	"cmp"
	"io/fs"
	"iter"
	"net/url"
	"path"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/render"
	"summitline/internal/site"
)

// assemble puts the pages, the pictures of records and the static files
// together, by path, and checks that each address is used once and that those
// which records link to are there. Where the site is not sound, two pages may
// have one address because of an id that has had its error.
func assemble(pages []render.File, s *site.Site, opts Options, sound bool) ([]render.File, diag.List) {
	var diags diag.List
	a := &assembly{files: make([]render.File, 0, len(pages)), owners: make(map[string]*owner, len(pages)), folders: make(map[string]*owner, len(pages)), diags: &diags, sound: sound}
	page := &owner{what: diag.Say("a page of the site")}
	static := staticFiles(opts.Static, &diags)
	own := map[string]bool{}
	for _, name := range static {
		own[name] = true
	}
	for _, file := range pages {
		if file.Yields && own[file.Path] {
			continue
		}
		a.add(file, page)
	}
	for _, p := range s.Pictures() {
		file := copied(opts.Content, p.Path, strings.TrimPrefix(p.Address(), "/"))
		file.Inputs.Copy = p.Path
		a.add(file, &owner{p.Image.File.At, diag.Say("this picture")})
	}
	for _, name := range static {
		file := copied(opts.Static, name, name)
		file.Inputs.Some = render.Nothing // the folder is among what all share
		a.add(file, &owner{spanOf(opts.Static, name), diag.Say("this static file")})
	}
	slices.SortFunc(a.files, func(a, b render.File) int { return cmp.Compare(a.Path, b.Path) })
	if links := s.LinkedPaths(); len(pages) > 0 && len(links) > 0 {
		a.checkLinks(links)
		if sound && !diags.HasErrors() {
			a.checkAnchors(links, s.Langs)
		}
	}
	return a.files, diags
}

// assembly is the files so far, and who has which path. Paths are compared
// without regard to case, since not every disk can hold two that differ in that
// alone.
type assembly struct {
	files   []render.File
	owners  map[string]*owner // of files
	folders map[string]*owner // of one of the files in each
	diags   *diag.List
	sound   bool // nothing was wrong before
}

// owner is what has a path, and where that was asked for; pages of the site are
// asked for nowhere.
type owner struct {
	at   diag.Span
	what diag.Text
}

// add takes a file unless its path is another's.
func (a *assembly) add(file render.File, self *owner) {
	key := record.FoldID(file.Path)
	if other, taken := a.taken(key); taken {
		at := self.at
		if at.IsZero() {
			at = other.at
		}
		if at.IsZero() && !a.sound {
			return
		}
		found := a.diags.Errorf(at, "duplicate-address", "the address /%s is used twice", file.Path)
		if other.at.IsZero() || other.at == at {
			found.Helpf("%s has it too", other.what)
		} else {
			found.Note(other.at, "%s has it too", other.what)
		}
		return
	}
	a.owners[key] = self
	for dir := range ancestors(key) {
		a.folders[dir] = self
	}
	a.files = append(a.files, file)
}

// taken returns who has a path: as a file, or as a folder, or as a file where
// the path needs a folder.
func (a *assembly) taken(key string) (*owner, bool) {
	if other, ok := a.owners[key]; ok {
		return other, true
	}
	if inside, ok := a.folders[key]; ok {
		return &owner{inside.at, diag.Say("a folder of the site")}, true
	}
	for dir := range ancestors(key) {
		if a.folders[dir] != nil { // neither it nor any around it is a file
			break
		}
		if other, ok := a.owners[dir]; ok {
			return other, true
		}
	}
	return nil, false
}

// ancestors yields the folders in which a path lies, the innermost first.
func ancestors(file string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := strings.LastIndexByte(file, '/'); i > 0 && yield(file[:i]); i = strings.LastIndexByte(file[:i], '/') {
		}
	}
}

// checkLinks reports the addresses of this site that records link to and that
// are not there.
func (a *assembly) checkLinks(links []record.String) {
	there := map[string]bool{}
	for _, file := range a.files {
		there["/"+file.Path] = true
		if dir, ok := strings.CutSuffix(file.Path, "index.html"); ok {
			there["/"+dir] = true
		}
	}
	addresses := func(yield func(string) bool) {
		for _, file := range a.files {
			if !yield("/" + strings.TrimSuffix(file.Path, "index.html")) {
				return
			}
		}
	}
	for _, link := range links {
		u, err := url.Parse(link.V)
		if err == nil && there[u.Path] {
			continue
		}
		a.diags.Errorf(link.At, "no-such-page", "the site has no page %q", link.V).HelpIf("did you mean %s?", diag.Nearest(link.V, addresses))
	}
}

// PassedOver reports whether static files and folders of a name are left out of
// a site: those that begin with a dot, but for those that hosts look for.
func PassedOver(name string) bool {
	hidden := strings.HasPrefix(name, ".") && name != ".well-known" && name != ".nojekyll"
	return hidden || strings.HasSuffix(name, "~")
}

// staticFiles returns the static files of a site, without the Go file by which
// the folder of the project itself is part of the program.
func staticFiles(static Folder, diags *diag.List) []string {
	var names []string
	err := fs.WalkDir(static.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		left := PassedOver(entry.Name())
		switch {
		case left && entry.IsDir():
			return fs.SkipDir
		case left, name == "embed.go", entry.IsDir():
		case !entry.Type().IsRegular():
			diags.Errorf(spanOf(static, name), "not-a-file", "not a plain file").Helpf("put the file itself here")
		default:
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		diags.Errorf(spanOf(static, ""), "cannot-read", "cannot be read: %v", err)
	}
	return names
}

// copied returns a file of the site that is a file of a folder as it is.
func copied(from Folder, name, to string) render.File {
	return render.File{Path: to, Content: func() ([]byte, diag.List) {
		content, err := fs.ReadFile(from.FS, name)
		if err != nil {
			var diags diag.List
			diags.Errorf(spanOf(from, name), "cannot-read", "cannot be read: %v", err)
			return nil, diags
		}
		return content, nil
	}}
}

func spanOf(folder Folder, name string) diag.Span {
	return diag.OnDisk(path.Join(folder.Name, name))
}
