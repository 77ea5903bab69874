package export

import (
	"strconv"
	"strings"

	"summitline/internal/edtf"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// Citation is how to cite what a page shows, in three forms.
type Citation struct {
	Plain  string
	BibTeX string
	CSL    string // CSL-JSON, as of the Citation Style Language 1.0.2
}

// Citation returns how to cite a page with a title, or the document that the
// page of a source is about. A page is dated by its record: when that was
// revised, else up to when all of it is kept. It is nil if the site does not
// give any.
func (x *Export) Citation(v tell.Voice, p Page, title string) *Citation {
	if !x.Has("citations") {
		return nil
	}
	w := x.page(v, p, title)
	if p.Entry != nil {
		if source, ok := p.Entry.Owner().(*site.Source); ok {
			w = document(v, source)
		}
	}
	return &Citation{w.plain(v), w.bibTeX(), w.csl(v)}
}

// work is what is cited.
type work struct {
	id        string // letters, digits and hyphens of ASCII
	kind      string // of CSL
	entry     string // of BibTeX
	authors   []string
	title     string
	container string // the site, newspaper or the like that it is a part of
	publisher string
	date      edtf.Date
	dated     string // the date with what happened then, in words; "" where the date says it
	url       string // in full; empty if it has none
	accessed  edtf.Date
	lang      string
}

// page returns a page of the site as a work.
func (x *Export) page(v tell.Voice, p Page, title string) work {
	s := v.Site
	w := work{id: citeKey(strings.Trim(p.Address, "/")), kind: "webpage", entry: "misc", title: title, container: v.Plain(s.Record.Title), lang: v.Lang}
	if p.Address == "/" {
		w.id, w.container = "record", ""
	}
	if s.Hosted() {
		w.url = v.URL(p.Address)
	}
	revised, word := s.Revised, "cite.revised"
	if p.Entry != nil {
		revised = p.Entry.Revised
	}
	day, ok := revised()
	if !ok {
		day, ok, word = s.AsOf, s.Dated(), "cite.asof"
	}
	if ok {
		w.date, _ = edtf.Parse(day.String()) // a day of a record is one that can be read again
		w.dated = strings.Replace(v.Word(word), "%s", v.Date(w.date), 1)
	}
	return w
}

// The kinds of document in CSL and in BibTeX, by the types of sources. Others
// are documents.
var (
	cslTypes = map[string]string{
		"article": "article", "press-release": "article", "report": "report", "speech": "speech", "dataset": "dataset", "website": "webpage",
		"video": "motion_picture", "law": "legislation", "post": "post",
	}
	bibTypes = map[string]string{"article": "article", "report": "techreport"}
)

// document returns what a source is a record of as a work.
func document(v tell.Voice, s *site.Source) work {
	rec := s.Record
	w := work{
		id:       citeKey("sources/" + s.ID),
		kind:     cslTypes[rec.Type.V],
		entry:    bibTypes[rec.Type.V],
		title:    v.Plain(rec.Title),
		date:     rec.Date.Date,
		url:      rec.URL.V,
		accessed: rec.Accessed.Date,
		lang:     rec.Language.V,
	}
	if w.kind == "" {
		w.kind = "document"
	}
	for _, author := range rec.Authors {
		w.authors = append(w.authors, v.Plain(author))
	}
	name := v.Plain(rec.Publisher.Name)
	if s.Publisher != nil {
		name = v.Plain(s.Publisher.Title)
	}
	if w.entry == "article" && name != "" {
		w.container = name
		if s.Publisher != nil && s.Publisher.Record.Type.V == "media" {
			w.kind = "article-newspaper"
		}
	} else {
		w.publisher = name
	}
	if w.entry == "" || w.entry == "article" && name == "" { // BibTeX has no article without a journal
		w.entry = "misc"
	}
	return w
}

// citeKey returns a key that every program takes: the path of a page with
// hyphens in it, or a short word that follows from one in other letters.
func citeKey(path string) string {
	kind, id, _ := strings.Cut(path, "/")
	if strings.Trim(path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/") != "" {
		id = shortHash(path)
	}
	return strings.ReplaceAll(strings.Trim(kind+"-"+id, "-"), "/", "-")
}

// plain returns the work as a line of a bibliography.
func (w work) plain(v tell.Voice) string {
	parts := []string{strings.Join(w.authors, ", "), "“" + w.title + "”", w.container, w.publisher, v.Date(w.date), w.url}
	if w.dated != "" {
		parts[4] = w.dated
	}
	line := parts[0]
	for _, part := range parts[1:] {
		if line != "" && part != "" {
			line += ", "
		}
		line += part
	}
	return line
}

// bibTeX returns the work as an entry of BibTeX, in UTF-8. A date that is not
// certain is given as EDTF, which biblatex reads.
func (w work) bibTeX() string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = " + value)
		}
	}
	text := func(name, value string) {
		if value != "" {
			field(name, "{"+bibEscape(value)+"}")
		}
	}
	b.WriteString("@" + w.entry + "{" + w.id)
	var authors []string
	for _, author := range w.authors {
		authors = append(authors, "{"+bibEscape(author)+"}")
	}
	if authors != nil {
		field("author", "{"+strings.Join(authors, " and ")+"}")
	}
	field("title", "{{"+bibEscape(w.title)+"}}")
	switch w.entry {
	case "article":
		text("journal", w.container)
	case "techreport":
		text("institution", w.publisher)
	default:
		text("howpublished", w.container)
		text("publisher", w.publisher)
	}
	if parts := dateParts(w.date); parts != nil {
		for i, part := range parts {
			switch i {
			case 0:
				field("year", strconv.Itoa(part))
			case 1:
				field("month", bibMonths[part-1])
			case 2:
				field("day", strconv.Itoa(part))
			}
		}
	} else if !w.date.IsZero() {
		field("date", "{"+w.date.String()+"}")
	}
	if w.url != "" {
		field("url", "{"+bibURL.Replace(w.url)+"}")
	}
	if w.accessed.HTML() != "" {
		text("urldate", w.accessed.HTML())
	}
	b.WriteString("\n}")
	return b.String()
}

