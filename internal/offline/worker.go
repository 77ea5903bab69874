package offline

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"path"
	"slices"
	"strings"
	"sync"

	"summitline/internal/search"
	"summitline/internal/site"
)

// Where the files are by which a browser keeps a site, below its root or, for
// PageName and ManifestName, that of a language.
const (
	WorkerPath   = "sw.js"
	ScriptPath   = "assets/offline.js"
	PageName     = "offline.html"
	ManifestName = "manifest.webmanifest"
)

// The scripts: the one by which a page asks to be kept, and the worker that
// takes away what an earlier one has kept.
var (
	//go:embed register.js
	Script []byte
	//go:embed farewell.js
	Farewell []byte
	//go:embed worker.js
	workerJS []byte
)

// maxIndex is how many bytes the index of the search may have, in all
// languages together, to be kept as a whole. Of a larger one those parts are
// kept that were read.
const maxIndex = 2 << 20

// Worker is the service worker of one build. It is told of all files of the
// build, in any order and several at a time.
type Worker struct {
	roots   []string // of the languages, the default first
	indexes []string // folders of the search

	lock   sync.Mutex
	prints [][]byte // of files that may be kept
	assets []string // addresses of static files that pages need
	index  []string // addresses of files of the search
	size   int      // of those together
}

// NewWorker returns the worker of a build of a site.
func NewWorker(s *site.Site) *Worker {
	return &Worker{roots: roots(s), indexes: indexFolders(s)}
}

// What is kept, by the ends of its name: pages with their pictures, and the
// static files of all pages.
var (
	pageTypes  = []string{".html", ".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"}
	assetTypes = []string{".css", ".js", ".mjs", ".svg", ".woff", ".woff2"}
)

// Add takes a file of the build.
func (w *Worker) Add(name string, content []byte) {
	folder, _ := path.Split(name)
	kind := strings.ToLower(path.Ext(name))
	isIndex := slices.Contains(w.indexes, folder) && kind == ".json"
	isAsset := strings.HasPrefix(name, "assets/") && slices.Contains(assetTypes, kind)
	if !isIndex && !isAsset && !slices.Contains(pageTypes, kind) {
		return
	}
	sum := sha256.Sum256(content)
	w.lock.Lock()
	defer w.lock.Unlock()
	w.prints = append(w.prints, sum[:markBytes])
	switch {
	case isAsset:
		w.assets = append(w.assets, escaped(name)+"?v="+Mark(content))
	case isIndex:
		w.index = append(w.index, escaped(name)+"?v="+search.MarkOf(content))
		w.size += len(content)
	}
}

// Content returns the script of the worker, once all files were added. It
// differs wherever a file that may be kept differs.
func (w *Worker) Content() []byte {
	slices.SortFunc(w.prints, bytes.Compare)
	prints := bytes.Join(slices.CompactFunc(w.prints, bytes.Equal), nil)
	told := struct {
		Mark      string   `json:"mark"`
		Languages []string `json:"languages"` // the roots of those that are not the default
		Frame     []string `json:"frame"`     // what is kept from the beginning
		Prints    string   `json:"prints"`    // of all files, one after the other
	}{"", append([]string{}, w.roots[1:]...), w.frame(), base64.StdEncoding.EncodeToString(prints)}
	whole := sha256.Sum256(encode(told))
	told.Mark = hex.EncodeToString(whole[:8])
	return slices.Concat([]byte("const build = "), encode(told), []byte("\n\n"), workerJS)
}

// frame returns the addresses of what is kept from the beginning: where a
// reader starts, the search, and what all pages need.
func (w *Worker) frame() []string {
	frame := slices.Sorted(slices.Values(w.assets))
	for _, root := range w.roots {
		for _, name := range []string{"", strings.TrimPrefix(search.Folder, "/"), PageName} {
			frame = append(frame, escaped(root)+name)
		}
	}
	if w.size > maxIndex {
		return frame
	}
	return append(frame, slices.Sorted(slices.Values(w.index))...)
}

// encode returns a value as JSON on lines of its own.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic("offline: " + err.Error())
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
