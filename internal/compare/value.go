package compare

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/edtf"
	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/site"
)

// Form is what a value is.
type Form int

// The forms of values.
const (
	None  Form = iota // not there
	Plain             // as it is written: a name, a number, an address
	Prose             // a text with markup; Plain is how it reads
	Word              // one of the few words that a key allows
	Yes               // it is so
	Date
	Ref  // Entry is what it leads to
	Text // a text in all its languages
	List // Items
	Map  // Parts
)

// Value is what a key of a record says.
type Value struct {
	Form   Form
	Plain  string // a date, a word and a ref as they are written, too
	Markup string // of Prose
	Words  string // of a Word and a Yes: the key that says it, with its map
	Date   edtf.Date
	Entry  *site.Entry
	Text   record.Text
	Items  []Value
	Parts  []Part

	same string // equal for values that mean the same, also in another site
}

// Part is a key of a map and its value.
type Part struct {
	Key   string
	Value Value
}

// reader reads the values of one side.
type reader struct {
	site *site.Site
	keys map[*site.Entry]string // what records are called in comparisons
}

// key returns what a record is called on both sides, whatever its id there.
func (r *reader) key(e *site.Entry) string {
	if key, ok := r.keys[e]; ok {
		return key
	}
	return string(e.Kind) + "/" + record.FoldID(e.ID)
}

// keyOf is key for what may be nil.
func (r *reader) keyOf(e *site.Entry) string {
	if e == nil {
		return ""
	}
	return r.key(e)
}

// value returns what a field of a record says.
func (r *reader) value(v reflect.Value, k record.Key) Value {
	switch x := v.Interface().(type) {
	case record.Text:
		if !x.IsSet() {
			return Value{}
		}
		return Value{Form: Text, Text: x, same: sameText(x)}
	case record.Markdown:
		if !x.IsSet() {
			return Value{}
		}
		value := Value{Form: List}
		for _, said := range x.Variants {
			value.Items = append(value.Items, r.prose(said))
			value.same += said.Lang + ":" + r.prose(said).same + "\x00"
		}
		return value
	case record.Ref:
		return r.ref(x, k.Kinds)
	case record.Publisher:
		if e := r.find(x.Ref, k.Kinds); e != nil {
			return Value{Form: Ref, Entry: e, Plain: x.Ref.ID, same: r.key(e)}
		}
		return r.value(reflect.ValueOf(x.Name), k)
	case record.Date:
		if !x.IsSet() {
			return Value{}
		}
		return Value{Form: Date, Date: x.Date, Plain: x.Date.String(), same: x.Date.String()}
	case record.Word:
		return word(k.Of+"."+k.Name, x.V)
	case record.Bool:
		if !x.V {
			return Value{} // not said, or said to be as it is anyway
		}
		return Value{Form: Yes, Plain: "true", Words: k.Of + "." + k.Name, same: "true"}
	case record.Int:
		if !x.IsSet() {
			return Value{}
		}
		return plain(fmt.Sprint(x.V))
	case record.Geo:
		if !x.IsSet() {
			return Value{}
		}
		return plain(fmt.Sprintf("%v, %v", x.V[0], x.V[1]))
	case record.Links:
		return listOf(x, func(l record.Link) Value { return plain(l.Label + ": " + l.URL.V) })
	case record.String:
		return plain(x.V)
	case record.Time:
		return plain(x.V)
	case record.Country:
		return plain(x.V)
	case record.Language:
		return plain(x.V)
	case record.Zone:
		return plain(x.V)
	case record.URL:
		return plain(x.V)
	}
	if v.Kind() == reflect.Slice {
		all := Value{}
		for i := range v.Len() {
			all.add(r.value(v.Index(i), k))
		}
		return all
	}
	return r.mapOf(v)
}

func plain(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{Form: Plain, Plain: s, same: folded(s)}
}

func word(words, s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{Form: Word, Plain: s, Words: words, same: s}
}

func listOf[T any](list []T, value func(T) Value) Value {
	var all Value
	for _, item := range list {
		all.add(value(item))
	}
	return all
}

// add makes v a list with one item more. A record is in it once: two refs may
// lead to one since their records were merged.
func (v *Value) add(item Value) {
	twice := func(other Value) bool { return other.Form == Ref && other.same == item.same }
	if item.Form == None || slices.ContainsFunc(v.Items, twice) {
		return
	}
	v.Form = List
	v.Items = append(v.Items, item)
	v.same += item.same + "\x00"
}

// mapOf returns what the keys of a map say, those that say nothing left out.
// What it rests on is a claim's, and compared as such.
func (r *reader) mapOf(v reflect.Value) Value {
	var all Value
	for _, k := range shapes()[v.Type()] {
		part := r.value(v.FieldByIndex(k.index), k.Key)
		if part.Form == None || k.Name == "sources" {
			continue
		}
		all.Form = Map
		all.Parts = append(all.Parts, Part{k.Name, part})
		all.same += k.Name + "=" + part.same + "\x01"
	}
	return all
}

// find returns the record that a ref leads to, or nil.
func (r *reader) find(ref record.Ref, kinds []record.Kind) *site.Entry {
	for _, kind := range kinds {
		if target, ok := r.site.Lookup(string(kind) + "/" + ref.ID); ok && ref.IsSet() {
			return target.Entry
		}
	}
	return nil
}

func (r *reader) ref(ref record.Ref, kinds []record.Kind) Value {
	if !ref.IsSet() {
		return Value{}
	}
	value := Value{Form: Ref, Plain: ref.ID, Entry: r.find(ref, kinds)}
	if value.Entry != nil {
		value.same = r.key(value.Entry)
	} else {
		value.same = "?" + record.FoldID(ref.ID)
	}
	return value
}

// prose returns a text with markup in one language. Two are the same if a page
// would show them alike, with the same links.
func (r *reader) prose(said record.Variant[*markdown.Doc]) Value {
	doc := said.Value
	html := doc.HTML(markdown.Renderer{Ref: func(ref markdown.Ref) (href, text string) {
		target, ok := r.site.Lookup(ref.Target)
		if !ok {
			return "", record.FoldID(ref.Target)
		}
		href = r.key(target.Entry) + "#" + target.Anchor
		return href, href
	}})
	return Value{Form: Prose, Plain: proseText(r.site, said), Markup: doc.Source(), same: folded(html)}
}

// proseText returns a text of a site in one language without its markup, on one
// line.
func proseText(s *site.Site, said record.Variant[*markdown.Doc]) string {
	if said.Value == nil {
		return ""
	}
	return said.Value.Text(func(ref markdown.Ref) string {
		target, ok := s.Lookup(ref.Target)
		if !ok {
			return ref.Target
		}
		return cmp.Or(target.Label.In(said.Lang).Value, target.Entry.ID)
	})
}

// sameText returns what is equal for texts that read alike in every language. A
// translation that is the same word is as good as none.
func sameText(t record.Text) string {
	var b strings.Builder
	for i, said := range t.Variants {
		if i > 0 && folded(said.Value) == folded(t.Variants[0].Value) {
			continue
		}
		b.WriteString(said.Lang + ":" + folded(said.Value) + "\x00")
	}
	return b.String()
}

// folded returns a text without what only its form in a file depends on: line
// breaks, and how a system composes Hangul.
func folded(s string) string {
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}
