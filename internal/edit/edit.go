// Package edit changes files of a folder, all of them or none.
//
// In goes a list of changes, each to one file: its text before and after, and
// where it is before and after. Out comes what the folder would be, as a file
// system; what would differ, line by line; or the changed folder itself. It
// never looks into the files, and it leaves a folder alone in which one of
// them is no longer what the change was made for.
package edit

// Change is what happens to one file of a folder.
type Change struct {
	Path string // where it is, with slashes
	To   string // where it is afterwards; "" if it goes away
	Old  []byte
	New  []byte
}

// Moves reports whether the file is elsewhere afterwards, or gone.
func (c Change) Moves() bool { return c.To != c.Path }
