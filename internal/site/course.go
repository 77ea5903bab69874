package site

import (
	"slices"

	"summitline/internal/edtf"
)

// Change is what one edition of a series did with what the edition before it
// had: topics, organizations or promises.
type Change[T comparable] struct {
	Edition Edition // a summit that was held, or a gap
	Known   bool    // what it had is recorded: of a gap, nothing is
	Anew    []T     // that the edition before did not have
	Carried []T     // that it had too
	LetGo   []T     // that it had, and this one has no more
}

// TopicCourse returns how the topics of the series went from edition to
// edition.
func (s *Series) TopicCourse() []Change[*Topic] {
	return course(s, func(m *Summit) []*Topic { return m.Topics })
}

// OrganizationCourse returns how the organizations that hosted it, took part
// or spoke went from edition to edition.
func (s *Series) OrganizationCourse() []Change[*Organization] {
	return course(s, (*Summit).organizations)
}

// PromiseCourse returns how promises went from edition to edition. An edition
// takes up anew those made there, and carries on those reported there, by an
// update that names it. It lets go those which the edition before it took up
// or carried on, which are not reported there, and which no update had settled
// by then; later updates and what was reported elsewhere count for nothing.
func (s *Series) PromiseCourse() []Change[*Commitment] {
	var before []*Commitment
	changes := steps[*Commitment](s)
	for i := range changes {
		c := &changes[i]
		m := c.Edition.Summit
		if m == nil {
			continue
		}
		c.Known = true
		c.Anew = m.Commitments
		for _, u := range m.Reported {
			if u.Commitment.Summit != m && !slices.Contains(c.Carried, u.Commitment) {
				c.Carried = append(c.Carried, u.Commitment)
			}
		}
		for _, old := range before {
			if !slices.Contains(c.Carried, old) && old.pendingOn(m.Record.Date.Latest()) {
				c.LetGo = append(c.LetGo, old)
			}
		}
		before = slices.Concat(c.Anew, c.Carried)
	}
	return changes
}

// course compares what each edition had with what the one before it had. An
// edition of which none is recorded says nothing: the next is compared with
// the one before it.
func course[T comparable](s *Series, had func(*Summit) []T) []Change[T] {
	var before []T
	changes := steps[T](s)
	for i := range changes {
		c := &changes[i]
		if c.Edition.Summit == nil {
			continue
		}
		now := had(c.Edition.Summit)
		if len(now) == 0 {
			continue
		}
		c.Known = true
		for _, x := range now {
			if slices.Contains(before, x) {
				c.Carried = append(c.Carried, x)
			} else {
				c.Anew = append(c.Anew, x)
			}
		}
		for _, x := range before {
			if !slices.Contains(now, x) {
				c.LetGo = append(c.LetGo, x)
			}
		}
		before = now
	}
	return changes
}

// moved returns all that the editions of a series had, if any of it went on or was
// let go: no other course is drawn. It says what [course] says in less time.
func moved[T comparable](s *Series, had func(*Summit) []T) []T {
	var all, before []T
	drawn := false
	for _, m := range s.Summits {
		if m.Status != "held" {
			continue
		}
		now := had(m)
		if len(now) == 0 {
			continue
		}
		drawn = drawn || len(before) > 0 // which went on, or else was let go
		all = append(all, now...)
		before = now
	}
	if !drawn {
		return nil
	}
	return all
}

// movedPromises does the same for promises: see [Series.PromiseCourse].
func (s *Series) movedPromises() []*Commitment {
	var all, before []*Commitment
	drawn := false
	for _, m := range s.Summits {
		if m.Status != "held" {
			continue
		}
		all = append(all, m.Commitments...)
		for _, u := range m.Reported {
			if u.Commitment.Summit != m {
				all, drawn = append(all, u.Commitment), true
			}
		}
		drawn = drawn || slices.ContainsFunc(before, func(old *Commitment) bool { return old.pendingOn(m.Record.Date.Latest()) })
		before = m.Commitments
	}
	if !drawn {
		return nil
	}
	return all
}

// steps returns a change without content for each edition that was held, and
// for each gap.
func steps[T comparable](s *Series) []Change[T] {
	var changes []Change[T]
	for _, e := range s.Editions() {
		if e.Gap != nil || e.Summit.Status == "held" {
			changes = append(changes, Change[T]{Edition: e})
		}
	}
	return changes
}

// organizations returns those that hosted the summit, took part in it or spoke
// there, each once.
func (s *Summit) organizations() []*Organization {
	var all []*Organization
	add := func(o *Organization) {
		if o != nil && !slices.Contains(all, o) {
			all = append(all, o)
		}
	}
	for _, host := range s.Hosts {
		if o, ok := host.owner.(*Organization); ok {
			add(o)
		}
	}
	for _, p := range s.Participants {
		add(p.Organization)
	}
	for _, st := range s.Statements {
		add(st.Organization)
	}
	return all
}

// pendingOn reports whether the commitment was still unsettled on a day, for
// any of its makers. An update without a date counts with the one before it.
func (c *Commitment) pendingOn(day edtf.Day) bool {
	then := Commitment{By: c.By}
	past := true
	for _, u := range c.Updates {
		if date := u.Record.Date; date.IsSet() {
			past = date.Earliest() <= day
		}
		if past {
			then.Updates = append(then.Updates, u)
		}
	}
	return slices.ContainsFunc(then.standing(), Standing.unsettled)
}
