package compare

import (
	"crypto/sha256"
	"reflect"
	"slices"

	"summitline/internal/markdown"
	"summitline/internal/record"
)

// Field is a change to what a key says. Each language of a text and each item
// of a list that came or went is a Field of its own.
type Field struct {
	Key      string // with dots: "venue.city"
	Lang     string // of a text; else empty
	Of       Value  // the item of a list whose key it is; None where there is only one
	Item     bool   // one of a list
	Old, New Value
	Note     Note
}

// Note says what is not to be seen from the values of a Field.
type Note string

// The notes.
const (
	Reordered Note = "reordered" // the list is in another order
	Replaced  Note = "replaced"  // the file of that name is another
	Remarked  Note = "markup"    // it reads as before, with other markup or links
)

// ordered are the lists whose order matters and follows from nothing else.
var ordered = []string{"languages", "menu", "authors", "agenda"}

// comparison is two sides while they are being compared.
type comparison struct {
	before, after reader
	report        *Report
	drawn         map[drawing][sha256.Size]byte // what the pictures of both sides are
}

// fields returns how two structs of package record differ in their keys but
// for some.
func (c *comparison) fields(before, after any, path string, skip ...string) []Field {
	a, b := reflect.Indirect(reflect.ValueOf(before)), reflect.Indirect(reflect.ValueOf(after))
	var list []Field
	for _, k := range shapes()[a.Type()] {
		if !slices.Contains(skip, k.Name) {
			list = append(list, c.field(path, k.Key, a.FieldByIndex(k.index), b.FieldByIndex(k.index))...)
		}
	}
	return list
}

func (c *comparison) field(path string, k record.Key, before, after reflect.Value) []Field {
	key := path + k.Name
	switch a := before.Interface().(type) {
	case record.Text:
		return c.text(key, a, after.Interface().(record.Text))
	case record.Markdown:
		return c.markdown(key, a, after.Interface().(record.Markdown))
	}
	old, now := c.before.value(before, k), c.after.value(after, k)
	if old.same == now.same {
		return nil
	}
	if before.Kind() == reflect.Slice && slices.ContainsFunc(slices.Concat(old.Items, now.Items), func(v Value) bool { return v.Form == Map }) {
		return c.items(key, k, before, after)
	}
	if old.Form == Map && now.Form == Map {
		return c.fields(before.Interface(), after.Interface(), key+".")
	}
	return valueFields(key, old, now)
}

// titles are the keys by which items of a list are known, where that is not the
// first one.
var titles = map[string]string{"agenda": "title"}

// item is an entry of a list of maps.
type item struct {
	at    reflect.Value
	value Value
	title Value
}

// items returns how two lists of maps differ. Those that are known by the same
// words, or else resemble each other, are compared key by key.
func (c *comparison) items(key string, k record.Key, before, after reflect.Value) []Field {
	of := func(r reader, list reflect.Value) []*item {
		var all []*item
		for i := range list.Len() {
			it := &item{at: list.Index(i), value: r.mapOf(list.Index(i))}
			for j, part := range it.value.Parts {
				if j == 0 || part.Key == titles[key] {
					it.title = part.Value
				}
			}
			all = append(all, it)
		}
		return all
	}
	old, now := of(c.before, before), of(c.after, after)
	alone := len(old) == 1 && len(now) == 1
	matching := matcher[*item]{
		names: []func(*reader, *item) string{
			func(_ *reader, it *item) string { return it.value.same },
			func(_ *reader, it *item) string { return it.title.same },
		},
		like: func(a, b *item) float64 {
			if alone {
				return 1
			}
			return alike(saying(a.value), saying(b.value))
		},
		enough: moved,
	}
	var list []Field
	for _, change := range match(c, old, now, matching) {
		switch {
		case change.Before == nil:
			list = append(list, Field{Key: key, Item: true, New: change.After.value})
		case change.After == nil:
			list = append(list, Field{Key: key, Item: true, Old: change.Before.value})
		default:
			fields := c.fields(change.Before.at.Interface(), change.After.at.Interface(), key+".", "sources")
			for i := range fields {
				if !alone {
					fields[i].Of = change.Before.title
				}
			}
			list = append(list, fields...)
		}
	}
	if len(list) == 0 && slices.Contains(ordered, key) {
		list = append(list, Field{Key: key, Old: c.before.value(before, k), New: c.after.value(after, k), Note: Reordered})
	}
	return list
}

// saying returns the words that somebody wrote in a value.
func saying(v Value) string {
	said := ""
	switch v.Form {
	case Plain, Prose:
		said = v.Plain
	case Text:
		said = v.Text.Variants[0].Value
	}
	for _, item := range v.Items {
		said += saying(item)
	}
	for _, part := range v.Parts {
		said += saying(part.Value)
	}
	return said
}

// valueFields returns how two values of a key differ.
func valueFields(key string, old, now Value) []Field {
	if old.Form != List && now.Form != List {
		if old.same == now.same {
			return nil
		}
		return []Field{{Key: key, Old: old, New: now}}
	}
	var list []Field
	for _, item := range lacking(old.Items, now.Items) {
		list = append(list, Field{Key: key, Item: true, Old: item})
	}
	for _, item := range lacking(now.Items, old.Items) {
		list = append(list, Field{Key: key, Item: true, New: item})
	}
	if len(list) == 0 && old.same != now.same && slices.Contains(ordered, key) {
		list = append(list, Field{Key: key, Old: old, New: now, Note: Reordered})
	}
	return list
}

// lacking returns the items of a list that another does not have.
func lacking(list, other []Value) []Value {
	left := map[string]int{}
	for _, item := range other {
		left[item.same]++
	}
	var rest []Value
	for _, item := range list {
		if left[item.same]--; left[item.same] < 0 {
			rest = append(rest, item)
		}
	}
	return rest
}

// text returns the languages in which a text differs.
func (c *comparison) text(key string, before, after record.Text) []Field {
	return variants(key, before, after,
		func(said record.Variant[string]) Value { return plain(folded(said.Value)) },
		func(said record.Variant[string]) Value { return plain(folded(said.Value)) })
}

// markdown returns the languages in which a text with markup differs.
func (c *comparison) markdown(key string, before, after record.Markdown) []Field {
	list := variants[*markdown.Doc](key, before, after, c.before.prose, c.after.prose)
	for i, f := range list {
		if f.Old.Form == Prose && f.New.Form == Prose && folded(f.Old.Plain) == folded(f.New.Plain) {
			list[i].Note = Remarked
		}
	}
	return list
}

// variants returns the languages in which two localized values differ, in the
// order of the later one.
func variants[T any](key string, before, after record.Localized[T], old, now func(record.Variant[T]) Value) []Field {
	var langs []string
	values := map[string]*Field{}
	field := func(lang string) *Field {
		if values[lang] == nil {
			langs = append(langs, lang)
			values[lang] = &Field{Key: key, Lang: lang}
		}
		return values[lang]
	}
	for _, said := range after.Variants {
		field(said.Lang).New = now(said)
	}
	for _, said := range before.Variants {
		field(said.Lang).Old = old(said)
	}
	var list []Field
	for _, lang := range langs {
		if f := values[lang]; f.Old.same != f.New.same {
			list = append(list, *f)
		}
	}
	return list
}
