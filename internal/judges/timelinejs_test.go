package judges

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"summitline/internal/browsertest"
)

// timelinePage shows a file in TimelineJS, as those who embed one do.
const timelinePage = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:">
<link rel="stylesheet" href="/dist/css/timeline.css"><script src="/dist/js/timeline.js"></script>
<div id="timeline" style="width: 100%; height: 600px"></div>
<script>
timeline = new TL.Timeline("timeline", "/data.json", { script_path: "/dist/js/", language: "LANG", font: null });
timeline.on("loaded", () => { loaded = true });
</script>`

// TestJudgeTimelineJS opens the meetings in TimelineJS.
func TestJudgeTimelineJS(t *testing.T) {
	dist := filepath.Join(folder(t), "@knight-lab", "timelinejs", "dist")
	browser := browsertest.Start(t)
	for _, s := range sites() {
		for _, lang := range s.langs {
			file := "data/timelinejs.json"
			if lang != s.langs[0] {
				file = lang + "/" + file
			}
			data := s.files[file]
			var timeline struct {
				Events []struct {
					Display string `json:"display_date"`
				}
			}
			if err := json.Unmarshal(data, &timeline); err != nil {
				t.Fatal(err)
			}
			mux := http.NewServeMux()
			mux.Handle("/dist/", http.StripPrefix("/dist/", http.FileServer(http.Dir(dist))))
			mux.HandleFunc("/data.json", func(w http.ResponseWriter, _ *http.Request) { w.Write(data) })
			mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				w.Write([]byte(strings.Replace(timelinePage, "LANG", lang, 1)))
			})
			server := httptest.NewServer(mux)
			t.Cleanup(server.Close)
			p := browser.Page(t)
			p.Open(server.URL + "/")
			p.Until(`window.loaded && document.querySelectorAll(".tl-slide").length > 0`)
			if slides := browsertest.Eval[int](p, `document.querySelectorAll(".tl-slide").length`); slides != len(timeline.Events)+1 {
				t.Errorf("%s, %s: %d slides of %d meetings and a title", s.name, lang, slides, len(timeline.Events))
			}
			if shown := browsertest.Eval[string](p, `timeline.config.events[0].display_date`); shown == "" || shown != timeline.Events[0].Display {
				t.Errorf("%s, %s: the first meeting is dated %q", s.name, lang, shown)
			}
			if len(timeline.Events) != len(s.made.Summits) {
				t.Errorf("%s: %d of %d meetings", s.name, len(timeline.Events), len(s.made.Summits))
			}
			p.Check()
		}
	}
}
