package render

import (
	"cmp"
	"slices"
	"sync"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// list is the index of one kind of record, or a part of it.
type list struct {
	Kind   record.Kind
	Count  int         // of all records, or of those in the part
	Groups []listGroup // of a long index: the newest, or none where nothing is new
	Heads  []head      // where each group of a long index begins
	Parts  []shelf     // of a long index
	Part   *partPage   // nil if this is the index itself
}

// listGroup is a part of an index under a heading, or without one.
type listGroup = group[*site.Entry]

// head is a link to where a group begins.
type head struct {
	Label string
	URL   string
	Count int
}

// indexKind is how the index of a kind is made.
type indexKind struct {
	kind   record.Kind
	dated  bool                                                      // it is cut by year, else by title
	sorted func(v *voice) []*site.Entry                              // of one with dates: oldest first, the same in every language
	groups func(v *voice, some []*site.Entry, long bool) []listGroup // some of the sorted records as they are listed
}

// indexKinds is the table of indexes.
var indexKinds = []indexKind{
	{record.KindSummits, true, inOrder(record.KindSummits), func(v *voice, some []*site.Entry, _ bool) []listGroup { return v.summitsByYear(some) }},
	{record.KindSeries, false, byTitle(record.KindSeries), lettered},
	{record.KindSpeakers, false, byTitle(record.KindSpeakers), lettered},
	{record.KindOrganizations, false, (*voice).organizationsByType, func(v *voice, some []*site.Entry, _ bool) []listGroup { return v.typed(some) }},
	{record.KindTopics, false, byTitle(record.KindTopics), lettered},
	{record.KindSources, true, inOrder(record.KindSources), (*voice).sourcesNewestFirst},
	{record.KindPages, false, inOrder(record.KindPages), func(_ *voice, some []*site.Entry, _ bool) []listGroup { return grouped("", some) }},
}

func inOrder(kind record.Kind) func(*voice) []*site.Entry {
	return func(v *voice) []*site.Entry { return v.Site.OfKind(kind) }
}

func byTitle(kind record.Kind) func(*voice) []*site.Entry {
	return func(v *voice) []*site.Entry {
		entries := v.Site.OfKind(kind)
		if v.Lang != v.Site.Langs[0] { // by which they stand in order
			site.SortByTitle(entries, v.Lang)
		}
		return entries
	}
}

// indexPages returns the index of each kind, and the parts of those that are
// too long for one page. They have the same addresses in all languages, so one
// in the order of titles is cut by number alone.
func indexPages(v *voice) []planned {
	var pages []planned
	for _, kind := range indexKinds {
		pages = append(pages, v.indexOf(kind)...)
	}
	return pages
}

func (v *voice) indexOf(kind indexKind) []planned {
	address := "/" + string(kind.kind) + "/"
	title := v.Word("kind." + string(kind.kind))
	describe := func(p page) page {
		p.Description = v.Word("about."+string(kind.kind)) + " " + p.Description
		return p
	}
	all := v.Site.OfKind(kind.kind)
	cut := v.cuts[address]
	if cut == nil {
		return []planned{{address: address, make: func() page {
			return describe(v.page(address, title, list{Kind: kind.kind, Count: len(all), Groups: kind.groups(v, kind.sorted(v), false)}))
		}}}
	}
	sorted := sync.OnceValue(func() []*site.Entry { return kind.sorted(v) })
	on := func(x excerpt) []*site.Entry { return pick(sorted(), x.picks[0]) }
	pages := []planned{{address: address, make: func() page {
		l := list{Kind: kind.kind, Count: len(all)}
		if kind.dated {
			l.Parts = v.shelves(cut, false)
			l.Groups = kind.groups(v, pick(sorted(), cut.newest[0]), true)
		} else {
			for _, x := range cut.parts {
				name := v.firstAndLast(on(x))
				l.Parts = append(l.Parts, shelf{name, x.count, []part{{name, 1, v.Href(x.address)}}})
			}
			l.Heads = v.heads(kind, cut, on)
		}
		return describe(v.page(address, title, l))
	}}}
	label := func(i int) string {
		if kind.dated {
			return v.labelOf(cut.parts[i], false)
		}
		return v.firstAndLast(on(cut.parts[i]))
	}
	for i, x := range cut.parts {
		pages = append(pages, planned{address: x.address, some: v.indexSelection(cut, i, on, !kind.dated).among(cut, i), make: func() page {
			above := v.navWord("kind."+string(kind.kind), address)
			at := partPage{Of: above}
			v.stand(&at, cut, i, label)
			p := v.page(x.address, title+" · "+at.Label, list{Kind: kind.kind, Count: x.count, Groups: kind.groups(v, on(x), true), Part: &at})
			p.Crumbs = v.crumbs(above)
			return p
		}})
	}
	return pages
}

// cutIndex cuts an index that is too long for a page. A mark before their names
// keeps its parts apart from records, none of whose ids has it.
func (c cuts) cutIndex(kind indexKind, all []*site.Entry) {
	if len(all) <= mostLines {
		return
	}
	day, by := func(*site.Entry) edtf.Day { return 0 }, byNone
	if kind.dated {
		day, by = onEntry, byYear
	}
	address := "/" + string(kind.kind) + "/"
	c[address] = cutUp(address+"~", []rows{rowsOf(&all, day, 1)}, mostLines, by)
}

// heads returns where the groups of an index begin.
func (v *voice) heads(kind indexKind, cut *excerpts, on func(excerpt) []*site.Entry) []head {
	var heads []head
	place := map[string]int{}
	for _, x := range cut.parts {
		for i, g := range kind.groups(v, on(x), true) {
			if n, known := place[g.Label]; known {
				heads[n].Count += len(g.Entries)
				continue
			}
			place[g.Label] = len(heads)
			heads = append(heads, head{g.Label, v.Href(x.address) + groupAnchor(i), len(g.Entries)})
		}
	}
	return heads
}

// pick returns some of a list.
func pick[T any](all []T, some []int) []T {
	picked := make([]T, len(some))
	for n, i := range some {
		picked[n] = all[i]
	}
	return picked
}

// firstAndLast names a part of an index in the order of titles.
func (v *voice) firstAndLast(some []*site.Entry) string {
	const most = 16 // characters of a title
	first, last := tell.Cut(v.Plain(some[0].Title), most), tell.Cut(v.Plain(some[len(some)-1].Title), most)
	return first + " – " + last
}

// grouped returns entries as one group, or none if there are none.
func grouped(label string, entries []*site.Entry) []listGroup {
	if len(entries) == 0 {
		return nil
	}
	return []listGroup{{Label: label, Entries: entries}}
}

// lettered puts the entries of a long index below the letters with which their
// titles begin.
func lettered(v *voice, some []*site.Entry, long bool) []listGroup {
	if !long {
		return grouped("", some)
	}
	return labelled(some, func(e *site.Entry) string { return v.initial(v.Plain(e.Title)) })
}

// labelled puts entries, which stand in order, below labels.
func labelled(some []*site.Entry, label func(*site.Entry) string) []listGroup {
	groups := groupsOf(some, label)
	for i, g := range groups {
		groups[i].Label = label(g.Entries[0])
	}
	return groups
}

func (v *voice) summitsByYear(some []*site.Entry) []listGroup {
	summits := make([]*site.Summit, len(some))
	for i, e := range some {
		summits[i] = e.Owner().(*site.Summit)
	}
	var groups []listGroup
	for _, year := range v.chronicle(summits) {
		groups = append(groups, grouped(year.Label, selvesOf(year.Summits()))...)
	}
	return groups
}

func selvesOf[T linked](records []T) []*site.Entry {
	entries := make([]*site.Entry, len(records))
	for i, r := range records {
		entries[i] = r.Self()
	}
	return entries
}

// organizationsByType returns organizations by what they are, in the order of
// the content model; those that do not say come last.
func (v *voice) organizationsByType() []*site.Entry {
	entries := byTitle(record.KindOrganizations)(v)
	slices.SortStableFunc(entries, func(a, b *site.Entry) int {
		return cmp.Compare(slices.Index(organizationTypes, typeOf(a)), slices.Index(organizationTypes, typeOf(b)))
	})
	return entries
}

// typed puts organizations below what they are.
func (v *voice) typed(some []*site.Entry) []listGroup {
	return labelled(some, func(e *site.Entry) string { return v.Word("type." + typeOf(e)) })
}

func typeOf(e *site.Entry) string {
	return cmp.Or(e.Owner().(*site.Organization).Record.Type.V, "other")
}

var organizationTypes = []string{"government", "state", "international", "company", "startup", "university", "institute", "association", "alliance", "ngo", "media", "other"}

// sourcesNewestFirst lists sources, those of a long index by year.
func (v *voice) sourcesNewestFirst(some []*site.Entry, long bool) []listGroup {
	some = slices.Clone(some)
	slices.Reverse(some)
	if !long {
		return grouped("", some)
	}
	return labelled(some, func(e *site.Entry) string { return v.stretch(onEntry(e), onEntry(e), false) })
}
