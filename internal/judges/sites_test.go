package judges

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"io/fs"
	"maps"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"summitline/internal/build"
	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/site"
	"summitline/static"
	"summitline/templates"
)

// builtSite is a site as it was built and is served.
type builtSite struct {
	name  string
	url   string // without the slash at the end
	langs []string
	files map[string][]byte
	diags string // all that is wrong with its records
	made  *site.Site
}

// sites are built and served once, for all tests.
var sites = sync.OnceValue(func() []*builtSite {
	return []*builtSite{
		serve("real", os.DirFS("../../content")),
		serve("400 summits", samplesite.Content(400)),
	}
})

// serve builds a site and serves it until the tests end. Its pages name the
// address at which they are, as those of a real host do.
func serve(name string, content fs.FS) *builtSite {
	server := httptest.NewUnstartedServer(nil)
	s := &builtSite{name: name, url: "http://" + server.Listener.Addr().String()}
	out, diags := build.Plan(build.Options{
		Content:   build.Folder{FS: content, Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
		BaseURL:   s.url,
	}, nil)
	files, found := out.Contents(nil)
	var said bytes.Buffer
	append(diags, found...).Print(&said, "en") // a buffer takes everything
	s.langs, s.files, s.diags, s.made = out.Site.Langs, files, said.String(), out.Site
	server.Config.Handler = s
	server.Start()
	return s
}

// ServeHTTP answers as a host does that is set up with care: compressed, and
// with what never changes under its address to be kept.
func (s *builtSite) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	content, there := s.files[name]
	status := http.StatusOK
	if !there {
		name, content, status = "404.html", s.files["404.html"], http.StatusNotFound
	}
	header := w.Header()
	header.Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	header.Set("Cache-Control", "no-cache")
	if r.URL.Query().Has("v") {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") && !isPicture(name) {
		header.Set("Content-Encoding", "gzip")
		content = compressed(content)
	}
	w.WriteHeader(status)
	w.Write(content)
}

func isPicture(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"}, path.Ext(name))
}

func compressed(content []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is one of the package's
	w.Write(content)
	w.Close()
	return b.Bytes()
}

// page is a page of a site.
type page struct {
	site *builtSite
	kind string // its path, with * for the id of a record
	path string
	html []byte
}

func (p page) String() string  { return p.site.name + ": " + p.path }
func (p page) address() string { return p.site.url + p.path }

// isHidden reports whether the page asks search engines to pass it over.
func (p page) isHidden() bool {
	return bytes.Contains(p.html, []byte(`<meta name="robots" content="noindex">`))
}

// all returns the pages of the site that show something: not those that only
// lead to another.
func (s *builtSite) all() []page {
	var pages []page
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		content := s.files[name]
		if path.Ext(name) != ".html" || bytes.Contains(content, []byte(`http-equiv="refresh"`)) {
			continue
		}
		address := "/" + strings.TrimSuffix(name, "index.html")
		pages = append(pages, page{s, s.kind(address), address, content})
	}
	return pages
}

// kind returns what pages of one kind share: /en/summits/* of that on each
// summit, /summits/~ of the parts of their index, /topics/*/* of those of each
// topic's page.
func (s *builtSite) kind(address string) string {
	dir, lang := strings.Trim(address, "/"), ""
	if first, rest, _ := strings.Cut(dir, "/"); slices.Contains(s.langs[1:], first) {
		dir, lang = rest, "/"+first
	}
	if first, id, deeper := strings.Cut(dir, "/"); deeper {
		switch {
		case strings.HasPrefix(id, "~"):
			return lang + "/" + first + "/~"
		case strings.Contains(id, "/") && first != "embed":
			return lang + "/" + first + "/*/*"
		}
		return lang + "/" + first + "/*"
	}
	return lang + "/" + dir
}

// oneOfEach returns one page of each kind of all sites, in all languages: that
// with the most in it.
func oneOfEach() []page {
	var chosen []page
	for _, s := range sites() {
		largest := map[string]page{}
		for _, p := range s.all() {
			if len(p.html) > len(largest[p.kind].html) {
				largest[p.kind] = p
			}
		}
		chosen = append(chosen, slices.SortedFunc(maps.Values(largest), func(a, b page) int { return cmp.Compare(a.kind, b.kind) })...)
	}
	return chosen
}

// isList reports whether the page is the list of all records of a kind.
func (p page) isList() bool { return record.Kind(strings.TrimPrefix(p.kind, "/")).Valid() }

// isTranslation reports whether the page is not in the site's first language.
func (p page) isTranslation() bool { return p.ownKind() != p.kind }

// ownKind returns the kind of the page in whatever language.
func (p page) ownKind() string {
	for _, lang := range p.site.langs[1:] {
		if rest, is := strings.CutPrefix(p.kind+"/", "/"+lang+"/"); is {
			return "/" + strings.TrimSuffix(rest, "/")
		}
	}
	return p.kind
}

func TestTheSitesAreSound(t *testing.T) {
	for _, s := range sites() {
		if s.diags != "" {
			t.Errorf("%s:\n%s", s.name, s.diags)
		}
	}
	kinds := map[string]bool{}
	for _, p := range oneOfEach() {
		kinds[p.kind] = true
	}
	for _, kind := range []string{"/", "/summits/*", "/en/summits/*", "/speakers", "/years/*", "/404.html"} {
		if !kinds[kind] {
			t.Errorf("no page of the kind %s is found among %q", kind, slices.Sorted(maps.Keys(kinds)))
		}
	}
}

// folder returns the folder that the judges are installed in. Where nobody has
// named one, the test is skipped.
func folder(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("SUMMITLINE_JUDGES")
	if dir == "" {
		t.Skip("SUMMITLINE_JUDGES does not name the folder of the judges: .ci/run installs them")
	}
	return dir
}

// named returns the files of the site with a name, by path, in order.
func (s *builtSite) named(name string) []string {
	var paths []string
	for _, file := range slices.Sorted(maps.Keys(s.files)) {
		if path.Base(file) == name {
			paths = append(paths, file)
		}
	}
	return paths
}

// asked runs a script that the judges are at hand for, with what it reads from
// its standard input and its arguments, and returns what it says.
func asked(t *testing.T, script string, input []byte, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("node", append([]string{"-e", script, "--"}, args...)...)
	cmd.Env = append(os.Environ(), "NODE_PATH="+folder(t))
	cmd.Stdin = bytes.NewReader(input)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	said, err := cmd.Output()
	if err != nil {
		t.Fatalf("the judge does not run: %v\n%.2000s", err, &complaints)
	}
	return bytes.TrimSpace(said)
}
