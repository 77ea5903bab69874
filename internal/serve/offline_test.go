package serve

import (
	"strings"
	"testing"
)

// A browser that has kept a site from this address forgets it here.
func TestWhatABrowserHasKeptGoes(t *testing.T) {
	for _, base := range []string{"/", "/x/"} {
		response := ask(t, serving(base, "index.html"), "GET", base+"sw.js")
		if text := body(t, response); response.StatusCode != 200 || !strings.Contains(text, "unregister") {
			t.Errorf("the worker below %s is %d %s", base, response.StatusCode, text)
		}
	}
	if got := body(t, ask(t, serving("/", "sw.js"), "GET", "/sw.js")); got != "content of sw.js" {
		t.Errorf("a site's own worker is %q", got)
	}
}
