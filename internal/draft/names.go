package draft

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// named is a record that something given may mean.
type named struct {
	kind  record.Kind
	id    string
	order int // in which it came
}

// names finds records by what people call them.
type names struct {
	ids    map[string][]named // by folded id and former id
	called map[string][]named // by every name in use, see plainName
	urls   map[string][]named // sources, by address
	count  int
}

func newNames(set *record.Set) *names {
	n := &names{ids: map[string][]named{}, called: map[string][]named{}, urls: map[string][]named{}}
	for _, r := range set.Records {
		m := r.Common()
		n.add(m.Kind, m.ID, namesOf(r)...)
		for _, former := range m.FormerIDs {
			n.enter(n.ids, record.FoldID(former.V), named{m.Kind, m.ID, n.count})
		}
		if source, ok := r.(*record.Source); ok {
			n.addURL(m.ID, source.URL.V)
			n.addURL(m.ID, source.ArchiveURL.V)
		}
	}
	return n
}

// add enters a record with its id and names.
func (n *names) add(kind record.Kind, id string, called ...string) {
	n.count++
	r := named{kind, id, n.count}
	n.enter(n.ids, record.FoldID(id), r)
	for _, name := range called {
		n.enter(n.called, plainName(name), r)
	}
}

func (n *names) addURL(id, url string) {
	n.enter(n.urls, plainURL(url), named{record.KindSources, id, n.count})
}

func (n *names) enter(in map[string][]named, key string, r named) {
	if key != "" && !slices.ContainsFunc(in[key], r.same) {
		in[key] = append(in[key], r)
	}
}

func (r named) same(other named) bool { return r.kind == other.kind && r.id == other.id }

// find returns the records of some kinds that a word or name means: that with
// the id, else those that had it, else those that are called so.
func (n *names) find(said string, kinds []record.Kind) []named {
	for _, found := range [][]named{n.ids[record.FoldID(said)], n.urls[plainURL(said)], n.called[plainName(said)]} {
		if some := ofKinds(found, kinds); len(some) > 0 {
			return some
		}
	}
	return nil
}

// taken reports whether a record of any kind has an id or had it.
func (n *names) taken(id string) bool { return len(n.ids[record.FoldID(id)]) > 0 }

// nearest returns the id of the record of some kinds that was likely meant, or
// "".
func (n *names) nearest(said string, kinds []record.Kind) string {
	ids := map[string]string{}
	gather := func(from map[string][]named, key func(string, named) string) []string {
		for name, found := range from {
			for _, r := range ofKinds(found, kinds) {
				ids[key(name, r)] = r.id
			}
		}
		return slices.Sorted(maps.Keys(ids))
	}
	byID := diag.Nearest(said, slices.Values(gather(n.ids, func(_ string, r named) string { return r.id })))
	if byID != "" {
		return byID
	}
	clear(ids)
	return ids[diag.Nearest(plainName(said), slices.Values(gather(n.called, func(name string, _ named) string { return name })))]
}

func ofKinds(found []named, kinds []record.Kind) []named {
	var some []named
	for _, r := range found {
		if slices.Contains(kinds, r.kind) {
			some = append(some, r)
		}
	}
	return some
}

// namesOf returns all that a record is called, in every language.
func namesOf(r record.Record) []string {
	texts := []record.Text{r.Label()}
	switch r := r.(type) {
	case *record.Summit:
		texts = append(texts, r.AlsoKnownAs...)
	case *record.Series:
		texts = append(texts, r.AlsoKnownAs...)
	case *record.Speaker:
		texts = append(texts, r.AlsoKnownAs...)
	case *record.Organization:
		texts = append(append(texts, r.ShortName), r.AlsoKnownAs...)
		for _, former := range r.FormerNames {
			texts = append(texts, former.Name)
		}
	case *record.Topic:
		texts = append(texts, r.AlsoKnownAs...)
	}
	var all []string
	for _, t := range texts {
		for _, v := range t.Variants {
			all = append(all, v.Value)
		}
	}
	return all
}

// corporate are the forms of a company's name that say only that it is one.
var corporate = strings.NewReplacer("주식회사", "", "(주)", "", "(재)", "", "(사)", "")

// plainName returns a name without what people write now one way, now another:
// case, width, spaces, dots and hyphens, and the mark of a company.
func plainName(name string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, corporate.Replace(norm.NFKC.String(name)))
	return cmp.Or(plain, norm.NFC.String(strings.ToLower(strings.TrimSpace(name))))
}

// plainURL returns an address without what makes no difference to where it
// leads, or "" for what is none.
func plainURL(url string) string {
	rest, found := strings.CutPrefix(url, "https://")
	if !found {
		if rest, found = strings.CutPrefix(url, "http://"); !found {
			return ""
		}
	}
	rest, _, _ = strings.Cut(rest, "#")
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}
