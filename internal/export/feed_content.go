package export

import (
	"cmp"
	"html"

	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// when writes when and where a meeting was.
func (c *content) when(s *site.Summit) {
	c.add("<p>")
	c.date(s.Record.Date)
	if s.Status != "held" {
		c.add(" (")
		c.word("meeting." + s.Status)
		c.add(")")
	}
	if hours := c.v.Hours(s.Record.Starts, s.Record.Ends); hours != "" {
		c.add(" ")
		c.say(hours)
		if s.Timezone != "" {
			c.add(" ")
			c.escape(s.Timezone)
		}
	}
	for _, venue := range s.Record.Venues {
		if where := c.v.Place(venue, true); where != "" {
			c.add(" · ", where)
		}
	}
	if s.Series != nil {
		c.add(" · ")
		c.link(&s.Series.Entry)
	}
	c.add("</p>\n")
}

// fact writes a line with a word before it, unless it says nothing.
func (c *content) fact(word string, write func()) {
	start := len(c.out)
	c.add("<p>")
	c.word(word)
	c.add(": ")
	before := len(c.out)
	if write(); len(c.out) == before {
		c.out = c.out[:start]
		return
	}
	c.add("</p>\n")
}

// cites writes what something rests on, in short, with something before it.
func (c *content) cites(before string, list []site.Citation) {
	if len(list) == 0 {
		return
	}
	c.add(before, "<small>")
	c.word("source")
	for i, cited := range list {
		s := cited.Source
		c.add([]string{" ", ", "}[min(i, 1)])
		c.open(&s.Entry, "")
		switch {
		case s.Publisher != nil:
			c.text(s.Publisher.Title)
		case s.Record.Publisher.Name.IsSet():
			c.text(s.Record.Publisher.Name)
		default:
			c.text(s.Title)
		}
		if s.Record.Date.IsSet() {
			c.add(" ")
			c.date(s.Record.Date)
		}
		c.add("</a>")
		if cited.At.IsSet() {
			c.add(" (")
			c.text(cited.At)
			c.add(")")
		}
	}
	c.add("</small>")
}

// who writes a person with their office, or an organization with its role, or
// one who is not named.
func (c *content) who(s *site.Speaker, o *site.Organization, attribution, role record.Text) {
	switch {
	case s != nil:
		c.add("<b>")
		c.link(&s.Entry)
	case attribution.IsSet():
		c.add("<b>")
		c.text(attribution)
	case o != nil:
		c.add("<b>")
		c.link(&o.Entry)
		o = nil
	default:
		return
	}
	c.add("</b>")
	if o != nil {
		c.add(" ")
		c.link(&o.Entry)
	}
	if role.IsSet() {
		c.add(" ")
		c.text(role)
	}
}

// people writes who was there.
func (c *content) people(list []*site.Participant) {
	c.add("<ul>\n")
	for _, p := range list {
		c.add("<li>")
		c.who(p.Speaker, p.Organization, record.Text{}, p.Record.Role)
		c.add(" (")
		c.word("part." + p.Part)
		c.add(")")
		if p.Record.Note.IsSet() {
			c.add(" — ")
			c.text(p.Record.Note)
		}
		c.cites(" ", p.Sources)
		c.add("</li>\n")
	}
	c.add("</ul>\n")
}

// said writes what was said.
func (c *content) said(list []*site.Statement) {
	for _, st := range list {
		c.add("<p>")
		c.who(st.Speaker, st.Organization, st.Record.Attribution, st.Role)
		c.add("</p>\n", c.v.Prose(st.Record.Text, st.Key(), 4))
		if st.Record.Quote.IsSet() {
			quote := c.v.Quote(st)
			c.add("<blockquote><p>", c.v.Marked("span", quote.Lang, html.EscapeString(quote.Value)), "</p></blockquote>\n")
		}
		c.add("<p>")
		c.open(&st.Summit.Entry, st.Anchor)
		c.add("#</a>")
		c.cites(" ", st.Sources)
		c.add("</p>\n")
	}
}

// promise writes what was promised, by whom and to whom.
func (c *content) promise(p *site.Commitment) {
	c.add(c.v.Prose(p.Record.Text, p.Key(), 4))
	c.fact("by."+p.Kind, func() { c.links(p.By) })
	c.fact("to."+p.Kind, func() { c.links(p.To) })
	if p.Record.Due.IsSet() {
		c.fact("due", func() { c.date(p.Record.Due) })
	}
}

// promised writes a link to a promise by what it is called.
func (c *content) promised(p *site.Commitment) {
	c.open(&p.Summit.Entry, p.Anchor)
	c.escape(promiseTitle(c.v, p))
	c.add("</a>")
}

// at writes at which meeting something was, without an end.
func (c *content) at(s *site.Summit) {
	c.add("<p>")
	c.link(&s.Entry)
	c.add(" · ")
	c.date(s.Record.Date)
}

// becoming writes what became of a promise, in one line.
func (c *content) becoming(u *site.Update) {
	start := len(c.out)
	space := func() {
		if len(c.out) > start {
			c.add(" ")
		}
	}
	if u.Record.Date.IsSet() {
		c.date(u.Record.Date)
	}
	if u.Record.Status.IsSet() {
		space()
		c.add("<b>")
		c.word("status." + u.Record.Status.V)
		c.add("</b>")
	}
	if len(u.By) > 0 {
		space()
		c.links(u.By)
	}
	if text := c.v.Inline(u.Record.Text, u.Key()); text != "" {
		space()
		c.add(text)
	}
	if u.Summit != nil {
		space()
		c.word("reported.at")
		c.add(" ")
		c.link(&u.Summit.Entry)
	}
	c.cites(" ", u.Sources)
}

// references writes what a record as a whole rests on, in full.
func (c *content) references(list []site.Citation) {
	if len(list) == 0 {
		return
	}
	c.heading("sources")
	c.add("<ul>\n")
	for _, cited := range list {
		s := cited.Source
		c.add("<li>")
		c.link(&s.Entry)
		if s.Publisher != nil {
			c.add(", ")
			c.link(&s.Publisher.Entry)
		} else if s.Record.Publisher.Name.IsSet() {
			c.add(", ")
			c.text(s.Record.Publisher.Name)
		}
		if s.Record.Date.IsSet() {
			c.add(", ")
			c.date(s.Record.Date)
		}
		if s.Record.URL.IsSet() {
			c.add(` <a href="`)
			c.escape(s.Record.URL.V)
			c.add(`">`)
			c.word("original")
			c.add("</a>")
		}
		c.add("</li>\n")
	}
	c.add("</ul>\n")
}

// meeting tells all that is recorded of a meeting.
func (c *content) meeting(s *site.Summit) {
	c.when(s)
	if s.Record.Theme.IsSet() {
		c.fact("theme", func() { c.text(s.Record.Theme) })
	}
	c.add(c.v.Prose(s.Record.Summary, s.ID+"_summary", 4))
	c.fact("hosts", func() { c.links(s.Hosts) })
	if len(s.Participants) > 0 {
		c.heading("participants")
		for _, part := range s.Gathering() {
			c.people(part.Participants)
		}
	}
	if len(s.Statements) > 0 {
		c.heading("statements")
		c.said(s.Statements)
	}
	if len(s.Commitments) > 0 {
		c.heading("commitments")
	}
	for _, p := range s.Commitments {
		c.add("<h4>")
		c.promised(p)
		c.add("</h4>\n")
		c.promise(p)
		if len(p.Updates) > 0 {
			c.add("<ul>\n")
			for _, u := range p.Updates {
				c.add("<li>")
				c.becoming(u)
				c.add("</li>\n")
			}
			c.add("</ul>\n")
		}
		if len(p.Sources) > 0 {
			c.cites("<p>", p.Sources)
			c.add("</p>\n")
		}
	}
	if s.Meta.Body.IsSet() {
		c.heading("body")
		c.add(c.v.Prose(s.Meta.Body, s.ID+"_text", 4))
	}
	c.references(s.Sources)
}

// concern tells of a meeting what concerns somebody.
func (c *content) concern(about *concern) {
	c.when(about.summit)
	if about.whole {
		c.add(c.v.Prose(about.summit.Record.Summary, about.summit.ID+"_summary", 4))
	}
	if len(about.participants) > 0 {
		c.people(about.participants)
	}
	c.said(about.statements)
}

// commitment tells of a promise, without what became of it: that is news of
// its own.
func (c *content) commitment(p *site.Commitment) {
	c.promise(p)
	c.at(p.Summit)
	c.cites(" ", p.Sources)
	c.add("</p>\n")
}

// update tells what became of a promise, and what was promised.
func (c *content) update(u *site.Update) {
	p := u.Commitment
	c.add("<div>")
	c.becoming(u)
	c.add("</div>\n<p>")
	c.word("commitment." + p.Kind)
	c.add(": ")
	c.promised(p)
	c.add("</p>\n")
	c.promise(p)
	c.at(p.Summit)
	c.add("</p>\n")
}

// correction tells what was corrected.
func (c *content) correction(correction site.Correction) {
	c.add("<p>")
	c.date(correction.Record.Date)
	c.add(" · ")
	c.link(correction.Entry)
	c.add("</p>\n", c.v.Prose(correction.Record.Text, correction.Entry.ID+correction.Anchor, 4))
}

// promiseTitle returns what a promise is called, not longer than a title may be.
func promiseTitle(v tell.Voice, p *site.Commitment) string {
	const most = 120
	return cmp.Or(tell.Cut(v.Promise(p), most), p.Anchor)
}
