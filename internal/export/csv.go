package export

import (
	"bufio"

	"summitline/internal/table"
)

// tables returns each table of the record as CSV: the kinds of records, and what
// stands in them.
func tables(x *Export) []File {
	var files []File
	for _, name := range table.Names() {
		files = append(files, streamed("data/"+name+".csv", func(w *bufio.Writer) { table.WriteCSV(w, x.Site, name, x.Site.Langs) }))
	}
	return files
}
