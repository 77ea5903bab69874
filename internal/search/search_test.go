package search

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// resolved returns the site of a content folder.
func resolved(t *testing.T, content fs.FS) *site.Site {
	t.Helper()
	set, diags := record.Load(content, "content", nil)
	s, found := site.Resolve(set, site.Options{})
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatalf("the records have faults: %v", diags)
	}
	return s
}

// made makes all files of an index, by name.
func made(files []File) map[string][]byte {
	contents := map[string][]byte{}
	for _, file := range files {
		contents[file.Name] = file.Content()
	}
	return contents
}

// told is a file of an index as the script reads it.
type told struct {
	Mark     string
	Families []family
	Pages    int
	Part     string // marks
	Words    string // marks
	Series   [][2]string
	Org      [][2]string
	Places   []readPlace
}

type readPlace struct {
	Kind, At, Date string
	Title, Office  any
	Names, Texts   []any
	Series, Org    []int
	Years          []int64
	Parts          []readPlace
}

// wordsOf returns the words of a page of the dictionary.
func wordsOf(t *testing.T, content []byte) map[string]string {
	t.Helper()
	var file struct{ Words map[string]string }
	if err := json.Unmarshal(content, &file); err != nil || file.Words == nil {
		t.Fatalf("%v in %.200s", err, content)
	}
	return file.Words
}

func read(t *testing.T, content []byte) told {
	t.Helper()
	var file told
	if err := json.Unmarshal(content, &file); err != nil {
		t.Fatalf("%v in %.200s", err, content)
	}
	return file
}

// plainly returns a text, which stands alone or before its language.
func plainly(text any) string {
	if list, ok := text.([]any); ok {
		text = list[0]
	}
	s, _ := text.(string)
	return s
}

// all returns all texts of a place.
func (p readPlace) all() string {
	texts := []string{plainly(p.Title), plainly(p.Office), p.Date}
	for _, text := range append(p.Texts, p.Names...) {
		texts = append(texts, plainly(text))
	}
	return strings.Join(texts, " ")
}

func gzipped(content []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(content)
	w.Close()
	return b.Len()
}

// Whatever word of whatever place is looked up by whatever key, the dictionary
// leads to the part in which it stands; so do the facets.
func TestDictionaryLeadsToEveryWord(t *testing.T) {
	for _, lang := range []string{"ko", "en"} {
		contents := made(New(resolved(t, samplesite.Content(120)), lang, lang).Files())
		root := read(t, contents["index.json"])
		if root.Pages == 0 {
			t.Fatal("the site has no dictionary")
		}
		pages := make([]map[string]string, root.Pages)
		for i := range pages {
			pages[i] = wordsOf(t, contents[fmt.Sprintf("words-%d.json", i)])
		}
		leads := func(word, key string, part int) {
			if !slices.Contains(numbers(pages[pageOf(key, root.Pages)][word]), int32(part)) {
				t.Errorf("%q, looked up as %q, does not lead to part %d", word, key, part)
			}
		}
		random := rand.New(rand.NewPCG(1, 2))
		looked := 0
		for _, f := range root.Families {
			for number := f.First; number < f.First+f.Parts; number++ {
				file := read(t, contents[fmt.Sprintf("part-%d.json", number)])
				for _, o := range file.Org {
					leads("org="+o[0], "org="+o[0], number)
				}
				for _, s := range file.Series {
					leads("series="+s[0], "series="+s[0], number)
				}
				for _, p := range file.Places {
					for _, place := range append(p.Parts, p) {
						for _, year := range place.Years {
							word := fmt.Sprint("year=", year)
							leads(word, word, number)
						}
						all := slices.Collect(words(place.all()))
						word := all[random.IntN(len(all))]
						for _, key := range keys(word, false) {
							leads(word, key, number)
							looked++
						}
					}
				}
			}
		}
		if looked < 1000 {
			t.Errorf("only %d words were looked up", looked)
		}
	}
}

