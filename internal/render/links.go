package render

import (
	"cmp"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"strings"

	"summitline/internal/record"
	"summitline/internal/site"
)

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

// link returns a link to a record under its title.
func (v *voice) link(to linked) template.HTML {
	title := to.Self().Title
	said, mark := title.In(v.lang), ""
	if lang := v.foreign(title); lang != "" {
		mark = fmt.Sprintf(` lang="%s"`, template.HTMLEscapeString(lang))
	}
	return template.HTML(fmt.Sprintf(`<a href="%s"%s>%s</a>`,
		template.HTMLEscapeString(v.href(to.Self().Address())), mark, template.HTMLEscapeString(cmp.Or(said.Value, to.Self().ID))))
}

// asset returns the link to a static file, with a mark of its content, so that
// a browser never shows a page with the style of another build.
func (v *voice) asset(name string) (string, error) {
	mark, err := v.assets.mark(name)
	if err != nil {
		return "", err
	}
	return v.rooted("/"+name) + "?v=" + mark, nil
}

// picture returns the link to a picture of a record, which is published beside
// the record's page in the default language.
func (v *voice) picture(e *site.Entry, image record.Image) string {
	return v.rooted(e.Address() + path.Base(image.File.V))
}
