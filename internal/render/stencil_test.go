package render

import (
	"testing"

	files "summitline/templates"
)

// TestTemplatesCompile holds the templates to what stencil knows: of what it
// does not know, html/template makes the pages, and takes its time.
func TestTemplatesCompile(t *testing.T) {
	parsed, diags := parseTemplates(files.FS, "templates")
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	bound, err := parsed.bind(&voice{})
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range bound.pages {
		if err := page.Declined(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
