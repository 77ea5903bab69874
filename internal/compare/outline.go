package compare

import (
	"net/url"
	"slices"
	"strings"

	"summitline/internal/record"
	"summitline/internal/site"
)

// Telling says how a report is told.
type Telling struct {
	Lang    string // BCP 47: Korean words for "ko", English for any other; names as the site has them in it
	BaseURL string // where the pages of the later site are; empty: there are no links
}

// outline is a report in words, before it is text or Markdown.
type outline struct {
	summary  string
	warnings []string
	sections []section
	footer   string
}

// section is what is told of one subject.
type section struct {
	title   string
	alarm   bool // it is an error
	intro   string
	entries []entry
}

// entry is what is told of one thing, with what belongs to it.
type entry struct {
	head  line
	lines []line
}

// line is one line, and what happened to what it speaks of; may be nothing.
type line struct {
	op    Op
	spans []span
}

// style is how a piece of a line is shown.
type style int

const (
	normal style = iota
	strong
	code
	gone    // what was
	fresh   // what is now
	outside // a page elsewhere, shown by its host where it can be a link
)

// span is a piece of a line; href is where it leads, if anywhere.
type span struct {
	style style
	text  string
	href  string
}

// teller puts a report into words.
type teller struct {
	Telling
	report *Report
	own    string                      // the language of the site in which names are told
	ops    map[*site.Entry]Op          // what happened to records, by what they are now or were
	later  map[*site.Entry]*site.Entry // what records of the earlier site are now, if they changed
}

func newTeller(r *Report, how Telling) *teller {
	t := &teller{how, r, how.Lang, map[*site.Entry]Op{}, map[*site.Entry]*site.Entry{}}
	if langs := r.After.site.Langs; !slices.Contains(langs, how.Lang) {
		t.own = langs[0]
	}
	for _, records := range r.records() {
		for _, record := range *records {
			t.ops[record.Current()] = record.Op()
			t.later[record.Before] = record.After
		}
	}
	return t
}

// outline returns the report in words.
func (t *teller) outline() outline {
	r := t.report
	o := outline{summary: t.summary(), warnings: t.warnings(), footer: t.footer()}
	if r.Broken() {
		o.sections = []section{t.problems()}
		return o
	}
	for _, s := range []section{
		t.lost(true),
		t.records("meetings", r.Meetings, t.meeting),
		t.promises(),
		t.records("people", r.People, t.person),
		t.participants(),
		t.offices(),
		t.statements(),
		t.claims(true),
		t.records("sources", r.Sources, t.source),
		t.claims(false),
		t.records("series", r.Series, nil),
		t.records("organizations", r.Organizations, nil),
		t.records("topics", r.Topics, nil),
		t.records("pages", r.Pages, nil),
		t.settings(),
		t.lost(false),
		t.anchors(),
	} {
		if len(s.entries) > 0 {
			o.sections = append(o.sections, s)
		}
	}
	return o
}

func (t *teller) say(key string, args ...any) string { return say(t.Lang, key, args...) }

// plain returns a text in the language of the report, or the one that it falls
// back to.
func (t *teller) plain(text record.Text) string { return folded(text.In(t.Lang).Value) }

// prose returns a text with markup as one line, cut to what is enough to know
// it by.
func (t *teller) prose(s *site.Site, text record.Markdown) string {
	return clip(proseText(s, text.In(t.Lang)))
}

// enough is how many characters of a text are shown in a report for people.
const enough = 200

// clip cuts a text to what is enough, at a space if there is one near.
func clip(text string) string {
	letters := []rune(text)
	if len(letters) <= enough {
		return text
	}
	cut := string(letters[:enough-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*3/4 {
		cut = cut[:i]
	}
	return cut + "…"
}

// siteOf returns the side that a record is of: the later one unless it is gone
// from there.
func (t *teller) siteOf(after bool) *site.Site {
	if after {
		return t.report.After.site
	}
	return t.report.Before.site
}

// href returns where the page of a record of the later site is, and of an item
// on it if an anchor is given.
func (t *teller) href(e *site.Entry, anchor string) string {
	s := t.report.After.site
	if t.BaseURL == "" || !owned(s, e) {
		return ""
	}
	path := e.Address()
	if t.own != s.Langs[0] {
		path = "/" + t.own + path
	}
	u := url.URL{Path: path, Fragment: anchor}
	return strings.TrimSuffix(t.BaseURL, "/") + u.String()
}

// owned reports whether a record is of a site, and not of the other.
func owned(s *site.Site, e *site.Entry) bool {
	target, ok := s.Lookup(string(e.Kind) + "/" + e.ID)
	return ok && target.Entry == e
}

// name returns the name of a record, which leads to its page.
func (t *teller) name(e *site.Entry) span { return t.item(e, "") }

// item returns the name of a record, which leads to an item on its page.
func (t *teller) item(e *site.Entry, anchor string) span {
	text := t.plain(e.Title)
	if text == "" {
		text = e.ID
	}
	return span{normal, text, t.href(e, anchor)}
}

// named returns the name of a record with its id where there is no link that
// would show it.
func (t *teller) named(e *site.Entry) []span {
	name := t.name(e)
	name.style = strong
	if name.href != "" {
		return []span{name}
	}
	return []span{name, words(" ("), {style: code, text: string(e.Kind) + "/" + e.ID}, words(")")}
}

func words(text string) span { return span{text: text} }

// joined returns pieces with a separator between those that are not empty.
func joined(separator string, pieces ...[]span) []span {
	var all []span
	for _, piece := range pieces {
		if len(piece) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, words(separator))
		}
		all = append(all, piece...)
	}
	return all
}

// text returns a piece of a line, or none for an empty text.
func text(s string) []span {
	if s == "" {
		return nil
	}
	return []span{words(s)}
}

// with returns a head and what is said of it after a dash.
func with(head []span, details []span) []span { return joined(" — ", head, details) }

// names returns the names of records, with commas.
func (t *teller) names(list []*site.Entry) []span {
	var all [][]span
	for _, e := range list {
		all = append(all, []span{t.name(e)})
	}
	return joined(", ", all...)
}

// date returns a date in words.
func (t *teller) date(d record.Date) string { return d.Format(wordsIn(t.Lang)) }
