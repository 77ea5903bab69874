package samplesite_test

import (
	"bytes"
	"slices"
	"testing"
	"testing/fstest"

	"summitline/internal/build"
	"summitline/internal/samplesite"
	"summitline/internal/site"
	"summitline/static"
	"summitline/templates"
)

func plan(t *testing.T, n int) *site.Site {
	t.Helper()
	out, diags := build.Plan(build.Options{
		Content:   build.Folder{FS: samplesite.Content(n), Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
	}, nil)
	if len(diags) > 0 {
		var b bytes.Buffer
		diags.Print(&b, "en")
		t.Fatalf("of %d summits:\n%s", n, b.String())
	}
	return out.Site
}

func TestNothingIsWrong(t *testing.T) {
	for _, n := range []int{1, 5, 40, 1000} {
		if s := plan(t, n); len(s.Summits) != n {
			t.Errorf("%d summits, not %d", len(s.Summits), n)
		}
	}
}

func TestEverythingIsInIt(t *testing.T) {
	s := plan(t, 400)
	if len(s.Summits) != 400 {
		t.Errorf("%d summits, not 400", len(s.Summits))
	}
	found := map[string]int{}
	note := func(what string, is bool) {
		if is {
			found[what]++
		} else {
			found[what] += 0
		}
	}
	for _, m := range s.Summits {
		note("summit "+m.Status, true)
		_, oneDay := m.Record.Date.Day()
		note("a vague date", !oneDay)
		note("a side event", m.PartOf != nil)
		note("a meeting in two places", len(m.Record.Venues) > 1)
		note("a great meeting", len(m.Participants) > 20)
		note("a title in one language", m.Translated("ko") && !m.Translated("en"))
		for _, p := range m.Participants {
			note("an organization that took part", p.Speaker == nil)
		}
		for _, st := range m.Statements {
			note("a statement with an id", st.Record.ID.IsSet())
			note("a statement without", !st.Record.ID.IsSet())
			note("a quote", st.Record.Quote.IsSet())
			note("one who is not named", st.Record.Attribution.IsSet())
			note("a statement in English alone", !st.Record.Text.Has("ko"))
		}
	}
	for _, c := range s.Commitments {
		note("commitment "+c.Kind, true)
		note("an overdue commitment", c.Overdue)
		note("a commitment that stands differently", len(c.Standing) > 1)
		for _, standing := range c.Standing {
			note("commitment "+standing.Status, true)
		}
		for _, u := range c.Updates {
			note("an update of some makers", len(u.By) > 0)
			note("an update at a later meeting", u.Summit != nil)
		}
	}
	for _, r := range s.Series {
		note("series "+r.Record.Status.V, true)
		note("a gap", len(r.Gaps) > 0)
		note("a successor", r.Successor != nil)
		note("a cadence", r.Record.Cadence.Times.IsSet())
	}
	for _, p := range s.Speakers {
		note("somebody of several offices", len(p.Record.Affiliations) > 2)
		note("somebody with another name", len(p.Record.AlsoKnownAs) > 0)
	}
	for _, d := range s.Sources {
		note("source "+d.Record.Type.V, true)
	}
	note("a topic within another", slices.ContainsFunc(s.Topics, func(t *site.Topic) bool { return t.Parent != nil }))
	note("a former address", len(s.Redirects) > 0)
	note("a picture", len(s.Pictures()) > 0)
	for what, count := range found {
		if count == 0 {
			t.Errorf("there is no %s", what)
		}
	}
	for _, kind := range []struct {
		name  string
		words []string
	}{
		{"summit", []string{"announced", "held", "postponed", "cancelled"}},
		{"series", []string{"active", "dormant", "ended"}},
		{"commitment", slices.Concat(site.Statuses, []string{"pledge", "decision", "request"})},
		{"source", []string{"article", "press-release", "report", "speech", "declaration", "transcript", "dataset", "website", "video", "law", "post", "other"}},
	} {
		for _, word := range kind.words {
			if found[kind.name+" "+word] == 0 {
				t.Errorf("there is no %s that is %s", kind.name, word)
			}
		}
	}
}

func TestTheSameEveryTime(t *testing.T) {
	a, b := samplesite.Content(40).(fstest.MapFS), samplesite.Content(40).(fstest.MapFS)
	for name, file := range a {
		if other := b[name]; other == nil || !bytes.Equal(file.Data, other.Data) {
			t.Errorf("%s is another", name)
		}
	}
	if len(a) != len(b) {
		t.Errorf("%d files, then %d", len(a), len(b))
	}
}
