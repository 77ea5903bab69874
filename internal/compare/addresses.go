package compare

import (
	"cmp"
	"slices"
	"strings"

	"summitline/internal/record"
	"summitline/internal/render"
	"summitline/internal/site"
)

// addresses finds the addresses that are gone, and the anchors on pages that
// are not.
func (c *comparison) addresses(pairs map[record.Kind][]Change[site.Entry]) {
	there := map[string]bool{}
	langs := map[string]bool{} // whose pages are where they were
	for _, a := range render.Addresses(c.after.site) {
		there[a.Path] = true
	}
	before := render.Addresses(c.before.site)
	for _, a := range before {
		langs[a.Lang] = langs[a.Lang] || there[a.Path]
	}
	lost := map[string]*Lost{} // by the path in the default language
	for _, a := range before {
		switch {
		case there[a.Path]:
		case !langs[a.Lang]:
			path := "/" + a.Lang + "/"
			lost[path] = &Lost{Path: path, Langs: []string{a.Lang}, Kind: LostLanguage}
		default:
			if lost[a.Page] == nil {
				l := c.loss(a.Page)
				lost[a.Page] = &l
			}
			lost[a.Page].Langs = append(lost[a.Page].Langs, a.Lang)
		}
	}
	for _, l := range lost {
		l.All = len(l.Langs) == len(c.before.site.Langs)
		c.report.Lost = append(c.report.Lost, *l)
	}
	order := []Loss{LostLanguage, LostRecord, LostFormer, LostList}
	slices.SortFunc(c.report.Lost, func(a, b Lost) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)), strings.Compare(a.Path, b.Path))
	})
	c.anchors(pairs[record.KindSummits])
}

// loss says what was at a path that is gone.
func (c *comparison) loss(path string) Lost {
	for _, kind := range record.Kinds() {
		for _, e := range entriesOfKind(c.before.site, kind) {
			if e.Address() == path {
				return Lost{Path: path, Kind: LostRecord, Record: e, Draft: isDraft(c.after.site, e)}
			}
		}
	}
	for _, r := range c.before.site.Redirects {
		if r.From == path {
			return Lost{Path: path, Kind: LostFormer, Record: r.To}
		}
	}
	return Lost{Path: path, Kind: LostList}
}

// anchors finds the ids of statements and commitments that are gone from pages
// that are there.
func (c *comparison) anchors(meetings []Change[site.Entry]) {
	ids := func(s *site.Summit) []string {
		var list []string
		for _, st := range s.Record.Statements {
			list = append(list, st.ID.V)
		}
		for _, p := range s.Record.Commitments {
			list = append(list, p.ID.V)
		}
		return slices.DeleteFunc(list, func(id string) bool { return id == "" })
	}
	for _, m := range meetings {
		if !m.both() || m.Before.Meta.Broken {
			continue
		}
		now := ids(summitOf(m.After))
		for _, id := range ids(summitOf(m.Before)) {
			if !slices.Contains(now, id) {
				c.report.Anchors = append(c.report.Anchors, Anchor{m.After, id})
			}
		}
	}
}
