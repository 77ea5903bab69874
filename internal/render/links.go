package render

import (
	"fmt"
	"html/template"
	"net/url"
	"path"
	"strings"

	"summitline/internal/record"
	"summitline/internal/site"
)

// hrefOf returns the link to a record or to an address of the default
// language, and to an anchor on it if one is given.
func (v *voice) hrefOf(to any, anchor ...string) (string, error) {
	at := strings.Join(anchor, "")
	switch to := to.(type) {
	case string:
		return withAnchor(v.Href(to), at), nil
	case int64:
		return withAnchor(v.Href(yearAddress(to)), at), nil
	case linked:
		return v.hrefAt(to, at), nil
	}
	return "", fmt.Errorf("no address for %T", to)
}

// hrefAt returns the link to a record, and to an anchor on it if there is one.
func (v *voice) hrefAt(to linked, anchor string) string {
	return withAnchor(v.named(to.Self()).href, anchor)
}

func withAnchor(link, anchor string) string {
	if anchor == "" {
		return link
	}
	return link + "#" + url.PathEscape(anchor)
}

// link returns a link to a record under its title.
func (v *voice) link(to linked) template.HTML {
	return v.named(to.Self()).link
}

// asset returns the link to a static file, with a mark of its content, so that
// a browser never shows a page with the style of another build.
func (v *voice) asset(name string) (string, error) {
	mark, err := v.assets.mark(name)
	if err != nil {
		return "", err
	}
	return v.Rooted("/"+name) + "?v=" + mark, nil
}

// picture returns the link to a picture of a record, which is published beside
// the record's page in the default language. Where browsers are to keep it, it
// has a mark of its content, like a static file.
func (v *voice) picture(e *site.Entry, image record.Image) string {
	link := v.Rooted(e.Address() + path.Base(image.File.V))
	if !v.offline {
		return link
	}
	mark, err := v.assets.pictureMark(v.Site.PicturePath(image))
	if err != nil { // which is said where the file itself is made
		return link
	}
	return link + "?v=" + mark
}
