package export

// Names returns the formats of the table, by their keys.
func Names() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// FilesOf returns the files of a format alone. Pictures have none here: they
// are made with whatever font there is, and no golden can hold them.
func (x *Export) FilesOf(name string) []File {
	for _, f := range formats() {
		if f.name == name && name != "share" {
			return x.of(f)
		}
	}
	return nil
}

// Split cuts pages of one address and one byte each into the parts of a sitemap.
func Split(pages []Page, addresses, bytes int) [][]Page {
	return split(pages, addresses, bytes, func(Page) (int, int) { return 1, 1 })
}

// SecurityText returns security.txt.
func (x *Export) SecurityText() string { return string(x.securityText().Content()) }
