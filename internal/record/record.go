// Package record turns the files of a content folder into typed records.
//
// In goes a file system with one record a file, as YAML or as Markdown with
// front matter; out comes a [Set] of records whose every value knows the span
// it was read from, and all that is wrong with their form. Refs are ids still:
// the package knows what a ref may point to, but follows none, and it never
// compares one record with another except for their ids.
//
// The struct types of the kinds are the content model itself: a field's tags
// name its key and what it may hold, and the decoder has no other table.
//
//	key:"title,required"   the key, and that it must be there
//	to:"speakers topics"   the kinds that a Ref may point to
//	one:"open kept"        the words that a Word may be
//	min:"1"                the least that an Int may be
//	allow:"mailto"         what a URL may be besides http and https: "mailto",
//	                       a "path" of the site; or that it is a "base"
package record

import "summitline/internal/diag"

// Record is any of the kinds: *Series, *Summit, *Speaker, *Organization,
// *Topic, *Source or *Page.
type Record interface {
	// Common returns what every record has.
	Common() *Meta
	// Label returns what the record is called: its title or name.
	Label() Text
}

// Meta is what every record has, whatever its kind.
type Meta struct {
	Kind   Kind
	ID     string     // in Unicode NFC
	File   *diag.File // the file it was read from
	Path   string     // of the file, inside the content folder
	Broken bool       // its text is not sound YAML: of what it says only the id is sure

	FormerIDs []String    `key:"former_ids"`
	Draft     Bool        `key:"draft"`
	Links     Links       `key:"links"`
	Images    []Image     `key:"image"`
	Sources   []SourceRef `key:"sources"`
	Updated   Date        `key:"updated"`
	Changes   []Change    `key:"changes"`
	Body      Markdown    `key:"body"`

	Paths     []String  // addresses of this site that it links to
	Addresses []Address // http and https addresses elsewhere that it links to, in the order in which they were read
	Mentions  []Mention // every ref and [[link]], in the order in which they were read
}

// Common returns m itself.
func (m *Meta) Common() *Meta { return m }

// Image is a picture beside the record's file.
type Image struct {
	File   String `key:"file,required"`
	Alt    Text   `key:"alt"`
	Credit Text   `key:"credit"`
}

// Change is a correction that readers should see.
type Change struct {
	Date Date     `key:"date,required"`
	Text Markdown `key:"text,required"`
}

// SourceRef names the source of a claim, and the place in it.
type SourceRef struct {
	Source Ref  `key:"source,required" to:"sources"`
	At     Text `key:"at"`
}

// Address is one place of a record that leads out of the site.
type Address struct {
	URL String
	Key string // the key it stands under, such as "links" or "statements.text"
}

// Mention is one place of a record that names another.
type Mention struct {
	*Ref     // that of the record or, of a [[link]], its target: an id, kind/id or summit#item
	Item int // which of the entries under the first part of Key, from 0
	*Slot
}

// As returns the mention as it would be if it were written otherwise.
func (m Mention) As(target string) Mention {
	m.Ref = &Ref{target, m.At}
	return m
}

// Slot is what all mentions have in common that stand under one key. Nobody
// changes it.
type Slot struct {
	Kinds  []Kind // what they may be; empty: any kind
	Key    string // the key, such as "statements.topics"
	Inline bool   // each is a [[link]] in a text
}
