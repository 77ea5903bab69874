package render

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"summitline/internal/edtf"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// shelf is parts of a list that go by one name, such as all of a year: mostly
// one.
type shelf struct {
	Label string
	Count int // of rows
	Parts []part
}

// mostNumbers is how many parts of a shelf have links of their own where all
// shelves stand. Those of a longer one are found from its first.
const mostNumbers = 8

// Shown returns the parts that have links of their own.
func (s shelf) Shown() []part {
	if len(s.Parts) > mostNumbers {
		return s.Parts[:1]
	}
	return s.Parts
}

// part is a link to a part of a list.
type part struct {
	Label  string // of the part alone
	Number int    // on its shelf, from 1
	URL    string
}

// partPage is what a part of a page shows.
type partPage struct {
	Kind       string  // of what Shown is: that of a record, "years", "commitments" or "changes"
	Of         navLink // the page that it is a part of
	Title      string  // what of it; may be empty
	Label      string  // when
	Count      int
	Shown      any
	Prev, Next *part  // older and newer
	Shelf      []part // on which it stands, unless alone
	Number     int    // its own there
}

// cuts is how the pages that are too long are cut, by their addresses; a
// section of the ledger has one as well. It is the same in all languages.
type cuts map[string]*excerpts

// newCuts returns how the pages of a site are cut.
func newCuts(s *site.Site) cuts {
	c := cuts{}
	c.cutEntries(s.Entries())
	for _, y := range s.Years {
		address := yearAddress(y.Year)
		c.enter(address, cutOf(address, y, byMonth))
	}
	for _, kind := range indexKinds {
		c.cutIndex(kind, s.OfKind(kind.kind))
	}
	c.cutLedger(s)
	c.cutChanges(s)
	return c
}

// cutEntries cuts the pages of records that are too long, several at a time.
func (c cuts) cutEntries(entries []*site.Entry) {
	long := make([]*excerpts, len(entries))
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(entries)); i = next.Add(1) - 1 {
				long[i] = cutOf(entries[i].Address(), entries[i].Owner(), byYear)
			}
		})
	}
	group.Wait()
	for i, e := range entries {
		c.enter(e.Address(), long[i])
	}
}

// enter notes how a page is cut, unless it is nil.
func (c cuts) enter(address string, cut *excerpts) {
	if cut != nil {
		c[address] = cut
	}
}

// cutOf cuts the page of a record or a year, if it is too long, else it is nil.
func cutOf(address string, data any, by period) *excerpts {
	if weightOf(data) <= mostWeight {
		return nil
	}
	made := derive(data)
	_, lists := excerptOf(data, made)
	cut := cutUp(address, lists, mostWeight, by)
	cut.derived = made
	return cut
}

// leave has a page show an excerpt of its data, and lead to the rest, where
// that is too long.
func (v *voice) leave(p *page, address string, monthly bool) {
	p.Shown = p.Data
	if cut := v.cuts[address]; cut != nil {
		shown, lists := excerptOf(p.Data, cut.derived)
		cut.newest.keep(lists)
		p.Shown, p.Parts = shown, v.shelves(cut, monthly)
	}
}

// shelves returns the parts of a page, the newest first; what has no date comes
// last.
func (v *voice) shelves(cut *excerpts, monthly bool) []shelf {
	var dated, others []shelf
	for i := 0; i < len(cut.parts); {
		some := cut.parts[i : i+cut.parts[i].of]
		i += len(some)
		s := shelf{Label: v.stretch(some[0].first, some[len(some)-1].last, monthly)}
		for _, e := range some {
			s.Count += e.count
			s.Parts = append(s.Parts, part{v.labelOf(e, monthly), e.number, v.Href(e.address)})
		}
		if some[0].first == edtf.Past {
			others = append(others, s)
		} else {
			dated = append(dated, s)
		}
	}
	slices.Reverse(dated)
	return append(dated, others...)
}

// labelOf returns what a part is called.
func (v *voice) labelOf(e excerpt, monthly bool) string {
	return numbered(v.stretch(e.first, e.last, monthly), e.place)
}

// numbered returns a label with the number of the part, if it has one.
func numbered(label string, p place) string {
	if p.of > 1 {
		return fmt.Sprintf("%s (%d/%d)", label, p.number, p.of)
	}
	return label
}

