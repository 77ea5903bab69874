package serve

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

const (
	oneWord     = "---\ntitle: 첫 회의\ndate: 2024-01-19\n---\n낱말 하나.\n"
	anotherWord = "---\ntitle: 첫 회의\ndate: 2024-01-19\n---\n낱말 둘.\n"
)

// newWorded returns a site with a summit that is easy to reword, a builder that
// has built it, and the name of the summit's file.
func newWorded(t *testing.T) (site tree, b *builder, name string) {
	site = newTree(t)
	site.remove("content/summits/first.yaml")
	site.write("content/summits/first.md", oneWord)
	site.write("content/summits/other.md", strings.Replace(oneWord, "첫", "딴", 1))
	opts := site.options()
	opts.Site.BaseURL = "http://localhost/"
	b = newBuilder(opts, "/")
	b.build(nil)
	return site, b, site.path("content/summits/first.md")
}

// mustSay fails the test unless the page of the summit has a word.
func mustSay(t *testing.T, b *builder, word string) {
	t.Helper()
	page, diags := b.shown.files.content(b.shown.files.find("summits/first/index.html"))
	if diags.HasErrors() || !strings.Contains(string(page), "낱말 "+word) {
		t.Errorf("the page does not say %q: %v\n%s", word, diags, page)
	}
}

// Words that were undone are not shown, whatever came in between.
func TestWordsThatWereUndoneAreGone(t *testing.T) {
	for what, undo := range map[string]func(site tree, b *builder, name string){
		"alone": func(_ tree, b *builder, name string) { b.build([]string{name}) },
		"by a program that saves beside first": func(site tree, b *builder, name string) {
			b.build([]string{site.path("content/summits/sedAb3"), name})
		},
		"with another": func(site tree, b *builder, name string) {
			site.write("content/topics/new.yaml", "name: 새 주제\n")
			b.build([]string{site.path("content/topics/new.yaml"), name})
		},
	} {
		for _, between := range []string{"", "title: [\n", "gone"} {
			t.Run(what+" "+between, func(t *testing.T) {
				site, b, name := newWorded(t)
				mustSay(t, b, "하나")
				site.write("content/summits/first.md", anotherWord)
				if _, built := b.build([]string{name}); built {
					t.Fatal("other words are not shown without a build")
				}
				mustSay(t, b, "둘")
				switch between {
				case "":
				case "gone":
					site.remove("content/summits/first.md")
					b.build([]string{name})
				default:
					site.write("content/summits/first.md", between)
					if b.build([]string{name}); !b.diags.HasErrors() {
						t.Fatal("nothing is wrong with it")
					}
				}
				site.write("content/summits/first.md", oneWord)
				undo(site, b, name)
				mustSay(t, b, "하나")
			})
		}
	}
}

// An editor that saves beside a file first is answered as quickly as another.
func TestASaveBesideIsOneSave(t *testing.T) {
	site, b, name := newWorded(t)
	site.write("content/summits/first.md", anotherWord)
	if _, built := b.build([]string{site.path("content/summits/sedAb3"), name}); built {
		t.Error("a file that is there no more makes a build necessary")
	}
	mustSay(t, b, "둘")
}

// A page of the site before can be made while the site is reworded. It is the
// race detector that tells.
func TestTheSiteBeforeIsShownWhileAnotherIsReworded(t *testing.T) {
	for i := range 10 {
		site, b, name := newWorded(t)
		other := site.path("content/summits/other.md")
		site.write("content/summits/other.md", strings.Replace(oneWord, "첫", fmt.Sprint("또", i), 1))
		b.build([]string{other}) // a title: a whole build
		shown := b.shown
		var group sync.WaitGroup
		group.Go(func() {
			for name := range shown.files.places {
				if isPage(name) {
					shown.files.was(name, shown.since.before)
				}
			}
		})
		site.write("content/summits/first.md", anotherWord)
		if _, built := b.build([]string{name}); built {
			t.Fatal("other words are not shown without a build")
		}
		group.Wait()
		<-b.behind
	}
}
