package schema

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

// A form shows a key in one way, and loses without a word what is written in
// another: a text as a map where it has a field for a plain one. So each key is
// shown in the way in which the records that there are write it, and what they
// write in two ways is told.

// usage says how often the values of each key are written in which way. A key is
// named by the way to it: "speakers.affiliations.sources".
type usage map[string]*ways

type ways struct{ plain, mapped, listed, alone int }

// of returns the ways of a key.
func (u usage) of(way string) ways {
	if w := u[way]; w != nil {
		return *w
	}
	return ways{}
}

// count adds a value of a key.
func (u usage) count(way string, k record.Key, n *yamldoc.Node) {
	if u[way] == nil {
		u[way] = new(ways)
	}
	w := u[way]
	if k.List && n.Kind == yamldoc.List {
		w.listed++
	} else {
		w.alone++
	}
	for _, entry := range entries(k, n) {
		if isMap(k, entry) {
			w.mapped++
		} else {
			w.plain++
		}
	}
}

// entries returns the values under a key: those of its list, or the only one.
func entries(k record.Key, n *yamldoc.Node) []*yamldoc.Node {
	if k.List && n.Kind == yamldoc.List {
		return n.Items
	}
	return []*yamldoc.Node{n}
}

// isMap reports whether a value is written as the map that its key takes.
func isMap(k record.Key, n *yamldoc.Node) bool {
	return n.Kind == yamldoc.Map && (k.Form != record.FormTextOrMap || hasKeyOf(k.Map, n))
}

// hasKeyOf reports whether a node has one of the keys of a map.
func hasKeyOf(m *record.Map, n *yamldoc.Node) bool {
	for _, k := range m.Keys {
		if n.Get(k.Name) != nil {
			return true
		}
	}
	return false
}

// visit calls a function for each value in a map that is written down, and for
// those in it.
func visit(way string, m *record.Map, n *yamldoc.Node, do func(string, record.Key, *yamldoc.Node)) {
	if n.Kind != yamldoc.Map {
		return
	}
	for _, k := range m.Keys {
		p := n.Get(k.Name)
		if p == nil || p.Value.IsNull() {
			continue
		}
		way := way + "." + k.Name
		do(way, k, p.Value)
		if k.Map != nil {
			for _, entry := range entries(k, p.Value) {
				visit(way, k.Map, entry, do)
			}
		}
	}
}

// document is a record as it is written.
type document struct {
	kind string // or "site"
	keys *record.Map
	root *yamldoc.Node
}

// documents returns the records of a set that forms show: those in YAML.
func documents(set *record.Set) []document {
	var all []document
	add := func(kind string, m *record.Meta, keys *record.Map) {
		if m.File == nil || m.Broken {
			return
		}
		var faults diag.List // they are told elsewhere
		if _, root, body := yamldoc.Read(m.File.Path, m.File.Text, &faults); root != nil && body == nil {
			all = append(all, document{kind, keys, root})
		}
	}
	for _, r := range set.Records {
		add(string(r.Common().Kind), r.Common(), r.Common().Kind.Describe())
	}
	add("site", &set.Site.Meta, record.DescribeSite())
	return all
}

// isPlain reports whether what may be a map is shown as something plain: a text
// as one in a single language, a ref as an id alone.
func (f *forms) isPlain(way string, k record.Key) bool {
	w := f.usage.of(way)
	isText := k.Form == record.FormText || k.Form == record.FormMarkdown
	return isText && len(f.langs) == 1 || w.plain > 0 && w.mapped == 0
}

// isAlone reports whether a list is shown as its only entry.
func (f *forms) isAlone(way string, k record.Key) bool {
	w := f.usage.of(way)
	return k.Form == record.FormMap && w.alone > 0 && w.listed == 0
}

// lost returns what the forms would lose of the records that there are: one
// warning for each key, at the first of its values.
func (f *forms) lost(set *record.Set) diag.List {
	all := map[string]diag.List{} // by the way to the key
	for _, doc := range documents(set) {
		visit(doc.kind, doc.keys, doc.root, func(way string, k record.Key, n *yamldoc.Node) {
			all[way] = append(all[way], f.lostOf(way, k, n)...)
		})
	}
	var told diag.List
	for way, values := range all {
		if len(values) > 0 {
			told.Warnf(values[0].Span, "lost-in-a-form", "a form would lose values of %q as they are written: %d, of which this is the first", way, len(values)).Help = values[0].Help
		}
	}
	return told.Sorted()
}

// isOfRecord reports whether a way leads to a key of a record itself, not to one
// of an entry in it.
func isOfRecord(way string) bool { return strings.Count(way, ".") == 1 }

// lostOf returns the values under a key that forms would lose, and how to write
// them.
func (f *forms) lostOf(way string, k record.Key, n *yamldoc.Node) diag.List {
	var all diag.List
	tell := func(n *yamldoc.Node, format string, args ...any) {
		all = append(all, diag.Diagnostic{Span: n.At, Help: diag.Say(format, args...)})
	}
	isList, alone := k.List && n.Kind == yamldoc.List, f.isAlone(way, k)
	isRef := n.Kind == yamldoc.Scalar && k.Kinds != nil && f.isPlain(way, k)
	switch {
	case isRef && isOfRecord(way): // the forms take a ref alone for a list of one, and it becomes one
	case k.List && !isList && !alone:
		tell(n, "write it as a list, or change such a record only as a file")
		return all
	case isList && alone:
		tell(n, "write the only entry without a list, or change such a record only as a file")
		return all
	}
	if k.Form == record.FormLinks && !isOfRecord(way) {
		tell(n, "change such a record only as a file")
		return all
	}
	for _, entry := range entries(k, n) {
		plain := f.isPlain(way, k)
		switch is := isMap(k, entry); {
		case entry.IsNull():
		case k.Form == record.FormText || k.Form == record.FormMarkdown:
			if plain && is {
				tell(entry, "write the text alone, or change such a record only as a file")
			} else if !plain && !is {
				tell(entry, "write {%s: …}, or change such a record only as a file", f.langs[0])
			}
		case k.Form == record.FormRefOrMap || k.Form == record.FormTextOrMap:
			if !plain && !is {
				tell(entry, "write {%s: …}, or change such a record only as a file", k.Map.Keys[0].Name)
			}
		case k.Form == record.FormRefOrText && is:
			tell(entry, "write the id of an organization, or change such a record only as a file")
		}
	}
	return all
}
