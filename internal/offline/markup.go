package offline

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"summitline/internal/lazyregexp"
)

// page returns a page with its links as they must be on a disk. What does not
// change stays as it is, byte for byte.
func (d *Disk) page(name string, content []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(content) + len(content)/8)
	z := html.NewTokenizer(bytes.NewReader(content))
	inside := "" // the element whose text is next
	for {
		switch z.Next() {
		case html.ErrorToken: // only the end: what is read is in memory
			b.Write(z.Raw())
			return b.Bytes()
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw()) // before the token is taken apart, which changes it
			tag := z.Token()
			inside = tag.Data
			b.WriteString(d.tag(name, raw, tag))
		case html.TextToken:
			switch inside {
			case "style":
				b.WriteString(d.style(name, string(z.Raw())))
			case "noscript": // to the tokenizer, which takes scripts for granted, a text
				b.Write(d.page(name, z.Raw()))
			default:
				b.Write(z.Raw())
			}
		default:
			inside = ""
			b.Write(z.Raw())
		}
	}
}

// tag returns a tag with its links as they must be on a disk.
func (d *Disk) tag(page, raw string, tag html.Token) string {
	if tag.Data == "link" && isMetadata(tag) {
		if d.hosted {
			return raw
		}
		return "" // it would say where a page is that is nowhere
	}
	before, changed := "", false
	for i, a := range tag.Attr {
		value := a.Val
		switch {
		case a.Key == "srcset":
			value = d.pictures(page, value)
		case a.Key == "style":
			value = d.style(page, value)
		case tag.Data == "meta" && a.Key == "content" && isRefresh(tag):
			value = refreshTo().ReplaceAllStringFunc(value, func(to string) string {
				_, link := d.destination(page, to[strings.IndexByte(to, '=')+1:])
				return to[:strings.IndexByte(to, '=')+1] + link
			})
		case isLink(tag.Data, a.Key):
			var to string
			to, value = d.destination(page, value)
			if tag.Data == "script" && to == searchScript {
				before = `<script src="` + relative(page, bridgeName) + `" defer></script>` + "\n"
			}
		}
		changed = changed || value != a.Val
		tag.Attr[i].Val = value
	}
	if !changed {
		return before + raw
	}
	return before + tag.String()
}

// isLink reports whether an attribute of an element is the address of
// something.
func isLink(element, attribute string) bool {
	switch attribute {
	case "href", "xlink:href", "src", "action", "formaction", "poster":
		return true
	case "data":
		return element == "object"
	}
	return false
}

// isMetadata reports whether a link says where a page is, in this language or
// another, and leads a reader nowhere.
func isMetadata(link html.Token) bool {
	rel, lang := strings.Fields(strings.ToLower(attribute(link, "rel"))), attribute(link, "hreflang")
	return slices.Contains(rel, "canonical") || slices.Contains(rel, "alternate") && lang != ""
}

func isRefresh(meta html.Token) bool {
	return strings.EqualFold(attribute(meta, "http-equiv"), "refresh")
}

func attribute(tag html.Token, key string) string {
	for _, a := range tag.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

var (
	refreshTo = lazyregexp.New(`(?i)\burl\s*=\s*[^'"\s]+`)
	styleURL  = lazyregexp.New(`(?i)(url\(\s*["']?|@import\s+["'])([^"')]+)`)
)

// pictures returns a list of pictures to choose from.
func (d *Disk) pictures(page, srcset string) string {
	candidates := strings.Split(srcset, ", ")
	for i, c := range candidates {
		link, width, _ := strings.Cut(strings.TrimSpace(c), " ")
		_, link = d.destination(page, link)
		candidates[i] = strings.TrimSpace(link + " " + width)
	}
	return strings.Join(candidates, ", ")
}

// style returns styles with the addresses in them as they must be on a disk.
func (d *Disk) style(name, css string) string {
	return styleURL().ReplaceAllStringFunc(css, func(found string) string {
		m := styleURL().FindStringSubmatch(found)
		if to, link := d.destination(name, m[2]); to != "" {
			return m[1] + link
		}
		return found
	})
}
