package render

import (
	"cmp"
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// list is the index of one kind of record.
type list struct {
	Kind   record.Kind
	Groups []listGroup
}

// listGroup is a part of an index under a heading, or without one.
type listGroup struct {
	Label   string
	Entries []*site.Entry
}

// Count returns how many records the index lists.
func (l list) Count() int {
	n := 0
	for _, g := range l.Groups {
		n += len(g.Entries)
	}
	return n
}

// indexPages returns the index of each kind.
func indexPages(v *voice) []planned {
	var pages []planned
	for _, kind := range []struct {
		kind   record.Kind
		groups func(*voice) []listGroup
	}{
		{record.KindSummits, (*voice).summitsByYear},
		{record.KindSeries, func(v *voice) []listGroup { return byTitle(v, v.Site.Series) }},
		{record.KindSpeakers, func(v *voice) []listGroup { return byTitle(v, v.Site.Speakers) }},
		{record.KindOrganizations, (*voice).organizationsByType},
		{record.KindTopics, func(v *voice) []listGroup { return byTitle(v, v.Site.Topics) }},
		{record.KindSources, (*voice).sourcesNewestFirst},
		{record.KindPages, func(v *voice) []listGroup { return group("", entriesOf(v.Site.Pages)) }},
	} {
		address := "/" + string(kind.kind) + "/"
		pages = append(pages, planned{address, nil, func() page {
			p := v.page(address, v.Word("kind."+string(kind.kind)), list{kind.kind, kind.groups(v)})
			p.Description = v.Word("about."+string(kind.kind)) + " " + p.Description
			return p
		}})
	}
	return pages
}

func entriesOf[T linked](records []T) []*site.Entry {
	entries := make([]*site.Entry, len(records))
	for i, r := range records {
		entries[i] = r.Self()
	}
	return entries
}

// group returns entries as one group, or none if there are none.
func group(label string, entries []*site.Entry) []listGroup {
	if len(entries) == 0 {
		return nil
	}
	return []listGroup{{label, entries}}
}

func byTitle[T linked](v *voice, records []T) []listGroup {
	entries := entriesOf(records)
	site.SortByTitle(entries, v.Lang)
	return group("", entries)
}

func (v *voice) summitsByYear() []listGroup {
	var groups []listGroup
	for _, year := range v.chronicle() {
		groups = append(groups, group(year.Label, entriesOf(year.Summits()))...)
	}
	return groups
}

// organizationsByType groups organizations by what they are, in the order of
// the content model; those that do not say come last.
func (v *voice) organizationsByType() []listGroup {
	var groups []listGroup
	for _, name := range organizationTypes {
		var some []*site.Entry
		for _, o := range v.Site.Organizations {
			if cmp.Or(o.Record.Type.V, "other") == name {
				some = append(some, &o.Entry)
			}
		}
		site.SortByTitle(some, v.Lang)
		groups = append(groups, group(v.Word("type."+name), some)...)
	}
	return groups
}

var organizationTypes = []string{"government", "state", "international", "company", "startup", "university", "institute", "association", "alliance", "ngo", "media", "other"}

func (v *voice) sourcesNewestFirst() []listGroup {
	entries := entriesOf(v.Site.Sources)
	slices.Reverse(entries)
	return group("", entries)
}
