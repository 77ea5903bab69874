package judges

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// calendarJudge reads calendars and tells what is in them, as ical.js has it.
const calendarJudge = `
const load = require("ical.js");
const ICAL = load.default ?? load;
const calendars = [];
for (const text of JSON.parse(require("fs").readFileSync(0))) {
  ICAL.TimezoneService.reset();
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate, end = event.endDate;
    return {
      uid: event.uid, days: start.isDate, start: start.toString(), end: end.toString(), summary: event.summary,
      zone: start.isDate ? "" : start.zone.tzid, from: start.toUnixTime(), until: end.toUnixTime(),
      status: component.getFirstPropertyValue("status"), sequence: component.getFirstPropertyValue("sequence"),
      stamp: component.getFirstPropertyValue("dtstamp").toString(),
    };
  });
  calendars.push({ events, comment: root.getFirstPropertyValue("comment") || "" });
}
console.log(JSON.stringify(calendars));
`

type calendarRead struct {
	Comment string
	Events  []struct {
		UID, Start, End, Summary, Zone, Status, Stamp string
		Days                                          bool
		From, Until                                   int64
		Sequence                                      int
	}
}

// TestJudgeCalendars has ical.js read all calendars, and holds what it reads of
// each event to the record of the meeting.
func TestJudgeCalendars(t *testing.T) {
	folder(t)
	timed := 0
	for _, s := range sites() {
		files := s.named("calendar.ics")
		texts := make([]string, len(files))
		for i, file := range files {
			texts[i] = string(s.files[file])
		}
		var read []calendarRead
		if err := json.Unmarshal(asked(t, calendarJudge, asJSON(t, texts)), &read); err != nil {
			t.Fatal(err)
		}
		for i, calendar := range read {
			for _, e := range calendar.Events {
				path, _, _ := strings.Cut(e.UID, "@")
				id, err := url.PathUnescape(strings.TrimPrefix(path, "summits/"))
				if err != nil {
					t.Fatal(err)
				}
				n := slices.IndexFunc(s.made.Summits, func(m *site.Summit) bool { return m.ID == id })
				if n < 0 {
					t.Errorf("%s: %s is an event of no meeting", files[i], e.UID)
					continue
				}
				m := s.made.Summits[n]
				first, last := dayOf(t, m.Record.Date.Start()), dayOf(t, m.Record.Date.End())
				if e.Days {
					if e.Start != first.Format(time.DateOnly) || e.End != last.AddDate(0, 0, 1).Format(time.DateOnly) {
						t.Errorf("%s: %s is from %s to %s", files[i], m.Record.Date, e.Start, e.End)
					}
					continue
				}
				timed++
				from, until := clock(t, first, m.Record.Starts, m.Timezone), clock(t, last, m.Record.Ends, m.Timezone)
				if !m.Record.Ends.IsSet() {
					until = from
				}
				if e.Zone != m.Timezone || e.From != from.Unix() || e.Until != until.Unix() {
					t.Errorf("%s: %s %s to %s is from %s to %s (%s)", files[i], m.Record.Date, m.Record.Starts.V, m.Record.Ends.V, e.Start, e.End, e.Zone)
				}
			}
		}
		all := read[slices.Index(files, "calendar.ics")]
		left := 0
		for _, m := range s.made.Summits {
			_, begun := m.Record.Date.Start().Day()
			if _, ended := m.Record.Date.End().Day(); !begun || !ended {
				left++
			}
		}
		if len(all.Events)+left != len(s.made.Summits) || (left > 0) != (all.Comment != "") {
			t.Errorf("%s: %d events, %d without a day, of %d meetings: %q", s.name, len(all.Events), left, len(s.made.Summits), all.Comment)
		}
	}
	if timed == 0 {
		t.Error("no event has hours")
	}
}

func dayOf(t *testing.T, d edtf.Date) time.Time {
	t.Helper()
	day, err := time.Parse(time.DateOnly, strings.TrimRight(d.String(), "?~%"))
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// clock returns a time of a day on the clock of a zone.
func clock(t *testing.T, day time.Time, at record.Time, zone string) time.Time {
	t.Helper()
	if !at.IsSet() {
		return day
	}
	where, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	when, err := time.ParseInLocation(time.DateOnly+" 15:04", day.Format(time.DateOnly)+" "+at.V, where)
	if err != nil {
		t.Fatal(err)
	}
	return when
}
