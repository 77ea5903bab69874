package intake

import (
	"slices"
	"strings"
	"time"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/record"
)

// Calendar reads the events of an iCalendar file as summits of a site. What
// programs note for themselves, as UID or X-…, is left out, and so are the
// addresses of people: a record is for everybody to read.
func Calendar(name string, data []byte, site *record.Site) ([]draft.Row, diag.List) {
	file, diags := decode(name, data)
	if diags.HasErrors() {
		return nil, diags
	}
	calendars, found := parseICS(file)
	diags = append(diags, found...)
	if diags.HasErrors() {
		return nil, diags
	}
	var rows []draft.Row
	for _, calendar := range calendars {
		for _, c := range calendar.inner {
			switch c.name {
			case "VEVENT":
				e := event{component: c, site: site, zone: zoneOf(calendar, site)}
				e.read(&diags)
				rows = append(rows, draft.Row{Cells: e.cells, At: e.where()})
			case "VTIMEZONE":
			default:
				diags.Warnf(c.at, "passed-over", "a %s is no meeting: passed over", c.name)
			}
		}
	}
	return rows, diags
}

// zoneOf returns the time zone of what a calendar gives in UTC: its own, else
// that of the site.
func zoneOf(calendar *component, site *record.Site) *time.Location {
	if p, found := calendar.get("X-WR-TIMEZONE"); found {
		if zone, err := location(strings.TrimSpace(p.value)); err == nil {
			return zone
		}
	}
	if zone, err := location(site.Timezone.V); err == nil {
		return zone
	}
	return time.UTC
}

// event is an event that is being read.
type event struct {
	*component
	site  *record.Site
	zone  *time.Location
	cells []draft.Cell
}

// where returns the place of what the event is called.
func (e *event) where() diag.Span {
	if p, found := e.get("SUMMARY"); found {
		return p.at
	}
	return e.at
}

// own are the properties that say nothing of the meeting.
var own = []string{
	"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "CLASS", "TRANSP", "PRIORITY", "RECURRENCE-ID", "REQUEST-STATUS", "COLOR",
}

// add adds a cell, unless there is nothing in it.
func (e *event) add(p property, path, text string) *draft.Cell {
	e.cells = append(e.cells, draft.Cell{Path: path, Text: text, From: &draft.Origin{Label: p.name, Text: text, At: p.at}})
	return &e.cells[len(e.cells)-1]
}

// misfit adds what fits no key, and why.
func (e *event) misfit(p property, text, why string, args ...any) {
	e.add(p, "", text).Why = diag.Say(why, args...)
}

func (e *event) read(diags *diag.List) {
	for _, p := range e.properties {
		text := strings.TrimSpace(unescape(p.value))
		switch p.name {
		case "SUMMARY":
			e.add(p, "title", text).Lang = langOf(strings.ToLower(p.params["LANGUAGE"]), e.site.Langs())
		case "DESCRIPTION":
			e.add(p, "body", text).Lang = langOf(strings.ToLower(p.params["LANGUAGE"]), e.site.Langs())
		case "DTSTART":
			e.when(p)
		case "DTEND", "DURATION": // read with DTSTART
		case "LOCATION":
			e.location(p, text)
		case "GEO":
			e.add(p, "venue.geo", strings.ReplaceAll(text, ";", ", "))
		case "URL":
			e.add(p, "links", text)
		case "STATUS":
			e.status(p, strings.ToUpper(text))
		case "CATEGORIES":
			for _, topic := range listed(p.value) {
				e.add(p, "topics", topic)
			}
		case "ORGANIZER", "ATTENDEE":
			e.person(p, diags)
		case "RRULE", "RDATE", "EXDATE":
			e.misfit(p, text, "a meeting that recurs: each needs a record of its own")
		default:
			if !slices.Contains(own, p.name) && !strings.HasPrefix(p.name, "X-") {
				e.misfit(p, text, "no key of a summit takes a %s", p.name)
			}
		}
	}
}

func (e *event) location(p property, text string) {
	if strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://") {
		e.add(p, "venue.online", "true")
		e.add(p, "venue.url", text)
		return
	}
	e.add(p, "venue.name", text)
}

