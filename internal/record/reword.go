package record

import (
	"io/fs"
	"reflect"
	"slices"
)

// Reread reads the file of one record of a set again, as Load would read it. It
// is not ok if the record cannot be read, or was not in the set. A next Load with
// the set reads the file anew, whatever is in it: it may run at the same time as
// another Reread of the file, but not as the first.
func Reread(content fs.FS, name string, set *Set, file string) (old, now Record, ok bool) {
	known := set.files[file]
	if known == nil {
		return nil, nil, false
	}
	if !known.reread {
		again := *known
		again.reread = true
		set.files[file] = &again
	}
	l := newLoader(content, name, nil)
	l.langs, l.anyLang = set.langs, set.AnyLang
	w := worker{loader: l}
	read := w.load(file)
	return known.record, read.record, !read.diags.HasErrors() && !known.diags.HasErrors()
}

// SameButWords reports whether two records of one file differ in nothing but
// the words of texts, their titles apart: in no ref, link, date or number, and in no
// language in which a text is given.
func SameButWords(a, b Record) bool {
	m, n := a.Common(), b.Common()
	return m.Path == n.Path && sameWords(a.Label(), b.Label()) &&
		slices.EqualFunc(m.Mentions, n.Mentions, func(a, b Mention) bool {
			return a.ID == b.ID && a.Key == b.Key && a.Item == b.Item && a.Inline == b.Inline
		}) &&
		slices.EqualFunc(m.Paths, n.Paths, func(a, b String) bool { return a.V == b.V }) &&
		sameSkeleton(reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem(), false)
}

// ExchangeWords gives each of two records that are the same but for words those
// of the other, wherever copies of their texts are.
func ExchangeWords(a, b Record) {
	sameSkeleton(reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem(), true)
}

func sameWords(a, b Text) bool {
	return slices.EqualFunc(a.Variants, b.Variants, func(a, b Variant[string]) bool { return a.Lang == b.Lang && a.Value == b.Value })
}

// sameSkeleton reports whether two values are the same but for words, and may
// exchange these.
func sameSkeleton(a, b reflect.Value, exchange bool) bool {
	switch text := a.Addr().Interface().(type) {
	case *Text:
		return sameLanguages(text, b.Addr().Interface().(*Text), exchange)
	case *Markdown:
		return sameLanguages(text, b.Addr().Interface().(*Markdown), exchange)
	}
	if a.Kind() == reflect.Slice {
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !sameSkeleton(a.Index(i), b.Index(i), exchange) {
				return false
			}
		}
		return true
	}
	fields := shapeFields(a)
	if fields == nil {
		as := func(ref string, _ []Kind) (string, bool) { return ref, true }
		return reflect.DeepEqual(encodeValue(a, nil, as), encodeValue(b, nil, as))
	}
	for _, f := range fields {
		if !sameSkeleton(a.FieldByIndex(f.index), b.FieldByIndex(f.index), exchange) {
			return false
		}
	}
	return true
}

// shapeFields returns the keys of a map, or nothing for any other value.
func shapeFields(v reflect.Value) []field {
	if s := shapes()[v.Type()]; s != nil {
		return s.fields
	}
	return nil
}

// sameLanguages reports whether two texts are given in the same languages, and
// may exchange their words, for all copies of them.
func sameLanguages[T any](a, b *Localized[T], exchange bool) bool {
	if !slices.EqualFunc(a.Variants, b.Variants, func(a, b Variant[T]) bool { return a.Lang == b.Lang }) {
		return false
	}
	if exchange {
		for i := range a.Variants {
			a.Variants[i], b.Variants[i] = b.Variants[i], a.Variants[i]
		}
	}
	return true
}
