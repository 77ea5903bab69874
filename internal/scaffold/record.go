package scaffold

import (
	"embed"
	"path"

	"summitline/internal/record"
)

//go:embed records/*.yaml
var records embed.FS

// Skeleton returns the text of a new record of a kind, in which every key is
// shown and those that a record needs have a placeholder.
func Skeleton(kind record.Kind) []byte {
	text, err := records.ReadFile(path.Join("records", string(kind)+".yaml"))
	if err != nil {
		panic(err) // each kind has one: a test reads them all
	}
	return text
}
