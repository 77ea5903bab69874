package export

import (
	"slices"

	"summitline/internal/site"
)

// named is a resolved record of any kind.
type named interface {
	comparable
	Self() *site.Entry
}

// ids returns the ids of records; none is an empty list.
func ids[T named](list []T) []string {
	all := make([]string, len(list))
	for i, r := range list {
		all[i] = r.Self().ID
	}
	return all
}

// idOf returns the id of a record, or "" for none.
func idOf[T named](r T) string {
	if r == *new(T) {
		return ""
	}
	return r.Self().ID
}

// recordPath returns kind/id, by which records of any kind are named.
func recordPath(e *site.Entry) string { return string(e.Kind) + "/" + e.ID }

// statements, commitments and updates return the names of items of summits.
func statements(list []*site.Statement) []string {
	return namesOf(list, func(s *site.Statement) (*site.Summit, string) { return s.Summit, s.Anchor })
}

func commitments(list []*site.Commitment) []string {
	return namesOf(list, func(c *site.Commitment) (*site.Summit, string) { return c.Summit, c.Anchor })
}

func updates(list []*site.Update) []string {
	return namesOf(list, func(u *site.Update) (*site.Summit, string) { return u.Commitment.Summit, u.Anchor })
}

func namesOf[T any](list []T, name func(T) (*site.Summit, string)) []string {
	all := make([]string, len(list))
	for i, entry := range list {
		summit, anchor := name(entry)
		all[i] = summit.ID + "#" + anchor
	}
	return all
}

// mentionedOf returns the records that mention one, and in which place.
func mentionedOf(e *site.Entry) mentioned {
	all := []string{}
	for _, b := range e.Mentions {
		name := recordPath(b.From)
		if b.Anchor != "" {
			name += "#" + b.Anchor
		}
		all = appendNew(all, name)
	}
	return mentioned{all}
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
