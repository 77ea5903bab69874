package rewrite

import (
	"fmt"
	"reflect"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/markdown"
	"summitline/internal/record"
)

// fact is one value that a record says, under its key.
type fact struct {
	key, value string
	at         diag.Span
}

// facts returns all that a record says but its ids, in the order of its keys.
// A ref says to which file it leads, and moved says where that file is.
func (f *folder) facts(rec record.Record, moved func(path string) string) []fact {
	t := &teller{f, rec, moved, nil}
	t.fields(reflect.ValueOf(rec).Elem(), "")
	return t.facts
}

// teller writes down what a record says.
type teller struct {
	folder *folder
	rec    record.Record
	moved  func(path string) string
	facts  []fact
}

func (t *teller) say(key, value string, at diag.Span) {
	t.facts = append(t.facts, fact{key, value, at})
}

func (t *teller) fields(v reflect.Value, under string) {
	for _, f := range reflect.VisibleFields(v.Type()) {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		if key == "" || key == "-" || key == formerIDs {
			continue
		}
		var kinds []record.Kind
		for to := range strings.FieldsSeq(f.Tag.Get("to")) {
			kinds = append(kinds, record.Kind(to))
		}
		t.value(v.FieldByIndex(f.Index), under+key, kinds)
	}
}

func (t *teller) value(v reflect.Value, key string, kinds []record.Kind) {
	switch value := v.Interface().(type) {
	case record.Ref:
		if value.IsSet() {
			t.say(key, t.target(record.Mention{Ref: &value, Slot: &record.Slot{Kinds: kinds}}), value.At)
		}
		return
	case record.Publisher:
		mention := record.Mention{Ref: &value.Ref, Slot: &record.Slot{Kinds: []record.Kind{record.KindOrganizations}}}
		if _, isRef := t.folder.resolved.Follow(mention); value.Ref.IsSet() && isRef {
			t.say(key, t.target(mention), value.Ref.At)
			return
		}
		t.text(value.Name, key)
		return
	case record.Text:
		t.text(value, key)
		return
	case record.Markdown:
		for _, variant := range value.Variants {
			t.prose(variant.Value, key+"."+variant.Lang, variant.At)
		}
		return
	case record.Date:
		if value.IsSet() {
			t.say(key, value.String(), value.At)
		}
		return
	case record.Links:
		for _, link := range value {
			t.say(key+"."+link.Label, link.URL.V, link.URL.At)
		}
		return
	}
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			t.value(v.Index(i), fmt.Sprintf("%s[%d]", key, i), kinds)
		}
	case v.FieldByName("V").IsValid():
		if at := v.FieldByName("At").Interface().(diag.Span); !at.IsZero() {
			t.say(key, fmt.Sprint(v.FieldByName("V").Interface()), at)
		}
	default:
		t.fields(v, key+".")
	}
}

func (t *teller) text(text record.Text, key string) {
	for _, variant := range text.Variants {
		t.say(key+"."+variant.Lang, variant.Value, variant.At)
	}
}

// nowhere marks a ref that leads to nothing.
const nowhere = "\x00"

// target returns the file to which a mention leads or, if it leads nowhere,
// the mention itself.
func (t *teller) target(m record.Mention) string {
	name, item, hasItem := m.ID, "", false
	if m.Inline {
		name, item, hasItem = strings.Cut(m.ID, "#")
	}
	m = m.As(name)
	if entry, ok := t.folder.resolved.Follow(m); ok {
		return t.moved(entry.Meta.Path) + suffix(item, hasItem)
	}
	return nowhere + m.ID + suffix(item, hasItem)
}

// prose tells a text, and apart from it where its links lead.
func (t *teller) prose(doc *markdown.Doc, key string, at diag.Span) {
	source, end := doc.Source(), 0
	var b strings.Builder
	for i, ref := range doc.Refs() {
		b.WriteString(source[end:ref.Start] + "[[|" + ref.Label + "]]")
		end = ref.End
		t.say(fmt.Sprintf("%s[[%d]]", key, i), t.target(record.Mention{Ref: &record.Ref{ID: ref.Target}, Slot: &record.Slot{Inline: true}}), at)
	}
	// Empty lines around a text say nothing in Markdown.
	t.say(key, strings.Trim(b.String()+source[end:], "\n"), at)
}

// discrepancy is a fact that is another than it was.
type discrepancy struct {
	at      diag.Span
	key     string
	was, is string
}

// difference returns the first difference between two lists of facts. A ref
// that led nowhere may lead somewhere: it said nothing.
func difference(was, is []fact) *discrepancy {
	for i, w := range was {
		switch {
		case i >= len(is):
			return &discrepancy{w.at, w.key, describe(w), ""}
		case w.key != is[i].key, w.value != is[i].value && !strings.HasPrefix(w.value, nowhere):
			return &discrepancy{w.at, w.key, describe(w), describe(is[i])}
		}
	}
	if len(is) > len(was) {
		return &discrepancy{is[len(was)].at, is[len(was)].key, "", describe(is[len(was)])}
	}
	return nil
}

func describe(f fact) string { return strings.TrimPrefix(f.value, nowhere) }
