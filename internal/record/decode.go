package record

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"summitline/internal/diag"
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

	keys  []string // the keys that lead to the value being read
	item  int      // the entry of the list under keys[0]
	where diag.Span
	given []map[string]bool // for each map being read, the keys it has
}

// checker is a struct with rules beyond those of its fields; check runs when
// the fields have been read.
type checker interface{ check(*decoder) }

// needer is a struct that needs one key at least of each of some sets.
type needer interface{ needs() [][]string }

// field is a key of a map and the struct field that takes its value.
type field struct {
	key      string
	required bool
	index    []int
	tag      reflect.StructTag
}

// shape is the keys of a map, in the order of the house style.
type shape []field

// shapes is the table of the keys of all maps, by the struct type that takes
// their values.
var shapes = func() map[reflect.Type]shape {
	all := map[reflect.Type]shape{}
	for _, k := range kinds {
		addShapes(all, reflect.TypeOf(k.empty()).Elem())
	}
	addShapes(all, reflect.TypeFor[Site]())
	return all
}()

// addShapes adds the shapes of a struct type and of those in its fields.
func addShapes(all map[reflect.Type]shape, t reflect.Type) {
	var s shape
	for _, f := range reflect.VisibleFields(t) {
		name, option, _ := strings.Cut(f.Tag.Get("key"), ",")
		if name == "" || name == "-" || hidden(t, f.Index) {
			continue
		}
		s = append(s, field{name, option == "required", f.Index, f.Tag})
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner = inner.Elem()
		}
		if _, known := all[inner]; !known && inner.Kind() == reflect.Struct {
			addShapes(all, inner)
		}
	}
	if isKind(t) {
		s = houseOrder(s)
	}
	all[t] = s
}

// shapeOf returns the keys that a struct type takes.
func shapeOf(t reflect.Type) shape { return shapes[t] }

// hidden reports whether a promoted field comes from a struct embedded with
// the key "-".
func hidden(t reflect.Type, index []int) bool {
	return len(index) > 1 && t.Field(index[0]).Tag.Get("key") == "-"
}

func (s shape) find(key string) *field {
	for i := range s {
		if s[i].key == key {
			return &s[i]
		}
	}
	return nil
}

// near returns the key that is probably meant by a word, or "".
func (s shape) near(word string) string {
	return diag.Nearest(plainValue(word), slices.Values(s.names()))
}

func (s shape) names() []string {
	names := make([]string, len(s))
	for i, f := range s {
		names[i] = f.key
	}
	return names
}

// fields reads a map into the struct that into points to.
func (d *decoder) fields(n *yamldoc.Node, into reflect.Value, what diag.Text) {
	if n.Kind != yamldoc.Map {
		if n.Kind == yamldoc.Scalar && d.wideKey(n, shapeOf(into.Type()).names()) {
			return
		}
		d.diags.Errorf(n.At, "not-a-map", "expected %s with its keys, found %s", what, n.Kind.Name()).
			HelpIf("the keys are %s", strings.Join(shapeOf(into.Type()).names(), ", "))
		return
	}
	s := shapeOf(into.Type())
	given := map[string]bool{}
	outer := d.where
	d.given, d.where = append(d.given, given), n.At
	cut := d.commas(n, func(key string) bool { return s.near(key) != "" })
	for _, p := range s.inOrder(n.Pairs) {
		f := s.find(p.Key.Value)
		if cut[p.Key] {
			continue
		}
		if f == nil {
			meant := d.unknownKey(p.Key, s, what)
			given[meant] = true
			continue
		}
		given[f.key] = given[f.key] || p.Value.Faulty || cut[p.Value]
		if cut[p.Value] || p.Value.IsNull() || p.Value.Faulty && p.Value.Kind == yamldoc.Scalar {
			continue
		}
		before := len(d.diags)
		dst := into.FieldByIndex(f.index)
		d.keys = append(d.keys, f.key)
		d.value(p.Value, dst, f.tag)
		d.keys = d.keys[:len(d.keys)-1]
		given[f.key] = given[f.key] || len(d.diags) > before || !isEmpty(dst)
	}
	for _, f := range s {
		given[f.key] = given[f.key] || n.Faulty
		if f.required && !given[f.key] {
			_, isText := into.FieldByIndex(f.index).Addr().Interface().(*Text)
			d.missing(n, f.key, what, isText)
		}
	}
	if m, ok := into.Addr().Interface().(needer); ok {
		for _, keys := range m.needs() {
			d.needOneOf(what, keys)
		}
	}
	if c, ok := into.Addr().Interface().(checker); ok {
		c.check(d)
	}
	d.given, d.where = d.given[:len(d.given)-1], outer
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
	rest, _, _ := strings.Cut(string(p.Key.At.File.Text[p.Key.At.End:]), "\n")
	if p.Value.IsEmpty() && commentOnly.MatchString(rest) {
		found.Helpf("a # begins a comment: put the text in quotes")
	}
}

