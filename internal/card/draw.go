package card

import (
	"image"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Where things stand, in pixels.
const (
	margin   = 84
	right    = Width - 72
	bar      = 20 // at the left edge
	siteLine = 118
	topTitle = 170
	lowTitle = 500 // where a title has to end
	lastLine = 556
	small    = 36 // the size of the small print
)

// sizes are those that a title may have: the largest in which it fits serves.
var sizes = []float64{84, 72, 60, 50, 42}

// leading is the distance of lines, by their size.
const leading = 1.32

// faces is a font in the sizes that cards need. It serves one goroutine at a
// time.
type faces struct {
	title []font.Face // by sizes
	small font.Face
}

func newFaces(f *sfnt.Font) *faces {
	all := &faces{small: face(f, small)}
	for _, size := range sizes {
		all.title = append(all.title, face(f, size))
	}
	return all
}

func face(f *sfnt.Font, size float64) font.Face {
	made, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72})
	if err != nil {
		panic("card: " + err.Error()) // of options that are not there
	}
	return made
}

// draw draws a card.
func (a *faces) draw(canvas *image.Paletted, c Card) {
	for y := range Height {
		for x := range bar {
			canvas.SetColorIndex(x, y, atAccent)
		}
	}
	const width = right - margin
	text(canvas, a.small, fit(a.small, c.Site, width), siteLine, firstSoft, softSteps)
	text(canvas, a.small, fit(a.small, c.Below, width), lastLine, firstSoft, softSteps)
	for i, size := range sizes {
		line := int(size * leading)
		room := (lowTitle - topTitle) / line
		lines := wrap(a.title[i], c.Title, width)
		if len(lines) > room && i < len(sizes)-1 {
			continue
		}
		if len(lines) > room {
			lines = append(lines[:room-1], fit(a.title[i], strings.Join(lines[room-1:], " "), width))
		}
		y := topTitle + int(size)
		for _, l := range lines {
			text(canvas, a.title[i], l, y, firstInk, inkSteps)
			y += line
		}
		return
	}
}

// wrap breaks a text into lines of a width: between words, and within a word
// that is longer than a line.
func wrap(f font.Face, s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		joined := strings.TrimSpace(line + " " + word)
		if wide(f, joined) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for wide(f, word) > width {
			head := prefix(f, word, width)
			lines, word = append(lines, head), word[len(head):]
		}
		line = word
	}
	return append(lines, line)
}

// fit returns a text that is no wider than so many pixels; one that is cut ends
// with an ellipsis.
func fit(f font.Face, s string, width int) string {
	if wide(f, s) <= width {
		return s
	}
	const dots = "…"
	return strings.TrimRightFunc(prefix(f, s, width-wide(f, dots)), unicode.IsSpace) + dots
}

// prefix returns the longest beginning of a text that is no wider than so many
// pixels: one character at least.
func prefix(f font.Face, s string, width int) string {
	var last rune
	var sum fixed.Int26_6
	for i, r := range s {
		advance, _ := f.GlyphAdvance(r)
		sum += advance + f.Kern(last, r)
		if last = r; i > 0 && sum.Ceil() > width {
			return s[:i]
		}
	}
	return s
}

func wide(f font.Face, s string) int { return font.MeasureString(f, s).Ceil() }

// text draws one line in the ink that has its steps at a place of the palette.
func text(canvas *image.Paletted, f font.Face, s string, y, first, steps int) {
	at := fixed.P(margin, y)
	var last rune
	for i, r := range s {
		if i > 0 {
			at.X += f.Kern(last, r)
		}
		last = r
		where, mask, from, advance, ok := f.Glyph(at, r)
		if !ok {
			continue
		}
		paint(canvas, where, mask.(*image.Alpha), from, first, steps)
		at.X += advance
	}
}

// paint puts a glyph on the canvas; where two overlap, the darker stays.
func paint(canvas *image.Paletted, where image.Rectangle, mask *image.Alpha, from image.Point, first, steps int) {
	inside := where.Intersect(canvas.Rect)
	for y := inside.Min.Y; y < inside.Max.Y; y++ {
		alpha := mask.Pix[mask.PixOffset(from.X+inside.Min.X-where.Min.X, from.Y+y-where.Min.Y):]
		row := canvas.Pix[canvas.PixOffset(inside.Min.X, y):]
		for x := range inside.Dx() {
			if step := (int(alpha[x])*steps + 127) / 255; step > 0 {
				row[x] = max(row[x], uint8(first+step-1))
			}
		}
	}
}
