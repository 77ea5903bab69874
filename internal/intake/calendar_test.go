package intake_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/intake"
	"summitline/internal/record"
)

// seoul is a site in Seoul with two languages.
func seoul(t testing.TB) *record.Site {
	t.Helper()
	return siteOf(t, "title: a\nlanguages: [ko, en]\ntimezone: Asia/Seoul\n")
}

func siteOf(t testing.TB, text string) *record.Site {
	t.Helper()
	set, diags := record.Load(fstest.MapFS{"site.yaml": {Data: []byte(text)}}, "content", nil)
	if len(diags) > 0 {
		t.Fatal(printed(diags))
	}
	return set.Site
}

// calendar makes a calendar of one event.
func calendar(lines ...string) []byte {
	all := append([]string{"BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"}, lines...)
	return []byte(strings.Join(append(all, "END:VEVENT", "END:VCALENDAR", ""), "\r\n"))
}

func TestEventsBecomeCells(t *testing.T) {
	for _, test := range []struct {
		about string
		lines []string
		want  string
	}{
		{"texts", []string{`SUMMARY:제1회\, 보기\; 회의`, `DESCRIPTION:첫 줄\n둘째\\n 줄`, "LOCATION:코엑스"}, "title: 제1회, 보기; 회의\nbody: 첫 줄⏎둘째\\n 줄\nvenue.name: 코엑스\n"},
		{"folded lines", []string{"SUMM", " ARY:보", "\t기 ", " 회의"}, "title: 보기 회의\n"},
		{"languages", []string{"SUMMARY;LANGUAGE=en:Forum", "DESCRIPTION;LANGUAGE=fr:Réunion"}, "title(en): Forum\nbody: Réunion\n"},
		{"small letters", []string{"summary:보기", "dtstart;value=date:20240119"}, "title: 보기\ndate: 2024-01-19\n"},

		{"a day", []string{"DTSTART;VALUE=DATE:20240119", "DTEND;VALUE=DATE:20240120"}, "date: 2024-01-19\n"},
		{"a day without an end", []string{"DTSTART;VALUE=DATE:20240119"}, "date: 2024-01-19\n"},
		{"a day that ends on itself", []string{"DTSTART;VALUE=DATE:20240119", "DTEND;VALUE=DATE:20240119"}, "date: 2024-01-19\n"},
		{"days", []string{"DTSTART;VALUE=DATE:20240130", "DTEND;VALUE=DATE:20240202"}, "date: 2024-01-30/2024-02-01\n"},
		{"days that last", []string{"DTSTART;VALUE=DATE:20240119", "DURATION:P2D"}, "date: 2024-01-19/2024-01-20\n"},
		{"a whole day by the clock", []string{"DTSTART;TZID=Asia/Seoul:20240119T000000", "DTEND;TZID=Asia/Seoul:20240120T000000"}, "date: 2024-01-19\n"},

		{"UTC", []string{"DTSTART:20240119T050000Z", "DTEND:20240119T070000Z"}, "date: 2024-01-19\nstarts: 14:00\nends: 16:00\n"},
		{"UTC the evening before", []string{"DTSTART:20240118T233000Z"}, "date: 2024-01-19\nstarts: 08:30\n"},
		{"no zone", []string{"DTSTART:20240119T140000", "DTEND:20240119T160000"}, "date: 2024-01-19\nstarts: 14:00\nends: 16:00\n"},
		{"the zone of the site", []string{"DTSTART;TZID=Asia/Seoul:20240119T140000"}, "date: 2024-01-19\nstarts: 14:00\n"},
		{"another zone", []string{"DTSTART;TZID=Europe/Paris:20240119T140000", "DTEND;TZID=Europe/Paris:20240119T153000"}, "date: 2024-01-19\nstarts: 14:00\nends: 15:30\ntimezone: Europe/Paris\n"},
		{"an end in another zone", []string{"DTSTART;TZID=Asia/Seoul:20240119T140000", "DTEND:20240119T070000Z"}, "date: 2024-01-19\nstarts: 14:00\nends: 16:00\n"},
		{"a zone of Windows", []string{`DTSTART;TZID="Korea Standard Time":20240119T140000`}, "date: 2024-01-19\nstarts: 14:00\n"},
		{"a zone with its origin", []string{"DTSTART;TZID=/example.org/20240101_1/America/Argentina/Salta:20240119T140000"}, "date: 2024-01-19\nstarts: 14:00\ntimezone: America/Argentina/Salta\n"},
		{"a zone that there is not", []string{"DTSTART;TZID=Nowhere:20240119T140000"}, "[DTSTART]: Nowhere\ndate: 2024-01-19\nstarts: 14:00\n"},
		{"two days", []string{"DTSTART:20240119T140000", "DTEND:20240120T120000"}, "date: 2024-01-19/2024-01-20\nstarts: 14:00\nends: 12:00\n"},
		{"until midnight", []string{"DTSTART:20240119T190000", "DTEND:20240120T000000"}, "date: 2024-01-19\nstarts: 19:00\n[DTEND]: 20240120T000000\n"},
		{"a duration", []string{"DURATION:PT1H30M", "DTSTART:20240119T140000"}, "date: 2024-01-19\nstarts: 14:00\nends: 15:30\n"},
		{"no length", []string{"DTSTART:20240119T140000", "DTEND:20240119T140000"}, "date: 2024-01-19\nstarts: 14:00\n"},

		{"no date", []string{"DTSTART:soon"}, "[DTSTART]: soon\n"},
		{"no day", []string{"DTSTART;VALUE=DATE:20240231"}, "[DTSTART]: 20240231\n"},
		{"an end that is none", []string{"DTSTART:20240119T140000", "DTEND:late"}, "[DTEND]: late\ndate: 2024-01-19\nstarts: 14:00\n"},
		{"an end before the beginning", []string{"DTSTART:20240119T140000", "DTEND:20240119T130000"}, "[DTEND]: 20240119T130000\ndate: 2024-01-19\nstarts: 14:00\n"},
		{"a day and a time", []string{"DTSTART:20240119T140000", "DTEND;VALUE=DATE:20240120"}, "[DTEND]: 20240120\ndate: 2024-01-19\nstarts: 14:00\n"},
		{"a duration that is none", []string{"DTSTART:20240119T140000", "DURATION:long"}, "[DURATION]: long\ndate: 2024-01-19\nstarts: 14:00\n"},

		{"where", []string{"GEO:37.51;127.06", "URL:https://example.org/a"}, "venue.geo: 37.51, 127.06\nlinks: https://example.org/a\n"},
		{"online", []string{"LOCATION:https://example.org/meet"}, "venue.online: true\nvenue.url: https://example.org/meet\n"},
		{"as planned", []string{"STATUS:CONFIRMED"}, ""},
		{"perhaps", []string{"STATUS:TENTATIVE"}, "status: announced\n"},
		{"called off", []string{"STATUS:CANCELLED"}, "status: cancelled\n"},
		{"another status", []string{"STATUS:DRAFT"}, "[STATUS]: DRAFT\n"},
		{"topics", []string{`CATEGORIES:반도체,AI\, 로봇`, "CATEGORIES:인재"}, "topics: 반도체\ntopics: AI, 로봇\ntopics: 인재\n"},
		{"people", []string{
			`ORGANIZER;CN="보기부, 총괄":mailto:a@example.org`, "ATTENDEE;CN=홍길동;ROLE=CHAIR:mailto:b@example.org", "ATTENDEE;CUTYPE=GROUP;CN=보기전자:mailto:c@example.org",
			"ATTENDEE;CN=큰 방;CUTYPE=ROOM:mailto:d@example.org", "ATTENDEE;CN=김철수;PARTSTAT=DECLINED:mailto:e@example.org",
		}, "hosts(organizations): 보기부, 총괄\nparticipants(chair)(speakers): 홍길동\nparticipants(organizations): 보기전자\n[ATTENDEE]: 큰 방\n[ATTENDEE]: 김철수\n"},
		{"a name with signs", []string{"ATTENDEE;CN=Hong ^'Gil^' Dong:mailto:a@example.org"}, "participants(speakers): Hong \"Gil\" Dong\n"},
		{"what recurs", []string{"RRULE:FREQ=YEARLY", "EXDATE:20240101"}, "[RRULE]: FREQ=YEARLY\n[EXDATE]: 20240101\n"},
		{"what is no key", []string{"CONTACT:Kim", "UID:1", "DTSTAMP:20240101T000000Z", "X-MINE:a"}, "[CONTACT]: Kim\n"},
		{"an alarm", []string{"BEGIN:VALARM", "TRIGGER:-PT15M", "DESCRIPTION:x", "END:VALARM", "SUMMARY:a"}, "title: a\n"},
	} {
		rows, diags := intake.Calendar("a.ics", calendar(test.lines...), seoul(t))
		if diff := cmp.Diff("-\n"+test.want, given(rows)); diff != "" || len(diags) > 0 {
			t.Errorf("%s: %s%s", test.about, diff, printed(diags))
		}
	}
}

