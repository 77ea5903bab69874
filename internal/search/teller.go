package search

import (
	"cmp"
	"slices"
	"strings"

	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/site"
)

// teller tells records in one language.
type teller struct {
	site          *site.Site
	lang          string
	interfaceLang string // of dates
}

// tell returns what a part of the index says.
func (t *teller) tell(p part) *telling {
	told := &telling{Places: []place{}}
	facets := facets{told: told, lang: t.lang, series: map[string]int{}, orgs: map[string]int{}}
	for _, s := range p.slices {
		told.Places = append(told.Places, t.place(s, p.names, &facets))
	}
	return told
}

// place tells a record, or a slice of one.
func (t *teller) place(s slice, namesAlone bool, facets *facets) place {
	e := s.entry
	p := place{
		Kind:  string(e.Kind),
		At:    strings.TrimPrefix(e.Address(), "/"),
		Title: t.text(e.Title),
		Names: t.names(e),
	}
	if p.Title.text == "" {
		p.Title.text = e.ID
	}
	p.Date, p.Years = t.date(dateOf(e))
	if namesAlone {
		return p
	}
	p.Series, p.Orgs = facets.of(e)
	if s.texts {
		p.Texts = t.texts(textsOf(e))
		p.Texts = append(p.Texts, t.company(e)...)
	}
	if summit, ok := e.Owner().(*site.Summit); ok {
		n := len(summit.Statements)
		for i := s.first; i < s.last; i++ {
			if i < n {
				p.Parts = append(p.Parts, t.statement(summit.Statements[i], facets))
				continue
			}
			p.Parts = append(p.Parts, t.commitment(summit.Commitments[i-n], facets))
		}
	}
	return p
}

func (t *teller) statement(st *site.Statement, facets *facets) place {
	p := place{Kind: "statements", At: st.Anchor, Texts: t.texts(statementTexts(st))}
	office := plain(st.Role)
	switch {
	case st.Speaker != nil:
		p.Title = t.text(st.Speaker.Title)
		office = append(t.called(st.Organization), office...)
	case st.Record.Attribution.IsSet():
		p.Title = t.text(st.Record.Attribution)
		office = append(t.called(st.Organization), office...)
	case st.Organization != nil:
		p.Title = t.text(st.Organization.Title)
	}
	p.Office = t.joined(office, " ")
	if st.Organization != nil {
		p.Orgs = facets.organizations(&st.Organization.Entry)
	}
	return p
}

func (t *teller) commitment(c *site.Commitment, facets *facets) place {
	p := place{Kind: "commitments", At: c.Anchor, Title: t.text(c.Record.Title), Texts: t.texts(commitmentTexts(c))}
	if p.Title.text == "" && len(p.Texts) > 0 {
		p.Title, p.Texts = p.Texts[0], p.Texts[1:]
	}
	var makers []piece
	for _, e := range c.By {
		makers = append(makers, plain(e.Title)...)
	}
	p.Office = t.joined(makers, ", ")
	p.Orgs = facets.organizations(slices.Concat(c.By, c.To)...)
	first, last, known := c.Summit.Record.Date.Years()
	for _, u := range c.Updates {
		if from, to, ok := u.Record.Date.Years(); ok && known {
			first, last = min(first, from), max(last, to)
		}
	}
	if known {
		p.Years = years(first, last)
	}
	return p
}

// called returns what an organization is called beside a name.
func (t *teller) called(o *site.Organization) []piece {
	switch {
	case o == nil:
		return nil
	case o.Record.ShortName.IsSet():
		return plain(o.Record.ShortName)
	}
	return plain(o.Title)
}

