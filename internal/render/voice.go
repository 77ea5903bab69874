package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html/template"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/site"
)

// voice is a site as told in one language: what the functions of the templates
// have in common.
type voice struct {
	site      *site.Site
	static    fs.FS
	addresses map[string]bool // of all pages, in the default language
	lang      string          // BCP 47, of the pages
	words     string          // the language of the interface's own words
}

// in returns the same site told in a language.
func (v voice) in(lang string) *voice {
	v.lang, v.words = lang, interfaceLanguage(lang)
	return &v
}

// interfaceLanguage returns the language of the interface's words on pages in
// a language: English where it has none of its own.
func interfaceLanguage(lang string) string {
	if base, _ := language.Make(lang).Base(); base.String() == "ko" {
		return "ko"
	}
	return "en"
}

// funcs returns the functions that templates can call.
func (v *voice) funcs() template.FuncMap {
	return template.FuncMap{
		"t":       v.say,
		"text":    v.text,
		"plain":   v.plain,
		"prose":   v.prose,
		"inline":  v.inline,
		"brief":   v.brief,
		"quote":   v.quote,
		"date":    v.date,
		"time":    v.timeOfDay,
		"age":     v.age,
		"year":    v.year,
		"country": v.country,
		"tongue":  v.tongue,
		"href":    v.hrefOf,
		"link":    v.link,
		"asset":   v.asset,
		"picture": v.picture,
	}
}

// word returns the interface's own word for a key.
func (v *voice) word(key string) string {
	w, ok := words[key]
	if !ok {
		return ""
	}
	if v.words == "ko" {
		return w.ko
	}
	return w.en
}

// say returns the interface's own words for a key, filled in with the
// arguments. Arguments that are HTML stay so.
func (v *voice) say(key string, args ...any) (template.HTML, error) {
	format := v.word(key)
	if format == "" {
		return "", fmt.Errorf("the interface has no word %q", key)
	}
	format = template.HTMLEscapeString(format)
	if len(args) == 0 {
		return template.HTML(format), nil
	}
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = template.HTMLEscapeString(text)
		}
	}
	return template.HTML(fmt.Sprintf(format, args...)), nil
}

// plain returns a text in the page's language or the one that it falls back to.
func (v *voice) plain(t record.Text) string { return t.In(v.lang).Value }

// text returns a text as HTML, marked with its language where that is not the
// page's.
func (v *voice) text(t record.Text) template.HTML {
	said := t.In(v.lang)
	return v.marked("span", said.Lang, template.HTMLEscapeString(said.Value))
}

// marked wraps HTML in an element that says its language, where it must.
func (v *voice) marked(element, lang, html string) template.HTML {
	if lang != v.lang && lang != "" {
		html = fmt.Sprintf(`<%s lang="%s">%s</%[1]s>`, element, template.HTMLEscapeString(lang), html)
	}
	return template.HTML(html)
}

// prose returns a text with markup as HTML blocks. The ids in it begin with
// prefix, so that several texts can stand on one page; its highest headings
// become those of the level given.
func (v *voice) prose(m record.Markdown, prefix string, heading int) template.HTML {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.lang)
	return v.marked("div", said.Lang, said.Value.HTML(v.renderer(said.Lang, prefix, heading)))
}

// inline returns a text with markup as HTML that can follow other words: one
// that is a single paragraph comes without its tags.
func (v *voice) inline(m record.Markdown, prefix string) template.HTML {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.lang)
	r := v.renderer(said.Lang, prefix, 6)
	html, element := said.Value.Inline(r), "span"
	if html == said.Value.HTML(r) {
		element = "div"
	}
	return v.marked(element, said.Lang, html)
}

// brief returns a text without its markup, as one line of HTML.
func (v *voice) brief(m record.Markdown) template.HTML {
	if !m.IsSet() {
		return ""
	}
	said := m.In(v.lang)
	return v.marked("span", said.Lang, template.HTMLEscapeString(v.plainProse(said)))
}

// quote returns a short verbatim, marked with the language in which it was
// said where it is given in one language alone, and so in that.
func (v *voice) quote(st *site.Statement) template.HTML {
	said := st.Record.Quote.In(v.lang)
	if spoken := st.Record.Language; spoken.IsSet() && len(st.Record.Quote.Variants) == 1 {
		said.Lang = spoken.V
	}
	return v.marked("span", said.Lang, template.HTMLEscapeString(said.Value))
}

// plainProse returns a text in one language without its markup.
func (v *voice) plainProse(said record.Variant[*markdown.Doc]) string {
	return said.Value.Text(func(ref markdown.Ref) string {
		_, text := v.follow(ref, said.Lang)
		return text
	})
}

