// Package picture lays out the drawings of the site.
//
// In go parts of a [summitline/internal/site.Site]; out come structs with
// coordinates, for templates to draw and to put words to. There is no HTML
// here, no word of any language and no I/O, and nothing of the site changes.
//
// Along time, places are shares of a drawing's width, so that a browser can
// draw it as wide as there is room; what must not touch is kept apart at the
// least width that the drawing asks for. Across, places are pixels.
package picture

import "math"

// rounded returns a coordinate as precise as anybody can see, which keeps
// pages small.
func rounded(x float64) float64 { return math.Round(x*100) / 100 }
