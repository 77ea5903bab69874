package render

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"summitline/internal/record"
)

// TestEveryTypeOfOrganizationIsListed holds the groups of the index to the
// types that records have: one that is missing would not be listed at all.
func TestEveryTypeOfOrganizationIsListed(t *testing.T) {
	field, _ := reflect.TypeFor[record.Organization]().FieldByName("Type")
	want := strings.Fields(field.Tag.Get("one"))
	slices.Sort(want)
	if got := slices.Sorted(slices.Values(organizationTypes)); !slices.Equal(got, want) {
		t.Errorf("the types are %v, and the index has %v", want, got)
	}
}
