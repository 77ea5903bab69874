package site

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"summitline/internal/record"
)

// Entry is what every record is once it is resolved: something with a title
// and an address that others mention.
type Entry struct {
	Kind      record.Kind
	ID        string
	Title     record.Text
	Meta      *record.Meta
	Sources   []Citation // what the record as a whole rests on
	Mentions  []Mention  // where other records mention it and no other list of it says so, in their order
	Backlinks int        // how often other records mention it
	Number    int        // its place among all entries of the site, drafts included, from 0

	owner   owner
	address string
	hidden  bool     // a draft that is left out
	about   []*Entry // to which its summary links
	links   []*Entry // to which its other texts link, but for those of a summit's items
}

// Mention is a place in another record that mentions an entry: a [[link]] in a
// text, or a ref that makes nothing but a mention.
type Mention struct {
	From   *Entry
	Anchor string // of the statement or commitment on its page; may be empty
	List   string // the key that holds that, such as "statements"; empty without it
}

// Self returns e, through whatever struct it is embedded in.
func (e *Entry) Self() *Entry { return e }

// Address returns the path of the entry's page in the default language, with
// "/" at both ends.
func (e *Entry) Address() string { return e.address }

// Address returns the path of the page of a record: its kind and id, or for a
// page of free text the id alone.
func Address(kind record.Kind, id string) string {
	if kind == record.KindPages {
		return "/" + id + "/"
	}
	return "/" + string(kind) + "/" + id + "/"
}

// Summary returns the record's short description, where its kind has one.
func (e *Entry) Summary() record.Markdown {
	switch o := e.owner.(type) {
	case *Summit:
		return o.Record.Summary
	case *Series:
		return o.Record.Summary
	case *Speaker:
		return o.Record.Summary
	case *Organization:
		return o.Record.Summary
	case *Topic:
		return o.Record.Summary
	}
	return record.Markdown{}
}

// AlsoKnownAs returns the other names of the record, where its kind has any.
func (e *Entry) AlsoKnownAs() []record.Text {
	switch o := e.owner.(type) {
	case *Summit:
		return o.Record.AlsoKnownAs
	case *Series:
		return o.Record.AlsoKnownAs
	case *Speaker:
		return o.Record.AlsoKnownAs
	case *Organization:
		return o.Record.AlsoKnownAs
	case *Topic:
		return o.Record.AlsoKnownAs
	}
	return nil
}

// Translated reports whether a page in a language says something of its own:
// whether the title is in that language and, where there is one, the summary
// or else the body.
func (e *Entry) Translated(lang string) bool {
	text := e.Summary()
	if !text.IsSet() {
		text = e.Meta.Body
	}
	return e.Title.Has(lang) && (!text.IsSet() || text.Has(lang))
}

// mentionedBy enters a mention unless another list of the entry covers it. Each
// place is entered once. Those of a record come one after the other.
func (e *Entry) mentionedBy(from *Entry, m *record.Mention) {
	if !m.Inline && m.Key != "agenda.speakers" && m.Key != "commitments.updates.by" {
		return
	}
	place := Mention{From: from, Anchor: anchorOf(from, m)}
	switch {
	case m.Inline:
	case m.Key == "agenda.speakers" && e.Kind == record.KindSpeakers: // a person appears at the summit
		return
	case m.Key == "commitments.updates.by" && from.owner.(*Summit).promisedBy(place.Anchor, e):
		return
	}
	if place.Anchor != "" {
		place.List, _, _ = strings.Cut(m.Key, ".")
	}
	for i := len(e.Mentions) - 1; i >= 0 && e.Mentions[i].From == from; i-- {
		if e.Mentions[i] == place {
			return
		}
	}
	e.Mentions = append(e.Mentions, place)
}

// Owner returns the *Summit, *Series, *Speaker, *Organization, *Topic, *Source
// or *Page that the entry is the common part of.
func (e *Entry) Owner() any { return e.owner }

// Record returns the record that the entry is the resolved form of.
func (e *Entry) Record() record.Record {
	switch o := e.owner.(type) {
	case *Summit:
		return o.Record
	case *Series:
		return o.Record
	case *Speaker:
		return o.Record
	case *Organization:
		return o.Record
	case *Topic:
		return o.Record
	case *Source:
		return o.Record
	}
	return e.owner.(*Page).Record
}

// OfKind returns the records of a kind, in the order of the site's list of
// them.
func (s *Site) OfKind(kind record.Kind) []*Entry {
	switch kind {
	case record.KindSummits:
		return selves(s.Summits)
	case record.KindSeries:
		return selves(s.Series)
	case record.KindSpeakers:
		return selves(s.Speakers)
	case record.KindOrganizations:
		return selves(s.Organizations)
	case record.KindTopics:
		return selves(s.Topics)
	case record.KindSources:
		return selves(s.Sources)
	}
	return selves(s.Pages)
}

func selves[T owner](list []T) []*Entry {
	all := make([]*Entry, len(list))
	for i, o := range list {
		all[i] = o.Self()
	}
	return all
}

// SortByTitle puts entries into the order of their titles in a language, by
// the rules of that language; equal ones by id.
func SortByTitle[T owner](list []T, lang string) {
	collator := collate.New(language.Make(lang), collate.Numeric)
	var buffer collate.Buffer
	type keyed struct {
		key  []byte
		id   string
		self T
	}
	all := make([]keyed, len(list))
	for i, o := range list {
		e := o.Self()
		all[i] = keyed{collator.KeyFromString(&buffer, e.Title.In(lang).Value), e.ID, o}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.id, b.id))
	})
	for i := range all {
		list[i] = all[i].self
	}
}
