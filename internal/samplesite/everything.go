package samplesite

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// Everything returns the content of the site whose records give every key that
// there is: that of an archive, by its path.
func Everything(t testing.TB, archive string) fstest.MapFS {
	t.Helper()
	read, err := txtar.ParseFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, file := range read.Files {
		if name, ok := strings.CutPrefix(file.Name, "content/"); ok {
			content[name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return content
}
