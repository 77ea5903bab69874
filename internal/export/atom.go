package export

import (
	"encoding/xml"
	"slices"
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

// atom returns what adds the Atom feed beside a page: RFC 4287. Of the dates
// that it knows, `published` is given only where the record says when something
// was published: for corrections.
func atom(x *Export, v tell.Voice, p Page) func(to []byte) []byte {
	if !x.hasNews(p) {
		return nil
	}
	return func(to []byte) []byte { return x.sharedFeed(v, p).appendAtom(to) }
}

func (f *feed) appendAtom(to []byte) []byte {
	x, v := f.x, f.v
	b := slices.Grow(to, f.size*5/4+len(f.news)*1000+2000)
	b = append(b, xml.Header+`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="`...)
	b = append(appendXML(b, v.Lang), "\">\n"...)
	b = appendElement(b, "id", f.id())
	b = appendElement(b, "title", f.title)
	if f.about != "" {
		b = appendElement(b, "subtitle", f.about)
	}
	b = appendElement(b, "updated", f.updated())
	b = appendLink(b, "self", atomMedia, "", x.urlBeside(v, f.page, "atom"))
	if x.Has("json_feed") {
		b = appendLink(b, "alternate", jsonFeedMedia, "", x.urlBeside(v, f.page, "json_feed"))
	}
	for _, other := range x.Voices {
		b = appendLink(b, "alternate", "text/html", other.Lang, other.URL(f.page.Address))
	}
	b = appendXML(append(b, "<author><name>"...), v.Plain(x.Site.Record.Title))
	b = appendXML(append(b, "</name><uri>"...), v.URL("/"))
	b = append(b, "</uri></author>\n"...)
	if license := x.Site.Record.License; license.Name.IsSet() {
		b = appendElement(b, "rights", v.Plain(license.Name))
		if license.URL.IsSet() {
			b = appendLink(b, "license", "", "", license.URL.V) // RFC 4946
		}
	}
	for i, n := range f.news {
		b = f.appendEntry(b, n, f.texts[i])
	}
	return append(b, "</feed>\n"...)
}

func (f *feed) appendEntry(b []byte, n news, content string) []byte {
	x, v := f.x, f.v
	b = append(b, "<entry>\n"...)
	b = appendElement(b, "id", x.EntryTag(n.of, n.part))
	title, lang := n.title(v)
	b = append(b, "<title"...)
	if lang != "" {
		b = append(appendXML(append(b, ` xml:lang="`...), lang), '"')
	}
	b = append(appendXML(append(b, '>'), title), "</title>\n"...)
	day := x.midnight(n.day).Format(time.RFC3339)
	b = appendElement(b, "updated", day)
	if n.published {
		b = appendElement(b, "published", day)
	}
	for _, other := range x.Voices {
		b = appendLink(b, "alternate", "text/html", other.Lang, other.EntryURL(n.at, n.anchor))
	}
	for _, topic := range n.topics {
		b = appendXML(append(b, `<category term="`...), topic.ID)
		b = appendXML(append(b, `" label="`...), v.Plain(topic.Title))
		b = append(b, "\"/>\n"...)
	}
	b = append(b, `<content type="html">`...)
	b = appendContent(b, written(content))
	return append(b, "</content>\n</entry>\n"...)
}

// appendContent adds HTML as the text of an element. Quotes, of which HTML is
// full, need no escape there.
func appendContent(b []byte, s string) []byte { return appendEscaped(b, s, &inContent) }

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

func appendElement(b []byte, name, text string) []byte {
	b = append(append(append(b, '<'), name...), '>')
	b = append(appendXML(b, text), "</"...)
	return append(append(b, name...), ">\n"...)
}

// appendLink adds a link; its media type and language are left out if empty.
func appendLink(b []byte, rel, media, lang, address string) []byte {
	b = append(append(append(b, `<link rel="`...), rel...), '"')
	for _, a := range [...][2]string{{" type=\"", media}, {" hreflang=\"", lang}, {" href=\"", address}} {
		if a[1] != "" {
			b = append(appendXML(append(b, a[0]...), a[1]), '"')
		}
	}
	return append(b, "/>\n"...)
}
