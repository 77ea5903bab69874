package build

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/export"
)

// Notes are what somebody who builds a site may want to know of what is not in
// it.
type Notes struct {
	Unhosted []string // forms that are left out because it is not known where the site is served
	Tagger   string   // with what ids begin, where site.yaml does not say
	NoFont   bool     // there are no pictures for links, since no font is named
}

// Notes returns those of the site.
func (o *Output) Notes() Notes {
	n := Notes{Unhosted: export.Unhosted(o.Site)}
	if !o.Site.Record.Feed.Tag.IsSet() {
		n.Tagger = export.Tagger(o.Site)
	}
	s := o.Site.Record
	n.NoFont = s.Formats.Has("share") && len(s.Share.Fonts) == 0 && o.Site.Hosted()
	return n
}

// Texts returns the notes in words.
func (n Notes) Texts() []diag.Text {
	var texts []diag.Text
	if len(n.Unhosted) > 0 {
		texts = append(texts, diag.Say("it is not known where the site will be served, so these are left out: %s (write base_url in site.yaml, or give --base-url)", strings.Join(n.Unhosted, ", ")))
	}
	if n.Tagger != "" {
		texts = append(texts, diag.Say("the ids in feeds and data begin with %s, which may change: write `feed: {tag: …}` in site.yaml before others rely on them", n.Tagger))
	}
	if n.NoFont {
		texts = append(texts, diag.Say("links to pages go without a picture: site.yaml names no font to draw it with (share: {fonts: …})"))
	}
	return texts
}
