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
//   - index.json: which parts hold which kinds of places, how many pages the
//     dictionary has, and the marks of all other files
//   - part-N.json: places, each with its address, title, other names and texts,
//     and with the statements and commitments that are parts of it; the series
//     and organizations by which a search can be narrowed
//   - words-N.json: words and facets, each with the numbers of its parts, as
//     runs (see appendRuns); a word is in the page of each of its keys (see
//     keys)
//
// An edit changes the files that hold what was edited, and the pages of words
// that are new in a part or gone from it. All else stays where it was: the cuts
// and the numbers of parts (see cutter) and the number of pages (see pagesFor).
// So an index can be made from an earlier one (see [Index.Recall]).
//
// Every file carries a mark, which follows from what it says, and index.json
// says which mark each has to have. Where one that was read has another, the
// site was built anew in between, and the script begins again.
package search

import (
	"bytes"
	"fmt"
	"sync"

	"summitline/internal/site"
)

// Folder is the folder of the index below the root of a language.
const Folder = "/search/"

// File is one file of an index.
type File struct {
	Name   string                 // in the folder of the index
	Append func(to []byte) []byte // adds its content to what there is
	Same   func() bool            // whether it is as it was in the past (see Index.Recall)
	Of     Records                // of which a part is told
}

// Content returns the content of the file.
func (f File) Content() []byte { return f.Append(nil) }

// Records are those of which a part is told.
type Records struct {
	Entries []*site.Entry
	Pieces  string // which pieces of them
}

// RootName is the file that the script reads first.
const RootName = "index.json"

// New returns the index of a site in a language. Dates in it are written as
// the interface writes them, in its own language.
func New(s *site.Site, lang, interfaceLang string) *Index {
	x := &Index{teller: teller{s, lang, interfaceLang}}
	x.cut(s)
	if x.weight > smallWeight {
		x.pages = pagesFor(x.weight)
	}
	x.readAnew = sync.OnceValue(x.readAll)
	x.read = sync.OnceValue(func() reading {
		if r, ok := x.revised(); ok {
			return r
		}
		return x.readAnew()
	})
	return x
}

// Files returns the files of the index.
func (x *Index) Files() []File {
	files := []File{{
		Name:   RootName,
		Append: func(to []byte) []byte { return append(to, x.read().root...) },
		Same:   func() bool { r := x.read(); return r.before != nil && bytes.Equal(r.root, r.before) },
	}}
	for _, p := range x.parts {
		files = append(files, File{
			Name:   p.name(),
			Append: func(to []byte) []byte { return x.addPart(to, p) },
			Same:   func() bool { return x.read().samePart(p.number) },
			Of:     p.records(),
		})
	}
	for i := range x.pages {
		files = append(files, File{
			Name:   pageName(i),
			Append: func(to []byte) []byte { return x.addPage(to, i) },
			Same:   func() bool { return x.read().samePage(i) },
		})
	}
	return files
}

// Mark returns the mark of index.json, for the page that asks for it.
func (x *Index) Mark() string { return MarkOf(x.read().root) }

// Index is an index of a site in a language.
type Index struct {
	teller
	families []family
	parts    []part // by their numbers
	numbers  int    // there are for parts
	named    int32  // the first number that no part of names has
	weight   int    // of all parts
	pages    int    // of the dictionary; none on a small site
	past     *Past  // may be nil
	read     func() reading
	readAnew func() reading
}

// reading is what only the content of all parts tells. The parts themselves are
// not kept: each is told again when it is asked for.
type reading struct {
	root  []byte
	marks marks          // of the parts
	words marks          // of the pages of the dictionary
	made  map[int][]byte // pages of the dictionary without their marks; all that are in no past

	// Of a past, if there is one.
	before             []byte // the root
	oldParts, oldWords marks
	others             map[int32]uint32 // sums of parts that are not as they were
}

func (r reading) samePart(number int32) bool {
	_, other := r.others[number]
	return r.before != nil && !other && r.marks.of(int(number)) == r.oldParts.of(int(number))
}

func (r reading) samePage(i int) bool {
	return r.before != nil && r.words.of(i) == r.oldWords.of(i)
}

// family is a run of parts that hold the same kinds of places.
type family struct {
	Kinds []string `json:"kinds,omitempty"` // none: all, on a small site
	First int      `json:"first"`           // of its parts
	Parts int      `json:"parts"`
}

// addPart adds a file of texts.
func (x *Index) addPart(to []byte, p part) []byte {
	return x.telling().appendTo(appendMark(to, x.read().marks.of(int(p.number))), p)
}

// addPage adds a file of the dictionary. One that is as it was can have gone
// from the disk since.
func (x *Index) addPage(to []byte, i int) []byte {
	text, made := x.read().made[i]
	if !made {
		text = x.readAnew().made[i]
	}
	return append(appendMark(to, x.read().words.of(i)), text[1:]...)
}

func pageName(i int) string { return fmt.Sprintf("words-%d.json", i) }

// telling returns a new one.
func (x *Index) telling() *telling {
	return &telling{teller: &x.teller, series: newFacets(), orgs: newFacets()}
}

// readAll tells all parts once, for the marks of the index and its dictionary.
func (x *Index) readAll() reading {
	words, sums := x.collect()
	r := reading{made: words.paged(x.pages), marks: newMarks(x.numbers), words: newMarks(x.pages)}
	for i, p := range x.parts {
		r.marks.add(int(p.number), sums[i])
	}
	for i := range x.pages {
		r.words.add(i, sumOf(r.made[i]))
	}
	r.root = x.rootOf(r.marks, r.words)
	return r
}

// rootOf returns the file that the script reads first.
func (x *Index) rootOf(parts, words marks) []byte {
	text := encode(root{x.families, x.pages, parts, words})
	return append(appendMark(nil, markOf(sumOf(text))), text[1:]...)
}
