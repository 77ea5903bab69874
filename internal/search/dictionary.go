package search

import (
	"fmt"
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
			for i := w * len(x.parts) / workers; i < (w+1)*len(x.parts)/workers; i++ {
				told := x.tell(x.parts[i])
				sums[i] = sumOf(told.json())
				if x.pages > 0 {
					found[w].addAll(told, x.parts[i].number, x.parts[i].names)
				}
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

// addAll enters the words and facets of a part.
func (d dictionary) addAll(told *telling, part int32, names bool) {
	for _, s := range told.Series {
		d.enter("series"+facetSign+s[0], part, false)
	}
	for _, o := range told.Orgs {
		d.enter("org"+facetSign+o[0], part, false)
	}
	for _, p := range told.Places {
		d.addPlace(&p, part, names)
		for _, inner := range p.Parts {
			d.addPlace(&inner, part, false)
		}
	}
}

func (d dictionary) addPlace(p *place, part int32, names bool) {
	if n := len(p.Years); n > 0 {
		for year := p.Years[0]; year <= p.Years[n-1]; year++ {
			d.enter(fmt.Sprint("year", facetSign, year), part, false)
		}
	}
	d.add(p.Title.text, part, names)
	for _, name := range p.Names {
		d.add(name.text, part, names)
	}
	d.add(p.Office.text, part, false)
	d.add(p.Date, part, false)
	for _, s := range p.Texts {
		d.add(s.text, part, false)
	}
}

// add enters the words of a text.
func (d dictionary) add(text string, part int32, name bool) {
	for word := range words(text) {
		d.enter(word, part, name)
	}
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
func (d dictionary) paged(pages int) [][]byte {
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
	made := make([][]byte, pages)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, list := range lists {
		group.Go(func() error {
			made[i] = d.page(list)
			return nil
		})
	}
	group.Wait() // the functions return no error
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

// page returns one page. Words need no escaping: they are letters and digits,
// and facets ids besides.
func (d dictionary) page(list []string) []byte {
	page := []byte(`{"words":{`)
	for i, word := range list {
		if i > 0 {
			page = append(page, ',')
		}
		page = append(append(append(page, '"'), word...), `":"`...)
		page = append(appendRuns(page, d[word].parts), '"')
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
