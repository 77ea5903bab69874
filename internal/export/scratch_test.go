package export

import (
	"os"
	"testing"

	"summitline/internal/record"
	"summitline/internal/site"
)

func TestScratch(t *testing.T) {
	set, _ := record.Load(os.DirFS("../../content"), "content", nil)
	s, _ := site.Resolve(set, site.Options{BaseURL: "https://example.org/x"})
	e := &Export{Site: s}
	os.WriteFile("/tmp/data-site.json", e.siteJSON(), 0o666)
	os.WriteFile("/tmp/data-schema.json", e.schemaJSON(), 0o666)
	os.WriteFile("/tmp/data-record.json", e.recordJSON(s.OfKind("summits")[3]), 0o666)
	os.WriteFile("/tmp/data-speakers.jsonl", e.jsonLines("speakers"), 0o666)
}
