package picture

// Segment is a part of a stacked bar, in per cent of its frame.
type Segment struct {
	Index   int // of the count that it shows
	Count   int
	X       float64
	Percent float64
}

// Stack lays out counts one behind the other in a frame that is as long as
// whole. Those that are 0 are left out.
func Stack(counts []int, whole int) []Segment {
	var segments []Segment
	before := 0
	for i, n := range counts {
		if n == 0 {
			continue
		}
		x, end := share(before, whole), share(before+n, whole)
		segments = append(segments, Segment{i, n, x, rounded(end - x)})
		before += n
	}
	return segments
}

func share(n, whole int) float64 { return rounded(100 * float64(n) / float64(whole)) }
