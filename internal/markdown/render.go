package markdown

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// Renderer is what the caller decides about HTML. The zero Renderer shows
// references as text and leaves the rest as written.
type Renderer struct {
	// Ref says where a reference leads and how it reads if it has no label.
	// Without an href it is only text; without a text it reads as its target.
	Ref func(Ref) (href, text string)

	// Link rewrites the destination of an ordinary link, for example to put a
	// base path before it. It is not asked about what must not be linked to.
	Link func(url string) (href string)

	// Heading is the level that the highest headings of the text become; the
	// others follow without a gap, down to the sixth. 0 counts as 1.
	Heading int

	// IDPrefix is put before the ids of headings and footnotes, so that
	// several texts can stand on one page.
	IDPrefix string
}

// HTML renders the text as a sequence of blocks. For the style sheet there are
// div.scroll around every table; th and td.align-left, .align-right and
// .align-center; div.footnotes, a.footnote-ref and a.footnote-back; and
// code.language-… in a pre.
func (d *Doc) HTML(r Renderer) string {
	var b strings.Builder
	b.Grow(len(d.source) + len(d.source)/2)
	if d.parsed == nil {
		d.runningHTML(&b, &r)
		return clean(b.String())
	}
	for _, p := range d.parsed.body {
		p.html(&b, &r)
	}
	for _, p := range d.parsed.notes {
		p.html(&b, &r)
	}
	return clean(b.String())
}

// Inline renders the text for a place where there can be no blocks: a text
// that is a single paragraph comes without the tags of the paragraph. Any
// other text comes as HTML has it.
func (d *Doc) Inline(r Renderer) string {
	html := d.HTML(r)
	if d.IsParagraph() {
		html = strings.TrimSuffix(strings.TrimPrefix(html, "<p>"), "</p>\n")
	}
	return html
}

// IsParagraph tells whether the text is a single paragraph, which Inline renders
// without tags around it.
func (d *Doc) IsParagraph() bool {
	if d.parsed != nil {
		return d.parsed.paragraph
	}
	text := strings.Trim(d.source, "\n")
	return text != "" && !strings.Contains(text, "\n\n")
}

// Text returns the text without its markup, on one line, for a description or
// a title. A reference without a label reads as ref says, or as its target if
// that says nothing or ref is nil. Footnotes are left out.
func (d *Doc) Text(ref func(Ref) string) string {
	if d.parsed == nil {
		return d.runningText(ref)
	}
	return plain(d.parsed.body, ref)
}

func plain(pieces []piece, ref func(Ref) string) string {
	var b strings.Builder
	for _, p := range pieces {
		switch p := p.(type) {
		case words:
			b.WriteString(string(p))
		case reference:
			b.WriteString(p.read(ref))
		case markup:
			if strings.Contains(string(p), "\n") {
				b.WriteByte(' ')
			}
		case headingEnd:
			b.WriteByte(' ')
		}
	}
	return clean(oneLine(b.String()))
}

// read returns what a reference reads as without markup.
func (r Ref) read(text func(Ref) string) string {
	if r.Label == "" && text != nil {
		return cmp.Or(text(r), r.Target)
	}
	return cmp.Or(r.Label, r.Target)
}

// oneLine returns a text with single spaces between its words. Most texts have
// no others; only a few first bytes of characters can begin a space that is not
// of ASCII.
func oneLine(s string) string {
	s = strings.Trim(s, " \n")
	for i := range len(s) {
		switch b := s[i]; {
		case b == ' ' && s[i+1] == ' ', b < ' ', b == 0xc2, 0xe1 <= b && b <= 0xe3:
			var b strings.Builder
			b.Grow(len(s))
			for word := range strings.FieldsSeq(s) {
				if b.Len() > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(word)
			}
			return b.String()
		}
	}
	return s
}

func (r *Renderer) ref(ref Ref) (href, text string) {
	if r.Ref != nil {
		href, text = r.Ref(ref)
	}
	return href, cmp.Or(ref.Label, text, ref.Target)
}

// level returns the level in HTML of a heading of a rank.
func (r *Renderer) level(rank int) string {
	return strconv.Itoa(min(max(r.Heading, 1)+rank, 6))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes HTML of plain text, fit for an element and for an attribute in
// double quotes.
func escape(s string) string {
	if !strings.ContainsAny(s, `&<>"`) {
		return s
	}
	return escaper.Replace(s)
}

// attribute makes the value of an href attribute of a URL: what a URL cannot
// contain is percent-encoded, what is already encoded stays.
func attribute(url string) string {
	return escape(string(util.URLEscape([]byte(url), false)))
}

// clean replaces what no HTML document may contain.
func clean(s string) string {
	if strings.IndexByte(s, 0) < 0 && utf8.ValidString(s) {
		return s
	}
	const replacement = "\uFFFD"
	return strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", replacement), replacement)
}
