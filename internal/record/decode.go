package record

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
	"summitline/internal/yamldoc"
)

// decoder fills one record from the nodes of its file. Everything it finds
// wrong goes to diags; what it can still use, it uses.
type decoder struct {
	langs     []string // the site's languages, the default first
	anyLang   bool     // the site's languages are not known: accept any
	diags     diag.List
	mentions  []Mention
	paths     []String // addresses of this site that texts link to
	addresses []Address

	keys   []string           // the keys that lead to the value being read
	joined map[string]string  // such keys as one text each
	slots  map[string][]*Slot // of the mentions so far, by such a text
	item   int                // the entry of the list under keys[0]
	open   []reading          // the maps that are being read

	found, ordered []variant // of the text that is being read
}

// reset makes the decoder ready for the next record.
func (d *decoder) reset(langs []string, anyLang bool) {
	*d = decoder{
		langs: langs, anyLang: anyLang,
		mentions: d.mentions[:0], paths: d.paths[:0], addresses: d.addresses[:0],
		keys: d.keys[:0], open: d.open[:0], joined: d.joined, slots: d.slots, found: d.found, ordered: d.ordered,
	}
}

// checker is a struct with rules beyond those of its fields; check runs when
// the fields have been read.
type checker interface{ check(*decoder) }

// needer is a struct that needs one key at least of each of some sets.
type needer interface{ needs() [][]string }

// reading is a map that is being read.
type reading struct {
	at    diag.Span
	shape *shape
	given keySet
}

// fields reads a map into the struct that into points to.
func (d *decoder) fields(n *yamldoc.Node, into reflect.Value, what diag.Text) {
	s := shapeOf(into.Type())
	if n.Kind != yamldoc.Map {
		if n.Kind == yamldoc.Scalar && d.wideKey(n, s.names()) {
			return
		}
		d.diags.Errorf(n.At, "not-a-map", "expected %s with its keys, found %s", what, n.Kind.Name()).
			HelpIf("the keys are %s", strings.Join(s.names(), ", "))
		return
	}
	cut := d.commas(n, func(key string) bool { return s.near(key) != "" })
	given, unknown := d.knownKeys(n, s, cut, into)
	for i := 0; unknown > 0; i++ {
		key := n.Pairs[i].Key
		if s.find(key.Value) >= 0 {
			continue
		}
		if unknown--; !cut[key] {
			given.add(s.find(d.unknownKey(key, s, what)))
		}
	}
	for i := range s.fields {
		if f := &s.fields[i]; f.required && !n.Faulty && !given.has(i) {
			_, isText := into.FieldByIndex(f.index).Addr().Interface().(*Text)
			d.missing(n, f.key, what, isText)
		}
	}
	d.open = append(d.open, reading{n.At, s, given})
	for _, keys := range s.needs {
		if !n.Faulty {
			d.needOneOf(what, keys)
		}
	}
	if s.checks {
		into.Addr().Interface().(checker).check(d)
	}
	d.open = d.open[:len(d.open)-1]
}

// knownKeys reads the keys of a map that its shape has, in the order of the
// shape: where an editor puts a key has no meaning. It returns those that count
// as given, and how many keys are unknown.
func (d *decoder) knownKeys(n *yamldoc.Node, s *shape, cut map[*yamldoc.Node]bool, into reflect.Value) (given keySet, unknown int) {
	var at [maxKeys]int32 // of each key its place among the pairs, from 1
	for i := range n.Pairs {
		if place := s.find(n.Pairs[i].Key.Value); place >= 0 {
			at[place] = int32(i + 1)
		} else {
			unknown++
		}
	}
	for place := range s.fields {
		if at[place] == 0 {
			continue
		}
		f, p := &s.fields[place], &n.Pairs[at[place]-1]
		if cut[p.Key] {
			continue
		}
		if p.Value.Faulty || cut[p.Value] {
			given.add(place)
		}
		if cut[p.Value] || p.Value.IsNull() || p.Value.Faulty && p.Value.Kind == yamldoc.Scalar {
			continue
		}
		before := len(d.diags)
		dst := into.FieldByIndex(f.index)
		d.keys = append(d.keys, f.key)
		d.value(p.Value, dst, f)
		d.keys = d.keys[:len(d.keys)-1]
		if f.counts && (len(d.diags) > before || !isEmpty(dst)) {
			given.add(place)
		}
	}
	return given, unknown
}

