package export

import (
	"bytes"

	"summitline/internal/record"
)

// jsonLines returns a file for each kind as JSON Lines: each
// record on a line, as it stands in site.json.
func jsonLines(x *Export) []File {
	var files []File
	for _, kind := range record.Kinds() {
		files = append(files, File{Path: "data/" + string(kind) + ".jsonl", Content: func() []byte { return bytes.Join(x.lines(kind), nil) }})
	}
	return files
}

// lines returns the records of a kind, each as a line of JSON.
func (x *Export) lines(kind record.Kind) [][]byte {
	var lines [][]byte
	for _, entry := range x.Site.OfKind(kind) {
		lines = append(lines, encodeJSON(x.recordData(entry)))
	}
	return lines
}
