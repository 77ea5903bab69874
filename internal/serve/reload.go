package serve

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/lazyregexp"
)

// The addresses of the server itself. No file of a site begins with a dot.
const (
	eventsPath = "/.summitline/events"
	scriptPath = "/.summitline/reload.js"
	beforePath = "/.summitline/before" // and the path of a page, for what it was before the last save
)

var (
	//go:embed changes.js
	changesJS string
	//go:embed panel.js
	panelJS string
	//go:embed reload.js
	reloadJS string
)

// script is what keeps an open page up to date. Its parts share one scope,
// which is not that of the page.
var script = []byte("(() => {\n\"use strict\"\n\n" + changesJS + "\n" + panelJS + "\n" + reloadJS + "})()\n")

// bodyEnd is where a page's text ends.
var bodyEnd = lazyregexp.New(`(?i)</body\s*>`)

// withScript returns a page that keeps itself up to date. The script compares
// the version that the page was served with to the present one. It runs before
// those of the page that are deferred, so that it sees the page as it was sent.
func withScript(page []byte, version string) []byte {
	end := len(page)
	if ends := bodyEnd().FindAllIndex(page, -1); ends != nil {
		end = ends[len(ends)-1][0]
	}
	tag := fmt.Sprintf("<script src=%q data-version=%q></script>\n", scriptPath, version)
	return slices.Concat(page[:end], []byte(tag), page[end:])
}

// retry is how many milliseconds a browser waits before it looks whether a
// server that went away is back.
const retry = 500

// message is what the script is told.
type message struct {
	Version string `json:"version"`
	Panel   string `json:"panel"`
	Errors  string `json:"errors"`
}

// stream tells an open page of the present snapshot, and then of each that
// takes its place, until the page is left or the server ends.
func (s *server) stream(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	fmt.Fprintf(w, "retry: %d\n\n", retry)
	flusher := http.NewResponseController(w)
	for {
		snap := s.current.Load()
		data, err := json.Marshal(message{snap.version, snap.panel, snap.errors})
		if err != nil {
			panic(err) // only strings
		}
		fmt.Fprintf(w, "data: %s\n\n", data)
		if flusher.Flush() != nil {
			return
		}
		select {
		case <-snap.outdated:
		case <-r.Context().Done():
			return
		}
	}
}

// before answers with what a page was before the last save, or with nothing if
// it is as it was, or is new.
func (s *server) before(w http.ResponseWriter, r *http.Request) {
	asked, below := strings.CutPrefix(norm.NFC.String(strings.TrimPrefix(r.URL.Path, beforePath)), s.base)
	snap := s.current.Load()
	content, other := snap.files.was(fileOf(asked), snap.since.before)
	if !below || !other {
		w.Header().Set("Cache-Control", "no-store")
		w.WriteHeader(http.StatusNoContent)
		return
	}
	sendPage(w, r, http.StatusOK, content)
}
