package export

import (
	"slices"
	"time"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// series adds the series that the page shows, with its editions.
func (g *graph) series(s *site.Series) {
	t := g.main("EventSeries")
	t.StartDate, t.EndDate = s.Record.Started.HTML(), s.Record.Ended.HTML()
	t.Organizer = mentions(g, s.Hosts)
	t.About = g.topics(s.Topics)
	t.SubEvent = mentions(g, s.Summits)
	g.nodes = append(g.nodes, t)
}

// scheduling is how a meeting stands: one that was held as planned stays
// scheduled in the words of schema.org.
var scheduling = map[string]string{
	"announced": "https://schema.org/EventScheduled",
	"held":      "https://schema.org/EventScheduled",
	"postponed": "https://schema.org/EventPostponed",
	"cancelled": "https://schema.org/EventCancelled",
}

// The parts in which somebody organizes a meeting, or is seen and heard there.
var (
	organizers = []string{"host", "organizer"}
	performers = []string{"chair", "moderator", "keynote", "presenter", "panelist"}
)

// summit adds the summit that the page shows, and what was said and promised
// there.
func (g *graph) summit(s *site.Summit) {
	t := g.main("Event")
	t.StartDate, t.EndDate = dates(s)
	t.EventStatus = scheduling[s.Status]
	if t.Description.text == "" {
		t.Description = g.text(s.Record.Theme)
	}
	g.venues(&t, s.Record.Venues)
	t.Organizer = mentions(g, s.Hosts)
	if s.Series != nil {
		t.SuperEvent = append(t.SuperEvent, g.mention(&s.Series.Entry))
	}
	if s.PartOf != nil {
		t.SuperEvent = append(t.SuperEvent, g.mention(&s.PartOf.Entry))
	}
	t.SubEvent = mentions(g, s.SideEvents)
	for _, p := range s.Participants {
		g.participant(&t, s, p)
	}
	g.nodes = append(g.nodes, t)
	for _, st := range s.Statements {
		g.nodes = append(g.nodes, g.quotation(st))
	}
	for _, c := range s.Commitments {
		g.nodes = append(g.nodes, g.plan(c))
	}
}

// participant adds one who took part, under the property for the part taken and,
// where an office is known, in the role of that day.
func (g *graph) participant(t *thing, s *site.Summit, p *site.Participant) {
	var who *site.Entry
	if p.Speaker != nil {
		who = &p.Speaker.Entry
	} else {
		who = &p.Organization.Entry
	}
	office := g.text(p.Record.Role)
	if p.Speaker != nil && p.Organization != nil && office.lang == g.v.Foreign(p.Organization.Title) {
		office.text = joined(g.v.Plain(p.Organization.Title), office.text)
	}
	list, role := &t.Attendee, thing{Type: "Role", RoleName: office}
	inRole := &role.Attendee
	switch {
	case slices.Contains(organizers, p.Part):
		if slices.Contains(s.Hosts, who) {
			return
		}
		list, inRole = &t.Organizer, &role.Organizer
	case slices.Contains(performers, p.Part):
		list, inRole = &t.Performer, &role.Performer
	case p.Part == "sponsor":
		list, inRole = &t.Sponsor, &role.Sponsor
	}
	if office.text == "" {
		*list = append(*list, g.mention(who))
		return
	}
	*inRole = things{g.mention(who)}
	*list = append(*list, role)
}

// venues adds where a summit met: in places, on the network, or both.
func (g *graph) venues(t *thing, venues []record.Venue) {
	places, online := 0, 0
	for _, venue := range venues {
		place := thing{Type: "Place", Name: g.text(venue.Name), URL: venue.URL.V}
		address := &thing{Type: "PostalAddress", Street: g.text(venue.Address), Locality: g.text(venue.City), Region: g.text(venue.Region), Country: venue.Country.V}
		there := venue.Address.IsSet() || venue.City.IsSet() || venue.Region.IsSet() || venue.Country.IsSet()
		if there {
			place.Address = address
		}
		if venue.Geo.IsSet() {
			place.Geo = &thing{Type: "GeoCoordinates", Latitude: &venue.Geo.V[0], Longitude: &venue.Geo.V[1]}
		}
		if venue.Online.V {
			online++
			t.Location = append(t.Location, thing{Type: "VirtualLocation", Name: place.Name, URL: venue.URL.V})
		}
		if !venue.Online.V || there || venue.Geo.IsSet() {
			places++
			t.Location = append(t.Location, place)
		}
	}
	switch {
	case places > 0 && online > 0:
		t.Attendance = "https://schema.org/MixedEventAttendanceMode"
	case places > 0:
		t.Attendance = "https://schema.org/OfflineEventAttendanceMode"
	case online > 0:
		t.Attendance = "https://schema.org/OnlineEventAttendanceMode"
	}
}

// quotation returns what somebody said: the very words as its text, what the
// record says of it as its abstract.
func (g *graph) quotation(st *site.Statement) thing {
	t := thing{
		Type:       "Quotation",
		ID:         g.id(&st.Summit.Entry, st.Anchor),
		Abstract:   g.prose(st.Record.Text),
		IsBasedOn:  g.citations(st.Sources),
		RecordedAt: ref(g.id(&st.Summit.Entry, "")),
		InLanguage: st.Record.Language.V,
	}
	if quote := g.v.Quote(st); quote.Value != "" {
		t.Text = words{text: quote.Value}
		if quote.Lang != g.v.Lang {
			t.Text.lang = quote.Lang
		}
		if quote.Lang != t.InLanguage {
			t.InLanguage = "" // the words are a translation
		}
	}
	switch {
	case st.Speaker != nil:
		t.Creator = things{g.mention(&st.Speaker.Entry)}
	case st.Record.Attribution.IsSet():
		t.CreditText = joined(organizationName(g, st.Organization), g.v.Plain(st.Record.Attribution))
	case st.Organization != nil:
		t.Creator = things{g.mention(&st.Organization.Entry)}
	}
	return t
}

// actionStatus is how a promise stands, where schema.org has a word for it:
// neither for one that is kept in part nor for one that another replaced.
var actionStatus = map[string]string{
	"open":        "https://schema.org/PotentialActionStatus",
	"in-progress": "https://schema.org/ActiveActionStatus",
	"kept":        "https://schema.org/CompletedActionStatus",
	"broken":      "https://schema.org/FailedActionStatus",
}

// plan returns a promise as the action that is planned. Where it stands
// differently for its makers, it says nothing of how it stands.
func (g *graph) plan(c *site.Commitment) thing {
	t := thing{
		Type:        "PlanAction",
		ID:          g.id(&c.Summit.Entry, c.Anchor),
		Name:        g.text(c.Record.Title),
		Agent:       mentions(g, c.By),
		Participant: mentions(g, c.To),
		Scheduled:   c.Record.Due.HTML(),
		SubjectOf:   append(refs{ref(g.id(&c.Summit.Entry, ""))}, g.citations(c.Sources)...),
	}
	if !c.Record.Title.IsSet() {
		t.Description = g.prose(c.Record.Text)
	}
	if len(c.Standing) == 1 {
		standing := c.Standing[0]
		t.Status = actionStatus[standing.Status]
		if standing.Status == "kept" && standing.Since != nil {
			t.EndTime = standing.Since.Record.Date.HTML()
		}
	}
	return t
}

// dates returns when a summit began and ended, as precisely as ISO 8601 can say
// it and no more.
func dates(s *site.Summit) (starts, ends string) {
	date := s.Record.Date
	starts, ends = date.Start().HTML(), date.End().HTML()
	if !date.IsInterval() {
		starts, ends = date.HTML(), ""
	}
	if at := moment(date.Start(), s.Record.Starts, s.Timezone); at != "" {
		starts = at
	}
	if at := moment(date.End(), s.Record.Ends, s.Timezone); at != "" {
		ends = at
	}
	return starts, ends
}

// moment returns a time of a day with its distance from UTC, where the day and
// the time are known, or without that where no zone is known.
func moment(date edtf.Date, at record.Time, zone string) string {
	text := date.HTML()
	if _, full := date.Day(); !full || text == "" || !at.IsSet() {
		return ""
	}
	text += "T" + at.V + ":00"
	place, err := time.LoadLocation(zone)
	if zone == "" || err != nil {
		return text
	}
	clock, err := time.ParseInLocation("2006-01-02T15:04:05", text, place)
	if err != nil {
		return text // 24:00 and years that time does not know
	}
	if clock.Format("15:04") != at.V {
		return "" // when the clocks go forward, some hours are none
	}
	return clock.Format(time.RFC3339)
}

// joined returns two names with a space between them, or the one that there
// is.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}
