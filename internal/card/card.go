// Package card draws the picture that goes with a link to a page where links
// are shared: a title over a line of small print, on paper.
//
// In goes a font file and what the picture says; out comes a PNG. The same
// words in the same font give the same bytes. The package knows no site, and
// reads no file. It is the only importer of golang.org/x/image.
package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// The size of a picture in pixels: what Open Graph's readers show in full.
const (
	Width  = 1200
	Height = 630
)

// Card is what a picture says. Its lines are single paragraphs.
type Card struct {
	Title string
	Below string // such as the date; may be empty
	Site  string // who says it
}

// Font is a font to draw cards with. It can be used by several goroutines.
type Font struct {
	font  *sfnt.Font
	mark  uint32 // of its file
	faces sync.Pool
}

// Parse reads a font file: TrueType, OpenType, or a collection of several, of
// which the Korean one serves if there is one, else the first. A font without
// Hangul is refused.
func Parse(file []byte) (*Font, error) {
	if len(file) == 0 {
		return nil, fmt.Errorf("it is empty") // which the library does not expect
	}
	all, err := opentype.ParseCollection(file)
	if err != nil {
		return nil, err
	}
	var chosen *Font
	for i := range all.NumFonts() {
		one, err := all.Font(i)
		if err != nil {
			return nil, err
		}
		family, _ := one.Name(nil, sfnt.NameIDFamily) // one without a name has none
		if chosen != nil && !strings.Contains(family, " KR") {
			continue
		}
		korean := chosen != nil
		chosen = &Font{font: one, mark: crc32.ChecksumIEEE(file)}
		if korean {
			break
		}
	}
	if chosen == nil || !chosen.has('한') {
		return nil, fmt.Errorf("it has no Hangul")
	}
	chosen.faces.New = func() any { return newFaces(chosen.font) }
	return chosen, nil
}

// Covers reports whether the font has all characters of a text.
func (f *Font) Covers(text string) bool {
	for _, r := range norm.NFC.String(text) {
		if !unicode.IsSpace(r) && !f.has(r) {
			return false
		}
	}
	return true
}

// has reports whether the font has a character.
func (f *Font) has(r rune) bool {
	i, err := f.font.GlyphIndex(nil, r)
	return err == nil && i != 0
}

// design is raised whenever the same words come to look different.
const design = "1"

// Key returns a short name for the picture of a card in this font: another
// picture has another.
func (f *Font) Key(c Card) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{design, strconv.FormatUint(uint64(f.mark), 16), c.Title, c.Below, c.Site}, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// PNG returns the picture of a card. Characters that the font lacks are left
// out.
func (f *Font) PNG(c Card) []byte {
	c.Title, c.Below, c.Site = norm.NFC.String(c.Title), norm.NFC.String(c.Below), norm.NFC.String(c.Site)
	faces := f.faces.Get().(*faces)
	defer f.faces.Put(faces)
	canvas := image.NewPaletted(image.Rect(0, 0, Width, Height), palette)
	faces.draw(canvas, c)
	var b bytes.Buffer
	if err := encoder.Encode(&b, canvas); err != nil {
		panic("card: " + err.Error()) // a buffer takes everything, and the picture has a size
	}
	return b.Bytes()
}

var encoder = png.Encoder{CompressionLevel: png.BestSpeed}

// The inks, and how many steps there are from paper to each: sixteen colours
// in all, so that a pixel takes half a byte.
var (
	paper  = color.RGBA{0xff, 0xff, 0xff, 0xff}
	ink    = color.RGBA{0x1d, 0x21, 0x29, 0xff}
	soft   = color.RGBA{0x5a, 0x62, 0x70, 0xff}
	accent = color.RGBA{0xb3, 0x26, 0x1e, 0xff}
)

const (
	inkSteps  = 8
	softSteps = 6
	// the places of the inks in the palette
	firstInk  = 1
	firstSoft = firstInk + inkSteps
	atAccent  = firstSoft + softSteps
)

var palette = func() color.Palette {
	p := color.Palette{paper}
	for _, to := range []struct {
		color color.RGBA
		steps int
	}{{ink, inkSteps}, {soft, softSteps}} {
		for i := 1; i <= to.steps; i++ {
			p = append(p, mixed(paper, to.color, i, to.steps))
		}
	}
	return append(p, accent)
}()

// mixed returns the colour that lies n of so many steps from one to another.
func mixed(from, to color.RGBA, n, steps int) color.RGBA {
	part := func(a, b uint8) uint8 { return uint8((int(a)*(steps-n) + int(b)*n) / steps) }
	return color.RGBA{part(from.R, to.R), part(from.G, to.G), part(from.B, to.B), 0xff}
}
