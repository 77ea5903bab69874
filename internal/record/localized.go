package record

import (
	"cmp"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/markdown"
)

// Variant is what a localized value is in one language.
type Variant[T any] struct {
	Lang  string // BCP 47
	Value T
	At    diag.Span
}

// Localized is a value in one language or several, in the order of the site's
// languages; the zero Localized was not given.
type Localized[T any] struct {
	Variants []Variant[T]
	At       diag.Span
}

// Text is a string in one language or several.
type Text = Localized[string]

// Markdown is a text with markup in one language or several.
type Markdown = Localized[*markdown.Doc]

// IsSet reports whether there is a value in any language.
func (l Localized[T]) IsSet() bool { return len(l.Variants) > 0 }

// In returns the value in a language, else in the site's default language,
// else in the first of the site's languages that there is. It is the zero
// Variant if there is none at all.
func (l Localized[T]) In(lang string) Variant[T] {
	for _, v := range l.Variants {
		if v.Lang == lang {
			return v
		}
	}
	if len(l.Variants) > 0 {
		return l.Variants[0]
	}
	return Variant[T]{}
}

// Has reports whether there is a value in that very language.
func (l Localized[T]) Has(lang string) bool { return l.IsSet() && l.In(lang).Lang == lang }

// variant is a value of one language before it is known what is made of it.
type variant struct {
	lang string
	n    *node
}

// variants reads a node as a plain string in the default language or as a map
// from language to string. Empty ones are left out.
func (d *decoder) variants(n *node) []variant {
	switch n.kind {
	case scalarNode:
		if strings.TrimSpace(n.value) == "" {
			return nil
		}
		return []variant{{d.langs[0], n}}
	case listNode:
		d.diags.Errorf(n.at, "expected a text, found a list").Help = "write one text, or a map from language to text such as `{ko: …, en: …}`"
		return nil
	}
	found := map[string]*node{}
	for _, p := range n.pairs {
		lang, problem := canonicalLanguage(p.key.value)
		switch {
		case problem != "" || !d.knowsLang(lang):
			d.diags.Errorf(p.key.at, "%q is not a language of this site", p.key.value).
				Help = cmp.Or(tightColonHelp(p.key), "a text is plain or a map from language to text; the languages are "+strings.Join(d.langs, ", "))
		case p.value.isNull() || p.value.faulty:
		case p.value.kind != scalarNode:
			d.diags.Errorf(p.value.at, "expected a text, found %s", p.value.kind)
		case strings.TrimSpace(p.value.value) != "":
			found[lang] = p.value
		}
	}
	var all []variant
	for _, lang := range d.langs {
		if v, ok := found[lang]; ok {
			all = append(all, variant{lang, v})
		}
	}
	return all
}

func (d *decoder) text(n *node, into *Text) {
	into.At = n.at
	for _, v := range d.variants(n) {
		into.Variants = append(into.Variants, Variant[string]{v.lang, strings.TrimSpace(v.n.value), v.n.at})
	}
}

func (d *decoder) markdown(n *node, into *Markdown) {
	into.At = n.at
	for _, v := range d.variants(n) {
		doc := markdown.Parse(v.n.value)
		into.Variants = append(into.Variants, Variant[*markdown.Doc]{v.lang, doc, v.n.at})
		d.inspect(doc, v.n)
	}
}

// inspect notes the links of a text and refuses what a page could not show.
func (d *decoder) inspect(doc *markdown.Doc, n *node) {
	for _, ref := range doc.Refs() {
		d.mention(ref.Target, n.place(doc.Source(), ref.Start, ref.End), nil, true)
	}
	for _, dest := range doc.Destinations() {
		at := n.place(doc.Source(), dest.Start, dest.End)
		switch {
		case dest.URL == "":
			at = n.place(doc.Source(), max(0, dest.Start-len("](")), dest.End)
			d.diags.Errorf(at, "a link without an address")
		case dest.Image:
			d.diags.Errorf(at, "a picture inside a text").Help = "name the picture with the record's key `image`"
		case strings.HasPrefix(dest.URL, "/") && !strings.HasPrefix(dest.URL, "//"):
			d.paths = append(d.paths, String{dest.URL, at})
		default:
			if problem := externalURL(dest.URL, true); problem != "" {
				d.diags.Errorf(at, "%s", problem).Help = "write [[id]] for another record, a full address that begins with https://, or a path of the site that begins with /"
			}
		}
	}
}
