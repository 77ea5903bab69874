package record

// Page is free text of the site.
type Page struct {
	Meta
	Title Text `key:"title,required"`
	Menu  Int  `key:"menu"`
}

// Label returns the title.
func (p *Page) Label() Text { return p.Title }

// reservedPages are the first path parts that the site itself uses, beside the
// kinds and the languages.
var reservedPages = []string{"assets", "calendar", "changes", "commitments", "data", "embed", "feed", "index", "search", "years", "404"}
