package site

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"summitline/internal/record"
)

// TestEveryChoiceHasItsPlace holds the orders in which choices are shown to the
// choices that records have: one that is missing would not be shown at all.
func TestEveryChoiceHasItsPlace(t *testing.T) {
	for _, c := range []struct {
		of    reflect.Type
		field string
		order []string
	}{
		{reflect.TypeFor[record.Participant](), "Part", partOrder},
		{reflect.TypeFor[record.Update](), "Status", Statuses},
	} {
		field, _ := c.of.FieldByName(c.field)
		want := strings.Fields(field.Tag.Get("one"))
		slices.Sort(want)
		if got := slices.Sorted(slices.Values(c.order)); !slices.Equal(got, want) {
			t.Errorf("%s.%s is one of %v, and the order has %v", c.of.Name(), c.field, want, got)
		}
	}
}
