package rewrite

import (
	"fmt"
	"slices"
	"strings"

	"summitline/internal/format"
	"summitline/internal/yamldoc"
)

// made returns a plain text that no file has.
func made(says string) *yamldoc.Part { return &yamldoc.Part{Form: yamldoc.Plain, Value: says} }

// entry returns the entry of a key of the record that stays, which may be
// changed. One that it lacks is added.
func (m *merger) entry(key string, form yamldoc.Form) *format.Entry {
	if e := m.changed[key]; e != nil {
		return e
	}
	i := slices.IndexFunc(m.added, func(e *format.Entry) bool { return e.Key.Value == key })
	if i >= 0 {
		m.added[i] = m.asCollection(m.added[i], form)
		return m.added[i]
	}
	there := m.intoSheet.Entry(key)
	if there == nil {
		e := &format.Entry{Key: made(key), Value: &yamldoc.Part{Form: form}, Inner: new(format.Block)}
		m.added = append(m.added, e)
		return e
	}
	m.changed[key] = m.asCollection(there, form)
	return m.changed[key]
}

// asCollection returns a copy of an entry whose value is a list or map: a list
// of one, or a map from the first language, where it is a value alone.
func (m *merger) asCollection(e *format.Entry, form yamldoc.Form) *format.Entry {
	next := *e
	isMap := form == yamldoc.FlowMap
	switch kind := e.Value.Kind(); {
	case e.Value.Form == yamldoc.Alias:
		m.tooOdd(m.intoDoc.File.Span(e.Value.Start, e.Value.End))
		next.Inner = new(format.Block)
	case isMap && kind == yamldoc.Map, !isMap && kind == yamldoc.List:
		block := *e.Inner
		block.Entries = slices.Clone(block.Entries)
		next.Inner = &block
	default:
		next.Value = &yamldoc.Part{Form: form}
		next.Inner = new(format.Block)
		if !e.Value.IsNull() {
			only := &format.Entry{Value: e.Value, Inner: e.Inner}
			if isMap {
				only.Key = made(m.langs()[0])
			}
			next.Inner.Entries = append(next.Inner.Entries, only)
		}
	}
	return &next
}

func (m *merger) langs() []string { return m.before.set.Site.Langs() }

// itemsOf returns what each entry of a list says.
func itemsOf(facts []fact, key string) [][]fact {
	var items [][]fact
	for _, f := range under(facts, key) {
		var i int
		rest := strings.TrimPrefix(f.key, key)
		if _, err := fmt.Sscanf(rest, "[%d]", &i); err != nil {
			continue
		}
		for len(items) <= i {
			items = append(items, nil)
		}
		_, f.key, _ = strings.Cut(rest, "]")
		items[i] = append(items[i], f)
	}
	return items
}

// entriesOf returns the entries of a list, or of one written as a value alone.
func entriesOf(e *format.Entry) []*format.Entry {
	if e.Value.Kind() == yamldoc.List {
		return e.Inner.Entries
	}
	return []*format.Entry{{Value: e.Value, Inner: e.Inner}}
}

// joinLists adds the entries of a list that the other one lacks. Of two that
// rest on different sources and are the same otherwise, one has them all.
func (m *merger) joinLists(e *format.Entry) {
	key := e.Key.Value
	was, is := itemsOf(m.intoFacts, key), itemsOf(m.fromFacts, key)
	entries := entriesOf(e)
	above := slices.Clone(e.Above) // its comments come along
	if e.Aside != "" {
		above = append(above, e.Aside)
	}
	if len(entries) != len(is) {
		m.tooOdd(m.fromDoc.File.Span(e.Value.Start, e.Value.Start))
		return
	}
	for i, item := range is {
		same := slices.IndexFunc(was, func(other []fact) bool {
			return difference(withoutSources(other), withoutSources(item)) == nil
		})
		switch {
		case same >= 0:
			m.joinSources(m.entry(key, yamldoc.FlowList), same, was[same], entries[i], item)
			continue
		case key == otherNames && m.isKnownName(item):
			continue
		}
		list, next := m.entry(key, yamldoc.FlowList), *entries[i]
		if above != nil {
			next.Above, above = slices.Concat(above, next.Above), nil
		}
		list.Inner.Entries = append(list.Inner.Entries, &next)
	}
}

const sources = "sources"

// withoutSources returns what an entry says but for what it rests on.
func withoutSources(item []fact) []fact {
	return slices.DeleteFunc(slices.Clone(item), func(f fact) bool { return strings.HasPrefix(f.key, "."+sources) })
}

// joinSources adds what an entry rests on to the same entry of a list.
func (m *merger) joinSources(list *format.Entry, i int, was []fact, e *format.Entry, is []fact) {
	known := itemsOf(was, "."+sources)
	for j, source := range itemsOf(is, "."+sources) {
		if slices.ContainsFunc(known, func(other []fact) bool { return difference(other, source) == nil }) {
			continue
		}
		next, block := *list.Inner.Entries[i], *list.Inner.Entries[i].Inner
		block.Entries = slices.Clone(block.Entries)
		at := slices.IndexFunc(block.Entries, func(e *format.Entry) bool { return e.Key.Value == sources })
		if at < 0 {
			at = len(block.Entries)
			block.Entries = append(block.Entries, &format.Entry{Key: made(sources), Value: &yamldoc.Part{Form: yamldoc.FlowList}, Inner: new(format.Block)})
		}
		all := m.asCollection(block.Entries[at], yamldoc.FlowList)
		for _, own := range e.Inner.Entries {
			if own.Key.Value == sources {
				all.Inner.Entries = append(all.Inner.Entries, entriesOf(own)[j])
			}
		}
		block.Entries[at] = all
		next.Inner = &block
		list.Inner.Entries[i] = &next
	}
}

