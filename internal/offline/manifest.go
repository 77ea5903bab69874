package offline

import (
	"summitline/internal/lazyregexp"
	"summitline/internal/tell"
)

// Manifest returns the web application manifest (W3C) of a site in a language,
// by which a browser installs it. The icon is the address of a picture that is
// drawn at any size; the style sheet says what colour the paper has.
func Manifest(v tell.Voice, icon string, style []byte) []byte {
	type picture struct {
		Source string `json:"src"`
		Sizes  string `json:"sizes"`
		Type   string `json:"type"`
	}
	colour := paper(style)
	return append(encode(struct {
		Name        string    `json:"name"`
		ShortName   string    `json:"short_name"`
		Description string    `json:"description,omitempty"`
		Lang        string    `json:"lang"`
		ID          string    `json:"id"`
		Start       string    `json:"start_url"`
		Scope       string    `json:"scope"`
		Display     string    `json:"display"`
		Background  string    `json:"background_color,omitempty"`
		Theme       string    `json:"theme_color,omitempty"`
		Icons       []picture `json:"icons"`
	}{
		Name:        v.Plain(v.Site.Record.Title),
		ShortName:   v.Plain(v.Site.Record.Title),
		Description: v.Plain(v.Site.Record.Description),
		Lang:        v.Lang,
		ID:          v.Href("/"),
		Start:       v.Href("/"),
		Scope:       v.Rooted("/"), // of all languages
		Display:     "minimal-ui",  // with a way back
		Background:  colour,
		Theme:       colour,
		Icons:       []picture{{icon, "any", "image/svg+xml"}},
	}), '\n')
}

// lightPaper finds the colour of the paper in a style sheet, as it is in light.
var lightPaper = lazyregexp.New(`--paper:\s*(?:light-dark\(\s*)?(#[0-9a-fA-F]{3,8})\b`)

// paper returns a colour of CSS, or "".
func paper(style []byte) string {
	if m := lightPaper().FindSubmatch(style); m != nil {
		return string(m[1])
	}
	return ""
}
