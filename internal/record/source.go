package record

// Source is a document that claims rest on.
type Source struct {
	Meta
	Title      Text      `key:"title,required"`
	Publisher  Publisher `key:"publisher"`
	Authors    []Text    `key:"authors"`
	Date       Date      `key:"date"`
	URL        URL       `key:"url"`
	ArchiveURL URL       `key:"archive_url"`
	Accessed   Date      `key:"accessed"`
	Language   Language  `key:"language"`
	Type       Word      `key:"type" one:"article press-release report speech declaration transcript dataset website video law post other"`
	Note       Text      `key:"note"`
}

// Label returns the title.
func (s *Source) Label() Text { return s.Title }

// Publisher is an organization or, where there is no record of one, its name.
// A word alone is read as both; whoever resolves refs decides which it is.
type Publisher struct {
	Ref  Ref
	Name Text
}
