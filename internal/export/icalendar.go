package export

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// Names and media type of an iCalendar file.
const (
	calendarFile  = "calendar.ics"
	calendarMedia = "text/calendar"
)

// calendar returns what adds the calendar beside a page: of all meetings, of
// those of a series, or of one, those that are past included. It is nil if the
// day of none of them is known: iCalendar has no place for a date less precise
// than that, and no calendar without an event.
func calendar(x *Export, v tell.Voice, p Page) func(to []byte) []byte {
	summits := []*site.Summit(nil)
	switch {
	case p.Address == homeAddress:
		summits = x.Site.Summits
	case p.Entry == nil:
	default:
		switch o := p.Entry.Owner().(type) {
		case *site.Series:
			summits = o.Summits
		case *site.Summit:
			summits = []*site.Summit{o}
		}
	}
	if !slices.ContainsFunc(summits, hasDays) {
		return nil
	}
	return func(to []byte) []byte { return append(to, x.calendarOf(v, p, summits)...) }
}

// days returns the first and the last day of a meeting, both of which its date
// has to give: not just about when it was.
func days(s *site.Summit) (first, last edtf.Day, ok bool) {
	date := s.Record.Date
	first, begun := date.Start().Day()
	last, ended := date.End().Day()
	writable := func(d edtf.Day) bool { return d >= edtf.DayOf(1, 1, 1) && d < edtf.DayOf(9999, 12, 31) }
	return first, last, begun && ended && !date.Approximate() && writable(first) && writable(last)
}

func hasDays(s *site.Summit) bool {
	_, _, ok := days(s)
	return ok
}

// calendarOf returns an iCalendar object: RFC 5545, with the name, description
// and interval of RFC 7986. It is no invitation, and has neither METHOD nor
// ORGANIZER. How many meetings are left out, for their date says no day, is a
// COMMENT.
func (x *Export) calendarOf(v tell.Voice, p Page, summits []*site.Summit) []byte {
	var c ical
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//summitline//summitline//EN")
	single := false
	if p.Entry != nil {
		_, single = p.Entry.Owner().(*site.Summit)
	}
	if !single {
		title, about := x.Site.Record.Title, v.Plain(x.Site.Record.Description)
		if p.Entry != nil {
			title, about = p.Entry.Title, v.Describe(p.Entry)
		}
		c.text("NAME", title.In(v.Lang))
		c.text("X-WR-CALNAME", title.In(v.Lang)) // for the many that read no other
		c.say("DESCRIPTION", "", about)
		c.line("REFRESH-INTERVAL;VALUE=DURATION:P1D")
		if x.Site.Hosted() {
			c.line("URL:" + v.URL(p.Address))
			c.line("SOURCE;VALUE=URI:" + x.urlBeside(v, p, "calendar"))
		}
	}
	known := slices.DeleteFunc(slices.Clone(summits), func(s *site.Summit) bool { return !hasDays(s) })
	if left := len(summits) - len(known); left > 0 {
		c.say("COMMENT", v.Words, fmt.Sprintf(v.Word("calendar.leftout"), left))
	}
	var zones zones
	for _, s := range known {
		if begins, ends, timed := x.hours(s); timed && s.Timezone != "" {
			zones.use(s.Timezone, begins, ends)
		}
	}
	zones.write(&c)
	for _, s := range known {
		x.event(&c, v, s)
	}
	c.line("END:VCALENDAR")
	return []byte(c.String())
}

// hours returns when a meeting begins and ends, on the clock of the place. It
// is not ok where the hours do not say enough: a meeting over several days
// needs both. The end is the zero Time where nobody says it.
func (x *Export) hours(s *site.Summit) (begins, ends time.Time, ok bool) {
	first, last, _ := days(s)
	starts, stops := s.Record.Starts, s.Record.Ends
	if !starts.IsSet() || first != last && !stops.IsSet() {
		return begins, ends, false
	}
	begins = at(first, starts, s.Timezone)
	if stops.IsSet() {
		ends = at(last, stops, s.Timezone)
	}
	there := func(t time.Time, clock record.Time) bool { return !clock.IsSet() || t.Format("15:04") == clock.V }
	if !there(begins, starts) || !there(ends, stops) {
		return begins, ends, false // when the clocks go forward, some hours are none
	}
	return begins, ends, !stops.IsSet() || ends.After(begins)
}

