package table

import (
	"iter"
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// spec says what a table has.
type spec struct {
	name  string
	brief []string // the names of the columns that give an idea of a row
	first []Column // what the site derives, before the keys and after them
	keys  []record.Key
	last  []Column
	rows  func(*maker) iter.Seq[source]
	// instead is what the site knows better than the record, by key.
	instead map[string]func(*maker, source) any
}

// columns returns the columns of the table.
func (s spec) columns() []Column {
	columns := slices.Clone(s.first)
	for _, k := range s.keys {
		some := columnsOf(k)
		if better := s.instead[k.Name]; better != nil {
			for i, c := range some {
				some[i].value = func(m *maker, src source) any {
					said := record.Object{{Key: k.Name, Value: better(m, src)}}
					return c.value(m, source{said, src.of})
				}
			}
		}
		columns = append(columns, some...)
	}
	columns = append(columns, s.last...)
	for i, c := range columns {
		columns[i].Brief = slices.Contains(s.brief, c.Name)
	}
	return columns
}

// specOf returns what the table with a name has, and whether there is one.
func specOf(name string) (spec, bool) {
	all := specs()
	i := slices.IndexFunc(all, func(s spec) bool { return s.name == name })
	if i < 0 {
		return spec{}, false
	}
	return all[i], true
}

// specs is the table of tables: the kinds of records, then what stands in them.
func specs() []spec {
	var all []spec
	for _, kind := range record.Kinds() {
		all = append(all, kindSpec(kind))
	}
	return append(all, participants(), statements(), commitments(), updates(), agenda(), affiliations())
}

// briefOf are the columns that give an idea of a record.
var briefOf = map[record.Kind][]string{
	record.KindSummits:       {"id", "date", "title", "venue.city", "status"},
	record.KindSeries:        {"id", "title", "status", "started"},
	record.KindSpeakers:      {"id", "name"},
	record.KindOrganizations: {"id", "name", "type"},
	record.KindTopics:        {"id", "name", "parent"},
	record.KindSources:       {"id", "date", "publisher.name", "title"},
	record.KindPages:         {"id", "title"},
}

// idColumn returns the column of the id of a record, which names that record.
func idColumn(kind record.Kind) Column {
	c := derived("id", record.FormRef, func(m *maker, e *site.Entry) any { return e.ID })
	c.Kinds = []record.Kind{kind}
	return c
}

// tabled are the keys of records that have tables of their own.
var tabled = []string{"participants", "statements", "commitments", "agenda", "affiliations"}

func kindSpec(kind record.Kind) spec {
	s := spec{
		name:  string(kind),
		brief: briefOf[kind],
		first: []Column{idColumn(kind)},
		keys:  keysWithout(kind.Describe(), tabled...),
		last:  []Column{derived("page", record.FormString, func(m *maker, e *site.Entry) any { return m.voice.EntryURL(e, "") })},
		rows: func(m *maker) iter.Seq[source] {
			return func(yield func(source) bool) {
				for _, e := range m.site.OfKind(kind) {
					if !yield(source{m.encode(e.Record(), tabled...), e}) {
						return
					}
				}
			}
		},
	}
	if kind == record.KindSummits {
		summit := func(src source) *site.Summit { return src.of.(*site.Entry).Owner().(*site.Summit) }
		s.instead = map[string]func(*maker, source) any{
			"status":   func(_ *maker, src source) any { return summit(src).Status },
			"timezone": func(_ *maker, src source) any { return summit(src).Timezone },
		}
		s.last = append([]Column{{Name: "year", Form: record.FormInt, List: true, value: func(_ *maker, src source) any { return years(summit(src)) }}}, s.last...)
	}
	return s
}

func participants() spec {
	return spec{
		name:  "participants",
		brief: []string{"summit", "date", "speaker.name", "organization.name", "role", "part"},
		first: ofSummit(func(p *site.Participant) *site.Summit { return p.Summit }),
		keys:  itemKeys(record.KindSummits, "participants"),
		instead: map[string]func(*maker, source) any{
			"part":    ask(func(_ *maker, p *site.Participant) any { return p.Part }),
			"sources": ask(func(_ *maker, p *site.Participant) any { return citations(p.Sources) }),
		},
		rows: inSummits(func(m *maker, s *site.Summit, add func(any, any)) {
			for _, p := range s.Participants {
				add(p.Record, p)
			}
		}),
	}
}

func statements() spec {
	return spec{
		name:  "statements",
		brief: []string{"summit", "date", "speaker.name", "organization.name", "text"},
		first: append(ofSummit(func(st *site.Statement) *site.Summit { return st.Summit }),
			derived("anchor", record.FormString, func(_ *maker, st *site.Statement) any { return st.Anchor })),
		keys: itemKeys(record.KindSummits, "statements"),
		last: []Column{derived("page", record.FormString, func(m *maker, st *site.Statement) any { return m.voice.EntryURL(&st.Summit.Entry, st.Anchor) })},
		instead: map[string]func(*maker, source) any{
			"organization": ask(func(_ *maker, st *site.Statement) any {
				if st.Organization == nil {
					return nil
				}
				return st.Organization.ID
			}),
			"role":    ask(func(_ *maker, st *site.Statement) any { return record.EncodeText(st.Role) }),
			"sources": ask(func(_ *maker, st *site.Statement) any { return citations(st.Sources) }),
		},
		rows: inSummits(func(m *maker, s *site.Summit, add func(any, any)) {
			for _, st := range s.Statements {
				add(st.Record, st)
			}
		}),
	}
}

// commitments returns the ledger: a commitment that does not stand the same for
// all its makers has a row for each status, with those for whom it does.
func commitments() spec {
	status := derived("status", record.FormWord, func(_ *maker, r site.LedgerRow) any { return r.Standing.Status })
	status.Words = site.Statuses
	return spec{
		name:  "commitments",
		brief: []string{"summit", "date", "id", "status", "by.name", "title", "due"},
		first: ofSummit(func(r site.LedgerRow) *site.Summit { return r.Commitment.Summit }),
		keys:  itemKeys(record.KindSummits, "commitments"),
		last: []Column{
			status,
			derived("overdue", record.FormBool, func(_ *maker, r site.LedgerRow) any { return r.Commitment.Overdue }),
			derived("since", record.FormDate, func(_ *maker, r site.LedgerRow) any {
				if r.Standing.Since == nil {
					return nil
				}
				return r.Standing.Since.Record.Date.String()
			}),
			derived("page", record.FormString, func(m *maker, r site.LedgerRow) any {
				return m.voice.EntryURL(&r.Commitment.Summit.Entry, r.Commitment.Anchor)
			}),
		},
		instead: map[string]func(*maker, source) any{
			"kind": ask(func(_ *maker, r site.LedgerRow) any { return r.Commitment.Kind }),
			"by": ask(func(_ *maker, r site.LedgerRow) any {
				var ids []any
				for _, e := range r.Makers() {
					ids = append(ids, e.ID)
				}
				return ids
			}),
			"sources": ask(func(_ *maker, r site.LedgerRow) any { return citations(r.Commitment.Sources) }),
		},
		rows: inSummits(func(m *maker, s *site.Summit, add func(any, any)) {
			for _, c := range s.Commitments {
				for _, standing := range c.Standing {
					add(c.Record, site.LedgerRow{Commitment: c, Standing: standing})
				}
			}
		}),
	}
}

func updates() spec {
	of := func(u *site.Update) *site.Summit { return u.Commitment.Summit }
	first := []Column{
		derived("commitment", record.FormString, func(_ *maker, u *site.Update) any { return of(u).ID + "#" + u.Commitment.Anchor }),
		derived("commitment.title", record.FormText, func(_ *maker, u *site.Update) any { return record.EncodeText(u.Commitment.Record.Title) }),
	}
	for _, c := range ofSummit(of) {
		c.Name = "commitment." + c.Name
		first = append(first, c)
	}
	return spec{
		name:    "updates",
		brief:   []string{"commitment", "date", "status", "by.name", "text"},
		first:   first,
		keys:    itemKeys(record.KindSummits, "commitments", "updates"),
		last:    []Column{derived("page", record.FormString, func(m *maker, u *site.Update) any { return m.voice.EntryURL(&of(u).Entry, u.Anchor) })},
		instead: map[string]func(*maker, source) any{"sources": ask(func(_ *maker, u *site.Update) any { return citations(u.Sources) })},
		rows: inSummits(func(m *maker, s *site.Summit, add func(any, any)) {
			for _, c := range s.Commitments {
				for _, u := range c.Updates {
					add(u.Record, u)
				}
			}
		}),
	}
}

// agendaItem is an item of the programme of a summit.
type agendaItem struct {
	*site.AgendaItem
	summit *site.Summit
}

func agenda() spec {
	return spec{
		name:    "agenda",
		brief:   []string{"summit", "day", "starts", "title", "speakers.name"},
		first:   ofSummit(func(a agendaItem) *site.Summit { return a.summit }),
		keys:    itemKeys(record.KindSummits, "agenda"),
		instead: map[string]func(*maker, source) any{"sources": ask(func(_ *maker, a agendaItem) any { return citations(a.Sources) })},
		rows: inSummits(func(m *maker, s *site.Summit, add func(any, any)) {
			for _, a := range s.Agenda {
				add(a.Record, agendaItem{a, s})
			}
		}),
	}
}

func affiliations() spec {
	return spec{
		name:  "affiliations",
		brief: []string{"speaker", "speaker.name", "organization.name", "role", "from", "to"},
		first: refTo("speaker", record.KindSpeakers, func(a *site.Affiliation) *site.Entry { return &a.Speaker.Entry }),
		keys:  itemKeys(record.KindSpeakers, "affiliations"),
		last:  []Column{derived("current", record.FormBool, func(_ *maker, a *site.Affiliation) any { return a.Current })},
		instead: map[string]func(*maker, source) any{
			"sources": ask(func(_ *maker, a *site.Affiliation) any { return citations(a.Sources) }),
		},
		rows: func(m *maker) iter.Seq[source] {
			return func(yield func(source) bool) {
				for _, s := range m.site.Speakers {
					for _, a := range s.Affiliations {
						if !yield(source{m.encode(a.Record), a}) {
							return
						}
					}
				}
			}
		},
	}
}

// derived returns a column with what the site derives of an item.
func derived[T any](name string, form record.Form, value func(*maker, T) any) Column {
	return Column{Name: name, Form: form, value: ask(value)}
}

// ask makes a function of an item one of the source of its row.
func ask[T any](value func(*maker, T) any) func(*maker, source) any {
	return func(m *maker, src source) any { return value(m, src.of.(T)) }
}

// refTo returns the columns that name another record.
func refTo[T any](name string, kind record.Kind, of func(T) *site.Entry) []Column {
	id := derived(name, record.FormRef, func(_ *maker, item T) any { return of(item).ID })
	id.Kinds = []record.Kind{kind}
	return []Column{id, derived(name+nameSuffix, record.FormText, func(_ *maker, item T) any { return record.EncodeText(of(item).Title) })}
}

// ofSummit returns the columns that say in which summit an item stands.
func ofSummit[T any](of func(T) *site.Summit) []Column {
	year := derived("year", record.FormInt, func(_ *maker, item T) any { return years(of(item)) })
	year.List = true
	return append(
		refTo("summit", record.KindSummits, func(item T) *site.Entry { return &of(item).Entry }),
		derived("date", record.FormDate, func(_ *maker, item T) any { return of(item).Record.Date.String() }),
		year,
	)
}

// inSummits returns the rows of what stands in summits.
func inSummits(items func(*maker, *site.Summit, func(rec, of any))) func(*maker) iter.Seq[source] {
	return func(m *maker) iter.Seq[source] {
		return func(yield func(source) bool) {
			more := true
			for _, s := range m.site.Summits {
				items(m, s, func(rec, of any) { more = more && yield(source{m.encode(rec, "updates"), of}) })
				if !more {
					return
				}
			}
		}
	}
}

// keysWithout returns the keys of a map but for some.
func keysWithout(m *record.Map, names ...string) []record.Key {
	return slices.DeleteFunc(slices.Clone(m.Keys), func(k record.Key) bool { return slices.Contains(names, k.Name) })
}

// itemKeys returns the keys of the maps that stand in records of a kind under a
// path of keys, but for those that have a table of their own.
func itemKeys(kind record.Kind, path ...string) []record.Key {
	m := kind.Describe()
	for _, name := range path {
		i := slices.IndexFunc(m.Keys, func(k record.Key) bool { return k.Name == name })
		m = m.Keys[i].Map
	}
	return keysWithout(m, "updates")
}

func citations(list []site.Citation) any {
	var all []any
	for _, c := range list {
		o := record.Object{{Key: "source", Value: c.Source.ID}}
		if c.At.IsSet() {
			o = append(o, record.Entry{Key: "at", Value: record.EncodeText(c.At)})
		}
		all = append(all, o)
	}
	return all
}

func years(s *site.Summit) any {
	var all []any
	for _, y := range s.Years() {
		all = append(all, int(y))
	}
	return all
}
