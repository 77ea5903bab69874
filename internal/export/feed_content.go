package export

import (
	"cmp"
	"fmt"
	"html"
	"strings"

	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// content is the HTML of one entry of a feed while it is being written: plain
// elements that every reader of feeds shows, with full addresses.
type content struct {
	strings.Builder
	v tell.Voice
}

// add writes HTML of which the arguments are HTML too.
func (c *content) add(format string, args ...any) { fmt.Fprintf(c, format, args...) }

// heading writes a word of the interface as a heading.
func (c *content) heading(word string) { c.add("<h3>%s</h3>\n", spoken(c.v, c.v.Word(word))) }

// link returns a link to a record under its title.
func (c *content) link(e *site.Entry) string { return c.linkTo(e, "", c.v.Text(e.Title)) }

// linkTo returns a link to a record's page, or to an anchor on it.
func (c *content) linkTo(e *site.Entry, anchor, text string) string {
	return fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(c.v.EntryURL(e, anchor)), text)
}

func (c *content) links(list []*site.Entry) string {
	all := make([]string, len(list))
	for i, e := range list {
		all[i] = c.link(e)
	}
	return strings.Join(all, ", ")
}

// date returns a date in words.
func (c *content) date(d record.Date) string { return spoken(c.v, c.v.Date(d.Date)) }

// cites returns what something rests on, in short, with a space before it.
func (c *content) cites(list []site.Citation) string {
	if len(list) == 0 {
		return ""
	}
	all := make([]string, len(list))
	for i, cited := range list {
		s := cited.Source
		name := s.Title
		if s.Publisher != nil {
			name = s.Publisher.Title
		} else if s.Record.Publisher.Name.IsSet() {
			name = s.Record.Publisher.Name
		}
		text := c.v.Text(name)
		if s.Record.Date.IsSet() {
			text += " " + c.date(s.Record.Date)
		}
		all[i] = c.linkTo(&s.Entry, "", text)
		if cited.At.IsSet() {
			all[i] += " (" + c.v.Text(cited.At) + ")"
		}
	}
	return fmt.Sprintf(" <small>%s %s</small>", spoken(c.v, c.v.Word("source")), strings.Join(all, ", "))
}

// office returns the organization and role of that day, with a space before it.
func (c *content) office(o *site.Organization, role record.Text) string {
	text := ""
	if o != nil {
		text += " " + c.link(&o.Entry)
	}
	if role.IsSet() {
		text += " " + c.v.Text(role)
	}
	return text
}

// who returns a person with their office, or an organization with its role, or
// one who is not named.
func (c *content) who(s *site.Speaker, o *site.Organization, attribution, role record.Text) string {
	switch {
	case s != nil:
		return "<b>" + c.link(&s.Entry) + "</b>" + c.office(o, role)
	case attribution.IsSet():
		return "<b>" + c.v.Text(attribution) + "</b>" + c.office(o, role)
	case o != nil:
		return "<b>" + c.link(&o.Entry) + "</b>" + c.office(nil, role)
	}
	return ""
}

// when writes when and where a meeting was.
func (c *content) when(s *site.Summit) {
	parts := []string{c.date(s.Record.Date)}
	if s.Status != "held" {
		parts[0] += " (" + spoken(c.v, c.v.Word("meeting."+s.Status)) + ")"
	}
	if hours := c.v.Hours(s.Record.Starts, s.Record.Ends); hours != "" {
		parts[0] += " " + spoken(c.v, hours)
		if s.Timezone != "" {
			parts[0] += " " + html.EscapeString(s.Timezone)
		}
	}
	for _, venue := range s.Record.Venues {
		if where := c.v.Place(venue, true); where != "" {
			parts = append(parts, where)
		}
	}
	if s.Series != nil {
		parts = append(parts, c.link(&s.Series.Entry))
	}
	c.add("<p>%s</p>\n", strings.Join(parts, " · "))
}

// fact writes a line with a word before it, unless it says nothing.
func (c *content) fact(word, text string) {
	if text != "" {
		c.add("<p>%s: %s</p>\n", spoken(c.v, c.v.Word(word)), text)
	}
}

// people writes who was there.
func (c *content) people(list []*site.Participant) {
	c.add("<ul>\n")
	for _, p := range list {
		c.add("<li>%s (%s)", c.who(p.Speaker, p.Organization, record.Text{}, p.Record.Role), spoken(c.v, c.v.Word("part."+p.Part)))
		if p.Record.Note.IsSet() {
			c.add(" — %s", c.v.Text(p.Record.Note))
		}
		c.add("%s</li>\n", c.cites(p.Sources))
	}
	c.add("</ul>\n")
}

// said writes what was said.
func (c *content) said(list []*site.Statement) {
	for _, st := range list {
		c.add("<p>%s</p>\n%s", c.who(st.Speaker, st.Organization, st.Record.Attribution, st.Role), c.v.Prose(st.Record.Text, st.Key(), 4))
		if st.Record.Quote.IsSet() {
			quote := c.v.Quote(st)
			c.add("<blockquote><p>%s</p></blockquote>\n", c.v.Marked("span", quote.Lang, html.EscapeString(quote.Value)))
		}
		c.add("<p>%s%s</p>\n", c.linkTo(&st.Summit.Entry, st.Anchor, "#"), c.cites(st.Sources))
	}
}

