package export

import (
	"cmp"
	"slices"
	"time"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// news is something that a feed tells of: a meeting, what of a meeting concerns
// somebody, a promise, what became of one, a correction. It is told in any
// language; its id is the same in all feeds of a language and of all languages.
type news struct {
	day       edtf.Day // on which the record last said something new of it
	published bool     // the record says that it was published on that day

	of   *site.Entry // its permanent id is that of this record …
	part string      // … and of this part of it

	at     *site.Entry // the page where it can be read …
	anchor string      // … and where on it
	topics []*site.Topic

	title   func(tell.Voice) (text, lang string)
	content func(*content)
}

// feed is the news of one page in one language, as all forms of feeds give
// them.
type feed struct {
	x     *Export
	v     tell.Voice
	page  Page
	title string
	about string
	news  []news   // newest first
	texts []string // the contents of the news, in HTML
	size  int      // of the texts, in bytes
}

// feedLimit is how many entries a feed has if site.yaml does not say.
const feedLimit = 20

// feed returns the newest of what a page has to tell, as many entries as a feed
// may have. A page without news has no feed.
func (x *Export) feed(v tell.Voice, p Page) *feed {
	f := &feed{x: x, v: v, page: p, title: v.Plain(x.Site.Record.Title)}
	title, about := v.Plain(x.Site.Record.Title), v.Plain(x.Site.Record.Description)
	switch {
	case p.Entry != nil:
		title, about = v.Plain(p.Entry.Title), v.Describe(p.Entry)
	case p.Address == ledgerAddress:
		title, about = v.Word("commitments"), v.Word("about.commitments")
	case p.Address == changesAddress:
		title, about = v.Word("changes"), v.Word("about.changes")
	}
	if title != f.title {
		f.title = title + " · " + f.title
	}
	f.about = about
	f.news = x.newsOf(p)
	slices.SortStableFunc(f.news, func(a, b news) int { return cmp.Compare(b.day, a.day) })
	limit := feedLimit
	if set := x.Site.Record.Feed.Limit; set.IsSet() {
		limit = set.V
	}
	f.news = f.news[:min(limit, len(f.news))]
	c := newContent(v, len(f.news))
	ends := make([]int, len(f.news))
	for i, n := range f.news {
		n.content(c)
		ends[i] = len(c.out)
	}
	all, start := string(c.out), 0
	f.texts = make([]string, len(ends))
	for i, end := range ends {
		f.texts[i], start = all[start:end], end
	}
	f.size = len(all)
	return f
}

// sharedFeed returns the feed of a page for one of the two forms that feeds
// have; the other gets the same one.
func (x *Export) sharedFeed(v tell.Voice, p Page) *feed {
	if !x.Has("atom") || !x.Has("json_feed") {
		return x.feed(v, p)
	}
	return x.feeds.take(v.Path(p.Address), func() *feed { return x.feed(v, p) })
}

// updated returns when the feed last said something new.
func (f *feed) updated() string { return f.x.midnight(f.news[0].day).Format(time.RFC3339) }

// midnight returns when a day began, by the clock of the site. Days in years
// that have no four digits are moved to the nearest that has.
func (x *Export) midnight(day edtf.Day) time.Time {
	day = max(edtf.DayOf(1, 1, 1), min(day, edtf.DayOf(9999, 12, 31)))
	year, month, date := day.Civil()
	return time.Date(int(year), time.Month(month), date, 0, 0, 0, 0, x.zone)
}

// location returns a time zone by its name, which the records' checks have
// passed; without one it is UTC.
func location(name string) *time.Location {
	if zone, err := time.LoadLocation(name); err == nil {
		return zone
	}
	return time.UTC
}

// known returns the day since when something can be known that happened on a
// date and rests on some sources: the last day that the date can mean; if that
// is still to come when the record is kept, or nobody says, the day of the
// newest source; and else the day up to which the record is kept. It is never
// later than that.
func (x *Export) known(date edtf.Date, sources []site.Citation) edtf.Day {
	if date.Latest() <= x.Site.AsOf {
		return date.Latest()
	}
	newest := edtf.Past
	for _, c := range sources {
		if day, ok := c.Source.Record.Date.Day(); ok && day <= x.Site.AsOf {
			newest = max(newest, day)
		}
	}
	if newest != edtf.Past {
		return newest
	}
	return x.Site.AsOf
}

// met returns the day on which the record last said something new of a meeting:
// the newest of the days that it gives itself and the last of the meeting, once
// that is past. If there is none of them, it is that since when the meeting can
// be known. Nothing else moves it: an edit that says nothing new gives no day.
func (x *Export) met(s *site.Summit, day edtf.Day, given bool) edtf.Day {
	last := s.Record.Date.Latest()
	switch over := last <= x.Site.AsOf; {
	case given && over:
		return max(day, last)
	case given:
		return day
	}
	return x.known(s.Record.Date.Date, s.Sources)
}

// edited returns the newest full day on which a record says that it was updated
// or corrected.
func edited(e *site.Entry) (newest edtf.Day, given bool) {
	newest = edtf.Past
	dates := []record.Date{e.Meta.Updated}
	for _, c := range e.Meta.Changes {
		dates = append(dates, c.Date)
	}
	for _, date := range dates {
		if day, full := date.Day(); full {
			newest = max(newest, day)
		}
	}
	return newest, newest != edtf.Past
}

// titled returns a text of the record as a title.
func titled(t record.Text) func(tell.Voice) (string, string) {
	return func(v tell.Voice) (string, string) { return v.Plain(t), v.Foreign(t) }
}
