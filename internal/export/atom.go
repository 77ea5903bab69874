package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"summitline/internal/tell"
)

// Names and media type of an Atom feed.
const (
	atomFile  = "atom.xml"
	atomMedia = "application/atom+xml"
)

// atom returns what makes the Atom feed beside a page: RFC 4287. Of the dates
// that it knows, `published` is given only where the record says when something
// was published: for corrections.
func atom(x *Export, v tell.Voice, p Page) func() []byte {
	if !x.hasNews(p) {
		return nil
	}
	return func() []byte { return x.sharedFeed(v, p).atom() }
}

func (f *feed) atom() []byte {
	var b bytes.Buffer
	x, v := f.x, f.v
	b.WriteString(xml.Header)
	fmt.Fprintf(&b, `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">`+"\n", escapeXML(v.Lang))
	element(&b, "id", f.id())
	element(&b, "title", f.title)
	if f.about != "" {
		element(&b, "subtitle", f.about)
	}
	element(&b, "updated", f.updated())
	atomLink(&b, "self", atomMedia, "", x.urlBeside(v, f.page, "atom"))
	if x.Has("json_feed") {
		atomLink(&b, "alternate", jsonFeedMedia, "", x.urlBeside(v, f.page, "json_feed"))
	}
	for _, other := range x.Voices {
		atomLink(&b, "alternate", "text/html", other.Lang, other.URL(f.page.Address))
	}
	fmt.Fprintf(&b, "<author><name>%s</name><uri>%s</uri></author>\n", escapeXML(v.Plain(x.Site.Record.Title)), escapeXML(v.URL("/")))
	if license := x.Site.Record.License; license.Name.IsSet() {
		element(&b, "rights", v.Plain(license.Name))
		if license.URL.IsSet() {
			atomLink(&b, "license", "", "", license.URL.V) // RFC 4946
		}
	}
	for i, n := range f.news {
		f.atomEntry(&b, n, f.texts[i])
	}
	b.WriteString("</feed>\n")
	return b.Bytes()
}

func (f *feed) atomEntry(b *bytes.Buffer, n news, content string) {
	x, v := f.x, f.v
	b.WriteString("<entry>\n")
	element(b, "id", x.EntryTag(n.of, n.part))
	title, lang := n.title(v)
	mark := ""
	if lang != "" {
		mark = fmt.Sprintf(` xml:lang="%s"`, escapeXML(lang))
	}
	fmt.Fprintf(b, "<title%s>%s</title>\n", mark, escapeXML(title))
	day := x.midnight(n.day).Format(time.RFC3339)
	element(b, "updated", day)
	if n.published {
		element(b, "published", day)
	}
	for _, other := range x.Voices {
		atomLink(b, "alternate", "text/html", other.Lang, other.EntryURL(n.at, n.anchor))
	}
	for _, topic := range n.topics {
		fmt.Fprintf(b, `<category term="%s" label="%s"/>`+"\n", escapeXML(topic.ID), escapeXML(v.Plain(topic.Title)))
	}
	b.WriteString(`<content type="html">`)
	contentEscaper.WriteString(b, written(content)) // to a buffer, which takes everything
	b.WriteString("</content>\n")
	b.WriteString("</entry>\n")
}

// contentEscaper writes HTML as the text of an element. Quotes, of which HTML is
// full, need no escape there.
var contentEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// written returns a text without the characters that XML 1.0 has no place for.
func written(text string) string {
	for i := range len(text) {
		// U+FFFE and U+FFFF begin with the byte 0xef.
		if b := text[i]; b < ' ' && b != '\n' && b != '\t' || b == 0xef {
			return strings.Map(writable, text)
		}
	}
	if !utf8.ValidString(text) {
		return strings.Map(writable, text)
	}
	return text
}

// writable leaves out the characters that XML 1.0 has no place for.
func writable(r rune) rune {
	if r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff {
		return -1
	}
	return r
}

// id returns the permanent id of the feed: that of the page and its language.
func (f *feed) id() string { return f.x.Tag("atom" + f.v.Path(f.page.Address)) }

func element(b *bytes.Buffer, name, text string) {
	fmt.Fprintf(b, "<%s>%s</%[1]s>\n", name, escapeXML(text))
}

// atomLink writes a link; its media type and language are left out if empty.
func atomLink(b *bytes.Buffer, rel, media, lang, address string) {
	fmt.Fprintf(b, `<link rel="%s"`, rel)
	for _, a := range [][2]string{{"type", media}, {"hreflang", lang}, {"href", address}} {
		if a[1] != "" {
			fmt.Fprintf(b, ` %s="%s"`, a[0], escapeXML(a[1]))
		}
	}
	b.WriteString("/>\n")
}
