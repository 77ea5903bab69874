package schema

import (
	"regexp"
	"strings"
	"testing"

	"summitline/internal/edtf"
	"summitline/internal/record"
)

// A pattern has nothing in it that JavaScript, which language servers and forms
// are written in, reads in another way or not at all.
func TestPatternsMeanTheSameToJavaScript(t *testing.T) {
	every(func(m *record.Map) {
		for _, k := range m.Keys {
			pattern := patternOf(k).pattern
			if _, err := regexp.Compile(pattern); err != nil {
				t.Error(err)
			}
			for _, foreign := range []string{"(?", `\A`, `\z`, `\Q`, "[[:", `\pL`} {
				if strings.Contains(pattern, foreign) {
					t.Errorf("%s.%s: JavaScript does not know %q: %s", k.Of, k.Name, foreign, pattern)
				}
			}
		}
	})
}

// The pattern of dates takes all that are right, and few that are not.
func TestPatternOfDates(t *testing.T) {
	pattern := regexp.MustCompile(patternOf(record.Key{Form: record.FormDate}).pattern)
	right, wrong := 0, 0
	try := func(text string) {
		_, err := edtf.Parse(text)
		switch matches := pattern.MatchString(text); {
		case err == nil && !matches:
			t.Fatalf("%q is a date, and does not match", text)
		case err == nil:
			right++
		case matches:
			wrong++
		}
	}
	var pairs []string
	for _, a := range "0123456789X" {
		for _, b := range "0123456789X" {
			pairs = append(pairs, string([]rune{a, b}))
		}
	}
	for _, year := range []string{"2021", "2024", "202X", "20XX", "2XXX", "XXXX", "X021", "2X21", "0000", "-0000", "-0044", "-XXXX"} {
		try(year)
		try(year + "-12-31")
	}
	for _, year := range []string{"2024", "20XX"} {
		for _, month := range pairs {
			try(year + "-" + month)
		}
		for _, month := range []string{"02", "0X", "XX", "X2"} {
			for _, day := range pairs {
				try(year + "-" + month + "-" + day)
			}
		}
	}
	points := []string{"", "..", "2021", "2021?", "2021-09~", "2021-09-07%", "2021-XX", "2021-21", "-0044", "Y17000", "Y-170000", "Y0", "2021?~", "?2021", "2021.."}
	for _, start := range points {
		try(start)
		for _, end := range points {
			try(start + "/" + end)
			try(start + "//" + end)
			try(start + "/" + end + "/" + end)
		}
	}
	t.Logf("%d dates match, and %d that are none", right, wrong)
	if right < 400 || wrong*2 > right {
		t.Errorf("%d dates match, and %d that are none", right, wrong)
	}
}
