package serve

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"

	"summitline/internal/record"
)

// changes are what tells two builds of a site apart.
type changes struct {
	pages  []changedPage // that are new, other than before, or gone
	before *files        // of the site as it was
}

// changedPage is a page that is new, other than before, or gone.
type changedPage struct {
	name      string // of its file
	new, gone bool
}

// follows reports whether a page is one that changes with others and shows
// nothing of its own: one to put in a frame elsewhere, or that of the search,
// which names its index.
func follows(name string) bool {
	first, rest, _ := strings.Cut(name, "/")
	if first != "embed" && first != "search" && !record.Kind(first).Valid() {
		first, _, _ = strings.Cut(rest, "/") // below that of a language
	}
	return first == "embed" || first == "search"
}

// isShown reports whether a file is a page that somebody looks at.
func isShown(name string) bool { return isPage(name) && name != "404.html" && !follows(name) }

// compare returns what is other after a save of some files, of those pages that
// may be. Pages of the records saved come first.
func compare(before, after map[string][]byte, saved []string) changes {
	var c changes
	add := func(p changedPage) { c.pages = append(c.pages, p) }
	for name, content := range after {
		if old, there := before[name]; !there || !bytes.Equal(old, content) {
			add(changedPage{name: name, new: !there})
		}
	}
	for name := range before {
		if _, there := after[name]; !there {
			add(changedPage{name: name, gone: true})
		}
	}
	ids := map[string]bool{}
	for _, name := range saved {
		ids[record.FoldID(strings.TrimSuffix(path.Base(name), path.Ext(name)))] = true
	}
	rank := func(p changedPage) int {
		if ids[record.FoldID(path.Base(path.Dir(p.name)))] {
			return 0
		}
		return 1
	}
	slices.SortFunc(c.pages, func(a, b changedPage) int {
		depth := func(p changedPage) int { return strings.Count(p.name, "/") } // a translation lies deeper
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(depth(a), depth(b)), cmp.Compare(a.name, b.name))
	})
	return c
}
