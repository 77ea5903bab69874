package export_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// calendarOf returns the unfolded lines of the calendar of all meetings of a
// site with one, given by its keys.
func calendarOf(t *testing.T, base, keys string) []string {
	t.Helper()
	x := exported(t, records("-- site.yaml --\ntitle: 가\nas_of: 2024-06-30\n-- summits/a.yaml --\ntitle: 나\n"+keys+"\n"), base)
	for _, f := range x.FilesOf("calendar") {
		if f.Path == "calendar.ics" {
			return unfolded(t, string(f.Content()))
		}
	}
	return nil
}

// unfolded returns the lines of a calendar, and faults how they are folded.
func unfolded(t *testing.T, text string) []string {
	t.Helper()
	physical := strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
	for _, line := range physical {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	return strings.Split(strings.ReplaceAll(strings.Join(physical, "\n"), "\n ", ""), "\n")
}

// property returns the property of a name with its parameters, or "".
func property(lines []string, name string) string {
	for _, line := range lines {
		if strings.HasPrefix(line, name+":") || strings.HasPrefix(line, name+";") {
			return line
		}
	}
	return ""
}

func TestCalendarDays(t *testing.T) {
	for _, c := range []struct{ keys, start, end string }{
		{"date: 2024-01-19", "DTSTART;VALUE=DATE:20240119", "DTEND;VALUE=DATE:20240120"},
		{"date: 2024-02-28/2024-02-29", "DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240301"},
		{"date: 2024-01-19?", "DTSTART;VALUE=DATE:20240119", "DTEND;VALUE=DATE:20240120"},
		{"date: 0800-12-25", "DTSTART;VALUE=DATE:08001225", "DTEND;VALUE=DATE:08001226"},
		{"date: 2024-01-19\nstarts: \"14:00\"\nends: \"16:30\"\ntimezone: Asia/Seoul", "DTSTART;TZID=Asia/Seoul:20240119T140000", "DTEND;TZID=Asia/Seoul:20240119T163000"},
		{"date: 2024-01-19/2024-01-20\nstarts: \"14:00\"\nends: \"12:00\"\ntimezone: Asia/Seoul", "DTSTART;TZID=Asia/Seoul:20240119T140000", "DTEND;TZID=Asia/Seoul:20240120T120000"},
		{"date: 2024-01-19\nstarts: \"14:00\"", "DTSTART:20240119T140000", ""},
		{"date: 2024-01-19\nends: \"14:00\"", "DTSTART;VALUE=DATE:20240119", "DTEND;VALUE=DATE:20240120"},
		{"date: 2024-01-19/2024-01-20\nstarts: \"14:00\"", "DTSTART;VALUE=DATE:20240119", "DTEND;VALUE=DATE:20240121"},
		{"date: 2024-01", "", ""},
		{"date: 2024-01-XX", "", ""},
		{"date: 2024-01-19/..", "", ""},
		{"date: 2024-01-19/2024-02", "", ""},
		{"date: Y12024", "", ""},
		{"date: -0043-03-15", "", ""},
	} {
		lines := calendarOf(t, "", c.keys)
		lines = lines[max(slices.Index(lines, "BEGIN:VEVENT"), 0):] // a time zone has such lines too
		if start, end := property(lines, "DTSTART"), property(lines, "DTEND"); start != c.start || end != c.end {
			t.Errorf("%q: %s %s", c.keys, start, end)
		}
	}
}

func TestCalendarTimeZones(t *testing.T) {
	zone := func(keys string) string {
		lines := calendarOf(t, "", keys)
		text := strings.Join(lines, "\n")
		if i, j := strings.Index(text, "BEGIN:VTIMEZONE"), strings.LastIndex(text, "END:VTIMEZONE"); i >= 0 {
			return text[i : j+len("END:VTIMEZONE")]
		}
		return ""
	}
	for _, c := range []struct{ keys, want string }{
		{"date: 2024-01-19\nstarts: \"14:00\"\ntimezone: Asia/Seoul", `BEGIN:VTIMEZONE
TZID:Asia/Seoul
BEGIN:STANDARD
DTSTART:19881009T030000
TZOFFSETFROM:+1000
TZOFFSETTO:+0900
TZNAME:KST
END:STANDARD
END:VTIMEZONE`},
		{"date: 1988-07-19\nstarts: \"14:00\"\ntimezone: Asia/Seoul", `BEGIN:VTIMEZONE
TZID:Asia/Seoul
BEGIN:DAYLIGHT
DTSTART:19880508T020000
TZOFFSETFROM:+0900
TZOFFSETTO:+1000
TZNAME:KDT
END:DAYLIGHT
END:VTIMEZONE`},
		{"date: 2024-03-09/2024-03-11\nstarts: \"14:00\"\nends: \"15:00\"\ntimezone: America/New_York", `BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:STANDARD
DTSTART:20231105T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20240310T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
END:VTIMEZONE`},
		{"date: 1899-03-09\nstarts: \"14:00\"\ntimezone: Asia/Seoul", `BEGIN:VTIMEZONE
TZID:Asia/Seoul
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+082752
TZOFFSETTO:+082752
TZNAME:LMT
END:STANDARD
END:VTIMEZONE`},
		{"date: 2024-01-19\nstarts: \"14:00\"\ntimezone: Asia/Dubai", `BEGIN:VTIMEZONE
TZID:Asia/Dubai
BEGIN:STANDARD
DTSTART:19200101T000000
TZOFFSETFROM:+034112
TZOFFSETTO:+0400
END:STANDARD
END:VTIMEZONE`},
		{"date: 2024-01-19\nstarts: \"14:00\"", ""},
		{"date: 2024-01-19\ntimezone: Asia/Seoul", ""},
	} {
		if diff := cmp.Diff(c.want, zone(c.keys)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.keys, diff)
		}
	}
}