// Every record, statement and commitment can be found, and where it stands.
func TestEveryPlaceIsInTheIndex(t *testing.T) {
	for _, n := range []int{3, 120} {
		s := resolved(t, samplesite.Content(n))
		contents := made(New(s, "ko", "ko").Files())
		root := read(t, contents["index.json"])
		times := map[string]int{}
		for _, f := range root.Families {
			for number := f.First; number < f.First+f.Parts; number++ {
				for _, p := range read(t, contents[fmt.Sprintf("part-%d.json", number)]).Places {
					times[p.At]++
					for _, inner := range p.Parts {
						times[p.At+"#"+inner.At]++
					}
				}
			}
		}
		missing := func(at string) {
			if times[at] == 0 {
				t.Errorf("of %d summits: %s is not in the index", n, at)
			}
		}
		for _, k := range kinds {
			for _, e := range k.entries(s) {
				missing(strings.TrimPrefix(e.Address(), "/"))
			}
		}
		for _, m := range s.Summits {
			for _, st := range m.Statements {
				missing("summits/" + m.ID + "/#" + st.Anchor)
			}
		}
		for _, c := range s.Commitments {
			missing("summits/" + c.Summit.ID + "/#" + c.Anchor)
		}
	}
}

// No file of a large index is large: what a search reads does not grow with
// the site.
func TestFilesAreBounded(t *testing.T) {
	const bound = 14_000
	contents := made(New(resolved(t, samplesite.Content(400)), "ko", "ko").Files())
	for name, content := range contents {
		if n := gzipped(content); n > bound {
			t.Errorf("%s has %d bytes, compressed", name, n)
		}
	}
	if len(contents) < 50 {
		t.Errorf("the index has only %d files", len(contents))
	}
}

// The real site is read as a whole, in each of its languages.
func TestIndexOfTheRealSite(t *testing.T) {
	s := resolved(t, os.DirFS("../../content"))
	for _, lang := range s.Langs {
		contents := made(New(s, lang, lang).Files())
		if len(contents) != 2 {
			t.Errorf("in %s it has %d files, want a root and one part", lang, len(contents))
		}
		total := 0
		for _, content := range contents {
			total += gzipped(content)
		}
		if total >= 30_000 {
			t.Errorf("in %s it has %d bytes, compressed", lang, total)
		}
		t.Logf("%s: %d bytes, compressed", lang, total)
	}
}

// A summit that is too large for one part is divided; each piece says whose it
// is, and its texts are told once.
func TestDividedSummit(t *testing.T) {
	var statements strings.Builder
	for i := range 200 {
		fmt.Fprintf(&statements, "  - {id: s%d, speaker: hong, text: %q}\n", i, strings.Repeat("인력을 먼저 늘려야 한다고 말했다. ", 40))
	}
	contents := made(New(resolved(t, fstest.MapFS{
		"site.yaml":          {Data: []byte("title: 보기")},
		"summits/long.yaml":  {Data: []byte("title: 긴 회의\ndate: 2024\ntheme: 반도체\nstatements:\n" + statements.String())},
		"speakers/hong.yaml": {Data: []byte("name: 홍길동")},
	}), "ko", "ko").Files())
	root := read(t, contents["index.json"])
	pieces, themes, said := 0, 0, map[string]int{}
	for _, f := range root.Families {
		for number := f.First; number < f.First+f.Parts && slices.Contains(f.Kinds, "statements"); number++ {
			content := contents[fmt.Sprintf("part-%d.json", number)]
			if len(content) > 2*partWeight {
				t.Errorf("part %d has %d bytes", number, len(content))
			}
			for _, p := range read(t, content).Places {
				pieces++
				themes += len(p.Texts)
				if p.At != "summits/long/" || p.Title != "긴 회의" {
					t.Errorf("a piece is called %v, at %s", p.Title, p.At)
				}
				for _, st := range p.Parts {
					said[st.At]++
				}
			}
		}
	}
	if pieces < 2 || themes != 1 || len(said) != 200 || said["s0"] != 1 || said["s199"] != 1 {
		t.Errorf("%d pieces with %d themes and %d statements", pieces, themes, len(said))
	}
}