// degrees returns a number without an exponent, which FLOAT does not have.
func degrees(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// at returns a time of a day by the clock of a zone.
func at(day edtf.Day, clock record.Time, zone string) time.Time {
	year, month, date := day.Civil()
	var hour, minute int
	fmt.Sscanf(clock.V, "%d:%d", &hour, &minute) // its form has been checked
	return time.Date(int(year), time.Month(month), date, hour, minute, 0, 0, location(zone))
}

// event writes a meeting. What it says of time is that of the record: DTSTAMP
// when the record last said something new of it, SEQUENCE how often it has.
func (x *Export) event(c *ical, v tell.Voice, s *site.Summit) {
	rec := s.Record
	revised, given := s.Revised()
	c.line("BEGIN:VEVENT")
	c.line("UID:" + x.uid(s))
	c.line("DTSTAMP:" + utc(x.midnight(x.met(s, revised, given))))
	if given {
		c.line("LAST-MODIFIED:" + utc(x.midnight(revised)))
	}
	c.line(fmt.Sprintf("SEQUENCE:%d", sequence(s)))
	x.span(c, s)
	c.text("SUMMARY", rec.Title.In(v.Lang))
	c.say("DESCRIPTION", "", x.eventText(v, s)) // parts of it may be in different languages
	status := eventStatus[s.Status]
	if rec.Date.Qualified() && status == "CONFIRMED" {
		status = "TENTATIVE" // that day, as far as is known
	}
	c.line("STATUS:" + status)
	c.line("TRANSP:TRANSPARENT") // a record takes none of its reader's time
	c.say("LOCATION", "", strings.Join(collect(rec.Venues, func(venue record.Venue) string { return whole(v, venue) }), "; "))
	if i := slices.IndexFunc(rec.Venues, func(venue record.Venue) bool { return venue.Geo.IsSet() }); i >= 0 {
		c.line("GEO:" + degrees(rec.Venues[i].Geo.V[0]) + ";" + degrees(rec.Venues[i].Geo.V[1]))
	}
	if len(s.Topics) > 0 {
		names := collect(s.Topics, func(topic *site.Topic) string { return escapeText(v.Plain(topic.Title)) })
		c.line("CATEGORIES:" + strings.Join(names, ","))
	}
	if s.PartOf != nil {
		c.line("RELATED-TO:" + x.uid(s.PartOf)) // its parent
	}
	if x.Site.Hosted() {
		c.line("URL:" + v.EntryURL(&s.Entry, ""))
	}
	c.line("END:VEVENT")
}

// whole returns all that is known of where a venue is.
func whole(v tell.Voice, venue record.Venue) string {
	place, address := v.PlainPlace(venue), v.Plain(venue.Address)
	if place == "" || address == "" {
		return place + address
	}
	return place + " (" + address + ")"
}

// eventStatus are the statuses of RFC 5545 by those of the record. A meeting
// that is postponed does not take place on its day.
var eventStatus = map[string]string{"announced": "TENTATIVE", "held": "CONFIRMED", "postponed": "CANCELLED", "cancelled": "CANCELLED"}

// span writes when a meeting begins and ends: by the clock, or else by whole
// days, of which the end is the day after the last.
func (x *Export) span(c *ical, s *site.Summit) {
	begins, ends, timed := x.hours(s)
	if !timed {
		first, last, _ := days(s)
		c.line("DTSTART;VALUE=DATE:" + basicDate(first))
		c.line("DTEND;VALUE=DATE:" + basicDate(last+1))
		return
	}
	zone := ""
	if s.Timezone != "" {
		zone = ";TZID=" + s.Timezone
	}
	c.line("DTSTART" + zone + ":" + begins.Format(localTime))
	if !ends.IsZero() {
		c.line("DTEND" + zone + ":" + ends.Format(localTime))
	}
}

// eventText returns what is said of a meeting: its date in words where it is
// not certain, hours that the event itself does not give, what became of it,
// theme and summary.
func (x *Export) eventText(v tell.Voice, s *site.Summit) string {
	var lines []string
	if s.Record.Date.Qualified() {
		lines = append(lines, v.Date(s.Record.Date.Date))
	}
	if _, _, timed := x.hours(s); !timed {
		lines = append(lines, v.Hours(s.Record.Starts, s.Record.Ends))
	}
	if s.Status != "held" {
		lines = append(lines, v.Word("status")+": "+v.Word("meeting."+s.Status))
	}
	lines = append(lines, v.Plain(s.Record.Theme), v.PlainProse(s.Record.Summary))
	return strings.Join(slices.DeleteFunc(lines, func(line string) bool { return line == "" }), "\n")
}

// sequence returns how often the record says that it changed: it only grows.
func sequence(s *site.Summit) int {
	n := len(s.Meta.Changes)
	for _, c := range s.Commitments {
		n += len(c.Updates)
	}
	return n
}

// uid returns the permanent id of a meeting as calendars write it: that of its
// feed entries, at whom they are given by.
func (x *Export) uid(s *site.Summit) string {
	giver, _, _ := strings.Cut(x.tagger, ",")
	giver = giver[strings.IndexByte(giver, '@')+1:]
	return (&url.URL{Path: "summits/" + s.ID}).EscapedPath() + "@" + giver
}