// company returns who was at a summit, each in the office of that day, and the
// offices of a person, as one text.
func (t *teller) company(e *site.Entry) []said {
	var list []string
	add := func(pieces ...[]piece) {
		if who := t.joined(slices.Concat(pieces...), " ").text; who != "" {
			list = append(list, who)
		}
	}
	switch o := e.Owner().(type) {
	case *site.Summit:
		for _, p := range o.Participants {
			var name []piece
			if p.Speaker != nil {
				name = plain(p.Speaker.Title)
			}
			add(name, t.called(p.Organization), plain(p.Record.Role), plain(p.Record.Note))
		}
	case *site.Speaker:
		for _, a := range o.Affiliations {
			add(plain(a.Organization.Title), plain(a.Record.Role))
		}
	}
	if len(list) == 0 {
		return nil
	}
	return []said{{text: strings.Join(list, " · ")}}
}

// names returns what else a record is called, in any language, each once.
func (t *teller) names(e *site.Entry) []said {
	known := []string{e.Title.In(t.lang).Value}
	var names []said
	for _, text := range namesOf(e) {
		for _, v := range text.Variants {
			if !slices.Contains(known, v.Value) {
				known = append(known, v.Value)
				names = append(names, said{text: v.Value, lang: t.foreign(v.Lang)})
			}
		}
	}
	return names
}

// texts tells pieces in the teller's language.
func (t *teller) texts(pieces []piece) []said {
	var list []said
	for _, p := range pieces {
		if s := t.say(p); s.text != "" {
			list = append(list, s)
		}
	}
	return list
}

func (t *teller) say(p piece) said {
	if p.plain.IsSet() {
		s := t.text(p.plain)
		s.anchor = p.anchor
		return s
	}
	v := p.prose.In(t.lang)
	text := v.Value.Text(func(ref markdown.Ref) string {
		target, _ := t.site.Lookup(ref.Target)
		return target.Label.In(v.Lang).Value
	})
	return said{text, t.foreign(v.Lang), p.anchor}
}

func (t *teller) text(text record.Text) said {
	v := text.In(t.lang)
	return said{text: v.Value, lang: t.foreign(v.Lang)}
}

// foreign returns a language if it is not the teller's.
func (t *teller) foreign(lang string) string {
	if lang == t.lang {
		return ""
	}
	return lang
}

// joined tells pieces as one text, in the language of the first.
func (t *teller) joined(pieces []piece, between string) said {
	all := t.texts(pieces)
	if len(all) == 0 {
		return said{}
	}
	words := make([]string, len(all))
	for i, s := range all {
		words[i] = s.text
	}
	return said{text: strings.Join(words, between), lang: all[0].lang}
}

// date returns a date in words, and the years that it can mean.
func (t *teller) date(d record.Date) (string, []int64) {
	if !d.IsSet() {
		return "", nil
	}
	first, last, ok := d.Years()
	if !ok {
		return d.Format(t.interfaceLang), nil
	}
	return d.Format(t.interfaceLang), years(first, last)
}

// longest is how many years after the first of a period a place is still looked
// for: a longer one is no time at which something was.
const longest = 30

func years(first, last int64) []int64 {
	if first == last {
		return []int64{first}
	}
	return []int64{first, min(last, first+longest)}
}

// facets are the series and organizations that the places of a part name, each
// once.
type facets struct {
	told         *telling
	lang         string
	series, orgs map[string]int
}

func (f *facets) of(e *site.Entry) (series, orgs []int) {
	for _, s := range seriesOf(e) {
		series = append(series, f.place(&f.told.Series, f.series, s))
	}
	return series, f.organizations(organizationsOf(e)...)
}

func (f *facets) organizations(parties ...*site.Entry) []int {
	var list []int
	for _, e := range parties {
		if e.Kind != record.KindOrganizations {
			continue
		}
		if i := f.place(&f.told.Orgs, f.orgs, e); !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}

func (f *facets) place(list *[][2]string, places map[string]int, e *site.Entry) int {
	i, known := places[e.ID]
	if !known {
		i = len(*list)
		places[e.ID] = i
		*list = append(*list, [2]string{e.ID, cmp.Or(e.Title.In(f.lang).Value, e.ID)})
	}
	return i
}
