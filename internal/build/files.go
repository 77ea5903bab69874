package build

import (
	"cmp"
	"io/fs"
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
	a := &assembly{owners: map[string]owned{}, diags: &diags, sound: sound}
	for _, file := range pages {
		a.add(file, diag.Span{}, "a page of the site")
	}
	for _, p := range s.Pictures() {
		file := copied(opts.Content, p.Path, strings.TrimPrefix(p.Address(), "/"))
		a.add(file, p.Image.File.At, "this picture")
	}
	for _, name := range staticFiles(opts.Static, &diags) {
		a.add(copied(opts.Static, name, name), spanOf(opts.Static, name), "this static file")
	}
	slices.SortFunc(a.files, func(a, b render.File) int { return cmp.Compare(a.Path, b.Path) })
	if len(pages) > 0 {
		a.checkLinks(s.LinkedPaths())
	}
	return a.files, diags
}

// assembly is the files so far, and who has which path.
type assembly struct {
	files  []render.File
	owners map[string]owned
	diags  *diag.List
	sound  bool // nothing was wrong before
}

type owned struct {
	at   diag.Span
	what string
}

// add takes a file unless its path is taken: also by one that differs in case
// only, since not every disk can hold both, and by a folder.
func (a *assembly) add(file render.File, at diag.Span, what string) {
	key := record.FoldID(file.Path)
	other, taken := a.owners[key]
	for dir := path.Dir(key); !taken && dir != "."; dir = path.Dir(dir) {
		other, taken = a.owners[dir]
		if taken && other.what == folder {
			taken = false
			break
		}
	}
	if taken {
		if at.IsZero() {
			at = other.at
		}
		if at.IsZero() && !a.sound {
			return
		}
		found := a.diags.Errorf(at, "the address /%s is used twice", file.Path)
		if other.what != folder && !other.at.IsZero() {
			found.Note(other.at, other.what+" has it too")
		} else {
			found.Help = other.what + " has it too"
		}
		return
	}
	a.owners[key] = owned{at, what}
	for dir := path.Dir(key); dir != "."; dir = path.Dir(dir) {
		a.owners[dir] = owned{at, folder}
	}
	a.files = append(a.files, file)
}

const folder = "a folder of the site"

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
		a.diags.Errorf(link.At, "the site has no page %q", link.V).HelpIf("did you mean %s?", diag.Nearest(link.V, addresses))
	}
}

// staticFiles returns the static files of a site. Names that begin with a dot
// are passed over but for those that hosts look for, and so is the Go file by
// which the folder of the project itself is part of the program.
func staticFiles(static Folder, diags *diag.List) []string {
	var names []string
	err := fs.WalkDir(static.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		base := entry.Name()
		hidden := strings.HasPrefix(base, ".") && base != ".well-known" && base != ".nojekyll"
		switch {
		case (hidden || strings.HasSuffix(base, "~")) && entry.IsDir():
			return fs.SkipDir
		case hidden, strings.HasSuffix(base, "~"), name == "embed.go", entry.IsDir():
		case !entry.Type().IsRegular():
			diags.Errorf(spanOf(static, name), "not a plain file").Help = "put the file itself here"
		default:
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		diags.Errorf(spanOf(static, ""), "cannot be read: %v", err)
	}
	return names
}

// copied returns a file of the site that is a file of a folder as it is.
func copied(from Folder, name, to string) render.File {
	return render.File{Path: to, Content: func() ([]byte, diag.List) {
		content, err := fs.ReadFile(from.FS, name)
		if err != nil {
			var diags diag.List
			diags.Errorf(spanOf(from, name), "cannot be read: %v", err)
			return nil, diags
		}
		return content, nil
	}}
}

func spanOf(folder Folder, name string) diag.Span {
	return (&diag.File{Path: path.Join(folder.Name, name)}).Whole()
}
