// Package schema describes records to programs that help to write them.
//
// In go the keys that records take, as package record reads them, and the
// records that there are; out come files: JSON Schemas for editors with a YAML
// language server, the settings that tell Visual Studio Code of them, and the
// forms of two editors in the browser, Sveltia (or Decap) CMS and Pages CMS.
// It has no table of keys of its own, only of what to say of each, and it
// neither reads nor writes files.
//
// A schema accepts whatever the checker accepts, and rejects as much of the
// rest as a schema can tell: form, never whether a record is there.
package schema

// Folder is the folder of the schemas, beside that of the records.
const Folder = ".schema"

// File is a file to write.
type File struct {
	Path string // with slashes
	Text []byte
}
