package edtf

// point is one date of an expression: all of it, or one side of an interval.
type point struct {
	kind     kind
	negative bool   // the year has a minus sign
	year     digits // four, or more after a Y
	month    digits // two, or none
	day      digits // two, or none
	season   season // in place of a month
	mark     byte   // the qualification: '?', '~', '%', or none
}

// kind tells a date from the two ways in which a side of an interval lacks one.
type kind uint8

const (
	dated   kind = iota
	open         // ".."
	unknown      // nothing written
)

// season is the code of a season, or 0 for none.
type season int8

const (
	spring season = 21
	winter season = 24
)

// firstMonth returns the month in which the season begins in the north.
func (s season) firstMonth() int { return 3 * int(s-spring+1) }

func (p point) approximate() bool { return p.mark == '~' || p.mark == '%' }

func (p point) uncertain() bool { return p.mark == '?' || p.mark == '%' }

// exact tells whether every digit is specified.
func (p point) exact() bool {
	return !p.year.partial() && !p.month.partial() && !p.day.partial()
}

// without returns the point less the leading parts that it shares with another,
// so that a range of the two says them only once. That takes two points of one
// precision, or nobody could tell what was left out.
func (p point) without(other point) point {
	alike := p.exact() && other.exact() &&
		len(p.month) == len(other.month) && len(p.day) == len(other.day) &&
		(p.season == 0) == (other.season == 0)
	if !alike || p.year != other.year || p.negative != other.negative {
		return p
	}
	if p.month == other.month && p.day != other.day {
		p.month = ""
	}
	if p.month != other.month || p.season != other.season {
		p.year, p.negative = "", false
	}
	return p
}
