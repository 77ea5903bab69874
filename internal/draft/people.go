package draft

import (
	"slices"
	"strings"

	"summitline/internal/lazyregexp"
	"summitline/internal/record"
)

// putPeople adds participants to a summit: persons and organizations, each with
// the office that may stand beside the name.
func (b *Batch) putPeople(r *Record, c Cell) (left []*Unplaced) {
	if r.Kind != record.KindSummits {
		return unplaced(c.From, "unknown-key", "no key of %s is called %q", r.Kind, c.Path)
	}
	for _, piece := range b.pieces(c, []record.Kind{record.KindSpeakers, record.KindOrganizations}) {
		entry, u := b.participant(piece)
		if u != nil {
			left = append(left, u)
			continue
		}
		all := r.root.sub("participants", list)
		if !slices.ContainsFunc(all.items, func(other *node) bool { return other.key() == entry.key() }) {
			all.items = append(all.items, entry)
		}
	}
	return left
}

// inParentheses finds an office behind a name: 홍길동(보기전자 대표).
var inParentheses = lazyregexp.New(`^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$`)

// participant makes an entry of the participants of what may be a name alone, a
// name with an office in parentheses, or a known name with an office around it.
func (b *Batch) participant(c Cell) (*node, *Unplaced) {
	kinds := []record.Kind{record.KindSpeakers, record.KindOrganizations}
	if c.Kind == record.KindOrganizations {
		kinds[0], kinds[1] = kinds[1], kinds[0]
	}
	name, office := c, ""
	if m := inParentheses().FindStringSubmatch(c.Text); m != nil && len(b.names.find(c.Text, kinds)) == 0 {
		name.Text, office = m[1], m[2]
	} else if before, after, ok := b.knownPerson(c.Text); ok {
		name.Text, office = before, after
	}
	found := b.names.find(name.Text, kinds)
	if some := ofKinds(found, kinds[:1]); len(some) > 0 {
		found = some
	}
	var who *node
	if len(found) == 1 {
		who = &node{form: word, text: found[0].id}
	} else {
		if len(found) == 0 {
			kinds = kinds[:1]
		}
		made, u := b.ref(name, kinds)
		if u != nil {
			return nil, u
		}
		who = &node{form: word, text: made.text}
		found = b.names.find(made.text, kinds)
	}
	entry := &node{form: mapping, from: c.From, keys: []pair{{name: found[0].kind.Singular(), value: who}}}
	add := func(key string, f form, s string) {
		if s != "" {
			entry.keys = append(entry.keys, pair{name: key, value: &node{form: f, text: s}})
		}
	}
	if found[0].kind == record.KindSpeakers {
		organization, role := b.office(office)
		add("organization", word, organization)
		add("role", text, role)
	} else {
		add("note", text, office)
	}
	add("part", word, c.Part)
	return entry, nil
}

// andOthers finds a text that is about more people than it names: 홍길동 외 3명.
var andOthers = lazyregexp.New(`\s(외|등)(\s|[0-9]|$)`)

// maxWords is of how many words a name with an office has at most.
const maxWords = 12

// knownPerson splits a text of several words, of which some are the name of a
// known person, into that name and the rest: 장관 홍길동, or 보기전자 홍길동 대표.
func (b *Batch) knownPerson(s string) (name, rest string, ok bool) {
	words := strings.Fields(s)
	if andOthers().MatchString(s) || len(words) > maxWords || len(b.names.find(s, []record.Kind{record.KindSpeakers, record.KindOrganizations})) > 0 {
		return "", "", false
	}
	for n := len(words) - 1; n > 0; n-- {
		for i := range len(words) - n + 1 {
			name := strings.Join(words[i:i+n], " ")
			if found := ofKinds(b.names.called[plainName(name)], []record.Kind{record.KindSpeakers}); len(found) == 1 {
				return name, strings.Join(slices.Concat(words[:i], words[i+n:]), " "), true
			}
		}
	}
	return "", "", false
}

// office splits an office into the organization, where its name is known and
// comes first, and the role.
func (b *Batch) office(s string) (organization, role string) {
	words := strings.Fields(s)
	for n := min(len(words), maxWords); n > 0; n-- {
		if found := b.names.find(strings.Join(words[:n], " "), []record.Kind{record.KindOrganizations}); len(found) == 1 {
			return found[0].id, strings.Join(words[n:], " ")
		}
	}
	return "", s
}
