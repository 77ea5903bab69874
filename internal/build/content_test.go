package build_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/site"
)

// realBuild is the project's own site, and all that is wrong with it.
type realBuild struct {
	out   *build.Output
	web   *web
	diags diag.List
}

// ours returns the project's own site, built once for all tests of it.
var ours = sync.OnceValue(func() realBuild {
	out, diags := build.Plan(realSite(), nil)
	made, found := out.Contents(nil)
	files := map[string]string{}
	for path, content := range made {
		files[path] = string(content)
	}
	return realBuild{out, browse(out, files), append(diags, found...)}
})

func TestNothingIsWrongWithTheRealContent(t *testing.T) {
	if diags := ours().diags; len(diags) > 0 {
		t.Errorf("the records have faults:\n%s", text(diags))
	}
}

// What is doubtful about the records is only what takes more than the records
// to mend: an archived copy, a source on what became of a promise, and a font
// on the machine.
func TestWhatIsDoubtfulAboutTheRealContent(t *testing.T) {
	opts := realSite()
	opts.Lint = true
	_, diags := build.Plan(opts, nil)
	for _, d := range diags {
		if !slices.Contains([]string{"no-archive", "never-assessed", "no-font"}, d.Code) {
			t.Errorf("%s: %s", d.Span.Place(), d.Message)
		}
	}
	if len(diags) == 0 {
		t.Error("nothing is doubtful: are the warnings looked for?")
	}
}

func TestTheRealSiteHoldsTogether(t *testing.T) {
	for _, fault := range ours().web.faults() {
		t.Error(fault)
	}
}

func TestTheRealSiteHoldsTogetherBelowAPath(t *testing.T) {
	t.Parallel()
	opts := realSite()
	opts.BaseURL = "https://example.org/x/"
	out := plan(t, opts)
	for _, fault := range browse(out, contents(t, out)).faults() {
		t.Error(fault)
	}
}

// A build depends on the records alone: not on the clock's zone, the locale,
// the number of processors or the folder.
func TestTheSameSiteAnywhere(t *testing.T) {
	t.Parallel()
	elsewhere := filepath.Join(t.TempDir(), "다른 곳", "records")
	if err := os.CopyFS(elsewhere, os.DirFS(realContent)); err != nil {
		t.Fatal(err)
	}
	here, err := child("digest", realContent, "TZ=Asia/Seoul", "LANG=ko_KR.UTF-8", "LC_ALL=ko_KR.UTF-8", "GOMAXPROCS=1").Output()
	if err != nil {
		t.Fatal(err)
	}
	there, err := child("digest", elsewhere, "TZ=Pacific/Honolulu", "LANG=C", "LC_ALL=C", "GOMAXPROCS=8", "HOME=/").Output()
	if err != nil {
		t.Fatal(err)
	}
	if len(here) == 0 {
		t.Fatal("nothing was built")
	}
	a, b := strings.Split(string(here), "\n"), strings.Split(string(there), "\n")
	for _, line := range a {
		if !slices.Contains(b, line) {
			t.Errorf("made here alone: %s", line)
		}
	}
	if len(a) != len(b) {
		t.Errorf("%d files here, %d there", len(a), len(b))
	}
}

// Every mention of a record is a link to it, and is found again from there.
func TestMentionsAreLinksInBothDirections(t *testing.T) {
	out, w := ours().out, ours().web
	checked := 0
	for _, from := range entries(out.Site) {
		for _, m := range from.Meta.Mentions {
			target, ok := out.Site.Lookup(m.ID)
			if len(m.Kinds) > 0 {
				for _, kind := range m.Kinds {
					if found, is := out.Site.Lookup(string(kind) + "/" + m.ID); is {
						target, ok = found, is
					}
				}
			}
			if !ok {
				t.Errorf("%s: %q leads nowhere", from.Address(), m.ID)
				continue
			}
			if target.Entry == from {
				continue
			}
			checked++
			there, back := false, true
			for _, lang := range out.Site.Langs {
				prefix := ""
				if lang != out.Site.Langs[0] {
					prefix = "/" + lang
				}
				fromAddress, toAddress := prefix+from.Address(), prefix+target.Entry.Address()
				linked := w.at(fromAddress).leads[fileOf(toAddress)]
				if !linked && !m.Inline {
					t.Errorf("%s mentions %s as %s without a link", fromAddress, toAddress, m.Key)
				}
				there = there || linked // a text need not have its links in every language
				if !w.at(toAddress).leads[fileOf(fromAddress)] {
					t.Errorf("%s does not show that %s mentions it as %s", toAddress, fromAddress, m.Key)
					back = false
				}
			}
			if !there && back {
				t.Errorf("%s mentions %s in %s without a link", from.Address(), target.Entry.Address(), m.Key)
			}
		}
	}
	if checked < 1000 {
		t.Errorf("only %d mentions are in the content", checked)
	}
}

