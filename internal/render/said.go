package render

import (
	"cmp"
	"fmt"
	"html/template"
	"maps"
	"sync"
	"sync/atomic"

	"summitline/internal/edtf"
	"summitline/internal/site"
	"summitline/internal/stencil"
)

// said is what a voice has said before, and would say again while the site is
// worded as it was.
type said struct {
	dates dates
	words words
	names []atomic.Pointer[named]         // of records, by their numbers
	cites []atomic.Pointer[template.HTML] // of sources, by their numbers

	repeats stencil.Repeats // of short templates
	worded  atomic.Int64    // how often the site had been reworded
}

// keepUp forgets what may be worded otherwise by now.
func (s *said) keepUp(rewordings int64) {
	if s.worded.Load() == rewordings {
		return
	}
	for i := range s.cites {
		s.cites[i].Store(nil)
	}
	s.repeats.Forget()
	s.worded.Store(rewordings)
}

// words are the interface's own, by their keys. There are few, and each reader
// finds all that were known when it looked.
type words struct {
	known atomic.Pointer[map[string]template.HTML]
}

// find returns a word that is known.
func (w *words) find(key string) (html template.HTML, ok bool) {
	if known := w.known.Load(); known != nil {
		html, ok = (*known)[key]
	}
	return html, ok
}

// add makes a word known, unless another is at the same time.
func (w *words) add(key string, html template.HTML) {
	known, more := w.known.Load(), map[string]template.HTML{}
	if known != nil {
		more = maps.Clone(*known)
	}
	more[key] = html
	w.known.CompareAndSwap(known, &more)
}

// dates are how dates are written, by their EDTF.
type dates struct {
	lock  sync.RWMutex
	known map[string]template.HTML
}

// of returns how a date is written.
func (d *dates) of(date edtf.Date, write func(edtf.Date) template.HTML) template.HTML {
	text := date.String()
	d.lock.RLock()
	html, ok := d.known[text]
	d.lock.RUnlock()
	if ok {
		return html
	}
	html = write(date)
	d.lock.Lock()
	defer d.lock.Unlock()
	d.known[text] = html
	return html
}

// named is how pages name a record.
type named struct {
	href string
	link template.HTML
}

// newSaid returns a place for what is said of a site.
func newSaid(s *site.Site) *said {
	return &said{dates: dates{known: map[string]template.HTML{}}, names: make([]atomic.Pointer[named], s.Numbers()), cites: make([]atomic.Pointer[template.HTML], s.Numbers())}
}

// named returns how pages name a record.
func (v *voice) named(e *site.Entry) *named {
	place := &v.said.names[e.Number]
	known := place.Load()
	if known == nil {
		known = v.newNamed(e)
		place.Store(known)
	}
	return known
}

func (v *voice) newNamed(e *site.Entry) *named {
	href, mark := v.Href(e.Address()), ""
	if lang := v.Foreign(e.Title); lang != "" {
		mark = fmt.Sprintf(` lang="%s"`, template.HTMLEscapeString(lang))
	}
	title := cmp.Or(e.Title.In(v.Lang).Value, e.ID)
	return &named{href, template.HTML(fmt.Sprintf(`<a href="%s"%s>%s</a>`, template.HTMLEscapeString(href), mark, template.HTMLEscapeString(title)))}
}

// cite returns a source in short, by its publisher or what it is, and its date,
// as a link.
func (v *voice) cite(s *site.Source) template.HTML {
	place := &v.said.cites[s.Number]
	known := place.Load()
	if known == nil {
		html := v.newCite(s)
		known = &html
		place.Store(known)
	}
	return *known
}

func (v *voice) newCite(s *site.Source) template.HTML {
	var outlet string
	switch rec := s.Record; {
	case s.Publisher != nil && s.Publisher.Record.ShortName.IsSet():
		outlet = v.Text(s.Publisher.Record.ShortName)
	case s.Publisher != nil:
		outlet = v.Text(s.Publisher.Title)
	case rec.Publisher.Name.IsSet():
		outlet = v.Text(rec.Publisher.Name)
	case rec.Type.IsSet() && rec.Date.IsSet():
		outlet = string(v.spoken(template.HTMLEscapeString(v.Word("source." + rec.Type.V))))
	default:
		outlet = v.Text(s.Title)
	}
	if date := s.Record.Date; date.IsSet() {
		outlet += " " + string(v.spoken(template.HTMLEscapeString(v.Date(date.Date))))
	}
	return template.HTML(fmt.Sprintf(`<a href="%s">%s</a>`, template.HTMLEscapeString(v.named(&s.Entry).href), outlet))
}
