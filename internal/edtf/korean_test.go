package edtf

import (
	"fmt"
	"testing"
)

// TestKnownDatesInKorean holds the short way to the one for all dates.
func TestKnownDatesInKorean(t *testing.T) {
	compare := func(text string) {
		t.Helper()
		d, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		p, _ := d.sides()
		if got, want := koreanKnown(p), koreanParts(p); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	for _, year := range []int{1000, 1066, 1999, 2000, 2024, 9999} {
		compare(fmt.Sprint(year))
		for month := 1; month <= 12; month++ {
			compare(fmt.Sprintf("%d-%02d", year, month))
			for day := 1; day <= 28; day++ {
				compare(fmt.Sprintf("%d-%02d-%02d", year, month, day))
			}
		}
	}
}
