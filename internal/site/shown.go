package site

// Shows calls add for every record of which a page about an entry shows
// anything: its title, its date, a statement made there. The entry itself comes
// first. What is shown of all records or of the site as a whole, such as the
// menu, is not among them. A record may come several times, always in the same
// order for the same records.
func (s *Site) Shows(e *Entry, add func(*Entry)) { s.ShowsOf(e.owner, add) }

// ShowsOf does the same for a page that shows less of the lists of a record: for
// a copy of it without what is left out.
func (s *Site) ShowsOf(o interface{ Self() *Entry }, add func(*Entry)) {
	e := o.Self()
	p := &shown{of: e, add: add}
	add(e)
	p.cited(e.Sources)
	entries(p, e.about...)
	entries(p, e.links...)
	for _, b := range e.Mentions {
		p.entry(b.From)
	}
	switch o := o.(type) {
	case *Summit:
		p.summit(o)
	case *Series:
		p.series(o)
	case *Speaker:
		p.speaker(o)
	case *Organization:
		p.organization(o)
	case *Topic:
		p.topic(o)
	case *Source:
		p.source(o)
	}
}

// Frames calls add for every record of which a frame on another site shows
// anything that shows a summit or a series.
func (s *Site) Frames(e *Entry, add func(*Entry)) {
	p := &shown{of: e, add: add}
	add(e)
	switch o := e.owner.(type) {
	case *Series:
		entries(p, o.Summits...)
	case *Summit:
		entries(p, e.about...)
		for _, st := range o.Statements {
			entries(p, st.Speaker)
			entries(p, st.Organization)
			p.cited(st.Sources)
			entries(p, st.links...)
		}
		for _, c := range o.Commitments {
			p.promise(c)
			entries(p, c.links...)
			if u := c.Latest(); u != nil {
				p.cited(u.Sources)
				entries(p, c.newsTo...)
			}
		}
	}
}

// shown gathers the records that a page shows.
type shown struct {
	of   *Entry
	add  func(*Entry)
	last *Entry    // that was added of those that come one after the other
	from *Citation // the first of those added last
}

// entry adds a record but for that of the page itself, and for one that has
// just been added.
func (p *shown) entry(e *Entry) {
	if e != p.of && e != p.last {
		p.last = e
		p.add(e)
	}
}

// name adds a record that stands among others of the same summit or source.
func (p *shown) name(e *Entry) {
	if e != p.of {
		p.add(e)
	}
}

// entries adds each of a list, of which any may be nil.
func entries[T interface {
	comparable
	owner
}](p *shown, list ...T) {
	var none T
	for _, o := range list {
		if o != none {
			p.name(o.Self())
		}
	}
}

// cited adds sources, and who published them. What stands side by side mostly
// has the very same ones: those of its summit.
func (p *shown) cited(list []Citation) {
	if len(list) == 0 || &list[0] == p.from {
		return
	}
	p.from = &list[0]
	for i := range list {
		p.outlet(list[i].Source)
	}
}

func (p *shown) outlet(s *Source) {
	p.name(&s.Entry)
	entries(p, s.Publisher)
}

// row adds a meeting in a list, with the series that stands beside it.
func (p *shown) row(m *Summit) {
	p.entry(&m.Entry)
	entries(p, m.Series)
}

func (p *shown) statement(st *Statement) {
	p.entry(&st.Summit.Entry)
	entries(p, st.Speaker)
	entries(p, st.Organization)
	entries(p, st.Topics...)
	p.cited(st.Sources)
	entries(p, st.links...)
}

func (p *shown) participant(of *Participant) {
	p.entry(&of.Summit.Entry)
	entries(p, of.Speaker)
	entries(p, of.Organization)
	p.cited(of.Sources)
}

// commitment adds a promise where it is told in full.
func (p *shown) commitment(c *Commitment) {
	p.promise(c)
	entries(p, c.Topics...)
	entries(p, c.links...)
	for _, u := range c.Updates {
		p.update(u)
	}
}

// promised adds promises in a list on another page.
func (p *shown) promised(list []*Commitment) {
	for _, c := range list {
		p.promise(c)
		if u := c.Latest(); u != nil {
			p.update(u)
		}
	}
}

