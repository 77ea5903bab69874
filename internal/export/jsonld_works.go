package export

import (
	"path"
	"slices"
	"strings"

	"summitline/internal/site"
)

// sourceTypes are the types of schema.org for those of sources, where it has
// one: others are works that say what they are as their genre.
var sourceTypes = map[string]string{
	"article": "Article",
	"report":  "Report",
	"dataset": "Dataset",
	"website": "WebPage",
	"video":   "VideoObject",
	"law":     "Legislation",
	"post":    "SocialMediaPosting",
}

// sourceType returns the type of a source: an article of a news outlet is news.
func sourceType(s *site.Source) string {
	kind := sourceTypes[s.Record.Type.V]
	switch {
	case kind == "":
		return "CreativeWork"
	case kind == "Article" && s.Publisher != nil && s.Publisher.Record.Type.V == "media":
		return "NewsArticle"
	}
	return kind
}

// citations returns the sources that something rests on, by their ids alone:
// what they are is said on their own pages.
func (g *graph) citations(list []site.Citation) refs {
	all := make(refs, 0, len(list))
	for _, c := range list {
		all = append(all, ref(g.id(&c.Source.Entry, "")))
	}
	return all
}

// source adds the document that the page is about.
func (g *graph) source(s *site.Source) {
	t := g.main(sourceType(s))
	t.URL, t.ArchivedAt = s.Record.URL.V, s.Record.ArchiveURL.V
	t.Published = s.Record.Date.HTML()
	t.InLanguage = s.Record.Language.V
	if s.Record.Type.IsSet() {
		t.Genre = g.v.Word("source." + s.Record.Type.V)
	}
	if s.Publisher != nil {
		publisher := g.mention(&s.Publisher.Entry)
		t.Publisher = &publisher
	} else if s.Record.Publisher.Name.IsSet() {
		t.Publisher = &thing{Type: "Organization", Name: g.text(s.Record.Publisher.Name)}
	}
	// Who writes for a newspaper is a person; who wrote a law may be a ministry.
	personal := slices.Contains([]string{"article", "post"}, s.Record.Type.V)
	var credits []string
	for _, author := range s.Record.Authors {
		if personal {
			t.Author = append(t.Author, thing{Type: "Person", Name: g.text(author)})
		} else {
			credits = append(credits, g.v.Plain(author))
		}
	}
	t.CreditText = strings.Join(credits, ", ")
	g.nodes = append(g.nodes, t)
}

// mediaTypes are those of the files of data, by the ends of their names.
var mediaTypes = map[string]string{".json": "application/json", ".jsonl": "application/jsonl", ".csv": "text/csv"}

// dataset returns the record as a whole as data, with each file that has it.
func (g *graph) dataset() thing {
	s := g.v.Site
	t := *g.webPage("Dataset")
	t.ID, t.Identifier = g.root.URL(g.page.Address), g.x.Tag("data")
	t.Name, t.Description = g.text(s.Record.Title), g.text(s.Record.Description)
	t.Modified = day(s.Revised())
	t.Page, t.Breadcrumb = &thing{Type: "WebPage", URL: t.URL, Breadcrumb: t.Breadcrumb}, nil
	for _, d := range g.x.Downloads() {
		for _, file := range d.Files {
			if media := mediaTypes[path.Ext(file)]; media != "" && strings.HasPrefix(file, "data/") && "/"+file != schemaPath {
				t.Distribution = append(t.Distribution, thing{Type: "DataDownload", ContentURL: g.v.Rooted("/" + file), Encoding: media})
			}
		}
	}
	return t
}
