package edtf

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// meaning is what a valid date is expected to mean.
type meaning struct {
	Text, Earliest, Latest, Korean, English string
}

var valid = []meaning{
	// Level 0: dates.
	{"2021-09-07", "2021-09-07", "2021-09-07", "2021년 9월 7일", "7 September 2021"},
	{"2021-09", "2021-09-01", "2021-09-30", "2021년 9월", "September 2021"},
	{"2021", "2021-01-01", "2021-12-31", "2021년", "2021"},
	{"2020-02-29", "2020-02-29", "2020-02-29", "2020년 2월 29일", "29 February 2020"},
	{"0985", "0985-01-01", "0985-12-31", "서기 985년", "985 CE"},
	{"0000", "0000-01-01", "0000-12-31", "기원전 1년", "1 BCE"},

	// Level 0: intervals.
	{"2023-11-01/2023-11-02", "2023-11-01", "2023-11-02", "2023년 11월 1일~2일", "1–2 November 2023"},
	{"2023-11-30/2023-12-01", "2023-11-30", "2023-12-01", "2023년 11월 30일~12월 1일", "30 November – 1 December 2023"},
	{"2023-12-30/2024-01-02", "2023-12-30", "2024-01-02", "2023년 12월 30일~2024년 1월 2일", "30 December 2023 – 2 January 2024"},
	{"2021-03/2021-05", "2021-03-01", "2021-05-31", "2021년 3월~5월", "March–May 2021"},
	{"2021-12/2022-01", "2021-12-01", "2022-01-31", "2021년 12월~2022년 1월", "December 2021 – January 2022"},
	{"1964/2008", "1964-01-01", "2008-12-31", "1964년~2008년", "1964–2008"},
	{"2004-02-01/2005-02", "2004-02-01", "2005-02-28", "2004년 2월 1일~2005년 2월", "1 February 2004 – February 2005"},
	{"2004/2004-02-01", "2004-01-01", "2004-02-01", "2004년~2004년 2월 1일", "2004 – 1 February 2004"},
	{"2021-09-07/2021-09-07", "2021-09-07", "2021-09-07", "2021년 9월 7일", "7 September 2021"},
	{"2021-09/2021", "2021-09-01", "2021-12-31", "2021년 9월~2021년", "September 2021 – 2021"},

	// Level 1: years after a letter.
	{"Y170000", "+170000-01-01", "+170000-12-31", "서기 170,000년", "170,000 CE"},
	{"Y-170000", "-170000-01-01", "-170000-12-31", "기원전 170,001년", "170,001 BCE"},
	{"Y-170000~", "-170000-01-01", "-170000-12-31", "기원전 170,001년경", "around 170,001 BCE"},
	{"Y999999999999999", "+999999999999999-01-01", "+999999999999999-12-31", "서기 999,999,999,999,999년", "999,999,999,999,999 CE"},
	{"Y-17000/Y-16000", "-17000-01-01", "-16000-12-31", "기원전 17,001년~기원전 16,001년", "17,001 BCE – 16,001 BCE"},

	// Level 1: negative years.
	{"-0001", "-0001-01-01", "-0001-12-31", "기원전 2년", "2 BCE"},
	{"-1985", "-1985-01-01", "-1985-12-31", "기원전 1986년", "1986 BCE"},
	{"-0043-03-15", "-0043-03-15", "-0043-03-15", "기원전 44년 3월 15일", "15 March 44 BCE"},
	{"-0004-02-29", "-0004-02-29", "-0004-02-29", "기원전 5년 2월 29일", "29 February 5 BCE"},
	{"-0043-03-01/-0043-03-15", "-0043-03-01", "-0043-03-15", "기원전 44년 3월 1일~15일", "1–15 March 44 BCE"},
	{"-0010/0010", "-0010-01-01", "0010-12-31", "기원전 11년~서기 10년", "11 BCE – 10 CE"},

	// Level 1: seasons.
	{"2021-21", "2021-03-01", "2021-05-31", "2021년 봄", "spring 2021"},
	{"2021-22", "2021-06-01", "2021-08-31", "2021년 여름", "summer 2021"},
	{"2021-23", "2021-09-01", "2021-11-30", "2021년 가을", "autumn 2021"},
	{"2021-24", "2021-12-01", "2022-02-28", "2021년 겨울", "winter 2021"},
	{"2023-24", "2023-12-01", "2024-02-29", "2023년 겨울", "winter 2023"},
	{"2021-21~", "2021-03-01", "2021-05-31", "2021년 봄 무렵", "around spring 2021"},
	{"2021-21/2021-23", "2021-03-01", "2021-11-30", "2021년 봄~가을", "spring–autumn 2021"},
	{"2021-22/..", "2021-06-01", "..", "2021년 여름부터", "since summer 2021"},

	// Level 1: qualification.
	{"2021-09-07?", "2021-09-07", "2021-09-07", "2021년 9월 7일(불확실)", "7 September 2021 (uncertain)"},
	{"2022-10~", "2022-10-01", "2022-10-31", "2022년 10월경", "around October 2022"},
	{"2021%", "2021-01-01", "2021-12-31", "2021년경(불확실)", "around 2021 (uncertain)"},
	{"2021-XX?", "2021-01-01", "2021-12-31", "2021년(월 미상, 불확실)", "2021 (month unknown, uncertain)"},
	{"202X~", "2020-01-01", "2029-12-31", "2020년대 무렵", "around the 2020s"},

	// Level 1: digits unspecified from the right.
	{"202X", "2020-01-01", "2029-12-31", "2020년대", "the 2020s"},
	{"20XX", "2000-01-01", "2099-12-31", "20XX년", "20XX"},
	{"2XXX", "2000-01-01", "2999-12-31", "2XXX년", "2XXX"},
	{"098X", "0980-01-01", "0989-12-31", "980년대", "the 980s"},
	{"000X", "0000-01-01", "0009-12-31", "000X년", "000X"},
	{"XXXX", "0000-01-01", "9999-12-31", "연도 미상", "year unknown"},
	{"XXXX~", "0000-01-01", "9999-12-31", "연도 미상", "year unknown"},
	{"2021-XX", "2021-01-01", "2021-12-31", "2021년(월 미상)", "2021 (month unknown)"},
	{"2021-09-XX", "2021-09-01", "2021-09-30", "2021년 9월(일 미상)", "September 2021 (day unknown)"},
	{"2021-XX-XX", "2021-01-01", "2021-12-31", "2021년(월·일 미상)", "2021 (month and day unknown)"},
	{"XXXX-XX-XX", "0000-01-01", "9999-12-31", "연도·월·일 미상", "year, month and day unknown"},
	{"-004X", "-0049-01-01", "-0040-12-31", "기원전 50~41년 중", "between 50 and 41 BCE"},
	{"-004X~", "-0049-01-01", "-0040-12-31", "기원전 50~41년경", "approximately between 50 and 41 BCE"},
	{"-000X", "-0009-01-01", "-0001-12-31", "기원전 10~2년 중", "between 10 and 2 BCE"},

	// Level 1: open and unknown sides.
	{"2020-02/..", "2020-02-01", "..", "2020년 2월부터", "since February 2020"},
	{"2020-02/", "2020-02-01", "..", "2020년 2월~(끝 미상)", "from February 2020 until an unknown date"},
	{"../2020", "..", "2020-12-31", "2020년까지", "until 2020"},
	{"/2020", "..", "2020-12-31", "(시작 미상)~2020년", "from an unknown date until 2020"},
	{"2020-02~/..", "2020-02-01", "..", "2020년 2월경부터", "since around February 2020"},
	{"../2020?", "..", "2020-12-31", "2020년(불확실)까지", "until 2020 (uncertain)"},

	// Level 1: qualified and unspecified sides.
	{"1984~/2004-06", "1984-01-01", "2004-06-30", "1984년경~2004년 6월", "around 1984 – June 2004"},
	{"2023-11-01~/2023-11-02", "2023-11-01", "2023-11-02", "2023년 11월 1일경~2일", "around 1 November 2023 – 2 November 2023"},
	{"2023-11-01/2023-11-02?", "2023-11-01", "2023-11-02", "2023년 11월 1일~2일(불확실)", "1 November 2023 – 2 November 2023 (uncertain)"},
	{"2021~/2023~", "2021-01-01", "2023-12-31", "2021년경~2023년경", "around 2021 – around 2023"},
	{"2021~/2021~", "2021-01-01", "2021-12-31", "2021년경", "around 2021"},
	{"2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "2004년 6월(일 미상)~2004년 7월 3일", "June 2004 (day unknown) – 3 July 2004"},
	{"201X/2021", "2010-01-01", "2021-12-31", "2010년대~2021년", "the 2010s – 2021"},
	{"2021-XX/2021-XX", "2021-01-01", "2021-12-31", "2021년(월 미상)~2021년(월 미상)", "2021 (month unknown) – 2021 (month unknown)"},
	{"2021-12/202X", "2021-12-01", "2029-12-31", "2021년 12월~2020년대", "December 2021 – the 2020s"},

	// Level 2: unspecified digits in any place.
	{"156X-12-25", "1560-12-25", "1569-12-25", "156X년 12월 25일", "25 December 156X"},
	{"15XX-12-25", "1500-12-25", "1599-12-25", "15XX년 12월 25일", "25 December 15XX"},
	{"XXXX-12-XX", "0000-12-01", "9999-12-31", "12월(연도·일 미상)", "December (year and day unknown)"},
	{"XXXX-12-25", "0000-12-25", "9999-12-25", "12월 25일(연도 미상)", "25 December (year unknown)"},
	{"1XXX-XX", "1000-01-01", "1999-12-31", "1XXX년(월 미상)", "1XXX (month unknown)"},
	{"1XXX-12", "1000-12-01", "1999-12-31", "1XXX년 12월", "December 1XXX"},
	{"1984-1X", "1984-10-01", "1984-12-31", "1984년 10~12월 중", "between October and December 1984"},
	{"1984-0X", "1984-01-01", "1984-09-30", "1984년 1~9월 중", "between January and September 1984"},
	{"1X85", "1085-01-01", "1985-12-31", "1X85년", "1X85"},
	{"202X-05", "2020-05-01", "2029-05-31", "202X년 5월", "May 202X"},
	{"202X-XX", "2020-01-01", "2029-12-31", "2020년대(월 미상)", "the 2020s (month unknown)"},
	{"202X-21", "2020-03-01", "2029-05-31", "202X년 봄", "spring 202X"},
	{"XXXX-21", "0000-03-01", "9999-05-31", "봄(연도 미상)", "spring (year unknown)"},
	{"2021-XX-07", "2021-01-07", "2021-12-07", "2021년 어느 달 7일", "the 7th of an unknown month in 2021"},
	{"2021-XX-31", "2021-01-31", "2021-12-31", "2021년 어느 달 31일", "the 31st of an unknown month in 2021"},
	{"XXXX-XX-22", "0000-01-22", "9999-12-22", "어느 달 22일(연도 미상)", "the 22nd of an unknown month (year unknown)"},
	{"2021-X1", "2021-01-01", "2021-11-30", "2021년 1월 또는 11월", "January or November 2021"},
	{"2021-X3", "2021-03-01", "2021-03-31", "2021년 3월", "March 2021"},
	{"2021-X1-07", "2021-01-07", "2021-11-07", "2021년 1월 또는 11월 중 7일", "the 7th of January or November 2021"},
	{"2021-X1-31", "2021-01-31", "2021-01-31", "2021년 1월 31일", "31 January 2021"},
	{"2021-1X-03", "2021-10-03", "2021-12-03", "2021년 10~12월 중 어느 달 3일", "the 3rd of a month between October and December 2021"},
	{"2021-09-1X", "2021-09-10", "2021-09-19", "2021년 9월 10~19일 중", "between 10 and 19 September 2021"},
	{"2021-09-1X~", "2021-09-10", "2021-09-19", "2021년 9월 10~19일경", "approximately between 10 and 19 September 2021"},
	{"2021-09-X7", "2021-09-07", "2021-09-27", "2021년 9월 7일, 17일 또는 27일", "7, 17 or 27 September 2021"},
	{"2021-02-2X", "2021-02-20", "2021-02-28", "2021년 2월 20~28일 중", "between 20 and 28 February 2021"},
	{"2020-02-2X", "2020-02-20", "2020-02-29", "2020년 2월 20~29일 중", "between 20 and 29 February 2020"},
	{"2021-09-3X", "2021-09-30", "2021-09-30", "2021년 9월 30일", "30 September 2021"},
	{"2021-XX-1X", "2021-01-10", "2021-12-19", "2021년 어느 달 10~19일 중", "between the 10th and the 19th of an unknown month in 2021"},
	{"2021-0X-31", "2021-01-31", "2021-08-31", "2021년 1월, 3월, 5월, 7월 또는 8월 중 31일", "the 31st of January, March, May, July or August 2021"},
	{"190X-02-29", "1904-02-29", "1908-02-29", "190X년 2월 29일", "29 February 190X"},
	{"-004X-03-15", "-0049-03-15", "-0040-03-15", "기원전 50~41년 중 3월 15일", "15 March, between 50 and 41 BCE"},
	{"-XXXX-12", "-9999-12-01", "-0001-12-31", "기원전 10,000~2년 중 12월", "December, between 10,000 and 2 BCE"},
}

func TestParseValid(t *testing.T) {
	for _, want := range valid {
		date, err := Parse(want.Text)
		if err != nil {
			t.Error(err)
			continue
		}
		got := meaning{
			Text:     date.String(),
			Earliest: date.Earliest().String(),
			Latest:   date.Latest().String(),
			Korean:   date.Format("ko"),
			English:  date.Format("en"),
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", want.Text, diff)
		}
	}
}

func TestOpenBounds(t *testing.T) {
	if got := must(t, "2020/..").Latest(); got != Future {
		t.Errorf("2020/.. ends on %s", got)
	}
	if got := must(t, "/2020").Earliest(); got != Past {
		t.Errorf("/2020 starts on %s", got)
	}
}

func TestZeroDate(t *testing.T) {
	var zero Date
	_, isDay := zero.Day()
	_, _, hasYears := zero.Years()
	switch {
	case !zero.IsZero(), zero.String() != "", zero.Earliest() != Past, zero.Latest() != Future,
		isDay, hasYears, zero.HTML() != "", zero.Format("ko") != "", zero.IsInterval(), zero.Qualified():
		t.Error("the zero Date is a date")
	}
	if must(t, "2021").IsZero() {
		t.Error("2021 is no date")
	}
}

func TestDay(t *testing.T) {
	for text, want := range map[string]string{
		"2021-09-07":            "2021-09-07",
		"2021-09-07?":           "2021-09-07",
		"2021-X1-31":            "2021-01-31",
		"2021-09":               "",
		"2021-09-0X":            "",
		"2021-09-07/2021-09-07": "",
		"2021-09-07/..":         "",
	} {
		got := ""
		if day, ok := must(t, text).Day(); ok {
			got = day.String()
		}
		if got != want {
			t.Errorf("the day of %s is %q, want %q", text, got, want)
		}
	}
}

func TestYears(t *testing.T) {
	type years struct {
		First, Last int64
		OK          bool
	}
	for text, want := range map[string]years{
		"2021-09-07": {2021, 2021, true},
		"202X":       {2020, 2029, true},
		"2021-24":    {2021, 2022, true},
		"1964/2008":  {1964, 2008, true},
		"-0043":      {-43, -43, true},
		"2021/..":    {},
		"/2021":      {},
	} {
		var got years
		got.First, got.Last, got.OK = must(t, text).Years()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("years of %s (-want +got):\n%s", text, diff)
		}
	}
}

func TestHTML(t *testing.T) {
	for text, want := range map[string]string{
		"2021-09-07": "2021-09-07",
		"2021-09":    "2021-09",
		"2021":       "2021",
		"0985":       "0985",
		"Y170000":    "170000",
		"0000":       "",
		"-0043":      "",
		"2021~":      "",
		"202X":       "",
		"2021-XX":    "",
		"2021-21":    "",
		"2021/2022":  "",
		"../2021":    "",
	} {
		if got := must(t, text).HTML(); got != want {
			t.Errorf("%s in HTML is %q, want %q", text, got, want)
		}
	}
}

func TestQualifiedAndInterval(t *testing.T) {
	type kind struct{ Qualified, Interval bool }
	for text, want := range map[string]kind{
		"2021":       {false, false},
		"202X":       {false, false},
		"2021~":      {true, false},
		"2021/2022":  {false, true},
		"2021/2022?": {true, true},
		"2021%/..":   {true, true},
	} {
		date := must(t, text)
		got := kind{date.Qualified(), date.IsInterval()}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// must parses a text that the test knows to be valid.
func must(t *testing.T, text string) Date {
	t.Helper()
	date, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}