// Files can be made alone, again, and at the same time. The root says the mark
// of each, and another build has another.
func TestMark(t *testing.T) {
	content := samplesite.Content(60).(fstest.MapFS)
	first, again := made(New(resolved(t, content), "ko", "ko").Files()), New(resolved(t, content), "ko", "ko").Files()
	var group sync.WaitGroup
	for range 3 {
		for _, file := range slices.Backward(again) {
			group.Go(func() {
				if got := file.Content(); !bytes.Equal(got, first[file.Name]) {
					t.Errorf("%s is another the next time", file.Name)
				}
			})
		}
	}
	group.Wait()
	root := read(t, first["index.json"])
	for name, content := range first {
		got, want := MarkOf(content), root.Mark
		if kind, number, numbered := strings.Cut(strings.TrimSuffix(name, ".json"), "-"); numbered {
			want = root.markOf(t, kind, number)
		}
		if got != want || len(got) != markLength {
			t.Errorf("%s has the mark %q, not %q", name, got, want)
		}
	}
	content["topics/later.yaml"] = &fstest.MapFile{Data: []byte("name: 나중 주제")}
	if other := read(t, made(New(resolved(t, content), "ko", "ko").Files())["index.json"]).Mark; other == root.Mark {
		t.Error("another site has the same mark")
	}
}

// markOf returns the mark of a file as the script finds it in the root.
func (root told) markOf(t *testing.T, kind, number string) string {
	t.Helper()
	marks := map[string]string{"part": root.Part, "words": root.Words}[kind]
	n, err := strconv.Atoi(number)
	if err != nil || marks == "" {
		t.Fatalf("there are no marks for %s-%s.json", kind, number)
	}
	at := n * markLength % len(marks)
	return marks[at : at+markLength]
}

// An edit changes the files that hold what was edited and the pages of the words
// that came and went, and hardly any besides; a new record leaves the others in
// their parts.
func TestAnEditChangesFewFiles(t *testing.T) {
	content := samplesite.ArchiveInMemory(400).(fstest.MapFS)
	s := resolved(t, content)
	before := made(New(s, "ko", "ko").Files())
	middle, newest := s.Summits[len(s.Summits)/2], s.Summits[len(s.Summits)-1]
	for name, test := range map[string]struct {
		path, text   string
		parts, words int // that may change
	}{
		"a new word":    {middle.Meta.Path, "새낱말이 있다.", 2, 12},
		"a long text":   {middle.Meta.Path, strings.Repeat("인력을 먼저 늘려야 한다고 말했다. ", 20), 2, 12},
		"a new meeting": {"summits/zz-later.md", "---\ntitle: 나중 회의\ndate: " + newest.Record.Date.String() + "\n---\n새낱말이 있다.\n", 6, 24},
	} {
		t.Run(name, func(t *testing.T) {
			edited := maps.Clone(content)
			old := ""
			if file := content[test.path]; file != nil {
				old = string(file.Data) + "\n"
			}
			edited[test.path] = &fstest.MapFile{Data: []byte(old + test.text)}
			after := made(New(resolved(t, edited), "ko", "ko").Files())
			changed := map[string]int{}
			for name, now := range after {
				if !bytes.Equal(before[name], now) {
					kind, _, _ := strings.Cut(name, "-")
					changed[kind]++
				}
			}
			if len(after) < 100 || changed["part"] == 0 || changed["part"] > test.parts || changed["words"] > test.words || len(changed) > 3 {
				t.Errorf("of %d files %v have changed", len(after), changed)
			}
			t.Logf("of %d files %v have changed", len(after), changed)
		})
	}
}

// A site without any record has an index too, in which nothing is found.
func TestIndexOfAnEmptySite(t *testing.T) {
	contents := made(New(resolved(t, fstest.MapFS{"site.yaml": {Data: []byte("title: 보기")}}), "ko", "ko").Files())
	if file := read(t, contents["part-0.json"]); file.Places == nil || len(file.Places) > 0 || len(contents) != 2 {
		t.Errorf("the index is %q", contents)
	}
}
