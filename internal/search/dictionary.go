package search

import (
	"maps"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/unicode/norm"
)

// dictionary knows in which parts each word stands.
type dictionary map[string]*entry

type entry struct {
	parts []int32 // in order, each once
	name  bool    // the word is one of a name
}

// collect tells every part once, several at a time. It returns the words in
// them, if the index has a dictionary, and the sums of what they say.
func (x *Index) collect() (dictionary, []uint32) {
	workers := runtime.GOMAXPROCS(0)
	found, sums := make([]dictionary, workers), make([]uint32, len(x.parts))
	var group errgroup.Group
	for w := range workers {
		group.Go(func() error {
			found[w] = dictionary{}
			telling := x.telling()
			for i := w * len(x.parts) / workers; i < (w+1)*len(x.parts)/workers; i++ {
				if x.pages > 0 {
					found[w].take(telling, x.parts[i])
				}
				sums[i] = sumOf(telling.tell(x.parts[i]))
			}
			return nil
		})
	}
	group.Wait() // the functions return no error
	all := dictionary{}
	for _, some := range found { // in the order of their parts
		all.merge(some)
	}
	return all, sums
}

// merge adds the words of another dictionary. Not all texts write a letter in
// the same way; here, as in the browser, all are composed.
func (d dictionary) merge(more dictionary) {
	for word, e := range more {
		word = norm.NFC.String(word)
		if known := d[word]; known != nil {
			known.parts, known.name = append(known.parts, e.parts...), known.name || e.name
			slices.Sort(known.parts)
			known.parts = slices.Compact(known.parts)
		} else {
			d[word] = e
		}
	}
}

// take enters the words and facets of a part while it is told.
func (d dictionary) take(t *telling, p part) {
	t.word = func(text string, isName bool) {
		for word := range words(text) {
			d.enter(word, p.number, isName)
		}
	}
	t.facet = func(name, value string) { d.enter(name+facetSign+value, p.number, false) }
}

func (d dictionary) enter(word string, part int32, name bool) {
	e := d[word]
	if e == nil {
		e = &entry{}
		d[strings.Clone(word)] = e // a word alone is not to keep its whole text
	}
	e.name = e.name || name
	if n := len(e.parts); n == 0 || e.parts[n-1] != part {
		e.parts = append(e.parts, part)
	}
}

// paged returns the pages of the dictionary: objects of words and the parts in
// which they stand. A word is in the page of each of its keys.
func (d dictionary) paged(pages int) map[int][]byte {
	if pages == 0 {
		return nil
	}
	lists := make([][]string, pages)
	for _, word := range slices.Sorted(maps.Keys(d)) {
		for _, key := range keys(word, d[word].name) {
			page := pageOf(key, pages)
			if n := len(lists[page]); n == 0 || lists[page][n-1] != word {
				lists[page] = append(lists[page], word)
			}
		}
	}
	made := make(map[int][]byte, pages)
	for i, list := range lists {
		made[i] = appendPage(nil, list, func(page []byte, word string) []byte { return appendRuns(page, d[word].parts) })
	}
	return made
}

// pagesFor returns how many pages the dictionary of texts of a weight has: of
// each power of two four numbers, so that an edit hardly ever changes where all
// words are.
func pagesFor(weight int) int {
	pages, step := 1+weight/pageWeight, 1
	for pages > 8*step {
		step *= 2
	}
	return (pages + step - 1) / step * step
}

// pageOfWords returns a page of words with their runs.
func pageOfWords(runs map[string]string) []byte {
	list := slices.Sorted(maps.Keys(runs))
	return appendPage(nil, list, func(page []byte, word string) []byte { return append(page, runs[word]...) })
}

// appendPage writes one page. Words need no escaping: they are letters and
// digits, and facets ids besides.
func appendPage(page []byte, list []string, appendRuns func(page []byte, word string) []byte) []byte {
	page = append(page, `{"words":{`...)
	for i, word := range list {
		if i > 0 {
			page = append(page, ',')
		}
		page = append(append(append(page, '"'), word...), `":"`...)
		page = append(appendRuns(page, word), '"')
	}
	return append(page, `}}`...)
}

// appendRuns writes numbers as runs: how far each begins from the end of the one
// before and, after a plus, how many more follow. 3 4 5 9 are "3+2 4".
func appendRuns(text []byte, numbers []int32) []byte {
	at := int32(0)
	for i := 0; i < len(numbers); {
		n := 1
		for i+n < len(numbers) && numbers[i+n] == numbers[i]+int32(n) {
			n++
		}
		if i > 0 {
			text = append(text, ' ')
		}
		text = strconv.AppendInt(text, int64(numbers[i]-at), 36)
		if n > 1 {
			text = strconv.AppendInt(append(text, '+'), int64(n-1), 36)
		}
		i += n
		at = numbers[i-1]
	}
	return text
}

// numbers reads runs; what is none has no numbers.
func numbers(runs string) []int32 {
	var list []int32
	at := int32(0)
	for run := range strings.FieldsSeq(runs) {
		skip, more, _ := strings.Cut(run, "+")
		at += base36(skip)
		for range base36(more) {
			list = append(list, at)
			at++
		}
		list = append(list, at)
	}
	return list
}

// base36 reads a number, or nothing as none.
func base36(text string) int32 {
	n, _ := strconv.ParseInt("0"+text, 36, 32)
	return int32(n)
}
