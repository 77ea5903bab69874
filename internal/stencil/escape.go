package stencil

import (
	"bytes"
	"html/template"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// context is a place in a page where html/template escapes a value in one way.
type context struct {
	chain         string // the functions it calls one after another
	before, after string // what is around such a place, to ask it
	quiet         string // what of ASCII it leaves as it is; the rest is escaped by append, or by html/template
	append        func(out []byte, s string, kind content) ([]byte, bool)
}

// contexts are the places where values can stand. What is escaped in any other
// way is left to html/template.
var contexts = []context{
	{"htmlescaper", "", "", quietText, appendHTML},
	{"rcdataescaper", "<title>", "</title>", quietText, appendTitle},
	{"attrescaper", `<a title="`, `">`, quietText, appendValue},
	{"urlfilter urlnormalizer attrescaper", `<a href="`, `">`, quietURL, appendURL},
	{"urlnormalizer attrescaper", `<a href="/`, `">`, quietURL, appendRestOfURL},
	{"urlescaper attrescaper", `<a href="?q=`, `">`, unreserved, nil},
	{"urlfilter attrescaper", `<meta http-equiv="refresh" content="0; url=`, `">`, quietURL, nil},
	{"nospaceescaper", `<a title=`, `>`, unreserved, nil},
	{"htmlnamefilter", `<a `, `>`, "", nil},
	{"cssvaluefilter", `<style>a{width:`, `}</style>`, digits, nil},
	{"cssvaluefilter attrescaper", `<a style="width:`, `">`, digits, nil},
	{"jsvalescaper", `<script>a=`, `</script>`, "", appendScript},
	{"jsvalescaper attrescaper", `<a onclick="f(`, `)">`, "", nil},
	{"jsstrescaper", `<script>"`, `"</script>`, unreserved, nil},
	{"srcsetescaper attrescaper", `<img srcset="`, `">`, "", nil},
}

const (
	digits       = "0123456789"
	alphanumeric = digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	unreserved   = alphanumeric + "-._"
	quietURL     = unreserved + "~!#$*,/;=?@[]"
	quietText    = quietURL + " \t\r\n\v\f\b\x01\x7f%()-:\\^`{|}" // also what is not ASCII
)

// chain escapes what stands in one kind of place.
type chain struct {
	context
	untouched [256]bool // bytes that stay as they are, whatever is around them
	ask       func() *template.Template
}

// chain returns how to escape by functions of html/template.
func (c *compiler) chain(names string) *chain {
	if known := c.chains[names]; known != nil {
		return known
	}
	i := slices.IndexFunc(contexts, func(c context) bool { return c.chain == names })
	if i < 0 {
		decline("escaped by %q", names)
	}
	made := newChain(contexts[i])
	c.chains[names] = made
	return made
}

func newChain(c context) *chain {
	made := &chain{context: c}
	for _, b := range []byte(c.quiet) {
		made.untouched[b] = true
	}
	if c.quiet == quietText {
		for b := 0x80; b < 0x100; b++ {
			made.untouched[b] = true
		}
	}
	made.ask = sync.OnceValue(func() *template.Template {
		return template.Must(template.New("").Parse(c.before + "{{.}}" + c.after))
	})
	return made
}

// print appends a value.
func (c *chain) print(out []byte, v reflect.Value) []byte {
	if s, kind, ok := text(v); ok && (v.Kind() == reflect.String || !c.script()) {
		return c.appendText(out, s, kind)
	}
	if !v.IsValid() {
		return c.asked(out, nil)
	}
	return c.asked(out, v.Interface())
}

// script reports whether a value becomes one of a script, where numbers and
// strings differ.
func (c *chain) script() bool { return strings.HasPrefix(c.chain, "jsvalescaper") }

// keepsHTML reports whether what is HTML already stays as it is.
func (c *chain) keepsHTML() bool { return c.chain == "htmlescaper" }

// appendText appends a string.
func (c *chain) appendText(out []byte, s string, kind content) []byte {
	if kind == plain && s != "" && c.quietly(s) {
		return append(out, s...)
	}
	if c.append != nil {
		if out, ok := c.append(out, s, kind); ok {
			return out
		}
	}
	switch kind {
	case html:
		return c.asked(out, template.HTML(s))
	case js:
		return c.asked(out, template.JS(s))
	case url:
		return c.asked(out, template.URL(s))
	}
	return c.asked(out, s)
}

// appendNumber appends the number in a place.
func (c *chain) appendNumber(out []byte, number func([]byte, place) []byte, p place) []byte {
	before := len(out)
	if out = number(out, p); c.quietly(string(out[before:])) {
		return out
	}
	return c.appendText(out[:before], string(out[before:]), plain)
}

// quietly reports whether nothing of a string is escaped.
func (c *chain) quietly(s string) bool {
	for i := range len(s) {
		if !c.untouched[s[i]] {
			return false
		}
	}
	return true
}

// asked appends what html/template makes of a value.
func (c *chain) asked(out []byte, v any) []byte {
	var b bytes.Buffer
	if err := c.ask().Execute(&b, v); err != nil {
		panic(err)
	}
	return append(out, b.Bytes()[len(c.before):b.Len()-len(c.after)]...)
}

// appendHTML appends what stands between tags.
func appendHTML(out []byte, s string, kind content) ([]byte, bool) {
	if kind == html {
		return append(out, s...), true
	}
	return appendEscaped(out, s, true), true
}

// appendTitle appends what stands in an element that has no others in it. The
// entities of HTML stay.
func appendTitle(out []byte, s string, kind content) ([]byte, bool) {
	return appendEscaped(out, s, kind != html), true
}

// appendValue appends what stands in an attribute. HTML comes without its tags,
// and its entities stay.
func appendValue(out []byte, s string, kind content) ([]byte, bool) {
	if kind == html && strings.Contains(s, "<") {
		var ok bool
		if s, ok = withoutTags(s); !ok {
			return out, false
		}
	}
	return appendEscaped(out, s, kind != html), true
}

// withoutTags returns the text between the tags of HTML. It reports false where
// others than plain ones are in it.
func withoutTags(s string) (string, bool) {
	var text strings.Builder
	for {
		tag := strings.IndexByte(s, '<')
		if tag < 0 {
			text.WriteString(s)
			return text.String(), true
		}
		text.WriteString(s[:tag])
		end := plainTag(s[tag:])
		if end == 0 {
			return "", false
		}
		s = s[tag+end:]
	}
}

// plainTag returns the length of a tag at the beginning of a text that means
// nothing to what follows; of any other it is 0.
func plainTag(s string) int {
	for _, tag := range []string{"</time>", "</span>", "<span>"} {
		if strings.HasPrefix(s, tag) {
			return len(tag)
		}
	}
	for _, tag := range []string{`<time datetime="`, `<span lang="`} {
		if strings.HasPrefix(s, tag) {
			end := len(tag)
			for end < len(s) && strings.IndexByte(alphanumeric+"-", s[end]) >= 0 {
				end++
			}
			if strings.HasPrefix(s[end:], `">`) {
				return end + len(`">`)
			}
		}
	}
	return 0
}

func appendEscaped(out []byte, s string, ampersands bool) []byte {
	from := 0
	for i := range len(s) {
		var to string
		switch s[i] {
		case 0:
			to = "\uFFFD"
		case '"':
			to = "&#34;"
		case '\'':
			to = "&#39;"
		case '+':
			to = "&#43;"
		case '<':
			to = "&lt;"
		case '>':
			to = "&gt;"
		case '&':
			if !ampersands {
				continue
			}
			to = "&amp;"
		default:
			continue
		}
		out = append(append(out, s[from:i]...), to...)
		from = i + 1
	}
	return append(out, s[from:]...)
}

// appendURL appends a link: one of a scheme that does more than lead somewhere
// is none.
func appendURL(out []byte, s string, kind content) ([]byte, bool) {
	if scheme, _, ok := strings.Cut(s, ":"); ok && kind != url && !strings.Contains(scheme, "/") {
		if !slices.ContainsFunc([]string{"http", "https", "mailto"}, func(safe string) bool { return strings.EqualFold(scheme, safe) }) {
			return out, false
		}
	}
	return appendRestOfURL(out, s, kind)
}

// appendRestOfURL appends what goes on a link.
func appendRestOfURL(out []byte, s string, _ content) ([]byte, bool) {
	const hex = "0123456789abcdef"
	for i := range len(s) {
		switch b := s[i]; {
		case b == '&':
			out = append(out, "&amp;"...)
		case b == '+':
			out = append(out, "&#43;"...)
		case b == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]), b == ':' || strings.IndexByte(quietURL, b) >= 0:
			out = append(out, b)
		default:
			out = append(out, '%', hex[b>>4], hex[b&15])
		}
	}
	return out, true
}

func isHex(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b && b <= 'f' || 'A' <= b && b <= 'F'
}

// appendScript appends a script that is one.
func appendScript(out []byte, s string, kind content) ([]byte, bool) {
	if kind == js {
		return append(out, s...), true
	}
	return out, false
}
