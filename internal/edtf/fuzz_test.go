package edtf

import (
	"testing"
	"unicode/utf8"
)

func FuzzParse(f *testing.F) {
	for _, date := range valid {
		f.Add(date.Text)
	}
	for _, test := range invalid {
		f.Add(unmarked(test.marked).Text)
	}
	for _, text := range []string{"2021년 9월 7일(화) ~ 9. 8.", "30 November – 1 December 2023", "since c. 2021"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := Parse(text)
		if err == nil {
			checkDate(t, text, date)
			return
		}
		fault := err.(*SyntaxError)
		if fault.Text != text || fault.Message.IsZero() || fault.Error() == "" {
			t.Errorf("%q: incomplete error %#v", text, fault)
		}
		if fault.Start < 0 || fault.Start > fault.End || fault.End > len(text) {
			t.Errorf("%q: the fault is at %d to %d", text, fault.Start, fault.End)
		}
		if !utf8.ValidString(fault.Message.String()) {
			t.Errorf("%q: message %q", text, fault.Message)
		}
		if fault.Suggestion != "" {
			suggested, err := Parse(fault.Suggestion)
			if err != nil {
				t.Fatalf("%q: suggestion: %v", text, err)
			}
			checkDate(t, fault.Suggestion, suggested)
		}
	})
}

func checkDate(t *testing.T, text string, date Date) {
	if date.IsZero() || date.String() != text {
		t.Errorf("%q is parsed as %q", text, date)
	}
	if date.Earliest() > date.Latest() {
		t.Errorf("%q is from %s to %s", text, date.Earliest(), date.Latest())
	}
	for _, lang := range []string{"ko", "en"} {
		if words := date.Format(lang); words == "" || !utf8.ValidString(words) {
			t.Errorf("%q in %s is %q", text, lang, words)
		}
	}
}
