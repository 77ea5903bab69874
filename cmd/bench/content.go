package main

import (
	"bytes"
	"embed"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"summitline/internal/record"
	"summitline/internal/samplesite"
)

// hugoFiles are the layouts and settings of the same site for Hugo: a page for
// each record with the same links in both directions, and a list of each kind.
//
//go:embed all:hugo
var hugoFiles embed.FS

// The folders of a site: for summitline with pages alone, which is what others
// make, and with all forms of the record; and for Hugo.
const (
	pagesDir = "pages"
	formsDir = "forms"
	hugoDir  = "hugo"
)

// makeContent writes the content of a site in its three folders.
func makeContent(s *site, withHugo bool) error {
	off := "formats: {" + strings.Join(record.FormatNames(), ": false, ") + ": false}\n"
	h := &hugoContent{addresses: map[string]string{}, titles: map[string]string{}}
	summits := 0
	for name, text := range samplesite.Archive(s.n) {
		if strings.HasPrefix(name, "summits/") {
			if summits++; summits == (s.n+1)/2 {
				s.edited = name
			}
		}
		if err := put(filepath.Join(s.dir, formsDir, "content", name), text); err != nil {
			return err
		}
		plain := text
		if name == "site.yaml" {
			plain = append(bytes.Clone(text), off...)
		}
		if err := put(filepath.Join(s.dir, pagesDir, "content", name), plain); err != nil {
			return err
		}
		if !withHugo || name == "site.yaml" {
			continue
		}
		if err := put(filepath.Join(s.dir, hugoDir, "content", name), h.record(name, text)); err != nil {
			return err
		}
	}
	if !withHugo {
		return nil
	}
	return fs.WalkDir(hugoFiles, "hugo", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := hugoFiles.ReadFile(name)
		if err != nil {
			return err
		}
		return put(filepath.Join(s.dir, name), text)
	})
}

func put(name string, text []byte) error {
	err := os.WriteFile(name, text, 0o666)
	if os.IsNotExist(err) {
		if err = os.MkdirAll(filepath.Dir(name), 0o777); err == nil {
			err = os.WriteFile(name, text, 0o666)
		}
	}
	return err
}

// hugoContent makes records into pages of Hugo.
type hugoContent struct {
	addresses, titles map[string]string // by id
}

var (
	label  = regexp.MustCompile(`(?m)^(?:title|name): (.*)$`)
	linked = regexp.MustCompile(`\[\[([^\]|]+)(?:\|([^\]]+))?\]\]`)
	// reserved are the keys that mean something else to Hugo.
	reserved = strings.NewReplacer("\nname: ", "\ntitle: ", "\ntype: ", "\nsort: ", "\nurl: ", "\naddress: ")
)

// record returns a record with the keys and links of Hugo. Records link only to
// those before them.
func (h *hugoContent) record(name string, text []byte) []byte {
	id := strings.TrimSuffix(path.Base(name), ".md")
	h.addresses[id] = "/" + strings.TrimSuffix(name, ".md") + "/"
	h.titles[id] = string(label.FindSubmatch(text)[1])
	front, body, _ := strings.Cut(string(text[4:]), "\n---\n")
	all := "---" + reserved.Replace("\n"+front) + "\n---\n" + body
	return []byte(linked.ReplaceAllStringFunc(all, func(link string) string {
		m := linked.FindStringSubmatch(link)
		words := m[2]
		if words == "" {
			words = h.titles[m[1]]
		}
		return "[" + words + "](" + h.addresses[m[1]] + ")"
	}))
}
