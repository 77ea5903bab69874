package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/offline"
)

// server answers requests out of the present snapshot.
type server struct {
	base    string // the path below which the site lies
	current atomic.Pointer[snapshot]

	problems func(diag.List) []byte // writes the page that stands for one that cannot be made
}

func newServer(base string, problems func(diag.List) []byte) *server {
	return &server{base: base, problems: problems}
}

// publish makes a snapshot the present one and wakes all that showed the one
// before. It must not be called twice at a time.
func (s *server) publish(next *snapshot) {
	if last := s.current.Swap(next); last != nil {
		close(last.outdated)
	}
}

// ServeHTTP answers one request.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	switch path := r.URL.Path; {
	case path == eventsPath:
		s.stream(w, r)
	case path == scriptPath:
		send(w, r, "reload.js", script)
	case strings.HasPrefix(path, beforePath+"/"):
		s.before(w, r)
	default:
		s.page(w, r)
	}
}

// page answers with a file of the site.
func (s *server) page(w http.ResponseWriter, r *http.Request) {
	snap := s.current.Load()
	asked := norm.NFC.String(r.URL.Path)
	name, below := strings.CutPrefix(asked, s.base)
	switch {
	case snap.files == nil:
		sendPage(w, r, http.StatusServiceUnavailable, withScript(snap.listing, snap.version))
		return
	case !below && (asked == "/" || asked+"/" == s.base):
		redirect(w, r, s.base)
		return
	case !below:
		notFound(w, r, snap)
		return
	}
	name = fileOf(name)
	file := snap.files.find(name)
	there, folder := file != nil, snap.files.find(name+"/index.html") != nil
	var content []byte
	if there {
		var wrong diag.List
		if content, wrong = snap.files.content(file); wrong.HasErrors() {
			sendPage(w, r, http.StatusInternalServerError, withScript(s.problems(wrong), snap.version))
			return
		}
	}
	switch {
	case there && isPage(name):
		send(w, r, name, withScript(content, snap.version))
	case there:
		send(w, r, name, content)
	case folder:
		redirect(w, r, asked+"/")
	case name == offline.WorkerPath:
		// A browser that has kept a built site from this address would show
		// that once this server is gone.
		send(w, r, name, offline.Farewell)
	default:
		notFound(w, r, snap)
	}
}

// fileOf returns the file that is shown at a path.
func fileOf(path string) string {
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}

// send answers with a file. The browser may keep it, but has to ask each time
// whether it is still the same.
func send(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	sum := sha256.Sum256(content)
	w.Header().Set("Content-Type", contentType(name))
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:8])+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}

// sendPage answers with a page that is not what was asked for.
func sendPage(w http.ResponseWriter, r *http.Request, status int, content []byte) {
	w.Header().Set("Content-Type", contentType(".html"))
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(content)
	}
}

// notFound answers as a host of the built site would.
func notFound(w http.ResponseWriter, r *http.Request, snap *snapshot) {
	content, _ := snap.files.content(snap.files.find("404.html"))
	sendPage(w, r, http.StatusNotFound, withScript(content, snap.version))
}

// redirect sends the browser to another path of this server. It is told not to
// remember that, since the next build may have the page at the old one.
func redirect(w http.ResponseWriter, r *http.Request, path string) {
	to := url.URL{Path: path, RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", to.String())
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(http.StatusFound)
}
