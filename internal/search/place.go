package search

import (
	"encoding/json"

	"summitline/internal/record"
)

// place is something with an address that a search can find: a record, or a
// statement or commitment, which is a part of one.
type place struct {
	Kind   string  `json:"kind"`
	At     string  `json:"at"` // the address below the root of the language; of a part, its anchor
	Title  said    `json:"title"`
	Office said    `json:"office,omitzero"` // what stands beside the title: of the speaker, or who promised
	Names  []said  `json:"names,omitempty"` // what else it is called
	Date   string  `json:"date,omitempty"`
	Years  []int64 `json:"years,omitempty"`  // the first and last that the date can mean
	Series []int   `json:"series,omitempty"` // places in the lists of the telling
	Orgs   []int   `json:"org,omitempty"`
	Texts  []said  `json:"texts,omitempty"`
	Parts  []place `json:"parts,omitempty"`
}

// said is a plain text, with its language where that is not the page's, and
// its anchor where that is not the anchor of the place.
type said struct{ text, lang, anchor string }

// MarshalJSON returns the text alone wherever nothing else is to be said.
func (s said) MarshalJSON() ([]byte, error) {
	switch {
	case s.anchor != "":
		return json.Marshal([]string{s.text, s.lang, s.anchor})
	case s.lang != "":
		return json.Marshal([]string{s.text, s.lang})
	}
	return json.Marshal(s.text)
}

// telling is what a part of the index says.
type telling struct {
	Series [][2]string `json:"series,omitempty"` // ids and titles of those that places name
	Orgs   [][2]string `json:"org,omitempty"`
	Places []place     `json:"places"`
}

func (t *telling) json() []byte { return encode(t) }

// piece is one text of a record before it is told: with markup, or plain.
type piece struct {
	prose  record.Markdown
	plain  record.Text
	anchor string // where that is not the anchor of the place
}

func prose(texts ...record.Markdown) []piece {
	var list []piece
	for _, t := range texts {
		if t.IsSet() {
			list = append(list, piece{prose: t})
		}
	}
	return list
}

func plain(texts ...record.Text) []piece {
	var list []piece
	for _, t := range texts {
		if t.IsSet() {
			list = append(list, piece{plain: t})
		}
	}
	return list
}
