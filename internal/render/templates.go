package render

import (
	"bytes"
	"errors"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
	"summitline/internal/stencil"
)

// The templates that every page has besides its own: the frame around it, and
// whatever other files hold pieces to share.
const (
	frameTemplate    = "base.html"
	redirectTemplate = "redirect.html" // stands without a frame, as that of embeds
)

// templates are parsed templates, one for each kind of page.
type templates struct {
	folder string
	files  map[string]*diag.File
	shared *template.Template
	own    map[string]*template.Template      // by the file of the kind: what it defines
	pages  map[string]func() *stencil.Stencil // the same with all that they call
}

// parseTemplates reads the templates of a folder. Each kind of page has a file
// of its own, which defines "main"; all other files are shared by all pages.
func parseTemplates(fsys fs.FS, folder string) (*templates, diag.List) {
	t := &templates{folder: folder, files: map[string]*diag.File{}, own: map[string]*template.Template{}, pages: map[string]func() *stencil.Stencil{}}
	var diags diag.List
	names, err := fs.Glob(fsys, "*.html")
	if err != nil || len(names) == 0 {
		diags.Errorf(diag.OnDisk(folder), "no-templates", "there are no templates")
		return t, diags
	}
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			diags.Errorf(diag.OnDisk(path.Join(folder, name)), "cannot-read", "cannot be read: %v", err)
			continue
		}
		t.files[name] = &diag.File{Path: path.Join(folder, name), Text: string(text)}
	}
	own := map[string]bool{}
	for _, kind := range pageKinds {
		own[kind.template] = true
	}
	for _, name := range slices.Sorted(maps.Keys(own)) {
		t.require(name, &diags)
	}
	t.require(frameTemplate, &diags)
	t.checkPieces(own, &diags)
	funcs := (*voice)(nil).funcs()
	t.shared = newSet(funcs)
	for _, name := range slices.Sorted(maps.Keys(t.files)) {
		into := t.shared
		if own[name] {
			into = newSet(funcs)
			t.own[name] = into
			t.pages[name] = sync.OnceValue(func() *stencil.Stencil { return stencil.New(t.page(name, funcs), funcs, methods, repeated) })
		}
		if _, err := into.New(name).Parse(string(t.files[name].Text)); err != nil {
			diags = append(diags, t.problem(err))
		}
	}
	return t, diags.Sorted()
}

// page returns the template of a kind of page with all that it calls.
func (t *templates) page(name string, funcs stencil.Funcs) *template.Template {
	root := frameTemplate
	if name == redirectTemplate || name == embedTemplate {
		root = name
	}
	return stencil.Gather(newSet(funcs), root, t.own[name], t.shared)
}

// newSet returns an empty set of templates. It has no name: parsing a template
// named like it would wipe out its functions.
func newSet(funcs stencil.Funcs) *template.Template {
	return template.New("").Funcs(funcs.Map()).Option("missingkey=error")
}

// require reports a template that is not there.
func (t *templates) require(name string, diags *diag.List) {
	if t.files[name] == nil {
		diags.Errorf(diag.OnDisk(path.Join(t.folder, name)), "missing-template", "there is no such template")
	}
}

// pieceName finds where a template defines a piece.
var pieceName = lazyregexp.New(`{{-?\s*define\s+("[^"]*"|` + "`[^`]*`" + `)`)

// checkPieces reports pieces that two of the shared files define: one of them
// would be used for the other without a word.
func (t *templates) checkPieces(own map[string]bool, diags *diag.List) {
	first := map[string]diag.Span{}
	for _, name := range slices.Sorted(maps.Keys(t.files)) {
		if own[name] {
			continue
		}
		file := t.files[name]
		for _, m := range pieceName().FindAllStringSubmatchIndex(file.Text, -1) {
			at := file.Span(m[2]+1, m[3]-1)
			piece := file.Text[m[2]+1 : m[3]-1]
			if other, taken := first[piece]; taken {
				diags.Errorf(at, "duplicate-template", "two templates are called %q", piece).Note(other, "the other")
				continue
			}
			first[piece] = at
		}
	}
}

// templatePlace finds where an error of html/template is: its parser names the
// file and line, its executor also the column in bytes, and its escaper hides
// both behind another prefix.
var templatePlace = lazyregexp.New(`^(?:html/)?template: ?([^\s:]+\.html):(\d+)(?::(\d+))?: (?s:(.*))$`)

const notWorking = "the template does not work: %v"

// problem turns an error of html/template into a diagnostic at its place.
func (t *templates) problem(err error) diag.Diagnostic {
	m := templatePlace().FindStringSubmatch(err.Error())
	if m == nil || t.files[m[1]] == nil {
		at := diag.OnDisk(t.folder)
		var known *template.Error
		if errors.As(err, &known) && t.files[known.Name] != nil {
			at = t.files[known.Name].Whole()
		}
		return diag.Diagnostic{Code: "bad-template", Span: at, Message: diag.Say(notWorking, err)}
	}
	file := t.files[m[1]]
	line, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	lines := slices.Collect(strings.Lines(file.Text))
	start := 0
	for _, l := range lines[:min(max(line-1, 0), len(lines))] {
		start += len(l)
	}
	end := start
	if line >= 1 && line <= len(lines) {
		text := strings.TrimRight(lines[line-1], "\r\n")
		end = start + len(text)
		if column > 0 {
			start = min(start+column, end)
		} else {
			start += len(text) - len(strings.TrimLeft(text, " \t"))
		}
	}
	return diag.Diagnostic{Code: "bad-template", Span: file.Span(start, end), Message: diag.Say(notWorking, m[4])}
}

// speaking returns the templates of a kind of page with the functions of one
// language.
func (t *templates) speaking(name string, funcs stencil.Funcs, repeats *stencil.Repeats) func() *stencil.Stencil {
	return sync.OnceValue(func() *stencil.Stencil { return t.pages[name]().With(funcs, repeats) })
}

// pages are buffers to make pages in: how long one gets is not known before.
var pages = sync.Pool{New: func() any { return new([]byte) }}

// file returns the file that a template makes of a page.
func (t *templates) file(template func() *stencil.Stencil, path string, p planned) File {
	into := func(to []byte) ([]byte, diag.List) {
		content, err := template().Append(to, p.make())
		if err != nil {
			return nil, diag.List{t.problem(err)}
		}
		return content, nil
	}
	return File{Path: path, Append: into, Content: func() ([]byte, diag.List) {
		buffer := pages.Get().(*[]byte)
		content, diags := into((*buffer)[:0])
		if diags.HasErrors() {
			return nil, diags
		}
		own := bytes.Clone(content)
		*buffer = content
		pages.Put(buffer)
		return own, diags
	}}
}
