package tell

import (
	"fmt"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// Date returns a date in words, no more precise than it is.
func (v Voice) Date(d edtf.Date) string { return d.Format(v.Words) }

// Hours returns the hours of a meeting, or "".
func (v Voice) Hours(starts, ends record.Time) string {
	switch {
	case starts.IsSet() && ends.IsSet():
		return starts.V + "–" + ends.V
	case starts.IsSet():
		return fmt.Sprintf(v.Word("time.from"), starts.V)
	case ends.IsSet():
		return fmt.Sprintf(v.Word("time.until"), ends.V)
	}
	return ""
}

// Year returns a calendar year in words.
func (v Voice) Year(n int64) string {
	date, err := edtf.Parse(YearText(n))
	if err != nil {
		return fmt.Sprint(n)
	}
	return v.Date(date)
}

// YearText returns a calendar year as EDTF has it.
func YearText(n int64) string {
	switch {
	case n > 9999 || n < -9999:
		return fmt.Sprintf("Y%d", n)
	case n < 0:
		return fmt.Sprintf("-%04d", -n)
	}
	return fmt.Sprintf("%04d", n)
}

// Age returns how long a date lay back when the record was last brought up to
// date. It is "" for one that was not past then, and for one that does not say
// on which day it ended: an age would say more than the date does.
func (v Voice) Age(d edtf.Date) string {
	end := d.End()
	day, exact := end.Day()
	if !exact || end.Qualified() {
		return ""
	}
	a, ok := v.Site.Since(day)
	if !ok || a == (site.Age{}) {
		return ""
	}
	return v.AgeText(a)
}

// AgeText returns a span of time in words, by its two largest units.
func (v Voice) AgeText(a site.Age) string {
	switch {
	case a.Years > 0 && a.Months > 0:
		return fmt.Sprintf(v.Word("age.pair"), v.Count("age.year", a.Years), v.Count("age.month", a.Months))
	case a.Years > 0:
		return v.Count("age.year", a.Years)
	case a.Months > 0:
		return v.Count("age.month", a.Months)
	}
	return v.Count("age.day", a.Days)
}
