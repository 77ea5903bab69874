package scaffold

import (
	"bytes"
	"embed"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
	"summitline/internal/record"
)

//go:embed all:ci
var ci embed.FS

// CI is a service that checks and publishes a site.
type CI string

// The services.
const (
	GitHub CI = "github"
	GitLab CI = "gitlab"
)

// CIs returns all services.
func CIs() []CI { return []CI{GitHub, GitLab} }

// Tool is where a service gets summitline from: a commit of a git repository.
// The zero Tool is for people to fill in.
type Tool struct{ Repository, Ref string }

var (
	repositoryForm = lazyregexp.New(`^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~-]+)+$`)
	refForm        = lazyregexp.New(`^[A-Za-z0-9][A-Za-z0-9._/-]*$`)
)

// ParseTool reads a tool as REPOSITORY@REF or, for a commit that is known, as
// REPOSITORY alone. It reports whether it is one.
func ParseTool(s, known string) (Tool, bool) {
	repository, ref, found := strings.Cut(s, "@")
	if !found {
		ref = known
	}
	return Tool{repository, ref}, repositoryForm().MatchString(repository) && refForm().MatchString(ref)
}

// Files is texts by their paths inside a folder.
type Files map[string][]byte

// Names returns the paths, in order.
func (f Files) Names() []string { return slices.Sorted(maps.Keys(f)) }

// Blank returns the path of the file in which somebody has yet to say where
// summitline is, or "".
func (f Files) Blank() string {
	for _, name := range f.Names() {
		if bytes.Contains(f[name], []byte(`SUMMITLINE_REPOSITORY: ""`)) {
			return name
		}
	}
	return ""
}

// Workflows returns the files by which a service checks and publishes the site
// in a folder, which may not be there yet. Where the folder holds summitline's
// own source, that is what they use.
func Workflows(dir string, service CI, tool Tool) (Files, error) {
	root := path.Join("ci", string(service))
	data := struct {
		Tool
		Own    bool
		Source string // the folder of summitline's source, with its slash
		Lang   string // a locale
	}{Tool: tool, Source: ".summitline-source/", Lang: localeOf(dir)}
	if tool == (Tool{}) && holdsSource(dir) {
		data.Own, data.Source = true, ""
	}
	files := Files{}
	err := fs.WalkDir(ci, root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := ci.ReadFile(name)
		if err != nil {
			return err
		}
		form, err := template.New(name).Delims("<%", "%>").Parse(string(text))
		if err != nil {
			return err
		}
		var b bytes.Buffer
		err = form.Execute(&b, data)
		files[strings.TrimPrefix(name, root+"/")] = b.Bytes()
		return err
	})
	return files, err
}

// localeOf returns the language in which the editors of a site are told what is
// wrong: Korean, unless the site has other languages only.
func localeOf(dir string) string {
	set, _ := record.Load(os.DirFS(filepath.Join(dir, "content")), "content", nil)
	if slices.Contains(set.Site.Langs(), "ko") {
		return "ko_KR.UTF-8"
	}
	return "en_US.UTF-8"
}

// holdsSource reports whether a folder holds the source of summitline.
func holdsSource(dir string) bool {
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	return err == nil && bytes.HasPrefix(text, []byte("module summitline\n"))
}

// IsSite reports whether a folder holds a site already.
func IsSite(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "content", "site.yaml"))
	return err == nil
}

// AddFiles writes files into a folder, all or none. If one is there already,
// none is written.
func AddFiles(dir string, files Files) (diag.List, error) {
	var list []File
	for _, name := range files.Names() {
		list = append(list, File{Path: name, Text: files[name]})
	}
	_, diags, err := add(dir, list)
	return diags, err
}
