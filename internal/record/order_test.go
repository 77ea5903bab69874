package record_test

import (
	"slices"
	"testing"

	"summitline/internal/record"
)

// TestOrderHasEveryKey holds the order of the house style to the keys that
// there are.
func TestOrderHasEveryKey(t *testing.T) {
	for _, kind := range record.Kinds() {
		keys, order := slices.Sorted(slices.Values(kind.Keys())), slices.Sorted(slices.Values(kind.Order()))
		if !slices.Equal(keys, order) {
			t.Errorf("%s has the keys %v, and in the house style %v", kind, keys, order)
		}
	}
}
