package rewrite

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

// Rename returns the changes that give a record of a kind another id: its file
// gets the new name, every ref to it the new id, and the old one becomes a
// former id. The content folder is called name in what is said. With errors in
// the list, there are no changes.
func Rename(content fs.FS, name string, kind record.Kind, old, new string) ([]edit.Change, diag.List) {
	f := open(content, name, nil)
	if f.read.HasErrors() {
		return nil, f.read
	}
	new = norm.NFC.String(new)
	rec, diags := f.renamable(kind, old, new)
	if rec == nil {
		return nil, diags
	}
	meta := rec.Common()
	doc := yamldoc.Open(meta.File.Path, meta.File.Text, &diags)
	if doc == nil {
		return nil, diags
	}
	to := path.Join(path.Dir(meta.Path), new+path.Ext(meta.Path))
	var own []replacement
	if record.FoldID(meta.ID) != record.FoldID(new) {
		own = withFormer(kind, doc, formerAfter(meta, new), &diags)
	}
	if diags.HasErrors() {
		return nil, diags
	}
	moved := []edit.Change{{Path: meta.Path, To: to, Old: []byte(meta.File.Text), New: apply(meta.File.Text, own)}}
	r := &refs{before: f, after: f.with(moved), moved: map[string]string{meta.Path: to}}
	changes := r.changes(rec, to, own, &diags)
	if diags.HasErrors() {
		return nil, diags
	}
	diags = append(diags, r.check(changes)...)
	if diags.HasErrors() {
		return nil, diags
	}
	return changes, diags
}

// renamable returns the record that is to have a new id, if it can have that.
func (f *folder) renamable(kind record.Kind, old, new string) (record.Record, diag.List) {
	rec, diags := f.wanted(kind, old)
	if rec == nil {
		return nil, diags
	}
	at := rec.Common().File.Whole()
	if problem := kind.CheckID(new, f.set.Site.Langs()...); !problem.IsZero() {
		found := diags.Error(at, "bad-id", problem)
		if better := record.SuggestID(new); better != new {
			found.HelpIf("write %s", better)
		}
		return nil, diags
	}
	if rec.Common().ID == new {
		diags.Errorf(at, "id-taken", "this is called %q already", new)
		return nil, diags
	}
	for _, r := range f.set.Records {
		m := r.Common()
		if r == rec || m.Kind.Space() != kind.Space() {
			continue
		}
		if record.FoldID(m.ID) == record.FoldID(new) {
			found := diags.Errorf(m.File.Whole(), "id-taken", "the id %q is taken by this record", new).Helpf("choose another id")
			if m.Kind == kind {
				found.Helpf("`summitline merge %s %s %s` makes one record of the two", kind.Singular(), rec.Common().ID, m.ID)
			}
		}
		for _, former := range m.FormerIDs {
			if record.FoldID(former.V) == record.FoldID(new) {
				diags.Errorf(former.At, "id-taken", "the id %q is taken: this record had it", new).
					Helpf("its address leads to this record; choose another id")
			}
		}
	}
	if diags.HasErrors() {
		return nil, diags
	}
	return rec, diags
}

// wanted returns the record of a kind that an id on the command line means.
func (f *folder) wanted(kind record.Kind, id string) (record.Record, diag.List) {
	var diags diag.List
	if rec := f.find(kind, id); rec != nil {
		return rec, diags
	}
	found := diags.Errorf(diag.OnDisk(path.Join(f.name, string(kind))), "no-such-record", "there is no %s %q", kind.Name(), id)
	entry, ok := f.resolved.Follow(record.Mention{Ref: &record.Ref{ID: id}, Slot: &record.Slot{Kinds: []record.Kind{kind}}})
	if ok {
		found.Helpf("%q is a former id of %q", id, entry.ID)
		return nil, diags
	}
	for _, r := range f.set.Records {
		if m := r.Common(); m.Kind.Space() == kind.Space() && record.FoldID(m.ID) == record.FoldID(id) {
			found.Helpf("%q is one of the %s", id, m.Kind)
			return nil, diags
		}
	}
	found.HelpIf("did you mean %s?", diag.Nearest(id, func(yield func(string) bool) {
		for _, r := range f.set.Records {
			if m := r.Common(); m.Kind == kind && !yield(m.ID) {
				return
			}
		}
	}))
	return nil, diags
}

// formerAfter returns the former ids of a record that gets a new id. One that
// it had before makes place for the one that it has now.
func formerAfter(meta *record.Meta, new string) []string {
	var ids []string
	for _, id := range meta.FormerIDs {
		ids = append(ids, id.V)
	}
	back := slices.IndexFunc(ids, func(id string) bool { return record.FoldID(id) == record.FoldID(new) })
	if back >= 0 {
		ids[back] = meta.ID
		return ids
	}
	return append(ids, meta.ID)
}

// changes returns the changes to the files of all records whose refs are to
// be written in another way, and to that of one record that moves, in which
// there is more to replace.
func (r *refs) changes(moving record.Record, to string, own []replacement, diags *diag.List) []edit.Change {
	var all []edit.Change
	for _, rec := range r.before.set.Records {
		meta := rec.Common()
		change := edit.Change{Path: meta.Path, To: meta.Path, Old: []byte(meta.File.Text)}
		var replacements []replacement
		if rec == moving {
			change.To = to
			replacements = own
		}
		if r.concern(rec) {
			doc := yamldoc.Open(meta.File.Path, meta.File.Text, diags)
			if doc == nil {
				continue
			}
			replacements = slices.Concat(replacements, r.inFile(rec, doc, diags))
		}
		if change.New = apply(meta.File.Text, replacements); change.Moves() || len(replacements) > 0 {
			all = append(all, change)
		}
	}
	slices.SortFunc(all, func(a, b edit.Change) int { return strings.Compare(a.Path, b.Path) })
	return all
}
