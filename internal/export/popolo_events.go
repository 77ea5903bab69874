package export

import (
	"iter"
	"slices"
	"strings"
	"time"

	"summitline/internal/record"
	"summitline/internal/site"
)

// plain returns a text in the site's first language.
func (x *Export) plain(t record.Text) string { return x.Voices[0].Plain(t) }

// tags returns the permanent ids of records.
func (x *Export) tags(list []*site.Entry) []string {
	return collect(list, func(e *site.Entry) string { return x.EntryTag(e, "") })
}

// postTag returns the permanent id of a role in an organization.
func (x *Export) postTag(o *site.Organization, role record.Text) string {
	return x.EntryTag(&o.Entry, "posts/"+x.plain(role))
}

// popoloPosts returns the roles in which people are recorded in organizations,
// each once.
func (x *Export) popoloPosts() []popoloPost {
	var posts []popoloPost
	for _, o := range x.Site.Organizations {
		seen := map[string]bool{}
		for _, a := range o.People {
			role := x.plain(a.Record.Role)
			if role == "" || seen[role] {
				continue
			}
			seen[role] = true
			posts = append(posts, popoloPost{x.postTag(o, a.Record.Role), x.plain(o.Title) + " " + role, role, x.EntryTag(&o.Entry, "")})
		}
	}
	return posts
}

// popoloMemberships returns the offices of people, and which organizations
// belong to which.
func (x *Export) popoloMemberships() []popoloMembership {
	var all []popoloMembership
	for _, s := range x.Site.Speakers {
		taken := map[string]int{}
		for _, a := range s.Affiliations {
			from, to := a.Record.Period()
			part := numbered("affiliations/"+a.Organization.ID, taken)
			m := popoloMembership{
				ID: x.EntryTag(&s.Entry, part), PersonID: x.EntryTag(&s.Entry, ""), OrganizationID: x.EntryTag(&a.Organization.Entry, ""),
				Role: x.plain(a.Record.Role), StartDate: reduced(from), EndDate: reduced(to), Sources: x.popoloSources(a.Sources),
			}
			if m.Role != "" {
				m.PostID = x.postTag(a.Organization, a.Record.Role)
			}
			all = append(all, m)
		}
	}
	for _, o := range x.Site.Organizations {
		taken := map[string]int{}
		for _, m := range o.Members {
			all = append(all, popoloMembership{
				ID: x.EntryTag(&o.Entry, numbered("members/"+m.Member.ID, taken)), OrganizationID: x.EntryTag(&o.Entry, ""),
				Member:    &popoloRef{x.EntryTag(&m.Member.Entry, ""), x.plain(m.Member.Title)},
				StartDate: reduced(m.Record.From.Date), EndDate: reduced(m.Record.To.Date),
			})
		}
	}
	return all
}

// popoloSeries returns a series as an event of which its meetings are parts.
func (x *Export) popoloSeries(s *site.Series) popoloEvent {
	return popoloEvent{
		ID: x.EntryTag(&s.Entry, ""), Name: x.plain(s.Title), Description: x.Voices[0].PlainProse(s.Record.Summary),
		StartDate: reduced(s.Record.Started.Date), EndDate: reduced(s.Record.Ended.Date), Status: s.Record.Status.V,
		Identifiers: x.identifiers(&s.Entry), Classification: "series", OrganizationID: x.organizer(s.Hosts),
		UpdatedAt: x.updatedAt(&s.Entry), Sources: x.popoloSources(s.Sources), XHosts: x.tags(s.Hosts),
	}
}

// organizer returns the first organization among hosts.
func (x *Export) organizer(hosts []*site.Entry) string {
	for _, e := range hosts {
		if e.Kind == record.KindOrganizations {
			return x.EntryTag(e, "")
		}
	}
	return ""
}

