package export

import (
	"bytes"
	"encoding/json"
	"path"

	"summitline/internal/tell"
)

// parts are the formats that are parts of pages: what is in a page, and the end
// of the name under which the golden has it.
var parts = map[string]struct {
	file string
	part func(*Export, tell.Voice, Page, string) string
}{
	"json_ld": {"linked.json", func(x *Export, v tell.Voice, p Page, title string) string {
		var b bytes.Buffer
		data := x.JSONLD(v, p, Frame{Title: title, Description: "A description", Crumbs: []Crumb{{v.Word("timeline"), v.Site.Absolute(v.Path("/"))}}})
		if err := json.Indent(&b, data, "", " "); err != nil {
			return err.Error()
		}
		return b.String() + "\n"
	}},
	"citations": {"citation.txt", func(x *Export, v tell.Voice, p Page, title string) string {
		c := x.Citation(v, p, title)
		return c.Plain + "\n" + c.BibTeX + "\n" + c.CSL + "\n"
	}},
}

// partsOf returns the parts of all pages, each as a file beside its page.
func (x *Export) partsOf(name string) []File {
	part, is := parts[name]
	if !is {
		return nil
	}
	var files []File
	for _, lang := range x.Site.Langs {
		v := tell.New(x.Site, lang)
		for _, p := range append(x.Pages, Page{Address: "/data/"}) {
			title := "Page of " + p.Address
			if p.Entry != nil {
				title = v.Plain(p.Entry.Title)
			}
			files = append(files, File{Path: path.Join(v.Path(p.Address), part.file)[1:], Content: func() []byte { return []byte(part.part(x, v, p, title)) }})
		}
	}
	return files
}
