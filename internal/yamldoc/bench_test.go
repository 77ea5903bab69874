package yamldoc

import (
	"fmt"
	"testing"

	"summitline/internal/diag"
	"summitline/internal/samplesite"
)

// BenchmarkRead reads the keys of all records of a site, in one pass and as
// what is written in another way is read.
func BenchmarkRead(b *testing.B) {
	for _, summits := range []int{200, 2000} {
		var files []*diag.File
		size := 0
		eachRecord(b, samplesite.Content(summits), func(path string, text []byte) {
			files = append(files, &diag.File{Path: path, Text: string(text)})
			size += len(text)
		})
		reader := new(Reader)
		for name, read := range map[string]func(*diag.File, *diag.List) *Node{
			"usual": func(file *diag.File, _ *diag.List) *Node {
				reader.arena.reset()
				return readUsual(&reader.arena, file, 0, len(file.Text))
			},
			"yaml.v3": func(file *diag.File, diags *diag.List) *Node {
				return parseYAML(file, 0, len(file.Text), diags)
			},
		} {
			b.Run(fmt.Sprintf("summits=%d/%s", summits, name), func(b *testing.B) {
				b.SetBytes(int64(size))
				b.ReportAllocs()
				var diags diag.List
				for b.Loop() {
					for _, file := range files {
						if read(file, &diags) == nil {
							b.Fatal(file.Path)
						}
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(files)), "ns/record")
			})
		}
	}
}
