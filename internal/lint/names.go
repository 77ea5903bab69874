package lint

import (
	"slices"
	"strings"
	"unicode"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/site"
)

// findNamesakes warns of two people, two organizations or two topics that have
// a name in common: they may be one. Where one of them mentions the other, the
// editor knows of both.
func findNamesakes(s *subject, diags *diag.List) {
	owners := map[named][]*owner{}
	for _, e := range s.Entries() {
		met := map[*site.Entry]bool{e: true}
		for _, name := range namesOf(e) {
			for _, v := range name.Variants {
				key := named{e.Kind, fold(v.Value)}
				for _, other := range owners[key] {
					if met[other.entry] {
						continue
					}
					met[other.entry] = true
					if !s.acquainted(e, other.entry) {
						diags.Warnf(v.At, "same-name", "%q is a name of %q too", v.Value, other.entry.ID).
							Helpf("if the two are one, keep one file, with the id of the other under its `former_ids`; if not, let this one mention the other in a text: [[%s]]", other.entry.ID).
							Note(other.at, "the other")
					}
				}
				owners[key] = append(owners[key], &owner{e, v.At})
			}
		}
	}
}

// named is a name among the records of a kind, as fold has it.
type named struct {
	kind record.Kind
	name string
}

// owner is a record that has a name, and where it says so.
type owner struct {
	entry *site.Entry
	at    diag.Span
}

// namesOf returns all names of a record that must not be another's.
func namesOf(e *site.Entry) []record.Text {
	switch o := e.Owner().(type) {
	case *site.Speaker, *site.Topic:
		return append([]record.Text{e.Title}, e.AlsoKnownAs()...)
	case *site.Organization:
		names := append([]record.Text{e.Title, o.Record.ShortName}, e.AlsoKnownAs()...)
		for _, former := range o.Record.FormerNames {
			names = append(names, former.Name)
		}
		return names
	}
	return nil
}

// acquainted reports whether one of two records mentions the other.
func (s *subject) acquainted(a, b *site.Entry) bool {
	mentions := func(from, to *site.Entry) bool {
		return slices.ContainsFunc(from.Meta.Mentions, func(m record.Mention) bool {
			led, ok := s.Follow(m)
			return ok && led == to
		})
	}
	return mentions(a, b) || mentions(b, a)
}

// fold returns a name in the form in which names are compared: without regard
// to case, to how a system composes Hangul, and to all but letters and digits,
// so that "Kim Min-su" is "Kim Minsu".
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, record.FoldID(name))
}
