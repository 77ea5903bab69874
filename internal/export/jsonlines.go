package export

import (
	"bufio"
	"iter"

	"summitline/internal/record"
)

// jsonLines returns a file for each kind as JSON Lines: each
// record on a line, as it stands in site.json.
func jsonLines(x *Export) []File {
	var files []File
	for _, kind := range record.Kinds() {
		files = append(files, streamed("data/"+string(kind)+".jsonl", func(w *bufio.Writer) {
			for _, line := range x.lines(kind) {
				w.Write(line)
				w.WriteByte('\n')
			}
		}))
	}
	return files
}

// lines yields the records of a kind, numbered, each as a line of JSON without
// its end, which is overwritten by the next.
func (x *Export) lines(kind record.Kind) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		var line []byte
		for i, entry := range x.Site.OfKind(kind) {
			d := x.recordData(entry)
			line = appendJSON(line[:0], &d)
			if !yield(i, line) {
				return
			}
		}
	}
}
