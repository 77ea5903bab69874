package site

import "slices"

// Turn is all that one voice said at a summit, in one office.
type Turn struct{ Statements []*Statement }

// First returns the first of the statements, which says whose they are.
func (t Turn) First() *Statement { return t.Statements[0] }

// Turns returns what was said by who said it, in the order in which they first
// spoke.
func (s *Summit) Turns() []Turn {
	var turns []Turn
	for _, st := range s.Statements {
		i := slices.IndexFunc(turns, func(t Turn) bool { return st.sameVoice(t.First()) })
		if i < 0 {
			i, turns = len(turns), append(turns, Turn{})
		}
		turns[i].Statements = append(turns[i].Statements, st)
	}
	return turns
}

// sameVoice reports whether two statements of a summit are by the same person
// or organization, or by the same unnamed one, in the same office.
func (st *Statement) sameVoice(other *Statement) bool {
	return st.Speaker == other.Speaker && st.Organization == other.Organization &&
		sameText(st.Role, other.Role) && sameText(st.Record.Attribution, other.Record.Attribution)
}

// Voices returns who made statements by name, each once, in the order in which
// they first did.
func (s *Summit) Voices() []*Entry {
	var voices []*Entry
	for _, st := range s.Statements {
		if e := who(st.Speaker, st.Organization); e != nil && !st.Record.Attribution.IsSet() && !slices.Contains(voices, e) {
			voices = append(voices, e)
		}
	}
	return voices
}
