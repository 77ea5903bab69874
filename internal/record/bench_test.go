package record_test

import (
	"fmt"
	"testing"

	"summitline/internal/record"
	"summitline/internal/samplesite"
)

// BenchmarkLoad reads all records of a site, for the first time and again with
// nothing changed.
func BenchmarkLoad(b *testing.B) {
	for _, summits := range []int{200, 2000} {
		content := samplesite.Content(summits)
		first, diags := record.Load(content, "content", nil)
		if diags.HasErrors() {
			b.Fatal(diags)
		}
		for name, prev := range map[string]*record.Set{"first": nil, "again": first} {
			b.Run(fmt.Sprintf("summits=%d/%s", summits, name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					record.Load(content, "content", prev)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(first.Records)), "ns/record")
			})
		}
	}
}