// entries returns what all records of a site have in common.
func entries(s *site.Site) []*site.Entry {
	var all []*site.Entry
	add := func(e *site.Entry) { all = append(all, e) }
	for _, r := range s.Summits {
		add(r.Self())
	}
	for _, r := range s.Series {
		add(r.Self())
	}
	for _, r := range s.Speakers {
		add(r.Self())
	}
	for _, r := range s.Organizations {
		add(r.Self())
	}
	for _, r := range s.Topics {
		add(r.Self())
	}
	for _, r := range s.Sources {
		add(r.Self())
	}
	for _, r := range s.Pages {
		add(r.Self())
	}
	return all
}

// Every statement, commitment, update and participant on the page of a summit
// shows where it comes from.
func TestEveryClaimShowsItsSource(t *testing.T) {
	out, w := ours().out, ours().web
	statements, commitments, updates, participants := 0, 0, 0, 0
	for _, s := range out.Site.Summits {
		statements, commitments, participants = statements+len(s.Statements), commitments+len(s.Commitments), participants+len(s.Participants)
		p := w.at(s.Address())
		for _, st := range s.Statements {
			w.mustCite(t, p, p.ids[st.Anchor], st.Sources, "the statement "+st.Anchor)
		}
		for _, c := range s.Commitments {
			item := p.ids[c.Anchor]
			w.mustCite(t, p, item, c.Sources, "the commitment "+c.Anchor)
			shown := items(item, "updates")
			if len(shown) != len(c.Updates) {
				t.Errorf("%s: the commitment %s shows %d updates of %d", s.Address(), c.Anchor, len(shown), len(c.Updates))
				continue
			}
			updates += len(shown)
			for i, u := range c.Updates {
				w.mustCite(t, p, shown[i], u.Sources, "an update of "+c.Anchor)
			}
		}
		var gathered []*site.Participant
		for _, part := range s.Gathering() {
			gathered = append(gathered, part.Participants...)
		}
		people := items(find(p.doc, atom.Article), "people")
		if len(people) != len(s.Participants) || len(people) != len(gathered) {
			t.Errorf("%s shows %d participants of %d", s.Address(), len(people), len(s.Participants))
			continue
		}
		for i, participant := range gathered {
			if own := participant.OwnSources(); own != nil {
				w.mustCite(t, p, people[i], own, "a participant")
			} else {
				w.mustCite(t, p, p.ids["_participants"].Parent, participant.Sources, "the list of participants")
			}
		}
	}
	if statements == 0 || commitments == 0 || updates == 0 || participants == 0 {
		t.Errorf("the content has %d statements, %d commitments, %d updates, %d participants", statements, commitments, updates, participants)
	}
}

// items returns the entries of the lists of a class.
func items(in *html.Node, class string) []*html.Node {
	var all []*html.Node
	if in == nil {
		return nil
	}
	for n := range in.Descendants() {
		if n.DataAtom == atom.Li && slices.Contains(strings.Fields(attr(n.Parent, "class")), class) {
			all = append(all, n)
		}
	}
	return all
}

// mustCite fails the test if an element does not link to all of its sources,
// or has none.
func (w *web) mustCite(t *testing.T, p *page, in *html.Node, sources []site.Citation, what string) {
	t.Helper()
	if in == nil {
		t.Errorf("/%s does not show %s", p.path, what)
		return
	}
	if len(sources) == 0 {
		t.Errorf("/%s: %s has no source", p.path, what)
	}
	leads := w.leads(p, in)
	for _, c := range sources {
		if !leads[fileOf(c.Source.Address())] {
			t.Errorf("/%s: %s does not show its source %s", p.path, what, c.Source.ID)
		}
	}
}

// The words of the interface are there in English; what the records say in
// Korean alone is marked as Korean.
func TestTheEnglishPagesAreEnglish(t *testing.T) {
	w := ours().web
	english := 0
	for name, p := range w.pages {
		if !strings.HasPrefix(name, "en/") {
			continue
		}
		english++
		for _, text := range foreign(find(p.doc, atom.Html)) {
			t.Errorf("/%s: %q is not marked as Korean", name, text)
		}
	}
	if english == 0 {
		t.Error("there are no English pages")
	}
}

// foreign returns the Korean outside of elements that are marked as such.
func foreign(n *html.Node) []string {
	if lang := attr(n, "lang"); lang == "ko" {
		return nil
	}
	var all []string
	add := func(text string) {
		if isKorean(text) {
			all = append(all, squeeze(text))
		}
	}
	if n.Type == html.TextNode {
		add(n.Data)
	}
	for _, a := range n.Attr {
		if slices.Contains([]string{"title", "alt", "aria-label", "content", "placeholder"}, a.Key) {
			add(a.Val)
		}
	}
	for child := range n.ChildNodes() {
		all = append(all, foreign(child)...)
	}
	return all
}

// isKorean tells Korean from English that quotes a Korean word.
func isKorean(text string) bool {
	hangul, latin := 0, 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
	}
	return hangul > 0 && hangul >= latin
}
