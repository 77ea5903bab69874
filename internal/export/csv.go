package export

import "summitline/internal/table"

// tables returns each table of the record as CSV: the kinds of records, and what
// stands in them.
func tables(x *Export) []File {
	var files []File
	for _, name := range table.Names() {
		files = append(files, File{Path: "data/" + name + ".csv", Content: func() []byte { return table.Of(x.Site, name).CSV(x.Site.Langs) }})
	}
	return files
}
