// Package search makes the index by which the script of the search page finds
// things, without a server.
//
// In go a [site.Site] and a language; out come the files of an index, each
// with a function that makes its content. The index holds the texts
// themselves, as plain words, cut into parts of bounded size, newest meetings
// first. The script matches what is typed against those texts: nothing here
// knows how, so there is one matcher and not two that disagree.
//
// A small site is read as a whole. A larger one has parts of names before the
// parts of texts, and a dictionary besides, in pages, that tells in which parts
// a word stands, so that a search reads a few pages and a few parts, however
// many there are. What the script reads is JSON:
//
//   - index.json: which parts hold which kinds of places, and how many pages
//     the dictionary has
//   - part-N.json: places, each with its address, title, other names and texts,
//     and with the statements and commitments that are parts of it; the series
//     and organizations by which a search can be narrowed
//   - words-N.json: words and facets, each with the numbers of its parts, as
//     runs (see appendRuns); a word is in the page of each of its keys (see
//     keys)
//
// Every file carries the mark of the whole index. Where two that were read
// have different ones, the site was built anew in between, and the script
// begins again.
package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"summitline/internal/site"
)

// Folder is the folder of the index below the root of a language.
const Folder = "/search/"

// File is one file of an index.
type File struct {
	Name    string // in the folder of the index
	Content func() []byte
}

// RootName is the file that the script reads first.
const RootName = "index.json"

// New returns the index of a site in a language. Dates in it are written as
// the interface writes them, in its own language.
func New(s *site.Site, lang, interfaceLang string) *Index {
	x := &Index{teller: teller{s, lang, interfaceLang}}
	x.cut(s)
	if x.weight > smallWeight {
		x.pages = 1 + x.weight/pageWeight
	}
	x.read, x.told = sync.OnceValue(x.readAll), make([]atomic.Pointer[[]byte], len(x.parts))
	return x
}

// Files returns the files of the index.
func (x *Index) Files() []File {
	files := []File{{RootName, x.root}}
	for i := range x.parts {
		files = append(files, File{fmt.Sprintf("part-%d.json", i), func() []byte { return x.part(i) }})
	}
	for i := range x.pages {
		files = append(files, File{fmt.Sprintf("words-%d.json", i), func() []byte { return x.read().pages[i] }})
	}
	return files
}

// Mark returns the mark of the index, for the page that asks for it.
func (x *Index) Mark() string { return x.read().mark }

// MarkOf returns the mark that a file of an index carries, or "".
func MarkOf(file []byte) string {
	var marked struct {
		Mark string `json:"mark"`
	}
	if json.Unmarshal(file, &marked) != nil {
		return ""
	}
	return marked.Mark
}

// Index is an index of a site in a language.
type Index struct {
	teller
	families []family
	parts    []part
	weight   int // of all parts
	pages    int // of the dictionary; none on a small site
	read     func() reading
	told     []atomic.Pointer[[]byte] // parts that were read and not yet asked for
}

// reading is what only the content of all parts tells.
type reading struct {
	mark  string
	pages [][]byte
}

// family is a run of parts that hold the same kinds of places.
type family struct {
	Kinds []string `json:"kinds,omitempty"` // none: all, on a small site
	First int      `json:"first"`           // of its parts
	Parts int      `json:"parts"`
}

// root returns the file that the script reads first.
func (x *Index) root() []byte {
	return x.marked(encode(struct {
		Families []family `json:"families"`
		Pages    int      `json:"pages"`
	}{x.families, x.pages}))
}

// part returns a file of texts. What was told to be read is given away once,
// and not kept any longer: each further time it is told again.
func (x *Index) part(i int) []byte {
	x.read()
	if told := x.told[i].Swap(nil); told != nil {
		return x.marked(*told)
	}
	return x.marked(x.tell(x.parts[i]).json())
}

// marked returns the JSON of an object with the mark of the index in it.
func (x *Index) marked(object []byte) []byte {
	return slices.Concat([]byte(`{"mark":"`+x.read().mark+`",`), object[1:])
}

// readAll tells all parts once, for the mark of the index and its dictionary.
func (x *Index) readAll() reading {
	sums := make([][sha256.Size]byte, len(x.parts))
	words := x.collect(func(i int, told *telling) {
		text := told.json()
		sums[i] = sha256.Sum256(text)
		x.told[i].Store(&text)
	})
	whole := sha256.New()
	for _, sum := range sums {
		whole.Write(sum[:])
	}
	fmt.Fprint(whole, x.families, x.pages)
	mark := hex.EncodeToString(whole.Sum(nil)[:4])
	return reading{mark, words.paged(x.pages, mark)}
}

// encode returns a value as JSON, which none of those here can fail to be.
func encode(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic("search: " + err.Error())
	}
	return text
}