func (x *Export) popoloEvent(s *site.Summit) popoloEvent {
	v := x.Voices[0]
	places := collect(s.Record.Venues, v.PlainPlace)
	e := popoloEvent{
		ID: x.EntryTag(&s.Entry, ""), Name: x.plain(s.Title), Description: v.PlainProse(s.Record.Summary),
		Location: strings.Join(places, "; "), Status: s.Status, Identifiers: x.identifiers(&s.Entry), Classification: "meeting",
		OrganizationID: x.organizer(s.Hosts), UpdatedAt: x.updatedAt(&s.Entry), Sources: x.popoloSources(s.Sources), XDate: exact(s.Record.Date), XHosts: x.tags(s.Hosts),
	}
	e.StartDate, e.EndDate = x.popoloSpan(s)
	switch {
	case s.PartOf != nil:
		e.ParentID = x.EntryTag(&s.PartOf.Entry, "")
	case s.Series != nil:
		e.ParentID = x.EntryTag(&s.Series.Entry, "")
	}
	for _, p := range s.Participants {
		there := popoloParticipant{Role: x.plain(p.Record.Role), Part: p.Part}
		if p.Speaker != nil {
			there.PersonID = x.EntryTag(&p.Speaker.Entry, "")
			ref := popoloRef{there.PersonID, x.plain(p.Speaker.Title)}
			if !slices.Contains(e.Attendees, ref) {
				e.Attendees = append(e.Attendees, ref)
			}
		}
		if p.Organization != nil {
			there.OrganizationID = x.EntryTag(&p.Organization.Entry, "")
		}
		e.XParticipants = append(e.XParticipants, there)
	}
	return e
}

// popoloSpan returns when a meeting began and ended: to the second where the
// hours and their time zone are known.
func (x *Export) popoloSpan(s *site.Summit) (start, end string) {
	date := s.Record.Date
	if hasDays(s) && s.Timezone != "" && !date.Qualified() {
		if begins, ends, timed := x.hours(s); timed {
			if !ends.IsZero() {
				end = ends.Format(time.RFC3339)
			}
			return begins.Format(time.RFC3339), end
		}
	}
	if !date.IsInterval() {
		day := reduced(date.Date)
		return day, day
	}
	return reduced(date.Start()), reduced(date.End())
}

// popoloEvents yields the series, and then the meetings.
func (x *Export) popoloEvents() iter.Seq[popoloEvent] {
	return func(yield func(popoloEvent) bool) {
		for e := range each(x.Site.Series, x.popoloSeries) {
			if !yield(e) {
				return
			}
		}
		each(x.Site.Summits, x.popoloEvent)(yield)
	}
}

// popoloSpeeches yields what was said at the meetings.
func (x *Export) popoloSpeeches() iter.Seq[popoloSpeech] {
	return func(yield func(popoloSpeech) bool) {
		for _, s := range x.Site.Summits {
			for i, st := range s.Statements {
				if !yield(x.popoloSpeech(s, i, st)) {
					return
				}
			}
		}
	}
}

func (x *Export) popoloSpeech(s *site.Summit, place int, st *site.Statement) popoloSpeech {
	speech := popoloSpeech{
		ID: x.EntryTag(&s.Entry, st.Anchor), Role: x.plain(st.Role), AttributionText: x.plain(st.Record.Attribution),
		Text: x.Voices[0].PlainProse(st.Record.Text), XQuote: x.plain(st.Record.Quote), Type: "speech", Position: place + 1,
		EventID: x.EntryTag(&s.Entry, ""), Sources: x.popoloSources(st.Sources),
	}
	if speech.Text == "" {
		speech.Text, speech.XQuote = speech.XQuote, ""
	}
	if st.Speaker != nil {
		speech.CreatorID = x.EntryTag(&st.Speaker.Entry, "")
	}
	if st.Organization != nil {
		speech.XOrganizationID = x.EntryTag(&st.Organization.Entry, "")
		if st.Speaker == nil && speech.AttributionText == "" {
			speech.AttributionText = x.plain(st.Organization.Title)
		}
	}
	return speech
}

func (x *Export) popoloCommitment(c *site.Commitment) popoloCommitment {
	v := x.Voices[0]
	promise := popoloCommitment{
		ID: x.EntryTag(&c.Summit.Entry, c.Anchor), EventID: x.EntryTag(&c.Summit.Entry, ""), Kind: c.Kind,
		Title: x.plain(c.Record.Title), Text: v.PlainProse(c.Record.Text), ByIDs: x.tags(c.By), ToIDs: x.tags(c.To),
		Due: exact(c.Record.Due), Sources: x.popoloSources(c.Sources),
	}
	taken := map[string]int{}
	for _, u := range c.Updates {
		update := popoloUpdate{
			ID: x.EntryTag(&c.Summit.Entry, updatePart(u, taken)), Date: exact(u.Record.Date), Status: u.Record.Status.V,
			ByIDs: x.tags(u.By), Text: v.PlainProse(u.Record.Text), Sources: x.popoloSources(u.Sources),
		}
		if u.Summit != nil {
			update.EventID = x.EntryTag(&u.Summit.Entry, "")
		}
		promise.Updates = append(promise.Updates, update)
	}
	return promise
}
