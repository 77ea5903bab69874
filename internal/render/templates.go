package render

import (
	"bytes"
	"errors"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"summitline/internal/diag"
)

// The templates that every page has besides its own: the frame around it, and
// whatever other files hold pieces to share.
const (
	frameTemplate    = "base.html"
	redirectTemplate = "redirect.html" // stands without a frame, as that of embeds
)

// templates is a parsed set of templates, one for each kind of page.
type templates struct {
	folder string
	files  map[string]*diag.File
	pages  map[string]*template.Template
}

// parseTemplates reads the templates of a folder. Each kind of page has a file
// of its own, which defines "main"; all other files are shared by all pages.
func parseTemplates(fsys fs.FS, folder string) (*templates, diag.List) {
	t := &templates{folder: folder, files: map[string]*diag.File{}, pages: map[string]*template.Template{}}
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
		t.files[name] = &diag.File{Path: path.Join(folder, name), Text: text}
	}
	own := map[string]bool{}
	for _, kind := range pageKinds {
		own[kind.template] = true
	}
	for _, name := range slices.Sorted(maps.Keys(own)) {
		t.require(name, &diags)
	}
	t.require(frameTemplate, &diags)
	// The root has no name: parsing a template named like it would wipe out its
	// functions.
	shared := template.New("").Funcs((*voice)(nil).funcs()).Option("missingkey=error")
	t.checkPieces(own, &diags)
	for _, name := range slices.Sorted(maps.Keys(t.files)) {
		if own[name] {
			continue
		}
		if _, err := shared.New(name).Parse(string(t.files[name].Text)); err != nil {
			diags = append(diags, t.problem(err))
		}
	}
	if diags.HasErrors() {
		return t, diags.Sorted()
	}
	for name := range own {
		set := template.Must(shared.Clone()) // fails only after an execution, and none has been
		page, err := set.New(name).Parse(string(t.files[name].Text))
		if err != nil {
			diags = append(diags, t.problem(err))
			continue
		}
		if name != redirectTemplate && name != embedTemplate {
			page = set.Lookup(frameTemplate)
		}
		t.pages[name] = page
	}
	return t, diags.Sorted()
}

// require reports a template that is not there.
func (t *templates) require(name string, diags *diag.List) {
	if t.files[name] == nil {
		diags.Errorf(diag.OnDisk(path.Join(t.folder, name)), "missing-template", "there is no such template")
	}
}

// pieceName finds where a template defines a piece.
var pieceName = regexp.MustCompile(`{{-?\s*define\s+("[^"]*"|` + "`[^`]*`" + `)`)

// checkPieces reports pieces that two of the shared files define: one of them
// would be used for the other without a word.
func (t *templates) checkPieces(own map[string]bool, diags *diag.List) {
	first := map[string]diag.Span{}
	for _, name := range slices.Sorted(maps.Keys(t.files)) {
		if own[name] {
			continue
		}
		file := t.files[name]
		for _, m := range pieceName.FindAllSubmatchIndex(file.Text, -1) {
			at := file.Span(m[2]+1, m[3]-1)
			piece := string(file.Text[m[2]+1 : m[3]-1])
			if other, taken := first[piece]; taken {
				diags.Errorf(at, "duplicate-template", "two templates are called %q", piece).Note(other, "the other")
				continue
			}
			first[piece] = at
		}
	}
}

// bind returns the templates with the functions of one language.
func (t *templates) bind(v *voice) (*templates, error) {
	bound := &templates{folder: t.folder, files: t.files, pages: map[string]*template.Template{}}
	for name, page := range t.pages {
		copied, err := page.Clone()
		if err != nil {
			return nil, err
		}
		bound.pages[name] = copied.Funcs(v.funcs())
	}
	return bound, nil
}

// templatePlace finds where an error of html/template is: its parser names the
// file and line, its executor also the column in bytes, and its escaper hides
// both behind another prefix.
var templatePlace = regexp.MustCompile(`^(?:html/)?template: ?([^\s:]+\.html):(\d+)(?::(\d+))?: (?s:(.*))$`)

const notWorking = "the template does not work: %v"

// problem turns an error of html/template into a diagnostic at its place.
func (t *templates) problem(err error) diag.Diagnostic {
	m := templatePlace.FindStringSubmatch(err.Error())
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
	lines := slices.Collect(strings.Lines(string(file.Text)))
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

// file returns the file that a template makes of a page.
func (t *templates) file(name, path string, p planned) File {
	return File{Path: path, Content: func() ([]byte, diag.List) {
		var b bytes.Buffer
		if err := t.pages[name].Execute(&b, p.make()); err != nil {
			return nil, diag.List{t.problem(err)}
		}
		return b.Bytes(), nil
	}}
}
