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

// lines returns the records of a kind, each as a line of JSON. JSON Lines and
// site.json have the same.
func (x *Export) lines(kind record.Kind) [][]byte {
	make := func() [][]byte {
		var lines [][]byte
		for _, entry := range x.Site.OfKind(kind) {
			lines = append(lines, encodeJSON(x.recordData(entry)))
		}
		return lines
	}
	if !x.Has("json") || !x.Has("json_lines") {
		return make()
	}
	return x.kinds.take(string(kind), make)
}
