package compare

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// office tells an organization and a role in it.
func (t *teller) office(o *site.Organization, role record.Text) []span {
	var where []span
	if o != nil {
		where = []span{t.name(&o.Entry)}
	}
	return joined(" ", where, text(t.plain(role)))
}

// grouped are entries that stand together under one head.
type grouped struct {
	t       *teller
	heads   map[*site.Entry]int
	entries []entry
}

// add puts a line under a head.
func (g *grouped) add(head *site.Entry, lines ...line) {
	if g.heads == nil {
		g.heads = map[*site.Entry]int{}
	}
	i, known := g.heads[head]
	if !known {
		i = len(g.entries)
		g.heads[head] = i
		g.entries = append(g.entries, entry{head: line{spans: g.t.named(head)}})
	}
	g.entries[i].lines = append(g.entries[i].lines, lines...)
}

// came reports whether a meeting is new; went, whether it is gone.
func (t *teller) came(m *site.Summit) bool { return t.ops[&m.Entry] == Added }
func (t *teller) went(m *site.Summit) bool {
	return t.ops[&m.Entry] == Removed || t.ops[&m.Entry] == Merged
}

// now returns a record of the earlier site as it is in the later one, where it
// is there.
func (t *teller) now(e *site.Entry) *site.Entry {
	if after := t.later[e]; after != nil {
		return after
	}
	if target, ok := t.report.After.site.Lookup(string(e.Kind) + "/" + e.ID); ok {
		return target.Entry
	}
	return e
}

// participants tells who was at the meetings that are on both sides. Who is at
// a new one is counted there.
func (t *teller) participants() section {
	g := grouped{t: t}
	for _, c := range t.report.Participants {
		p := c.Current()
		if t.came(p.Summit) || t.went(p.Summit) {
			continue
		}
		who := []span{}
		if e := whoIs(p.Speaker, p.Organization); e != nil {
			who = []span{t.name(e)}
		}
		if c.both() {
			for _, f := range t.fields("participant", c.Fields) {
				g.add(t.now(&p.Summit.Entry), line{op: Changed, spans: with(who, f.spans)})
			}
			continue
		}
		var office []span
		if p.Speaker != nil {
			office = t.office(p.Organization, p.Record.Role)
		}
		var part []span
		if p.Part != "attendee" {
			part = text(wordOf(t.Lang, "participant.part", p.Part))
		}
		g.add(t.now(&p.Summit.Entry), line{op: c.Op(), spans: with(who, joined(" · ", office, part))})
	}
	return section{title: t.say("t.participants"), entries: g.entries}
}

// offices tells the offices of people who are on both sides.
func (t *teller) offices() section {
	g := grouped{t: t}
	for _, c := range t.report.Offices {
		a := c.Current()
		office := t.office(a.Organization, a.Record.Role)
		person := t.now(&a.Speaker.Entry)
		if c.both() {
			for _, f := range t.fields("affiliation", c.Fields) {
				g.add(person, line{op: Changed, spans: with(office, f.spans)})
			}
			continue
		}
		g.add(person, line{op: c.Op(), spans: joined(" · ", office, t.period(a.Record))})
	}
	return section{title: t.say("t.offices"), entries: g.entries}
}

// period tells from when to when an office was held.
func (t *teller) period(a *record.Affiliation) []span {
	if !a.From.IsSet() && !a.To.IsSet() {
		return nil
	}
	if !a.To.IsSet() && a.From.IsInterval() {
		return text(t.date(a.From))
	}
	return text(t.date(a.From) + "–" + t.date(a.To))
}

