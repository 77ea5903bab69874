package record

import (
	"slices"

	"summitline/internal/diag"
)

// Kind is a kind of record, named by its folder.
type Kind string

// The kinds, in the order in which a site lists them.
const (
	KindSummits       Kind = "summits"
	KindSeries        Kind = "series"
	KindSpeakers      Kind = "speakers"
	KindOrganizations Kind = "organizations"
	KindTopics        Kind = "topics"
	KindSources       Kind = "sources"
	KindPages         Kind = "pages"
)

// kinds is the table of kinds: to add one, add its file and its row.
var kinds = []struct {
	kind  Kind
	name  diag.Text // of one record
	one   diag.Text // the same with its article
	empty func() Record
}{
	{KindSummits, diag.Say("summit"), diag.Say("a summit"), func() Record { return new(Summit) }},
	{KindSeries, diag.Say("series"), diag.Say("a series"), func() Record { return new(Series) }},
	{KindSpeakers, diag.Say("speaker"), diag.Say("a speaker"), func() Record { return new(Speaker) }},
	{KindOrganizations, diag.Say("organization"), diag.Say("an organization"), func() Record { return new(Organization) }},
	{KindTopics, diag.Say("topic"), diag.Say("a topic"), func() Record { return new(Topic) }},
	{KindSources, diag.Say("source"), diag.Say("a source"), func() Record { return new(Source) }},
	{KindPages, diag.Say("page"), diag.Say("a page"), func() Record { return new(Page) }},
}

// Kinds returns all kinds, in the order in which a site lists them.
func Kinds() []Kind {
	all := make([]Kind, len(kinds))
	for i, k := range kinds {
		all[i] = k.kind
	}
	return all
}

// KindNames returns the folders of all kinds, in the same order.
func KindNames() []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k.kind)
	}
	return names
}

// Valid reports whether k is a kind.
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// New returns an empty record of the kind.
func (k Kind) New() Record {
	for _, row := range kinds {
		if row.kind == k {
			return row.empty()
		}
	}
	panic("record: no kind " + string(k))
}

// Singular returns the kind as one of it is called: "summit" for "summits".
func (k Kind) Singular() string {
	if k == KindSeries {
		return "series"
	}
	return string(k[:len(k)-1])
}

// Name returns what a record of the kind is called when something is said of
// it.
func (k Kind) Name() diag.Text {
	for _, row := range kinds {
		if row.kind == k {
			return row.name
		}
	}
	return diag.Say("record")
}

// one returns the name with its article.
func (k Kind) one() diag.Text {
	for _, row := range kinds {
		if row.kind == k {
			return row.one
		}
	}
	return diag.Say("a record")
}

// Space returns the space of ids that a kind belongs to: speakers and
// organizations share one, so that either can be named where a party is meant.
func (k Kind) Space() Kind {
	if k == KindOrganizations {
		return KindSpeakers
	}
	return k
}
