package site

// ShowsYear calls add for every record of which the page of a year shows
// anything, or one that shows less of its lists: for a copy without what is left
// out. Like [Site.Shows], it calls it in an order that follows from the records.
func (s *Site) ShowsYear(y *Year, add func(*Entry)) {
	p := &shown{add: add}
	for _, m := range y.Summits {
		p.row(m)
	}
	for _, m := range y.Possible {
		p.row(m)
	}
	for _, u := range y.Updates {
		p.named(u.Commitment)
		p.update(u)
	}
}

// ShowsCommitments does the same for a list of commitments.
func (s *Site) ShowsCommitments(list []*Commitment, add func(*Entry)) {
	p := &shown{add: add}
	p.promised(list)
}

// ShowsCorrections does the same for a list of corrections.
func (s *Site) ShowsCorrections(list []Correction, add func(*Entry)) {
	p := &shown{add: add}
	for _, c := range list {
		p.entry(c.Entry)
		entries(p, c.Entry.links...)
	}
}

// ShowsIndex does the same for the rows of an index of records.
func (s *Site) ShowsIndex(list []*Entry, add func(*Entry)) {
	p := &shown{add: add}
	for _, e := range list {
		p.entry(e)
		switch o := e.owner.(type) {
		case *Series:
			entries(p, o.Summits...)
		case *Speaker:
			for _, a := range o.Appearances {
				p.entry(&a.Summit.Entry)
			}
			if last := o.LatestOffice(); last != nil {
				entries(p, last.Organization)
			}
		case *Topic:
			entries(p, o.Summits...)
			for _, st := range o.Statements {
				p.entry(&st.Summit.Entry)
			}
		case *Source:
			entries(p, o.Publisher)
		}
	}
}