// stretch returns the years, or the months, from one day to another in words.
func (v *voice) stretch(first, last edtf.Day, monthly bool) string {
	if first == edtf.Past {
		return v.Word("parts.undated")
	}
	name := func(d edtf.Day) string {
		year, month, _ := d.Civil()
		if monthly {
			return fmt.Sprintf("%s-%02d", tell.YearText(year), month)
		}
		return tell.YearText(year)
	}
	text := name(first)
	if end := name(last); end != text {
		text += "/" + end
	}
	date, err := edtf.Parse(text)
	if err != nil {
		return text
	}
	return date.Format(v.Words)
}

// partPages returns what pages of other kinds than indexes leave to their
// parts: those of drafts, or of all others.
func partPages(drafts bool) func(*voice) []planned {
	return func(v *voice) []planned {
		var pages []planned
		for _, e := range v.Site.Entries() {
			if e.Meta.Draft.V == drafts {
				pages = append(pages, v.partsOf(e.Address(), string(e.Kind), e.Owner(), e)...)
			}
		}
		if drafts {
			return pages
		}
		for _, y := range v.Site.Years {
			pages = append(pages, v.partsOf(yearAddress(y.Year), "years", y, nil)...)
		}
		return slices.Concat(pages, v.ledgerParts(), v.changesParts())
	}
}

// partsOf returns the parts of a page: that of a record, or of a year.
func (v *voice) partsOf(address, kind string, data any, e *site.Entry) []planned {
	cut := v.cuts[address]
	if cut == nil {
		return nil
	}
	var pages []planned
	for i, x := range cut.parts {
		excerpt := func() any {
			shown, lists := excerptOf(data, cut.derived)
			x.picks.keep(lists)
			return shown
		}
		pages = append(pages, planned{address: x.address, of: e, some: v.excerptSelection(cut, i, excerpt, e == nil).among(cut, i), make: func() page {
			pp := partPage{Kind: kind, Shown: excerpt()}
			v.stand(&pp, cut, i, func(i int) string { return v.labelOf(cut.parts[i], e == nil) })
			if e != nil {
				pp.Of = v.navTo(e.Title, address)
				p := v.partPage(x.address, pp, append(v.above(e), pp.Of)...)
				p.NoIndex = e.Meta.Draft.V
				v.translated(&p, e, x.address)
				return p
			}
			pp.Of = navLink{Label: v.Year(data.(*site.Year).Year), URL: v.Href(address), path: v.Path(address)}
			return v.partPage(x.address, pp, v.navWord("years", "/years/"), pp.Of)
		}})
	}
	return pages
}

// datedParts returns the parts of a list, by year, that a page right below the
// timeline leaves to them.
func (v *voice) datedParts(cut *excerpts, of navLink, some func(excerpt) Selection, shown func(excerpt) partPage) []planned {
	if cut == nil {
		return nil
	}
	var pages []planned
	label := func(i int) string { return v.labelOf(cut.parts[i], false) }
	for i, x := range cut.parts {
		pages = append(pages, planned{address: x.address, some: some(x).among(cut, i), make: func() page {
			pp := shown(x)
			pp.Of = of
			v.stand(&pp, cut, i, label)
			return v.partPage(x.address, pp, of)
		}})
	}
	return pages
}

// stand says of a part what it is called and what stands beside it: the parts
// before and after it, unless only one of the two has dates, and all that go by
// one name with it.
func (v *voice) stand(p *partPage, cut *excerpts, i int, label func(int) string) {
	x := cut.parts[i]
	to := func(i int) part { return part{label(i), cut.parts[i].number, v.Href(cut.parts[i].address)} }
	step := func(i int) *part {
		if i < 0 || i == len(cut.parts) || (cut.parts[i].first == edtf.Past) != (x.first == edtf.Past) {
			return nil
		}
		next := to(i)
		return &next
	}
	p.Label, p.Count, p.Number = label(i), x.count, x.number
	p.Prev, p.Next = step(i-1), step(i+1)
	if first := i + 1 - x.number; x.of > 1 {
		for n := range x.of {
			p.Shelf = append(p.Shelf, to(first+n))
		}
	}
}

// groupAnchor returns the link to a group on its page, by its number.
func groupAnchor(i int) string { return fmt.Sprintf("#_g%d", i) }

// partPage returns the page of a part, below others.
func (v *voice) partPage(address string, data partPage, above ...navLink) page {
	title := data.Label
	if data.Title != "" {
		title = data.Title + " · " + title
	}
	p := v.page(address, data.Of.Label+" · "+title, data)
	p.Crumbs = v.crumbs(above...)
	return p
}