func (e *event) status(p property, status string) {
	switch status {
	case "CONFIRMED": // whether it was held is for its date to say
	case "TENTATIVE":
		e.add(p, "status", "announced")
	case "CANCELLED":
		e.add(p, "status", "cancelled")
	default:
		e.misfit(p, status, "no status of a summit is like %q", status)
	}
}

// person adds somebody who invited or was invited, by name.
func (e *event) person(p property, diags *diag.List) {
	name := strings.TrimSpace(p.params["CN"])
	if name == "" || strings.Contains(name, "@") {
		diags.Warnf(p.at, "passed-over", "somebody of whom only an address is known: passed over")
		return
	}
	if i := strings.Index(p.line.Text(), name); i >= 0 {
		p.at = p.line.File.Span(p.line.Start()+i, p.line.Start()+i+len(name))
	}
	path := "participants"
	if p.name == "ORGANIZER" {
		path = "hosts"
	}
	switch kind := strings.ToUpper(p.params["CUTYPE"]); {
	case kind == "ROOM" || kind == "RESOURCE":
		e.misfit(p, name, "a room or a thing, and nobody")
		return
	case strings.EqualFold(p.params["PARTSTAT"], "DECLINED"):
		e.misfit(p, name, "somebody who was invited and declined")
		return
	case kind == "GROUP" || path == "hosts":
		e.add(p, path, name).Kind = record.KindOrganizations
	default:
		e.add(p, path, name).Kind = record.KindSpeakers
	}
	if path == "participants" && strings.EqualFold(p.params["ROLE"], "CHAIR") {
		e.cells[len(e.cells)-1].Part = "chair"
	}
}

const (
	dayForm   = "2006-01-02"
	clockForm = "15:04"
)

// when adds the days and hours of the event.
func (e *event) when(p property) {
	start, unknownZone, problem := momentOf(p, e.zone, time.UTC)
	if !problem.IsZero() {
		e.add(p, "", p.value).Why = problem
		return
	}
	if unknownZone != "" {
		e.misfit(p, unknownZone, "%q is not an IANA time zone", unknownZone)
	}
	end, at := e.end(p, start)
	if !start.isDay && !end.isDay && isMidnight(start) && isMidnight(end) && end.After(start.Time) {
		start.isDay, end.isDay = true, true // a whole day, as some programs write it
	}
	if start.isDay {
		if last := end.AddDate(0, 0, -1); last.After(start.Time) {
			e.add(p, "date", start.Format(dayForm)+"/"+last.Format(dayForm))
			return
		}
		e.add(p, "date", start.Format(dayForm))
		return
	}
	first, last := start.Format(dayForm), end.Format(dayForm)
	midnight := isMidnight(end) && last == start.AddDate(0, 0, 1).Format(dayForm)
	if first == last || midnight {
		e.add(p, "date", first)
	} else {
		e.add(p, "date", first+"/"+last)
	}
	e.add(p, "starts", start.Format(clockForm))
	switch {
	case midnight:
		e.misfit(at, at.value, "a meeting that ends at midnight, for which there is no time of that day")
	case end.After(start.Time):
		e.add(at, "ends", end.Format(clockForm))
	}
	if start.zone != "" && start.zone != e.site.Timezone.V {
		e.add(p, "timezone", start.zone)
	}
}

func isMidnight(m moment) bool { return m.Format("150405") == "000000" }

// end returns when the event ends, on the clock of its start, and the property
// that says so. Without one, or with one that cannot be, it is the start.
func (e *event) end(p property, start moment) (moment, property) {
	if given, found := e.get("DTEND"); found {
		end, _, problem := momentOf(given, start.Location(), start.Location())
		switch {
		case !problem.IsZero():
			e.add(given, "", given.value).Why = problem
			return start, p
		case end.isDay != start.isDay:
			e.misfit(given, given.value, "a day and a time of day do not go together")
			return start, p
		case !end.floating:
			end.Time = end.In(start.Location())
		}
		if end.Before(start.Time) {
			e.misfit(given, given.value, "the end, %q, is before the beginning, %q", given.value, p.value)
			return start, p
		}
		return end, given
	}
	if given, found := e.get("DURATION"); found {
		d, ok := durationOf(given.value)
		if !ok {
			e.misfit(given, given.value, "%q is not a duration", given.value)
			return start, p
		}
		end := start
		end.Time = start.Add(d)
		return end, given
	}
	return start, p
}