// renderer says how a text in a language becomes HTML.
func (v *voice) renderer(lang, prefix string, heading int) markdown.Renderer {
	return markdown.Renderer{
		Ref:      func(ref markdown.Ref) (href, text string) { return v.follow(ref, lang) },
		Link:     v.destination,
		Heading:  heading,
		IDPrefix: prefix + "_",
	}
}

// follow returns where a [[link]] leads, and what that is called in the
// language of the text around it.
func (v *voice) follow(ref markdown.Ref, lang string) (href, text string) {
	target, ok := v.site.Lookup(ref.Target)
	if !ok {
		return "", ref.Target
	}
	href = v.href(target.Entry.Address())
	if target.Anchor != "" {
		href += "#" + url.PathEscape(target.Anchor)
	}
	return href, target.Label.In(lang).Value
}

// describe returns one line about a record, for search engines and link
// previews.
func (v *voice) describe(e *site.Entry) string {
	const enough = 160
	text := e.Summary()
	if !text.IsSet() {
		text = e.Meta.Body
	}
	if !text.IsSet() {
		return ""
	}
	line := []rune(v.plainProse(text.In(v.lang)))
	if len(line) > enough {
		return strings.TrimSpace(string(line[:enough-1])) + "…"
	}
	return string(line)
}

// localPath returns the path of a page in the voice's language, below the
// site's base address, given its path in the default language.
func (v *voice) localPath(address string) string {
	if v.lang == v.site.Langs[0] {
		return address
	}
	return "/" + v.lang + address
}

// href returns the link to a page in the voice's language, given its path in
// the default language.
func (v *voice) href(address string) string {
	return v.rooted(v.localPath(address))
}

// rooted returns the link to a path below the site's base address.
func (v *voice) rooted(address string) string {
	u := url.URL{Path: v.site.BasePath() + strings.TrimPrefix(address, "/")}
	return u.EscapedPath()
}

// destination returns where a link that an editor wrote leads: a page of the
// site is that in the voice's language, another path of the site goes below
// the base address as it is, anything else stays.
func (v *voice) destination(link string) string {
	if !strings.HasPrefix(link, "/") || strings.HasPrefix(link, "//") {
		return link
	}
	at := len(link)
	if i := strings.IndexAny(link, "?#"); i >= 0 {
		at = i
	}
	if address, err := url.PathUnescape(link[:at]); err == nil && v.addresses[address] {
		return v.href(address) + link[at:]
	}
	return strings.TrimSuffix(v.site.BasePath(), "/") + link
}

// hrefOf returns the link to a record or to an address of the default
// language, and to an anchor on it if one is given.
func (v *voice) hrefOf(to any, anchor ...string) (string, error) {
	var link string
	switch to := to.(type) {
	case string:
		link = v.href(to)
	case int64:
		link = v.href(yearAddress(to))
	case record.URL:
		link = v.destination(to.V)
	case linked:
		link = v.href(to.Self().Address())
	default:
		return "", fmt.Errorf("no address for %T", to)
	}
	if a := strings.Join(anchor, ""); a != "" {
		link += "#" + url.PathEscape(a)
	}
	return link, nil
}

// link returns a link to a record under its title, or under another text.
func (v *voice) link(to linked, label ...record.Text) template.HTML {
	title := to.Self().Title
	if len(label) > 0 && label[0].IsSet() {
		title = label[0]
	}
	said := title.In(v.lang)
	mark := ""
	if said.Lang != v.lang && said.Lang != "" {
		mark = fmt.Sprintf(` lang="%s"`, template.HTMLEscapeString(said.Lang))
	}
	return template.HTML(fmt.Sprintf(`<a href="%s"%s>%s</a>`,
		template.HTMLEscapeString(v.href(to.Self().Address())), mark, template.HTMLEscapeString(cmp.Or(said.Value, to.Self().ID))))
}

// asset returns the link to a static file, with a mark of its content, so that
// a browser never shows a page with the style of another build.
func (v *voice) asset(name string) (string, error) {
	data, err := fs.ReadFile(v.static, name)
	if err != nil {
		return "", fmt.Errorf("no static file %q", name)
	}
	sum := sha256.Sum256(data)
	return v.rooted("/"+name) + "?v=" + hex.EncodeToString(sum[:4]), nil
}

// picture returns the link to a picture of a record, which is published beside
// the record's page in the default language.
func (v *voice) picture(e *site.Entry, image record.Image) string {
	return v.rooted(e.Address() + path.Base(image.File.V))
}

// country returns the name of a country.
func (v *voice) country(c record.Country) string {
	return display.Regions(language.Make(v.lang)).Name(language.MustParseRegion(c.V))
}

// tongue returns the name of a language.
func (v *voice) tongue(l record.Language) string {
	return display.Languages(language.Make(v.lang)).Name(language.Make(l.V))
}
