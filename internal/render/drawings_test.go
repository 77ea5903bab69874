package render

import (
	"testing"

	"summitline/internal/edtf"
	"summitline/internal/picture"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// A column's head says no more of the time than the meeting's date does.
func TestMonthOfAMeeting(t *testing.T) {
	for _, c := range []struct{ date, ko, en string }{
		{"2021-09-07", "9월", "Sep"},
		{"2021-09~", "9월", "Sep"},
		{"2021-11-30/2021-12-02", "11월", "Nov"},
		{"2021", "·", "·"},
		{"2021-XX-07", "·", "·"},
		{"2021-21", "·", "·"},
		{"../2021-09-07", "·", "·"},
	} {
		date, err := edtf.Parse(c.date)
		if err != nil {
			t.Fatal(err)
		}
		m := &site.Summit{Record: &record.Summit{Date: record.Date{Date: date}}}
		for words, want := range map[string]string{"ko": c.ko, "en": c.en} {
			if got := (&voice{Voice: tell.Voice{Words: words}}).monthOf(m); got != want {
				t.Errorf("%s in %s: %s, want %s", c.date, words, got, want)
			}
		}
	}
}

func TestTickLabels(t *testing.T) {
	for _, c := range []struct {
		year   int64
		month  int
		first  bool
		ko, en string
	}{
		{2024, 0, true, "2024", "2024"},
		{2024, 1, false, "2024", "2024"},
		{2024, 4, false, "4월", "Apr"},
		{2024, 4, true, "2024.4.", "Apr 2024"},
	} {
		for words, want := range map[string]string{"ko": c.ko, "en": c.en} {
			if got := (&voice{Voice: tell.Voice{Words: words}}).shortTick(picture.Tick{Year: c.year, Month: c.month}, c.first); got != want {
				t.Errorf("%d-%d in %s: %s, want %s", c.year, c.month, words, got, want)
			}
		}
	}
}
