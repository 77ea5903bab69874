package site

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"summitline/internal/record"
)

// index finds entries by id.
type index struct {
	present map[string][]*Entry // by folded id, one of each kind at most
	former  map[string][]*Entry // by folded former id
	written map[string][]*Entry // those present, by the very ids: as nearly all refs are written
}

func newIndex(size int) index {
	return index{make(map[string][]*Entry, size), map[string][]*Entry{}, make(map[string][]*Entry, size)}
}

// add enters a record unless its id is taken, which has had its error, and
// reports whether it did.
func (x index) add(e *Entry) bool {
	id := record.FoldID(e.ID)
	isNew := len(ofKinds(x.present[id], []record.Kind{e.Kind})) == 0
	if isNew {
		x.present[id] = append(x.present[id], e)
	}
	for _, former := range e.Meta.FormerIDs {
		id := record.FoldID(former.V)
		x.former[id] = append(x.former[id], e)
	}
	return isNew
}

// complete is called once all records are there.
func (x index) complete() {
	for _, entries := range x.present {
		for _, e := range entries {
			x.written[e.ID] = entries
		}
	}
}

// find returns the records of some kinds, or of any if none are given, with an
// id.
func (x index) find(id string, kinds []record.Kind) []*Entry {
	entries, isWritten := x.written[id]
	if !isWritten {
		entries = x.present[record.FoldID(id)]
	}
	return ofKinds(entries, kinds)
}

// named returns the records of some kinds, or of any, that have an id or, if
// none does, had it.
func (x index) named(id string, kinds []record.Kind) []*Entry {
	if found := x.find(id, kinds); len(found) > 0 {
		return found
	}
	return ofKinds(x.former[record.FoldID(id)], kinds)
}

func ofKinds(entries []*Entry, kinds []record.Kind) []*Entry {
	isOther := func(e *Entry) bool { return !slices.Contains(kinds, e.Kind) }
	if len(kinds) == 0 || !slices.ContainsFunc(entries, isOther) {
		return entries
	}
	if len(entries) == 1 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(entries), isOther)
}

// ids yields the ids of records of some kinds, or of any, in order.
func (x index) ids(kinds []record.Kind) iter.Seq[string] {
	var ids []string
	for _, entries := range x.present {
		for _, e := range ofKinds(entries, kinds) {
			ids = append(ids, e.ID)
		}
	}
	slices.Sort(ids)
	return slices.Values(slices.Compact(ids))
}

// called returns the one record of some kinds, or of any, that has a name, or
// nil.
func (x index) called(name string, kinds []record.Kind) *Entry {
	var one *Entry
	for _, entries := range x.present {
		for _, e := range ofKinds(entries, kinds) {
			for _, v := range e.Title.Variants {
				if record.FoldID(v.Value) != record.FoldID(name) {
					continue
				}
				if one != nil && one != e {
					return nil
				}
				one = e
			}
		}
	}
	return one
}

// Target is what a ref or [[link]] leads to.
type Target struct {
	Entry  *Entry
	Anchor string      // of one statement or commitment on the page; may be empty
	Label  record.Text // what it is called
}

// Lookup returns what the target of a [[link]] leads to: an id, kind/id or
// summit#item, also by a former id. It is not ok if there is no such thing, or
// several, or only a draft that is left out.
func (s *Site) Lookup(target string) (Target, bool) {
	name, item, _ := strings.Cut(target, "#")
	kinds, id := splitKind(name)
	found := s.index.named(id, kinds)
	if len(found) != 1 || found[0].hidden {
		return Target{}, false
	}
	e := found[0]
	if item == "" {
		return Target{Entry: e, Label: e.Title}, true
	}
	label, anchor, ok := itemOf(e, item)
	if !ok {
		return Target{}, false
	}
	return Target{Entry: e, Anchor: anchor, Label: label}, true
}

// splitKind splits kind/id. Without a kind, any will do.
func splitKind(name string) ([]record.Kind, string) {
	if kind, id, ok := strings.Cut(name, "/"); ok {
		return []record.Kind{record.Kind(kind)}, id
	}
	return nil, name
}

