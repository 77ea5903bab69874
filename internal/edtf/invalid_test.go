package edtf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// invalid lists texts, with the expected fault between guillemets.
var invalid = []struct{ marked, message, suggestion string }{
	// Level 0: dates.
	{"«»", "expected the four digits of a year", ""},
	{"«hello»", `expected the four digits of a year, not "hello"`, ""},
	{"«21»", `a year has four digits, not "21"`, ""},
	{"«202»", `a year has four digits, not "202"`, ""},
	{"«20210907»", `a year has four digits, not "20210907"`, "2021-09-07"},
	{"«170000»", `a year has four digits, not "170000"`, "Y170000"},
	{"« 2021»", `expected the four digits of a year, not " 2021"`, "2021"},
	{"«+2021»", `expected the four digits of a year, not "+2021"`, "2021"},
	{"2021-«»", "expected the two digits of a month", "2021/.."},
	{"2021-«9»", `a month has two digits, not "9"`, "2021-09"},
	{"2021-«009»", `a month has two digits, not "009"`, ""},
	{"2021-«Sep»", `expected the two digits of a month, not "Sep"`, ""},
	{"2021-09-«7»", `a day has two digits, not "7"`, "2021-09-07"},
	{"2021-09-07«-01»", `expected nothing after the day, not "-01"`, ""},
	{"2021«.09.07»", `expected "-" or nothing after the year, not ".09.07"`, "2021-09-07"},
	{"2021-09«.07»", `expected "-" or nothing after the month, not ".07"`, "2021-09-07"},
	{"2021-«13»", `months are 01–12 and seasons 21–24, not "13"`, "2021"},
	{"2021-«00»", `months are 01–12 and seasons 21–24, not "00"`, "2021"},
	{"2021-«13»-01", `months are 01–12 and seasons 21–24, not "13"`, "2021-01-13"},
	{"2021-«00»-00?", `months are 01–12 and seasons 21–24, not "00"`, "2021?"},
	{"2021-09-«00»", `days are 01–31, not "00"`, "2021-09"},
	{"2021-09-«32»", `days are 01–31, not "32"`, "2021-09"},
	{"2021-09-«31»", "September 2021 has 30 days, not 31", "2021-09"},
	{"2021-02-«30»", "February 2021 has 28 days, not 30", "2021-02"},
	{"1900-02-«29»", "February 1900 has 28 days, not 29", "1900-02"},
	{"2020-02-«30»~", "February 2020 has 29 days, not 30", "2020-02~"},
	{"-0043-02-«29»", "February 44 BCE has 28 days, not 29", "-0043-02"},

	// Level 0: intervals.
	{"«2021/2020»", "the interval ends before it starts", "2020/2021"},
	{"«2021-09-08/2021-09-07»", "the interval ends before it starts", "2021-09-07/2021-09-08"},
	{"«2021/201X»", "the interval ends before it starts", "201X/2021"},
	{"2021/2022«/2023»", "an interval has only two sides", ""},
	{"2021«/09/07»", `the parts of a date are joined by "-", and "/" stands between two dates`, "2021-09-07"},
	{"2021-09-07/«08»", `a year has four digits, not "08"`, "2021-09-07/2021-09-08"},
	{"2021/«22»", `a year has four digits, not "22"`, "2021/2022"},
	{"2021-09-«31»/2021-10-02", "September 2021 has 30 days, not 31", "2021-09/2021-10-02"},
	{"2021-10-02/2021-«13»", `months are 01–12 and seasons 21–24, not "13"`, "2021-10-02/2021"},
	{"2021«..2023»", `expected "-" or nothing after the year, not "..2023"`, "2021/2023"},

	// Level 0: times, which are left out.
	{"2021-09-07«T09:00»", "a time goes in `starts` or `ends`", "2021-09-07"},
	{"2021-09-07«T09»", "a time goes in `starts` or `ends`", "2021-09-07"},
	{"2021-09-07« 09:00»", "a time goes in `starts` or `ends`", "2021-09-07"},
	{"1985-04-12«T23:20:30Z»", "a date has no time of day", "1985-04-12"},
	{"1985-04-12«T23:20:30+04:30»", "a date has no time of day", "1985-04-12"},
	{"2021-09-07/2021-09-08«T18:00»", "a date has no time of day", "2021-09-07/2021-09-08"},

	// Level 1: years after a letter.
	{"Y«»", "a year after Y has more than four digits", ""},
	{"Y«2021»", "a year after Y has more than four digits", "2021"},
	{"Y-«1985»", "a year after Y has more than four digits", "-1985"},
	{"Y«012345»", "a year after Y does not begin with 0", ""},
	{"Y«1234567890123456»", "a year after Y has at most 15 digits", ""},
	{"Y170000«-05»", `expected nothing after the year, not "-05"`, "Y170000"},
	{"Y17000«X»", `expected nothing after the year, not "X"`, ""},
	{"«y170000»", "expected the four digits of a year", "Y170000"},

	// Level 1: negative years.
	{"«-0000»", "the year 0 has no sign", "0000"},
	{"-«985»", `a year has four digits, not "985"`, ""},
	{"-«170000»", `a year has four digits, not "170000"`, "Y-170000"},

	// Level 1: seasons.
	{"2021-«20»", `months are 01–12 and seasons 21–24, not "20"`, "2021"},
	{"2021-21«-07»", `expected nothing after the season, not "-07"`, "2021-07-21"},
	{"2021-«2X»", `months are 01–12 and seasons 21–24, not "2X"`, "2021"},

	// Level 1: qualification.
	{"2021?«~»", "a date has one mark at most", "2021%"},
	{"2021-09~«~»", "a date has one mark at most", "2021-09~"},
	{"2021«!»", `expected "-" or nothing after the year, not "!"`, ""},

	// Level 1: open and unknown sides.
	{"«/»", "an interval needs a date on at least one side", ""},
	{"«..»", "an interval needs a date on at least one side", ""},
	{"«../»", "an interval needs a date on at least one side", ""},
	{"«/..»", "an interval needs a date on at least one side", ""},
	{"«../..»", "an interval needs a date on at least one side", ""},
	{"2021/«...»", `expected the four digits of a year, not "..."`, ""},
	{"2021/«open»", `expected the four digits of a year, not "open"`, "2021/.."},
	{"«unknown»/2021", `expected the four digits of a year, not "unknown"`, "/2021"},

	// Unspecified digits.
	{"202«x»", "a digit that is not known is written X", "202X"},
	{"202«?»", "a digit that is not known is written X", "202X"},
	{"20«??»", "a digit that is not known is written X", "20XX"},
	{"19«uu»", "a digit that is not known is written X", "19XX"},
	{"2021-«??»", "a digit that is not known is written X", "2021-XX"},
	{"2021-09-«?»", "a digit that is not known is written X", "2021-09-XX"},
	{"2021-«xx»-07", "a digit that is not known is written X", "2021-XX-07"},
	{"2019/202«x»", "a digit that is not known is written X", "2019/202X"},
	{"2021-«X»", `a month has two digits, not "X"`, "2021-XX"},
	{"2021-«9X»", `months are 01–12 and seasons 21–24, not "9X"`, "2021"},
	{"2021-X3-«31X»", `a day has two digits, not "31X"`, ""},
	{"2021-02-«3X»", "February 2021 has 28 days, not 3X", "2021-02"},
	{"2021-XX-«32»", `days are 01–31, not "32"`, "2021-XX"},
	{"2021-09-«4X»", `days are 01–31, not "4X"`, "2021-09"},
	{"19X1-02-«29»", "no February of 19X1 has a day 29", "19X1-02"},
	{"2021-X4-«31»", "no month X4 of 2021 has a day 31", "2021-X4"},

	// Level 2, which is left out.
	{"«~»2021-09", "a mark for part of a date is not supported", "2021-09~"},
	{"2021-«~»09", "a mark for part of a date is not supported", "2021-09~"},
	{"2021«?»-09~-07", "a mark for part of a date is not supported", "2021-09-07%"},
	{"2004-06-«~»01/2004-06-~20", "a mark for part of a date is not supported", "2004-06-01~/2004-06-20~"},
	{"«[1667,1668,1670..1672]»", "a set of dates is not supported", "16XX"},
	{"«[2021-09-07,2021-10-02]»", "a set of dates is not supported", "2021-XX-XX"},
	{"«[1999,2001]»", "a set of dates is not supported", "1999/2001"},
	{"«[2021]»", "a set of dates is not supported", "2021"},
	{"«[..1984]»", "a set of dates is not supported", "../1984"},
	{"«{1960,1961-12}»", "a set of dates is not supported", "1960/1961-12"},
	{"«{1960..}»", "a set of dates is not supported", "1960/.."},
	{"«[,]»", "a set of dates is not supported", ""},
	{"Y1«E5»", "a year with an exponent is not supported", "Y100000"},
	{"Y-17«E7»", "a year with an exponent is not supported", "Y-170000000"},
	{"Y5«E2»", "a year with an exponent is not supported", "0500"},
	{"1950«S2»", "significant digits are not supported", "19XX"},
	{"Y171010000«S3»", "significant digits are not supported", "Y171010000~"},
	{"2021-«25»", `months are 01–12 and seasons 21–24, not "25"`, "2021-21"},
	{"2021-«29»", `months are 01–12 and seasons 21–24, not "29"`, "2021-09/2021-11"},
	{"2021-«30»", `months are 01–12 and seasons 21–24, not "30"`, "2021"},
	{"2021-«34»~", `months are 01–12 and seasons 21–24, not "34"`, "2021-04~/2021-06~"},
	{"2021-«39»", `months are 01–12 and seasons 21–24, not "39"`, "2021-09/2021-12"},
	{"2021-«41»", `months are 01–12 and seasons 21–24, not "41"`, "2021-07/2021-12"},

	// Characters that look right.
	{"«２０２１－０９－０７»", "not in full-width ones", "2021-09-07"},
	{"2021«–»09–07", `the parts of a date are joined by the plain hyphen "-"`, "2021-09-07"},
	{"2021-09«−»07", `the parts of a date are joined by the plain hyphen "-"`, "2021-09-07"},
	{"2021«–2023»", `expected "-" or nothing after the year, not "–2023"`, "2021/2023"},
	{"2021«\xff»", "expected", ""},
}

