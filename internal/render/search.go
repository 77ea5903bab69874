package render

import (
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/search"
)

// searchPages returns the page on which a reader searches the site.
func searchPages(v *voice) []planned {
	return []planned{{address: search.Folder, make: func() page {
		p := v.page(search.Folder, v.Word("search"), searchData{v.searchGroups(), v.index.Mark()})
		p.Description = v.Word("about.search")
		return p
	}}}
}

// searchData is what the search page shows.
type searchData struct {
	Groups []searchGroup
	Index  string // the mark of the index that belongs to the page
}

// searchGroup is a kind of thing that a search can find.
type searchGroup struct{ Kind, Label string }

// searchGroups returns the groups of results, in the order in which they stand
// if none of them fits better.
func (v *voice) searchGroups() []searchGroup {
	groups := []searchGroup{
		{"summits", v.Word("kind.summits")},
		{"statements", v.Word("statements")},
		{"commitments", v.Word("commitments")},
	}
	for _, kind := range []record.Kind{record.KindSpeakers, record.KindOrganizations, record.KindTopics, record.KindSeries, record.KindPages, record.KindSources} {
		groups = append(groups, searchGroup{string(kind), v.Word("kind." + string(kind))})
	}
	return groups
}

// searchIndex returns the files that the script of the search page reads.
func (v *voice) searchIndex() []File {
	var files []File
	places := map[string]int{}
	for i, f := range v.index.Files() {
		places[f.Name] = i
		files = append(files, File{
			Path:    v.searchPath(f.Name),
			Content: func() ([]byte, diag.List) { return f.Content(), nil },
			Append:  func(to []byte) ([]byte, diag.List) { return f.Append(to), nil },
			Inputs:  Inputs{Among: f.Of},
			Same:    f.Same,
		})
	}
	files[0].Recall = func(past Past) {
		v.index.Recall(search.Past{
			Same: func(name string) bool { return past.Same(files[places[name]]) },
			Read: func(name string) []byte { return past.Read(v.searchPath(name)) },
		})
	}
	return files
}

// searchPath returns the path of a file of the index.
func (v *voice) searchPath(name string) string { return filePath(v.Path(search.Folder + name)) }
