package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// zones are the observances of time zones that the events of a calendar fall
// into: standard and summer time, each since it last began.
type zones map[string][]observance

// observance is an offset of a time zone and when it began.
type observance struct {
	name     string
	summer   bool
	from, to int       // seconds before and from then on
	onset    time.Time // by the clock that was wound
}

// use enters what is in force in a zone at some times; the zero Time is none.
func (z *zones) use(name string, times ...time.Time) {
	if *z == nil {
		*z = zones{}
	}
	for _, t := range times {
		if t.IsZero() {
			continue
		}
		o := observe(t)
		if !slices.Contains((*z)[name], o) {
			(*z)[name] = append((*z)[name], o)
		}
	}
}

// observe returns what is in force at a time. What has been in force for ever,
// as far as anybody knows, begins with the year 1601, where other programs let
// it begin, or with that of the time, if that is earlier.
func observe(t time.Time) observance {
	abbreviation, offset := t.Zone()
	o := observance{name: abbreviation, summer: t.IsDST(), from: offset, to: offset}
	onset, _ := t.ZoneBounds()
	if onset.IsZero() {
		o.onset = time.Date(min(1601, t.Year()), time.January, 1, 0, 0, 0, 0, time.UTC)
		return o
	}
	_, o.from = onset.Add(-time.Second).Zone()
	o.onset = onset.UTC().Add(time.Duration(o.from) * time.Second)
	return o
}

// write writes the zones (RFC 5545, 3.6.5). Those observances into which no
// event falls are left out: of any two that are there, the later still holds.
func (z zones) write(c *ical) {
	names := make([]string, 0, len(z))
	for name := range z {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		list := z[name]
		slices.SortFunc(list, func(a, b observance) int { return a.onset.Compare(b.onset) })
		c.line("BEGIN:VTIMEZONE")
		c.line("TZID:" + name)
		for _, o := range list {
			kind := "STANDARD"
			if o.summer {
				kind = "DAYLIGHT"
			}
			c.line("BEGIN:" + kind)
			c.line("DTSTART:" + o.onset.Format(localTime))
			c.line("TZOFFSETFROM:" + utcOffset(o.from))
			c.line("TZOFFSETTO:" + utcOffset(o.to))
			if !strings.ContainsAny(cmp.Or(o.name, "+")[:1], "+-") { // which is no name
				c.line("TZNAME:" + o.name)
			}
			c.line("END:" + kind)
		}
		c.line("END:VTIMEZONE")
	}
}

// utcOffset returns an offset of so many seconds as hours and minutes, and
// seconds where there are some.
func utcOffset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	text := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		text += fmt.Sprintf("%02d", seconds%60)
	}
	return text
}