// bibMonths are the names that every style of BibTeX knows for the months.
var bibMonths = strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec")

// bibURL writes an address so that the braces around it stay a pair.
var bibURL = strings.NewReplacer("{", "%7B", "}", "%7D", "\\", "%5C")

// bibEscape returns a text as TeX prints it.
func bibEscape(text string) string { return bibSigns.Replace(text) }

var bibSigns = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`, "#", `\#`, "$", `\$`, "%", `\%`, "&", `\&`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`,
)

// cslItem is a work in CSL-JSON.
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Author    []cslName `json:"author,omitempty"`
	Container string    `json:"container-title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Accessed  *cslDate  `json:"accessed,omitempty"`
	Language  string    `json:"language,omitempty"`
}

// cslName is a name of which nobody has said what in it is the family's.
type cslName struct {
	Literal string `json:"literal"`
}

// cslDate is a date as numbers, of one or the two ends of a range, or in words.
type cslDate struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Circa   bool    `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

// csl returns the work as a list of one in CSL-JSON.
func (w work) csl(v tell.Voice) string {
	item := cslItem{
		ID: w.id, Type: w.kind, Title: w.title, Container: w.container, Publisher: w.publisher,
		Issued: cslDateOf(v, w.date), URL: w.url, Accessed: cslDateOf(v, w.accessed), Language: w.lang,
	}
	for _, author := range w.authors {
		item.Author = append(item.Author, cslName{author})
	}
	return string(appendJSON(nil, []cslItem{item})) // a template escapes what it has to
}

// cslDateOf returns a date with the precision that it has: one that is in doubt
// as a whole is about then, and what numbers cannot say is said in words.
func cslDateOf(v tell.Voice, d edtf.Date) *cslDate {
	if d.IsZero() {
		return nil
	}
	if parts := dateParts(d); parts != nil {
		return &cslDate{Parts: [][]int{parts}}
	}
	if d.IsInterval() {
		if start, end := dateParts(d.Start()), dateParts(d.End()); start != nil && end != nil {
			return &cslDate{Parts: [][]int{start, end}}
		}
	} else if plain, err := edtf.Parse(strings.TrimRight(d.String(), "?~%")); err == nil && dateParts(plain) != nil {
		return &cslDate{Parts: [][]int{dateParts(plain)}, Circa: true}
	}
	return &cslDate{Literal: v.Date(d)}
}

// dateParts returns the year, month and day of a date, those that it says, and
// nothing for one that numbers alone cannot say.
func dateParts(d edtf.Date) []int {
	text := d.HTML()
	if text == "" {
		return nil
	}
	var parts []int
	for part := range strings.SplitSeq(text, "-") {
		n, err := strconv.Atoi(part)
		if err != nil {
			return nil
		}
		parts = append(parts, n)
	}
	return parts
}