// missing reports a key that a map needs and does not have, or has without a
// value.
func (d *decoder) missing(n *yamldoc.Node, key string, what diag.Text, isText bool) {
	p := n.Get(key)
	if p == nil {
		d.diags.Errorf(n.At, "missing-key", "%s needs %q", what, key).Helpf("add `%s: …`", key)
		return
	}
	found := d.diags.Errorf(p.Key.At, "missing-key", "%s needs %q", what, key).Helpf("write a value after `%s:`", key)
	if isText && p.Value.IsNull() && !p.Value.IsEmpty() {
		found.Helpf("%s means nothing in YAML: put a text in quotes", p.Value.Value).Replace(p.Value.At, strconv.Quote(p.Value.Value))
		return
	}
	rest, _, _ := strings.Cut(p.Key.At.File.Text[p.Key.At.End():], "\n")
	if p.Value.IsEmpty() && commentOnly().MatchString(rest) {
		found.Helpf("a # begins a comment: put the text in quotes")
	}
}

// commentOnly finds a comment where the value of a key should be.
var commentOnly = lazyregexp.New(`^:[ \t]+#`)

// isEmpty reports whether a value was written but says nothing, such as "".
func isEmpty(v reflect.Value) bool {
	set, ok := v.Addr().Interface().(interface{ IsSet() bool })
	return ok && !set.IsSet()
}

// unknownKey reports a key that a map does not take, and returns the one that
// is probably meant, or "".
func (d *decoder) unknownKey(key *yamldoc.Node, s *shape, what diag.Text) string {
	if d.wideKey(key, s.names()) {
		meant, _, _ := strings.Cut(key.Value, wideColon)
		return plainValue(meant)
	}
	near := s.near(key.Value)
	found := d.diags.Errorf(key.At, "unknown-key", "%s has no key %q", what, key.Value)
	found.Helpf("the keys are %s", strings.Join(slices.Sorted(slices.Values(s.names())), ", "))
	found.HelpIf("did you mean %q?", near).Replace(key.At, near)
	tightColon(key, found)
	return near
}

// tightColon advises about a key that holds its value, since no space follows
// its colon.
func tightColon(key *yamldoc.Node, found *diag.Diagnostic) {
	if before, after, ok := strings.Cut(key.Value, ":"); ok && key.Plain {
		found.Helpf("write `%s: …`, with a space after the colon", before)
		found.Fix = []diag.Edit{{Span: key.At, New: before + ": " + after}}
	}
}

// needOneOf reports the map being read if it has none of some keys.
func (d *decoder) needOneOf(what diag.Text, keys []string) {
	read := d.open[len(d.open)-1]
	if slices.ContainsFunc(keys, func(key string) bool { return read.given.has(read.shape.find(key)) }) {
		return
	}
	quoted := make([]string, len(keys))
	for i, key := range keys {
		quoted[i] = strconv.Quote(key)
	}
	d.diags.Errorf(read.at, "missing-key", "%s needs %s", what, diag.Either(quoted...)).Helpf("add `%s: …`", keys[0])
}

// checkOrder reports a period that ends before it begins.
func (d *decoder) checkOrder(from, to Date) {
	if from.IsSet() && to.IsSet() && to.Latest() < from.Earliest() {
		d.diags.Errorf(to.At, "end-before-beginning", "the end, %q, is before the beginning, %q", to.String(), from.String()).
			Helpf("swap the two, or correct one").Note(from.At, "the beginning")
	}
}

// checkHours reports hours of one day that end before they begin.
func (d *decoder) checkHours(starts, ends Time) {
	if starts.IsSet() && ends.IsSet() && ends.V < starts.V {
		d.diags.Errorf(ends.At, "end-before-beginning", "the end, %q, is before the beginning, %q", ends.V, starts.V).
			Helpf("swap the two, or correct one").Note(starts.At, "the beginning")
	}
}

// checkItemID reports the id of a statement or commitment that cannot be an
// anchor.
func (d *decoder) checkItemID(id String) {
	if !id.IsSet() {
		return
	}
	if problem := checkID(id.V); !problem.IsZero() {
		d.diags.Error(id.At, "bad-id", problem).HelpIf("write %s", SuggestID(id.V)).Replace(id.At, SuggestID(id.V))
	}
}

// value reads a node into a field, which may be a list, a value of its own
// form, or a map of keys.
func (d *decoder) value(n *yamldoc.Node, into reflect.Value, f *field) {
	if d.special(n, into.Addr().Interface(), f) {
		return
	}
	switch into.Kind() {
	case reflect.Slice:
		d.list(n, into, f)
	case reflect.Struct:
		d.fields(n, into, f.one)
	default:
		panic(fmt.Sprintf("record: no reader for %s", into.Type()))
	}
}