func TestCalendarTexts(t *testing.T) {
	long := strings.Repeat("아주 긴 요약, 세미콜론; 역슬래시\\ ", 12)
	lines := calendarOf(t, "https://example.org", "date: 2024-01-19?\nsummary: '"+long+"'\nvenue: {name: \"가,나\", geo: [37.5, -127.25]}\nstatus: postponed")
	for _, want := range []string{
		`DESCRIPTION:2024년 1월 19일(불확실)\n상태: 연기\n` + strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`).Replace(strings.TrimSpace(long)),
		`LOCATION:가\,나`, "GEO:37.5;-127.25", "STATUS:CANCELLED", "URL:https://example.org/summits/a/", "SOURCE;VALUE=URI:https://example.org/calendar.ics",
	} {
		name, _, _ := strings.Cut(want, ":")
		name, _, _ = strings.Cut(name, ";")
		if !slices.Contains(lines, want) {
			t.Errorf("no %s, but %s", want, property(lines, name))
		}
	}
	for _, name := range []string{"URL", "SOURCE"} {
		if got := property(calendarOf(t, "", "date: 2024-01-19"), name); got != "" {
			t.Errorf("without a base address there is %s", got)
		}
	}
}

// A day that is only about right is no day of a calendar, and an hour that the
// clocks skip is none of a day.
func TestCalendarSaysNoMoreThanTheRecord(t *testing.T) {
	for keys, want := range map[string][2]string{
		"date: 2024-04-15":  {"DTSTART;VALUE=DATE:20240415", "STATUS:CONFIRMED"},
		"date: 2024-04-15?": {"DTSTART;VALUE=DATE:20240415", "STATUS:TENTATIVE"},
		"date: 2024-04-15~": {"", ""},
		"date: 2024-04-15%": {"", ""},
		"date: 2024-03-10\nstarts: \"01:30\"\ntimezone: America/New_York":             {"DTSTART;TZID=America/New_York:20240310T013000", "STATUS:CONFIRMED"},
		"date: 2024-03-10\nstarts: \"02:30\"\ntimezone: America/New_York":             {"DTSTART;VALUE=DATE:20240310", "STATUS:CONFIRMED"},
		"date: 2024-01-19\nvenue: {name: 가, geo: [-0.00001, 127]}\nstatus: cancelled": {"DTSTART;VALUE=DATE:20240119", "STATUS:CANCELLED"},
	} {
		lines := calendarOf(t, "https://example.org", keys)
		for _, line := range want {
			if line != "" && !slices.Contains(lines, line) || line == "" && property(lines, "UID") != "" {
				t.Errorf("%q: no %q in %q", keys, line, lines)
			}
		}
		if geo := property(lines, "GEO"); strings.Contains(keys, "geo") && geo != "GEO:-0.00001;127" {
			t.Errorf("%s", geo)
		}
	}
}

func TestCalendarRevisions(t *testing.T) {
	for _, c := range []struct{ keys, stamp, modified, sequence string }{
		{"", "DTSTAMP:20240119T000000Z", "", "SEQUENCE:0"},
		{"updated: 2024-03-01", "DTSTAMP:20240301T000000Z", "LAST-MODIFIED:20240301T000000Z", "SEQUENCE:0"},
		{"changes: [{date: 2024-03-01, text: 가}, {date: 2024-02, text: 나}]", "DTSTAMP:20240301T000000Z", "LAST-MODIFIED:20240301T000000Z", "SEQUENCE:2"},
		{"commitments: {id: a, title: 가, updates: {date: 2024-02-02, status: kept}}", "DTSTAMP:20240202T000000Z", "LAST-MODIFIED:20240202T000000Z", "SEQUENCE:1"},
	} {
		lines := calendarOf(t, "https://example.org", "date: 2024-01-19\n"+c.keys)
		got := []string{property(lines, "DTSTAMP"), property(lines, "LAST-MODIFIED"), property(lines, "SEQUENCE")}
		if diff := cmp.Diff([]string{c.stamp, c.modified, c.sequence}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.keys, diff)
		}
		if moved := calendarOf(t, "https://moved.example", "date: 2024-01-20\n"+c.keys); property(moved, "UID") != property(lines, "UID") || property(lines, "UID") == "" {
			t.Errorf("%s becomes %s", property(lines, "UID"), property(moved, "UID"))
		}
	}
}
