package site

import (
	"cmp"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// checkMentions reports every ref and [[link]] that leads to nothing.
func (r *resolver) checkMentions() {
	all := 0
	for _, rec := range r.set.Records {
		all += len(rec.Common().Mentions)
	}
	leads := make([]*Entry, all)
	r.leads = make([][]*Entry, len(r.set.Records))
	for i, rec := range r.set.Records {
		meta := rec.Common()
		r.leads[i], leads = leads[:len(meta.Mentions)], leads[len(meta.Mentions):]
		for j, m := range meta.Mentions {
			r.leads[i][j] = r.checkMention(meta, m)
		}
		if source, ok := rec.(*record.Source); ok {
			r.checkPublisher(source)
		}
	}
}

// checkMention returns to what a mention leads, or nil unless it is as it should
// be.
func (r *resolver) checkMention(meta *record.Meta, m record.Mention) *Entry {
	kinds, id, item, hasItem := m.Kinds, m.ID, "", false
	if m.Inline {
		id, item, hasItem = strings.Cut(m.ID, "#")
		kinds, id = splitKind(id)
		if len(kinds) == 1 && !kinds[0].Valid() {
			r.diags.Errorf(m.At, "unknown-kind", "no kind of record is called %q", kinds[0]).
				HelpIf("did you mean %s?", diag.Nearest(string(kinds[0]), slices.Values(record.KindNames())))
			return nil
		}
	}
	found := r.index.find(id, kinds)
	switch {
	case len(found) > 1 && found[0].Kind.Space() == found[1].Kind.Space():
		return nil // the id is used twice, which has had its error
	case len(found) > 1:
		r.diags.Errorf(m.At, "ambiguous-link", "%q is several records", id).Helpf("write %s", eitherOf(found))
		return nil
	case len(found) == 0:
		former := ofKinds(r.index.former[record.FoldID(id)], kinds)
		if len(former) != 1 {
			r.missing(m.At, id, kinds)
			return nil
		}
		r.diags.Warnf(m.At, "former-id", "%q is a former id", id).Helpf("write %s", former[0].ID)
		found = former
	}
	target := found[0]
	if target.Meta.Draft.V && !meta.Draft.V {
		r.diags.Errorf(m.At, "draft-ref", "%q is a draft, and this record is not", id).
			Helpf("take out its `draft: true`, or mark this record as a draft too").Note(target.Meta.Draft.At, "marked as a draft here")
		return nil
	}
	if hasItem && !target.Meta.Broken {
		r.checkItem(m, target, item)
	}
	if hasItem || target.hidden {
		return nil
	}
	return target
}

// checkItem reports summit#item where the summit has no such item.
func (r *resolver) checkItem(m record.Mention, target *Entry, item string) {
	if _, _, ok := itemOf(target, item); ok {
		return
	}
	summit, ok := target.owner.(*Summit)
	if !ok {
		r.diags.Errorf(m.At, "not-a-summit", "%q is no summit: only a summit's commitments and statements can be named with #", target.ID).
			Helpf("write %s", target.ID).Replace(m.At, strings.Replace(m.At.Text(), "#"+item, "", 1))
		return
	}
	found := r.diags.Errorf(m.At, "no-such-item", "%q has no commitment or statement %q", target.ID, item)
	found.Helpf("write the id of one of the summit's commitments or statements")
	if near := diag.Nearest(item, itemIDs(summit)); near != "" {
		found.Helpf("did you mean %s?", target.ID+"#"+near).Replace(m.At, strings.Replace(m.At.Text(), "#"+item, "#"+near, 1))
	}
}

// missing reports an id that nothing has, or only something of another kind.
func (r *resolver) missing(at diag.Span, id string, kinds []record.Kind) {
	what := diag.Say("record")
	switch len(kinds) {
	case 1:
		what = kinds[0].Name()
	case 2:
		what = diag.Say("%s or %s", kinds[0].Name(), kinds[1].Name())
	}
	found := r.diags.Errorf(at, "no-such-record", "there is no %s %q", what, id)
	if named := r.index.called(id, kinds); named != nil {
		found.Helpf("did you mean %s?", named.ID).Replace(at, strings.Replace(at.Text(), id, named.ID, 1))
	} else if near := diag.Nearest(id, r.index.ids(kinds)); near != "" {
		if several := r.index.find(near, kinds); len(several) > 1 && several[0].Kind.Space() != several[1].Kind.Space() {
			near = string(several[0].Kind) + "/" + near
		}
		found.Helpf("did you mean %s?", near).Replace(at, strings.Replace(at.Text(), id, near, 1))
	} else if others := r.index.find(id, nil); len(others) > 0 {
		found.Helpf("%q is one of the %s", id, others[0].Kind)
	} else if len(kinds) > 0 && kinds[0].CheckID(id).IsZero() {
		found.Helpf("a new one is a file %s/%s.yaml", kinds[0], id)
	}
}

// checkPublisher reports a publisher that is meant as the id of an
// organization but is none: what looks like an id, or is one letter away from
// one that is there. All else is the name of a publisher without a record.
func (r *resolver) checkPublisher(source *record.Source) {
	ref := source.Publisher.Ref
	orgs := []record.Kind{record.KindOrganizations}
	if !ref.IsSet() {
		return
	}
	if r.isOrganization(ref.ID) {
		r.checkMention(&source.Meta, record.Mention{Ref: &ref, Slot: &record.Slot{Kinds: orgs, Key: "publisher"}})
		return
	}
	near, known := r.nearPublisher[ref.ID]
	if !known {
		near = diag.Nearest(ref.ID, r.index.ids(orgs))
		r.nearPublisher[ref.ID] = near
	}
	if !looksLikeID(ref.ID) && (len([]rune(near)) < 4 || diag.Distance(near, ref.ID) > 1) {
		return
	}
	help := diag.Say("a publisher without a record is written as {%s: %s}", r.Langs[0], ref.ID)
	if near != "" {
		help = diag.Say("did you mean %s? If not, %s", near, help)
	}
	found := r.diags.Errorf(ref.At, "no-such-record", "there is no organization %q", ref.ID).Replace(ref.At, near)
	found.Help = help
}

// looksLikeID reports whether a word is more likely an id than a name: lower
// case Latin letters, digits and hyphens.
func looksLikeID(word string) bool {
	return word != "" && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// isOrganization reports whether an organization has or had an id.
func (r *resolver) isOrganization(id string) bool {
	return len(r.index.named(id, []record.Kind{record.KindOrganizations})) > 0
}

// linkMentions enters every mention at its other end.
func (r *resolver) linkMentions() {
	for _, from := range r.entries {
		for i := range from.Meta.Mentions {
			m := &from.Meta.Mentions[i]
			to := r.leads[from.Number][i]
			if to == nil {
				to, _ = r.Follow(*m)
			}
			if to == nil {
				continue
			}
			if to != from {
				to.Backlinks++
				to.mentionedBy(from, m)
			}
			if m.Inline {
				links := linksAt(from, m)
				*links = append(*links, to)
			}
		}
	}
	r.leads = nil
}

// Follow returns the record that a mention leads to.
func (s *Site) Follow(m record.Mention) (*Entry, bool) {
	if m.Inline {
		target, ok := s.Lookup(m.ID)
		return target.Entry, ok
	}
	found := s.index.named(m.ID, m.Kinds)
	if len(found) == 0 || found[0].hidden {
		return nil, false
	}
	return found[0], true
}

// anchorOf returns the anchor of the statement or commitment in which a
// mention stands, or "".
func anchorOf(from *Entry, m *record.Mention) string {
	summit, ok := from.owner.(*Summit)
	if !ok {
		return ""
	}
	list, _, _ := strings.Cut(m.Key, ".")
	switch {
	case list == "statements" && m.Item < len(summit.Statements):
		return summit.Statements[m.Item].Anchor
	case list == "commitments" && m.Item < len(summit.Commitments):
		return summit.Commitments[m.Item].Anchor
	}
	return ""
}

// linksAt returns where the [[links]] are kept of the text in which a mention
// stands.
func linksAt(from *Entry, m *record.Mention) *[]*Entry {
	if summit, ok := from.owner.(*Summit); ok {
		switch list, _, _ := strings.Cut(m.Key, "."); {
		case list == "statements" && m.Item < len(summit.Statements):
			return &summit.Statements[m.Item].links
		case list == "commitments" && m.Item < len(summit.Commitments):
			if c := summit.Commitments[m.Item]; strings.HasPrefix(m.Key, "commitments.updates") {
				return &c.newsTo
			}
			return &summit.Commitments[m.Item].links
		case list == "agenda" && m.Item < len(summit.Agenda):
			return &summit.Agenda[m.Item].links
		}
	}
	if m.Key == "summary" {
		return &from.about
	}
	return &from.links
}

// checkCycles reports records that are, over some steps, their own parents,
// parts or successors.
func (r *resolver) checkCycles() {
	cycles(r, r.Topics, func(t *Topic) (*Topic, record.Ref) { return t.Parent, t.Record.Parent })
	cycles(r, r.Organizations, func(o *Organization) (*Organization, record.Ref) { return o.Parent, o.Record.Parent })
	cycles(r, r.Organizations, func(o *Organization) (*Organization, record.Ref) { return o.Successor, o.Record.Successor })
	cycles(r, r.Series, func(s *Series) (*Series, record.Ref) { return s.Successor, s.Record.Successor })
	cycles(r, r.Summits, func(s *Summit) (*Summit, record.Ref) { return s.PartOf, s.Record.PartOf })
}

// cycles reports each cycle once, at the member whose id comes first, with a
// note at every other.
func cycles[T interface {
	comparable
	owner
}](r *resolver, list []T, up func(T) (T, record.Ref)) {
	var none T
	done := map[T]bool{}
	for _, start := range list {
		var path []T
		for at := start; at != none && !done[at]; at, _ = up(at) {
			done[at] = true
			path = append(path, at)
		}
		if len(path) == 0 {
			continue
		}
		next, _ := up(path[len(path)-1])
		i := slices.Index(path, next)
		if next == none || i < 0 {
			continue
		}
		ring := path[i:]
		first := slices.IndexFunc(ring, func(t T) bool {
			return t == slices.MinFunc(ring, func(a, b T) int { return cmp.Compare(a.Self().ID, b.Self().ID) })
		})
		ring = slices.Concat(ring[first:], ring[:first])
		_, ref := up(ring[0])
		found := r.diags.Errorf(ref.At, "cycle", "%q leads back to itself", ring[0].Self().ID).Helpf("take one of these refs out")
		for _, t := range ring[1:] {
			_, ref := up(t)
			found.Note(ref.At, "through this one")
		}
	}
}

// eitherOf names entries so that each is unambiguous.
func eitherOf(entries []*Entry) diag.Text {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = "[[" + string(e.Kind) + "/" + e.ID + "]]"
	}
	slices.Sort(names)
	return diag.Either(names...)
}