func TestParseInvalid(t *testing.T) {
	for _, test := range invalid {
		want := unmarked(test.marked)
		want.Suggestion = test.suggestion
		date, err := Parse(want.Text)
		if err == nil {
			t.Errorf("%s: no error", want.Text)
			continue
		}
		if !date.IsZero() {
			t.Errorf("%s: an error, and the date %v", want.Text, date)
		}
		got := *err.(*SyntaxError)
		if message := got.Message.String(); !strings.Contains(message, test.message) {
			t.Errorf("%s: %q, want %q", want.Text, message, test.message)
		}
		got.Message = want.Message
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", want.Text, diff)
		}
	}
}

// unmarked returns the text and the fault that a marked text stands for.
func unmarked(marked string) SyntaxError {
	before, rest, _ := strings.Cut(marked, "«")
	fault, after, _ := strings.Cut(rest, "»")
	return SyntaxError{
		Text:  before + fault + after,
		Start: len(before),
		End:   len(before + fault),
	}
}

func TestErrorText(t *testing.T) {
	for text, want := range map[string]string{
		"2021-13": `invalid date "2021-13": months are 01–12 and seasons 21–24, not "13" (did you mean "2021"?)`,
		"hello":   `invalid date "hello": expected the four digits of a year, not "hello"`,
	} {
		if _, err := Parse(text); err.Error() != want {
			t.Errorf("got  %s\nwant %s", err, want)
		}
	}
}
