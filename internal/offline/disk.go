package offline

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"summitline/internal/search"
	"summitline/internal/site"
)

// Disk makes of the files of a site what can be opened from a disk, where
// there is no server: a link leads from file to file, and the search reads its
// index as scripts, since browsers refuse to fetch a file.
type Disk struct {
	base    *url.URL
	hosted  bool
	there   map[string]bool // paths of files
	indexes []string        // folders of the search, by language
}

// NewDisk takes a site and the paths of all its files.
func NewDisk(s *site.Site, paths []string) *Disk {
	base, err := url.Parse(s.Absolute("/"))
	if err != nil {
		panic("offline: " + err.Error()) // it was a URL before it was text
	}
	d := &Disk{base: base, hosted: s.Hosted(), there: map[string]bool{}}
	for _, p := range paths {
		d.there[p] = true
	}
	d.indexes = indexFolders(s)
	return d
}

// indexFolders returns the folders of the search, by language.
func indexFolders(s *site.Site) []string {
	var folders []string
	for _, root := range roots(s) {
		folders = append(folders, root+strings.TrimPrefix(search.Folder, "/"))
	}
	return folders
}

// roots returns the roots of the languages, the default first.
func roots(s *site.Site) []string {
	list := []string{""}
	for _, lang := range s.Langs[1:] {
		list = append(list, lang+"/")
	}
	return list
}

// What the script of the search page needs to have run before it.
const (
	searchScript = "assets/search.js"
	bridgeName   = "search/from-disk.js"
)

//go:embed from-disk.js
var bridge []byte

// Extra returns the path and the content of the one file that a site on a disk
// has besides.
func (d *Disk) Extra() (string, []byte) { return bridgeName, bridge }

// File returns what a file of the site is on a disk, and its path there.
func (d *Disk) File(name string, content []byte) (string, []byte) {
	switch path.Ext(name) {
	case ".html":
		return name, d.page(name, content)
	case ".css":
		return name, []byte(d.style(name, string(content)))
	case ".json":
		if folder, file := path.Split(name); slices.Contains(d.indexes, folder) {
			return folder + strings.TrimSuffix(file, ".json") + ".js", handedOver(file, content)
		}
	}
	return name, content
}

// handedOver returns a script that gives a file of the index to the bridge.
func handedOver(name string, content []byte) []byte {
	text, err := json.Marshal(string(content)) // the literal of a string in a script, too
	if err != nil {
		panic("offline: " + err.Error())
	}
	return fmt.Appendf(nil, "fromDisk.take(%q, %s)\n", name, text)
}

// destination returns the file that a link on a page leads to and the link as
// it must be on a disk. Without such a file, to is empty; the link is then the
// full address, where that is known.
func (d *Disk) destination(page, link string) (to, changed string) {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Path == "" && u.Host == "" {
		return "", link // elsewhere on the same page, or no address that can be told
	}
	full := d.address(page).ResolveReference(u)
	if u.Scheme != "" && !strings.HasPrefix(u.Scheme, "http") || !strings.EqualFold(full.Host, d.base.Host) {
		return "", link
	}
	if to = d.file(full.Path); to == "" {
		if d.hosted {
			return "", full.String()
		}
		return "", link
	}
	changed = (&url.URL{Path: relative(page, to)}).String()
	if u.RawQuery != "" && path.Ext(to) == ".html" { // elsewhere it is the mark of a content
		changed += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		changed += "#" + u.EscapedFragment()
	}
	return to, changed
}

// address returns the full address of a file.
func (d *Disk) address(name string) *url.URL {
	u := *d.base
	u.Path += name
	return &u
}

// file returns the file that a host would send for a path, or "".
func (d *Disk) file(address string) string {
	name, below := strings.CutPrefix(address, d.base.Path)
	if !below {
		return ""
	}
	for _, try := range []string{name, path.Join(name, "index.html")} {
		if d.there[try] {
			return try
		}
	}
	return ""
}

// relative returns the way from one file to another.
func relative(from, to string) string {
	a, b := strings.Split(from, "/"), strings.Split(to, "/")
	for len(a) > 1 && len(b) > 1 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	return strings.Repeat("../", len(a)-1) + strings.Join(b, "/")
}
