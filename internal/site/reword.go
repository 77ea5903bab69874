package site

import (
	"slices"

	"summitline/internal/record"
)

// Reword makes the site say what a record says now, where that differs from
// what it said in nothing but words: see [record.SameButWords]. It is for those
// who show one record while it is being written; nobody may read the site
// meanwhile. What is returned takes it back, and gives it again when it is
// called again. It is not ok where more has changed: then nothing has happened.
func (s *Site) Reword(old, now record.Record) (again func(), ok bool) {
	i := slices.IndexFunc(s.entries, func(e *Entry) bool { return e.Meta == old.Common() })
	if i < 0 || !record.SameButWords(old, now) {
		return nil, false
	}
	again = func() {
		record.ExchangeWords(old, now)
		s.rewordings++
		if m, ok := s.entries[i].owner.(*Summit); ok {
			s.renameAnchors(m)
		}
	}
	again()
	return again, true
}

// Rewordings returns how often the site has been reworded.
func (s *Site) Rewordings() int64 { return s.rewordings }

// renameAnchors derives the anchors of the statements and updates of a summit
// from their words again, wherever they are known.
func (s *Site) renameAnchors(m *Summit) {
	renamed := map[string]string{} // of statements
	var taken anchors
	for _, st := range m.Statements {
		anchor := s.statementAnchor(st.Record, &taken)
		if anchor != st.Anchor {
			renamed[st.Anchor], st.Anchor = anchor, anchor
		}
	}
	taken = anchors{}
	for _, c := range m.Commitments {
		for _, u := range c.Updates {
			u.Anchor = s.updateAnchor(c.Record, u.Record, &taken)
		}
	}
	seen := map[*Entry]bool{}
	for _, st := range m.Statements {
		for _, to := range st.links {
			if seen[to] {
				continue
			}
			seen[to] = true
			for i, mention := range to.Mentions {
				if anchor, ok := renamed[mention.Anchor]; ok && mention.From == &m.Entry && mention.List == "statements" {
					to.Mentions[i].Anchor = anchor
				}
			}
		}
	}
}
