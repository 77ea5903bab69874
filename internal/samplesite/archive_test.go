package samplesite_test

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"summitline/internal/build"
	"summitline/internal/samplesite"
	"summitline/static"
	"summitline/templates"
)

func TestNothingIsWrongWithAnArchive(t *testing.T) {
	for _, n := range []int{1, 10, 300} {
		out, diags := build.Plan(build.Options{
			Content:   build.Folder{FS: samplesite.ArchiveInMemory(n), Name: "content"},
			Templates: build.Folder{FS: templates.FS, Name: "templates"},
			Static:    build.Folder{FS: static.FS, Name: "static"},
		}, nil)
		if len(diags) > 0 {
			var b bytes.Buffer
			diags.Print(&b, "en")
			t.Fatalf("of %d summits:\n%s", n, b.String())
		}
		if len(out.Site.Summits) != n || len(out.Site.Sources) != n {
			t.Errorf("%d summits and %d sources, not %d", len(out.Site.Summits), len(out.Site.Sources), n)
		}
	}
}

func TestAnArchiveGrowsAsItSays(t *testing.T) {
	const n = 1000
	out, _ := build.Plan(build.Options{
		Content:   build.Folder{FS: samplesite.ArchiveInMemory(n), Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
	}, nil)
	s := out.Site
	for what, counts := range map[string][2]int{
		"speakers": {len(s.Speakers), n / 2}, "organizations": {len(s.Organizations), n / 10}, "series": {len(s.Series), n / 20}, "topics": {len(s.Topics), 200},
	} {
		if counts[0] != counts[1] {
			t.Errorf("%d %s, not %d", counts[0], what, counts[1])
		}
	}
	times := 0
	for _, p := range s.Speakers {
		times = max(times, len(p.Appearances))
	}
	if times < n/20 {
		t.Errorf("nobody came to more than %d meetings of %d", times, n)
	}
	for _, m := range s.Summits {
		if p, st, c := len(m.Participants), len(m.Statements), len(m.Commitments); p < 6 || p > 12 || st < 3 || st > 6 || c < 1 || c > 2 {
			t.Fatalf("%s has %d participants, %d statements, %d commitments", m.ID, p, st, c)
		}
	}
}

func TestAnArchiveIsTheSameEveryTime(t *testing.T) {
	a := samplesite.ArchiveInMemory(40)
	for name, text := range samplesite.Archive(40) {
		if other, err := fs.ReadFile(a, name); err != nil || !bytes.Equal(text, other) {
			t.Errorf("%s is another", name)
		}
	}
}

func TestAnArchiveEndsWhenNoMoreIsWanted(t *testing.T) {
	var names []string
	for name := range samplesite.Archive(10) {
		if names = append(names, name); len(names) == 15 {
			break
		}
	}
	if !slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, "organizations/") }) {
		t.Errorf("it begins otherwise: %v", names)
	}
}
