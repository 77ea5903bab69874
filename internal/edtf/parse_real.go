package edtf

import "summitline/internal/diag"

// unreal faults the point just read, which no real day fits.
func (r *reader) unreal(p point) {
	day := r.end - len(p.day)
	month := day - len(p.month)
	if p.day != "" {
		month -= len("-")
	}
	switch {
	case (point{month: p.month}).months() == nil:
		r.fail(month, month+len(p.month), "months are 01–12 and seasons 21–24, not %q", p.month)
	case (point{day: p.day}).days() == nil:
		r.fail(day, r.end, "days are 01–31, not %q", p.day)
	default:
		r.fail(day, r.end, "%s", shortMonth(p))
	}
}

// shortMonth tells that the month of the point is too short for its day.
func shortMonth(p point) diag.Text {
	switch {
	case p.month.partial():
		return diag.Say("no month %s of %s has a day %s", p.month, p.year, p.day)
	case p.year.partial():
		return diag.Say("no %s of %s has a day %s", months[p.month.low()], p.year, p.day)
	}
	year, _ := p.years()
	month := int(p.month.low())
	return diag.Say("%s %s has %d days, not %s", months[month], yearOf(year), daysInMonth(year, month), p.day)
}

// yearOf names a year as people count them.
func yearOf(year int64) diag.Text {
	switch {
	case year < 1:
		return diag.Say("%s BCE", grouped(1-year))
	case year < 1000, year > 9999:
		return diag.Say("%s CE", grouped(year))
	}
	return diag.Say("%d", year)
}

// months are the names of the months, from 1.
var months = [...]diag.Text{
	1: diag.Say("January"), diag.Say("February"), diag.Say("March"), diag.Say("April"),
	diag.Say("May"), diag.Say("June"), diag.Say("July"), diag.Say("August"),
	diag.Say("September"), diag.Say("October"), diag.Say("November"), diag.Say("December"),
}