// list reads a list, or a list of one written as the value alone.
func (d *decoder) list(n *yamldoc.Node, into reflect.Value, f *field) {
	items := n.Items
	if n.Kind != yamldoc.List {
		items = []*yamldoc.Node{n}
	}
	if len(items) == 0 {
		into.Set(reflect.MakeSlice(into.Type(), 0, 0))
	}
	into.Grow(len(items))
	outermost := len(d.keys) == 1
	for i, item := range items {
		if item.Faulty && item.Kind == yamldoc.Scalar {
			continue
		}
		if item.IsNull() {
			d.diags.Errorf(item.At, "empty-entry", "an empty entry in the list %q", d.keys[len(d.keys)-1]).Helpf("fill it in or take it out")
			continue
		}
		if outermost {
			d.item = i
		}
		length := into.Len()
		into.SetLen(length + 1)
		entry := into.Index(length)
		before := d.diags.Count(diag.Error)
		d.value(item, entry, f)
		if d.diags.Count(diag.Error) > before && isScalar(entry) {
			entry.SetZero()
			into.SetLen(length)
		}
	}
	if outermost {
		d.item = 0
	}
}

// isScalar reports whether a list entry is one value: one that is wrong is
// left out of its list, while a map with a wrong value in it still counts.
func isScalar(entry reflect.Value) bool {
	switch entry.Addr().Interface().(type) {
	case *String, *Word, *Date, *Ref, *Language, *URL:
		return true
	}
	return false
}

// mention notes that the value being read names another record.
func (d *decoder) mention(ref *Ref, kinds []Kind, inline bool) {
	d.mentions = append(d.mentions, Mention{Ref: ref, Item: d.item, Slot: d.slot(kinds, inline)})
}

// slot returns what the mentions have in common that stand under the keys that
// lead to the value being read.
func (d *decoder) slot(kinds []Kind, inline bool) *Slot {
	key := d.key()
	for _, s := range d.slots[key] {
		if s.Inline == inline && slices.Equal(s.Kinds, kinds) {
			return s
		}
	}
	s := &Slot{Kinds: kinds, Key: key, Inline: inline}
	if d.slots == nil {
		d.slots = map[string][]*Slot{}
	}
	d.slots[key] = append(d.slots[key], s)
	return s
}

// key returns the keys that lead to the value being read as one text, the same
// for all that stand under them.
func (d *decoder) key() string {
	if len(d.keys) == 1 {
		return d.keys[0]
	}
	var room [64]byte
	b := room[:0]
	for i, key := range d.keys {
		if i > 0 {
			b = append(b, '.')
		}
		b = append(b, key...)
	}
	key, known := d.joined[string(b)]
	if !known {
		key = string(b)
		if d.joined == nil {
			d.joined = map[string]string{}
		}
		d.joined[key] = key
	}
	return key
}

// knowsLang reports whether a language is one of the site's.
func (d *decoder) knowsLang(lang string) bool {
	if d.anyLang && !slices.Contains(d.langs, lang) {
		d.langs = append(slices.Clone(d.langs), lang)
	}
	return slices.Contains(d.langs, lang)
}

// Keys returns the keys that a record of the kind takes, in the order in which
// the house style has them.
func (k Kind) Keys() []string {
	return shapeOf(reflect.TypeOf(k.New()).Elem()).names()
}

// SiteKeys returns the keys of site.yaml.
func SiteKeys() []string { return shapeOf(reflect.TypeFor[Site]()).names() }

// ItemKeys returns, for each key whose value is a map or a list of maps, the
// keys of those maps.
func ItemKeys() map[string][]string {
	all := map[string][]string{}
	var visit func(t reflect.Type)
	visit = func(t reflect.Type) {
		for _, f := range shapeOf(t).fields {
			ft := t.FieldByIndex(f.index).Type
			if ft.Kind() == reflect.Slice {
				ft = ft.Elem()
			}
			if ft.Kind() != reflect.Struct {
				continue
			}
			if inner := shapeOf(ft); len(inner.fields) > 0 {
				all[f.key] = inner.names()
				visit(ft)
			}
		}
	}
	for _, k := range kinds {
		visit(reflect.TypeOf(k.empty()).Elem())
	}
	visit(reflect.TypeFor[Site]())
	return all
}
