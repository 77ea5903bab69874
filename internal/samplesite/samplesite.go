// Package samplesite makes up a site of any size, for tests that need one.
//
// In goes how many summits it is to have; out comes a content folder with
// everything that a record can say: series with gaps and successors, dates of
// every kind, people whose offices change, promises kept, broken and overdue,
// texts in two languages or in one. The same number gives the same bytes, and
// nothing in it is wrong. All people, organizations and events are invented.
package samplesite

import (
	"bytes"
	"embed"
	"encoding/base64"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing/fstest"
	"text/template"
)

// asOf is the day up to which the sample is kept; the last summits lie behind it.
const asOf = "2026-06-30"

// thisYear is the year of that day.
const thisYear = 2026

// picture is a grey PNG of one pixel.
const picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPoAQAAgQCA9FGGCwAAAABJRU5ErkJggg=="

//go:embed records/*.yaml
var recordFiles embed.FS

// text is a text of a record, which may lack one of its languages.
type text struct{ Ko, En string }

// sample is a site while it is being made up.
type sample struct {
	*rand.Rand
	files     fstest.MapFS
	templates *template.Template

	topics        []*topic
	organizations []*organization
	speakers      []*speaker
	series        []*series
	summits       []*summit
}

// Content returns the content folder of a site with n summits.
func Content(n int) fs.FS {
	s := &sample{
		Rand:  rand.New(rand.NewPCG(1, uint64(n))),
		files: fstest.MapFS{},
		templates: template.Must(template.New("").Funcs(template.FuncMap{
			"quote": func(s string) string { return fmt.Sprintf("%q", s) },
			"text":  text.yaml,
			"list":  func(ids []string) string { return "[" + strings.Join(ids, ", ") + "]" },
		}).ParseFS(recordFiles, "records/*.yaml")),
	}
	s.write("site.yaml", "site.yaml", asOf)
	s.write("pages/about.yaml", "about.yaml", n)
	s.write("pages/editing.yaml", "editing.yaml", n)
	s.makeTopics()
	s.makeOrganizations(8 + n/8)
	s.makeSpeakers(min(12+n/2, len(families)*len(firsts)*len(seconds)))
	s.makeSeries(n)
	s.makeSummits(n)
	return s.files
}

// write writes a record with the template of its kind.
func (s *sample) write(name, template string, data any) {
	var b bytes.Buffer
	if err := s.templates.ExecuteTemplate(&b, template, data); err != nil {
		panic(err) // a template of this package
	}
	s.files[name] = &fstest.MapFile{Data: b.Bytes()}
}

// draw puts a picture beside a record.
func (s *sample) draw(name string) {
	data, err := base64.StdEncoding.DecodeString(picture)
	if err != nil {
		panic(err)
	}
	s.files[name] = &fstest.MapFile{Data: data}
}

// yaml returns the text as a value of a record.
func (t text) yaml() string {
	switch {
	case t.En == "":
		return fmt.Sprintf("%q", t.Ko)
	case t.Ko == "":
		return fmt.Sprintf("{en: %q}", t.En)
	}
	return fmt.Sprintf("{ko: %q, en: %q}", t.Ko, t.En)
}

// format fills the gaps of a text: %s with a Korean word in the Korean, and
// with its translation in the English.
func (t text) format(word text) text {
	return text{fill(t.Ko, word.Ko), capital(strings.ReplaceAll(t.En, "%s", word.En))}
}

// capital returns a sentence with its first letter as a capital.
func capital(sentence string) string {
	if sentence == "" {
		return ""
	}
	return strings.ToUpper(sentence[:1]) + sentence[1:]
}

// particles are the pairs of which one stands after a consonant and the other
// after a vowel.
var particles = []string{"은/는", "이/가", "을/를", "과/와", "으로/로"}

// fill fills the gaps of a Korean text, and chooses the particle after each.
func fill(pattern, word string) string {
	last := []rune(word)[len([]rune(word))-1]
	final := (last - '가') % 28 // 0 for none
	for _, pair := range particles {
		closed, open, _ := strings.Cut(pair, "/")
		particle := closed
		if final == 0 || pair == "으로/로" && final == 8 {
			particle = open
		}
		pattern = strings.ReplaceAll(pattern, "%s"+pair, "%s"+particle)
	}
	return strings.ReplaceAll(pattern, "%s", word)
}

// chance is true once in n times.
func (s *sample) chance(n int) bool { return s.IntN(n) == 0 }

// chooser chooses a number below another.
type chooser interface{ IntN(n int) int }

// one returns one of a list.
func one[T any](s chooser, list []T) T { return list[s.IntN(len(list))] }

// some returns different ones of a list, in its order.
func some[T any](s *sample, list []T, count int) []T {
	places := s.Perm(len(list))[:min(count, len(list))]
	slices.Sort(places)
	chosen := make([]T, len(places))
	for i, place := range places {
		chosen[i] = list[place]
	}
	return chosen
}