// commentOnly finds a comment where the value of a key should be.
var commentOnly = regexp.MustCompile(`^:[ \t]+#`)

// isEmpty reports whether a value was written but says nothing, such as "".
func isEmpty(v reflect.Value) bool {
	set, ok := v.Addr().Interface().(interface{ IsSet() bool })
	return ok && !set.IsSet()
}

// unknownKey reports a key that a map does not take, and returns the one that
// is probably meant, or "".
func (d *decoder) unknownKey(key *yamldoc.Node, s shape, what diag.Text) string {
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
	given := d.given[len(d.given)-1]
	for _, key := range keys {
		if given[key] {
			return
		}
	}
	quoted := make([]string, len(keys))
	for i, key := range keys {
		quoted[i] = strconv.Quote(key)
	}
	d.diags.Errorf(d.where, "missing-key", "%s needs %s", what, diag.Either(quoted...)).Helpf("add `%s: …`", keys[0])
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
func (d *decoder) value(n *yamldoc.Node, into reflect.Value, tag reflect.StructTag) {
	if d.special(n, into.Addr().Interface(), tag) {
		return
	}
	switch into.Kind() {
	case reflect.Slice:
		d.list(n, into, tag)
	case reflect.Struct:
		d.fields(n, into, article(d.keys[len(d.keys)-1]))
	default:
		panic(fmt.Sprintf("record: no reader for %s", into.Type()))
	}
}

// list reads a list, or a list of one written as the value alone.
func (d *decoder) list(n *yamldoc.Node, into reflect.Value, tag reflect.StructTag) {
	items := n.Items
	if n.Kind != yamldoc.List {
		items = []*yamldoc.Node{n}
	}
	list := reflect.MakeSlice(into.Type(), 0, len(items))
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
		entry := reflect.New(into.Type().Elem()).Elem()
		before := d.diags.Count(diag.Error)
		d.value(item, entry, tag)
		if isScalar(entry) && d.diags.Count(diag.Error) > before {
			continue
		}
		list = reflect.Append(list, entry)
	}
	if outermost {
		d.item = 0
	}
	into.Set(list)
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
func (d *decoder) mention(target string, at diag.Span, kinds []Kind, inline bool) {
	d.mentions = append(d.mentions, Mention{
		Target: target, At: at, Kinds: kinds,
		Key: strings.Join(d.keys, "."), Item: d.item, Inline: inline,
	})
}

// knowsLang reports whether a language is one of the site's.
func (d *decoder) knowsLang(lang string) bool {
	if d.anyLang && !slices.Contains(d.langs, lang) {
		d.langs = append(slices.Clone(d.langs), lang)
	}
	return slices.Contains(d.langs, lang)
}

// singular names one entry of the keys that hold lists of maps.
var singular = map[string]diag.Text{
	"venue": diag.Say("a venue"), "participants": diag.Say("a participant"), "statements": diag.Say("a statement"),
	"commitments": diag.Say("a commitment"), "updates": diag.Say("an update"), "agenda": diag.Say("an agenda item"),
	"image": diag.Say("an image"), "changes": diag.Say("a change"), "sources": diag.Say("a source"),
	"affiliations": diag.Say("an affiliation"), "former_names": diag.Say("a former name"), "members": diag.Say("a member"),
	"cadence": diag.Say("a cadence"), "license": diag.Say("a license"), "menu": diag.Say("a menu item"), "feed": diag.Say("the feed"),
}

func article(key string) diag.Text {
	if name, ok := singular[key]; ok {
		return name
	}
	return diag.Say("%q", key)
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
		for _, f := range shapeOf(t) {
			ft := t.FieldByIndex(f.index).Type
			if ft.Kind() == reflect.Slice {
				ft = ft.Elem()
			}
			if ft.Kind() != reflect.Struct {
				continue
			}
			if inner := shapeOf(ft); len(inner) > 0 {
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
