package search

import (
	"bytes"
	"encoding/json"
	"slices"

	"golang.org/x/text/unicode/norm"
)

// Past is an index as an earlier build has written it. Where the site is cut
// into the same parts still, only those are told whose records are others, and
// only those pages of the dictionary are made again whose words have come or
// gone; both are as if all had been made.
type Past struct {
	Same func(name string) bool   // whether a part was told of the very same
	Read func(name string) []byte // a file as it was written; nil where it is not
}

// Recall gives the index its past, before any of its files is asked for.
func (x *Index) Recall(past Past) { x.past = &past }

// root is what the script reads first.
type root struct {
	Families []family `json:"families"`
	Pages    int      `json:"pages"`
	Part     marks    `json:"part"`
	Words    marks    `json:"words"`
}

// revision is an index on its way from what it was to what it is.
type revision struct {
	*Index
	reading
	moves map[string]*move
}

// move is from which parts a word has gone, and into which it has come.
type move struct{ from, to []int32 }

// revised returns what the index says, by what it said before, if that can be
// told.
func (x *Index) revised() (reading, bool) {
	if x.past == nil || x.pages == 0 {
		return reading{}, false
	}
	r := &revision{x, reading{before: x.past.Read(RootName), others: map[int32]uint32{}, made: map[int][]byte{}}, map[string]*move{}}
	var old root
	if json.Unmarshal(r.before, &old) != nil || !old.fits(x) {
		return reading{}, false
	}
	r.oldParts, r.oldWords = old.Part, old.Words
	r.marks, r.words = slices.Clone(old.Part), slices.Clone(old.Words)
	others := slices.DeleteFunc(slices.Clone(x.parts), func(p part) bool { return x.past.Same(p.name()) })
	if len(others) > len(x.parts)/mostOthers {
		return reading{}, false
	}
	ok := r.tellAgain(others) && r.turnPages() && r.markParts() && r.markPages()
	r.root = x.rootOf(r.marks, r.words)
	return r.reading, ok
}

// mostOthers is the share of the parts that may be others: with more, all are
// told at once more quickly.
const mostOthers = 4

// fits reports whether an index is cut as another was.
func (old root) fits(x *Index) bool {
	same := slices.EqualFunc(old.Families, x.families, func(a, b family) bool {
		return a.First == b.First && a.Parts == b.Parts && slices.Equal(a.Kinds, b.Kinds)
	})
	return same && old.Pages == x.pages && len(old.Part) == len(newMarks(x.numbers)) && len(old.Words) == len(newMarks(x.pages))
}

// tellAgain tells parts, and finds the words that have come and gone.
func (r *revision) tellAgain(parts []part) bool {
	t := r.telling()
	for _, p := range parts {
		was := unmarked(r.past.Read(p.name()))
		before, ok := wordsIn(was)
		if !ok {
			return false
		}
		now := map[string]bool{}
		t.word = func(text string, _ bool) {
			for word := range words(text) {
				now[norm.NFC.String(word)] = true
			}
		}
		t.facet = func(name, value string) { now[name+facetSign+value] = true }
		told := t.tell(p)
		if bytes.Equal(was, told) {
			continue
		}
		r.others[p.number] = sumOf(told)
		for word := range before {
			if !now[word] {
				m := r.move(word)
				m.from = append(m.from, p.number)
			}
		}
		for word := range now {
			if !before[word] {
				m := r.move(word)
				m.to = append(m.to, p.number)
			}
		}
	}
	return true
}

func (r *revision) move(word string) *move {
	m := r.moves[word]
	if m == nil {
		m = new(move)
		r.moves[word] = m
	}
	return m
}