// statements tells what was said, by meeting. What went with a meeting is
// counted there.
func (t *teller) statements() section {
	g := grouped{t: t}
	for _, c := range t.report.Statements {
		st := c.Current()
		if t.went(st.Summit) {
			continue
		}
		meeting := t.now(&st.Summit.Entry)
		if !c.both() {
			said := t.said(c.After != nil, st)
			g.add(meeting, line{op: c.Op(), spans: joined(": ", t.speaker(st), said)})
			continue
		}
		who := t.speaker(st)
		reworded := slices.ContainsFunc(c.Fields, func(f Field) bool { return f.Key == "text" || f.Key == "quote" })
		if !reworded {
			who = append(who, words(" "+quoted(joinedText(t.said(true, st)))))
		}
		for _, f := range t.fields("statement", c.Fields) {
			f.spans[0].text = strings.TrimPrefix(f.spans[0].text, label(t.Lang, "statement", "text")+": ")
			g.add(meeting, line{op: Changed, spans: with(who, f.spans)})
		}
	}
	return section{title: t.say("t.statements"), entries: g.entries}
}

// speaker tells who made a statement, and leads to it.
func (t *teller) speaker(st *site.Statement) []span {
	name := words(t.plain(st.Record.Attribution))
	if e := whoIs(st.Speaker, st.Organization); e != nil {
		name = words(t.name(e).text)
	}
	name.href = t.href(&st.Summit.Entry, st.Anchor)
	return []span{name}
}

// said tells what a statement says: its text and its quote.
func (t *teller) said(after bool, st *site.Statement) []span {
	quote := t.plain(st.Record.Quote)
	if quote != "" {
		quote = "“" + clip(quote) + "”"
	}
	return joined(" ", text(t.prose(t.siteOf(after), st.Record.Text)), text(quote))
}

// excerpt cuts a text to a few words, enough to know it by among others.
func excerpt(text string) string {
	letters := []rune(text)
	if len(letters) <= short {
		return text
	}
	return string(letters[:short-1]) + "…"
}

func joinedText(spans []span) string {
	text := ""
	for _, s := range spans {
		text += s.text
	}
	return text
}

// host returns the host of an address, as a short name for it.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Host
}

// claims tells the claims that rest on other sources, by record: those that lost
// one, or those that did not.
func (t *teller) claims(bare bool) section {
	title := "t.claims"
	if bare {
		title = "t.bare"
	}
	g := grouped{t: t}
	for _, c := range t.report.Claims {
		if len(c.Lost) > 0 != bare {
			continue
		}
		of := t.claim(c.Of)
		if len(c.Lost) > 0 {
			var none []span
			if c.Bare {
				none = []span{{style: strong, text: t.say("none")}}
			}
			g.add(c.Of.From, line{op: Removed, spans: with(of, joined(" · ", t.sources(c.Lost), none))})
		}
		if len(c.Gained) > 0 {
			g.add(c.Of.From, line{op: Added, spans: with(of, t.sources(c.Gained))})
		}
		for _, p := range c.Moved {
			old, now := text(t.plain(p.Old)), text(t.plain(p.New))
			where := arrow(old, now)
			switch {
			case len(old) == 0:
				where = styled(fresh, now)
			case len(now) == 0:
				where = styled(gone, old)
			}
			g.add(c.Of.From, line{op: Changed, spans: with(of, joined(": ", []span{t.name(&p.Source.Entry)}, where))})
		}
	}
	return section{title: t.say(title), entries: g.entries}
}

func (t *teller) sources(list []*site.Source) []span {
	return t.names(entriesOf(list))
}

// claim names a claim of a record.
func (t *teller) claim(of site.Claim) []span {
	kind := tell.Word(t.Lang, "claim."+cmp.Or(of.Key, "record"))
	about := ""
	switch {
	case of.Key == "":
	case of.Key == "affiliations":
		about = t.plain(of.Subject.Title) + " " + t.plain(of.Title)
	case of.Subject != nil:
		about = t.plain(of.Subject.Title)
	case of.By.IsSet():
		about = t.plain(of.By)
	case of.Title.IsSet():
		about = t.plain(of.Title)
	}
	if said := t.prose(t.report.After.site, of.Text); said != "" && of.Key != "" && (of.Key == "statements" || about == "") {
		about = strings.TrimSpace(about + " " + quoted(said))
	}
	name := strings.TrimSuffix(kind+": "+about, ": ")
	return []span{{text: name, href: t.href(of.From, of.Anchor)}}
}
