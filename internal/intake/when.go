package intake

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// moment is a point in time as a calendar gives it.
type moment struct {
	time.Time
	isDay    bool // without hours
	floating bool // on whatever clock is there
	zone     string
}

var momentForm = lazyregexp.New(`^(\d{8})(?:T(\d{6})(Z?))?$`)

// momentOf reads a DTSTART or DTEND. A time in UTC is told on the clock of a
// zone, and one that names no zone is on the clock of another. What is wrong with
// it is said; an unknown time zone leaves the hours as they are.
func momentOf(p property, zone, unnamed *time.Location) (m moment, unknownZone string, problem diag.Text) {
	value := strings.TrimSpace(p.value)
	parts := momentForm().FindStringSubmatch(value)
	if parts == nil {
		return m, "", diag.Say("%q is not a date of a calendar", value)
	}
	form, text := "20060102", parts[1]
	if m.isDay = parts[2] == ""; !m.isDay {
		form, text = "20060102150405", parts[1]+parts[2]
	}
	at := unnamed
	switch asked := p.params["TZID"]; {
	case m.isDay || parts[3] != "":
	case asked == "":
		m.floating = true
	default:
		found, err := location(asked)
		if err != nil {
			m.floating, unknownZone = true, asked
			break
		}
		at, m.zone = found, found.String()
	}
	t, err := time.ParseInLocation(form, text, at)
	if err != nil {
		return m, "", diag.Say("%q is not a date of a calendar", value)
	}
	if parts[3] != "" {
		t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC).In(zone)
		m.zone = zone.String()
	}
	m.Time = t
	return m, unknownZone, diag.Text{}
}

// location returns a time zone by its IANA name, which some programs put an
// origin before, or by the name that Windows has for it.
func location(name string) (*time.Location, error) {
	if known, ok := windowsZones[name]; ok {
		name = known
	}
	parts := strings.Split(strings.Trim(name, "/"), "/")
	var err error
	for _, n := range []int{len(parts), 3, 2} {
		if n > len(parts) {
			continue
		}
		iana := strings.Join(parts[len(parts)-n:], "/")
		var found *time.Location
		if iana != "" && iana != "Local" {
			if found, err = time.LoadLocation(iana); err == nil {
				return found, nil
			}
		}
	}
	return nil, fmt.Errorf("no time zone %q: %w", name, err)
}

// windowsZones are the zones of Windows in which meetings of interest here are
// most often held.
var windowsZones = map[string]string{
	"Korea Standard Time": "Asia/Seoul", "North Korea Standard Time": "Asia/Pyongyang", "Tokyo Standard Time": "Asia/Tokyo",
	"China Standard Time": "Asia/Shanghai", "Taipei Standard Time": "Asia/Taipei", "Singapore Standard Time": "Asia/Singapore",
	"India Standard Time": "Asia/Kolkata", "UTC": "UTC", "GMT Standard Time": "Europe/London", "W. Europe Standard Time": "Europe/Berlin",
	"Romance Standard Time": "Europe/Paris", "Eastern Standard Time": "America/New_York", "Central Standard Time": "America/Chicago",
	"Pacific Standard Time": "America/Los_Angeles",
}

var durationForm = lazyregexp.New(`^\+?P(?:(\d{1,4})W|(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?)$`)

// durationOf reads a DURATION.
func durationOf(value string) (time.Duration, bool) {
	m := durationForm().FindStringSubmatch(strings.TrimSpace(value))
	if m == nil {
		return 0, false
	}
	var total time.Duration
	for i, unit := range []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second} {
		n, _ := strconv.Atoi(m[i+1])
		total += time.Duration(n) * unit
	}
	return total, true
}