// itemOf finds a statement or commitment of a summit by its id.
func itemOf(e *Entry, item string) (label record.Text, anchor string, ok bool) {
	summit, isSummit := e.owner.(*Summit)
	if !isSummit {
		return label, "", false
	}
	folded := record.FoldID(item)
	for _, c := range summit.Record.Commitments {
		if record.FoldID(c.ID.V) == folded {
			return orTitle(c.Title, e), c.ID.V, true
		}
	}
	for _, st := range summit.Record.Statements {
		if st.ID.IsSet() && record.FoldID(st.ID.V) == folded {
			return e.Title, st.ID.V, true
		}
	}
	return label, "", false
}

func orTitle(title record.Text, e *Entry) record.Text {
	if title.IsSet() {
		return title
	}
	return e.Title
}

// itemIDs yields the ids of a summit's commitments and statements, in order.
func itemIDs(s *Summit) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, c := range s.Record.Commitments {
			if !yield(c.ID.V) {
				return
			}
		}
		for _, st := range s.Record.Statements {
			if st.ID.IsSet() && !yield(st.ID.V) {
				return
			}
		}
	}
}

// get returns the resolved record that a ref leads to, or the zero T if it
// leads to nothing of that kind: such a ref has had its error.
func get[T owner](r *resolver, ref record.Ref, kinds ...record.Kind) T {
	var none T
	if !ref.IsSet() {
		return none
	}
	if e := r.refs.lead(ref); e != nil && slices.Contains(kinds, e.Kind) {
		o, _ := e.owner.(T)
		return o
	}
	for _, e := range r.index.named(ref.ID, kinds) {
		if o, ok := e.owner.(T); ok && !e.hidden {
			return o
		}
	}
	return none
}

// refs are the refs of one record, and to what they lead.
type refs struct {
	mentions []record.Mention
	leads    []*Entry
	next     int // the one that comes after that asked for last
}

// of makes the refs of a record those that are followed now.
func (r *resolver) of(e *Entry) { r.refs = refs{e.Meta.Mentions, r.leads[e.Number], 0} }

// lead returns to what a ref leads, or nil where that has to be looked up. Refs
// are mostly followed in the order in which they were read.
func (r *refs) lead(ref record.Ref) *Entry {
	for range r.mentions {
		i := r.next
		if r.next++; r.next == len(r.mentions) {
			r.next = 0
		}
		if r.mentions[i].At == ref.At {
			return r.leads[i]
		}
	}
	return nil
}

// IDOf returns the id of the record of some kinds that a ref leads to, however
// the ref is written, and whether there is one.
func (s *Site) IDOf(ref string, kinds []record.Kind) (id string, ok bool) {
	found := s.index.named(ref, kinds)
	if len(found) == 0 || found[0].hidden {
		return "", false
	}
	return found[0].ID, true
}

// idOf returns the id of what a ref leads to, else the ref as it is written.
func (s *Site) idOf(ref record.Ref, kinds ...record.Kind) string {
	if id, ok := s.IDOf(ref.ID, kinds); ok {
		return id
	}
	return ref.ID
}

// all is get for a list of refs, each record once.
func all[T owner](r *resolver, refs []record.Ref, kinds ...record.Kind) []T {
	if len(refs) == 0 {
		return nil
	}
	list := make([]T, 0, len(refs))
	for _, ref := range refs {
		o := get[T](r, ref, kinds...)
		same := func(other T) bool { return other.Self() == o.Self() }
		if any(o) != any(*new(T)) && !slices.ContainsFunc(list, same) {
			list = append(list, o)
		}
	}
	return list
}

// parties returns the persons and organizations that refs lead to.
func (r *resolver) parties(refs []record.Ref) []*Entry {
	return selves(all[owner](r, refs, record.KindOrganizations, record.KindSpeakers))
}

// compareSummits orders by the earliest day that the date can mean, then the
// latest, then the id.
func compareSummits(a, b *Summit) int {
	return cmp.Or(compareDates(a.Record.Date, b.Record.Date), cmp.Compare(a.ID, b.ID))
}
