package yamldoc_test

import (
	"fmt"
	"testing"

	"summitline/internal/diag"
	"summitline/internal/samplesite"
	"summitline/internal/yamldoc"
)

// BenchmarkRead reads the keys of all records of a site, in one pass and as
// what is written in another way is read.
func BenchmarkRead(b *testing.B) {
	for _, summits := range []int{200, 2000} {
		type file struct{ path, text string }
		var files []file
		size := 0
		eachRecord(b, samplesite.Content(summits), func(path string, text []byte) {
			files = append(files, file{path, string(text)})
			size += len(text)
		})
		reader := new(yamldoc.Reader)
		for name, read := range map[string]func(file) *yamldoc.Node{
			"usual": func(f file) *yamldoc.Node { return reader.ReadUsual(f.path, f.text) },
			"yaml.v3": func(f file) *yamldoc.Node {
				var diags diag.List
				return yamldoc.ReadCarefully(f.path, f.text, &diags)
			},
		} {
			b.Run(fmt.Sprintf("summits=%d/%s", summits, name), func(b *testing.B) {
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					for _, f := range files {
						if read(f) == nil {
							b.Fatal(f.path)
						}
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(files)), "ns/record")
			})
		}
	}
}
