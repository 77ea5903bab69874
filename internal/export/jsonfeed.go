package export

import (
	"slices"
	"time"

	"summitline/internal/tell"
)

// Names and media type of a JSON Feed.
const (
	jsonFeedFile  = "feed.json"
	jsonFeedMedia = "application/feed+json"
)

// The objects of JSON Feed 1.1 (jsonfeed.org), as far as there is something to
// say. A licence has no place there, and one of our own, as the format has it
// for extensions.
type (
	jsonFeed struct {
		Version     string           `json:"version"`
		Title       string           `json:"title"`
		HomePageURL string           `json:"home_page_url"`
		FeedURL     string           `json:"feed_url"`
		Description string           `json:"description,omitempty"`
		Authors     []jsonFeedAuthor `json:"authors"`
		Language    string           `json:"language"`
		License     *jsonFeedLicense `json:"_license,omitempty"`
		Items       []jsonFeedItem   `json:"items"`
	}
	jsonFeedAuthor struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	jsonFeedLicense struct {
		Name string `json:"name"`
		URL  string `json:"url,omitempty"`
	}
	jsonFeedItem struct {
		ID            string   `json:"id"`
		URL           string   `json:"url"`
		Title         string   `json:"title"`
		ContentHTML   string   `json:"content_html"`
		DatePublished string   `json:"date_published,omitempty"`
		DateModified  string   `json:"date_modified"`
		Tags          []string `json:"tags,omitempty"`
		Language      string   `json:"language,omitempty"` // of the title, where it is not the feed's
	}
)

// jsonFeedOf returns what adds the JSON Feed beside a page. It tells what the
// Atom feed does.
func jsonFeedOf(x *Export, v tell.Voice, p Page) func(to []byte) []byte {
	if !x.hasNews(p) {
		return nil
	}
	return func(to []byte) []byte { return x.sharedFeed(v, p).appendJSON(to) }
}

func (f *feed) appendJSON(to []byte) []byte {
	x, v := f.x, f.v
	j := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.title, Description: f.about, Language: v.Lang,
		HomePageURL: v.URL(f.page.Address), FeedURL: x.urlBeside(v, f.page, "json_feed"),
		Authors: []jsonFeedAuthor{{v.Plain(x.Site.Record.Title), v.URL("/")}},
	}
	if license := x.Site.Record.License; license.Name.IsSet() {
		j.License = &jsonFeedLicense{v.Plain(license.Name), license.URL.V}
	}
	for i, n := range f.news {
		title, lang := n.title(v)
		item := jsonFeedItem{
			ID: x.EntryTag(n.of, n.part), URL: v.EntryURL(n.at, n.anchor), Title: title, Language: lang, ContentHTML: f.texts[i],
			DateModified: x.midnight(n.day).Format(time.RFC3339),
		}
		if n.published {
			item.DatePublished = item.DateModified
		}
		for _, topic := range n.topics {
			item.Tags = append(item.Tags, v.Plain(topic.Title))
		}
		j.Items = append(j.Items, item)
	}
	return append(appendJSON(slices.Grow(to, f.size*9/8+len(f.news)*500+2000), &j), '\n')
}
