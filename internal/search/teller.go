package search

import (
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

// place tells a record, or a slice of one.
func (t *telling) place(s slice, namesAlone bool) {
	e := s.entry
	t.open(string(e.Kind), strings.TrimPrefix(e.Address(), "/"))
	title := t.text(e.Title)
	if title.text == "" {
		title.text = e.ID
	}
	t.title(title, namesAlone)
	t.names(e, namesAlone)
	t.date(dateOf(e))
	if !namesAlone {
		t.facets("series", seriesOf(e), &t.series)
		t.facets("org", organizationsOf(e), &t.orgs)
		if s.texts {
			t.pieces = textsOf(t.pieces[:0], e)
			t.texts(t.pieces, t.company(e))
		}
		if summit, ok := e.Owner().(*site.Summit); ok {
			t.inner(summit, s.first, s.last)
		}
	}
	t.close()
}

// inner tells some of the statements and commitments of a summit.
func (t *telling) inner(summit *site.Summit, first, last int) {
	start, n := t.begin("parts"), len(summit.Statements)
	for i := first; i < last; i++ {
		if i < n {
			t.statement(summit.Statements[i])
		} else {
			t.commitment(summit.Commitments[i-n])
		}
		t.out = append(t.out, ',')
	}
	t.end(start)
}

func (t *telling) statement(st *site.Statement) {
	var title said
	office := t.pieces[:0]
	switch {
	case st.Speaker != nil:
		title = t.text(st.Speaker.Title)
		office = plain(office, called(st.Organization))
	case st.Record.Attribution.IsSet():
		title = t.text(st.Record.Attribution)
		office = plain(office, called(st.Organization))
	case st.Organization != nil:
		title = t.text(st.Organization.Title)
	}
	office = plain(office, st.Role)
	t.open("statements", st.Anchor)
	t.title(title, false)
	t.office(t.joined(office, " "))
	if st.Organization != nil {
		t.facets("org", []*site.Entry{&st.Organization.Entry}, &t.orgs)
	}
	t.pieces = statementTexts(office[:0], st)
	t.texts(t.pieces, said{})
	t.close()
}

func (t *telling) commitment(c *site.Commitment) {
	makers := t.pieces[:0]
	for _, e := range c.By {
		makers = plain(makers, e.Title)
	}
	office, title := t.joined(makers, ", "), t.text(c.Record.Title)
	t.pieces = commitmentTexts(makers[:0], c)
	texts := t.pieces
	for title.text == "" && len(texts) > 0 {
		title, texts = t.say(texts[0]), texts[1:]
	}
	t.open("commitments", c.Anchor)
	t.title(title, false)
	t.office(office)
	first, last, known := c.Summit.Record.Date.Years()
	for _, u := range c.Updates {
		if from, to, ok := u.Record.Date.Years(); ok && known {
			first, last = min(first, from), max(last, to)
		}
	}
	if known {
		t.years(first, last)
	}
	t.facets("org", slices.Concat(c.By, c.To), &t.orgs)
	t.texts(texts, said{})
	t.close()
}

// called returns what an organization is called beside a name.
func called(o *site.Organization) record.Text {
	switch {
	case o == nil:
		return record.Text{}
	case o.Record.ShortName.IsSet():
		return o.Record.ShortName
	}
	return o.Title
}

// company returns who was at a summit, each in the office of that day, and the
// offices of a person, as one text.
func (t *telling) company(e *site.Entry) said {
	t.line = t.line[:0]
	switch o := e.Owner().(type) {
	case *site.Summit:
		for _, p := range o.Participants {
			var name record.Text
			if p.Speaker != nil {
				name = p.Speaker.Title
			}
			t.member(name, called(p.Organization), p.Record.Role, p.Record.Note)
		}
	case *site.Speaker:
		for _, a := range o.Affiliations {
			t.member(a.Organization.Title, a.Record.Role)
		}
	}
	return said{text: string(t.line)}
}

// member adds to a company what is said of one of it.
func (t *telling) member(texts ...record.Text) {
	between := " · "
	for _, text := range texts {
		if value := text.In(t.lang).Value; value != "" {
			if len(t.line) > 0 {
				t.line = append(t.line, between...)
			}
			t.line, between = append(t.line, value...), " "
		}
	}
}

// names tells what else a record is called, in any language, each once.
func (t *telling) names(e *site.Entry, areNames bool) {
	start := t.begin("names")
	known := append(t.known[:0], e.Title.In(t.lang).Value)
	for text := range namesOf(e) {
		for _, v := range text.Variants {
			if !slices.Contains(known, v.Value) {
				known = append(known, v.Value)
				t.said(said{text: v.Value, lang: t.foreign(v.Lang)}, areNames)
				t.out = append(t.out, ',')
			}
		}
	}
	t.known = known
	t.end(start)
}

// texts tells pieces in the teller's language, and one text more.
func (t *telling) texts(pieces []piece, more said) {
	start := t.begin("texts")
	tell := func(s said) {
		if s.text != "" {
			t.said(s, false)
			t.out = append(t.out, ',')
		}
	}
	for _, p := range pieces {
		tell(t.say(p))
	}
	tell(more)
	t.end(start)
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

// joined returns pieces as one text, in the language of the first.
func (t *telling) joined(pieces []piece, between string) said {
	var all said
	t.line = t.line[:0]
	for _, p := range pieces {
		s := t.say(p)
		switch {
		case s.text == "":
		case all.text == "":
			all = said{text: s.text, lang: s.lang}
		default:
			if len(t.line) == 0 {
				t.line = append(t.line, all.text...)
			}
			t.line = append(append(t.line, between...), s.text...)
		}
	}
	if len(t.line) > 0 {
		all.text = string(t.line)
	}
	return all
}

// date tells a date in words, and the years that it can mean.
func (t *telling) date(d record.Date) {
	if !d.IsSet() {
		return
	}
	t.field("date")
	t.said(said{text: d.Format(t.interfaceLang)}, false)
	if first, last, ok := d.Years(); ok {
		t.years(first, last)
	}
}

// longest is how many years after the first of a period a place is still looked
// for: a longer one is no time at which something was.
const longest = 30
