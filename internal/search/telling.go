package search

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"summitline/internal/record"
	"summitline/internal/site"
)

// telling is a part of the index while it is told. A part is an object of
// places, and of the series and organizations that they name, each by its id
// and title. A place is something with an address that a search can find: a
// record or, among the parts of one, a statement or commitment. It says:
//
//   - kind, and at: the address below the root of the language; of a part, its
//     anchor
//   - title, and office: what stands beside the title of a speaker, or who
//     promised
//   - names: what else it is called
//   - date, and years: the first and last that the date can mean
//   - series and org: places in the lists of the part
//   - texts, and parts
//
// A text stands alone, or before its language where that is not the page's, and
// before its anchor where that is not the anchor of the place.
type telling struct {
	*teller
	out    []byte                          // the places, as JSON
	word   func(text string, isName bool)  // takes all texts; may be nil
	facet  func(name string, value string) // takes all facets; may be nil
	series facets
	orgs   facets

	pieces []piece // room for what is at hand
	known  []string
	line   []byte
}

// said is a plain text, with its language where that is not the page's, and
// its anchor where that is not the anchor of the place.
type said struct{ text, lang, anchor string }

// facets are the series or organizations that the places of a part name, each
// once.
type facets struct {
	list   []*site.Entry
	places map[*site.Entry]int
}

// tell returns what a part of the index says, until the next is told.
func (t *telling) tell(p part) []byte { return t.appendTo(append(t.out[:0], '{'), p) }

// appendTo adds what a part says behind the brace with which it begins.
func (t *telling) appendTo(to []byte, p part) []byte {
	t.out = append(to, `"places":[`...)
	t.series.clear()
	t.orgs.clear()
	for i, s := range p.slices {
		if i > 0 {
			t.out = append(t.out, ',')
		}
		t.place(s, p.names)
	}
	t.out = append(t.out, ']')
	t.listed("series", t.series.list)
	t.listed("org", t.orgs.list)
	t.out = append(t.out, '}')
	return t.out
}

// listed tells the titles of what places name by a number.
func (t *telling) listed(name string, entries []*site.Entry) {
	start := t.begin(name)
	for _, e := range entries {
		t.out = appendText(append(t.out, '['), e.ID)
		t.out = appendText(append(t.out, ','), cmp.Or(e.Title.In(t.lang).Value, e.ID))
		t.out = append(t.out, "],"...)
		if t.facet != nil {
			t.facet(name, e.ID)
		}
	}
	t.end(start)
}

// open begins a place.
func (t *telling) open(kind, at string) {
	t.out = appendText(append(t.out, `{"kind":`...), kind)
	t.out = appendText(append(t.out, `,"at":`...), at)
}

func (t *telling) close() { t.out = append(t.out, '}') }

func (t *telling) field(name string) {
	t.out = append(append(append(t.out, `,"`...), name...), `":`...)
}

// begin begins a list, of which each element is followed by a comma.
func (t *telling) begin(name string) (start int) {
	start = len(t.out)
	t.field(name)
	t.out = append(t.out, '[')
	return start
}

// end ends the list that began at start. An empty one is not told.
func (t *telling) end(start int) {
	if last := len(t.out) - 1; t.out[last] == '[' {
		t.out = t.out[:start]
	} else {
		t.out[last] = ']'
	}
}

func (t *telling) title(s said, isName bool) {
	t.field("title")
	t.said(s, isName)
}

func (t *telling) office(s said) {
	if s.text != "" {
		t.field("office")
		t.said(s, false)
	}
}

// said tells a text, alone wherever nothing else is to be said.
func (t *telling) said(s said, isName bool) {
	if t.word != nil {
		t.word(s.text, isName)
	}
	if s.lang == "" && s.anchor == "" {
		t.out = appendText(t.out, s.text)
		return
	}
	t.out = appendText(append(t.out, '['), s.text)
	t.out = appendText(append(t.out, ','), s.lang)
	if s.anchor != "" {
		t.out = appendText(append(t.out, ','), s.anchor)
	}
	t.out = append(t.out, ']')
}

// years tells a period, if it is longer than a year by its first and last.
func (t *telling) years(first, last int64) {
	last = min(last, first+longest)
	t.field("years")
	t.out = strconv.AppendInt(append(t.out, '['), first, 10)
	if last > first {
		t.out = strconv.AppendInt(append(t.out, ','), last, 10)
	}
	t.out = append(t.out, ']')
	t.eachYear(first, last)
}

func (t *telling) eachYear(first, last int64) {
	for year := first; year <= last && t.facet != nil; year++ {
		t.facet("year", strconv.FormatInt(year, 10))
	}
}

// facets tells what a place belongs to, persons aside.
func (t *telling) facets(name string, entries []*site.Entry, of *facets) {
	start := t.begin(name)
	for i, e := range entries {
		if e.Kind == kindOf[name] && !slices.Contains(entries[:i], e) {
			t.out = append(strconv.AppendInt(t.out, int64(of.place(e)), 10), ',')
		}
	}
	t.end(start)
}

// kindOf has the kind of record that can be a value of a facet.
var kindOf = map[string]record.Kind{"series": record.KindSeries, "org": record.KindOrganizations}

func newFacets() facets { return facets{places: map[*site.Entry]int{}} }

func (f *facets) clear() {
	f.list = f.list[:0]
	clear(f.places)
}

func (f *facets) place(e *site.Entry) int {
	i, known := f.places[e]
	if !known {
		i = len(f.list)
		f.places[e] = i
		f.list = append(f.list, e)
	}
	return i
}

// appendText writes a text as encoding/json does, which is asked where anything
// has to be escaped.
func appendText(out []byte, text string) []byte {
	if isPlain(text) {
		return append(append(append(out, '"'), text...), '"')
	}
	return append(out, encode(text)...)
}

// isPlain reports whether a text needs no escaping.
func isPlain(text string) bool {
	for i := range len(text) {
		if b := text[i]; isSpecial[b] && (b != lineSeparator[0] || isLineEnd(text[i:])) {
			return false
		}
	}
	return utf8.ValidString(text)
}

// The two characters that end a line in a script, besides those of ASCII.
const lineSeparator, paragraphSeparator = "\u2028", "\u2029"

func isLineEnd(text string) bool {
	return strings.HasPrefix(text, lineSeparator) || strings.HasPrefix(text, paragraphSeparator)
}

// isSpecial has the bytes with which a character begins that may have to be
// escaped.
var isSpecial = func() (special [256]bool) {
	for b := range byte(' ') {
		special[b] = true
	}
	for _, b := range []byte(`"\<>&` + lineSeparator[:1]) {
		special[b] = true
	}
	return special
}()

// encode returns a value as JSON, which none of those here can fail to be.
func encode(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic("search: " + err.Error())
	}
	return text
}