// turnPages makes those pages of the dictionary again on which the words stand,
// or stood.
func (r *revision) turnPages() bool {
	pages := map[int]map[string]string{}
	open := func(key string) map[string]string {
		i := pageOf(key, r.pages)
		if pages[i] == nil {
			var page struct{ Words map[string]string }
			if json.Unmarshal(r.past.Read(pageName(i)), &page) != nil {
				return nil
			}
			pages[i] = page.Words
		}
		return pages[i]
	}
	for word, move := range r.moves {
		always := keys(word, false)
		if len(always) == 0 { // no page tells of a single letter that is not a name
			always = keys(word, true)
		}
		page := open(always[0])
		if page == nil {
			return false
		}
		if _, told := page[word]; !told && len(keys(word, false)) == 0 {
			if slices.ContainsFunc(move.to, r.isOfNames) {
				return false
			}
			continue
		}
		before := numbers(page[word])
		now := slices.DeleteFunc(slices.Concat(before, move.to), func(n int32) bool { return slices.Contains(move.from, n) })
		slices.Sort(now)
		if len(now) != len(before)+len(move.to)-len(move.from) {
			return false
		}
		for _, key := range keys(word, slices.ContainsFunc(before, r.isOfNames)) {
			if page := open(key); page != nil {
				delete(page, word)
			}
		}
		for _, key := range keys(word, slices.ContainsFunc(now, r.isOfNames)) {
			page := open(key)
			if page == nil {
				return false
			}
			if len(now) > 0 {
				page[word] = string(appendRuns(nil, now))
			}
		}
	}
	for i, words := range pages {
		r.made[i] = pageOfWords(words)
	}
	return true
}

// isOfNames reports whether a part is one of names.
func (x *Index) isOfNames(number int32) bool { return number < x.named }

// markParts finds the marks of the parts that were told again, and of those
// with which they share them.
func (r *revision) markParts() bool {
	again := map[int]bool{}
	for number := range r.others {
		again[int(number)%len(r.marks)] = true
		r.marks[int(number)%len(r.marks)] = 0
	}
	for _, p := range r.parts {
		if !again[int(p.number)%len(r.marks)] {
			continue
		}
		sum, told := r.others[p.number]
		if !told {
			text := unmarked(r.past.Read(p.name()))
			if text == nil {
				return false
			}
			sum = sumOf(text)
		}
		r.marks.add(int(p.number), sum)
	}
	return true
}

// markPages does the same for the pages of the dictionary.
func (r *revision) markPages() bool {
	again := map[int]bool{}
	for i := range r.made {
		again[i%len(r.words)] = true
		r.words[i%len(r.words)] = 0
	}
	for i := range r.pages {
		if !again[i%len(r.words)] {
			continue
		}
		if r.made[i] == nil {
			if r.made[i] = unmarked(r.past.Read(pageName(i))); r.made[i] == nil {
				return false
			}
		}
		r.words.add(i, sumOf(r.made[i]))
	}
	return true
}

// wordsIn returns the words and facets of a part, as the dictionary has them.
func wordsIn(text []byte) (map[string]bool, bool) {
	var file struct {
		Places []toldPlace
		Series [][2]string
		Org    [][2]string
	}
	if json.Unmarshal(text, &file) != nil {
		return nil, false
	}
	d := dictionary{}
	t := telling{}
	d.take(&t, part{})
	for _, s := range file.Series {
		t.facet("series", s[0])
	}
	for _, o := range file.Org {
		t.facet("org", o[0])
	}
	for _, p := range file.Places {
		p.take(&t)
	}
	found := make(map[string]bool, len(d))
	for word := range d {
		found[norm.NFC.String(word)] = true
	}
	return found, true
}

// toldPlace is a place as a telling has it.
type toldPlace struct {
	Title, Office toldText
	Names, Texts  []toldText
	Date          string
	Years         []int64
	Parts         []toldPlace
}

func (p toldPlace) take(t *telling) {
	for _, text := range slices.Concat(p.Names, p.Texts, []toldText{p.Title, p.Office, toldText(p.Date)}) {
		t.word(string(text), false)
	}
	if n := len(p.Years); n > 0 {
		t.eachYear(p.Years[0], p.Years[n-1])
	}
	for _, inner := range p.Parts {
		inner.take(t)
	}
}

// toldText is a text that stands alone or before its language.
type toldText string

// UnmarshalJSON reads either form.
func (t *toldText) UnmarshalJSON(text []byte) error {
	if len(text) == 0 || text[0] != '[' {
		return json.Unmarshal(text, (*string)(t))
	}
	var list []string
	if err := json.Unmarshal(text, &list); err != nil || len(list) == 0 {
		return err
	}
	*t = toldText(list[0])
	return nil
}
