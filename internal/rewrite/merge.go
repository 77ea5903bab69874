package rewrite

import (
	"io/fs"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/format"
	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

// Merge returns the changes that make one record of two of a kind: the file of
// the first goes away, its refs lead to the second, and so does its address.
// What it says and the second does not is added to that; what the two say
// differently is an error with both places, but for names, which become other
// names. With errors in the list, there are no changes.
func Merge(content fs.FS, name string, kind record.Kind, from, into string) ([]edit.Change, diag.List) {
	f := open(content, name, nil)
	if f.read.HasErrors() {
		return nil, f.read
	}
	gone, stays, diags := f.mergeable(kind, from, into)
	if diags.HasErrors() {
		return nil, diags
	}
	a, b := gone.Common(), stays.Common()
	former := slices.Concat(idsOf(b.FormerIDs), []string{a.ID}, idsOf(a.FormerIDs))
	withIDs := addFormer(b, b.File.Text, former, &diags)
	if diags.HasErrors() {
		return nil, diags
	}
	ids := []edit.Change{{Path: a.Path, Old: []byte(a.File.Text)}, {Path: b.Path, To: b.Path, Old: []byte(b.File.Text), New: withIDs}}
	r := &refs{before: f, after: f.with(ids), moved: map[string]string{a.Path: b.Path}}
	changes := r.changes(nil, "", nil, &diags)
	m := &merger{refs: r, gone: gone, stays: stays, diags: &diags, changed: map[string]*format.Entry{}}
	text := m.merge(changed(changes, a), changed(changes, b))
	if diags.HasErrors() {
		return nil, diags
	}
	text = addFormer(b, string(text), former, &diags)
	changes = slices.DeleteFunc(changes, func(c edit.Change) bool { return c.Path == a.Path || c.Path == b.Path })
	changes = append(changes, edit.Change{Path: a.Path, Old: []byte(a.File.Text)}, edit.Change{Path: b.Path, To: b.Path, Old: []byte(b.File.Text), New: text})
	slices.SortFunc(changes, func(a, b edit.Change) int { return strings.Compare(a.Path, b.Path) })
	if !diags.HasErrors() {
		diags = append(diags, m.check(changes)...)
	}
	if diags.HasErrors() {
		return nil, diags
	}
	return changes, diags
}

// mergeable returns the two records that are to become one.
func (f *folder) mergeable(kind record.Kind, from, into string) (gone, stays record.Record, diags diag.List) {
	gone, diags = f.wanted(kind, from)
	stays, found := f.wanted(kind, into)
	diags = append(diags, found...)
	switch {
	case gone == nil || stays == nil:
	case gone == stays:
		diags.Errorf(gone.Common().File.Whole(), "same-record", "this is one record already")
	case gone.Common().Draft.V != stays.Common().Draft.V:
		draft, other := gone.Common(), stays.Common()
		if other.Draft.V {
			draft, other = other, draft
		}
		diags.Errorf(draft.Draft.At, "merge-conflict", "one of the two is a draft, and the other is not").
			Helpf("take out its `draft: true`, or mark the other record as a draft too").
			Note(other.File.Whole(), "the other record")
	}
	return gone, stays, diags
}

func idsOf(values []record.String) []string {
	var ids []string
	for _, v := range values {
		ids = append(ids, v.V)
	}
	return ids
}

// addFormer returns the text of a record with the former ids given.
func addFormer(m *record.Meta, text string, ids []string, diags *diag.List) []byte {
	doc := yamldoc.Open(m.File.Path, text, diags)
	if doc == nil {
		return nil
	}
	return apply(text, withFormer(m.Kind, doc, ids, diags))
}

// changed returns the text of a record after some changes.
func changed(changes []edit.Change, m *record.Meta) string {
	for _, c := range changes {
		if c.Path == m.Path {
			return string(c.New)
		}
	}
	return m.File.Text
}

// merger adds what one record says to another.
type merger struct {
	*refs
	gone, stays record.Record
	diags       *diag.List

	fromDoc, intoDoc     *yamldoc.Document // with the refs as they are to be
	fromSheet, intoSheet *format.Sheet
	fromFacts, intoFacts []fact
	changed              map[string]*format.Entry // by key: what is written anew
	added                []*format.Entry          // what the record lacks
	body                 string                   // what a Markdown file lacks below its front matter
}

// merge returns the text of the record that stays, with all that both say.
func (m *merger) merge(from, into string) []byte {
	m.fromDoc = yamldoc.Open(m.gone.Common().File.Path, from, m.diags)
	m.intoDoc = yamldoc.Open(m.stays.Common().File.Path, into, m.diags)
	if m.fromDoc == nil || m.intoDoc == nil {
		return nil
	}
	if len(m.fromDoc.Anchors) > 0 || m.intoDoc.Root.Form == yamldoc.FlowMap {
		at := m.intoDoc
		if len(m.fromDoc.Anchors) > 0 {
			at = m.fromDoc
		}
		m.tooOdd(at.File.Whole())
		return nil
	}
	m.fromSheet, m.intoSheet = format.LayOut(m.fromDoc), format.LayOut(m.intoDoc)
	m.fromFacts, m.intoFacts = m.before.facts(m.gone, m.now), m.before.facts(m.stays, m.now)
	for _, e := range m.fromSheet.Entries {
		m.key(e)
	}
	m.joinBodies()
	if m.diags.HasErrors() {
		return nil
	}
	return m.text()
}

func (m *merger) tooOdd(at diag.Span) {
	m.diags.Errorf(at, "too-odd-to-change", "YAML written in a way that only a person can change").
		Helpf("write it in a simpler way")
}

// lists are the keys whose values are lists, which are joined.
var lists = []string{
	"also_known_as", "former_names", "members", "affiliations", "hosts", "topics", "authors", "sources", "image", "changes",
	"participants", "statements", "commitments", "agenda",
}

// names are the keys of what a record is called. Where two differ, one becomes
// another name in use.
var names = []string{"name", "title", "short_name"}

// texts are the keys whose values are texts that may be in several languages.
var texts = []string{"name", "title", "theme", "summary", "note"}

// key adds what the record that goes says under a key.
func (m *merger) key(e *format.Entry) {
	key := e.Key.Value
	was, is := under(m.intoFacts, key), under(m.fromFacts, key)
	switch {
	case len(is) == 0 || key == formerIDs || key == "draft" || key == "body":
	case len(was) == 0:
		m.take(e)
	case difference(was, is) == nil:
	case slices.Contains(names, key) && m.hasOtherNames() && m.differ(key):
		m.addName(e)
	case slices.Contains(texts, key):
		m.joinTexts(e)
	case slices.Contains(lists, key):
		m.joinLists(e)
	case key == "links":
		m.joinLinks(e)
	case key == "updated":
		if later(m.gone.Common().Updated, m.stays.Common().Updated) {
			m.replace(e)
		}
	default:
		m.conflict(is[0], was[0], key)
	}
}

func later(a, b record.Date) bool { return a.Latest() > b.Latest() }

// conflict reports a key of which the two records say different things.
func (m *merger) conflict(is, was fact, key string) {
	m.diags.Errorf(is.at, "merge-conflict", "the two records say different things under %q", key).
		Helpf("make them say the same, or take one of the two out").
		Note(was.at, "what the other one says")
}

// under returns the facts of a key and of what is in it.
func under(facts []fact, key string) []fact {
	var some []fact
	for _, f := range facts {
		if rest, ok := strings.CutPrefix(f.key, key); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			some = append(some, f)
		}
	}
	return some
}

// take takes an entry over as it is.
func (m *merger) take(e *format.Entry) {
	if there := m.intoSheet.Entry(e.Key.Value); there != nil { // a key without a value
		m.changed[e.Key.Value] = e
		return
	}
	m.added = append(m.added, e)
}

// replace puts an entry in the place of the one that is there.
func (m *merger) replace(e *format.Entry) { m.changed[e.Key.Value] = e }
