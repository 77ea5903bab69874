package site

import (
	"cmp"
	"slices"
	"testing"

	"summitline/internal/record"
	"summitline/internal/samplesite"
)

// What a page shows of a course is known without the course itself.
func TestWhatMovedIsWhatTheCourseHas(t *testing.T) {
	set, diags := record.Load(samplesite.Content(60), "content", nil)
	s, found := Resolve(set, Options{})
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatal(diags)
	}
	drawn := 0
	for _, series := range s.Series {
		topics := movedBy(series.TopicCourse(), func(t *Topic) string { return t.ID })
		same(t, series.ID+", topics", topics, moved(series, func(m *Summit) []*Topic { return m.Topics }))
		organizations := movedBy(series.OrganizationCourse(), func(o *Organization) string { return o.ID })
		same(t, series.ID+", organizations", organizations, moved(series, (*Summit).organizations))
		promises := movedBy(series.PromiseCourse(), (*Commitment).Key)
		same(t, series.ID+", promises", promises, series.movedPromises())
		drawn += len(topics) + len(organizations) + len(promises)
	}
	if drawn == 0 {
		t.Error("nothing went on in any series")
	}
}

// movedBy returns all that a course has, in the order of names, if any of it went
// on or was let go.
func movedBy[T comparable](course []Change[T], name func(T) string) []T {
	var all []T
	drawn := false
	for _, c := range course {
		all = slices.Concat(all, c.Anew, c.Carried)
		drawn = drawn || len(c.Carried)+len(c.LetGo) > 0
	}
	if !drawn {
		return nil
	}
	slices.SortFunc(all, func(a, b T) int { return cmp.Compare(name(a), name(b)) })
	return slices.Compact(all)
}

func same[T comparable](t *testing.T, what string, want, got []T) {
	t.Helper()
	among := func(list []T) func(T) bool { return func(x T) bool { return slices.Contains(list, x) } }
	all := func(list []T, in func(T) bool) bool {
		return !slices.ContainsFunc(list, func(x T) bool { return !in(x) })
	}
	if !all(want, among(got)) || !all(got, among(want)) {
		t.Errorf("of %s %d moved, want %d", what, len(got), len(want))
	}
}