// joinLinks adds the labels that the other record lacks.
func (m *merger) joinLinks(e *format.Entry) {
	was := under(m.intoFacts, "links")
	for i, link := range under(m.fromFacts, "links") {
		j := slices.IndexFunc(was, func(f fact) bool { return f.key == link.key })
		switch {
		case j < 0:
			links := m.entry("links", yamldoc.FlowMap)
			links.Inner.Entries = append(links.Inner.Entries, e.Inner.Entries[i])
		case was[j].value != link.value:
			m.conflict(link, was[j], "links")
		}
	}
}

const otherNames = "also_known_as"

func (m *merger) hasOtherNames() bool {
	return slices.Contains(m.gone.Common().Kind.Keys(), otherNames)
}

// addName makes a name of the record that goes another name of the one that
// stays.
func (m *merger) addName(e *format.Entry) {
	var name []fact
	for _, f := range under(m.fromFacts, e.Key.Value) {
		f.key = strings.TrimPrefix(f.key, e.Key.Value)
		name = append(name, f)
	}
	if m.isKnownName(name) {
		return
	}
	list := m.entry(otherNames, yamldoc.FlowList)
	list.Inner.Entries = append(list.Inner.Entries, &format.Entry{Value: e.Value, Inner: e.Inner, Above: e.Above, Aside: e.Aside})
}

// isKnownName reports whether the record that stays has a name in all its
// languages.
func (m *merger) isKnownName(name []fact) bool {
	var known [][]fact
	for _, key := range names {
		var own []fact
		for _, f := range under(m.intoFacts, key) {
			f.key = strings.TrimPrefix(f.key, key)
			own = append(own, f)
		}
		known = append(known, own)
	}
	known = append(known, itemsOf(m.intoFacts, otherNames)...)
	for _, f := range name {
		if !slices.ContainsFunc(known, func(other []fact) bool {
			return slices.ContainsFunc(other, func(g fact) bool { return g.key == f.key && g.value == f.value })
		}) {
			return false
		}
	}
	return true
}

// langOf returns the language of a fact of a text: what comes first behind its
// key.
func langOf(f fact, key string) string {
	lang, _, _ := strings.Cut(strings.TrimPrefix(f.key, key+"."), "[")
	return lang
}

// inLang returns what a text says in a language.
func inLang(facts []fact, key, lang string) []fact {
	var some []fact
	for _, f := range under(facts, key) {
		if langOf(f, key) == lang {
			some = append(some, f)
		}
	}
	return some
}

// differ reports whether both records have a text in a language, and not the
// same.
func (m *merger) differ(key string) bool {
	return slices.ContainsFunc(m.langs(), func(lang string) bool {
		was, is := inLang(m.intoFacts, key, lang), inLang(m.fromFacts, key, lang)
		return len(was) > 0 && len(is) > 0 && difference(was, is) != nil
	})
}

// joinTexts adds a text in the languages in which the other record lacks it.
func (m *merger) joinTexts(e *format.Entry) {
	key := e.Key.Value
	for _, lang := range m.langs() {
		was, is := inLang(m.intoFacts, key, lang), inLang(m.fromFacts, key, lang)
		switch {
		case len(is) == 0:
		case len(was) == 0:
			m.addText(key, lang, m.variant(e, lang))
		case difference(was, is) != nil:
			m.conflict(is[0], was[0], key)
		}
	}
}

// variant returns a text of the record that goes in a language.
func (m *merger) variant(e *format.Entry, lang string) *format.Entry {
	if e.Value.Kind() != yamldoc.Map {
		return &format.Entry{Key: made(lang), Value: e.Value}
	}
	for _, inner := range e.Inner.Entries {
		if strings.EqualFold(inner.Key.Value, lang) {
			return inner
		}
	}
	m.tooOdd(m.fromDoc.File.Span(e.Value.Start, e.Value.Start))
	return &format.Entry{Key: made(lang), Value: e.Value}
}

// addText adds a text in a language, the first language first.
func (m *merger) addText(key, lang string, text *format.Entry) {
	e := m.entry(key, yamldoc.FlowMap)
	at := len(e.Inner.Entries)
	if lang == m.langs()[0] {
		at = 0
	}
	e.Inner.Entries = slices.Insert(e.Inner.Entries, at, text)
}

// joinBodies adds the body in the languages in which the other record lacks
// it. The body below front matter is in the first language.
func (m *merger) joinBodies() {
	e := m.fromSheet.Entry("body")
	for i, lang := range m.langs() {
		was, is := inLang(m.intoFacts, "body", lang), inLang(m.fromFacts, "body", lang)
		var text *format.Entry
		switch {
		case len(is) == 0:
			continue
		case len(was) > 0:
			if difference(was, is) != nil {
				m.conflict(is[0], was[0], "body")
			}
			continue
		case i == 0 && (e == nil || e.Value.Kind() == yamldoc.Map && e.Value.Get(lang) == nil):
			says := strings.Trim(m.fromDoc.Body.Value, "\n") + "\n"
			text = &format.Entry{Key: made(lang), Value: &yamldoc.Part{Form: yamldoc.Literal, Value: says}}
		default:
			text = m.variant(e, lang)
		}
		if i == 0 && m.intoDoc.Body != nil {
			m.body = strings.Trim(text.Value.Value, "\n") + "\n"
			continue
		}
		m.addText("body", lang, text)
	}
}