func TestTimesInUTCAreToldOnTheClockOfTheCalendar(t *testing.T) {
	event := "BEGIN:VEVENT\nDTSTART:20240119T050000Z\nEND:VEVENT\nEND:VCALENDAR\n"
	for _, test := range []struct{ site, head, want string }{
		{"title: a\ntimezone: Asia/Seoul", "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Paris\n", "date: 2024-01-19\nstarts: 06:00\ntimezone: Europe/Paris\n"},
		{"title: a", "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Asia/Seoul\n", "date: 2024-01-19\nstarts: 14:00\ntimezone: Asia/Seoul\n"},
		{"title: a", "BEGIN:VCALENDAR\n", "date: 2024-01-19\nstarts: 05:00\ntimezone: UTC\n"},
	} {
		rows, diags := intake.Calendar("a.ics", []byte(test.head+event), siteOf(t, test.site))
		if diff := cmp.Diff("-\n"+test.want, given(rows)); diff != "" || len(diags) > 0 {
			t.Errorf("%s%s", diff, printed(diags))
		}
	}
}

func TestWhatIsWrongWithACalendar(t *testing.T) {
	const whole = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nEND:VCALENDAR\n"
	for _, test := range []struct{ about, text, want string }{
		{"no calendar", "제목,날짜\n", "a.ics:1:1: error: this is not a calendar"},
		{"nothing", "", "a.ics:1:1: error: this is not a calendar"},
		{"an event alone", "BEGIN:VEVENT\nEND:VEVENT\n", "a.ics:1:7: error: this is not a calendar"},
		{"something behind it", whole + "SUMMARY:a\n", "a.ics:6:1: error: this is not a calendar"},
		{"cut off", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n", "a.ics:2:7: error: this VEVENT does not end: the file is cut off"},
		{"crossed", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "a.ics:3:5: error: \"VCALENDAR\" ends what has not begun"},
		{"a line that is none", strings.Replace(whole, "SUMMARY:a", "둘째 줄", 1), "a.ics:3:1: warning: this is no line of a calendar: passed over"},
		{"a task", strings.ReplaceAll(whole, "VEVENT", "VTODO"), "a.ics:2:7: warning: a VTODO is no meeting: passed over"},
		{"an address alone", strings.Replace(whole, "SUMMARY:a", "ATTENDEE:mailto:a@example.org", 1), "a.ics:3:10: warning: somebody of whom only an address is known: passed over"},
	} {
		rows, diags := intake.Calendar("a.ics", []byte(test.text), seoul(t))
		if got := printed(diags); !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: got\n%swant %s", test.about, got, test.want)
		}
		if diags.HasErrors() && rows != nil {
			t.Errorf("%s: there are rows", test.about)
		}
	}
}
