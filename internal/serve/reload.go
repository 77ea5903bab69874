package serve

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
)

// The addresses of the server itself. No file of a site begins with a dot.
const (
	eventsPath = "/.summitline/events"
	scriptPath = "/.summitline/reload.js"
)

// script is what keeps an open page up to date.
//
//go:embed reload.js
var script []byte

// bodyEnd is where a page's text ends.
var bodyEnd = regexp.MustCompile(`(?i)</body\s*>`)

// withScript returns a page that keeps itself up to date. The script compares
// the version that the page was served with to the present one.
func withScript(page []byte, version string) []byte {
	end := len(page)
	if ends := bodyEnd.FindAllIndex(page, -1); ends != nil {
		end = ends[len(ends)-1][0]
	}
	tag := fmt.Sprintf("<script src=%q defer data-version=%q></script>\n", scriptPath, version)
	return slices.Concat(page[:end], []byte(tag), page[end:])
}

// retry is how many milliseconds a browser waits before it looks whether a
// server that went away is back.
const retry = 500

// message is what the script is told.
type message struct {
	Version  string `json:"version"`
	Problems string `json:"problems"`
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
		data, err := json.Marshal(message{snap.version, snap.problems})
		if err != nil {
			panic(err) // two strings
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