// promise writes what was promised, by whom and to whom.
func (c *content) promise(p *site.Commitment) {
	c.add("%s", c.v.Prose(p.Record.Text, p.Key(), 4))
	c.fact("by."+p.Kind, c.links(p.By))
	c.fact("to."+p.Kind, c.links(p.To))
	if p.Record.Due.IsSet() {
		c.fact("due", c.date(p.Record.Due))
	}
}

// becoming returns what became of a promise, in one line.
func (c *content) becoming(u *site.Update) string {
	var parts []string
	if u.Record.Date.IsSet() {
		parts = append(parts, c.date(u.Record.Date))
	}
	if u.Record.Status.IsSet() {
		parts = append(parts, "<b>"+spoken(c.v, c.v.Word("status."+u.Record.Status.V))+"</b>")
	}
	if len(u.By) > 0 {
		parts = append(parts, c.links(u.By))
	}
	if text := c.v.Inline(u.Record.Text, u.Key()); text != "" {
		parts = append(parts, text)
	}
	if u.Summit != nil {
		parts = append(parts, spoken(c.v, c.v.Word("reported.at"))+" "+c.link(&u.Summit.Entry))
	}
	return strings.Join(parts, " ") + c.cites(u.Sources)
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
		c.add("<li>%s", c.link(&s.Entry))
		if s.Publisher != nil {
			c.add(", %s", c.link(&s.Publisher.Entry))
		} else if s.Record.Publisher.Name.IsSet() {
			c.add(", %s", c.v.Text(s.Record.Publisher.Name))
		}
		if s.Record.Date.IsSet() {
			c.add(", %s", c.date(s.Record.Date))
		}
		if s.Record.URL.IsSet() {
			c.add(` <a href="%s">%s</a>`, html.EscapeString(s.Record.URL.V), spoken(c.v, c.v.Word("original")))
		}
		c.add("</li>\n")
	}
	c.add("</ul>\n")
}

// meetingContent tells all that is recorded of a meeting.
func meetingContent(v tell.Voice, s *site.Summit) string {
	c := content{v: v}
	c.when(s)
	if s.Record.Theme.IsSet() {
		c.fact("theme", v.Text(s.Record.Theme))
	}
	c.add("%s", v.Prose(s.Record.Summary, s.ID+"_summary", 4))
	c.fact("hosts", c.links(s.Hosts))
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
		c.add("<h4>%s</h4>\n", c.linkTo(&s.Entry, p.Anchor, html.EscapeString(promiseTitle(v, p))))
		c.promise(p)
		if len(p.Updates) > 0 {
			c.add("<ul>\n")
			for _, u := range p.Updates {
				c.add("<li>%s</li>\n", c.becoming(u))
			}
			c.add("</ul>\n")
		}
		if cites := c.cites(p.Sources); cites != "" {
			c.add("<p>%s</p>\n", cites[1:])
		}
	}
	if s.Meta.Body.IsSet() {
		c.heading("body")
		c.add("%s", v.Prose(s.Meta.Body, s.ID+"_text", 4))
	}
	c.references(s.Sources)
	return c.String()
}

// concernContent tells of a meeting what concerns somebody.
func concernContent(v tell.Voice, about *concern) string {
	c := content{v: v}
	c.when(about.summit)
	if about.whole {
		c.add("%s", v.Prose(about.summit.Record.Summary, about.summit.ID+"_summary", 4))
	}
	if len(about.participants) > 0 {
		c.people(about.participants)
	}
	c.said(about.statements)
	return c.String()
}

// promiseContent tells of a promise, without what became of it: that is news of
// its own.
func promiseContent(v tell.Voice, p *site.Commitment) string {
	c := content{v: v}
	c.promise(p)
	c.add("<p>%s · %s%s</p>\n", c.link(&p.Summit.Entry), c.date(p.Summit.Record.Date), c.cites(p.Sources))
	return c.String()
}

// updateContent tells what became of a promise, and what was promised.
func updateContent(v tell.Voice, u *site.Update) string {
	c := content{v: v}
	p := u.Commitment
	c.add("<div>%s</div>\n", c.becoming(u))
	c.add("<p>%s: %s</p>\n", spoken(v, v.Word("commitment."+p.Kind)), c.linkTo(&p.Summit.Entry, p.Anchor, html.EscapeString(promiseTitle(v, p))))
	c.promise(p)
	c.add("<p>%s · %s</p>\n", c.link(&p.Summit.Entry), c.date(p.Summit.Record.Date))
	return c.String()
}

// correctionContent tells what was corrected.
func correctionContent(v tell.Voice, correction site.Correction) string {
	c := content{v: v}
	c.add("<p>%s · %s</p>\n%s", c.date(correction.Record.Date), c.link(correction.Entry),
		v.Prose(correction.Record.Text, correction.Entry.ID+correction.Anchor, 4))
	return c.String()
}

// promiseTitle returns what a promise is called, not longer than a title may be.
func promiseTitle(v tell.Voice, p *site.Commitment) string {
	const most = 120
	return cmp.Or(tell.Cut(v.Promise(p), most), p.Anchor)
}
