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
	if first, last, exact := p.exactBounds(); exact {
		return first, last, true
	}
	first, ok = p.find(ascending)
	last, _ = p.find(descending)
	return first, last, ok
}

// exactBounds returns the bounds of a point that leaves no digit open, as most
// do: no search is needed for them.
func (p point) exactBounds() (first, last Day, ok bool) {
	if p.negative || p.year == "" || !p.exact() {
		return 0, 0, false
	}
	year, from, to := p.year.low(), 1, 12
	if p.month != "" {
		from = int(p.month.low())
		to = from
	}
	if from < 1 || to > 12 {
		return 0, 0, false
	}
	if p.day == "" {
		return DayOf(year, from, 1), DayOf(year, to+1, 1) - 1, true
	}
	date := p.day.low()
	if p.month == "" || date < 1 || date > daysInMonth(year, to) {
		return 0, 0, false
	}
	day := DayOf(year, to, int(date))
	return day, day, true
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
