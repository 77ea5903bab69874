package record

import (
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/markdown"
	"summitline/internal/yamldoc"
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
	n    *yamldoc.Node
}

// variants reads a node as a plain string in the default language or as a map
// from language to string. Empty ones are left out. They are good until the next
// are read.
func (d *decoder) variants(n *yamldoc.Node) []variant {
	switch n.Kind {
	case yamldoc.Scalar:
		if strings.TrimSpace(n.Value) == "" {
			return nil
		}
		d.checkComment(n)
		d.found = append(d.found[:0], variant{d.langs[0], n})
		return d.found
	case yamldoc.List:
		d.diags.Errorf(n.At, "not-a-text", "expected a text, found a list").Helpf("write one text, or a map from language to text such as `{ko: …, en: …}`")
		return nil
	}
	d.found = d.found[:0]
	cut := d.commas(n, func(key string) bool {
		_, problem := canonicalLanguage(key)
		return problem.IsZero()
	})
	for _, p := range n.Pairs {
		if cut[p.Key] || cut[p.Value] {
			continue
		}
		if d.wideKey(p.Key, d.langs) {
			continue
		}
		lang, ok := d.language(p.Key.Value)
		switch {
		case !ok:
			found := d.diags.Errorf(p.Key.At, "unknown-language", "%q is not a language of this site", p.Key.Value).
				Helpf("a text is plain or a map from language to text; the languages are %s", strings.Join(d.langs, ", "))
			tightColon(p.Key, found)
		case p.Value.IsNull() || p.Value.Faulty:
		case p.Value.Kind != yamldoc.Scalar:
			d.diags.Errorf(p.Value.At, "not-a-text", "expected a text, found %s", p.Value.Kind.Name()).Helpf("write one text; one with a colon, comma or bracket needs quotes")
		case strings.TrimSpace(p.Value.Value) != "":
			d.checkComment(p.Value)
			d.found = append(d.found, variant{lang, p.Value})
		}
	}
	return d.inSiteOrder()
}

// inSiteOrder returns the values found in the order of the site's languages. Of
// two in one language, which two tags may stand for, the last counts.
func (d *decoder) inSiteOrder() []variant {
	d.ordered = d.ordered[:0]
	for _, lang := range d.langs {
		for _, v := range slices.Backward(d.found) {
			if v.lang == lang {
				d.ordered = append(d.ordered, v)
				break
			}
		}
	}
	return d.ordered
}

// language returns a language of the site in its canonical form.
func (d *decoder) language(written string) (lang string, ok bool) {
	if slices.Contains(d.langs, written) {
		return written, true
	}
	lang, problem := canonicalLanguage(written)
	return lang, problem.IsZero() && d.knowsLang(lang)
}

func (d *decoder) text(n *yamldoc.Node, into *Text) {
	into.At = n.At
	variants := d.variants(n)
	if len(variants) == 0 {
		return
	}
	into.Variants = make([]Variant[string], len(variants))
	for i, v := range variants {
		into.Variants[i] = Variant[string]{v.lang, strings.TrimSpace(v.n.Value), v.n.At}
	}
}

func (d *decoder) markdown(n *yamldoc.Node, into *Markdown) {
	into.At = n.At
	variants := d.variants(n)
	if len(variants) == 0 {
		return
	}
	into.Variants = make([]Variant[*markdown.Doc], len(variants))
	for i, v := range variants {
		doc := markdown.Parse(v.n.Value)
		into.Variants[i] = Variant[*markdown.Doc]{v.lang, doc, v.n.At}
		d.inspect(doc, v.n)
	}
}

// inspect notes the links of a text and refuses what a page could not show.
func (d *decoder) inspect(doc *markdown.Doc, n *yamldoc.Node) {
	for _, ref := range doc.Refs() {
		d.mention(&Ref{ref.Target, n.Place(doc.Source(), ref.Start, ref.End)}, nil, true)
	}
	for _, dest := range doc.Destinations() {
		at := n.Place(doc.Source(), dest.Start, dest.End)
		switch {
		case dest.URL == "":
			at = n.Place(doc.Source(), max(0, dest.Start-len("](")), dest.End)
			d.diags.Errorf(at, "link-without-address", "a link without an address").Helpf("write the address between ( and )")
		case dest.Image:
			d.diags.Errorf(at, "picture-in-text", "a picture inside a text").Helpf("name the picture with the record's key `image`")
		case strings.HasPrefix(dest.URL, "/") && !strings.HasPrefix(dest.URL, "//"):
			d.paths = append(d.paths, String{dest.URL, at})
		default:
			if problem := externalURL(dest.URL, true); !problem.IsZero() {
				d.diags.Error(at, "bad-link", problem).Helpf("write [[id]] for another record, a full address that begins with https://, or a path of the site that begins with /")
				continue
			}
			d.address(String{dest.URL, at})
		}
	}
}
