package draft

import (
	"slices"
	"strings"

	"summitline/internal/record"
)

// Keys are the keys that records of a kind take, by their paths: "venue",
// "venue.city".
type Keys struct {
	Label string   // the key by which a record is called
	Paths []string // of one key or two, in the order of the content model

	byPath map[string]record.Key
}

// KeysOf returns the keys of a kind.
func KeysOf(kind record.Kind) *Keys {
	keys := &Keys{Label: "title", byPath: map[string]record.Key{}}
	keys.add("", kind.Describe().Keys)
	if keys.Takes("name") {
		keys.Label = "name"
	}
	return keys
}

func (keys *Keys) add(under string, list []record.Key) {
	for _, k := range list {
		path := under + k.Name
		keys.byPath[path] = k
		if strings.Count(path, ".") < 2 {
			keys.Paths = append(keys.Paths, path)
		}
		if k.Map != nil {
			keys.add(path+".", k.Map.Keys)
		}
	}
}

// Takes reports whether there is a key with a path.
func (keys *Keys) Takes(path string) bool {
	_, found := keys.byPath[path]
	return found
}

// IsText reports whether the value of a key is a text, which may be in several
// languages.
func (keys *Keys) IsText(path string) bool {
	key, found := keys.byPath[path]
	return found && isText(key)
}

func isText(k record.Key) bool {
	return slices.Contains([]record.Form{record.FormText, record.FormMarkdown}, k.Form)
}

// keysOf returns the keys of a kind, which are the same each time.
func (b *Batch) keysOf(kind record.Kind) *Keys {
	if b.keys[kind] == nil {
		b.keys[kind] = KeysOf(kind)
	}
	return b.keys[kind]
}

// labelKey returns the key by which records of a kind are called.
func (b *Batch) labelKey(kind record.Kind) string { return b.keysOf(kind).Label }