// promise adds a promise in short, without what became of it.
func (p *shown) promise(c *Commitment) {
	p.named(c)
	entries(p, c.By...)
	entries(p, c.To...)
	p.cited(c.Sources)
}

// named adds a promise under its title or, where it has none, its text.
func (p *shown) named(c *Commitment) {
	p.entry(&c.Summit.Entry)
	if !c.Record.Title.IsSet() {
		entries(p, c.links...)
	}
}

// update adds what became of a promise.
func (p *shown) update(u *Update) {
	entries(p, u.By...)
	entries(p, u.Summit)
	p.cited(u.Sources)
	entries(p, u.Commitment.newsTo...)
}

func (p *shown) summit(m *Summit) {
	entries(p, m.Series)
	entries(p, m.PartOf, m.Prev, m.Next, m.PrevInSeries, m.NextInSeries)
	entries(p, m.SideEvents...)
	entries(p, m.Hosts...)
	entries(p, m.Topics...)
	for _, of := range m.Participants {
		p.participant(of)
		for _, office := range of.Since() {
			entries(p, office.Organization)
			entries(p, office.At)
		}
	}
	for _, st := range m.Statements {
		p.statement(st)
	}
	for _, c := range m.Commitments {
		p.commitment(c)
	}
	for _, a := range m.Agenda {
		entries(p, a.Speakers...)
		p.cited(a.Sources)
		entries(p, a.links...)
	}
	for _, u := range m.Reported {
		p.named(u.Commitment)
		p.update(u)
	}
}

func (p *shown) series(s *Series) {
	entries(p, s.Hosts...)
	entries(p, s.Topics...)
	entries(p, s.Predecessors...)
	entries(p, s.Successor)
	entries(p, s.Summits...)
	entries(p, moved(s, func(m *Summit) []*Topic { return m.Topics })...)
	entries(p, moved(s, (*Summit).organizations)...)
	for _, c := range s.movedPromises() {
		p.named(c)
	}
}

func (p *shown) speaker(s *Speaker) {
	for _, a := range s.Affiliations {
		entries(p, a.Organization)
		p.cited(a.Sources)
	}
	for _, a := range s.Appearances {
		p.entry(&a.Summit.Entry)
		for _, of := range a.As {
			p.participant(of)
		}
		for _, item := range a.Agenda {
			p.cited(item.Sources)
			if !item.Record.Title.IsSet() {
				entries(p, item.links...)
			}
		}
		for _, st := range a.Statements {
			p.statement(st)
		}
	}
	p.party(s.Party)
}

func (p *shown) party(of Party) {
	entries(p, of.HostedSeries...)
	entries(p, of.Hosted...)
	p.promised(of.Promised)
	p.promised(of.Received)
}

func (p *shown) organization(o *Organization) {
	for whole := o.Parent; whole != nil; whole = whole.Parent {
		p.add(&whole.Entry)
	}
	entries(p, o.Children...)
	entries(p, o.Successor)
	entries(p, o.Predecessors...)
	for _, m := range o.Members {
		p.add(&m.Member.Entry)
	}
	for _, m := range o.MemberOf {
		p.add(&m.Whole.Entry)
	}
	for _, a := range o.People {
		p.add(&a.Speaker.Entry)
		p.cited(a.Sources)
	}
	for _, of := range o.Delegates {
		p.participant(of)
	}
	for _, st := range o.Statements {
		p.statement(st)
	}
	p.party(o.Party)
	entries(p, o.Published...)
}

func (p *shown) topic(t *Topic) {
	for whole := t.Parent; whole != nil; whole = whole.Parent {
		p.add(&whole.Entry)
	}
	entries(p, t.Children...)
	entries(p, t.Series...)
	for _, m := range t.Summits {
		p.row(m)
	}
	for _, st := range t.Statements {
		p.statement(st)
	}
	p.promised(t.Commitments)
}

func (p *shown) source(s *Source) {
	entries(p, s.Publisher)
	for _, use := range s.Uses {
		p.entry(use.From)
		if subject := use.subject(); subject != nil {
			p.name(subject)
		}
		if c := use.said(); !c.Title.IsSet() {
			entries(p, c.links...)
		}
	}
}
