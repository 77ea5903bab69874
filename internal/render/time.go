package render

import (
	"fmt"
	"html/template"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// dateText returns a date in words, no more precise than it is.
func (v *voice) dateText(d record.Date) string { return d.Format(v.words) }

// date returns a date in words, readable by machines too where HTML can say it.
func (v *voice) date(d any) (template.HTML, error) {
	var date edtf.Date
	switch d := d.(type) {
	case record.Date:
		date = d.Date
	case edtf.Day:
		date, _ = edtf.Parse(d.String())
	default:
		return "", fmt.Errorf("no date: %T", d)
	}
	text := template.HTMLEscapeString(date.Format(v.words))
	if machine := date.HTML(); machine != "" {
		text = fmt.Sprintf(`<time datetime="%s">%s</time>`, machine, text)
	}
	return v.spoken(text), nil
}

// timeOfDay returns the hours of a meeting, or "".
func (v *voice) timeOfDay(starts, ends record.Time) string {
	switch {
	case starts.IsSet() && ends.IsSet():
		return starts.V + "–" + ends.V
	case starts.IsSet():
		return fmt.Sprintf(v.word("time.from"), starts.V)
	case ends.IsSet():
		return fmt.Sprintf(v.word("time.until"), ends.V)
	}
	return ""
}

// year returns a calendar year in words.
func (v *voice) year(n int64) string {
	date, err := edtf.Parse(edtfYear(n))
	if err != nil {
		return fmt.Sprint(n)
	}
	return date.Format(v.words)
}

func edtfYear(n int64) string {
	switch {
	case n > 9999 || n < -9999:
		return fmt.Sprintf("Y%d", n)
	case n < 0:
		return fmt.Sprintf("-%04d", -n)
	}
	return fmt.Sprintf("%04d", n)
}

// age returns how long a date lay back when the record was last brought up to
// date. It is "" for one that was not past then, and for one that does not say
// on which day it ended: an age would say more than the date does.
func (v *voice) age(d record.Date) string {
	end := d.End()
	day, exact := end.Day()
	if !exact || end.Qualified() {
		return ""
	}
	a, ok := v.site.Since(day)
	if !ok || a == (site.Age{}) {
		return ""
	}
	return v.ageText(a)
}

func (v *voice) ageText(a site.Age) string {
	switch {
	case a.Years > 0 && a.Months > 0:
		return fmt.Sprintf(v.word("age.pair"), v.count("age.year", a.Years), v.count("age.month", a.Months))
	case a.Years > 0:
		return v.count("age.year", a.Years)
	case a.Months > 0:
		return v.count("age.month", a.Months)
	}
	return v.count("age.day", a.Days)
}

// count returns a number with its unit; English has a plural.
func (v *voice) count(key string, n int) string {
	if n != 1 {
		key += "s"
	}
	return fmt.Sprintf(v.word(key), n)
}
