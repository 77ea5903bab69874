package export

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"

	"summitline/internal/site"
)

// Tag returns the permanent id of something by its path: a tag URI of RFC 4151,
// which stays as it is when the site moves to another address. The path is
// "summits/ID" for a record, with "#anchor" for an item of it.
func (x *Export) Tag(path string) string {
	if kind, id, _ := strings.Cut(path, "/"); !isSlug(kind) || !isSlug(id) {
		path = (&url.URL{Path: path}).EscapedPath()
	}
	return "tag:" + x.tagger + ":" + path
}

// EntryTag returns the permanent id of a record, or of the item with an anchor
// on its page.
func (x *Export) EntryTag(e *site.Entry, anchor string) string {
	id := x.Tag(string(e.Kind) + "/" + e.ID)
	if anchor != "" {
		id += "#" + url.PathEscape(anchor)
	}
	return id
}

// Tagger returns who gives the ids: who site.yaml says, else the host that it
// names, else nobody who could ever be asked, told apart by the site's title.
func Tagger(s *site.Site) string {
	const year = ",2024" // any in which the host was there will do, if it is always the same
	rec := s.Record
	if rec.Feed.Tag.IsSet() {
		return rec.Feed.Tag.V
	}
	if u, err := url.Parse(rec.BaseURL.V); err == nil && u.Hostname() != "" {
		return u.Hostname() + year
	}
	return shortHash(rec.Title.In(s.Langs[0]).Value) + ".invalid" + year
}

// shortHash returns a short word that follows from a text.
func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:4])
}
