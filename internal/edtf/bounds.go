package edtf

import "iter"

// years returns the lowest and the highest year that the point can mean.
func (p point) years() (low, high int64) {
	low, high = p.year.low(), p.year.high()
	if p.negative {
		return -high, -max(low, 1) // -0000 is no year, so -000X ends at -0001
	}
	return low, high
}

// bounds returns the first and the last day that the point can mean; ok is
// false if there is none.
func (p point) bounds() (first, last Day, ok bool) {
	if p.season != 0 {
		low, high := p.years()
		month := p.season.firstMonth()
		return DayOf(low, month, 1), DayOf(high, month+3, 1) - 1, true
	}
	if day, full := p.fullDay(); full {
		return day, day, true
	}
	first, ok = p.find(ascending)
	last, _ = p.find(descending)
	return first, last, ok
}

// fullDay returns the day of a point that leaves nothing open, as most do: no
// search is needed for it.
func (p point) fullDay() (day Day, ok bool) {
	if p.negative || p.month == "" || p.day == "" || p.year.partial() || p.month.partial() || p.day.partial() {
		return 0, false
	}
	year, month, date := p.year.low(), p.month.low(), p.day.low()
	if month < 1 || month > 12 || date < 1 || date > daysInMonth(year, int(month)) {
		return 0, false
	}
	return DayOf(year, int(month), int(date)), true
}

// find returns the first real day in the given direction that the digits fit.
func (p point) find(direction func(low, high int64) iter.Seq[int64]) (day Day, ok bool) {
	tried := map[int64]bool{} // by the days of February: all that tells two years apart
	for year := range direction(p.years()) {
		if len(tried) == 2 {
			break
		}
		february := daysInMonth(year, 2)
		if tried[february] || !p.year.fit(max(year, -year)) {
			continue
		}
		tried[february] = true
		for month := range direction(1, 12) {
			if !p.month.fit(month) {
				continue
			}
			for day := range direction(1, daysInMonth(year, int(month))) {
				if p.day.fit(day) {
					return DayOf(year, int(month), int(day)), true
				}
			}
		}
	}
	return 0, false
}

// months returns the months that the point can mean: of 2021-X1-31, only
// January.
func (p point) months() []int {
	if p.year != "" && p.month != "" && !p.month.partial() {
		return []int{int(p.month.low())} // the only one, since some day of a date is real
	}
	return p.month.choices(12, func(month digits) bool {
		p.month = month
		_, ok := p.find(ascending)
		return ok
	})
}

// days returns the days of the month that the point can mean.
func (p point) days() []int {
	if p.year != "" && p.day != "" && !p.day.partial() {
		return []int{int(p.day.low())}
	}
	return p.day.choices(31, func(day digits) bool {
		p.day = day
		_, ok := p.find(ascending)
		return ok
	})
}

func ascending(low, high int64) iter.Seq[int64] {
	return func(yield func(int64) bool) {
		for n := low; n <= high && yield(n); n++ {
		}
	}
}

func descending(low, high int64) iter.Seq[int64] {
	return func(yield func(int64) bool) {
		for n := high; n >= low && yield(n); n-- {
		}
	}
}
