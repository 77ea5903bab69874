package markdown

import "strings"

// A Doc is kept as a sequence of pieces. Each writes itself as HTML; those that
// depend on the Renderer are what makes it possible to render a Doc again.
type piece interface {
	html(*strings.Builder, *Renderer)
}

type (
	// markup is HTML as it is. A line end in it separates the words on either
	// side, as every block ends with one.
	markup string

	// words are text that the reader sees.
	words string

	// reference stands where a [[target]] was; inside of a link it cannot be
	// a link itself.
	reference struct {
		Ref
		inLink bool
	}

	// address is the destination of a link, as the value of an attribute.
	address string

	// idPrefix is what every id begins with.
	idPrefix struct{}

	// headingStart and headingEnd are the tags of a heading.
	headingStart struct{ *heading }
	headingEnd   struct{ *heading }
)

func (m markup) html(b *strings.Builder, _ *Renderer) { b.WriteString(string(m)) }

func (w words) html(b *strings.Builder, _ *Renderer) { b.WriteString(escape(string(w))) }

func (p reference) html(b *strings.Builder, r *Renderer) {
	href, text := r.ref(p.Ref)
	if href == "" || p.inLink {
		b.WriteString(escape(text))
		return
	}
	b.WriteString(`<a href="` + attribute(href) + `">` + escape(text) + `</a>`)
}

func (a address) html(b *strings.Builder, r *Renderer) {
	href := string(a)
	if r.Link != nil {
		href = r.Link(href)
	}
	b.WriteString(attribute(href))
}

func (idPrefix) html(b *strings.Builder, r *Renderer) { b.WriteString(escape(r.IDPrefix)) }

func (h headingStart) html(b *strings.Builder, r *Renderer) {
	b.WriteString("<h" + r.level(h.rank) + ` id="` + escape(r.IDPrefix+h.ID) + `">`)
}

func (h headingEnd) html(b *strings.Builder, r *Renderer) {
	b.WriteString("</h" + r.level(h.rank) + ">\n")
}
