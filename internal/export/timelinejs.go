package export

import (
	"bufio"
	"html"
	"iter"
	"path"

	"summitline/internal/edtf"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// The objects of TimelineJS 3 (timeline.knightlab.com/docs/json-format).
type (
	timelineSlide struct {
		UniqueID    string         `json:"unique_id,omitempty"`
		StartDate   *timelineDate  `json:"start_date,omitempty"` // only a title has none
		EndDate     *timelineDate  `json:"end_date,omitempty"`
		DisplayDate string         `json:"display_date,omitempty"`
		Group       string         `json:"group,omitempty"`
		Text        timelineText   `json:"text"`
		Media       *timelineMedia `json:"media,omitempty"`
		Autolink    bool           `json:"autolink"`
	}
	timelineDate struct {
		Year  int64 `json:"year"`
		Month int   `json:"month,omitempty"`
		Day   int   `json:"day,omitempty"`
	}
	timelineText struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
	timelineMedia struct {
		URL    string `json:"url"`
		Link   string `json:"link,omitempty"`
		Alt    string `json:"alt,omitempty"`
		Credit string `json:"credit,omitempty"`
	}
)

// timelineJS returns the meetings for TimelineJS, one file for each language. A
// date that is not certain is drawn over the days that it can mean, and worded
// as the record knows it. Only what has no day at all to begin with, or one
// beyond those that a script's dates can have, is left out.
func timelineJS(x *Export) []File {
	var files []File
	for _, v := range x.Voices {
		files = append(files, streamed(v.Path("/data/timelinejs.json")[1:], func(w *bufio.Writer) { x.timeline(w, v) }))
	}
	return files
}

func (x *Export) timeline(w *bufio.Writer, v tell.Voice) {
	title := timelineSlide{Text: timelineText{
		html.EscapeString(v.Plain(x.Site.Record.Title)), html.EscapeString(v.Plain(x.Site.Record.Description)),
	}}
	w.WriteString(`{"title": `)
	w.Write(appendJSON(nil, &title))
	w.WriteString(",\n")
	writeList(w, "events", x.slides(v))
	w.WriteString("}\n")
}

// slides yields the meetings that can be shown.
func (x *Export) slides(v tell.Voice) iter.Seq[timelineSlide] {
	return func(yield func(timelineSlide) bool) {
		for _, s := range x.Site.Summits {
			if slide, ok := x.slide(v, s); ok && !yield(slide) {
				return
			}
		}
	}
}

func (x *Export) slide(v tell.Voice, s *site.Summit) (timelineSlide, bool) {
	start, end, ok := timelineSpan(s.Record.Date.Date)
	if !ok {
		return timelineSlide{}, false
	}
	slide := timelineSlide{
		UniqueID: "summits-" + s.ID, StartDate: start, EndDate: end, DisplayDate: html.EscapeString(v.Date(s.Record.Date.Date)),
		Text: timelineText{Headline: html.EscapeString(v.Plain(s.Title)), Text: v.Prose(s.Record.Summary, s.ID, 4)},
	}
	if s.Record.Theme.IsSet() {
		slide.Text.Text = "<p>" + v.Text(s.Record.Theme) + "</p>\n" + slide.Text.Text
	}
	if s.Series != nil {
		slide.Group = html.EscapeString(v.Plain(s.Series.Title))
	}
	if !x.Site.Hosted() {
		return slide, true
	}
	page := v.EntryURL(&s.Entry, "")
	slide.Text.Headline = `<a href="` + html.EscapeString(page) + `">` + slide.Text.Headline + `</a>`
	if len(s.Meta.Images) > 0 {
		image := s.Meta.Images[0]
		slide.Media = &timelineMedia{
			URL: x.Site.Absolute(s.Address() + path.Base(image.File.V)), Link: page,
			Alt: v.Plain(image.Alt), Credit: html.EscapeString(v.Plain(image.Credit)),
		}
	}
	return slide, true
}

// The years that dates of a script can have, as TimelineJS uses them.
const (
	firstScriptYear = -271820
	lastScriptYear  = 275759
)

// timelineSpan returns where a date begins and, unless that says it all, where
// it ends. Of a date that is open on one side, it is the other.
func timelineSpan(d edtf.Date) (start, end *timelineDate, ok bool) {
	first, last := d.Earliest(), d.Latest()
	if first == edtf.Past {
		first = last
	}
	if last == edtf.Future {
		last = first
	}
	if first == edtf.Future || first < edtf.DayOf(firstScriptYear, 1, 1) || last > edtf.DayOf(lastScriptYear, 12, 31) {
		return nil, nil, false
	}
	if whole, ok := civilOf(first, last); ok {
		date := timelineDate(whole)
		return &date, nil, true
	}
	from, _ := civilOf(first, first)
	to, _ := civilOf(last, last)
	begins, ends := timelineDate(from), timelineDate(to)
	return &begins, &ends, true
}
