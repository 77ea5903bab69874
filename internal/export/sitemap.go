package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"unicode/utf8"

	"summitline/internal/edtf"
	"summitline/internal/tell"
)

// The most that one file of a sitemap may hold, by the protocol of
// sitemaps.org: addresses, and bytes.
const (
	sitemapAddresses = 50_000
	sitemapBytes     = 50 << 20
)

// sitemap returns the addresses of all pages for search engines, each with the
// same page in other languages: sitemap.xml or, where that would be too long, an
// index of that name and its parts.
func sitemap(x *Export) []File {
	parts := split(x.Pages, sitemapAddresses, sitemapBytes, x.weigh)
	if len(parts) == 1 {
		return []File{{Path: "sitemap.xml", Content: func() []byte { return x.urlset(parts[0]) }}}
	}
	var files []File
	var index bytes.Buffer
	index.WriteString(xml.Header + `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for i, part := range parts {
		name := fmt.Sprintf("sitemap-%d.xml", i+1)
		files = append(files, File{Path: name, Content: func() []byte { return x.urlset(part) }})
		fmt.Fprintf(&index, "<sitemap><loc>%s</loc></sitemap>\n", escapeXML(x.Site.Absolute("/"+name)))
	}
	index.WriteString("</sitemapindex>\n")
	return append(files, File{Path: "sitemap.xml", Content: index.Bytes})
}

// weigh returns how many addresses and bytes a page may take in a sitemap, at
// the most.
func (x *Export) weigh(p Page) (addresses, bytes int) {
	const around = 100 // what stands around an address
	langs := len(x.Site.Langs)
	one := around + len(x.Site.Absolute("/")) + 3*len(p.Address) // each byte may be escaped
	return langs, langs * (langs + 1) * one
}

// split cuts pages into parts that each stay below so many addresses and
// bytes; there is one at least.
func split(pages []Page, addresses, bytes int, weigh func(Page) (int, int)) [][]Page {
	parts := [][]Page{nil}
	count, size := 0, 0
	for _, p := range pages {
		n, b := weigh(p)
		if count += n; count > addresses || size+b > bytes {
			parts, count, size = append(parts, nil), n, 0
		}
		size += b
		last := len(parts) - 1
		parts[last] = append(parts[last], p)
	}
	return parts
}

// urlset returns the addresses of some pages.
func (x *Export) urlset(pages []Page) []byte {
	newest, dated := x.Site.Revised()
	var b bytes.Buffer
	b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, p := range pages {
		modified := ""
		if day, ok := revised(p, newest, dated); ok {
			modified = "<lastmod>" + day.String() + "</lastmod>"
		}
		voices := x.speaking(p)
		for _, v := range voices {
			fmt.Fprintf(&b, "<url><loc>%s</loc>%s", escapeXML(v.URL(p.Address)), modified)
			for _, other := range voices {
				if len(voices) > 1 {
					fmt.Fprintf(&b, `<xhtml:link rel="alternate" hreflang="%s" href="%s"/>`, escapeXML(other.Lang), escapeXML(other.URL(p.Address)))
				}
			}
			b.WriteString("</url>\n")
		}
	}
	b.WriteString("</urlset>\n")
	return b.Bytes()
}

// revised returns the newest day on which what a page shows changed, if records
// say one: the record's, or that of the newest for a page that lists them.
func revised(p Page, newest edtf.Day, dated bool) (edtf.Day, bool) {
	if p.Entry != nil {
		return p.Entry.Revised()
	}
	return newest, dated
}

// speaking returns the languages in which a page says something of its own, and
// the default where none does.
func (x *Export) speaking(p Page) []tell.Voice {
	var voices []tell.Voice
	for _, v := range x.Voices {
		if p.Entry != nil && p.Entry.Translated(v.Lang) || p.Entry == nil && x.Site.Record.Title.Has(v.Lang) {
			voices = append(voices, v)
		}
	}
	if voices == nil {
		return x.Voices[:1]
	}
	return voices
}

// escapeXML returns a text as it can stand between tags and in attributes.
func escapeXML(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // to a buffer, which takes everything
	return b.String()
}

// appendXML adds a text as escapeXML returns it.
func appendXML(b []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == '&', c == '\'', c == '<', c == '>', c == '"', c == 0xef: // with which U+FFFE and U+FFFF begin
			return append(b, escapeXML(s)...)
		}
	}
	if !utf8.ValidString(s) {
		return append(b, escapeXML(s)...)
	}
	return append(b, s...)
}
