package export

import (
	"fmt"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// The pages that have a feed and show no record.
const (
	homeAddress    = "/"
	ledgerAddress  = "/commitments/"
	changesAddress = "/changes/"
)

// hasNews reports whether a page has something for a feed to tell.
func (x *Export) hasNews(p Page) bool {
	switch {
	case p.Entry == nil:
		return p.Address == homeAddress && len(x.Site.Summits) > 0 ||
			p.Address == ledgerAddress && len(x.Site.Commitments) > 0 ||
			p.Address == changesAddress && len(x.Site.Corrections) > 0
	}
	switch o := p.Entry.Owner().(type) {
	case *site.Series:
		return len(o.Summits) > 0
	case *site.Speaker:
		return len(o.Appearances)+len(o.Hosted)+len(o.Promised)+len(o.Received) > 0
	case *site.Organization:
		return len(o.Delegates)+len(o.Statements)+len(o.Hosted)+len(o.Promised)+len(o.Received) > 0
	case *site.Topic:
		return len(o.Summits)+len(o.Statements)+len(o.Commitments) > 0
	}
	return false
}

// newsOf returns all that a page has to tell; what is of one day, newest first.
func (x *Export) newsOf(p Page) []news {
	switch {
	case p.Address == homeAddress:
		return x.meetings(x.Site.Summits)
	case p.Address == ledgerAddress:
		return x.promises(x.Site.Commitments)
	case p.Address == changesAddress:
		return x.corrections()
	}
	about := concerns{by: map[*site.Summit]*concern{}}
	var promised []*site.Commitment
	switch o := p.Entry.Owner().(type) {
	case *site.Series:
		return x.meetings(o.Summits)
	case *site.Speaker:
		for _, a := range o.Appearances {
			c := about.of(a.Summit)
			c.participants, c.statements = a.As, a.Statements
		}
		about.whole(o.Hosted)
		promised = bothSides(p.Entry, o.Party)
	case *site.Organization:
		for _, d := range o.Delegates {
			c := about.of(d.Summit)
			c.participants = append(c.participants, d)
		}
		about.say(o.Statements)
		about.whole(o.Hosted)
		promised = bothSides(p.Entry, o.Party)
	case *site.Topic:
		about.say(o.Statements)
		about.whole(o.Summits)
		promised = o.Commitments
	}
	return append(x.concerning(p.Entry, about), x.promises(promised)...)
}

// bothSides returns the promises that a party made and those made to it, each
// once.
func bothSides(e *site.Entry, p site.Party) []*site.Commitment {
	all := slices.Clone(p.Promised)
	for _, c := range p.Received {
		if !slices.Contains(c.By, e) {
			all = append(all, c)
		}
	}
	return all
}

// concern is a meeting as far as it concerns somebody or something.
type concern struct {
	summit       *site.Summit
	whole        bool // it concerns them as a whole: they hosted it, or it was on the topic
	participants []*site.Participant
	statements   []*site.Statement
}

// concerns are the meetings that concern somebody, each once.
type concerns struct {
	list []*concern
	by   map[*site.Summit]*concern
}

// of returns the concern with a meeting, a new one if there is none so far.
func (c *concerns) of(s *site.Summit) *concern {
	one := c.by[s]
	if one == nil {
		one = &concern{summit: s}
		c.by[s], c.list = one, append(c.list, one)
	}
	return one
}

func (c *concerns) say(statements []*site.Statement) {
	for _, st := range statements {
		one := c.of(st.Summit)
		one.statements = append(one.statements, st)
	}
}

func (c *concerns) whole(summits []*site.Summit) {
	for _, s := range summits {
		c.of(s).whole = true
	}
}

// meetings returns meetings as news, each with all that is recorded of it.
func (x *Export) meetings(summits []*site.Summit) []news {
	var all []news
	for _, s := range slices.Backward(summits) {
		day, given := s.Revised()
		all = append(all, news{
			day: x.met(s, day, given), of: &s.Entry, at: &s.Entry, topics: s.Topics, title: titled(s.Title),
			content: func(to *content) { to.meeting(s) },
		})
	}
	return all
}

// concerning returns meetings as news of somebody, each with what of it
// concerns them. They are entries of their own: those of the meetings say more.
func (x *Export) concerning(e *site.Entry, about concerns) []news {
	var all []news
	for _, c := range slices.Backward(about.list) {
		day, given := edited(&c.summit.Entry)
		all = append(all, news{
			day: x.met(c.summit, day, given), of: e, part: "summits/" + c.summit.ID, at: &c.summit.Entry, topics: c.summit.Topics,
			title:   func(v tell.Voice) (string, string) { return v.Plain(e.Title) + " · " + v.Plain(c.summit.Title), "" },
			content: func(to *content) { to.concern(c) },
		})
	}
	return all
}

// promises returns promises as news, and what became of them.
func (x *Export) promises(commitments []*site.Commitment) []news {
	var all []news
	for _, c := range slices.Backward(commitments) {
		made := x.known(c.Summit.Record.Date.Date, c.Sources)
		parts := map[string]int{}
		for _, u := range c.Updates {
			all = append(all, x.update(u, made, updatePart(u, parts)))
		}
		all = append(all, news{
			day: made, of: &c.Summit.Entry, part: c.Anchor, at: &c.Summit.Entry, anchor: c.Anchor, topics: c.Topics,
			title: func(v tell.Voice) (string, string) {
				return v.Word("commitment."+c.Kind) + ": " + promiseTitle(v, c), ""
			},
			content: func(to *content) { to.commitment(c) },
		})
	}
	return all
}

// updatePart returns the permanent name of an update, which stays the same when
// its words change: its promise and its day.
func updatePart(u *site.Update, taken map[string]int) string {
	return numbered(u.Commitment.Anchor+"."+u.Record.Date.String(), taken)
}

// numbered returns the name of a part or, where that is taken, the name with a
// number.
func numbered(part string, taken map[string]int) string {
	if taken[part]++; taken[part] > 1 {
		return fmt.Sprintf("%s.%d", part, taken[part])
	}
	return part
}

// update returns what became of a promise that was made on a day.
func (x *Export) update(u *site.Update, made edtf.Day, part string) news {
	date := u.Record.Date.Date
	if date.IsZero() && u.Summit != nil {
		date = u.Summit.Record.Date.Date
	}
	c := u.Commitment
	return news{
		day: max(made, x.known(date, u.Sources)), of: &c.Summit.Entry, part: part, at: &c.Summit.Entry, anchor: u.Anchor, topics: c.Topics,
		title: func(v tell.Voice) (string, string) {
			word := v.Word("claim.updates")
			if u.Record.Status.IsSet() {
				word = v.Word("status." + u.Record.Status.V)
			}
			return word + ": " + promiseTitle(v, c), ""
		},
		content: func(to *content) { to.update(u) },
	}
}

// corrections returns the corrections of all records as news.
func (x *Export) corrections() []news {
	var all []news
	for _, c := range x.Site.Corrections {
		_, full := c.Record.Date.Day()
		all = append(all, news{
			day: corrected(c), published: full, of: c.Entry, part: c.Anchor, at: c.Entry, anchor: c.Anchor,
			title:   titled(c.Entry.Title),
			content: func(to *content) { to.correction(c) },
		})
	}
	return all
}

// corrected returns the day of a correction, else the first that its date can
// mean: it is not bound to that up to which meetings are recorded.
func corrected(c site.Correction) edtf.Day {
	if first := c.Record.Date.Earliest(); first != edtf.Past {
		return first
	}
	return c.Record.Date.Latest()
}
