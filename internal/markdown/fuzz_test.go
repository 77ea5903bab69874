package markdown

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

func FuzzParse(f *testing.F) {
	for _, cases := range htmlCases {
		for _, c := range cases {
			f.Add(c.source)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		d := Parse(source)
		for _, r := range d.Refs() {
			written := source[r.Start:r.End]
			if !strings.HasPrefix(written, "[[") || !strings.HasSuffix(written, "]]") ||
				!strings.Contains(written, r.Target) || r.Target == "" {
				t.Errorf("reference %+v is %q", r, written)
			}
		}
		for _, at := range d.Destinations() {
			_ = source[at.Start:at.End]
		}
		checkHTML(t, d.HTML(site))
		checkHTML(t, d.Inline(Renderer{}))
		for _, text := range []string{d.HTML(site), d.Inline(site), d.Text(nil)} {
			if !utf8.ValidString(text) {
				t.Errorf("not UTF-8: %q", text)
			}
		}
		if text := d.Text(nil); strings.Join(strings.Fields(text), " ") != text {
			t.Errorf("not one line: %q", text)
		}
	})
}

// checkHTML reports HTML that this package should never write.
func checkHTML(t *testing.T, text string) {
	var open, ids []string
	for z := html.NewTokenizer(strings.NewReader(text)); ; {
		kind := z.Next()
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("left open: %q in %q", open, text)
			}
			return
		case html.CommentToken, html.DoctypeToken, html.SelfClosingTagToken:
			t.Errorf("%v in %q", token, text)
		case html.StartTagToken:
			if !slices.Contains(tags, token.Data) {
				t.Errorf("<%s> in %q", token.Data, text)
			}
			if token.Data == "a" && slices.Contains(open, "a") {
				t.Errorf("link in a link: %q", text)
			}
			for _, a := range token.Attr {
				switch {
				case !slices.Contains(attributes, a.Key):
					t.Errorf("attribute %s in %q", a.Key, text)
				case a.Key == "id" && slices.Contains(ids, a.Val):
					t.Errorf("id %s twice in %q", a.Val, text)
				case a.Key == "id":
					ids = append(ids, a.Val)
				case a.Key == "href" && dangerous(a.Val):
					t.Errorf("href %q", a.Val)
				}
			}
			if token.Data != "br" && token.Data != "hr" {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			last := len(open) - 1
			if last < 0 || open[last] != token.Data {
				t.Errorf("</%s> after %q in %q", token.Data, open, text)
				return
			}
			open = open[:last]
		}
	}
}

var (
	tags = strings.Fields(`a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr li ol p pre strong sup
		table tbody td th thead tr ul`)
	attributes = strings.Fields(`aria-label class href id role start title`)
)

// dangerous tells whether a browser, which overlooks spaces and control
// characters, might run or open what a URL says.
func dangerous(url string) bool {
	seen := strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, url))
	return slices.ContainsFunc([]string{"javascript:", "vbscript:", "data:", "file:"}, func(scheme string) bool {
		return strings.HasPrefix(seen, scheme)
	})
}
