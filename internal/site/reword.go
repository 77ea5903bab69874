package site

import (
	"strings"

	"summitline/internal/record"
)

// Reword makes the site say what a record says now, where that differs from
// what it said in nothing but words: see [record.SameButWords]. It is for those
// who show one record while it is being written; nobody may read the site
// meanwhile. What is returned takes it back, and gives it again when it is
// called again. It is not ok where more has changed: then nothing has happened.
func (s *Site) Reword(old, now record.Record) (again func(), ok bool) {
	e := s.selfOf(old)
	if e == nil || !record.SameButWords(old, now) {
		return nil, false
	}
	again = func() {
		record.ExchangeWords(old, now)
		if m, ok := e.owner.(*Summit); ok {
			s.renameAnchors(m)
		}
	}
	again()
	return again, true
}

// renameAnchors derives the anchors of the statements and updates of a summit
// from their words again, wherever they are known.
func (s *Site) renameAnchors(m *Summit) {
	e := &m.Entry
	statements, updates := map[string]string{}, map[string]string{}
	var cited []Citation
	taken := map[string]int{}
	for i, st := range m.Statements {
		anchor := s.statementAnchor(&m.Record.Statements[i], taken)
		if anchor != st.Anchor {
			statements[st.Anchor], st.Anchor = anchor, anchor
			cited = append(cited, st.Sources...)
		}
	}
	taken = map[string]int{}
	for _, c := range m.Commitments {
		for _, u := range c.Updates {
			anchor := s.updateAnchor(c.Record, u.Record, taken)
			if anchor != u.Anchor {
				updates[u.Anchor], u.Anchor = anchor, anchor
				cited = append(cited, u.Sources...)
			}
		}
	}
	seen := map[*Source]bool{}
	for _, citation := range cited {
		if seen[citation.Source] {
			continue
		}
		seen[citation.Source] = true
		for i := range citation.Source.Claims {
			c := &citation.Source.Claims[i]
			renamed := map[string]map[string]string{"statements": statements, "updates": updates}[c.Key]
			if to, ok := renamed[c.Anchor]; ok && c.From == e {
				c.Anchor = to
			}
		}
	}
	mentioned := map[*Entry]bool{}
	for _, mention := range e.Meta.Mentions {
		to, ok := s.Follow(mention)
		if list, _, _ := strings.Cut(mention.Key, "."); !ok || list != "statements" || mentioned[to] || len(statements) == 0 {
			continue
		}
		mentioned[to] = true
		for i := range to.Backlinks {
			b := &to.Backlinks[i]
			if anchor, ok := statements[b.Anchor]; ok && b.From == e && b.List() == "statements" {
				b.Anchor = anchor
			}
		}
	}
}
