package export_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// TestLinesAreTheRecordsOfTheWhole checks that a record is the same in all of
// its files, but for what a file says of its form.
func TestLinesAreTheRecordsOfTheWhole(t *testing.T) {
	x := exported(t, everything(t), "https://example.org/record")
	lines := map[string]string{} // by the address of the record's own file
	for _, f := range x.FilesOf("json_lines") {
		scanner := bufio.NewScanner(bytes.NewReader(f.Content()))
		for scanner.Scan() {
			var record struct{ JSON string }
			if err := json.Unmarshal(scanner.Bytes(), &record); err != nil {
				t.Fatal(err)
			}
			lines[strings.TrimPrefix(record.JSON, "https://example.org/record/")] = scanner.Text()
		}
	}
	for _, f := range x.FilesOf("json") {
		switch {
		case f.Path == "data/site.json":
			for path, line := range lines {
				if !bytes.Contains(f.Content(), []byte("\n"+line)) {
					t.Errorf("%s is another in %s", path, f.Path)
				}
			}
		case strings.HasSuffix(f.Path, "/record.json"):
			var b bytes.Buffer
			if err := json.Compact(&b, f.Content()); err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(b.String(), strings.TrimPrefix(lines[f.Path], "{")) || lines[f.Path] == "" {
				t.Errorf("%s is another in its own file", f.Path)
			}
		}
	}
}

func TestNothingNamesFilesThatAreOff(t *testing.T) {
	content := everything(t)
	content["site.yaml"].Data = bytes.Replace(content["site.yaml"].Data, []byte("json: true"), []byte("json: false"), 1)
	for _, f := range exported(t, content, "https://example.org").Files() {
		if strings.HasPrefix(f.Path, "data/") && bytes.Contains(f.Content(), []byte("record.json")) {
			t.Errorf("%s names files that are not there", f.Path)
		}
	}
}
